import ContractBase
import ContractModel

/// A list has a total order that a cursor can resume (WireFormat, "Lists"), and filters compare what can be compared.
let lists = Rule("lists") { context, sink in
  let contract = context.contract
  for operation in contract.operations {
    guard case .list(let id, let query) = operation.action, contract.entities.indices.contains(id.index) else {
      continue
    }
    let entity = contract[id]
    let annotations = context.annotations(of: operation)
    var order: [Located<String>] = []
    if case .list(let terms, _) = annotations.action?.kind { order = terms }
    let action = annotations.action?.span ?? context.span(of: operation)
    for term in query.order {
      guard let field = entity.field(term.field) else { continue }
      let place = order.first { $0.value == term.field || $0.value == "-" + term.field }?.span ?? action
      let label = context.span(of: field.name, in: entity).map { [DiagnosticLabel($0, "the field")] } ?? []
      if field.hash != nil || !contract.storageKind(of: field).isOrdered {
        let why =
          field.hash != nil
          ? "it is stored as a hash"
          : "it is \(contract.resolved(field.type)?.type.noun ?? "a value")"
        sink.report(
          Diagnostic(
            .unorderedField, at: place, "`\(entity.name).\(field.name)` has no order: \(why)", secondary: label,
            hint: "order by strings, numbers or times"))
      } else if contract.resolved(field.type)?.isNullable == true {
        var diagnostic = Diagnostic(
          .unorderedField, at: place,
          "`\(entity.name).\(field.name)` may be null, and databases disagree where null goes", secondary: label,
          hint: "require the field, or give it a default; or order by another")
        diagnostic.severity = .warning
        sink.report(diagnostic)
      }
    }
    for filter in query.filters {
      guard let field = entity.field(filter.field),
        let parameter = operation.parameters.first(where: { $0.name == filter.parameter })
      else { continue }
      let place =
        context.declaration(of: operation)?.parameters.first { $0.name.value == filter.parameter }?.annotations
        .typed.filter?.span ?? parameter.origin.span ?? action
      let label = context.span(of: field.name, in: entity).map { [DiagnosticLabel($0, "the field")] } ?? []
      guard let problem = context.problem(of: filter, parameter, field) else { continue }
      sink.report(
        Diagnostic(
          .badFilter, at: place,
          "`\(filter.parameter)` cannot narrow by `\(entity.name).\(field.name)`: \(problem.what)",
          secondary: label, hint: problem.hint))
    }
  }
}

extension RuleContext {
  fileprivate func problem(
    of filter: Filter, _ parameter: Parameter, _ field: EntityField
  ) -> (what: String, hint: String)? {
    if field.hash != nil { return ("it is stored as a hash", "filter by another field") }
    let kind = contract.storageKind(of: field)
    if kind == .document { return ("it is stored as JSON", "filter by a field of a single value") }
    guard let own = contract.resolved(parameter.type)?.type, let other = contract.resolved(field.type)?.type else {
      return nil
    }
    switch filter.comparison {
    case .contains:
      guard kind == .text, case .string = own else {
        return ("only strings contain each other", "let both be strings, or compare with `EQ`")
      }
      return nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if !kind.isOrdered { return ("it has no order", "compare with `EQ`") }
      if case .enumeration = other { return ("the values of an enum have no order", "compare with `EQ` or `IN`") }
    case .oneOf:
      guard case .list(let list) = own else {
        return ("`IN` takes a list", "make the parameter a list")
      }
      guard let element = list.element.flatMap({ contract.resolved($0)?.type }) else { return nil }
      return element.isComparable(with: other) ? nil : ("they are of different types", "give both the same type")
    case .equal, .notEqual: break
    }
    return own.isComparable(with: other) ? nil : ("they are of different types", "give both the same type")
  }
}
