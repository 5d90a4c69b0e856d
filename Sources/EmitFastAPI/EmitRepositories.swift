import ContractModel
import ContractPlan
import EmitKit

/// What a repository's functions are called.
extension Statement {
  func functionName(_ project: FastAPIProject) -> String {
    switch self {
    case .insert: "insert"
    case .find: "find"
    case .findBy(let field): "find_by_" + Words(field).snake
    case .list(let name, _), .transition(let name, _, _, _, _): project.method(ofOperation: name) ?? name
    case .update: "update"
    case .delete: "remove"
    }
  }

  fileprivate var mayConflict: Bool {
    switch self {
    case .insert, .update, .delete, .transition: true
    case .find, .findBy, .list: false
    }
  }
}

extension FastAPIProject {
  func repositoryFile(_ repository: RepositoryPlan) -> GeneratedFile {
    let entity = contract[repository.entity]
    var module = Module("The rows of `\(entity.table)`.")
    let path = "generated/repositories/" + names.entityFiles[repository.entity.index]
    guard let table = plan.storage.table(of: repository.entity) else { return file(path, module) }
    for name in ["Queries", "Rows"] { module.use(name, from: "..runtime.database") }
    module.use("Any", from: "typing")
    module.use("Mapping", from: "collections.abc")
    module.use("dataclass", from: "dataclasses")
    let writer = RepositoryWriter(project: self, id: repository.entity, entity: entity, table: table)
    writer.rows(&module)
    writer.fromRow(&module)
    if repository.statements.contains(where: \.mayConflict) { writer.translate(&module) }
    for statement in repository.statements { writer.function(statement, &module) }
    return file(path, module)
  }
}

/// Spells the statements of one table, whose SQL EmitKit gives.
struct RepositoryWriter {
  let project: FastAPIProject
  let id: EntityID
  let entity: Entity
  let table: Table

  var database: SQLDialect { project.database }
  var row: String { project.names.rows[id.index] }
  private var visible: [(column: Column, field: EntityField)] { columns.filter { !$0.column.isHash } }
  private var hashes: [(column: Column, field: EntityField)] { columns.filter { $0.column.isHash } }

  /// The fields of a row, each with its column.
  private var columns: [(column: Column, field: EntityField)] {
    table.columns.compactMap { column in entity.field(column.field).map { (column, $0) } }
  }

  /// The type of everything that a row has, hashes included: what signing in reads.
  private var stored: String { hashes.isEmpty ? row : "Stored" + row }

  func attribute(_ field: String) -> String { project.attribute(field, of: id) }

  private func type(_ column: Column, _ field: EntityField) -> String {
    let text = project.database.coding(column.type) == .json ? "Any" : project.typeText(TypeUse(field.type.type))
    return column.isNullable && text != "Any" && !text.hasSuffix("| None") ? text + " | None" : text
  }

  // MARK: - Rows

  func rows(_ module: inout Module) {
    for (column, field) in columns where database.coding(column.type) != .json {
      project.useTypes(of: field.type, in: &module, from: "..")
    }
    module.define { writer, _ in
      writer.line("@dataclass(slots=True, kw_only=True)")
      writer.suite("class \(row):") { writer in
        writer.doc("A row of `\(table.name)`.")
        writer.blank()
        for (column, field) in visible { writer.code("\(attribute(field.name)): \(type(column, field))") }
      }
    }
    guard !hashes.isEmpty else { return }
    module.define { writer, _ in
      writer.line("@dataclass(slots=True, kw_only=True)")
      writer.suite("class \(stored)(\(row)):") { writer in
        writer.doc("A row with the hashes, which only signing in reads.")
        writer.blank()
        for (column, field) in hashes { writer.code("\(attribute(field.name)): \(type(column, field))") }
      }
    }
  }

  func fromRow(_ module: inout Module) {
    module.define { writer, module in
      writer.suite("def _from_row(row: Any) -> \(row):") { writer in
        writer.line("return \(row)(")
        writer.indented { writer in
          for (column, field) in visible {
            writer.item("\(attribute(field.name))=\(read(column, place(column), &module))")
          }
        }
        writer.line(")")
      }
    }
  }

