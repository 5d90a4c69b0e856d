import ContractBase
import ContractModel
import ContractPlan
import EmitKit
import EmitSQL
import Testing

@Suite("SQL text")
struct SQLTextTests {
  let backend = plan(shopContract(), options: BuildOptions())

  @Test(
    "names are quoted only where they must be",
    arguments: [
      ("users", "users"), ("created_at", "created_at"), ("order", "\"order\""), ("createdAt", "\"createdAt\""),
      ("a\"b", "\"a\"\"b\""), ("2fa", "\"2fa\""), ("", "\"\""), ("é", "\"é\""), ("key", "key"),
      ("a\0b", "\"a\u{FFFD}b\""),
    ])
  func identifiers(name: String, expected: String) {
    for dialect in SQLDialect.allCases { #expect(dialect.identifier(name) == expected) }
  }

  @Test("literals are closed, and on one line")
  func literals() {
    #expect(SQLDialect.sqlite.literal("it's \\") == "'it''s \\'")
    #expect(SQLDialect.sqlite.literal("a\nb\0") == "('a' || char(10) || 'b' || char(0))")
    #expect(SQLDialect.postgresql.literal("it's \\") == "E'it''s \\\\'")
    #expect(SQLDialect.postgresql.literal("a\nb") == "E'a\\u000ab'")
    #expect(SQLDialect.postgresql.literal("plain") == "'plain'")
  }

  @Test("decimals of up to 18 digits are integers of SQLite")
  func decimals() throws {
    let number = try #require(JSONNumber("12.5"))
    #expect(SQLDialect.sqlite.number(number, .decimal(precision: 12, scale: 2)) == "1250")
    #expect(SQLDialect.sqlite.number(number, .decimal(precision: 19, scale: 2)) == "'p00000000000000012.50'")
    #expect(SQLDialect.sqlite.number(-number, .decimal(precision: 19, scale: 2)) == "'n99999999999999987.49'")
    #expect(SQLDialect.postgresql.number(number, .decimal(precision: 19, scale: 2)) == "12.5")
  }

  @Test("no line of a description is anything but a comment")
  func comments() throws {
    for database in [Database.sqlite, .postgresql] {
      let tree = try MigrationEmitter().emit(plan(shopContract(), options: BuildOptions(database: database)))
      #expect(tree.files.map(\.path) == ["migrations/0001_initial.sql", "migrations/down/0001_initial.down.sql"])
      let text = String(decoding: tree.files[0].contents, as: UTF8.self)
      let lines = text.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("-- contractc:") })
      #expect(lines.filter { $0.contains("DROP TABLE x") }.allSatisfy { $0.drop { $0 == " " }.hasPrefix("--") })
    }
  }

  @Test("names fit PostgreSQL, and no two are alike")
  func names() {
    var names: [String] = []
    for table in backend.storage.tables {
      names += [table.name] + table.uniques.map(\.name) + table.indexes.map(\.name) + table.foreignKeys.map(\.name)
      names += table.columns.compactMap(\.checkName)
      #expect(Set(table.columns.map { $0.name.lowercased() }).count == table.columns.count)
      #expect(table.columns.allSatisfy { $0.name.utf8.count <= 63 })
    }
    #expect(names.allSatisfy { $0.utf8.count <= 63 })
    #expect(Set(names.map { $0.lowercased() }).count == names.count, "\(names)")
  }

  @Test("a keyset in one direction compares rows, and one in several goes column by column")
  func keysets() throws {
    let table = try #require(backend.storage.table(of: EntityID(0)))
    func after(_ dialect: SQLDialect, _ order: [OrderTerm]) -> String {
      guard case .list(let list) = dialect.spell(.list(name: "x", ListQuery(order: order, filters: [])), on: table)
      else { return "" }
      return list.after.text(dialect)
    }
    let name = OrderTerm(field: "name")
    let id = OrderTerm(field: "id")
    #expect(after(.postgresql, [name, id]) == "(name, id) > ($1, $2)")
    #expect(
      after(.postgresql, [OrderTerm(field: "name", isDescending: true), id])
        == "name <= $1 AND (name < $2 OR id > $3)")
    #expect(
      after(.sqlite, [OrderTerm(field: "rating"), id])
        == "(? IS NULL OR rating >= ?) AND ((? IS NULL AND rating IS NOT NULL OR rating > ?) OR id > ?)")
  }

  @Test("statements name their holes in order")
  func statements() throws {
    let table = try #require(backend.storage.table(of: EntityID(2)))
    guard case .fixed(let insert) = SQLDialect.postgresql.spell(.insert, on: table),
      case .update(let update) = SQLDialect.postgresql.spell(
        .update(fields: ["order", "parent"], automatic: []), on: table)
    else {
      Issue.record("a fixed text and pieces")
      return
    }
    #expect(
      insert.text.text(.postgresql)
        == "INSERT INTO app_sqlite_lines (\"order\", parent) VALUES ($1, $2) RETURNING id, \"order\", parent")
    #expect(insert.text.values.map(\.source) == [.field("order"), .field("parent")])
    #expect(
      update.statement(fields: ["parent"]).text(.postgresql)
        == "UPDATE app_sqlite_lines SET parent = $1 WHERE id = $2 RETURNING id, \"order\", parent")
  }
}
