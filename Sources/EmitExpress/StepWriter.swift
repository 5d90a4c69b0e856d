import ContractModel
import ContractPlan
import EmitKit

/// Spells the steps of a test.
struct StepWriter {
  let project: ExpressProject
  /// Variables that are read; the others are not made.
  private let used: Set<String>
  private var answers = 0

  init(project: ExpressProject, used: Set<String>) {
    self.project = project
    self.used = used
  }

  mutating func step(_ step: TestStep, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    switch step {
    case .bind(let variable, let text) where used.contains(variable):
      let value = self.text(text, &scope)
      writer.line("const \(scope.identifier(for: variable)) = \(value);")
    case .bind: break
    case .send(let exchange): send(exchange, &scope, &writer)
    case .burst(let exchange, let count):
      writer.block("for (let time = 0; time < \(count); time++) {") { writer in
        var inner = scope
        send(exchange, &inner, &writer)
      }
    case .concurrent(let exchange, let count):
      let answers = scope.identifier(for: "\u{1}answers")
      let arguments = [.code("\(count)")] + call(exchange, &scope)
      writer.expression("const \(answers) = await ", .call("client.sendAtOnce", arguments), ";")
      var inner = scope
      let answer = self.answer(&inner)
      writer.block("for (const \(answer) of \(answers)) {") { expect(exchange, answer, &inner, &$0) }
    case .tick: writer.line("await tick();")
    case .race(let exchanges, let statuses):
      let calls = exchanges.map { call($0, &scope) }
      let list = Expression.array(calls.map { .call("client.send", $0) })
      let numbers = "[" + statuses.map(String.init).joined(separator: ", ") + "]"
      writer.expression("await ", .call("race", [list, .code(numbers)]), ";")
    case .mint(let mint) where used.contains(mint.variable): self.mint(mint, &scope, &writer)
    case .mint: break
    case .walk(let walk): self.walk(walk, &scope, &writer)
    }
  }

  // MARK: - Requests

  private func call(_ exchange: Exchange, _ scope: inout NameScope) -> [Expression] {
    var parts: [(key: String, value: Expression)] = []
    let exchange = project.plan.auth.showing(exchange)
    if !exchange.query.isEmpty {
      var pairs: [Expression] = []
      for item in exchange.query {
        pairs.append(.array([.code(StringLiteral(item.name).code), .code(text(item.value, &scope))]))
      }
      parts.append(("query", .array(pairs)))
    }
    if !exchange.headers.isEmpty {
      var members: [(key: String, value: Expression)] = []
      for item in exchange.headers { members.append((PropertyKey(item.name).literal, .code(text(item.value, &scope)))) }
      parts.append(("headers", .object(members)))
    }
    switch exchange.body {
    case .json(let json): parts.append(("json", self.json(json, &scope)))
    case .text(let text): parts.append(("raw", .code(StringLiteral(text).code)))
    case .bytes(let bytes): parts.append(("raw", .call("Buffer.from", [.array(bytes.map { .code(String($0)) })])))
    case .filler(let bytes): parts.append(("raw", .code("filler(\(bytes))")))
    case nil: break
    }
    return [.code(StringLiteral(exchange.method).code), .code(path(exchange.path, &scope))]
      + (parts.isEmpty ? [] : [.object(parts)])
  }

  private mutating func send(_ exchange: Exchange, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let answer = self.answer(&scope)
    writer.expression("const \(answer) = await ", .call("client.send", call(exchange, &scope)), ";")
    expect(exchange, answer, &scope, &writer)
  }

  /// A variable for another answer.
  private mutating func answer(_ scope: inout NameScope) -> String {
    answers += 1
    return scope.identifier(for: answers == 1 ? "\u{1}answer" : "\u{1}answer \(answers)")
  }

  private func path(_ template: TextTemplate, _ scope: inout NameScope) -> String {
    self.text(template, &scope) { "encodeURIComponent(\($0))" }
  }

  // MARK: - Values

