extension DiagnosticDefinition {
  public static let yamlSyntax = DiagnosticDefinition(
    "CC0220", .error, "YAML that cannot be read",
    explanation: """
      The text breaks YAML's grammar, mostly by its indentation, by a quote that is not closed, or by a plain text that
      holds `: ` or ` #` or begins with one of `@ ` % & * ! | > ' " { [`. Quote such texts.

      ```yaml
      description: Note: tokens expire
      ```

      Mended:

      ```yaml
      description: "Note: tokens expire"
      ```
      """)

  public static let yamlTab = DiagnosticDefinition(
    "CC0221", .error, "A tab where YAML wants blanks",
    explanation: """
      YAML's indentation is made of blanks only, since a tab is of no certain width.

      ```yaml
      info:
      <tab>title: Accounts
      ```

      Mended:

      ```yaml
      info:
        title: Accounts
      ```
      """)

  public static let yamlUnknownAlias = DiagnosticDefinition(
    "CC0222", .error, "An alias without an anchor before it",
    explanation: """
      `*name` repeats the node that was marked with `&name` earlier in the same document. A plain text that begins with `*`
      needs quotes.

      ```yaml
      allowed: *everything
      ```

      Mended:

      ```yaml
      defaults: &everything [read, write]
      allowed: *everything
      ```
      """)

  public static let yamlExpansion = DiagnosticDefinition(
    "CC0223", .error, "Aliases that expand beyond all measure",
    explanation: """
      A few lines of aliases to aliases can stand for billions of nodes, and exhaust every tool that follows them. The
      compiler refuses a document that would expand to many times its size. Repeat less, or use `$ref`.

      ```yaml
      a: &a [x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b]   # and so on
      ```

      Mended:

      ```yaml
      a: &a [x, x, x, x, x, x, x, x]
      b: [*a, *a]
      ```
      """)

  public static let yamlUnsupportedTag = DiagnosticDefinition(
    "CC0224", .warning, "A YAML tag that is not understood",
    explanation: """
      Contracts are data that JSON could hold as well. Of YAML's tags only `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`,
      `!!seq` and `!!map` are followed; any other is ignored, and the value is read as if it had none.

      ```yaml
      created: !!timestamp 2024-01-31
      ```

      Mended:

      ```yaml
      created: "2024-01-31"
      ```
      """)

  public static let yamlWrongTag = DiagnosticDefinition(
    "CC0225", .error, "A YAML tag that its value contradicts",
    explanation: """
      `!!int`, `!!float`, `!!bool` and `!!null` say how a scalar is to be read, so its text must be of that kind; `!!seq` and
      `!!map` stand only before sequences and mappings.

      ```yaml
      port: !!int http
      ```

      Mended:

      ```yaml
      port: !!int 80
      ```
      """)

  public static let yamlSeveralDocuments = DiagnosticDefinition(
    "CC0226", .warning, "Several YAML documents in one file",
    explanation: """
      A file holds one contract. What follows the second `---` is not read. Put it into a file of its own.

      ```yaml
      openapi: 3.1.0
      ---
      openapi: 3.1.0
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      ```
      """)

  public static let yamlInvalidMerge = DiagnosticDefinition(
    "CC0227", .error, "A merge of something that is no mapping",
    explanation: """
      `<<` takes over the members of another mapping, or of a sequence of mappings, mostly through an alias. Quote the key
      if you mean the text `<<`.

      ```yaml
      user: { <<: admin, name: Ada }
      ```

      Mended:

      ```yaml
      admin: &admin { role: ADMIN }
      user: { <<: *admin, name: Ada }
      ```
      """)

  public static let yamlComplexKey = DiagnosticDefinition(
    "CC0228", .error, "A key that is no scalar",
    explanation: """
      YAML allows sequences and mappings as keys, JSON and everything made from contracts only texts. A key in braces often comes
      from a template placeholder that was left without quotes.

      ```yaml
      {{host}}: example.org
      ```

      Mended:

      ```yaml
      "{{host}}": example.org
      ```
      """)
}
