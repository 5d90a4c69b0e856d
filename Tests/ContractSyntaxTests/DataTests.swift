import ContractBase
import Testing

@testable import ContractSyntax

/// A tree and what was found in its text.
func read(_ text: String, as path: String) -> (tree: DataTree?, findings: [String]) {
  let file = source(text, path: path)
  var sink = DiagnosticSink()
  let tree = readData(file, sink: &sink)
  return (tree, describe(sink, in: file))
}

/// A tree as one line, to compare with.
func dump(_ node: DataNode?) -> String {
  guard let node else { return "nothing" }
  switch node.kind {
  case .null: return "null"
  case .boolean: return node.boolean == true ? "true" : "false"
  case .number: return node.numberText ?? "?"
  case .string: return "'" + (node.string ?? "?") + "'"
  case .sequence: return "[" + node.elements.map { dump($0) }.joined(separator: " ") + "]"
  case .mapping: return "{" + node.members.map { $0.key + ":" + dump($0.value) }.joined(separator: " ") + "}"
  }
}

@Suite struct JSONTests {
  @Test func readsValuesWithPlaces() throws {
    let text = #" {"a": [1, -2.5e+3, true, false, null], "é\n\u00e9\ud83d\ude00": "x", "o": {} } "#
    let file = source(text, path: "a.json")
    var sink = DiagnosticSink()
    let tree = try #require(readData(file, sink: &sink))
    #expect(sink.diagnostics.isEmpty)
    #expect(dump(tree.root) == "{a:[1 -2.5e+3 true false null] é\né😀:'x' o:{}}")
    let member = try #require(tree.root.members.first)
    #expect(file.text(member.keySpan) == #""a""#)
    #expect(file.text(member.value.span) == "[1, -2.5e+3, true, false, null]")
    #expect(tree.root["é\né😀"]?.string == "x")
    #expect(tree.root["b"] == nil)
  }

