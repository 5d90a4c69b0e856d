extension DiagnosticDefinition {
  public static let dataUnexpected = DiagnosticDefinition(
    "CC0201", .error, "Something out of place in JSON",
    explanation: """
      JSON (RFC 8259) has objects, arrays, strings in double quotes, numbers, `true`, `false` and `null`. Members and elements
      are separated by commas, keys and values by a colon.

      ```json
      { "openapi": "3.1.0" "info": {} }
      ```

      Mended:

      ```json
      { "openapi": "3.1.0", "info": {} }
      ```
      """)

  public static let dataEndsEarly = DiagnosticDefinition(
    "CC0202", .error, "JSON that ends too early",
    explanation: """
      The text ends inside of an object, an array or a string. The file may have been cut when it was copied or
      downloaded.

      ```json
      { "openapi": "3.1.0", "info": {
      ```

      Mended:

      ```json
      { "openapi": "3.1.0", "info": {} }
      ```
      """)

  public static let dataInvalidUTF8 = DiagnosticDefinition(
    "CC0203", .error, "Bytes that are not UTF-8",
    explanation: #"""
      YAML and JSON are read as UTF-8. Other bytes usually come from a file saved in Latin-1 or Windows-1252; guessing would
      put other characters into your API than you wrote. Save the file as UTF-8.

      ```yaml
      title: Caf\xE9
      ```

      Mended:

      ```yaml
      title: Café
      ```
      """#)

  public static let dataInvalidEscape = DiagnosticDefinition(
    "CC0204", .error, "An escape sequence that means nothing",
    explanation: #"""
      In a JSON string a backslash begins one of `\" \\ \/ \b \f \n \r \t` or `\uXXXX`. Half of a surrogate pair alone names
      no character, and could not be written to any output.

      ```json
      { "pattern": "^\d+$" }
      ```

      Mended:

      ```json
      { "pattern": "^\\d+$" }
      ```
      """#)

  public static let dataInvalidNumber = DiagnosticDefinition(
    "CC0205", .error, "A number that JSON does not allow",
    explanation: """
      JSON numbers are decimal, without leading zeros or a plus sign, and with digits on both sides of the point. There is
      no `NaN` and no infinity.

      ```json
      { "minimum": +.5, "maximum": 010 }
      ```

      Mended:

      ```json
      { "minimum": 0.5, "maximum": 10 }
      ```
      """)

  public static let dataDuplicateKey = DiagnosticDefinition(
    "CC0206", .error, "A key that is given twice",
    explanation: """
      The keys of a mapping are unique. Most readers silently keep the last value, some the first, so one of the two would
      be lost without a word.

      ```yaml
      responses:
        200: { description: fine }
        200: { description: also fine }
      ```

      Mended:

      ```yaml
      responses:
        200: { description: fine }
        201: { description: created }
      ```
      """)

  public static let dataTooDeep = DiagnosticDefinition(
    "CC0207", .error, "Data nested too deeply",
    explanation: """
      Sequences and mappings may be nested 512 deep. More is never meant in a contract, and would exhaust the stack of the
      tools that read the output.

      ```json
      [[[[[[ … ]]]]]]
      ```

      Mended:

      ```json
      [[1, 2], [3, 4]]
      ```
      """)

  public static let dataTrailingComma = DiagnosticDefinition(
    "CC0208", .error, "A comma before a closing bracket",
    explanation: """
      JavaScript allows a comma after the last element, JSON does not.

      ```json
      { "tags": ["a", "b",] }
      ```

      Mended:

      ```json
      { "tags": ["a", "b"] }
      ```
      """)

  public static let dataComment = DiagnosticDefinition(
    "CC0209", .error, "A comment in JSON",
    explanation: """
      JSON has no comments. Put the remark into a `description` or `$comment`, or keep the file as YAML.

      ```json
      { "type": "string" /* the name */ }
      ```

      Mended:

      ```json
      { "type": "string", "$comment": "the name" }
      ```
      """)

  public static let dataControlCharacter = DiagnosticDefinition(
    "CC0210", .error, "A control character inside of a JSON string",
    explanation: #"""
      Line breaks, tabs and other control characters are escaped in JSON strings: `\n`, `\t`, `\u0001`.

      ```json
      { "description": "two
      lines" }
      ```

      Mended:

      ```json
      { "description": "two\nlines" }
      ```
      """#)

  public static let dataUnquoted = DiagnosticDefinition(
    "CC0211", .error, "A word without quotes in JSON",
    explanation: """
      Keys and strings stand in double quotes. The only bare words are `true`, `false` and `null`, in lower case.

      ```json
      { type: 'string', nullable: True }
      ```

      Mended:

      ```json
      { "type": "string", "nullable": true }
      ```
      """)

  public static let dataAfterEnd = DiagnosticDefinition(
    "CC0212", .error, "More text after the end of the JSON value",
    explanation: """
      A JSON text holds one value. What follows it would be ignored by some readers and refused by others.

      ```json
      { "openapi": "3.1.0" } }
      ```

      Mended:

      ```json
      { "openapi": "3.1.0" }
      ```
      """)

  public static let dataEmpty = DiagnosticDefinition(
    "CC0230", .error, "A file without any data",
    explanation: """
      The file is empty, or holds nothing but comments and white space.

      ```yaml
      # to be written
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      info: { title: Accounts, version: 1.0.0 }
      paths: {}
      ```
      """)

  public static let dataEncoding = DiagnosticDefinition(
    "CC0231", .error, "A text that is not UTF-8 but UTF-16 or UTF-32",
    explanation: """
      The file begins as UTF-16 or UTF-32 does. Positions, hashes and outputs are all made of UTF-8, so convert it:
      `iconv -f UTF-16 -t UTF-8 api.yaml`.

      ```yaml
      # saved as “Unicode” by some editors
      ```

      Mended:

      ```yaml
      # saved as UTF-8
      ```
      """)

  public static let dataTooLarge = DiagnosticDefinition(
    "CC0232", .error, "A file too big to be read",
    explanation: """
      The compiler reads files of up to 1 GiB and some millions of nodes, far beyond any API description, so that a hostile
      file cannot exhaust the machine. Split the description and join its parts with `$ref`.

      ```yaml
      # one file of 2 GiB
      ```

      Mended:

      ```yaml
      paths:
        /users: { $ref: users.yaml }
      ```
      """)
}

extension DiagnosticCatalog {
  static let dataDefinitions: [DiagnosticDefinition] = [
    .dataUnexpected, .dataEndsEarly, .dataInvalidUTF8, .dataInvalidEscape, .dataInvalidNumber, .dataDuplicateKey,
    .dataTooDeep, .dataTrailingComma, .dataComment, .dataControlCharacter, .dataUnquoted, .dataAfterEnd, .yamlSyntax,
    .yamlTab, .yamlUnknownAlias, .yamlExpansion, .yamlUnsupportedTag, .yamlWrongTag, .yamlSeveralDocuments,
    .yamlInvalidMerge, .yamlComplexKey, .dataEmpty, .dataEncoding, .dataTooLarge,
  ]
}
