import ContractBase
import Testing

@testable import ContractSyntax

@Suite struct DiagnosticTests {
  /// The examples of an explanation, the bad one and the mended one.
  static func examples(_ definition: DiagnosticDefinition) -> [(language: String, text: String)] {
    var examples: [(language: String, text: String)] = []
    var lines: [Substring] = []
    var language: String?
    for line in definition.explanation.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        lines.append(line)
        continue
      }
      if let open = language {
        examples.append((open, lines.joined(separator: "\n")))
        language = nil
      } else {
        language = String(line.dropFirst(3))
      }
      lines = []
    }
    return examples
  }

  static func codes(_ example: (language: String, text: String)) -> [String] {
    var sink = DiagnosticSink()
    // What cannot be shown in an explanation is spelled out there.
    let text = example.text.replacing("<tab>", with: "\t").replacing("<an invisible U+0001>", with: "\u{1}")
    switch example.language {
    case "graphql": _ = parseContract(source(text), sink: &sink)
    default: _ = readData(source(text, path: "a." + example.language), sink: &sink)
    }
    return sink.sorted().map(\.definition.code)
  }

  /// These have examples that no text of a few lines can be.
  static let notShowable: Set<String> = [
    "CC0102", "CC0107", "CC0108", "CC0203", "CC0207", "CC0223", "CC0231", "CC0232",
  ]

  static let own = DiagnosticCatalog.all.filter { $0.code.hasPrefix("CC01") || $0.code.hasPrefix("CC02") }

  @Test(arguments: own)
  func explanationsShowWhatTheyExplain(definition: DiagnosticDefinition) {
    let examples = Self.examples(definition)
    #expect(examples.count == 2)
    guard examples.count == 2, !Self.notShowable.contains(definition.code) else { return }
    #expect(Self.codes(examples[0]).contains(definition.code), "\(Self.codes(examples[0]))")
    #expect(Self.codes(examples[1]) == [])
  }

  @Test func codesAreUniqueAndInOrder() {
    let codes = Self.own.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
    #expect(Self.own.allSatisfy { !$0.summary.hasSuffix(".") && !$0.summary.isEmpty })
  }

  @Test(arguments: [
    ("entitty User { id: ID! }", ["CC0110 1:1 `entitty` begins no declaration"]),
    ("model User { id: ID! }", ["CC0110 1:1 `model` begins no declaration"]),
    ("User { id: ID! }\ntype B { a: Int }", ["CC0110 1:1 `User` begins no declaration"]),
    (
      "type A { a Int\n b: Int c: }",
      ["CC0111 1:12 Expected `:` after the field `a`, found `Int`", "CC0117 2:12 The type of the field `c` is missing"]
    ),
    ("type A {\n  a:\n  b: Int\n}", ["CC0117 2:5 The type of the field `a` is missing"]),
    ("type A { a: Int\n\ntype B { b: Int }", ["CC0113 1:8 The `{` of type `A` is never closed"]),
    ("type A { a: Int } }\ntype B { b: Int }", ["CC0114 1:19 `}` closes nothing"]),
    (
      "type A { a: String? b: Int; }", ["CC0101 1:19 `?` means nothing here", "CC0101 1:27 `;` separates nothing here"]
    ),
    ("type A { a: [Int }", ["CC0113 1:13 The `[` of the type of the field `a` is never closed"]),
    ("type A @x(a: 1 { a: Int }\ntype B { b: Int }", ["CC0113 1:10 The `(` of `@x` is never closed"]),
    ("type é { a: Int }", ["CC0109 1:6 The name `é` has characters beyond `A-Z a-z 0-9 _`"]),
    ("type { a: Int }", ["CC0112 1:6 Expected the name of a type, found `{`"]),
    ("type A { \"abc\n a: Int }", ["CC0103 1:10 The string is not closed"]),
    (
      "query Q($a: Int) { a { b } }\ntype A { a: Int }\n{ x }",
      [
        "CC0118 1:1 The query `Q` is a request, not a declaration",
        "CC0118 3:1 A query without a name is a request, not a declaration",
      ]
    ),
    (
      "service S {\n  GET \"/\" a: Int\n  getB(id: Int): Int\n  get c: Int\n  put \"/\" d\n}",
      [
        "CC0115 2:3 `GET` is no method of an operation", "CC0115 3:3 The operation `getB` has no method and no path",
        "CC0116 4:7 The path of the operation is missing before `c`",
        "CC0117 5:12 The operation `d` does not say what it answers",
      ]
    ),
    (
      "type A { a: Int @x(1, 2) @y('z') @z(a = 1) }",
      [
        "CC0101 1:29 Strings stand in double quotes, not in single ones",
        "CC0111 1:39 Arguments are given with `:`, not with `=`",
        "CC0123 1:23 This argument of `@x` needs its name",
      ]
    ),
    (
      "scalar A @x(a: \"\\q \\ud800 \\uD83D\\uDE00\")",
      [
        "CC0104 1:17 `\\q` is no escape sequence",
        "CC0104 1:20 `\\ud800` is half of a surrogate pair, and no character",
      ]
    ),
    (
      "enum A { B | C, true }",
      ["CC0111 1:12 The values of an enum are not joined by `|`", "CC0128 1:17 An enum value cannot be called `true`"]
    ),
    ("type A { a: Int @x(a: ) b: Int }", ["CC0111 1:23 Expected a value, found `)`"]),
    ("type A { a: Int = }", ["CC0111 1:19 Expected a value, found `}`"]),
    (
      "import users\ntype A { a: Int }",
      ["CC0111 1:8 Expected the path of a file in quotes after `import`, found `users`"]
    ),
  ])
  func namesTheMistake(text: String, expected: [String]) {
    let (_, findings) = parse(text)
    #expect(findings.sorted() == expected.sorted())
  }

  @Test func goesOnAfterMistakes() {
    let (document, findings) = parse(
      """
      type A { a Int }
      entitty B { b: Int }
      service S { fetch "/" x: Int  get "/y" y: Int }
      enum E { }
      type C { c: [Int }
      type D { d: Int }
      """)
    #expect(document.definitions.map { $0.name?.text } == ["A", "B", "S", "E", "C", "D"])
    #expect(findings.count == 5)
  }

  @Test func keywordsAreContextual() {
    let words =
      DefinitionKeyword.allCases.map(\.rawValue) + OperationMethod.allCases.map(\.rawValue) + [
        "extend", "query", "on", "repeatable", "implements", "true", "null",
      ]
    let fields = words.map { "  \($0): String" }.joined(separator: "\n")
    let flush = words.map { "\($0): String" }.joined(separator: "\n")
    for text in ["type A {\n\(fields)\n}", "type A {\n\(flush)\n}"] {
      let (document, findings) = parse(text)
      #expect(findings == [])
      guard case .object(let type)? = document.definitions.first else { return #expect(Bool(false)) }
      #expect(type.fields.map(\.name.text) == words)
    }
    for word in words where word != "true" && word != "null" {
      #expect(
        parse("type \(word) { a: \(word) }\nenum E { \(word) }\nscalar \(word) @\(word)(\(word): \(word))").findings
          == [])
    }
    #expect(parse("service get { get \"/\" get(get: get): get @get  post \"/\" post: post }").findings == [])
  }
}
