import ContractBase
import ContractModel

/// A row that an operation creates gets a value for each field that needs one: from the client, a default or the server.
let unsettableFields = Rule("unsettable-fields") { context, sink in
  var creating: [EntityID: Operation] = [:]
  for operation in context.contract.operations {
    if case .create(let entity) = operation.action, creating[entity] == nil { creating[entity] = operation }
  }
  for (index, entity) in context.contract.entities.enumerated() {
    guard let creates = creating[EntityID(index)] else { continue }
    for field in entity.fields where field.access == .readOnly && field.generation == nil && field.defaultValue == nil {
      guard context.contract.resolved(field.type)?.isNullable == false else { continue }
      sink.report(
        Diagnostic(
          .unsettableField, at: context.span(of: field.name, in: entity),
          "nobody gives `\(entity.name).\(field.name)` a value: clients may not, and the server has none",
          secondary: context.span(of: creates).map { [DiagnosticLabel($0, "rows are created here")] } ?? [],
          hint: "add a default or `@generated`, let it be null, or let clients set it: `@createOnly`"))
    }
  }
}
