import ContractBase
import Testing

@testable import ContractSyntax

/// What must hold for every text, however broken.
///
/// Gives back whether the text was free of errors, and so was formatted.
@discardableResult
func checkProperties(_ bytes: [UInt8], _ label: String = "") -> Bool {
  let file = source(bytes: bytes)
  checkTiling(file, label)
  var sink = DiagnosticSink()
  let document = parseContract(file, sink: &sink)
  for diagnostic in sink.diagnostics {
    guard let place = diagnostic.primary else { continue }
    #expect(Int(place.end) <= bytes.count, "\(diagnostic.message) is placed beyond the end of \(label)")
  }
  for definition in document.definitions { #expect(Int(definition.span.end) <= bytes.count, "\(label)") }
  var ignored = DiagnosticSink()
  guard let text = format(file, sink: &ignored) else { return false }
  #expect(formatted(text) == text, "formatting twice differs for \(label)")
  let before = String(decoding: bytes, as: UTF8.self)
  #expect(comments(text) == comments(before), "comments were lost in \(label)")
  // Bars and ampersands at the front and braces around nothing go; everything else stays.
  let optional: Set<String> = ["|", "&", "{", "}", "(", ")"]
  #expect(
    meaning(text).filter { !optional.contains($0) } == meaning(before).filter { !optional.contains($0) },
    "the meaning of \(label) changed")
  let printed = printDocument(document)
  #expect(printDocument(parse(printed).document) == printed, "printing twice differs for \(label)")
  return true
}

/// Tokens, comments and skipped bytes do not overlap, and between them is only what GraphQL ignores (§2.1.1).
private func checkTiling(_ file: SourceFile, _ label: String) {
  var lexer = Lexer(file, sink: DiagnosticSink())
  lexer.lex()
  var position = 0
  for token in (lexer.tokens + lexer.trivia).sorted(by: { ($0.offset, $0.length) < ($1.offset, $1.length) }) {
    guard Int(token.offset) >= position, Int(token.end) <= file.bytes.count else {
      Issue.record("tokens overlap at \(token.offset) in \(label)")
      return
    }
    let between = file.bytes[position..<Int(token.offset)]
    let isIgnored = between.allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0xEF, 0xBB, 0xBF].contains($0) }
    #expect(isIgnored, "bytes before \(token.offset) belong to no token in \(label)")
    position = Int(token.end)
  }
  #expect(
    position == file.bytes.count
      || file.bytes[position...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0xEF, 0xBB, 0xBF].contains($0) })
}

/// That a data reader comes back, and that every place is in the text.
func checkData(_ bytes: [UInt8], path: String) {
  let file = source(bytes: bytes, path: path)
  var sink = DiagnosticSink()
  let tree = readData(file, sink: &sink)
  #expect(tree != nil || sink.hasErrors, "\(String(decoding: bytes, as: UTF8.self))")
  for diagnostic in sink.diagnostics {
    #expect(diagnostic.primary.map { Int($0.end) <= bytes.count } ?? true, "\(diagnostic.message)")
  }
  guard let tree else { return }
  for id in 0..<UInt32(tree.nodeCount) {
    let node = DataNode(storage: tree.storage, id: id)
    guard Int(node.span.end) <= bytes.count else {
      Issue.record("\(node.kind) at \(node.span.start)..<\(node.span.end) of \(bytes.count)")
      return
    }
    _ = (node.scalarText, node.numberText, node.elements.count)
    for member in node.members { _ = node[member.key] }
  }
}

@Suite struct PropertyTests {
  /// Every text of up to four pieces over alphabets of what hurts.
  @Test(arguments: [
    ["{", "}", "(", ")", "[", "]", ":", "@", "\"", "a"],
    ["\"", "\\", "\"\"\"", "\n", "u", "#", "\u{0}", "é", "type", " "],
    ["service ", "A", "{", "get", "\"/\"", ":", "@", "(", "}", "\n"],
    ["entity ", "type ", "a", "{", "}", "=", "!", "&", "|", "#c\n"],
  ])
  func exhaustsSmallAlphabets(alphabet: [String]) {
    var texts = [[UInt8]()]
    var level = texts
    for _ in 0..<4 {
      level = level.flatMap { text in alphabet.map { text + Array($0.utf8) } }
      texts += level
    }
    for text in texts { checkProperties(text, String(decoding: text, as: UTF8.self)) }
  }