  @Test(arguments: [
    ("", "nothing", ["CC0230 1:1 The file is empty"]),
    ("[1,]", "[1]", ["CC0208 1:3 A comma stands before `]`"]),
    (#"{"a":1,}"#, "{a:1}", ["CC0208 1:7 A comma stands before `}`"]),
    ("[1 2]", "[1 2]", ["CC0201 1:4 Expected `,` or `]`, found `2`"]),
    (#"{"a" 1}"#, "{a:1}", ["CC0201 1:6 Expected `:` after the key, found `1`"]),
    (#"{"a":1,"a":2}"#, "{a:1}", ["CC0206 1:8 The key `a` is given twice"]),
    (
      #"{a: 'b', "c": None}"#, "{a:'b' c:null}",
      [
        "CC0211 1:2 The key `a` stands without quotes", "CC0211 1:5 Strings stand in double quotes, not in single ones",
        "CC0211 1:15 `None` stands without quotes",
      ]
    ),
    (
      "[01, +1, .5, 1., 0x1F]", "[1 1 0.5 1.0 31]",
      [
        "CC0205 1:2 `01` is not a JSON number", "CC0205 1:6 `+1` is not a JSON number",
        "CC0205 1:10 `.5` is not a JSON number", "CC0205 1:14 `1.` is not a JSON number",
        "CC0205 1:18 `0x1F` is not a JSON number",
      ]
    ),
    ("[1] x", "[1]", ["CC0212 1:5 More text follows the end of the JSON value"]),
    ("[1 // one\n]", "[1]", ["CC0209 1:4 JSON has no comments"]),
    (
      #"["\d", "\ud800"]"#, "['\u{FFFD}' '\u{FFFD}']",
      [
        #"CC0204 1:3 `\d` is no escape sequence"#,
        #"CC0204 1:9 `\ud800` is half of a surrogate pair, and no character"#,
      ]
    ),
    ("[\"a\tb\"]", "['a\tb']", ["CC0210 1:4 A raw control character stands in a string"]),
    (#"{"a": [1"#, "nothing", ["CC0202 1:7 The `[` that opens here is never closed"]),
    (#"{"a": [1}"#, "nothing", ["CC0201 1:9 Expected `]`, found `}`"]),
    (#"{"a": }"#, "{a:null}", ["CC0201 1:7 Expected a value, found `}`"]),
    (
      #"["abc"#, "nothing",
      ["CC0202 1:1 The `[` that opens here is never closed", "CC0202 1:2 The string that begins here is never closed"]
    ),
  ])
  func reportsMistakes(text: String, tree: String, findings: [String]) {
    let result = read(text, as: "a.json")
    #expect(dump(result.tree?.root) == tree)
    #expect(result.findings == findings)
  }

  @Test func findsKeysInBigMappings() throws {
    let members = (0..<200).map { "\"k\($0)\": \($0)" } + ["\"k7\": 1000"]
    let (tree, findings) = read("{" + members.joined(separator: ",") + "}", as: "a.json")
    let root = try #require(tree).root
    #expect(root.members.count == 200)
    for number in 0..<200 { #expect(root["k\(number)"]?.integer == number) }
    #expect(root["k200"] == nil)
    #expect(findings.count == 1)
  }

  @Test func survivesDepth() {
    let (tree, findings) = read(String(repeating: "[", count: 100_000), as: "a.json")
    #expect(tree == nil)
    #expect(findings == ["CC0207 1:513 Data is nested more than 512 deep"])
  }
}

@Suite struct YAMLTests {
  @Test(arguments: [
    ("a: yes\nb: on\nc: ~\nd:\ne: Null\nf: 'true'", "{a:'yes' b:'on' c:null d:null e:null f:'true'}"),
    (
      "[0o17, 0x1F, +5, .5, 5., -1e3, .inf, -.INF, .nan, 0755, 1_000, 1:30]",
      "[15 31 5 0.5 5.0 -1e3 Infinity -Infinity NaN 755 '1_000' '1:30']"
    ),
    ("200: ok\ntrue: x\n'quoted \"key\"': y", "{200:'ok' true:'x' quoted \"key\":'y'}"),
    ("|\n  two\n  lines\n", "'two\nlines\n'"),
    (">-\n  folded\n  text\n", "'folded text'"),
    ("a: plain\n  over lines", "{a:'plain over lines'}"),
    (#""a\tb\u00e9\x41""#, "'a\tbéA'"),
    ("'it''s'", "'it's'"),
    ("a: &x {n: 1}\nb: *x\nc: [*x, *x]", "{a:{n:1} b:{n:1} c:[{n:1} {n:1}]}"),
    ("a: &x {n: 1, m: 2}\nb: {m: 3, <<: *x, o: 4}", "{a:{n:1 m:2} b:{m:3 n:1 o:4}}"),
    ("a: &x {n: 1}\nb: &y {n: 2, m: 2}\nc: {<<: [*x, *y]}", "{a:{n:1} b:{n:2 m:2} c:{n:1 m:2}}"),
    ("a: !!str 12\nb: !!int '12'\nc: !!float 3\nd: !!null ''\ne: !!bool true", "{a:'12' b:12 c:3 d:null e:true}"),
    ("%YAML 1.2\n---\na: 1\n...\n", "{a:1}"),
    ("\u{FEFF}a: é\nb: 1", "{a:'é' b:1}"),
    ("{\"a\": [1, {\"b\": null}]}", "{a:[1 {b:null}]}"),
    ("- - a\n  - b\n- c", "[['a' 'b'] 'c']"),
  ])
  func readsCoreSchema(text: String, tree: String) {
    let result = read(text, as: "a.yaml")
    #expect(dump(result.tree?.root) == tree)
    #expect(result.findings == [])
  }

  @Test(arguments: [
    ("", "nothing", ["CC0230 1:1 The file holds no data"]),
    ("# only this\n", "nothing", ["CC0230 1:1 The file holds no data"]),
    ("a: 1\na: 2", "{a:1}", ["CC0206 2:1 The key `a` is given twice"]),
    ("a: *nome", "{a:null}", ["CC0222 1:4 No anchor `&nome` stands before the alias `*nome`"]),
    ("a: &a [*a]", "{a:[null]}", ["CC0222 1:8 The alias `*a` stands for a node that contains it"]),
    ("a: 1\n---\nb: 2", "{a:1}", ["CC0226 2:1 A second YAML document begins here; it is not read"]),
    ("a: !!timestamp 2024-01-31", "{a:'2024-01-31'}", ["CC0224 1:16 The tag `!!timestamp` is ignored"]),
    ("a: !!int x", "{a:'x'}", ["CC0225 1:10 `x` is not what the tag `!!int` says"]),
    ("{{host}}: x\na: 1", "{a:1}", ["CC0228 1:2 A mapping cannot be a key"]),
    ("b: {<<: 1}", "{b:{}}", ["CC0227 1:9 `<<` takes over mappings, and this is none"]),
    ("é: 1\na:\n\tb: 1", "nothing", ["CC0221 3:1 A tab stands in the indentation"]),
    ("d: é: b", "nothing", ["CC0220 1:5 A `:` stands where no key can be"]),
    ("d: @x", "nothing", ["CC0220 1:4 A plain text cannot begin with this character"]),
    ("d: [1, 2", "nothing", ["CC0220 1:8 Expected `,` or `]`"]),
    ("d: \"abc", "nothing", ["CC0220 1:7 The file ends inside of a quoted text"]),
    ("a: 1\n b: 2", "nothing", ["CC0220 2:3 A `:` stands where no key can be"]),
    ("a: \u{1}", "nothing", ["CC0220 1:4 A control character stands in the file"]),
  ])
  func reportsMistakes(text: String, tree: String, findings: [String]) {
    let result = read(text, as: "a.yaml")
    #expect(dump(result.tree?.root) == tree)
    #expect(result.findings == findings)
  }

  @Test func placesAreBytesBehindOtherLetters() throws {
    let text = "é: ü\nlist: &l [ä, 'ö ö']\nkey: !!str plain # ß\nblock: |\n  ñ\n\nend: {x: *l}\n"
    let file = source(text, path: "a.yaml")
    var sink = DiagnosticSink()
    let root = try #require(readData(file, sink: &sink)).root
    let texts = root.members.map { file.text($0.keySpan) + " = " + file.text($0.value.span) }
    #expect(texts == ["é = ü", "list = &l [ä, 'ö ö']", "key = plain", "block = |\n  ñ", "end = {x: *l}"])
    #expect(root["list"]?.elements.map { file.text($0.span) } == ["ä", "'ö ö'"])
  }

  @Test func boundsAliasExpansion() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (_, findings) = read(text, as: "a.yaml")
    #expect(findings.contains { $0.hasPrefix("CC0223") })
  }

  @Test func survivesDepth() {
    let (tree, findings) = read(String(repeating: "[", count: 100_000), as: "a.yaml")
    #expect(tree == nil)
    #expect(findings.count == 1)
  }

  @Test func refusesOtherEncodings() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x3A, 0]] {
      var sink = DiagnosticSink()
      #expect(readData(source(bytes: bytes, path: "a.yaml"), sink: &sink) == nil)
      #expect(sink.diagnostics.map(\.definition.code) == ["CC0231"])
    }
    var sink = DiagnosticSink()
    #expect(
      readData(source(bytes: Array("a: \"".utf8) + [0xE9] + Array("\"".utf8), path: "a.yaml"), sink: &sink) == nil)
    #expect(sink.diagnostics.map(\.definition.code) == ["CC0203"])
  }

  @Test(arguments: ["openapi", "json-schema", "evolution"])
  func readsCorpus(folder: String) throws {
    for path in Corpus.files(folder, ["yaml", "yml", "json"]) {
      let file = try Corpus.read(path)
      var sink = DiagnosticSink()
      let tree = readData(file, sink: &sink)
      #expect(tree != nil, "\(path)")
      #expect(describe(sink, in: file) == [], "\(path)")
    }
  }
}