  /// A column of a row as the driver gives it.
  private func place(_ column: Column) -> String {
    let isPlain =
      column.name.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && column.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    if isPlain, !PythonNames.keywords.contains(column.name), !["count", "index", "t", "tuple"].contains(column.name) {
      return "row." + column.name
    }
    return "row._mapping[\(StringLiteral(column.name))]"
  }

  private func read(_ column: Column, _ place: String, _ module: inout Module) -> String {
    func runtime(_ name: String, _ arguments: String = "") -> String {
      module.use(name, from: "..runtime.columns")
      return "\(name)(\(place)\(arguments))"
    }
    switch database.coding(column.type) {
    case .text:
      guard project.isPostgres, column.type == .uuid || column.type == .date else { return place }
      return column.isNullable ? runtime("to_text") : "str(\(place))"
    case .decimal: return runtime("from_numeric")
    case .timestamp: return project.isPostgres ? runtime("from_moment") : place
    case .integer, .number, .boolean: return place
    case .booleanInteger: return column.isNullable ? runtime("to_bool") : "bool(\(place))"
    case .scaledInteger(let scale): return runtime("from_scaled", ", \(scale)")
    case .sortableText: return runtime("from_sortable")
    case .bytes: return runtime("to_base64")
    case .json: return runtime("from_json")
    }
  }

  /// A value of a handler as it is bound.
  func bound(_ type: ColumnType, _ value: String, _ module: inout Module) -> String {
    func runtime(_ name: String, _ arguments: String = "") -> String {
      module.use(name, from: "..runtime.columns")
      return "\(name)(\(value)\(arguments))"
    }
    switch database.coding(type) {
    case .text: return project.isPostgres && type == .date ? runtime("to_date") : value
    case .timestamp: return project.isPostgres ? runtime("to_moment") : value
    case .integer, .number, .boolean, .booleanInteger, .decimal: return value
    case .scaledInteger(let scale): return runtime("to_scaled", ", \(scale)")
    case .sortableText(let precision, let scale): return runtime("to_sortable", ", \(precision), \(scale)")
    case .bytes: return runtime("from_base64")
    case .json: return runtime("to_json")
    }
  }

  /// Several values, bound as one.
  func boundList(_ type: ColumnType, _ values: String, _ module: inout Module) -> String {
    let element = bound(type, "value", &module)
    let mapped = element == "value" ? values : "[\(element) for value in \(values)]"
    if project.isPostgres { return mapped }
    module.use("to_json", from: "..runtime.columns")
    return "to_json(\(mapped))"
  }

  // MARK: - SQL

  /// SQL with its holes as `:names`.
  func sql(_ text: SQLText, _ name: (SQLValue.Source) -> String) -> String {
    text.parts.map { part in
      switch part {
      case .text(let text): text.map { $0 == ":" ? "\\:" : String($0) }.joined()
      case .value(let value): ":" + name(value.source)
      }
    }.joined()
  }

  /// A literal of SQL: on one line where it fits, else broken before its clauses.
  static func literal(_ sql: String, column: Int) -> String {
    let single = StringLiteral(sql).code
    if column + width(single) <= lineWidth { return single }
    var lines = [sql]
    for clause in [" VALUES (", " WHERE ", " ORDER BY ", " RETURNING ", " SET ", " FROM "] {
      lines = lines.flatMap { line -> [String] in
        guard let range = line.firstRange(of: clause) else { return [line] }
        return [String(line[..<range.lowerBound]), String(line[range.lowerBound...].dropFirst())]
      }
    }
    var body = lines.map { line in line.unicodeScalars.map { StringLiteral.escape($0, quote: "\u{0}") }.joined() }.joined(separator: "\n")
    body = body.split(separator: "\"\"\"", omittingEmptySubsequences: false).joined(separator: "\\\"\\\"\\\"")
    if body.hasSuffix("\"") { body = body.dropLast() + "\\\"" }
    return "\"\"\"" + body + "\"\"\""
  }

  /// A statement as a constant of the module.
  func constant(_ name: String, _ sql: String, _ module: inout Module) -> String {
    module.statement { writer, _ in
      let lines = "\(name) = \(Self.literal(sql, column: name.count + 3))".split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines { writer.line(String(line)) }
    }
    return name
  }