  @Test(arguments: [
    (["{", "}", "[", "]", ":", ",", "\"", "1", "\\", " "], "a.json"),
    (["{", "}", "t", "rue", "-", ".", "e", "\"a\"", ":", "\n"], "a.json"),
    (["- ", ": ", "a", "\n", "  ", "\"", "[", "{", "é", "\t"], "a.yaml"),
    (["&a ", "*a", "<<", ": ", "\n", "{", "}", "|", "!!int ", "---\n"], "a.yaml"),
  ])
  func exhaustsSmallDataAlphabets(alphabet: [String], path: String) {
    var level = [[UInt8]()]
    for _ in 0..<4 {
      level = level.flatMap { text in alphabet.map { text + Array($0.utf8) } }
      for text in level { checkData(text, path: path) }
    }
  }

  @Test func survivesMutations() {
    var generator = SeededGenerator(state: 0x5EED)
    let seeds = [sampleContract] + FormatTests.commentSeeds
    var formatted = 0
    for round in 0..<10_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      // The sample is long, so only the beginning of it keeps each round short.
      if bytes.count > 600 { bytes.removeSubrange((bytes.firstRange(of: Array("\nenum".utf8))?.lowerBound ?? 600)...) }
      mutate(&bytes, using: &generator)
      if checkProperties(bytes, "round \(round)") { formatted += 1 }
    }
    // Enough of them must get as far as the formatter.
    #expect(formatted > 500)
  }

  @Test func survivesDataMutations() {
    var generator = SeededGenerator(state: 0xDA7A)
    let yaml =
      "openapi: 3.1.0\ninfo: &i {title: 'é ü', version: \"1\\n\"}\npaths:\n  /a:\n    get:\n      <<: *i\n      x: [1, 2.5, ~, yes, 0x1F]\n      d: |\n        text\n        more\n"
    let json =
      #"{"openapi": "3.1.0", "info": {"title": "é\u00e9\n", "n": [1, -2.5e3, true, null, {}]}, "a": {"b": {"c": []}}}"#
    for round in 0..<10_000 {
      var bytes = Array((round % 2 == 0 ? yaml : json).utf8)
      mutate(&bytes, using: &generator)
      checkData(bytes, path: round % 2 == 0 ? "a.yaml" : "a.json")
    }
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let hostile: [[UInt8]] = [
      [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], Array("\"".utf8), Array("\"\"\"".utf8),
      Array("{".utf8),
      Array("}".utf8), Array("(".utf8), Array("\\ud800".utf8), Array("#".utf8), Array("\n".utf8), Array("...".utf8),
      [0x09], Array("[".utf8),
      Array(": ".utf8), Array("&a ".utf8), Array("*a".utf8),
    ]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(contentsOf: hostile[Int.random(in: 0..<hostile.count, using: &generator)], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &generator)))
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &generator))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
  }

  @Test func capsNestingAndTokens() {
    for (open, close) in [("[", "]"), ("{a:", "}")] {
      let depth = 100_000
      let value = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      let findings = parse("scalar A @x(a: \(value))\nscalar B").findings
      #expect(findings.count == 1 && findings[0].hasPrefix("CC0108"), "\(findings)")
    }
    let type = String(repeating: "[", count: 100_000) + "Int" + String(repeating: "]", count: 100_000)
    #expect(parse("type A { a: \(type) b: Int }").findings.map { $0.prefix(6) } == ["CC0108"])
    let braces = parse("type A " + String(repeating: "{", count: 100_000)).findings
    #expect(braces.count <= 3)
    var lexer = Lexer(source("a b c d e"), sink: DiagnosticSink(), tokenLimit: 3)
    lexer.lex()
    #expect(lexer.tokens.count == 4)
    #expect(lexer.sink.diagnostics.map(\.definition.code) == ["CC0107"])
  }
}
