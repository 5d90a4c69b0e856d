import Foundation
import Testing

/// `contractc diff`, and what a build does about what it was built from.
@Suite struct ChangeTests {
  private static let old = """
    contract Shop @version("1.0.0")
    entity User @table("users") {
      id: UUID! @key @generated
      name: String! @length(min: 1, max: 80)
      nickname: String
    }
    service Users @path("/users") @public {
      post "/" addUser(body: UserCreate!): User! @status(201) @create(User)
    }
    """

  private func edited(_ from: String, _ to: String) -> String { ChangeTests.old.replacingOccurrences(of: from, with: to) }

  private func build(_ sandbox: Sandbox, _ more: String...) throws -> Outcome {
    try sandbox.run(["build", "shop.contract", "--emit", "migrations"] + more)
  }

  // MARK: diff

  @Test func tellsWhatBreaksWithAMessageThatShowsIt() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old, "old.contract")
    try sandbox.put(edited("max: 80", "max: 4"), "new.contract")
    let outcome = try sandbox.run("diff", "old.contract", "new.contract")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("breaking User.name: the maximal length was 80 and is 4"))
    #expect(outcome.output.contains("at new.contract:4:"))
    #expect(outcome.output.contains(#"{"name":"aaaaa"}"#))
    #expect(try sandbox.run("diff", "old.contract", "new.contract", "--fail-on", "none").status == 0)
  }

  @Test func findsNothingWhereNothingHasChanged() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old, "old.contract")
    try sandbox.put(edited("entity User", "\"Somebody.\"\nentity User"), "new.contract")
    let outcome = try sandbox.run("diff", "old.contract", "new.contract", "--fail-on", "risky")
    #expect(outcome.status == 0)
    #expect(outcome.output == "no change that anybody could notice\n")
  }

  @Test func comparesWithTheLastBuild() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    #expect(try sandbox.run("diff").output == "no change that anybody could notice\n")
    try sandbox.put(edited("  nickname: String\n", "  nickname: String\n  age: Int!\n"), "shop.contract")
    let outcome = try sandbox.run("diff")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("`age` is new, and required"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"))) func comparesWithARevision() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    for arguments in [
      ["init", "-q", "-b", "main"], ["add", "."],
      ["-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "first"],
    ] {
      let git = Process()
      git.executableURL = URL(fileURLWithPath: "/usr/bin/git")
      git.arguments = arguments
      git.currentDirectoryURL = URL(fileURLWithPath: sandbox.path)
      try git.run()
      git.waitUntilExit()
      #expect(git.terminationStatus == 0)
    }
    try sandbox.put(edited("max: 80", "max: 4"), "shop.contract")
    let outcome = try sandbox.run("diff", "main:shop.contract", "shop.contract")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("was main:shop.contract:4:"))
    let missing = try sandbox.run("diff", "nowhere:shop.contract", "shop.contract")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("'nowhere:shop.contract' cannot be read"))
  }

  @Test func acceptsWhatAnExceptionSaysUntilItsDay() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old, "old.contract")
    try sandbox.put(edited("max: 80", "max: 4"), "new.contract")
    try sandbox.put(
      """
      - kind: length
        subject: User.name
        reason: nobody is called so
        until: 2027-01-31
      - kind: property
        subject: User.none
        reason: a mistake
        until: 2027-01-31
      """, "accepted.yaml")
    let arguments = ["diff", "old.contract", "new.contract", "--exceptions", "accepted.yaml", "--today"]
    let accepted = try sandbox.run(arguments + ["2027-01-31"])
    #expect(accepted.status == 0)
    #expect(accepted.output.contains("accepted: nobody is called so (until 2027-01-31)"))
    #expect(accepted.errors.contains("CC1208"))
    let late = try sandbox.run(arguments + ["2027-02-01"])
    #expect(late.status == 1)
    #expect(late.errors.contains("CC1207"))
    try sandbox.put("- kind: length\n  subject: User.name\n", "accepted.yaml")
    let short = try sandbox.run(arguments + ["2027-01-31"])
    #expect(short.status == 1)
    #expect(short.errors.contains("CC1206") && short.errors.contains("reason, until"))
  }

  @Test func isReadByMachines() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old, "old.contract")
    try sandbox.put(edited("max: 80", "max: 4"), "new.contract")
    for (format, part) in [
      ("json", #""kind": "length""#), ("markdown", "### Breaking for clients (1)"), ("sarif", "CC1201"),
      ("junit", "<failure"), ("github", "::error file=new.contract,line=4"),
    ] {
      let outcome = try sandbox.run("diff", "old.contract", "new.contract", "--format", format)
      #expect(outcome.output.contains(part), "\(format): \(outcome.output)")
    }
  }

  // MARK: build

  @Test func addsAMigrationAndLeavesTheFirstAlone() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    let first = sandbox.text("backend/migrations/0001_initial.sql")
    try sandbox.put(edited("  nickname: String\n", "  nickname: String\n  city: String\n"), "shop.contract")
    #expect(try sandbox.run("check", "shop.contract", "--generated", "--emit", "migrations").errors.contains("0002_add_users_city.sql' is missing"))
    let second = try build(sandbox)
    #expect(second.status == 0, "\(second.errors)")
    #expect(sandbox.text("backend/migrations/0001_initial.sql") == first)
    #expect(sandbox.text("backend/migrations/0002_add_users_city.sql") == "ALTER TABLE users ADD COLUMN city TEXT;\n")
    #expect(sandbox.text("backend/migrations/down/0002_add_users_city.down.sql")?.contains("DROP COLUMN city") == true)
    let before = sandbox.snapshot
    #expect(try build(sandbox).output.hasSuffix("nothing to do\n"))
    #expect(sandbox.snapshot == before)
    #expect(try sandbox.run("check", "shop.contract", "--generated", "--emit", "migrations").status == 0)
  }

  @Test func isDoneAfterADecisionToo() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    try sandbox.put(edited("nickname: String", "nickname: String!"), "shop.contract")
    #expect(try sandbox.run("build", "shop.contract", "--emit", "migrations", "--fill", "users.nickname=none").status == 0)
    let before = sandbox.snapshot
    #expect(try build(sandbox).output.hasSuffix("nothing to do\n"))
    #expect(sandbox.snapshot == before)
  }

  @Test func dropsNothingBeforeItIsTold() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    try sandbox.put(edited("  nickname: String\n", "  handle: String\n"), "shop.contract")
    let before = sandbox.snapshot
    let refused = try build(sandbox)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("CC1209") && refused.errors.contains("if it is `handle` now, say `@was` there"))
    #expect(sandbox.snapshot == before)
    try sandbox.put(edited("  nickname: String\n", "  handle: String @was(\"nickname\")\n"), "shop.contract")
    #expect(try build(sandbox).status == 0)
    #expect(sandbox.files.contains { $0.hasPrefix("backend/migrations/0002_") })
  }

  /// The text of the migrations after the first, for PostgreSQL, after an edit.
  private func migrations(_ from: String, _ to: String, _ options: String...) throws -> [String] {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox, "--database", "postgresql").status == 0)
    try sandbox.put(edited(from, to), "shop.contract")
    let outcome = try sandbox.run(["build", "shop.contract", "--emit", "migrations", "--database", "postgresql"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return sandbox.files.filter { $0.hasPrefix("backend/migrations/000") && !$0.contains("/0001") }.sorted().compactMap(sandbox.text)
  }

  @Test func fillsRowsBeforeItDemandsAValueOfThem() throws {
    let scripts = try migrations("nickname: String", "nickname: String!", "--fill", "users.nickname=none")
    #expect(scripts.count == 3)
    let demand = "CHECK (nickname IS NOT NULL) NOT VALID;"
    // Rows that come in the meantime are filled once more.
    let around = scripts[0].components(separatedBy: demand)
    #expect(around.count == 2)
    #expect(around.allSatisfy { $0.contains("UPDATE users SET nickname = 'none'") })
    // What reads every row is in no transaction, and what takes a lock that others wait for reads none.
    #expect(scripts[1].hasPrefix("-- contractc:no-transaction\n") && scripts[1].contains("VALIDATE CONSTRAINT users_nickname_present;"))
    #expect(scripts[2].contains("ALTER COLUMN nickname SET NOT NULL;") && !scripts[2].contains("VALIDATE"))
  }

  @Test func writesNoRowForAColumnWhoseValueIsTheSameInAll() throws {
    let scripts = try migrations("  nickname: String\n", "  nickname: String\n  age: Int!\n", "--fill", "users.age=7")
    #expect(scripts.count == 2)
    #expect(scripts[0].contains("ADD COLUMN age integer NOT NULL DEFAULT 7;"))
    #expect(scripts[1].contains("ALTER COLUMN age DROP DEFAULT;"))
    #expect(!scripts.joined().contains("UPDATE"))
  }

  @Test(arguments: [("15, scale: 2", "safe"), ("15, scale: 3", "rewrites")])
  func tellsWhetherADecimalIsWrittenAnew(precision: String, hazard: String) throws {
    let old = edited("nickname: String", "price: Decimal! @decimal(precision: 12, scale: 2)")
    let sandbox = try Sandbox(contract: old, "old.contract")
    try sandbox.put(old.replacingOccurrences(of: "12, scale: 2", with: precision), "new.contract")
    try sandbox.put("contract: new.contract\ndatabase: postgresql\n", "contractc.yaml")
    let outcome = try sandbox.run("diff", "old.contract", "new.contract", "--format", "json", "--fail-on", "none")
    #expect(outcome.output.contains(#""hazard": "\#(hazard)""#), "\(outcome.output)")
  }

  @Test func tellsOfAMigrationThatWasChanged() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    try sandbox.put("-- changed\n", "backend/migrations/0001_initial.sql")
    let outcome = try build(sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("CC1213"))
    #expect(sandbox.text("backend/migrations/0001_initial.sql") == "-- changed\n")

    try sandbox.put(edited("  nickname: String\n", "  nickname: String\n  city: String\n"), "shop.contract")
    let before = sandbox.snapshot
    #expect(try build(sandbox).status == 1)
    #expect(sandbox.snapshot == before)
  }

  @Test func saysHowToGoOnAfterAMergeWithConflicts() throws {
    let sandbox = try Sandbox(contract: ChangeTests.old)
    #expect(try build(sandbox).status == 0)
    let record = try #require(sandbox.text("backend/.contractc/contract.lock"))
    try sandbox.put(record.replacingOccurrences(of: "entity User", with: "<<<<<<< ours\nentity User"), "backend/.contractc/contract.lock")
    let outcome = try build(sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("CC1204") && outcome.errors.contains("take either side of the merge"))
    #expect(try build(sandbox, "--discard-edits").status == 0)
    #expect(sandbox.text("backend/.contractc/contract.lock") == record)
  }
}
