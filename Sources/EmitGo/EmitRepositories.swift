import ContractModel
import ContractPlan
import EmitKit

extension Statement {
  /// What a store's method is called.
  func methodName(_ project: GoProject) -> String {
    switch self {
    case .insert: "Insert"
    case .find: "Find"
    case .findBy(let field): "FindBy" + GoNames.pascal(Words(field))
    case .list(let name, _), .transition(let name, _, _, _, _): project.operation(named: name)?.method ?? "List"
    case .update: "Update"
    case .delete: "Delete"
    }
  }
}

extension GoProject {
  /// The rows of an entity.
  func storeFile(_ repository: RepositoryPlan) -> GeneratedFile {
    var file = genFile()
    let names = names.entities[repository.entity.index]
    let path = "internal/gen/\(names.file)_store.go"
    guard let table = plan.storage.table(of: repository.entity) else { return self.file(path, file) }
    StoreWriter(project: self, entity: contract[repository.entity], table: table, names: names, statements: repository.statements)
      .write(&file.body)
    return self.file(path, file)
  }

  /// The type of everything that a row has, hashes included.
  func recordType(of table: Table) -> String {
    let names = names.entities[table.entity.index]
    return table.columns.contains(where: \.isHash) ? names.record : names.row
  }
}

/// Spells the statements of one table, whose SQL EmitKit gives.
struct StoreWriter {
  let project: GoProject
  let entity: Entity
  let table: Table
  let names: EntityNames
  let statements: [Statement]

  var types: GoTypes { project.types }
  private var record: String { project.recordType(of: table) }
  private var visible: [RowColumn] { project.columns(of: table).filter { !$0.column.isHash } }
  private var hashes: [RowColumn] { project.columns(of: table).filter(\.column.isHash) }
  private var tableText: String { CommentText(table.name, width: 200).lines.joined(separator: " ") }

  func write(_ writer: inout CodeWriter) {
    writer.line("// \(names.row) is a row of the table \(tableText).")
    writer.block("type \(names.row) struct {") { writer in
      writer.fields(visible.map { GoField(name: $0.name, type: project.type($0)) })
    }
    if !hashes.isEmpty {
      writer.blank()
      writer.line("// \(names.record) is a row with its hashes, which only signing in reads.")
      writer.block("type \(names.record) struct {") { writer in
        writer.line(names.row)
        writer.fields(hashes.map { GoField(name: $0.name, type: project.type($0)) })
      }
    }
    changes(&writer)
    writer.blank()
    writer.line("// \(names.store) runs the statements of the table \(tableText).")
    writer.line("type \(names.store) struct{ db.Querier }")
    writer.blank()
    writer.line("const \(names.columns) = \(StringLiteral(project.database.identifiers(visible.map(\.column.name))))")
    scan(&writer)
    view(&writer)
    if statements.contains(where: \.mayConflict) { translate(&writer) }
    for statement in statements {
      writer.blank()
      method(statement, &writer)
    }
  }

  // MARK: - Rows

  private func scan(_ writer: inout CodeWriter) {
    writer.blank()
    writer.block("func \(names.scan)(scan func(...any) error) (row \(names.row), err error) {") { writer in
      writer.fitted("err = scan(", visible.map { project.destination($0, "row") }, ")")
      writer.line("return row, err")
    }
  }

  /// From a row to what a client may see of it.
  private func view(_ writer: inout CodeWriter) {
    let view = entity.readView
    guard case .object(let object) = project.contract[view].use.type else { return }
    let type = project.names.types[view.index]
    var members: [(key: String, value: String)] = []
    for (index, property) in object.properties.enumerated() {
      guard let column = visible.first(where: { $0.column.field == property.name }) else { continue }
      let value = types.converted("row.\(column.name)", column.holding, types.holding(property))
      members.append((project.fields.property(index, of: view), value))
    }
    writer.blank()
    writer.block("func \(names.view)(row \(names.row)) \(type) {") { writer in
      if members.isEmpty { return writer.line("return \(type){}") }
      writer.block("return \(type){") { $0.pairs(members) }
    }
  }

  private func changes(_ writer: inout CodeWriter) {
    let changed = changedColumns
    guard statements.contains(where: { if case .update = $0 { true } else { false } }) else { return }
    writer.blank()
    writer.line("// \(names.changes) are those of a row of \(tableText): what is not set stays as it is.")
    if changed.isEmpty { return writer.line("type \(names.changes) struct{}") }
    writer.block("type \(names.changes) struct {") { writer in
      writer.fields(changed.map { GoField(name: $0.name, type: changeType($0)) })
    }
  }

  /// Columns that an update may set.
  private var changedColumns: [RowColumn] {
    var fields: [String] = []
    for case .update(let changed, let automatic) in statements {
      for field in changed + automatic.map(\.field) where !fields.contains(field) { fields.append(field) }
    }
    return project.columns(of: table).filter { fields.contains($0.column.field) }
  }