  func translate(_ module: inout Module) {
    module.use("ConstraintError", from: "..runtime.database")
    module.use("Conflict", from: "..runtime.errors")
    module.define { writer, module in
      writer.suite("async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:") { writer in
        writer.doc("Runs a statement; a broken constraint is the error that it stands for.")
        writer.line("try:")
        writer.line("    return await queries.run(statement, values)")
        writer.line("except ConstraintError as error:")
        writer.indented { writer in
          for unique in table.uniques where unique.error != .standard(.conflict) {
            let error = project.useError(unique.error, in: &module, from: "..")
            let constraint =
              project.isPostgres ? unique.name : unique.columns.map { table.name + "." + $0 }.joined(separator: ", ")
            writer.code("if error.is_duplicate(\(StringLiteral(constraint))):")
            writer.line("    raise \(error) from error")
          }
          writer.line("if error.is_conflict:")
          writer.line("    raise Conflict from error")
          writer.line("raise")
        }
      }
    }
  }

  // MARK: - Statements

  private var keyFields: [(column: Column, field: EntityField)] {
    entity.key.compactMap { name in columns.first { $0.field.name == name } }
  }

  private var keyParameters: String {
    keyFields.map { "\(attribute($0.field.name)): \(type($0.column, $0.field))" }.joined(separator: ", ")
  }

  private func keyValues(_ prefix: String, _ module: inout Module) -> [String] {
    var values: [String] = []
    for (column, field) in keyFields {
      let name = attribute(field.name)
      values.append("\(StringLiteral(prefix + name)): \(bound(column.type, name, &module))")
    }
    return values
  }

  func name(of source: SQLValue.Source) -> String {
    if case .field(let field) = source { attribute(field) } else { "value" }
  }

  func function(_ statement: Statement, _ module: inout Module) {
    let title = statement.functionName(project)
    switch (statement, database.spell(statement, on: table)) {
    case (.list(let name, let query), .list(let text)): list(title, name, query, text, &module)
    case (_, .update(let text)): update(text, &module)
    case (.insert, .fixed(let text)): insert(text, &module)
    case (.findBy(let field), .fixed(let text)): findBy(title, field, text, &module)
    case (.transition(_, let field, _, let to, let automatic), .fixed(let text)):
      transition(title, field, to, automatic, text, &module)
    case (.delete, .fixed(let text)): remove(text, &module)
    case (_, .fixed(let text)): find(title, text, &module)
    case (_, .list): return
    }
  }

  private func find(_ title: String, _ text: SQLFixedText, _ module: inout Module) {
    let statement = constant("_" + title.uppercased(), sql(text.text, name), &module)
    let values = keyValues("", &module).joined(separator: ", ")
    module.define { writer, _ in
      writer.suite("async def \(title)(queries: Queries, \(keyParameters)) -> \(row) | None:") { writer in
        writer.code("rows = await queries.run(\(statement), {\(values)})")
        writer.line("return _from_row(rows[0]) if rows else None")
      }
    }
  }

  private func findBy(_ title: String, _ field: String, _ text: SQLFixedText, _ module: inout Module) {
    guard let (column, entityField) = columns.first(where: { $0.field.name == field }) else { return }
    let statement = constant("_" + title.uppercased(), sql(text.text) { _ in "value" }, &module)
    let value = bound(column.type, "value", &module)
    module.define { writer, module in
      let type = project.typeText(TypeUse(entityField.type.type))
      writer.suite("async def \(title)(queries: Queries, value: \(type)) -> \(stored) | None:") { writer in
        writer.code("rows = await queries.run(\(statement), {\"value\": \(value)})")
        if hashes.isEmpty { return writer.line("return _from_row(rows[0]) if rows else None") }
        writer.line("if not rows:")
        writer.line("    return None")
        writer.line("row = rows[0]")
        writer.line("return \(stored)(")
        writer.indented { writer in
          for (column, field) in columns {
            writer.item("\(attribute(field.name))=\(read(column, place(column), &module))")
          }
        }
        writer.line(")")
      }
    }
  }

