import ContractModel
import ContractPlan
import EmitKit

/// Spells the tests of one service.
struct SuiteWriter: Sendable {
  let project: ExpressProject
  let suite: TestSuite
  private let module: Module
  /// The function that makes each fixture.
  private var fixtureNames: [String] = []
  /// What each fixture needs.
  private var fixtureNeeds: [[String]] = []

  init(project: ExpressProject, suite: TestSuite) {
    self.project = project
    self.suite = suite
    module = project.module("What the contract promises of \(suite.name).")
    var scope = NameScope(
      reserved: JavaScriptNames.reserved.union(["scenario", "client", "errors"]), fallback: "fixture", style: \.camel)
    fixtureNames = suite.fixtures.map { scope.identifier(for: "make " + $0.name) }
    fixtureNeeds = suite.fixtures.map { needed($0.steps) }
  }

  /// - Parameter tests: The code of all of the suite's cases, in their order.
  func file(_ tests: [CodeWriter]) -> GeneratedFile {
    var module = module
    for name in ["scenario", "errors", "errorMediaType"] { module.use(name, from: "./support") }
    for scheme in project.plan.auth.schemes {
      let key = project.names.schemes[scheme.id.index].key
      if case .jwt = scheme.credential { module.use(key + "Scheme", from: "./support") } else { module.use(key + "Keys", from: "./support") }
    }
    let called = Set(suite.cases.flatMap(\.fixtures))
    if !called.isEmpty { module.useType("Client", from: "../generated/runtime/testing") }
    for (index, fixture) in suite.fixtures.enumerated() where called.contains(index) { self.fixture(fixture, fixtureNames[index], &module) }
    for code in tests {
      module.body.blank()
      module.body.append(code)
    }
    // Words of helpers are words of tests' names too: only those that are called are meant.
    for helper in Self.called(in: module.body.bytes) { module.use(helper, from: "../generated/runtime/testing") }
    let name = project.names.services[suite.service.index].file
    return project.file("tests/\(name).test", module)
  }

  private static let helpers = [
    "any", "array", "basic", "decimal", "equal", "filler", "format", "fresh", "kind", "later", "list", "member", "mintToken", "nullable",
    "object", "oneOf", "optional", "race", "tick", "token", "walk",
  ]

  /// The helpers that a text calls, and `any` where it is an argument.
  private static func called(in text: [UInt8]) -> [String] {
    let names = helpers.map { (name: $0, bytes: Array($0.utf8)) }
    var found: Set<String> = []
    func ends(_ bytes: [UInt8], at end: Int) -> Bool { end >= bytes.count && text[(end - bytes.count)..<end].elementsEqual(bytes) }
    let (any, open, comma) = (Array("any".utf8), Array("(any".utf8), Array(", any".utf8))
    for (index, byte) in text.enumerated() where index > 0 {
      switch byte {
      case UInt8(ascii: "("):
        for (name, bytes) in names where bytes != any && ends(bytes, at: index) { found.insert(name) }
      case UInt8(ascii: ")"), UInt8(ascii: ","):
        if text[index - 1] == UInt8(ascii: "y"), ends(open, at: index) || ends(comma, at: index) { found.insert("any") }
      default: break
      }
    }
    return helpers.filter(found.contains)
  }

  private static var taken: [String] { helpers + ["between", "client", "errors", "errorMediaType", "scenario", "test", "time"] }

  // MARK: - Variables

  /// Names of variables in one function: the same for the same variable.
  private static let scope: NameScope = {
    var scope = NameScope(reserved: JavaScriptNames.reserved, fallback: "value", style: \.camel)
    for name in taken { scope.take(name) }
    return scope
  }()

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
    var scope = Self.scope
    let needs = needed(fixture.steps).map { scope.identifier(for: $0) }
    let client = "client" + project.dialect.types(": Client")
    var parameters = [client]
    if !needs.isEmpty {
      parameters.append(
        "{ \(needs.joined(separator: ", ")) }"
          + project.dialect.types(": { \(needs.map { "\($0): any" }.joined(separator: "; ")) }"))
    }
    module.body.blank()
    module.body.doc("Makes \(fixture.name).")
    module.body.fitted("async function \(name)(", parameters, ") {")
    var writer = CodeWriter()
    var steps = StepWriter(project: project, used: variables(fixture.steps).used.union(fixture.provides))
    writer.indented { writer in
      for step in fixture.steps { steps.step(step, &scope, &writer) }
      writer.fitted("return {", fixture.provides.map { scope.identifier(for: $0) }, "};", padded: true)
    }
    module.body.append(writer)
    module.body.line("}")
  }

  /// The code of some of the suite's cases.
  func tests(_ cases: ArraySlice<TestCase>) -> CodeWriter {
    var code = CodeWriter()
    for test in cases {
      code.blank()
      self.test(test, &code)
    }
    return code
  }

  private func test(_ test: TestCase, _ code: inout CodeWriter) {
    var scope = Self.scope
    var writer = CodeWriter()
    let variables = variables(test.steps)
    var steps = StepWriter(project: project, used: variables.used)
    let used = Set(variables.free + test.fixtures.flatMap { fixtureNeeds[$0] })
    let title = StringLiteral(test.name).code
    let single = "scenario(\(title), async (client) => {"
    let isShort = width(single) <= lineWidth
    func write(_ writer: inout CodeWriter) {
      for index in test.fixtures where suite.fixtures.indices.contains(index) {
        let fixture = suite.fixtures[index]
        let provided = fixture.provides.filter(used.contains).map { scope.identifier(for: $0) }
        let needs = fixtureNeeds[index].map { scope.identifier(for: $0) }
        let arguments = ["client"] + (needs.isEmpty ? [] : ["{ " + needs.joined(separator: ", ") + " }"])
        let call = "await \(fixtureNames[index])(\(arguments.joined(separator: ", ")));"
        let single = provided.isEmpty ? call : "const { \(provided.joined(separator: ", ")) } = \(call)"
        writer.line(single)
      }
      for step in test.steps { steps.step(step, &scope, &writer) }
    }
    writer.indented { writer in
      if isShort { write(&writer) } else { writer.indented(write) }
    }
    if isShort {
      code.line(single)
      code.append(writer)
      code.line("});")
    } else {
      code.line("scenario(")
      code.line("  " + title + ",")
      code.line("  async (client) => {")
      code.append(writer)
      code.line("  },")
      code.line(");")
    }
  }
}
