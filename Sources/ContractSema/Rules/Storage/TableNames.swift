import ContractBase
import ContractModel

/// Tables differ in name, and the columns of a table do, whatever the case (SQL folds it); and no name is longer than
/// PostgreSQL keeps (63 bytes).
let tableNames = Rule("table-names") { context, sink in
  var tables: [String: Entity] = [:]
  for entity in context.contract.entities {
    let annotations = (context.declaration(of: entity)?.annotations ?? []).typed
    let place = annotations.table?.span ?? entity.origin.span
    if let other = tables[entity.table.lowercased()] {
      sink.report(
        Diagnostic(
          .sameTable, at: place, "`\(entity.name)` and `\(other.name)` are both stored in `\(entity.table)`",
          secondary: other.origin.span.map { [DiagnosticLabel($0, "the other one")] } ?? [],
          hint: "give one of them another `@table`"))
    }
    tables[entity.table.lowercased()] = entity
    context.checkLength(entity.table, "table", place, &sink)
    var columns: [String: EntityField] = [:]
    for field in entity.fields {
      let place =
        context.annotations(of: field.name, in: entity).column?.span ?? context.span(of: field.name, in: entity)
      if let other = columns[field.column.lowercased()] {
        sink.report(
          Diagnostic(
            .sameColumn, at: place,
            "`\(field.name)` and `\(other.name)` of `\(entity.name)` are both stored in `\(field.column)`",
            secondary: context.span(of: other.name, in: entity).map { [DiagnosticLabel($0, "the other one")] } ?? [],
            hint: "give one of them another `@column`"))
      }
      columns[field.column.lowercased()] = field
      context.checkLength(field.column, "column", place, &sink)
    }
  }
}

extension RuleContext {
  fileprivate func checkLength(_ name: String, _ what: String, _ place: Span?, _ sink: inout DiagnosticSink) {
    if name.isEmpty || name.contains("\0") {
      sink.report(
        Diagnostic(
          .badIdentifier, at: place, "the \(what) has a name that no database takes: \(JSONValue.quote(name))",
          hint: "use letters, digits and `_`"))
    } else if name.utf8.count > 63 {
      sink.report(
        Diagnostic(
          .badIdentifier, at: place,
          "the \(what) `\(name)` has a name of \(name.utf8.count) bytes; databases cut it at 63",
          hint: "name it by `@\(what)(\"…\")`"))
    }
  }
}