  private func changeType(_ column: RowColumn) -> String {
    let base = column.column.isHash ? "string" : types.base(column.field.type)
    return column.column.isNullable ? "wire.Optional[\(base)]" : "*" + base
  }

  // MARK: - Errors

  private func translate(_ writer: inout CodeWriter) {
    writer.blank()
    writer.line("// \(names.translate) is the error that a broken constraint stands for, or the error itself.")
    writer.block("func \(names.translate)(err error) error {") { writer in
      writer.line("err = db.Translated(err)")
      writer.line("var broken *db.ConstraintError")
      writer.line("switch {")
      writer.line("case !errors.As(err, &broken):")
      writer.line("\treturn err")
      for unique in table.uniques where unique.error != .standard(.conflict) {
        let constraint = project.isPostgres ? unique.name : unique.columns.map { table.name + "." + $0 }.joined(separator: ", ")
        writer.line("case broken.Kind == db.Unique && broken.Constraint == \(StringLiteral(constraint)):")
        writer.line("\treturn \(project.errorCall(unique.error))")
      }
      writer.line("case broken.Kind != db.Other:")
      writer.line("\treturn api.Conflict()")
      writer.line("}")
      writer.line("return err")
    }
  }

  // MARK: - Statements

  private func method(_ statement: Statement, _ writer: inout CodeWriter) {
    let title = statement.methodName(project)
    switch (statement, project.database.spell(statement, on: table)) {
    case (.list(let name, let query), .list(let text)): list(title, name, query, text, &writer)
    case (_, .update(let text)): update(text, &writer)
    case (.insert, .fixed(let text)): insert(text, &writer)
    case (.findBy(let field), .fixed(let text)): findBy(title, field, text, &writer)
    case (.transition(_, let field, _, let to, _), .fixed(let text)): transition(title, field, to, text, &writer)
    case (.delete, .fixed(let text)): delete(text, &writer)
    case (_, .fixed(let text)): find(title, text, &writer)
    case (_, .list): return
    }
  }

  func open(_ title: String, _ parameters: [String], _ result: String) -> String {
    "func (s \(names.store)) \(title)(" + (["ctx context.Context"] + parameters).joined(separator: ", ") + ") \(result) {"
  }

  /// The parameters that give the key, and each by its field.
  private var key: (parameters: [String], names: [String: String]) {
    var scope = project.names.locals(["s", "ctx", "row", "rows", "err", "changes", "filter", "where", "set", "statement"])
    var parameters: [String] = []
    var names: [String: String] = [:]
    for column in project.keyColumns(of: table) {
      let name = scope.identifier(for: column.column.field)
      parameters.append("\(name) \(types.base(column.field.type))")
      names[column.column.field] = name
    }
    return (parameters, names)
  }

  private var keyArguments: [String] {
    let names = key.names
    return project.keyColumns(of: table).map { names[$0.column.field] ?? "" }
  }

