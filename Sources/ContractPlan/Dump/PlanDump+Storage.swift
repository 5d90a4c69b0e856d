internal import ContractModel

extension PlanDump {
  mutating func writeStorage() {
    for table in plan.storage.tables {
      section("table \(name(table.name)) of \(name(contract[table.entity].name))") { $0.write(table) }
    }
    if let table = plan.storage.idempotency { section("table \(name(table.name))") { $0.write(table) } }
    for repository in plan.storage.repositories {
      section("statements of \(name(contract[repository.entity].name))") { dump in
        for statement in repository.statements { dump.write(statement) }
      }
    }
  }

  mutating func writeMigrations() {
    for migration in plan.migration.migrations {
      section("\(migration.number) \(name(migration.name))\(migration.isTransactional ? "" : " without transaction")") {
        dump in
        for step in migration.steps {
          let hazard = step.hazard == .safe ? "" : " (\(step.hazard.rawValue))"
          dump.write(step.change, hazard)
        }
      }
    }
  }

  private mutating func write(_ change: SchemaChange, _ hazard: String) {
    switch change {
    case .createTable(let table):
      line("create table \(name(table.name))\(hazard)")
      nested { $0.write(table) }
    case .dropTable(let table): line("drop table \(name(table.name))\(hazard)")
    case .createIdempotencyTable(let table):
      line("create table \(name(table.name))\(hazard)")
      nested { $0.write(table) }
    case .dropIdempotencyTable(let table): line("drop table \(name(table.name))\(hazard)")
    case .renameTable(let from, let to): line("rename table \(name(from)) to \(name(to))\(hazard)")
    case .addColumn(let table, let column):
      line("add column \(name(column.name)) \(text(column.type)) to \(name(table.name))\(hazard)")
    case .dropColumn(let table, let column): line("drop column \(name(column.name)) of \(name(table.name))\(hazard)")
    case .renameColumn(let table, let from, let to): line("rename column \(name(from)) of \(name(table.name)) to \(name(to))\(hazard)")
    case .changeType(let table, let from, let to):
      line("change \(name(to.name)) of \(name(table.name)) from \(text(from.type)) to \(text(to.type))\(hazard)")
    case .changeDefault(let table, _, let to):
      line("default of \(name(to.name)) of \(name(table.name)) \(to.defaultValue?.text ?? "none")\(hazard)")
    case .allowNull(let table, let column): line("allow null in \(name(column.name)) of \(name(table.name))\(hazard)")
    case .forbidNull(let table, let column): line("forbid null in \(name(column.name)) of \(name(table.name))\(hazard)")
    case .fill(let table, let column, _): line("fill \(name(column.name)) of \(name(table.name))\(hazard)")
    case .addCheck(let table, let column): line("check \(name(column.name)) of \(name(table.name))\(hazard)")
    case .dropCheck(let table, let column): line("check \(name(column.name)) of \(name(table.name)) no more\(hazard)")
    case .addPresenceCheck(let table, let column, _): line("check that \(name(column.name)) of \(name(table.name)) is there\(hazard)")
    case .dropPresenceCheck(let table, let column, _):
      line("check that \(name(column.name)) of \(name(table.name)) is there no more\(hazard)")
    case .validate(let table, let constraint): line("validate \(name(constraint)) of \(name(table.name))\(hazard)")
    case .createUniqueIndex(let table, let unique): line("index for \(name(unique.name)) of \(name(table.name))\(hazard)")
    case .addUnique(let table, let unique): line("add \(name(unique.name)) to \(name(table.name))\(hazard)")
    case .dropUnique(let table, let unique): line("drop \(name(unique.name)) of \(name(table.name))\(hazard)")
    case .createIndex(let table, let index): line("create \(text(index)) on \(name(table.name))\(hazard)")
    case .dropIndex(let table, let index): line("drop \(text(index)) on \(name(table.name))\(hazard)")
    case .addForeignKey(let table, let key): line("add to \(name(table.name)) \(text(key))\(hazard)")
    case .dropForeignKey(let table, let key): line("drop from \(name(table.name)) \(text(key))\(hazard)")
    case .renameConstraint(let table, let from, let to), .renameIndex(let table, let from, let to):
      line("rename \(name(from)) of \(name(table.name)) to \(name(to))\(hazard)")
    case .rebuildTable(let from, let to, _):
      line("make table \(name(to.name)) anew from \(name(from.name))\(hazard)")
      nested { $0.write(to) }
    }
  }

