import ContractModel
import ContractPlan
import EmitKit

/// What an operation's code knows of its caller.
enum Caller: Hashable, Sendable {
  case nobody
  /// One scheme; perhaps without a credential.
  case one(AuthSchemeID, isOptional: Bool)
  /// Several schemes, each perhaps without a credential.
  case several([AuthSchemeID])
}

extension FastAPIProject {
  func caller(_ rule: AccessRule) -> Caller {
    let schemes = rule.schemes
    guard let first = schemes.first else { return .nobody }
    return schemes.count == 1 ? .one(first, isOptional: rule.isOptional) : .several(schemes)
  }

  /// The name and the type of the argument of a handler that says who calls.
  func callerProperty(_ rule: AccessRule) -> (name: String, type: String)? {
    switch caller(rule) {
    case .nobody: nil
    case .one(let id, let isOptional):
      ("principal", names.schemes[id.index].principal + (isOptional ? " | None" : ""))
    case .several: ("principals", "Principals")
    }
  }

  func useCallerTypes(_ rule: AccessRule, in module: inout Module, from path: String) {
    if case .several = caller(rule) { return module.use("Principals", from: path + "auth") }
    for id in rule.schemes { module.use(names.schemes[id.index].principal, from: path + "auth") }
  }

  /// A claim of a principal.
  func claim(_ name: String, _ scheme: AuthSchemeID, of place: String) -> String {
    place + "." + (names.schemes[scheme.index].claims[name] ?? name)
  }

  // MARK: - Conditions

  /// What must hold of a caller that has the credentials; empty where nothing must.
  private func conditions(_ alternative: AccessAlternative, _ caller: Caller, row: String?) -> [String] {
    func holder(_ id: AuthSchemeID) -> String {
      if case .several = caller { return "principals." + names.schemes[id.index].key }
      return "principal"
    }
    func isOptional(_ id: AuthSchemeID, _ claim: String) -> Bool {
      plan.auth.scheme(id)?.claims.first { $0.name == claim }?.isRequired == false
    }
    var all: [String] = []
    let isMaybe = if case .one(_, true) = caller { true } else { false }
    if case .several = caller { all = alternative.schemes.map { holder($0) + " is not None" } }
    if isMaybe, !alternative.schemes.isEmpty { all = ["principal is not None"] }
    for condition in alternative.scopes {
      all += condition.scopes.map { "\(StringLiteral($0)) in \(holder(condition.scheme)).scopes" }
    }
    for condition in alternative.claims {
      var place = claim(condition.claim, condition.scheme, of: holder(condition.scheme))
      if condition.isList, isOptional(condition.scheme, condition.claim) { place = "(\(place) or [])" }
      let tests = condition.values.map { value -> String in
        if condition.isList { return "\(ValueLiteral.json(value)) in \(place)" }
        let isSingleton = if case .boolean = value { true } else { value == .null }
        return "\(place) \(isSingleton ? "is" : "==") \(ValueLiteral.json(value))"
      }
      if tests.count == 1 || condition.isList {
        all.append(tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " or ") + ")")
      } else {
        all.append("\(place) in (\(condition.values.map(ValueLiteral.json).joined(separator: ", ")))")
      }
    }
    if let row, let owner = alternative.owner {
      all.append("\(row).\(attribute(owner.field, of: owner.entity)) == \(claim("sub", owner.scheme, of: holder(owner.scheme)))")
    }
    // Alone it needs no parentheses.
    if all.count == 1, all[0].hasPrefix("("), all[0].hasSuffix(")"), all[0].contains(" or "), !all[0].contains(") or (") {
      return [String(all[0].dropFirst().dropLast())]
    }
    return all
  }

  /// Statements that end a function where one of the alternatives holds.
  private func passes(_ rule: AccessRule, _ caller: Caller, row: String?, _ writer: inout CodeWriter) {
    for alternative in rule.alternatives {
      let all = conditions(alternative, caller, row: row)
      if all.isEmpty { return writer.line("return") }
      writer.code("if \(all.joined(separator: " and ")):")
      writer.line("    return")
    }
  }

  func authorizers(_ route: Route, _ module: inout Module) {
    let rule = route.access
    guard let property = callerProperty(rule) else { return }
    let operation = names.operations[route.operation.index]
    let parameter = property.name + ": " + property.type
    if rule.isJudgedFirst {
      module.define { writer, module in
        writer.suite("def \(operation.authorize)(\(parameter)) -> None:") { writer in
          writer.doc("Who may call `\(route.name)`: judged before the request is read.")
          if case .several(let schemes) = caller(rule) {
            let none = schemes.map { "principals.\(names.schemes[$0.index].key) is None" }.joined(separator: " and ")
            module.use("Unauthorized", from: ".runtime.errors")
            writer.code("if \(none):")
            writer.indented { $0.code("raise Unauthorized(\(StringLiteral(plan.auth.challenge(of: rule))))") }
          }
          passes(rule, caller(rule), row: nil, &writer)
          if !rule.alternatives.contains(where: { conditions($0, caller(rule), row: nil).isEmpty }) {
            writer.code("raise \(refusal(rule, &module))")
          }
        }
      }
    }
    guard let owner = rule.alternatives.compactMap(\.owner).first else { return }
    let row = names.rows[owner.entity.index]
    module.use(row, from: ".repositories." + names.entityFiles[owner.entity.index])
    module.define { writer, module in
      writer.suite("def \(operation.authorize)_of(\(parameter), row: \(row)) -> None:") { writer in
        writer.doc("Who may call `\(route.name)` for this \(contract[owner.entity].name).")
        passes(rule, caller(rule), row: "row", &writer)
        if !rule.alternatives.contains(where: { conditions($0, caller(rule), row: "row").isEmpty }) {
          writer.code("raise \(refusal(rule, &module))")
        }
      }
    }
  }

  private func refusal(_ rule: AccessRule, _ module: inout Module) -> String {
    if let scopes = rule.challengedScopes {
      module.use("InsufficientScope", from: ".runtime.errors")
      return "InsufficientScope(" + scopes.map { StringLiteral($0).code }.joined(separator: ", ") + ")"
    }
    module.use("Forbidden", from: ".runtime.errors")
    return "Forbidden"
  }
}