  private func text(_ template: TextTemplate, _ scope: inout NameScope, _ wrap: (String) -> String = { $0 }) -> String {
    if template.parts.count == 1, case .fresh(let length)? = template.parts.first { return wrap("fresh(\(length))") }
    let isLiteral = template.parts.allSatisfy { if case .literal = $0 { true } else { false } }
    if isLiteral {
      return StringLiteral(template.parts.map { if case .literal(let text) = $0 { text } else { "" } }.joined()).code
    }
    var out = ""
    for part in template.parts {
      switch part {
      case .literal(let text): out += TemplateText(text).code
      case .variable(let name): out += "${" + wrap(scope.identifier(for: name)) + "}"
      case .fresh(let length): out += "${" + wrap("fresh(\(length))") + "}"
      }
    }
    return "`" + out + "`"
  }

  private func json(_ template: JSONTemplate, _ scope: inout NameScope) -> Expression {
    switch template {
    case .value(let value): return .json(value)
    case .text(let text): return .code(self.text(text, &scope))
    case .variable(let name): return .code(scope.identifier(for: name))
    case .array(let items):
      var list: [Expression] = []
      for item in items { list.append(json(item, &scope)) }
      return .array(list)
    case .object(let members):
      var list: [(key: String, value: Expression)] = []
      for member in members { list.append((PropertyKey(member.name).literal, json(member.value, &scope))) }
      return .object(list)
    }
  }

  private func mint(_ mint: TokenMint, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let name = scope.identifier(for: mint.variable)
    let key = project.names.schemes[mint.scheme.index].key
    var members: [(key: String, value: Expression)] = []
    for claim in mint.claims { members.append((PropertyKey(claim.name).literal, json(claim.value, &scope))) }
    let scopes = Expression.array(mint.scopes.map { .code(StringLiteral($0).code) })
    guard let scheme = project.plan.auth.scheme(mint.scheme) else { return }
    switch scheme.credential {
    case .jwt:
      var arguments: [Expression] = [.code(key + "Scheme"), .object(members)]
      if !mint.scopes.isEmpty || mint.flaw != nil { arguments.append(scopes) }
      if let flaw = mint.flaw { arguments.append(.code(StringLiteral(flaw.rawValue).code)) }
      writer.expression("const \(name) = ", .call("mintToken", arguments), ";")
    case .apiKey, .mutualTLS, .session, .basic:
      if mint.flaw != nil { return writer.line("const \(name) = \"garbage\";") }
      if project.usesScopes(scheme) { members.append(("scopes", scopes)) }
      let call = Expression.call("\(key)Keys.mint", [.object(members)])
      if scheme.credential == .basic {
        writer.expression("const \(name) = ", .call("basic", [call, .code("\"password\"")]), ";")
      } else {
        writer.expression("const \(name) = ", call, ";")
      }
    }
  }

  // MARK: - Expectations

  private func expect(_ exchange: Exchange, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let expected = exchange.expect
    let statuses = expected.statuses.map(String.init).joined(separator: ", ")
    let isCertain = expected.statuses.count == 1
    if isCertain { writer.line("\(answer).hasStatus(\(statuses));") }
    // What is captured may be part of what is expected.
    for capture in exchange.captures where used.contains(capture.variable) {
      let name = scope.identifier(for: capture.variable)
      switch capture.source {
      case .pointer(let pointer): writer.line("const \(name) = \(answer).at(\(StringLiteral(pointer)));")
      case .header(let header): writer.line("const \(name) = \(answer).header(\(StringLiteral(header)));")
      }
    }
    guard !isCertain else { return details(expected, answer, &scope, &writer) }
    var inner = CodeWriter()
    details(expected, answer, &scope, &inner)
    if inner.isEmpty { return writer.line("\(answer).hasStatus(\(statuses));") }
    writer.block("if (\(answer).hasStatus(\(statuses))) {") { details(expected, answer, &scope, &$0) }
  }

