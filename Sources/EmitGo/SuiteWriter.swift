import ContractModel
import ContractPlan
import EmitKit

/// Spells the tests of one service.
struct SuiteWriter: Sendable {
  let project: GoProject
  let suite: TestSuite
  /// The function that makes each fixture, and what it needs.
  private var fixtureNames: [String] = []
  private var fixtureNeeds: [[String]] = []
  /// The function of each case.
  private let testNames: [String]
  /// Names of variables in one function: the same for the same variable.
  private let scope: NameScope

  init(project: GoProject, suite: TestSuite) {
    self.project = project
    self.suite = suite
    let service = project.names.services[suite.service.index].field
    let own = ["start", "isError", "environment", "errorBodies", "empty", "run", "verifiers"]
    var functions = NameScope(reserved: GoNames.reserved.union(own), fallback: "fixture", style: GoNames.camel)
    fixtureNames = suite.fixtures.map { functions.identifier(for: "make " + $0.name) + "Of" + service }
    let schemes = project.names.schemes.flatMap { [$0.key + "Scheme", $0.key + "Keys"] }
    scope = project.names.locals(["c", "t", "between"] + own + schemes + fixtureNames)
    var tests = NameScope(reserved: [], fallback: "Case", style: GoNames.pascal)
    testNames = suite.cases.map { "Test\(service)_" + tests.identifier(for: $0.name) }
    fixtureNeeds = suite.fixtures.map { variables($0.steps).free }
  }

  /// - Parameter tests: The code of all of the suite's cases, in their order.
  func file(_ tests: [CodeWriter]) -> GeneratedFile {
    var file = GoFile(package: "tests", module: project.module)
    let called = Set(suite.cases.flatMap(\.fixtures))
    for (index, fixture) in suite.fixtures.enumerated() where called.contains(index) { self.fixture(fixture, fixtureNames[index], &file.body) }
    for code in tests {
      file.body.blank()
      file.body.append(code)
    }
    return project.file("tests/\(project.names.services[suite.service.index].file)_test.go", file)
  }

  /// The code of some of the suite's cases.
  func tests(_ cases: ArraySlice<Int>) -> CodeWriter {
    var code = CodeWriter.go
    for index in cases {
      code.blank()
      test(suite.cases[index], testNames[index], &code)
    }
    return code
  }

  // MARK: - Variables

  /// The variables that steps use: all of them, and those that the steps do not make.
  private func variables(_ steps: [TestStep]) -> (used: Set<String>, free: [String]) {
    var made: Set<String> = []
    var used: Set<String> = []
    var free: [String] = []
    func use(_ template: TextTemplate) {
      for case .variable(let name) in template.parts {
        used.insert(name)
        if !made.contains(name), !free.contains(name) { free.append(name) }
      }
    }
    func use(_ json: JSONTemplate) {
      switch json {
      case .value: break
      case .text(let text): use(text)
      case .variable(let name): use(TextTemplate([.variable(name)]))
      case .array(let items): items.forEach { use($0) }
      case .object(let members): members.forEach { use($0.value) }
      }
    }
    func use(_ match: JSONMatch) {
      switch match {
      case .equal(let json): use(json)
      case .later(let variable): use(TextTemplate([.variable(variable)]))
      case .nullable(let inner), .list(_, let inner): use(inner)
      case .object(let members): members.forEach { use($0.match) }
      case .array(let items): items.forEach { use($0) }
      case .any, .oneOf, .format, .decimal, .kind, .token: break
      }
    }
    func use(_ exchange: Exchange) {
      use(exchange.path)
      exchange.query.forEach { use($0.value) }
      exchange.headers.forEach { use($0.value) }
      exchange.credentials.forEach { use($0.value) }
      if case .json(let json)? = exchange.body { use(json) }
      for capture in exchange.captures { made.insert(capture.variable) }
      for case .equal(_, let text) in exchange.expect.headers { use(text) }
      if case .json(let match) = exchange.expect.body { use(match) }
    }
    func visit(_ steps: [TestStep]) {
      for step in steps {
        switch step {
        case .bind(let variable, let text):
          use(text)
          made.insert(variable)
        case .send(let exchange), .burst(let exchange, _), .concurrent(let exchange, _): use(exchange)
        case .race(let exchanges, _): exchanges.forEach { use($0) }
        case .tick: break
        case .mint(let mint):
          mint.claims.forEach { use($0.value) }
          made.insert(mint.variable)
        case .walk(let walk):
          use(walk.first)
          visit(walk.between)
        }
      }
    }
    visit(steps)
    return (used, free)
  }

  // MARK: - Functions

  private func fixture(_ fixture: TestFixture, _ name: String, _ writer: inout CodeWriter) {
    var scope = scope
    let needs = variables(fixture.steps).free.map { scope.identifier(for: $0) }
    var body = CodeWriter.go
    var steps = StepWriter(project: project, used: variables(fixture.steps).used.union(fixture.provides))
    for step in fixture.steps { steps.step(step, &scope, &body) }
    body.line("return \(fixture.provides.map { scope.identifier(for: $0) }.joined(separator: ", "))")
    let parameters = ["c *testkit.Client"] + (needs.isEmpty ? [] : [needs.joined(separator: ", ") + " any"])
    // Results with names would be declared twice: their types alone.
    let result = fixture.provides.isEmpty ? "" : fixture.provides.count == 1 ? " any" : " (" + fixture.provides.map { _ in "any" }.joined(separator: ", ") + ")"
    writer.blank()
    writer.line("// \(name) makes \(CommentText(fixture.name, width: 200).lines.joined(separator: " ")).")
    writer.block("func \(name)(\(parameters.joined(separator: ", ")))\(result) {") { $0.append(body) }
  }

  private func test(_ test: TestCase, _ name: String, _ writer: inout CodeWriter) {
    var scope = scope
    let own = variables(test.steps)
    var steps = StepWriter(project: project, used: own.used)
    let used = Set(own.free + test.fixtures.flatMap { fixtureNeeds[$0] })
    var body = CodeWriter.go
    for index in test.fixtures where suite.fixtures.indices.contains(index) {
      let fixture = suite.fixtures[index]
      let provided = fixture.provides.map { used.contains($0) ? scope.identifier(for: $0) : "_" }
      let needs = fixtureNeeds[index].map { scope.identifier(for: $0) }
      let call = "\(fixtureNames[index])(\((["c"] + needs).joined(separator: ", ")))"
      let isUsed = provided.contains { $0 != "_" }
      body.line(isUsed ? "\(provided.joined(separator: ", ")) := \(call)" : call)
    }
    for step in test.steps { steps.step(step, &scope, &body) }
    writer.prefixed("// ", CommentText(paragraph: "\(name): \(test.name).", width: 110).lines)
    writer.block("func \(name)(t *testing.T) {") { writer in
      writer.line(body.names("c") ? "c := start(t)" : "start(t)")
      writer.append(body)
    }
  }
}
