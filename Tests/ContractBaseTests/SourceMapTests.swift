import ContractBase
import Testing

@Suite struct SourceMapTests {
  private func file(_ text: String) throws -> SourceFile { try file(Array(text.utf8)) }

  private func file(_ bytes: [UInt8]) throws -> SourceFile {
    var map = SourceMap()
    let id = map.add(path: "a.contract", bytes: bytes)
    return try #require(map[id])
  }

  private func positions(_ file: SourceFile) -> [String] {
    (0...UInt32(file.bytes.count)).map { offset in
      let (line, column) = file.position(of: offset)
      return "\(line):\(column)"
    }
  }

  @Test func countsLinesHoweverTheyEnd() throws {
    #expect(try positions(file("a\nb")) == ["1:1", "1:2", "2:1", "2:2"])
    #expect(try positions(file("a\rb")) == ["1:1", "1:2", "2:1", "2:2"])
    // The second byte of a pair is still on the line that it ends.
    #expect(try positions(file("a\r\nb")) == ["1:1", "1:2", "1:3", "2:1", "2:2"])
    #expect(try positions(file("\n\r\n\r")) == ["1:1", "2:1", "2:2", "3:1", "4:1"])
    #expect(try positions(file("")) == ["1:1"])
  }

  /// Wherever the breaks stand among the eight bytes that are looked at at once, and whatever stands around them.
  @Test func countsLinesOfAnyLength() throws {
    for before in 0..<20 {
      for end in ["\n", "\r", "\r\n", "\n\r", "\n\u{B}\n", "\r\u{E}\r\n", "\n\n\r\r\n"] {
        let text = String(repeating: "é", count: before / 2) + String(repeating: "x", count: before) + end + "yé" + end
        var expected: [String] = []
        var (line, column) = (1, 1)
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
          if byte & 0xC0 == 0x80 { column -= 1 }
          expected.append("\(line):\(column)")
          column += 1
          guard byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) else { continue }
          (line, column) = (line + 1, 1)
        }
        let found = try positions(file(text)).dropLast()
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { #expect(found[index] == expected[index], "\(index) of \(text.debugDescription)") }
      }
    }
  }

  @Test func countsColumnsInScalars() throws {
    // é is two bytes, € three, 😀 four, and a combining accent one scalar of its own.
    let file = try file("é€😀e\u{301}x")
    let starts: [UInt32] = [0, 2, 5, 9, 10, 12, 13]
    #expect(starts.map { file.position(of: $0).column } == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func survivesBytesThatAreNoText() throws {
    let file = try file([0x80, 0xFF, 0x0A, 0xC3, 0x28])
    #expect(file.lineCount == 2)
    #expect(file.position(of: 4).line == 2)
    #expect(file.line(2) == "\u{FFFD}(")
  }

  @Test func givesTheEndForWhatIsBeyondIt() throws {
    let file = try file("ab\ncd")
    #expect(file.position(of: 999) == (2, 3))
    #expect(file.line(3).isEmpty && file.line(0).isEmpty && file.line(-1).isEmpty)
    #expect(file.text(Span(file: file.id, start: 3, end: 999)) == "cd")
    #expect(file.text(Span(file: file.id, start: 999, end: 1000)).isEmpty)
  }

  @Test func givesLinesWithoutTheirBreaks() throws {
    let file = try file("one\r\ntwo\rthree\n\nfive")
    #expect((1...5).map { file.line($0) } == ["one", "two", "three", "", "five"])
    #expect(file.span(ofLine: 2) == Span(file: file.id, start: 5, end: 8))
  }

  @Test func numbersTextsInTheirOrder() {
    var map = SourceMap()
    let first = map.add(path: "a", text: "1")
    let second = map.add(path: "a", text: "2")
    #expect(first < second)
    #expect(map[second]?.text(Span(file: second, start: 0, end: 1)) == "2")
    #expect(map[FileID(index: 7)] == nil)
  }

  @Test func joinsSpansOfOneText() {
    let (a, b) = (FileID(index: 0), FileID(index: 1))
    #expect(Span(file: a, start: 4, end: 6).union(Span(file: a, start: 1, end: 5)) == Span(file: a, start: 1, end: 6))
    #expect(Span(file: a, start: 4, end: 6).union(Span(file: b, start: 1, end: 9)) == Span(file: a, start: 4, end: 6))
    #expect(Span(file: a, start: 4, end: 1).end == 4)
  }
}