  /// The text of a fixed statement, with a constant for the list of columns.
  func literal(_ text: SQLText) -> String {
    let whole = text.text(project.database)
    let list = project.database.identifiers(visible.map(\.column.name))
    let parts = whole.split(separator: list, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, list.count > 12 else { return StringLiteral(whole).code }
    return parts.enumerated().flatMap { index, part in
      (index > 0 ? [names.columns] : []) + (part.isEmpty ? [] : [StringLiteral(part).code])
    }.joined(separator: "+")
  }

  private func arguments(_ text: SQLText, _ expression: (SQLValue) -> String) -> [String] { text.values.map(expression) }

  /// `.QueryRowContext(ctx, text, values…)`.
  private func queryRow(_ start: String, _ text: SQLText, _ values: [String], _ end: String, _ writer: inout CodeWriter) {
    writer.fitted("\(start)s.QueryRowContext(", ["ctx", literal(text)] + values, ")\(end)")
  }

  private func keyValue(_ value: SQLValue) -> String {
    guard case .field(let field) = value.source, let column = project.column(field, of: table), let name = key.names[field] else { return "nil" }
    return project.bound(name, value.type, column.field.type, .value)
  }

  private func find(_ title: String, _ text: SQLFixedText, _ writer: inout CodeWriter) {
    writer.line("// \(title) is the row with a key; sql.ErrNoRows where there is none.")
    writer.block(open(title, key.parameters, "(\(names.row), error)")) { writer in
      queryRow("return \(names.scan)(", text.text, arguments(text.text, keyValue), ".Scan)", &writer)
    }
  }

  private func findBy(_ title: String, _ field: String, _ text: SQLFixedText, _ writer: inout CodeWriter) {
    guard let column = project.column(field, of: table) else { return }
    let values = arguments(text.text) { project.bound("value", $0.type, column.field.type, .value) }
    writer.line("// \(title) is the row with a value; sql.ErrNoRows where there is none.")
    writer.block(open(title, ["value \(types.base(column.field.type))"], "(row \(record), err error)")) { writer in
      writer.fitted("err = s.QueryRowContext(", ["ctx", StringLiteral(text.text.text(project.database)).code] + values, ").Scan(")
      writer.tight()
      writer.indented { writer in
        for column in project.columns(of: table) { writer.line(project.destination(column, "row") + ",") }
      }
      writer.line(")")
      writer.line("return row, err")
    }
  }

  private func insert(_ text: SQLFixedText, _ writer: inout CodeWriter) {
    let values = arguments(text.text) { value in
      guard case .field(let field) = value.source, let column = project.column(field, of: table) else { return "nil" }
      if column.column.isHash { return "row.\(column.name)" }
      return project.bound("row.\(column.name)", value.type, column.field.type, column.holding)
    }
    writer.line("// Insert adds a row, and is the row as it is stored.")
    writer.block(open("Insert", ["row \(record)"], "(\(names.row), error)")) { writer in
      queryRow("inserted, err := \(names.scan)(", text.text, values, ".Scan)", &writer)
      writer.line("return inserted, \(names.translate)(err)")
    }
  }

  private func update(_ text: SQLUpdateText, _ writer: inout CodeWriter) {
    writer.line("// Update changes a row, and is the row as it is then; sql.ErrNoRows where there is none.")
    writer.block(open("Update", key.parameters + ["changes \(names.changes)"], "(\(names.row), error)")) { writer in
      writer.line("var set []string")
      writer.line("var statement db.Statement")
      for assignment in text.assignments + text.automatic {
        guard let column = project.column(assignment.field, of: table) else { continue }
        let place = "changes.\(column.name)"
        let isNullable = column.column.isNullable
        let condition = isNullable ? "\(place).IsSet" : "\(place) != nil"
        let value = column.column.isHash
          ? (isNullable ? "\(place).Value" : "*\(place)")
          : isNullable
            ? project.bound("\(place).Value", assignment.text.values.first?.type ?? .text, column.field.type, .pointer)
            : project.bound("*\(place)", assignment.text.values.first?.type ?? .text, column.field.type, .value)
        writer.block("if \(condition) {") { $0.line("set = append(set, \(built(assignment.text) { _ in value }))") }
      }
      let arguments = keyArguments.joined(separator: ", ")
      writer.block("if len(set) == 0 {") { $0.line("return s.Find(ctx, \(arguments))") }
      let start = StringLiteral(text.update.text(project.database) + " ").code
      let end = built([SQLText(""), text.condition, text.returning].joined(separator: " "), keyValue)
      writer.line("text := \(start) + strings.Join(set, \", \") + \(end.spaced)")
      writer.line("row, err := \(names.scan)(s.QueryRowContext(ctx, text, statement.Args()...).Scan)")
      writer.line("return row, \(names.translate)(err)")
    }
  }

  /// SQL whose values are bound where it is put together.
  func built(_ text: SQLText, _ expression: (SQLValue) -> String) -> String {
    text.parts.map { part in
      switch part {
      case .text(let text): StringLiteral(text).code
      case .value(let value): "statement.Arg(\(expression(value)))"
      }
    }.joined(separator: "+")
  }

  private func transition(_ title: String, _ field: String, _ to: String, _ text: SQLFixedText, _ writer: inout CodeWriter) {
    let values = arguments(text.text) { value in
      guard case .field(let field) = value.source, key.names[field] != nil else { return "wire.FormatTime(wire.Now())" }
      return keyValue(value)
    }
    let words = CommentText("\(field) to \(to)", width: 200).lines.joined(separator: " ")
    writer.line("// \(title) moves \(words); sql.ErrNoRows where the row is not there, or elsewhere.")
    writer.block(open(title, key.parameters, "(\(names.row), error)")) { writer in
      queryRow("row, err := \(names.scan)(", text.text, values, ".Scan)", &writer)
      writer.line("return row, \(names.translate)(err)")
    }
  }

  private func delete(_ text: SQLFixedText, _ writer: inout CodeWriter) {
    writer.line("// Delete removes a row; sql.ErrNoRows where there is none.")
    writer.block(open("Delete", key.parameters, "error")) { writer in
      for index in text.columns.indices { writer.line("var key\(index) any") }
      let places = text.columns.indices.map { "&key\($0)" }.joined(separator: ", ")
      queryRow("err := ", text.text, arguments(text.text, keyValue), ".Scan(\(places))", &writer)
      writer.line("return \(names.translate)(err)")
    }
  }
}

extension Statement {
  fileprivate var mayConflict: Bool {
    switch self {
    case .insert, .update, .delete, .transition: true
    case .find, .findBy, .list: false
    }
  }
}
