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
}

extension DiagnosticCatalog {
  static let changeDefinitions: [DiagnosticDefinition] = [
    .breakingChange, .riskyChange, .compatibleChange, .unreadableRecord, .comparedDraft,
  ]
}
