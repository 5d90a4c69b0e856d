extension DiagnosticDefinition {
  public static let breakingChange = DiagnosticDefinition(
    "CC1201", .error, "a change that breaks clients",
    explanation: """
      A client that keeps to the old contract is refused, or answered what it does not expect, by a server of the new one:
      a request that was admitted is not any more, or an answer may hold what it could not.

      ```graphql
      name: String! @length(max: 40)    # was 80
      ```

      Keep what was admitted, or let the old and the new stand side by side until clients have moved: a new field or
      operation beside the old one, which is marked `@deprecated(since:, sunset:)`. What is accepted nevertheless goes
      into the file of exceptions, with a reason and a date:

      ```sh
      contractc diff main:shop.contract shop.contract --exceptions accepted-changes.yaml
      ```
      """)

  public static let riskyChange = DiagnosticDefinition(
    "CC1202", .warning, "a change that may break clients",
    explanation: """
      Whether it does depends on what clients make of it, or cannot be decided: a default that is another one, an optional
      property that is answered no more, a pattern that is not told to be wider or narrower, a new error, more callers let
      in than before.
      """)

  public static let compatibleChange = DiagnosticDefinition(
    "CC1203", .note, "a change that breaks no client",
    explanation: """
      Everything that a client of the old contract sends is admitted as before, and everything that it is answered is what
      it expects. A server of the old contract may still not serve a client of the new one: bring servers up to date first.
      """)

  public static let unreadableRecord = DiagnosticDefinition(
    "CC1204", .error, "a record of a contract that cannot be read",
    explanation: """
      Each build leaves the contract that it was made from in `.contractc/contract.lock`, so that the next one knows what it
      comes from. The file has lines that contractc did not write, most likely the marks of a merge:

      ```
      <<<<<<< HEAD
      ```

      Take either side of the file as a whole, and build again: contractc compares the contract with that side, tells what
      changes, and writes the file anew.

      ```sh
      git checkout --ours .contractc/contract.lock
      contractc build
      ```
      """)

  public static let comparedDraft = DiagnosticDefinition(
    "CC1205", .warning, "a contract with errors that is compared nevertheless",
    explanation: """
      A contract that cannot be built can still be compared, such as one of years ago. What is wrong in it may be missing
      from the comparison; `contractc check` tells what that is.
      """)

  public static let malformedExceptions = DiagnosticDefinition(
    "CC1206", .error, "a list of exceptions that says too little",
    explanation: """
      A change that breaks clients can be accepted for a while. The list says which, why, and until when; an entry without
      a reason or a day would stay for ever.

      ```yaml
      - subject: User.nickname
      ```

      ```yaml
      - kind: property
        subject: User.nickname
        reason: no client has read it since March
        until: 2027-01-31
      ```
      """)

  public static let expiredException = DiagnosticDefinition(
    "CC1207", .warning, "an exception that has ended",
    explanation: """
      The day until which the change was accepted is past: it counts as any other change again.

      ```yaml
      - kind: property
        subject: User.nickname
        reason: no client has read it since March
        until: 2026-01-31
      ```
      """)

  public static let unusedException = DiagnosticDefinition(
    "CC1208", .warning, "an exception for a change that is not there",
    explanation: """
      Nothing between the two contracts is of that kind and concerns that subject: the change was taken back, or both
      contracts have it already. `contractc diff --format json` shows kinds and subjects as exceptions name them.
      """)

  public static let migrationDrops = DiagnosticDefinition(
    "CC1209", .error, "a migration that would drop what is stored",
    explanation: """
      A table or column of the last build is not in the contract any more. What is in it would be gone. It may have another
      name now: then `@was` says so, and it is renamed. Or it may go: then say so.

      ```graphql
      displayName: String! @was("nickname")
      ```

      ```sh
      contractc build --allow drop:users.nickname
      ```
      """)

  public static let migrationLacksValue = DiagnosticDefinition(
    "CC1210", .error, "a required column without a value for the rows that are there",
    explanation: """
      A field that must have a value is new, or was optional. Rows that are stored already have none. A default gives them
      one; so does the command line, once.

      ```graphql
      level: Int! = 0
      ```

      ```sh
      contractc build --fill users.level=0
      ```
      """)

  public static let migrationNarrows = DiagnosticDefinition(
    "CC1211", .error, "a constraint that rows may break",
    explanation: """
      A column is to hold less than it could: a smaller type, tighter bounds, values that must differ, or that must be the
      keys of another table. Rows that are stored already may not fit. Look at them, mend them, and allow it: where a row
      does not fit, the migration fails and changes nothing.

      ```sh
      contractc build --allow narrow:users.name
      ```
      """)

  public static let migrationUnsupported = DiagnosticDefinition(
    "CC1212", .error, "a change of storage that has no statement",
    explanation: """
      Nobody can tell what the values should become: text that becomes a number, a key that is another one. Add a new field
      beside the old one, bring the values over in your own code, and remove the old one later; or write the migration by
      hand.
      """)

  public static let alteredMigration = DiagnosticDefinition(
    "CC1213", .error, "a migration that was changed",
    explanation: """
      Migrations are written once: databases remember what was applied to them, and refuse a file that is another one.
      Take the change back, and write a migration of your own with a number of its own.
      """)
}

extension DiagnosticCatalog {
  static let changeDefinitions: [DiagnosticDefinition] = [
    .breakingChange, .riskyChange, .compatibleChange, .unreadableRecord, .comparedDraft,
    .malformedExceptions, .expiredException, .unusedException, .migrationDrops, .migrationLacksValue, .migrationNarrows,
    .migrationUnsupported, .alteredMigration,
  ]
}
