import ContractModel
import ContractPlan
import EmitKit

/// Spells the steps of a test.
struct StepWriter {
  let project: FastAPIProject
  /// Variables that are read; the others are not made.
  private let used: Set<String>
  private var answers = 0
  private var betweens = 0

  init(project: FastAPIProject, used: Set<String>) {
    self.project = project
    self.used = used
  }

  mutating func step(_ step: TestStep, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    switch step {
    case .bind(let variable, let text) where used.contains(variable):
      let value = self.text(text, &scope)
      writer.code("\(scope.identifier(for: variable)) = \(value)")
    case .bind: break
    case .send(let exchange): send(exchange, &scope, &writer)
    case .burst(let exchange, let count):
      writer.suite("for _ in range(\(count)):") { writer in
        var inner = scope
        send(exchange, &inner, &writer)
      }
    case .concurrent(let exchange, let count):
      let call = call(exchange, &scope)
      writer.suite("for answer in at_once(\(count), lambda: \(call)):") { writer in
        var inner = scope
        expect(exchange, "answer", &inner, &writer)
      }
    case .tick: writer.line("tick()")
    case .race(let exchanges, let statuses):
      let calls = exchanges.map { "lambda: \(call($0, &scope))" }
      let numbers = statuses.map(String.init).joined(separator: ", ")
      writer.code("race([\(calls.joined(separator: ", "))], [\(numbers)])")
    case .mint(let mint) where used.contains(mint.variable): self.mint(mint, &scope, &writer)
    case .mint: break
    case .walk(let walk): self.walk(walk, &scope, &writer)
    }
  }

  // MARK: - Requests

  private func call(_ exchange: Exchange, _ scope: inout NameScope) -> String {
    let arguments = [StringLiteral(exchange.method).code, path(exchange.path, &scope)] + parts(exchange, &scope)
    return "client.send(\(arguments.joined(separator: ", ")))"
  }

  /// What a request has besides its method and path, as keyword arguments.
  private func parts(_ exchange: Exchange, _ scope: inout NameScope) -> [String] {
    let exchange = project.plan.auth.showing(exchange)
    var parts: [String] = []
    if !exchange.query.isEmpty {
      var pairs: [String] = []
      for item in exchange.query { pairs.append("(\(StringLiteral(item.name)), \(text(item.value, &scope)))") }
      parts.append("query=[\(pairs.joined(separator: ", "))]")
    }
    if !exchange.headers.isEmpty {
      var members: [String] = []
      for item in exchange.headers { members.append("\(StringLiteral(item.name)): \(text(item.value, &scope))") }
      parts.append("headers={\(members.joined(separator: ", "))}")
    }
    switch exchange.body {
    case .json(let json): parts.append("json=\(self.json(json, &scope))")
    case .text(let text): parts.append("raw=\(StringLiteral(text))")
    case .bytes(let bytes): parts.append("raw=bytes([\(bytes.map(String.init).joined(separator: ", "))])")
    case .filler(let bytes): parts.append("raw=filler(\(bytes))")
    case nil: break
    }
    return parts
  }

  private mutating func send(_ exchange: Exchange, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let answer = self.answer(&scope)
    writer.code("\(answer) = \(call(exchange, &scope))")
    expect(exchange, answer, &scope, &writer)
  }

  /// A variable for another answer.
  private mutating func answer(_ scope: inout NameScope) -> String {
    answers += 1
    return scope.identifier(for: answers == 1 ? "\u{1}answer" : "\u{1}answer \(answers)")
  }

  private func path(_ template: TextTemplate, _ scope: inout NameScope) -> String {
    text(template, &scope) { "percent(\($0))" }
  }

  // MARK: - Values

  private func text(_ template: TextTemplate, _ scope: inout NameScope, _ wrap: (String) -> String = { $0 }) -> String {
    if template.parts.count == 1, case .fresh(let length)? = template.parts.first { return wrap("fresh(\(length))") }
    var parts: [FormattedString.Part] = []
    for part in template.parts {
      switch part {
      case .literal(let text): parts.append(.text(text))
      case .variable(let name): parts.append(.code(wrap(scope.identifier(for: name))))
      case .fresh(let length): parts.append(.code(wrap("fresh(\(length))")))
      }
    }
    return parts.isEmpty ? "\"\"" : FormattedString(parts: parts).code(isText: false)
  }

