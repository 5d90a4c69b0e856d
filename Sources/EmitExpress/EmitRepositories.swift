import ContractModel
import ContractPlan
import EmitKit

/// What a repository's functions are called.
extension Statement {
  func functionName(_ project: ExpressProject) -> String {
    switch self {
    case .insert: "insert"
    case .find: "find"
    case .findBy(let field): "findBy" + Words(field).pascal
    case .list(let name, _), .transition(let name, _, _, _, _):
      project.contract.operations.firstIndex { $0.name == name }.map { project.names.operations[$0].method } ?? name
    case .update: "update"
    case .delete: "remove"
    }
  }
}

extension ExpressProject {
  /// The fields of a row, each with its column.
  func columns(of table: Table) -> [(column: Column, field: EntityField)] {
    table.columns.compactMap { column in contract[table.entity].field(column.field).map { (column, $0) } }
  }

  func keyFields(of table: Table) -> [EntityField] {
    contract[table.entity].key.compactMap { contract[table.entity].field($0) }
  }

  /// Names of the parameters that give a key, in its order.
  func keyNames(of table: Table) -> [String] {
    var scope = JavaScriptNames.locals(["queries", "row", "rows", "changes", "filter", "conditions", "assignments"])
    return keyFields(of: table).map { scope.identifier(for: $0.name) }
  }

  func repositoryFile(_ repository: RepositoryPlan) -> GeneratedFile {
    let entity = contract[repository.entity]
    var module = module("The rows of `\(entity.table)`.")
    let path = "generated/repositories/" + names.entityFiles[repository.entity.index]
    guard let table = plan.storage.table(of: repository.entity) else { return file(path, module) }
    module.use("sql", from: "../runtime/database")
    module.useType("Queries", from: "../runtime/database")
    module.useType("Row", from: "../runtime/database")
    let writer = RepositoryWriter(project: self, entity: entity, table: table, row: names.rows[repository.entity.index])
    if dialect == .typescript {
      for (_, field) in columns(of: table) { useTypes(of: field.type, in: &module, from: "../types") }
      rowInterface(table, &module.body)
    }
    writer.columns(&module)
    writer.fromRow(&module)
    if repository.statements.contains(where: { $0.mayConflict }) { writer.translate(&module) }
    for statement in repository.statements { writer.function(statement, &module) }
    return file(path, module)
  }

