import ContractBase
import ContractModel

/// What is unique or has an index can be compared: no JSON, and nothing that is stored as a salted hash. A conflict is
/// answered with a client error (RFC 9110, section 15.5.10).
let uniquesAndIndexes = Rule("uniques-and-indexes") { context, sink in
  let contract = context.contract
  for entity in contract.entities {
    func check(_ fields: [String], _ what: String, _ place: Span?) {
      for field in fields.compactMap({ entity.field($0) }) {
        let isHashed = field.hash != nil
        guard isHashed || contract.storageKind(of: field) == .document else { continue }
        sink.report(
          Diagnostic(
            .badIndex, at: place ?? entity.origin.span,
            isHashed
              ? "\(what) over `\(entity.name).\(field.name)` does nothing: equal values have different hashes"
              : "\(what) over `\(entity.name).\(field.name)` is not possible: it is stored as JSON",
            secondary: context.span(of: field.name, in: entity).map { [DiagnosticLabel($0, "the field")] } ?? [],
            hint: "use fields that hold a single value"))
      }
    }
    for unique in entity.uniques {
      check(unique.fields, "uniqueness", unique.origin.span)
      guard let id = unique.error, contract.errors.indices.contains(id.index) else { continue }
      let error = contract[id]
      guard !(400...499).contains(error.status) else { continue }
      sink.report(
        Diagnostic(
          .uniqueErrorStatus, at: unique.origin.span,
          "`\(error.name)` has the status \(error.status), but it is the client that sends the value again",
          secondary: error.origin.span.map { [DiagnosticLabel($0, "declared here")] } ?? [],
          hint: "give it a status of 400 to 499, such as 409"))
    }
    for index in entity.indexes { check(index.fields.map(\.field), "an index", index.origin.span) }
  }
}