  private mutating func write(_ table: IdempotencyTable) {
    for column in table.columns {
      line("column \(name(column.name)) \(text(column.type))\(column.isNullable ? " null" : "")")
    }
    line("key \(names(table.primaryKey))")
    line(text(table.index))
  }

  private mutating func write(_ table: Table) {
    for column in table.columns {
      var words = [name(column.name), text(column.type)]
      if column.isNullable { words.append("null") }
      if column.isSequence { words.append("sequence") }
      if column.isHash { words.append("hash") }
      if let value = column.defaultValue { words.append("= " + value.text) }
      if column.field != column.name { words.append("field \(name(column.field))") }
      if !column.was.isEmpty { words.append("was \(names(column.was))") }
      line("column " + words.joined(separator: " "))
      nested { dump in
        if let check = column.checkName {
          dump.line("check \(dump.name(check)) \(column.checks.map { dump.text($0) }.joined(separator: " and "))")
        }
      }
    }
    line("key \(names(table.primaryKey))")
    for unique in table.uniques {
      line("unique \(name(unique.name)) (\(names(unique.columns))) else \(code(unique.error))")
    }
    for index in table.indexes { line(text(index)) }
    for foreignKey in table.foreignKeys { line(text(foreignKey)) }
    if !table.was.isEmpty { line("was \(names(table.was))") }
  }

  private func text(_ index: IndexPlan) -> String {
    "index \(name(index.name)) (\(index.columns.map { ($0.isDescending ? "-" : "") + name($0.name) }.joined(separator: " ")))"
  }

  private func text(_ key: ForeignKey) -> String {
    "foreign key \(name(key.name)) (\(name(key.column))) to \(name(key.target)) (\(name(key.targetColumn)))"
      + " on delete \(key.onDelete.rawValue)"
  }

  private func text(_ type: ColumnType) -> String {
    switch type {
    case .uuid: "uuid"
    case .text: "text"
    case .int32: "int32"
    case .int64: "int64"
    case .double: "double"
    case .single: "single"
    case .decimal(let precision, let scale): "decimal(\(precision), \(scale))"
    case .boolean: "boolean"
    case .timestamp: "timestamp"
    case .date: "date"
    case .time: "time"
    case .bytes: "bytes"
    case .json: "json"
    }
  }

  private func text(_ check: ColumnCheck) -> String {
    switch check {
    case .oneOf(let values): return "one of " + names(values)
    case .length(let minimum, let maximum):
      return "length \(minimum.map { "\($0)" } ?? "")..\(maximum.map { "\($0)" } ?? "")"
    case .bounds(let bounds):
      let facts = [
        bounds.minimum.map { ">= \($0.text)" }, bounds.maximum.map { "<= \($0.text)" },
        bounds.exclusiveMinimum.map { "> \($0.text)" }, bounds.exclusiveMaximum.map { "< \($0.text)" },
        bounds.multipleOf.map { "multiple of \($0.text)" },
      ]
      return facts.compactMap { $0 }.joined(separator: " and ")
    }
  }

  private mutating func write(_ statement: Statement) {
    switch statement {
    case .insert: line("insert")
    case .find: line("find")
    case .findBy(let field): line("find by \(name(field))")
    case .list(let name, let query):
      let filters = query.filters.map { " \(self.name($0.field)) \($0.comparison.rawValue) \(self.name($0.parameter))" }
      line(
        "list \(self.name(name)) by \(terms(query.order))\(filters.joined())"
          + (query.ownerField.map { " of \(self.name($0))" } ?? ""))
    case .update(let fields, let automatic):
      line("update \(names(fields))" + automatic.map { ", " + text($0) }.joined())
    case .transition(let name, let field, let from, let to, let automatic):
      line(
        "move \(self.name(name)) \(self.name(field)) from \(names(from)) to \(self.name(to))"
          + automatic.map { ", " + text($0) }.joined())
    case .delete: line("delete")
    }
  }
}
