import ContractModel
import ContractPlan
import EmitKit

/// Spells the tests of one service.
struct SuiteWriter: Sendable {
  let project: FastAPIProject
  let suite: TestSuite
  /// The function that makes each fixture.
  private var fixtureNames: [String] = []
  /// What each fixture needs.
  private var fixtureNeeds: [[String]] = []
  /// The function of each case.
  private let testNames: [String]
  /// Names of variables in one function: the same for the same variable.
  private let scope: NameScope

  init(project: FastAPIProject, suite: TestSuite) {
    self.project = project
    self.suite = suite
    var functions = NameScope(reserved: PythonNames.keywords, fallback: "fixture", style: { String($0.snake.prefix(60)) })
    fixtureNames = suite.fixtures.map { functions.identifier(for: "make " + $0.name) }
    var tests = NameScope(reserved: PythonNames.keywords, fallback: "test", style: { "test_" + String($0.snake.prefix(80)) })
    testNames = suite.cases.map { tests.identifier(for: $0.name) }
    var scope = NameScope(reserved: PythonNames.keywords, fallback: "value", style: { String($0.snake.prefix(40)) })
    for name in [
      "answer", "at_once", "basic", "between", "bytes", "client", "filler", "fresh", "mint_token", "percent", "race", "range", "tick",
      "walk",
    ] + fixtureNames {
      scope.take(name)
    }
    self.scope = scope
    fixtureNeeds = suite.fixtures.map { needed($0.steps) }
  }

  /// - Parameter tests: The code of all of the suite's cases, in their order.
  func file(_ tests: [CodeWriter]) -> GeneratedFile {
    var module = Module("What the contract promises of \(suite.name).")
    for name in ["Client", "at_once", "filler", "fresh", "percent", "race", "tick", "walk"] { module.use(name, from: "generated.runtime.testing") }
    for name in ["ANY", "DecimalOf", "Equal", "Format", "Kind", "Later", "Nullable", "OneOf", "Optional", "Several", "Token"] {
      module.use(name, from: "generated.runtime.matching")
    }
    for name in ["basic", "mint_token"] { module.use(name, from: "generated.runtime.minting") }
    module.use("Any", from: "typing")
    for name in ["ERRORS", "ERROR_MEDIA_TYPE"] { module.use(name, from: ".support") }
    for scheme in project.plan.auth.schemes {
      let key = project.names.schemes[scheme.id.index].key.uppercased()
      if case .jwt = scheme.credential { module.use(key + "_SCHEME", from: ".support") } else { module.use(key + "_KEYS", from: ".support") }
    }
    let called = Set(suite.cases.flatMap(\.fixtures))
    for (index, fixture) in suite.fixtures.enumerated() where called.contains(index) {
      self.fixture(fixture, fixtureNames[index], &module)
    }
    for code in tests { module.define(code) }
    let name = project.names.services[suite.service.index].file
    return project.file("tests/test_\(name)", module)
  }

  /// The code of some of the suite's cases.
  func tests(_ cases: ArraySlice<Int>) -> [CodeWriter] { cases.map { test(suite.cases[$0], testNames[$0]) } }

  // MARK: - Variables

  /// Variables that steps use without making them.
  private func needed(_ steps: [TestStep]) -> [String] { variables(steps).free }

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
      case .nullable(let inner), .list(_, let inner): use(inner)
      case .object(let members): members.forEach { use($0.match) }
      case .array(let items): items.forEach { use($0) }
      case .later(let name): use(TextTemplate([.variable(name)]))
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
        case .tick: break
        case .race(let exchanges, _): exchanges.forEach { use($0) }
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

  private func fixture(_ fixture: TestFixture, _ name: String, _ module: inout Module) {
    var scope = scope
    let needs = needed(fixture.steps).map { scope.identifier(for: $0) }
    let parameters = ["client: Client"] + needs.map { $0 + ": Any" }
    var steps = StepWriter(project: project, used: variables(fixture.steps).used.union(fixture.provides))
    module.define { writer, _ in
      let result =
        fixture.provides.isEmpty ? "None"
        : fixture.provides.count == 1 ? "Any" : "tuple[\(fixture.provides.map { _ in "Any" }.joined(separator: ", "))]"
      writer.suite("def \(name)(\(parameters.joined(separator: ", "))) -> \(result):") { writer in
        let title = fixture.name.first.map { $0.uppercased() + fixture.name.dropFirst() } ?? fixture.name
        writer.doc("\(title).")
        for step in fixture.steps { steps.step(step, &scope, &writer) }
        if !fixture.provides.isEmpty {
          let made = fixture.provides.map { scope.identifier(for: $0) }
          let single = "return " + made.joined(separator: ", ")
          if writer.indentationWidth + single.count <= lineWidth {
            writer.line(single)
          } else {
            writer.block("return (", ")") { writer in
              for name in made { writer.line(name + ",") }
            }
          }
        }
      }
    }
  }

  private func test(_ test: TestCase, _ name: String) -> CodeWriter {
    var scope = scope
    var steps = StepWriter(project: project, used: variables(test.steps).used)
    let used = Set(needed(test.steps) + test.fixtures.flatMap { fixtureNeeds[$0] })
    var writer = Module.writer
    writer.suite("def \(name)(client: Client) -> None:") { writer in
      writer.doc(test.name)
      for index in test.fixtures where suite.fixtures.indices.contains(index) {
        let fixture = suite.fixtures[index]
        let needs = fixtureNeeds[index].map { scope.identifier(for: $0) }
        let call = "\(fixtureNames[index])(\((["client"] + needs).joined(separator: ", ")))"
        let targets = fixture.provides.map { used.contains($0) ? scope.identifier(for: $0) : "_" }
        let isUsed = targets.contains { $0 != "_" }
        let single = isUsed ? "\(targets.joined(separator: ", ")) = \(call)" : call
        if targets.count < 2 || writer.indentationWidth + single.count <= lineWidth {
          writer.code(single)
        } else {
          let made = scope.identifier(for: "\u{1}made \(index)")
          writer.code("\(made) = \(call)")
          for (position, target) in targets.enumerated() where target != "_" { writer.code("\(target) = \(made)[\(position)]") }
        }
      }
      for step in test.steps { steps.step(step, &scope, &writer) }
    }
    return writer
  }
}
