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
      project.method(ofOperation: name) ?? name
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

  /// The type of everything that a row has, hashes included: what is inserted, and what signing in reads.
  func storedRow(of table: Table) -> String {
    let row = names.rows[table.entity.index]
    return columns(of: table).contains { $0.column.isHash } ? "Stored" + row : row
  }

  func rowInterface(_ table: Table, _ writer: inout CodeWriter) {
    let row = names.rows[table.entity.index], stored = storedRow(of: table)
    writer.blank()
    writer.doc("A row of `\(table.name)`.")
    writer.block("export interface \(row) {") { writer in
      for (column, field) in columns(of: table) where !column.isHash { member(column, field, &writer) }
    }
    guard stored != row else { return }
    writer.blank()
    writer.doc("A row with the hashes, which only signing in reads.")
    writer.block("export interface \(stored) extends \(row) {") { writer in
      for (column, field) in columns(of: table) where column.isHash { member(column, field, &writer) }
    }
  }

  private func member(_ column: Column, _ field: EntityField, _ writer: inout CodeWriter) {
    let type = typeText(TypeUse(field.type.type)) + (column.isNullable ? " | null" : "")
    writer.line("\(PropertyKey(field.name).member): \(type);")
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

/// Spells the statements of one table, whose SQL EmitKit gives.
struct RepositoryWriter {
  let project: ExpressProject
  let entity: Entity
  let table: Table
  /// The type of a row without hashes.
  let row: String

  var dialect: Dialect { project.dialect }
  var database: SQLDialect { project.isPostgres ? .postgresql : .sqlite }
  private var queries: String { "queries" + dialect.types(": Queries") }
  var stored: String { project.storedRow(of: table) }
  private var visible: [Column] { table.columns.filter { !$0.isHash } }

  func promise(_ type: String) -> String { dialect.types(": Promise<\(type)>") }

  // MARK: - Columns

  func columns(_ module: inout Module) {
    let list = visible.map { TemplateText(database.identifier($0.name)).code }
    module.body.blank()
    let single = "const columns = sql`\(list.joined(separator: ", "))`;"
    if single.count <= lineWidth { return module.body.line(single) }
    module.body.line("const columns = sql`\n  " + wrapped(list, indent: "  ", reserved: 4) + "\n`;")
  }

  func fromRow(_ module: inout Module) {
    module.body.blank()
    var members: [String] = []
    for (column, field) in project.columns(of: table) where !column.isHash {
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
    func runtime(_ name: String, _ arguments: String = "") -> String {
      module.use(name, from: "../runtime/columns")
      return "\(name)(\(place)\(arguments))"
    }
    switch database.coding(column.type) {
    case .text, .decimal: return place
    case .timestamp: return project.isPostgres ? runtime("toInstant") : place
    case .number: return runtime("toNumber")
    case .integer: return column.type == .int32 || isNumber(column) ? runtime("toNumber") : runtime("toBigInt")
    case .boolean, .booleanInteger: return runtime("toBoolean")
    case .scaledInteger(let scale): return runtime("fromScaled", ", \(scale)")
    case .sortableText: return runtime("fromSortable")
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
  func bound(_ type: ColumnType, _ value: String, _ module: inout Module) -> String {
    func runtime(_ name: String, _ arguments: String = "") -> String {
      module.use(name, from: "../runtime/columns")
      return "${\(name)(\(value)\(arguments))}"
    }
    switch database.coding(type) {
    case .text, .timestamp, .integer, .number, .boolean, .booleanInteger, .decimal: return "${\(value)}"
    case .scaledInteger(let scale): return runtime("toScaled", ", \(scale)")
    case .sortableText(let precision, let scale): return runtime("toSortable", ", \(precision), \(scale)")
    case .bytes: return runtime("fromBase64")
    case .json: return runtime("toJson")
    }
  }

  /// Several values, bound as one.
  private func boundList(_ type: ColumnType, _ values: String, _ module: inout Module) -> String {
    let element = bound(type, "value", &module)
    let mapped = element == "${value}" ? values : "\(values).map((value) => \(element.dropFirst(2).dropLast()))"
    if project.isPostgres { return "${\(mapped)}" }
    module.use("toJson", from: "../runtime/columns")
    return "${toJson(\(mapped))}"
  }

  /// SQL as the text of a template literal, its values bound from where `expression` says.
  func template(_ text: SQLText, _ module: inout Module, _ expression: (SQLValue.Source) -> String) -> String {
    template(text) { value in
      if case .parameterList = value.source { return boundList(value.type, expression(value.source), &module) }
      return bound(value.type, expression(value.source), &module)
    }
  }

  /// SQL as the text of a template literal, with the code of its values.
  func template(_ text: SQLText, _ code: (SQLValue) -> String) -> String {
    let list = database.identifiers(visible.map(\.name))
    return text.parts.map { part in
      switch part {
      case .text(let text):
        return text.split(separator: list, omittingEmptySubsequences: false).map { TemplateText(String($0), keepsLines: true).code }
          .joined(separator: "${columns}")
      case .value(let value): return code(value)
      }
    }.joined()
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

  /// The parameters that give a key, and each by its field.
  private var key: (parameters: [String], names: [String: String]) {
    var parameters: [String] = []
    var names: [String: String] = [:]
    for (field, name) in zip(project.keyFields(of: table), project.keyNames(of: table)) {
      parameters.append(name + dialect.types(": \(row)[\(StringLiteral(field.name))]"))
      names[field.name] = name
    }
    return (parameters, names)
  }

  func function(_ statement: Statement, _ module: inout Module) {
    module.body.blank()
    let title = statement.functionName(project)
    switch (statement, database.spell(statement, on: table)) {
    case (.list(_, let query), .list(let text)): list(title, query, text, &module)
    case (_, .update(let text)): update(text, &module)
    case (.insert, .fixed(let text)): insert(text, &module)
    case (.findBy(let field), .fixed(let text)): findBy(title, field, text, &module)
    case (.transition(_, let field, _, let to, _), .fixed(let text)): transition(title, field, to, text, &module)
    case (.delete, .fixed(let text)): remove(text, &module)
    case (_, .fixed(let text)): find(title, text, &module)
    case (_, .list): return
    }
  }

  func open(_ title: String, _ parameters: [String], _ result: String, _ writer: inout CodeWriter) {
    writer.fitted("export async function \(title)(", [queries] + parameters, ")\(promise(result)) {")
  }

  /// `const [row] = await queries.query(sql`…`);`, broken before the clauses of the statement where it is long.
  func run(_ start: String, _ text: String, _ end: String, _ writer: inout CodeWriter) {
    let single = "\(start)await queries.query(sql`\(text)`)\(end);"
    if writer.indentationWidth + single.count <= lineWidth { return writer.line(single) }
    writer.line("\(start)await queries.query(")
    if writer.indentationWidth + text.count + 8 <= lineWidth {
      writer.line("  sql`\(text)`,")
    } else {
      var lines = [text]
      for clause in [" VALUES (", " WHERE ", " ORDER BY ", " RETURNING "] {
        lines = lines.flatMap { line -> [String] in
          guard let range = line.firstRange(of: clause) else { return [line] }
          return [String(line[..<range.lowerBound]), String(line[range.lowerBound...].dropFirst())]
        }
      }
      writer.line("  sql`" + lines.joined(separator: "\n    ") + "`,")
    }
    writer.line(")\(end);")
  }

  private func find(_ title: String, _ text: SQLFixedText, _ module: inout Module) {
    let key = key
    let sql = template(text.text, &module) { source in if case .field(let field) = source { key.names[field] ?? field } else { "undefined" } }
    open(title, key.parameters, "\(row) | undefined", &module.body)
    module.body.indented { writer in
      run("const [row] = ", sql, "", &writer)
      writer.line("return row && fromRow(row);")
    }
    module.body.line("}")
  }

  private func findBy(_ title: String, _ field: String, _ text: SQLFixedText, _ module: inout Module) {
    let sql = template(text.text, &module) { _ in "value" }
    let parameter = "value" + dialect.types(": \(row)[\(StringLiteral(field))]")
    var hashes: [String] = []
    for (column, field) in project.columns(of: table) where column.isHash {
      hashes.append("\(PropertyKey(field.name).literal): \(read(column, place(column, &module), &module))")
    }
    open(title, [parameter], "\(stored) | undefined", &module.body)
    module.body.indented { writer in
      run("const [row] = ", sql, "", &writer)
      writer.line(hashes.isEmpty ? "return row && fromRow(row);" : "return row && { ...fromRow(row), \(hashes.joined(separator: ", ")) };")
    }
    module.body.line("}")
  }

  func wrapped(_ items: [String], indent: String, reserved: Int) -> String {
    var lines = [""]
    for (index, item) in items.enumerated() {
      let text = item + (index == items.count - 1 ? "" : ",")
      let last = lines[lines.count - 1]
      if last.count + text.count + reserved > lineWidth, !last.isEmpty {
        lines.append(text)
      } else {
        lines[lines.count - 1] = last.isEmpty ? text : last + " " + text
      }
    }
    return lines.joined(separator: "\n" + indent)
  }

  private func update(_ text: SQLUpdateText, _ module: inout Module) {
    let key = key
    module.use("join", from: "../runtime/database")
    module.useType("Sql", from: "../runtime/database")
    module.body.doc("Changes what `changes` has; undefined where there is no such row.")
    open("update", key.parameters + ["changes" + dialect.types(": Partial<\(stored)>")], "\(row) | undefined", &module.body)
    let names = project.keyNames(of: table).joined(separator: ", ")
    let ofKey: (SQLValue.Source) -> String = { source in if case .field(let field) = source { key.names[field] ?? field } else { "undefined" } }
    var body = CodeWriter()
    body.indented { writer in
      writer.line("const assignments\(dialect.types(": Sql[]")) = [];")
      for assignment in text.assignments + text.automatic {
        let place = "changes" + PropertyKey(assignment.field).access
        let push = "assignments.push(sql`\(template(assignment.text, &module) { _ in place })`);"
        let single = "if (\(place) !== undefined) \(push)"
        if writer.indentationWidth + single.count <= lineWidth {
          writer.line(single)
        } else {
          writer.block("if (\(place) !== undefined) {") { $0.line(push) }
        }
      }
      writer.line("if (assignments.length === 0) return await find(queries, \(names));")
      let whole = [text.update, SQLText("\u{0}"), text.condition, text.returning].joined(separator: " ")
      let sql = template(whole, &module, ofKey).split(separator: "\\u0000", omittingEmptySubsequences: false).joined(separator: "${join(assignments, \", \")}")
      run("const [row] = ", sql, ".catch(translate)", &writer)
      writer.line("return row && fromRow(row);")
    }
    module.body.append(body)
    module.body.line("}")
  }

  private func transition(_ title: String, _ field: String, _ to: String, _ text: SQLFixedText, _ module: inout Module) {
    let key = key
    let sql = template(text.text, &module) { source in
      // What changes by itself is a time.
      if case .field(let field) = source { key.names[field] ?? "new Date().toISOString()" } else { "undefined" }
    }
    module.body.doc("Moves `\(field)` to \(to); undefined where the row is not there, or elsewhere.")
    open(title, key.parameters, "\(row) | undefined", &module.body)
    module.body.indented { writer in
      run("const [row] = ", sql, ".catch(translate)", &writer)
      writer.line("return row && fromRow(row);")
    }
    module.body.line("}")
  }

  private func remove(_ text: SQLFixedText, _ module: inout Module) {
    let key = key
    let sql = template(text.text, &module) { source in if case .field(let field) = source { key.names[field] ?? field } else { "undefined" } }
    module.body.doc("Whether there was such a row.")
    open("remove", key.parameters, "boolean", &module.body)
    module.body.indented { writer in
      run("const rows = ", sql, ".catch(translate)", &writer)
      writer.line("return rows.length > 0;")
    }
    module.body.line("}")
  }
}
