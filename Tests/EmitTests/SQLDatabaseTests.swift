import ContractBase
import ContractModel
import ContractPlan
import EmitKit
import EmitSQL
import Foundation
import Testing

/// SQL on the databases that it is for: SQLite where there is python3, PostgreSQL where PGHOST says so.
@Suite("SQL on real databases", .serialized)
struct SQLDatabaseTests {
  static let databases: [SQLDialect] = [.sqlite, .postgresql].filter { dialect in
    dialect == .sqlite || ProcessInfo.processInfo.environment["PGHOST"] != nil
  }
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  struct Task: Encodable {
    struct Statement: Encodable {
      var sql: String
      var values: [String?]
    }
    struct Walk: Encodable {
      var first: String
      var next: String
      /// For each hole of `next` the value of the cursor.
      var holes: [Int]
      var cursor: [Int]
      var limit = "3"
    }
    var database: String
    var scripts: [String]
    var statements: [Statement] = []
    var walks: [Walk] = []
  }

  struct Outcome: Decodable {
    struct Statement: Decodable {
      var rows: [[String?]]?
      var error: String?
    }
    var statements: [Statement]
    var walks: [[[String?]]]
  }

  func run(_ task: Task) throws -> Outcome {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scripts/proofs/sql_databases.py").standardized
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script.path]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(task))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(String(decoding: message, as: UTF8.self))")
    return try JSONDecoder().decode(Outcome.self, from: data)
  }

  func migrations(_ dialect: SQLDialect) throws -> (up: String, down: String) {
    let database = Database(rawValue: dialect.rawValue) ?? .sqlite
    let tree = try MigrationEmitter().emit(plan(shopContract(), options: BuildOptions(database: database)))
    let texts = tree.files.map { String(decoding: $0.contents, as: UTF8.self) }
    return (texts[0], texts[1])
  }

  /// A decimal of 30 digits, as the database takes it.
  func weight(_ number: Int, _ dialect: SQLDialect) -> String? {
    let weights = [nil, "-12.5", "3", "100.0001", "-0.5", "99", "-100", "0"]
    guard let weight = weights[number % weights.count].flatMap({ JSONNumber($0) }) else { return nil }
    return dialect.number(weight, .decimal(precision: 30, scale: 4)).map { $0.filter { $0 != "'" } }
  }

  /// A row of products, in the order of the table.
  func product(_ number: Int, _ dialect: SQLDialect, color: String = "it's", rating: Int? = nil, share: String = "0.5")
    -> [String?]
  {
    let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 9) + String(100 + number)
    let isInteger = dialect == .sqlite
    return [
      id, "name \(number % 4)\(number / 16)", color, isInteger ? "1250" : "12.50", weight(number, dialect),
      rating.map(String.init), share,
      isInteger ? "0" : "false", number % 3 == 0 ? nil : "2026-01-0\(1 + number % 5)T00:00:00.000Z", nil, nil, nil,
      "[]",
      "hash",
    ]
  }

  @Test("migrations apply, undo and apply again", .enabled(if: hasPython), arguments: databases)
  func migrations(dialect: SQLDialect) throws {
    let (up, down) = try migrations(dialect)
    let count =
      dialect == .sqlite
      ? "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    let prepared = dialect == .sqlite ? "PRAGMA foreign_keys = OFF;\n" + down : down
    let outcome = try run(
      Task(database: dialect.rawValue, scripts: [up, prepared, up], statements: [.init(sql: count, values: [])]))
    #expect(outcome.statements[0].rows == [["4"]])
  }

  @Test("constraints hold, and statements do what they say", .enabled(if: hasPython), arguments: databases)
  func constraints(dialect: SQLDialect) throws {
    let storage = plan(shopContract(), options: BuildOptions()).storage
    let products = try #require(storage.table(of: EntityID(0)))
    let orders = try #require(storage.table(of: EntityID(1)))
    let places = try #require(storage.table(of: EntityID(3)))
    func fixed(_ statement: ContractPlan.Statement, _ table: Table, _ values: [String?]) -> Task.Statement {
      guard case .fixed(let text) = dialect.spell(statement, on: table) else { return .init(sql: "", values: []) }
      return .init(sql: text.text.text(dialect), values: values)
    }
    func insert(_ values: [String?]) -> Task.Statement { fixed(.insert, products, values) }
    var cheap = product(5, dialect)
    cheap[3] = "0"
    var long = product(6, dialect)
    long[1] = String(repeating: "ü", count: 81)
    var wide = product(7, dialect)
    wide[1] = String(repeating: "\u{1F600}", count: 80)
    let first = product(1, dialect)
    guard case .update(let update) = dialect.spell(.update(fields: ["rating"], automatic: []), on: products) else {
      return
    }
    let statements: [(Task.Statement, Bool, Int)] = [
      (insert(first), true, 1),
      (insert(product(2, dialect, color: "b\\s")), true, 1),
      (insert(product(3, dialect, color: "new\nline", share: "3.4")), true, 1),
      (insert(product(4, dialect, color: "Ünï\u{1F600}")), true, 1),
      (insert(product(8, dialect, color: "its")), false, 0),
      (insert(product(9, dialect, rating: 0)), false, 0),
      (insert(product(10, dialect, share: "3.5")), false, 0),
      (insert(cheap), false, 0), (insert(long), false, 0), (insert(wide), true, 1), (insert(first), false, 0),
      (fixed(.find, products, [first[0]]), true, 1),
      (fixed(.findBy(field: "name"), products, ["name 10"]), true, 1),
      (.init(sql: update.statement(fields: ["rating"]).text(dialect), values: ["4", first[0]]), true, 1),
      (fixed(.insert, orders, [first[0], nil, "g", "q", "x", nil]), true, 1),
      (fixed(.insert, orders, ["00000000-0000-4000-8000-000000000999", nil, "g", "q", "x", nil]), false, 0),
      (fixed(.delete, products, [first[0]]), false, 0),
      (
        fixed(
          .transition(name: "t", field: "color", from: ["b\\s", "it's"], to: "new\nline", automatic: []), products,
          [first[0]]), true, 1
      ),
      (
        fixed(
          .transition(name: "t", field: "color", from: ["b\\s", "it's"], to: "new\nline", automatic: []), products,
          [first[0]]), true, 0
      ),
      (fixed(.delete, orders, ["1"]), true, 1), (fixed(.delete, products, [first[0]]), true, 1),
      (fixed(.delete, products, [first[0]]), true, 0),
      (fixed(.insert, places, ["a", "1", "u", "v"]), true, 1), (fixed(.insert, places, ["a", "2", "u", "v"]), true, 1),
      (fixed(.find, places, ["a", "2"]), true, 1),
    ]
    let outcome = try run(
      Task(database: dialect.rawValue, scripts: [try migrations(dialect).up], statements: statements.map(\.0)))
    for (statement, result) in zip(statements, outcome.statements) {
      #expect((result.error == nil) == statement.1, "\(statement.0.sql): \(result.error ?? "no error")")
      #expect((result.rows ?? []).count == statement.2, "\(statement.0.sql) \(statement.0.values)")
    }
    #expect(outcome.statements.last?.rows?.first?[2] == "2")
  }

  @Test("pages show every row once, in order", .enabled(if: hasPython), arguments: databases)
  func pages(dialect: SQLDialect) throws {
    let products = try #require(plan(shopContract(), options: BuildOptions()).storage.table(of: EntityID(0)))
    guard case .fixed(let insert) = dialect.spell(.insert, on: products) else { return }
    let colors = ["it's", "b\\s", "new\nline", "Ünï\u{1F600}"]
    let rows = (0..<23).map { number in
      product(number, dialect, color: colors[number / 4 % 4], rating: number % 4 == 0 ? nil : 1 + number % 3)
    }
    var task = Task(database: dialect.rawValue, scripts: [try migrations(dialect).up])
    task.statements = rows.map { .init(sql: insert.text.text(dialect), values: $0) }
    var orders: [[OrderTerm]] = []
    for fields in [
      ["rating"], ["weight"], ["soldAt"], ["name"], ["rating", "soldAt"], ["color", "rating"],
      ["soldAt", "rating", "name"], [],
    ] {
      for mask in 0..<(1 << (fields.count + 1)) {
        orders.append((fields + ["id"]).enumerated().map { OrderTerm(field: $1, isDescending: mask >> $0 & 1 == 1) })
      }
    }
    for order in orders {
      guard case .list(let list) = dialect.spell(.list(name: "x", ListQuery(order: order, filters: [])), on: products)
      else { continue }
      let next = list.statement(filters: [], isContinued: true, isLimited: true)
      task.walks.append(
        Task.Walk(
          first: list.statement(filters: [], isContinued: false, isLimited: true).text(dialect),
          next: next.text(dialect),
          holes: next.values.compactMap { if case .cursor(let position) = $0.source { position } else { nil } },
          cursor: list.orderColumns.compactMap { column in list.columns.firstIndex(of: column) }))
      task.statements.append(
        .init(sql: list.statement(filters: [], isContinued: false, isLimited: false).text(dialect), values: []))
    }
    let outcome = try run(task)
    #expect(outcome.statements.allSatisfy { $0.error == nil }, "\(outcome.statements.compactMap(\.error))")
    for (index, order) in orders.enumerated() {
      let whole = outcome.statements[rows.count + index].rows ?? []
      #expect(whole.count == rows.count)
      #expect(outcome.walks[index].map { $0[0] } == whole.map { $0[0] }, "\(order)")
    }
    // Of the ascending weights the first three are none, and the rest is in the order of the numbers.
    if let index = orders.firstIndex(of: [OrderTerm(field: "weight"), OrderTerm(field: "id")]) {
      let weights = (outcome.statements[rows.count + index].rows ?? []).map { $0[4] }
      let expected = [nil, -100, -12.5, -0.5, 0, 3, 99, 100.0001].flatMap { weight in
        (0..<23).filter { [nil, -12.5, 3, 100.0001, -0.5, 99, -100, 0][$0 % 8] == weight }.map {
          self.weight($0, dialect)
        }
      }
      if dialect == .sqlite { #expect(weights == expected) }
    }
    // Both databases agree on where null and what is not ASCII belongs.
    let first = outcome.statements[rows.count].rows?.first?[5]
    #expect(first == .some(nil))
  }

  @Test("filters narrow", .enabled(if: hasPython), arguments: databases)
  func filters(dialect: SQLDialect) throws {
    let products = try #require(plan(shopContract(), options: BuildOptions()).storage.table(of: EntityID(0)))
    guard case .fixed(let insert) = dialect.spell(.insert, on: products) else { return }
    var task = Task(database: dialect.rawValue, scripts: [try migrations(dialect).up])
    var named = product(1, dialect)
    named[1] = "ÄBC def"
    task.statements = [named, product(2, dialect, rating: 2), product(3, dialect, rating: 3)].map {
      .init(sql: insert.text.text(dialect), values: $0)
    }
    let cases: [(Filter.Comparison, String, String, Int)] = [
      (.equal, "rating", "2", 1), (.notEqual, "rating", "2", 2), (.less, "rating", "3", 1),
      (.lessOrEqual, "rating", "3", 2),
      (.greater, "rating", "2", 1), (.greaterOrEqual, "rating", "2", 2), (.contains, "name", "bC D", 1),
      (.contains, "name", "Äb", 1), (.contains, "name", "äb", 0), (.contains, "name", "%", 0),
      (.oneOf, "rating", dialect == .sqlite ? "[2,3]" : "{2,3}", 2),
      (.oneOf, "rating", dialect == .sqlite ? "[]" : "{}", 0),
      (.oneOf, "color", dialect == .sqlite ? "[\"it's\"]" : "{it's}", 3),
      (.oneOf, "id", dialect == .sqlite ? "[\"\(named[0] ?? "")\"]" : "{\(named[0] ?? "")}", 1),
      (.less, "weight", weight(4, dialect) ?? "", 1), (.equal, "price", dialect == .sqlite ? "1250" : "12.5", 3),
    ]
    for (comparison, field, value, _) in cases {
      let query = ListQuery(
        order: [OrderTerm(field: "id")], filters: [Filter(parameter: "q", field: field, comparison: comparison)])
      guard case .list(let list) = dialect.spell(.list(name: "x", query), on: products) else { continue }
      task.statements.append(
        .init(sql: list.statement(filters: ["q"], isContinued: false, isLimited: false).text(dialect), values: [value]))
    }
    let outcome = try run(task)
    for (expected, result) in zip(cases, outcome.statements.dropFirst(3)) {
      #expect(result.rows?.count == expected.3, "\(expected): \(result.error ?? "")")
    }
  }
}