  func rowInterface(_ table: Table, _ writer: inout CodeWriter) {
    writer.blank()
    let hashed = columns(of: table).filter { $0.field.hash != nil }.map { "`\($0.field.name)`" }
    writer.doc("A row of `\(table.name)`" + (hashed.isEmpty ? "." : "; \(hashed.joined(separator: " and ")) is a hash."))
    writer.block("export interface \(names.rows[table.entity.index]) {") { writer in
      for (column, field) in columns(of: table) {
        var type = typeText(TypeUse(field.type.type))
        if column.isNullable { type += " | null" }
        writer.line("\(PropertyKey(field.name).member): \(type);")
      }
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

/// Spells the statements of one table.
struct RepositoryWriter {
  let project: ExpressProject
  let entity: Entity
  let table: Table
  let row: String

  private var dialect: Dialect { project.dialect }
  private var name: SQLIdentifier { SQLIdentifier(table.name) }
  private var queries: String { "queries" + dialect.types(": Queries") }

  private func promise(_ type: String) -> String { dialect.types(": Promise<\(type)>") }

  // MARK: - Columns

  func columns(_ module: inout Module) {
    let list = table.columns.map { SQLIdentifier($0.name).code }
    module.body.blank()
    let single = "const columns = sql`\(list.joined(separator: ", "))`;"
    if single.count <= lineWidth { return module.body.line(single) }
    var lines = [""]
    for (index, column) in list.enumerated() {
      let text = column + (index == list.count - 1 ? "" : ",")
      let last = lines[lines.count - 1]
      if last.count + text.count + 3 > lineWidth - 4 { lines.append(text) } else { lines[lines.count - 1] = last.isEmpty ? text : last + " " + text }
    }
    module.body.line("const columns = sql`\n  " + lines.joined(separator: "\n  ") + "\n`;")
  }

  func fromRow(_ module: inout Module) {
    module.body.blank()
    var members: [String] = []
    for (column, field) in project.columns(of: table) {
      let read = self.read(column, place(column, &module), &module)
      members.append("\(PropertyKey(field.name).literal): \(read)")
    }
    module.body.block("function fromRow(row\(dialect.types(": Row")))\(dialect.types(": " + row)) {") { $0.fittedReturn(members) }
  }

  private func place(_ column: Column, _ module: inout Module) -> String {
    let key = PropertyKey(column.name)
    guard key.isInherited else { return "row" + key.access }
    module.use("own", from: "../runtime/json")
    return "own(row, \(StringLiteral(column.name)))" + dialect.types(" as any")
  }

  /// A column's value as the driver gives it, in the form that handlers know.
  private func read(_ column: Column, _ place: String, _ module: inout Module) -> String {
    func runtime(_ name: String) -> String {
      module.use(name, from: "../runtime/columns")
      return "\(name)(\(place))"
    }
    switch column.type {
    case .uuid, .text, .date, .time, .decimal: return place
    case .int32, .double, .single: return runtime("toNumber")
    case .int64: return isNumber(column) ? runtime("toNumber") : runtime("toBigInt")
    case .boolean: return runtime("toBoolean")
    case .timestamp: return project.isPostgres ? runtime("toInstant") : place
    case .bytes: return runtime("toBase64")
    case .json: return project.isPostgres ? place : runtime("fromJson")
    }
  }

  /// Whether an integer of 64 bits in the database is one of 53 in the contract.
  private func isNumber(_ column: Column) -> Bool {
    guard let field = entity.field(column.field), case .integer(let integer) = project.shapes.resolved(field.type) else {
      return false
    }
    return integer.width != .int64
  }

  /// A value of a handler as it is bound.
  func bound(_ column: Column, _ value: String, _ module: inout Module) -> String {
    switch column.type {
    case .json:
      module.use("toJson", from: "../runtime/columns")
      return "${toJson(\(value))}"
    case .bytes:
      module.use("fromBase64", from: "../runtime/columns")
      return "${fromBase64(\(value))}"
    case .uuid, .text, .date, .time, .decimal, .int32, .int64, .double, .single, .boolean, .timestamp: return "${\(value)}"
    }
  }

  // MARK: - Errors

  func translate(_ module: inout Module) {
    module.use("conflict", from: "../errors")
    module.use("isConflict", from: "../runtime/database")
    module.body.blank()
    module.body.doc("Throws the error that a broken constraint stands for.")
    module.block("function translate(error\(dialect.types(": unknown")))\(dialect.types(": never")) {") { writer, module in
      for unique in table.uniques where unique.error != .standard(.conflict) {
        module.use("isDuplicate", from: "../runtime/database")
        let function = project.useError(unique.error, in: &module, from: "../")
        let constraint =
          project.isPostgres ? unique.name : unique.columns.map { table.name + "." + $0 }.joined(separator: ", ")
        let condition = "isDuplicate(error, \(StringLiteral(constraint)))"
        let single = "if (\(condition)) throw \(function)();"
        if single.count + 2 <= lineWidth {
          writer.line(single)
        } else {
          writer.block("if (\(condition)) {") { $0.line("throw \(function)();") }
        }
      }
      writer.line("if (isConflict(error)) throw conflict();")
      writer.line("throw error;")
    }
  }

  // MARK: - Statements

  private func key(_ module: inout Module) -> (parameters: [String], condition: String) {
    let names = project.keyNames(of: table)
    let fields = project.keyFields(of: table)
    var conditions: [String] = []
    var parameters: [String] = []
    for (field, name) in zip(fields, names) {
      guard let column = table.column(of: field.name) else { continue }
      parameters.append(name + dialect.types(": \(row)[\(StringLiteral(field.name))]"))
      conditions.append("\(SQLIdentifier(column.name)) = \(bound(column, name, &module))")
    }
    return (parameters, conditions.joined(separator: " AND "))
  }

  func function(_ statement: Statement, _ module: inout Module) {
    module.body.blank()
    let title = statement.functionName(project)
    switch statement {
    case .insert: insert(&module)
    case .find:
      let (parameters, condition) = key(&module)
      one(title, parameters, "SELECT ${columns} FROM \(name) WHERE \(condition)", &module)
    case .findBy(let field):
      guard let column = table.column(of: field) else { return }
      let parameter = "value" + dialect.types(": \(row)[\(StringLiteral(field))]")
      let condition = "\(SQLIdentifier(column.name)) = \(bound(column, "value", &module))"
      one(title, [parameter], "SELECT ${columns} FROM \(name) WHERE \(condition)", &module)
    case .list(_, let query): list(title, query, &module)
    case .update(let fields, let automatic): update(fields + automatic.map(\.field), &module)
    case .transition(_, let field, let from, let to, let automatic):
      transition(title, field, from, to, automatic, &module)
    case .delete: remove(&module)
    }
  }

  private func open(_ title: String, _ parameters: [String], _ result: String, _ writer: inout CodeWriter) {
    writer.fitted("export async function \(title)(", [queries] + parameters, ")\(promise(result)) {")
  }

  /// `const [row] = await queries.query(sql`…`);`, on as many lines as it needs.
  private func run(_ start: String, _ text: String, _ end: String, _ writer: inout CodeWriter) {
    let single = "\(start)await queries.query(sql`\(text)`)\(end);"
    if writer.indentationWidth + single.count <= lineWidth, !text.contains("\n") { return writer.line(single) }
    writer.line("\(start)await queries.query(")
    writer.line("  sql`\(text)`,")
    writer.line(")\(end);")
  }

  private func one(_ title: String, _ parameters: [String], _ text: String, _ module: inout Module) {
    open(title, parameters, "\(row) | undefined", &module.body)
    module.body.indented { writer in
      run("const [row] = ", text, "", &writer)
      writer.line("return row && fromRow(row);")
    }
    module.body.line("}")
  }

  private func insert(_ module: inout Module) {
    let given = project.columns(of: table).filter { !$0.column.isSequence }
    let made = table.columns.filter(\.isSequence).map { StringLiteral($0.field).code }
    let type = made.isEmpty ? row : "Omit<\(row), \(made.joined(separator: " | "))>"
    var values: [String] = []
    for (column, field) in given { values.append(bound(column, "row" + PropertyKey(field.name).access, &module)) }
    let list =
      made.isEmpty ? "${columns}" : given.map { SQLIdentifier($0.column.name).code }.joined(separator: ", ")
    open("insert", ["row" + dialect.types(": " + type)], row, &module.body)
    module.body.indented { writer in
      let text = "INSERT INTO \(name) (\(list))\n    VALUES (\(wrapped(values, indent: "      ")))\n    RETURNING ${columns}"
      writer.line("const [inserted = {}] = await queries.query(")
      writer.line("  sql`\(text)`,")
      writer.line(").catch(translate);")
      writer.line("return fromRow(inserted);")
    }
    module.body.line("}")
  }

  private func wrapped(_ items: [String], indent: String) -> String {
    var lines = [""]
    for (index, item) in items.enumerated() {
      let text = item + (index == items.count - 1 ? "" : ",")
      let last = lines[lines.count - 1]
      if last.count + text.count + 14 > lineWidth, !last.isEmpty {
        lines.append(text)
      } else {
        lines[lines.count - 1] = last.isEmpty ? text : last + " " + text
      }
    }
    return lines.joined(separator: "\n" + indent)
  }

  private func update(_ fields: [String], _ module: inout Module) {
    let (parameters, condition) = key(&module)
    module.use("join", from: "../runtime/database")
    module.useType("Sql", from: "../runtime/database")
    module.body.doc("Changes what `changes` has; undefined where there is no such row.")
    let type = dialect.types(": Partial<\(row)>")
    open("update", parameters + ["changes" + type], "\(row) | undefined", &module.body)
    let names = project.keyNames(of: table).joined(separator: ", ")
    var body = CodeWriter()
    body.indented { writer in
      writer.line("const assignments\(dialect.types(": Sql[]")) = [];")
      for field in fields {
        guard let column = table.column(of: field) else { continue }
        let place = "changes" + PropertyKey(field).access
        let push = "assignments.push(sql`\(SQLIdentifier(column.name)) = \(bound(column, place, &module))`);"
        let single = "if (\(place) !== undefined) \(push)"
        if writer.indentationWidth + single.count <= lineWidth {
          writer.line(single)
        } else {
          writer.block("if (\(place) !== undefined) {") { $0.line(push) }
        }
      }
      writer.line("if (assignments.length === 0) return await find(queries, \(names));")
      writer.line("const changed = join(assignments, \", \");")
      writer.line("const [row] = await queries.query(")
      writer.line("  sql`UPDATE \(name) SET ${changed} WHERE \(condition) RETURNING ${columns}`,")
      writer.line(").catch(translate);")
      writer.line("return row && fromRow(row);")
    }
    module.body.append(body)
    module.body.line("}")
  }

  private func transition(
    _ title: String, _ field: String, _ from: [String], _ to: String, _ automatic: [FieldValue], _ module: inout Module
  ) {
    guard let column = table.column(of: field) else { return }
    let (parameters, condition) = key(&module)
    let target = SQLIdentifier(column.name)
    var sets = ["\(target) = ${\(StringLiteral(to))}"]
    for value in automatic {
      guard let column = table.column(of: value.field) else { continue }
      sets.append("\(SQLIdentifier(column.name)) = ${new Date().toISOString()}")
    }
    let values = from.map { "${\(StringLiteral($0))}" }.joined(separator: ", ")
    module.body.doc("Moves `\(field)` to \(to); undefined where the row is not there, or elsewhere.")
    open(title, parameters, "\(row) | undefined", &module.body)
    module.body.indented { writer in
      writer.line("const [row] = await queries.query(")
      writer.line("  sql`UPDATE \(name) SET \(sets.joined(separator: ", "))")
      writer.line("    WHERE \(condition) AND \(target) IN (\(values)) RETURNING ${columns}`,")
      writer.line(").catch(translate);")
      writer.line("return row && fromRow(row);")
    }
    module.body.line("}")
  }

  private func remove(_ module: inout Module) {
    let (parameters, condition) = key(&module)
    let first = project.keyFields(of: table).first.flatMap { table.column(of: $0.name) }
    module.body.doc("Whether there was such a row.")
    open("remove", parameters, "boolean", &module.body)
    module.body.indented { writer in
      writer.line("const rows = await queries.query(")
      writer.line("  sql`DELETE FROM \(name) WHERE \(condition) RETURNING \(SQLIdentifier(first?.name ?? ""))`,")
      writer.line(").catch(translate);")
      writer.line("return rows.length > 0;")
    }
    module.body.line("}")
  }
}
