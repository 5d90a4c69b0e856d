public import ContractModel
public import ContractPlan

/// What an output was built from, beside its manifest: where the next build comes from.
///
/// The contract is the text that `contractc dump --stage ir` prints, one fact a line, so that version control merges it
/// well and a reviewer sees what the compiler has understood. The migrations follow, a line each: two branches that add one
/// both cannot be merged without somebody looking.
public struct ContractRecord: Hashable, Sendable {
  /// From the output folder.
  public static let path = ".contractc/contract.lock"

  public var contract: Contract
  /// What the migrations are for; nil where none were written.
  public var database: Database?
  /// Names of all migrations, in order: `0001_initial`.
  public var migrations: [String]

  public init(contract: Contract, database: Database? = nil, migrations: [String] = []) {
    self.contract = contract
    self.database = database
    self.migrations = migrations
  }

  /// The record of a build that follows another.
  public init(contract: Contract, after former: ContractRecord?, plan: BackendPlan) {
    let isStored = plan.options.emit.contains(.migrations)
    let known = former?.database == plan.options.database ? former?.migrations ?? [] : []
    self.init(
      contract: contract, database: isStored ? plan.options.database : nil,
      migrations: isStored ? known + plan.migration.migrations.map(\.fileName) : [])
  }

  private static let heading = """
    # What this was built from. Commit this file. After a merge with conflicts in it, take either side and build again:
    # contractc tells what changes from there.

    """

  public var text: String { text(with: contract.textDump) }

  /// - Parameter dump: That of the contract, which several back ends have in common.
  public func text(with dump: String) -> String {
    var text = ContractRecord.heading + "\n" + dump
    if let database {
      text += "\ndatabase \(database.rawValue)\n"
      for migration in migrations { text += "migration \(migration)\n" }
    }
    return text
  }

  /// Reads a record.
  ///
  /// - Throws: Where the text is none, most likely since a merge has left its marks in it.
  public init(text: String) throws(DumpError) {
    // Line breaks of another system may have come in on the way through version control.
    let text = text.utf8.contains(0x0D) ? text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : text
    contract = try readDump(text)
    database = nil
    migrations = []
    for line in text.split(separator: "\n").suffix(while: { !$0.hasPrefix(" ") }) {
      if line.hasPrefix("database ") { database = Database(rawValue: String(line.dropFirst("database ".count))) }
      if line.hasPrefix("migration ") { migrations.append(String(line.dropFirst("migration ".count))) }
    }
  }

  /// The number that the next migration has: one above the highest.
  public var nextMigration: Int { (migrations.compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0) + 1 }
}

extension Array {
  /// The longest end of which all elements fit.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice<Element> {
    let start = lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
