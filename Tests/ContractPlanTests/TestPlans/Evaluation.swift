import ContractModel
import ContractPlan

/// What a test runner does with templates, as far as checking a plan needs it.
struct Evaluation {
  /// Text of bound variables; captured and minted ones are not known before a service answers.
  private(set) var texts: [String: String] = [:]
  /// Every variable that has a value so far.
  private(set) var known: Set<String> = []
  private(set) var problems: [String] = []

  mutating func run(_ steps: [TestStep]) -> [Exchange] {
    var exchanges: [Exchange] = []
    for step in steps {
      switch step {
      case .bind(let variable, let template):
        define(variable)
        texts[variable] = text(template)
      case .mint(let mint):
        for claim in mint.claims { use(claim.value) }
        define(mint.variable)
      case .send(let exchange), .burst(let exchange, _), .concurrent(let exchange, _):
        exchanges.append(exchange)
        look(exchange)
      case .tick: continue
      case .race(let raced, let statuses):
        if raced.count != statuses.count { problems.append("\(raced.count) raced, \(statuses.count) statuses") }
        if statuses != statuses.sorted() { problems.append("statuses are not sorted") }
        raced.forEach { look($0) }
      case .walk(let walk):
        exchanges.append(walk.first)
        look(walk.first)
        exchanges += run(walk.between)
      }
    }
    return exchanges
  }

  private mutating func define(_ variable: String) {
    if !known.insert(variable).inserted { problems.append("\(variable) has a value already") }
  }

  private mutating func look(_ exchange: Exchange) {
    use(exchange.path)
    for item in exchange.query { use(item.value) }
    for item in exchange.headers { use(item.value) }
    for credential in exchange.credentials { use(credential.value) }
    if case .json(let body) = exchange.body { use(body) }
    for capture in exchange.captures { define(capture.variable) }
    for header in exchange.expect.headers {
      if case .equal(_, let template) = header { use(template) }
    }
    if case .json(let match) = exchange.expect.body { use(match) }
    if exchange.expect.statuses.isEmpty { problems.append("\(exchange.method) expects nothing") }
  }

  private mutating func use(_ template: TextTemplate) {
    for part in template.parts {
      if case .variable(let name) = part, !known.contains(name) { problems.append("\(name) has no value yet") }
    }
  }

  private mutating func use(_ template: JSONTemplate) {
    switch template {
    case .value: return
    case .text(let text): use(text)
    case .variable(let name): use(TextTemplate([.variable(name)]))
    case .array(let elements): elements.forEach { use($0) }
    case .object(let members): members.forEach { use($0.value) }
    }
  }

  private mutating func use(_ match: JSONMatch) {
    switch match {
    case .equal(let template): use(template)
    case .later(let variable): use(TextTemplate([.variable(variable)]))
    case .nullable(let inner), .list(_, let inner): use(inner)
    case .object(let members): members.forEach { use($0.match) }
    case .array(let elements): elements.forEach { use($0) }
    case .any, .oneOf, .format, .decimal, .kind, .token: return
    }
  }

  func text(_ template: TextTemplate) -> String {
    template.parts.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name): texts[name] ?? "variable"
      case .fresh(let length): String(repeating: "a", count: length)
      }
    }.joined()
  }

  /// The value that is sent; what only a service can know is collected apart, by pointer.
  func value(_ template: JSONTemplate, at pointer: String = "", unknown: inout [String]) -> JSONValue {
    switch template {
    case .value(let value): return value
    case .text(let template):
      for part in template.parts {
        if case .variable(let name) = part, texts[name] == nil { unknown.append(pointer) }
      }
      return .string(text(template))
    case .variable:
      unknown.append(pointer)
      return .string("variable")
    case .array(let elements):
      var out: [JSONValue] = []
      for (index, element) in elements.enumerated() {
        out.append(value(element, at: pointer + "/\(index)", unknown: &unknown))
      }
      return .array(out)
    case .object(let members):
      var out: [JSONMember] = []
      for member in members {
        out.append(JSONMember(member.name, value(member.value, at: pointer + "/" + member.name, unknown: &unknown)))
      }
      return .object(out)
    }
  }
}
