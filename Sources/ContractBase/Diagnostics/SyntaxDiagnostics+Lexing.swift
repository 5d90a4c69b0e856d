extension DiagnosticDefinition {
  public static let unexpectedCharacter = DiagnosticDefinition(
    "CC0101", .error, "A character that the language has no use for",
    explanation: """
      A contract is written with names, numbers, strings and the punctuators `! $ & ( ) ... : = @ [ ] { | }`. Outside of
      strings and comments nothing else means anything. Comments begin with `#`, strings stand in double quotes, and
      fields need no separator.

      ```graphql
      type User {
        name: String;   // shown to everybody
      }
      ```

      Mended:

      ```graphql
      type User {
        name: String    # shown to everybody
      }
      ```
      """)

  public static let invalidUTF8 = DiagnosticDefinition(
    "CC0102", .error, "Bytes that are not UTF-8",
    explanation: #"""
      Contracts are read as UTF-8. A byte sequence that is not UTF-8 usually comes from a file saved in Latin-1 or
      UTF-16, and guessing would put other characters into your API than you wrote. Save the file as UTF-8.

      ```graphql
      "Caf\xE9 menu" type Menu { id: ID! }
      ```

      Mended:

      ```graphql
      "Café menu" type Menu { id: ID! }
      ```
      """#)

  public static let unterminatedString = DiagnosticDefinition(
    "CC0103", .error, "A string that is never closed",
    explanation: """
      A string in single double quotes ends on the line where it began. For text of several lines use a block string,
      three double quotes on each side.

      ```graphql
      error EmailTaken @title("Email already registered) {
        email: Email!
      }
      ```

      Mended:

      ```graphql
      error EmailTaken @title("Email already registered") {
        email: Email!
      }
      ```
      """)

  public static let invalidEscape = DiagnosticDefinition(
    "CC0104", .error, "An escape sequence that means nothing",
    explanation: #"""
      In a string a backslash begins one of `\" \\ \/ \b \f \n \r \t`, `\uXXXX` or `\u{X…}`. A `\u` escape must name a
      Unicode character: half of a surrogate pair alone is none, and could not be written to any output. Double the
      backslash to mean the character itself, as in patterns.

      ```graphql
      scalar Slug @pattern("^\w+$")
      ```

      Mended:

      ```graphql
      scalar Slug @pattern("^\\w+$")
      ```
      """#)

  public static let malformedNumber = DiagnosticDefinition(
    "CC0105", .error, "A number that is not written as a number",
    explanation: """
      Numbers are decimal, without leading zeros, with digits on both sides of the point, and something else must follow
      them than a letter: `0`, `-12`, `0.5`, `6.02e23`.

      ```graphql
      type Order { amount: Int @range(min: 01, max: 5.) }
      ```

      Mended:

      ```graphql
      type Order { amount: Int @range(min: 1, max: 5.0) }
      ```
      """)

  public static let controlCharacter = DiagnosticDefinition(
    "CC0106", .error, "A control character in the text",
    explanation: #"""
      Control characters other than tab and line breaks cannot be seen in an editor or a review, and many outputs refuse
      them. A NUL often means that the file is UTF-16 or not a text. Write an escape where you do mean one.

      ```graphql
      type Message { separator: String = "<an invisible U+0001>" }
      ```

      Mended:

      ```graphql
      type Message { separator: String = "\u0001" }
      ```
      """#)

  public static let tooManyTokens = DiagnosticDefinition(
    "CC0107", .error, "A file too big to be a contract",
    explanation: """
      The compiler stops reading after some millions of tokens, far beyond any contract written by people, so that a
      hostile file cannot exhaust the machine. Split the contract and `import` its parts.

      ```graphql
      # one file of 200 MB
      ```

      Mended:

      ```graphql
      import "accounts.contract"
      import "orders.contract"
      ```
      """)

  public static let nestedTooDeeply = DiagnosticDefinition(
    "CC0108", .error, "Brackets nested too deeply",
    explanation: """
      Lists, maps, objects and types may be nested 256 deep. More is never meant, and would exhaust the stack of the
      tools that read the output. Name the inner part as a type of its own.

      ```graphql
      type Grid { cells: [[[[[[ … Int … ]]]]]] }
      ```

      Mended:

      ```graphql
      type Row { cells: [Int!]! }
      type Grid { rows: [Row!]! }
      ```
      """)

  public static let nonASCIIName = DiagnosticDefinition(
    "CC0109", .error, "A name with characters beyond ASCII",
    explanation: """
      Names become identifiers in every target language, columns in databases and keys on the wire, so they are made of
      `A-Z`, `a-z`, `0-9` and `_` only. Descriptions and strings may hold any text.

      ```graphql
      type Café { größe: Int }
      ```

      Mended:

      ```graphql
      "Café" type Cafe { groesse: Int }
      ```
      """)
}