  private func insert(_ text: SQLFixedText, _ module: inout Module) {
    let statement = constant("_INSERT", sql(text.text, name), &module)
    let given = columns.filter { !$0.column.isSequence }
    let parameters = given.map { "\(attribute($0.field.name)): \(type($0.column, $0.field))" }
    var values: [String] = []
    for (column, field) in given {
      let name = attribute(field.name)
      values.append("\(StringLiteral(name)): \(bound(column.type, name, &module))")
    }
    module.define { writer, _ in
      let all = ["queries: Queries"] + (parameters.isEmpty ? [] : ["*"]) + parameters
      writer.suite("async def insert(\(all.joined(separator: ", "))) -> \(row):") { writer in
        writer.code("values: dict[str, Any] = {\(values.joined(separator: ", "))}")
        writer.line("rows = await _change(queries, \(statement), values)")
        writer.line("return _from_row(rows[0])")
      }
    }
  }

  private func update(_ text: SQLUpdateText, _ module: inout Module) {
    let assignments = text.assignments + text.automatic
    var seen: Set<String> = []
    module.statement { writer, _ in
      writer.line("_ASSIGNMENTS = {")
      writer.indented { writer in
        for assignment in assignments where seen.insert(assignment.field).inserted {
          writer.item("\(StringLiteral(attribute(assignment.field))): \(StringLiteral(sql(assignment.text, name)))")
        }
      }
      writer.line("}")
    }
    let head = constant("_UPDATE", sql(text.update, name), &module)
    let tail = constant(
      "_UPDATED", sql([text.condition, text.returning].joined(separator: " ")) { "key_" + name(of: $0) }, &module)
    let values = keyValues("key_", &module)
    let keyNames = keyFields.map { attribute($0.field.name) }.joined(separator: ", ")
    var conversions: [(String, String)] = []
    for field in seen.sorted() {
      guard let column = table.column(of: field) else { continue }
      let place = "values[\(StringLiteral(attribute(field)))]"
      let form = bound(column.type, place, &module)
      if form != place { conversions.append((StringLiteral(attribute(field)).code, "\(place) = \(form)")) }
    }
    module.define { writer, _ in
      let head_ = "async def update(queries: Queries, \(keyParameters), *, changes: Mapping[str, Any]) -> \(row) | None:"
      writer.suite(head_) { writer in
        writer.doc("Changes what `changes` has; none where there is no such row.")
        writer.line("if not changes:")
        writer.line("    return await find(queries, \(keyNames))")
        writer.code("values: dict[str, Any] = {**changes, \(values.joined(separator: ", "))}")
        for (name, conversion) in conversions {
          writer.code("if \(name) in changes:")
          writer.indented { $0.code(conversion) }
        }
        writer.line("assignments = \", \".join(_ASSIGNMENTS[name] for name in changes)")
        writer.line("rows = await _change(queries, f\"{\(head)} {assignments} {\(tail)}\", values)")
        writer.line("return _from_row(rows[0]) if rows else None")
      }
    }
  }

  private func transition(
    _ title: String, _ field: String, _ to: String, _ automatic: [FieldValue], _ text: SQLFixedText, _ module: inout Module
  ) {
    let statement = constant("_" + title.uppercased(), sql(text.text, name), &module)
    var values = keyValues("", &module)
    for value in automatic {
      guard let column = table.column(of: value.field) else { continue }
      module.use("now", from: "..runtime.columns")
      // What changes by itself is a time.
      values.append("\(StringLiteral(attribute(value.field))): \(bound(column.type, "now()", &module))")
    }
    module.define { writer, _ in
      writer.suite("async def \(title)(queries: Queries, \(keyParameters)) -> \(row) | None:") { writer in
        writer.doc("Moves `\(field)` to \(to); none where the row is not there, or elsewhere.")
        writer.code("rows = await _change(queries, \(statement), {\(values.joined(separator: ", "))})")
        writer.line("return _from_row(rows[0]) if rows else None")
      }
    }
  }

  private func remove(_ text: SQLFixedText, _ module: inout Module) {
    let statement = constant("_REMOVE", sql(text.text, name), &module)
    let values = keyValues("", &module).joined(separator: ", ")
    module.define { writer, _ in
      writer.suite("async def remove(queries: Queries, \(keyParameters)) -> bool:") { writer in
        writer.doc("Whether there was such a row.")
        writer.code("rows = await _change(queries, \(statement), {\(values)})")
        writer.line("return len(rows) > 0")
      }
    }
  }
}
