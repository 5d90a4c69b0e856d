import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// What must hold of a caller that has the credentials; empty where nothing must.
  private func conditions(_ alternative: AccessAlternative, _ caller: Caller, row: String?) -> [String] {
    func holder(_ id: AuthSchemeID) -> String {
      if case .several = caller { return "principals." + names.schemes[id.index].pascal }
      return "principal"
    }
    var all: [String] = []
    switch caller {
    case .nobody: break
    case .one(_, let isOptional): if isOptional, !alternative.schemes.isEmpty { all.append("principal != nil") }
    case .several: all = alternative.schemes.map { holder($0) + " != nil" }
    }
    for condition in alternative.scopes {
      all += condition.scopes.map { "slices.Contains(\(holder(condition.scheme)).Scopes, \(StringLiteral($0)))" }
    }
    for condition in alternative.claims {
      let place = holder(condition.scheme) + "." + fields.claim(condition.claim, of: condition.scheme)
      let tests = condition.values.map { claimTest(condition, $0, place) }
      all.append(tests.joined(separator: " || "))
    }
    if let row, let owner = alternative.owner { all.append(ownerTest(owner, row, holder(owner.scheme))) }
    return all.count == 1 ? all : all.map { $0.contains(" || ") ? "(" + $0 + ")" : $0 }
  }

  private func claimTest(_ condition: ClaimCondition, _ value: JSONValue, _ place: String) -> String {
    guard let claim = plan.auth.scheme(condition.scheme)?.claims.first(where: { $0.name == condition.claim }) else { return "false" }
    if condition.isList {
      guard case .list(let list) = types.resolved(claim.type), let element = list.element, !types.isNullable(element) else { return "false" }
      return "slices.Contains(\(place), \(types.literal(value, element)))"
    }
    let literal = types.literal(value, claim.type)
    return switch claimHolding(claim) {
    case .value: types.isRaw(claim.type) ? "wire.IsOneOf(\(place), \(literal))" : "\(place) == \(literal)"
    case .nilable: "wire.IsOneOf(\(place), \(literal))"
    case .pointer, .optional: "wire.Is(\(place), \(literal))"
    }
  }

  private func ownerTest(_ owner: OwnerCondition, _ row: String, _ holder: String) -> String {
    let place = "\(row).\(fields.column(owner.field, of: owner.entity))"
    guard let field = contract[owner.entity].field(owner.field), let sub = plan.auth.scheme(owner.scheme)?.claims.first(where: { $0.name == "sub" }),
      let column = plan.storage.table(of: owner.entity)?.column(of: owner.field)
    else { return "false" }
    let subject = "\(holder).\(fields.claim("sub", of: owner.scheme))"
    guard types.underlying(field.type) == types.underlying(sub.type), claimHolding(sub) == .value else { return "false" }
    let isSame = types.base(field.type) == types.base(sub.type) || !isDefined(field.type) && !isDefined(sub.type)
    let value = isSame ? subject : "\(types.base(field.type))(\(subject))"
    return column.isNullable ? "wire.Is(\(place), \(value))" : "\(place) == \(value)"
  }

  private func isDefined(_ use: TypeUse) -> Bool { if case .enumeration = types.resolved(use), case .reference = use.type { true } else { false } }

  /// Statements that end a function where one of the alternatives holds; whether one always does.
  private func passes(_ rule: AccessRule, _ caller: Caller, row: String?, _ writer: inout CodeWriter) -> Bool {
    for alternative in rule.alternatives {
      let all = conditions(alternative, caller, row: row)
      if all.isEmpty {
        writer.line("return nil")
        return true
      }
      writer.block("if " + all.joined(separator: " && ") + " {") { $0.line("return nil") }
    }
    return false
  }

  /// Functions that judge who may call an operation.
  func authorizers(_ route: Route, _ writer: inout CodeWriter) {
    let rule = route.access
    guard let caller = callerField(rule) else { return }
    let operation = operation(route)
    if rule.isJudgedFirst {
      writer.blank()
      writer.line("// \(operation.authorize) tells who may call \(operation.method): judged before the request is read.")
      var body = CodeWriter.go
      if case .several(let schemes) = self.caller(rule) {
        let none = schemes.map { "principals.\(names.schemes[$0.index].pascal) == nil" }.joined(separator: " && ")
        body.guarded(none, "return api.Unauthorized(\(StringLiteral(plan.auth.challenge(of: rule))))")
      }
      if !passes(rule, self.caller(rule), row: nil, &body) { body.line("return \(refusal(rule))") }
      let parameter = body.names(caller.variable) ? caller.variable : "_"
      writer.block("func \(operation.authorize)(\(parameter) \(caller.type)) error {") { $0.append(body) }
    }
    guard let owner = rule.alternatives.compactMap(\.owner).first else { return }
    let row = names.entities[owner.entity.index].row
    writer.blank()
    writer.line("// \(operation.authorizeRow) tells who may call \(operation.method) for this row.")
    var body = CodeWriter.go
    if !passes(rule, self.caller(rule), row: "row", &body) { body.line("return \(refusal(rule))") }
    let parameters = [(caller.variable, caller.type), ("row", row)].map { (body.names($0) ? $0 : "_") + " " + $1 }
    writer.block("func \(operation.authorizeRow)(\(parameters.joined(separator: ", "))) error {") { $0.append(body) }
  }

  private func refusal(_ rule: AccessRule) -> String {
    if let scopes = rule.challengedScopes {
      return "api.InsufficientScope(\(scopes.map { StringLiteral($0).code }.joined(separator: ", ")))"
    }
    return "api.Forbidden()"
  }
}

extension GoTypes {
  /// A value of the contract as an expression of its Go type.
  func literal(_ value: JSONValue, _ use: TypeUse) -> String {
    switch (resolved(use), value) {
    case (.enumeration, .string(let text)):
      if case .reference(let id) = enumerationReference(use).type, case .enumeration(let enumeration) = contract[id].use.type,
        let index = enumeration.cases.firstIndex(where: { $0.value == text })
      {
        return names.cases[id.index][index]
      }
      return StringLiteral(text).code
    case (.string(let string), .string(let text)) where string.format != .dateTime && string.format != .byte && string.format != .binary && string.format != .uuid:
      return StringLiteral(text).code
    case (.boolean, .boolean(let flag)): return flag ? "true" : "false"
    case (.decimal, .string(let text)): return StringLiteral(text).code
    case (.integer, .number(let number)) where number.isInteger && !number.text.contains("e"): return number.text
    case (.number, .number(let number)) where ValueLiteral.isSafe(number): return number.isInteger ? number.text + ".0" : number.text
    default:
      let decoder = requiredDecoder(use)
      return decoder == "wire.Any" ? ValueLiteral.json(value) : "\(decoder)(\(ValueLiteral.json(value)))"
    }
  }

  /// The use of the enumeration itself, through other names of it.
  private func enumerationReference(_ use: TypeUse) -> TypeUse {
    var use = use
    for _ in 0..<64 {
      guard case .reference(let id) = use.type, case .reference = contract[id].use.type else { return use }
      use = contract[id].use
    }
    return use
  }
}
