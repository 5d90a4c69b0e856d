import ContractBase
import ContractModel

/// An entity has a key: fields that are always there, and that a database can compare.
let keys = Rule("keys") { context, sink in
  for entity in context.contract.entities {
    if entity.key.isEmpty {
      sink.report(
        Diagnostic(
          .noKey, at: entity.origin.span, "nothing tells two rows of `\(entity.name)` apart",
          hint: "mark a field `@key`, such as `id: UUID! @key @generated`"))
    }
    for field in entity.key.compactMap({ entity.field($0) }) {
      let place = context.annotations(of: field.name, in: entity).key ?? context.span(of: field.name, in: entity)
      guard let resolved = context.contract.resolved(field.type) else { continue }
      let problem: String? =
        if resolved.isNullable { "may be null" } else if field.hash != nil { "is stored as a hash" } else {
          context.contract.storageKind(of: field).isKey ? nil : "is \(resolved.type.noun)"
        }
      guard let problem else { continue }
      sink.report(
        Diagnostic(
          .badKey, at: place, "the key `\(entity.name).\(field.name)` \(problem)",
          secondary: place == field.origin.span
            ? [] : field.origin.span.map { [DiagnosticLabel($0, "the field")] } ?? [],
          hint: "a key is a string, a UUID or a whole number, and required"))
    }
  }
}
