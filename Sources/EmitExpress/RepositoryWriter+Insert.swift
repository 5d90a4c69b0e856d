import ContractModel
import ContractPlan
import EmitKit

/// Spells how rows are added.
extension RepositoryWriter {
  func insert(_ text: SQLFixedText, _ module: inout Module) {
    if !project.isPostgres, !table.columns.contains(where: \.isSequence) { return insertKept(&module) }
    let made = table.columns.filter(\.isSequence).map { StringLiteral($0.field).code }
    let type = made.isEmpty ? stored : "Omit<\(stored), \(made.joined(separator: " | "))>"
    let sql = template(text.text, &module) { source in if case .field(let field) = source { "row" + PropertyKey(field).access } else { "undefined" } }
    open("insert", ["row" + dialect.types(": " + type)], row, &module.body)
    module.body.indented { writer in
      run("const [inserted = {}] = ", wrappedInsert(sql), ".catch(translate)", &writer)
      writer.line("return fromRow(inserted);")
    }
    module.body.line("}")
  }

  /// SQLite keeps what it is given, so that it need not be asked what it has made of it, which is a third of the work.
  private func insertKept(_ module: inout Module) {
    var members: [String] = []
    for column in table.columns {
      let value = bound(column.type, "row" + PropertyKey(column.field).access, &module)
      members.append("\(PropertyKey(column.name).literal): \(value.dropFirst(2).dropLast())")
    }
    let text = template(database.insertion(into: table)) { value in
      guard case .field(let field) = value.source, let column = table.column(of: field) else { return "" }
      return "${kept" + PropertyKey(column.name).access + "}"
    }
    open("insert", ["row" + dialect.types(": " + stored)], row, &module.body)
    module.body.indented { writer in
      writer.block("const kept = {", "};") { writer in
        for member in members { writer.line(member + ",") }
      }
      run("", wrappedInsert(text), ".catch(translate)", &writer)
      writer.line("return fromRow(kept);")
    }
    module.body.line("}")
  }

  /// The lists of columns and of values, on as many lines as they need.
  private func wrappedInsert(_ text: String) -> String {
    guard let values = text.firstRange(of: " VALUES (") else { return text }
    let end = text.firstRange(of: ") RETURNING ") ?? text.index(before: text.endIndex)..<text.endIndex
    let given = text[values.upperBound..<end.lowerBound].split(separator: "}, ").map(String.init)
    let items = given.enumerated().map { $0.offset + 1 < given.count ? $0.element + "}" : $0.element }
    return String(text[..<values.upperBound]) + wrapped(items, indent: "      ", reserved: 14) + String(text[end.lowerBound...])
  }
}
