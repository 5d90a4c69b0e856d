import ContractModel
import ContractPlan
import EmitKit

/// Spells the steps of a test.
struct StepWriter {
  let project: GoProject
  /// Variables that are read; the others are not made.
  private let used: Set<String>
  private var answers = 0

  init(project: GoProject, used: Set<String>) {
    self.project = project
    self.used = used
  }

  mutating func step(_ step: TestStep, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    switch step {
    case .bind(let variable, let text) where used.contains(variable):
      let value = self.text(text, &scope)
      writer.line("\(scope.identifier(for: variable)) := \(value.spaced)")
    case .bind: break
    case .send(let exchange): send(exchange, &scope, &writer)
    case .burst(let exchange, let count):
      writer.block("for range \(count) {") { writer in
        var inner = scope
        send(exchange, &inner, &writer)
      }
    case .concurrent(let exchange, let count):
      let call = self.call(exchange, &scope)
      var inner = scope
      let answer = self.answer(&inner)
      var body = CodeWriter.go
      expect(exchange, answer, &inner, &body)
      writer.expression("for _, \(answer) := range ", .call("c.SendAtOnce", [.code("\(count)")] + call), " {")
      writer.indented { $0.append(body) }
      writer.line("}")
    case .tick: writer.line("testkit.Tick()")
    case .race(let exchanges, let statuses):
      var calls: [Expression] = [.code("[]int{\(statuses.map(String.init).joined(separator: ", "))}")]
      for exchange in exchanges {
        let arguments = call(exchange, &scope)
        calls.append(.literal("testkit.Call", zip(["Method", "Path", "Request"], arguments).map { ($0, $1) }))
      }
      writer.expression("", .call("c.Race", calls), "")
    case .mint(let mint) where used.contains(mint.variable): self.mint(mint, &scope, &writer)
    case .mint: break
    case .walk(let walk): self.walk(walk, &scope, &writer)
    }
  }

  // MARK: - Requests

  private func call(_ exchange: Exchange, _ scope: inout NameScope) -> [Expression] {
    var parts: [(key: String, value: Expression)] = []
    let exchange = project.plan.auth.showing(exchange)
    func pairs(_ list: [(String, TextTemplate)], _ scope: inout NameScope) -> Expression {
      var items: [Expression] = []
      for (name, value) in list { items.append(.code("{\(StringLiteral(name)), \(text(value, &scope).spaced)}")) }
      return .list("testkit.Pairs", items)
    }
    if !exchange.query.isEmpty { parts.append(("Query", pairs(exchange.query.map { ($0.name, $0.value) }, &scope))) }
    if !exchange.headers.isEmpty { parts.append(("Header", pairs(exchange.headers.map { ($0.name, $0.value) }, &scope))) }
    switch exchange.body {
    case .json(let json): parts.append(("Body", .call("testkit.JSON", [self.json(json, &scope)])))
    case .text(let text): parts.append(("Body", .code("[]byte(\(StringLiteral(text)))")))
    case .bytes(let bytes): parts.append(("Body", .code("[]byte{\(bytes.map(String.init).joined(separator: ", "))}")))
    case .filler(let bytes): parts.append(("Body", .code("testkit.Filler(\(bytes))")))
    case nil: break
    }
    return [.code(StringLiteral(exchange.method).code), .code(path(exchange.path, &scope)), .literal("testkit.Request", parts)]
  }

  private mutating func send(_ exchange: Exchange, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let call = self.call(exchange, &scope)
    let answer = self.answer(&scope)
    writer.expression("\(answer) := ", .call("c.Send", call), "")
    expect(exchange, answer, &scope, &writer)
  }

  /// A variable for another answer.
  private mutating func answer(_ scope: inout NameScope) -> String {
    answers += 1
    return scope.identifier(for: answers == 1 ? "\u{1}answer" : "\u{1}answer \(answers)")
  }

  private func path(_ template: TextTemplate, _ scope: inout NameScope) -> String {
    text(template, &scope) { "testkit.Escape(\($0))" }
  }

  // MARK: - Values

