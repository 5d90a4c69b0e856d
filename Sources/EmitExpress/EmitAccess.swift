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

extension ExpressProject {
  func caller(_ rule: AccessRule) -> Caller {
    let schemes = rule.schemes
    guard let first = schemes.first else { return .nobody }
    return schemes.count == 1 ? .one(first, isOptional: rule.isOptional) : .several(schemes)
  }

  /// The name and the type of the property of a request that says who calls.
  func callerProperty(_ rule: AccessRule) -> (name: String, type: String)? {
    switch caller(rule) {
    case .nobody: nil
    case .one(let id, let isOptional):
      ("principal", names.schemes[id.index].principal + (isOptional ? " | undefined" : ""))
    case .several(let ids):
      (
        "principals",
        "{ " + ids.map { "\(names.schemes[$0.index].key): \(names.schemes[$0.index].principal) | undefined" }
          .joined(separator: "; ") + " }"
      )
    }
  }

  func useCallerTypes(_ rule: AccessRule, in module: inout Module, from path: String) {
    for id in rule.schemes { module.useType(names.schemes[id.index].principal, from: path) }
  }

  // MARK: - Conditions

  /// What must hold of a caller that has the credentials; empty where nothing must.
  private func conditions(_ alternative: AccessAlternative, _ caller: Caller, row: String?) -> [String] {
    func holder(_ id: AuthSchemeID, _ member: String) -> String {
      if case .several = caller { return "principals.\(names.schemes[id.index].key)?\(member.hasPrefix("[") ? "." : "")\(member)" }
      return "principal" + member
    }
    var all: [String] = []
    if case .several = caller {
      all = alternative.schemes.map { "principals.\(names.schemes[$0.index].key) !== undefined" }
    }
    for condition in alternative.scopes {
      all += condition.scopes.map { "\(holder(condition.scheme, ".scopes")).includes(\(StringLiteral($0)))" }
    }
    for condition in alternative.claims {
      let place = holder(condition.scheme, PropertyKey(condition.claim).access)
      let tests = condition.values.map { value in
        condition.isList ? "\(place)?.includes(\(ValueLiteral.json(value)))" : "\(place) === \(ValueLiteral.json(value))"
      }
      all.append(tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " || ") + ")")
    }
    if let row, let owner = alternative.owner {
      all.append("\(row)\(PropertyKey(owner.field).access) === \(holder(owner.scheme, ".sub"))")
    }
    return all
  }

  /// Statements that end a function where one of the alternatives holds.
  private func passes(_ rule: AccessRule, _ caller: Caller, row: String?, _ writer: inout CodeWriter) {
    for alternative in rule.alternatives {
      let all = conditions(alternative, caller, row: row)
      let text = "if (" + all.joined(separator: " && ") + ") return;"
      if writer.indentationWidth + text.count <= lineWidth {
        writer.line(text)
      } else {
        writer.line("if (")
        writer.indented { writer in
          for (index, condition) in all.enumerated() { writer.line(condition + (index == all.count - 1 ? "" : " &&")) }
        }
        writer.line(") return;")
      }
    }
  }

  func authorizers(_ route: Route, _ module: inout Module) {
    let rule = route.access
    guard let property = callerProperty(rule) else { return }
    let operation = names.operations[route.operation.index]
    let parameter = property.name + dialect.types(": " + property.type)
    if rule.isJudgedFirst {
      module.body.blank()
      module.body.doc("Who may call `\(route.name)`: judged before the request is read.")
      let start = "export function \(operation.authorize)("
      let end = ")\(dialect.types(": void")) {"
      let isShort = width(start + parameter + end) <= lineWidth
      module.block(isShort ? start + parameter + end : "\(start)\n  \(parameter),\n\(end)") { writer, module in
        if case .several(let schemes) = caller(rule) {
          let none = schemes.map { "principals.\(names.schemes[$0.index].key) === undefined" }.joined(separator: " && ")
          module.use("unauthorized", from: "./runtime/errors")
          writer.guarded(none, "throw unauthorized(\(StringLiteral(plan.auth.challenge(of: rule))));")
        }
        passes(rule, caller(rule), row: nil, &writer)
        writer.line("throw \(refusal(rule, &module));")
      }
    }
    guard let owner = rule.alternatives.compactMap(\.owner).first else { return }
    let entity = contract[owner.entity]
    let row = names.rows[owner.entity.index]
    let variable = row.prefix(1).lowercased() + row.dropFirst().dropLast(3)
    let rowType = "Pick<\(row), \(ownerFields(rule).map { StringLiteral($0).code }.joined(separator: " | "))>"
    module.useType(row, from: "./repositories/" + names.entityFiles[owner.entity.index])
    module.body.blank()
    module.body.doc("Who may call `\(route.name)` for this \(entity.name).")
    module.body.fitted(
      "export function \(operation.authorize)Of(", [parameter, variable + dialect.types(": " + rowType)],
      ")\(dialect.types(": void")) {")
    let refused = refusal(rule, &module)
    module.body.indented { writer in
      passes(rule, caller(rule), row: variable, &writer)
      writer.line("throw \(refused);")
    }
    module.body.line("}")
  }

  private func ownerFields(_ rule: AccessRule) -> [String] {
    var fields: [String] = []
    for owner in rule.alternatives.compactMap(\.owner) where !fields.contains(owner.field) { fields.append(owner.field) }
    return fields
  }

  private func refusal(_ rule: AccessRule, _ module: inout Module) -> String {
    if let scopes = rule.challengedScopes {
      module.use("insufficientScope", from: "./runtime/errors")
      return "insufficientScope([" + scopes.map { StringLiteral($0).code }.joined(separator: ", ") + "])"
    }
    module.use("forbidden", from: "./runtime/errors")
    return "forbidden()"
  }
}