  private func details(_ expected: Expectation, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    for header in expected.headers {
      switch header {
      case .equal(let name, let value):
        writer.fitted("\(answer).hasHeader(", [StringLiteral(name).code, text(value, &scope)], ");")
      case .format(let name, let format):
        writer.line("\(answer).hasHeaderIn(\(StringLiteral(name)), \(StringLiteral(format.rawValue)));")
      case .present(let name): writer.line("\(answer).hasHeader(\(StringLiteral(name)));")
      case .absent(let name): writer.line("\(answer).lacksHeader(\(StringLiteral(name)));")
      }
    }
    switch expected.body {
    case .any: break
    case .empty: writer.line("\(answer).isEmpty();")
    case .error(let reference, let violations): error(reference, violations, answer, &writer)
    case .json(let match): writer.expression("", .call("\(answer).matches", [self.match(match, &scope)]), ";")
    }
  }

  private func error(
    _ reference: ErrorReference, _ violations: [Violation], _ answer: String, _ writer: inout CodeWriter
  ) {
    guard let entry = project.plan.errors[reference] else { return }
    let place = "errors" + PropertyKey(entry.code).access
    guard !violations.isEmpty else { return writer.line("\(answer).isError(errorMediaType, \(place));") }
    let key = project.plan.errors.style == .json ? "details" : "errors"
    let list = violations.map { violation in
      Expression.object([
        ("in", .code(StringLiteral(violation.location).code)), ("pointer", .code(StringLiteral(violation.pointer).code)),
        ("code", .code(StringLiteral(violation.code).code)), ("detail", .code(StringLiteral(violation.detail).code)),
      ])
    }
    let error = Expression.object([("...\(place)", .code("...\(place)")), (key, .array(list))])
    writer.expression("", .call("\(answer).isError", [.code("errorMediaType"), error]), ";")
  }

  private func match(_ match: JSONMatch, _ scope: inout NameScope) -> Expression {
    switch match {
    case .any: return .code("any")
    case .equal(let json): return .call("equal", [self.json(json, &scope)])
    case .oneOf(let values): return .call("oneOf", values.map(Expression.json))
    case .format(let format): return .code("format(\(StringLiteral(format.rawValue)))")
    case .decimal(let scale): return .code("decimal(\(scale))")
    case .kind(let kinds): return .call("kind", kinds.names.map { .code(StringLiteral($0).code) })
    case .later(let variable): return .code("later(\(scope.identifier(for: variable)))")
    case .token(let lifetime): return .code("token(\(lifetime))")
    case .nullable(let inner): return .call("nullable", [self.match(inner, &scope)])
    case .list(let minimum, let inner): return .call("list", [.code(String(minimum)), self.match(inner, &scope)])
    case .array(let items):
      var list: [Expression] = []
      for item in items { list.append(self.match(item, &scope)) }
      return .call("array", list)
    case .object(let members):
      var list: [Expression] = []
      for member in members {
        let function = member.isOptional ? "optional" : "member"
        list.append(.call(function, [.code(StringLiteral(member.name).code), self.match(member.match, &scope)]))
      }
      return .call("object", list)
    }
  }

  private mutating func walk(_ walk: PageWalk, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let answer = self.answer(&scope)
    let arguments = call(walk.first, &scope)
    writer.expression("const \(answer) = await ", .call("client.send", arguments), ";")
    expect(walk.first, answer, &scope, &writer)
    var members: [(key: String, value: Expression)] = [
      ("shape", .code(StringLiteral(walk.pagination.shape.rawValue).code)), ("items", .code("\(walk.items)")),
      ("pageSize", .code("\(walk.pageSize)")), ("key", .array(walk.key.map { .code(StringLiteral($0).code) })),
    ]
    let orders = walk.order.map { order -> Expression in
      var parts: [(key: String, value: Expression)] = [("property", .code(StringLiteral(order.property).code))]
      if order.isDescending { parts.append(("isDescending", .code("true"))) }
      parts.append(("by", .code(StringLiteral(order.comparison.rawValue).code)))
      return .object(parts)
    }
    members.append(("order", .array(orders)))
    if !walk.between.isEmpty {
      writer.block("const between = async () => {", "};") { writer in
        for step in walk.between { self.step(step, &scope, &writer) }
      }
      members.append(("between", .code("between")))
      members.append(("extra", .code("\(walk.extra)")))
    }
    let parts = arguments.count > 2 ? arguments[2] : .code("{}")
    writer.expression("await ", .call("walk", [.code(answer), .code("client"), arguments[1], parts, .object(members)]), ";")
  }
}