  /// A sum of literals and variables, as an argument among others.
  private func text(_ template: TextTemplate, _ scope: inout NameScope, _ wrap: (String) -> String = { $0 }) -> String {
    var parts: [String] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { parts.append(StringLiteral(literal).code) }
      literal = ""
    }
    for part in template.parts {
      switch part {
      case .literal(let text): literal += text
      case .variable(let name):
        flush()
        parts.append(wrap("testkit.Text(\(scope.identifier(for: name)))"))
      case .fresh(let length):
        flush()
        parts.append(wrap("testkit.Fresh(\(length))"))
      }
    }
    flush()
    return parts.isEmpty ? "\"\"" : parts.joined(separator: "+")
  }

  private func json(_ template: JSONTemplate, _ scope: inout NameScope) -> Expression {
    switch template {
    case .value(let value): return self.value(value)
    case .text(let text): return .code(self.text(text, &scope))
    case .variable(let name): return .code(scope.identifier(for: name))
    case .array(let items):
      var list: [Expression] = []
      for item in items { list.append(json(item, &scope)) }
      return .call("testkit.Array", list)
    case .object(let members):
      var list: [Expression] = []
      for member in members { list += [.code(StringLiteral(member.name).code), json(member.value, &scope)] }
      return .members("testkit.Object", list)
    }
  }

  private func value(_ value: JSONValue) -> Expression {
    switch value {
    case .null: return .code("nil")
    case .boolean(let flag): return .code(flag ? "true" : "false")
    case .string(let text): return .code(StringLiteral(text).code)
    case .number(let number):
      guard ValueLiteral.isSafe(number) else { return .code("testkit.Number(\(StringLiteral(number.text)))") }
      return .code(number.text)
    case .array(let items): return .call("testkit.Array", items.map(self.value))
    case .object(let members):
      return .members("testkit.Object", members.flatMap { [.code(StringLiteral($0.name).code), self.value($0.value)] })
    }
  }

  private func mint(_ mint: TokenMint, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let name = scope.identifier(for: mint.variable)
    let names = project.names.schemes[mint.scheme.index]
    guard let scheme = project.plan.auth.scheme(mint.scheme) else { return }
    var members: [Expression] = []
    for claim in mint.claims { members += [.code(StringLiteral(claim.name).code), json(claim.value, &scope)] }
    let scopes = mint.scopes.map { StringLiteral($0).code }
    switch scheme.credential {
    case .jwt:
      let flaw = Expression.code(StringLiteral(mint.flaw?.rawValue ?? "").code)
      writer.expression(
        "\(name) := ", .call("\(names.key)Scheme.Token", [.members("testkit.Object", members), flaw] + scopes.map(Expression.code)), "")
    case .apiKey, .mutualTLS, .session, .basic:
      if mint.flaw != nil { return writer.line("\(name) := \"garbage\"") }
      var fields: [(key: String, value: Expression)] = []
      for claim in mint.claims {
        guard let plan = scheme.claims.first(where: { $0.name == claim.name }) else { continue }
        let use = plan.type
        var code = "\(project.types.decoder(use))(\(json(claim.value, &scope).flat))"
        if case .value(let value) = claim.value { code = project.types.literal(value, use).prefixedEnumerations(project, use) }
        if case .text(let text) = claim.value, project.types.base(use) == "string" { code = self.text(text, &scope) }
        switch project.claimHolding(plan) {
        case .value, .nilable: break
        case .pointer: code = "wire.Ptr(\(code))"
        case .optional: code = "wire.Some(\(code))"
        }
        fields.append((project.fields.claim(claim.name, of: mint.scheme), .code(code)))
      }
      if project.usesScopes(scheme) { fields.append((key: "Scopes", value: .code("[]string{\(scopes.joined(separator: ", "))}"))) }
      let call = Expression.call("\(names.key)Keys.Mint", [.literal("gen." + names.principal, fields)])
      if scheme.credential == .basic {
        writer.expression("\(name) := ", .call("testkit.Basic", [call, .code("\"password\"")]), "")
      } else {
        writer.expression("\(name) := ", call, "")
      }
    }
  }

  // MARK: - Expectations

  private func expect(_ exchange: Exchange, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let expected = exchange.expect
    let statuses = expected.statuses.map(String.init).joined(separator: ", ")
    let isCertain = expected.statuses.count == 1
    if isCertain { writer.line("\(answer).HasStatus(\(statuses))") }
    // What is captured may be part of what is expected.
    for capture in exchange.captures where used.contains(capture.variable) {
      let name = scope.identifier(for: capture.variable)
      switch capture.source {
      case .pointer(let pointer): writer.line("\(name) := \(answer).At(\(StringLiteral(pointer)))")
      case .header(let header): writer.line("\(name) := \(answer).Header(\(StringLiteral(header)))")
      }
    }
    guard !isCertain else { return details(expected, answer, &scope, &writer) }
    var inner = CodeWriter.go
    details(expected, answer, &scope, &inner)
    if inner.isEmpty { return writer.line("\(answer).HasStatus(\(statuses))") }
    writer.block("if \(answer).HasStatus(\(statuses)) {") { $0.append(inner) }
  }

  private func details(_ expected: Expectation, _ answer: String, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    for header in expected.headers {
      switch header {
      case .equal(let name, let value): writer.line("\(answer).HasHeader(\(StringLiteral(name)), \(text(value, &scope)))")
      case .format(let name, let format): writer.line("\(answer).HasHeaderIn(\(StringLiteral(name)), \(StringLiteral(format.rawValue)))")
      case .present(let name): writer.line("\(answer).MentionsHeader(\(StringLiteral(name)))")
      case .absent(let name): writer.line("\(answer).LacksHeader(\(StringLiteral(name)))")
      }
    }
    switch expected.body {
    case .any: break
    case .empty: writer.line("\(answer).IsEmpty()")
    case .error(let reference, let violations): error(reference, violations, answer, &writer)
    case .json(let match): writer.expression("", .call("\(answer).Matches", [self.match(match, &scope)]), "")
    }
  }

  private func error(_ reference: ErrorReference, _ violations: [Violation], _ answer: String, _ writer: inout CodeWriter) {
    guard let entry = project.plan.errors[reference] else { return }
    let list = violations.map { violation in
      Expression.literal(
        "wire.Violation",
        [
          ("In", .code(StringLiteral(violation.location).code)), ("Pointer", .code(StringLiteral(violation.pointer).code)),
          ("Code", .code(StringLiteral(violation.code).code)), ("Detail", .code(StringLiteral(violation.detail).code)),
        ])
    }
    writer.expression("", .call("isError", [.code(answer), .code(StringLiteral(entry.code).code)] + list), "")
  }

  private func match(_ match: JSONMatch, _ scope: inout NameScope) -> Expression {
    switch match {
    case .any: return .code("want.Any")
    case .equal(let json): return .call("want.Equal", [self.json(json, &scope)])
    case .oneOf(let values): return .call("want.OneOf", values.map(value))
    case .format(let format): return .code("want.Format(\(StringLiteral(format.rawValue)))")
    case .decimal(let scale): return .code("want.Decimal(\(scale))")
    case .kind(let kinds): return .call("want.Kind", kinds.names.map { .code(StringLiteral($0).code) })
    case .later(let variable): return .code("want.Later(\(scope.identifier(for: variable)))")
    case .token(let lifetime): return .code("want.Token(\(lifetime))")
    case .nullable(let inner): return .call("want.Nullable", [self.match(inner, &scope)])
    case .list(let minimum, let inner): return .call("want.List", [.code(String(minimum)), self.match(inner, &scope)])
    case .array(let items):
      var list: [Expression] = []
      for item in items { list.append(self.match(item, &scope)) }
      return .call("want.Array", list)
    case .object(let members):
      var list: [Expression] = []
      for member in members {
        let function = member.isOptional ? "want.Optional" : "want.Member"
        list.append(.call(function, [.code(StringLiteral(member.name).code), self.match(member.match, &scope)]))
      }
      return .call("want.Object", list)
    }
  }

  private mutating func walk(_ walk: PageWalk, _ scope: inout NameScope, _ writer: inout CodeWriter) {
    let arguments = call(walk.first, &scope)
    let answer = self.answer(&scope)
    writer.expression("\(answer) := ", .call("c.Send", arguments), "")
    expect(walk.first, answer, &scope, &writer)
    var members: [(key: String, value: Expression)] = [("Path", arguments[1]), ("Request", arguments[2])]
    if walk.pagination.shape == .envelope { members.append((key: "IsEnvelope", value: .code("true"))) }
    members += [("Items", .code("\(walk.items)")), ("PageSize", .code("\(walk.pageSize)"))]
    members.append((key: "Key", value: .code("[]string{\(walk.key.map { StringLiteral($0).code }.joined(separator: ", "))}")))
    let orders = walk.order.map { order in
      "{Property: \(StringLiteral(order.property)), " + (order.isDescending ? "IsDescending: true, " : "") + "By: \(StringLiteral(order.comparison.rawValue))}"
    }
    members.append((key: "Order", value: .list("[]want.Order", orders.map(Expression.code))))
    if !walk.between.isEmpty {
      writer.block("between := func() {") { writer in
        for step in walk.between { self.step(step, &scope, &writer) }
      }
      members += [("Between", .code("between")), ("Extra", .code("\(walk.extra)"))]
    }
    writer.expression("", .call("c.Walk", [.code(answer), .literal("testkit.Walk", members)]), "")
  }
}

extension String {
  /// A constant of the generated package as another package writes it.
  fileprivate func prefixedEnumerations(_ project: GoProject, _ use: TypeUse) -> String {
    project.types.resolved(use).isEnumeration && first?.isUppercase == true ? "gen." + self : self
  }
}
