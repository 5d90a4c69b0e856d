extension DiagnosticDefinition {
  public static let unknownConfigurationKey = DiagnosticDefinition(
    "CC1101", .error, "an unknown option in contractc.yaml",
    explanation: """
      Options have fixed names, the same in `contractc.yaml` as on the command line. A misspelt one would otherwise be
      ignored, and the default built.

      ```yaml
      databse: postgresql
      ```

      ```yaml
      database: postgresql
      ```
      """)

  public static let configurationValue = DiagnosticDefinition(
    "CC1102", .error, "a value that an option does not have",
    explanation: """
      Each option has a fixed list of values; the hint names them.

      ```yaml
      error_style: problem
      ```

      ```yaml
      error_style: problem+json
      ```
      """)

  public static let configurationShape = DiagnosticDefinition(
    "CC1103", .error, "a configuration that is no mapping",
    explanation: """
      `contractc.yaml` is a mapping of option names to values.

      ```yaml
      - language
      - python
      ```

      ```yaml
      language: python
      ```
      """)

  public static let editedFile = DiagnosticDefinition(
    "CC1104", .error, "a generated file that was edited by hand",
    explanation: """
      A file that contractc owns is not as contractc left it. It is not overwritten, and nothing else is written
      either: the next build would take the edit away.

      Move the change into a file that is yours (handlers, the entry), or into the contract. Then build again with
      `--discard-edits`, which overwrites every edited generated file:

      ```sh
      contractc build --discard-edits
      ```
      """)

  public static let foreignFile = DiagnosticDefinition(
    "CC1105", .error, "a file that stands where a generated one belongs",
    explanation: """
      A file that contractc did not write has the path of one that it would write. Move it away, choose another
      `output`, or let it be overwritten:

      ```sh
      contractc build --discard-edits
      ```
      """)

  public static let outdatedOutput = DiagnosticDefinition(
    "CC1106", .error, "output that is not what the contract gives",
    explanation: """
      `contractc check --generated` compares the output folder with what a build would write now. They differ: the
      contract or the options were changed and the output was not built again, or the output was edited.

      ```sh
      contractc build
      git add backend
      ```
      """)

  public static let orphanedFile = DiagnosticDefinition(
    "CC1107", .warning, "a file of yours that nothing calls for any more",
    explanation: """
      contractc created this file once and gave it to you. What it was for is no longer in the contract. It is yours, so it
      is left alone: delete it when you no longer need what is in it.
      """)

  public static let unreadableManifest = DiagnosticDefinition(
    "CC1108", .error, "a manifest that cannot be read",
    explanation: """
      `.contractc/manifest` in the output folder records what contractc wrote. It has lines that are none of its own,
      most often the marks of a merge conflict. Take either side of the conflict, then build again: lines of files that have not
      been edited are found again by their content.

      ```sh
      git checkout --theirs backend/.contractc/manifest
      contractc build
      ```
      """)

  public static let unwritableOutput = DiagnosticDefinition(
    "CC1109", .error, "an output folder that cannot be written",
    explanation: """
      The system refused to read or write in the output folder, or a part of a path there is a symbolic link. Links below the
      output folder are never followed: they could lead a write anywhere.

      Make the folder writable, or replace the link by a real folder.
      """)

  public static let unreadableContract = DiagnosticDefinition(
    "CC1110", .error, "a contract that cannot be read",
    explanation: """
      There is no such file, or the system refuses to read it. Paths are relative to the folder that contractc runs in.

      ```sh
      contractc check specs/shop.contract
      ```
      """)
}

extension DiagnosticCatalog {
  static let workspaceDefinitions: [DiagnosticDefinition] = [
    .unknownConfigurationKey, .configurationValue, .configurationShape, .editedFile, .foreignFile, .outdatedOutput,
    .orphanedFile, .unreadableManifest, .unwritableOutput, .unreadableContract,
  ]
}