  private func json(_ template: JSONTemplate, _ scope: inout NameScope) -> String {
    switch template {
    case .value(let value): return ValueLiteral.json(value)
    case .text(let text): return self.text(text, &scope)
    case .variable(let name): return scope.identifier(for: name)
    case .array(let items):
      var list: [String] = []
      for item in items { list.append(json(item, &scope)) }
      return "[" + list.joined(separator: ", ") + "]"
    case .object(let members):
      var list: [String] = []
      for member in members { list.append("\(StringLiteral(member.name)): \(json(member.value, &scope))") }
      return "{" + list.joined(separator: ", ") + "}"
    }
  }

  private func mint(_ mint: TokenMint, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let name = scope.identifier(for: mint.variable)
    let names = project.names.schemes[mint.scheme.index]
    let key = names.key.uppercased()
    let scopes = "[\(mint.scopes.map { StringLiteral($0).code }.joined(separator: ", "))]"
    guard let scheme = project.plan.auth.scheme(mint.scheme) else { return }
    switch scheme.credential {
    case .jwt:
      var members: [String] = []
      for claim in mint.claims { members.append("\(StringLiteral(claim.name)): \(json(claim.value, &scope))") }
      var arguments = ["\(key)_SCHEME", "{\(members.joined(separator: ", "))}"]
      if !mint.scopes.isEmpty { arguments.append("scopes=\(scopes)") }
      if let flaw = mint.flaw { arguments.append("flaw=\(StringLiteral(flaw.rawValue))") }
      writer.code("\(name) = mint_token(\(arguments.joined(separator: ", ")))")
    case .apiKey, .mutualTLS, .session, .basic:
      if mint.flaw != nil { return writer.line("\(name) = \"garbage\"") }
      var members: [String] = []
      for claim in mint.claims { members.append("\(names.claims[claim.name] ?? claim.name)=\(json(claim.value, &scope))") }
      if project.usesScopes(scheme) { members.append("scopes=\(mint.scopes.isEmpty ? "()" : "tuple(\(scopes))")") }
      let call = "\(key)_KEYS.mint(\(members.joined(separator: ", ")))"
      writer.code("\(name) = \(scheme.credential == .basic ? "basic(\(call), \"password\")" : call)")
    }
  }

  // MARK: - Expectations

  private func expect(_ exchange: Exchange, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let expected = exchange.expect
    let statuses = expected.statuses.map(String.init).joined(separator: ", ")
    let isCertain = expected.statuses.count == 1
    if isCertain { writer.line("\(answer).has_status(\(statuses))") }
    // What is captured may be part of what is expected.
    for capture in exchange.captures where used.contains(capture.variable) {
      let name = scope.identifier(for: capture.variable)
      switch capture.source {
      case .pointer(let pointer): writer.code("\(name) = \(answer).at(\(StringLiteral(pointer)))")
      case .header(let header): writer.code("\(name) = \(answer).header(\(StringLiteral(header)))")
      }
    }
    guard !isCertain else { return details(expected, answer, &scope, &writer) }
    var inner = Module.writer
    details(expected, answer, &scope, &inner)
    if inner.isEmpty { return writer.line("\(answer).has_status(\(statuses))") }
    writer.suite("if \(answer).has_status(\(statuses)):") { details(expected, answer, &scope, &$0) }
  }

  private func details(_ expected: Expectation, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    for header in expected.headers {
      switch header {
      case .equal(let name, let value):
        writer.code("\(answer).has_header(\(StringLiteral(name)), \(text(value, &scope)))")
      case .present(let name): writer.code("\(answer).has_header(\(StringLiteral(name)))")
      case .format(let name, let format):
        writer.code("\(answer).has_header_in(\(StringLiteral(name)), \(StringLiteral(format.rawValue)))")
      case .absent(let name): writer.code("\(answer).lacks_header(\(StringLiteral(name)))")
      }
    }
    switch expected.body {
    case .any: break
    case .empty: writer.line("\(answer).is_empty()")
    case .error(let reference, let violations): error(reference, violations, answer, &writer)
    case .json(let match): writer.code("\(answer).matches(\(self.match(match, &scope)))")
    }
  }

  private func error(
    _ reference: ErrorReference, _ violations: [Violation], _ answer: String, _ writer: inout CodeWriter
  ) {
    guard let entry = project.plan.errors[reference] else { return }
    let place = "ERRORS[\(StringLiteral(entry.code))]"
    guard !violations.isEmpty else { return writer.code("\(answer).is_error(ERROR_MEDIA_TYPE, \(place))") }
    let key = project.plan.errors.style == .json ? "details" : "errors"
    let list = violations.map { violation in
      "{\"in\": \(StringLiteral(violation.location)), \"pointer\": \(StringLiteral(violation.pointer)), "
        + "\"code\": \(StringLiteral(violation.code)), \"detail\": \(StringLiteral(violation.detail))}"
    }
    writer.code("\(answer).is_error(ERROR_MEDIA_TYPE, {**\(place), \"\(key)\": [\(list.joined(separator: ", "))]})")
  }

  private func match(_ match: JSONMatch, _ scope: inout NameScope) -> String {
    switch match {
    case .any: return "ANY"
    case .equal(let json):
      let form = self.json(json, &scope)
      // Plain values are expected as they are; those with members or elements in any order.
      switch json {
      case .value(.array), .value(.object), .array, .object, .variable: return "Equal(\(form))"
      default: return form
      }
    case .oneOf(let values): return "OneOf(\(values.map(ValueLiteral.json).joined(separator: ", ")))"
    case .format(let format): return "Format(\(StringLiteral(format.rawValue)))"
    case .decimal(let scale): return "DecimalOf(\(scale))"
    case .kind(let kinds): return "Kind(\(kinds.names.map { StringLiteral($0).code }.joined(separator: ", ")))"
    case .later(let name): return "Later(\(scope.identifier(for: name)))"
    case .token(let lifetime): return "Token(\(lifetime))"
    case .nullable(let inner): return "Nullable(\(self.match(inner, &scope)))"
    case .list(let minimum, let inner): return "Several(\(minimum), \(self.match(inner, &scope)))"
    case .array(let items):
      var list: [String] = []
      for item in items { list.append(self.match(item, &scope)) }
      return "[" + list.joined(separator: ", ") + "]"
    case .object(let members):
      var list: [String] = []
      for member in members {
        let inner = self.match(member.match, &scope)
        list.append("\(StringLiteral(member.name)): \(member.isOptional ? "Optional(\(inner))" : inner)")
      }
      return "{" + list.joined(separator: ", ") + "}"
    }
  }

  private mutating func walk(_ walk: PageWalk, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let answer = self.answer(&scope)
    writer.code("\(answer) = \(call(walk.first, &scope))")
    expect(walk.first, answer, &scope, &writer)
    var between = ""
    if !walk.between.isEmpty {
      betweens += 1
      between = betweens == 1 ? "between" : "between\(betweens)"
      writer.blank()
      writer.suite("def \(between)() -> None:") { writer in
        for step in walk.between { self.step(step, &scope, &writer) }
      }
      writer.blank()
    }
    let order = walk.order.map { order in
      "(\(StringLiteral(order.property)), \"\(order.comparison.rawValue)\", \(order.isDescending ? "True" : "False"))"
    }
    var arguments = [
      "client", answer, path(walk.first.path, &scope), "shape=\"\(walk.pagination.shape.rawValue)\"", "items=\(walk.items)",
      "page_size=\(walk.pageSize)", "key=[\(walk.key.map { StringLiteral($0).code }.joined(separator: ", "))]",
      "order=[\(order.joined(separator: ", "))]",
    ]
    arguments += parts(walk.first, &scope).filter { $0.hasPrefix("query=") || $0.hasPrefix("headers=") }
    if !between.isEmpty { arguments += ["between=\(between)", "extra=\(walk.extra)"] }
    writer.code("walk(\(arguments.joined(separator: ", ")))")
  }
}
