import ContractBase
import Testing

@testable import ContractSyntax

/// A text that is read in pieces gives what it gives as a whole, and says the same.
@Suite("YAML in pieces") struct YAMLPieceTests {
  /// Values with their places, and what was found.
  private func read(_ text: String, pieceSize: Int) -> [String] {
    let file = source(text, path: "a.yaml")
    var sink = DiagnosticSink()
    let tree = readYAML(file, pieceSize: pieceSize, sink: &sink)
    var lines = describe(sink, in: file)
    var waiting = tree.map { [$0.root] } ?? []
    while let node = waiting.popLast() {
      lines.append("\(node.kind) \(node.span.start)-\(node.span.end) \(node.scalarText ?? "") \(node.isPlain)")
      waiting += node.elements
      for member in node.members {
        #expect(node[member.key]?.id == member.value.id)
        waiting += [member.keyNode, member.value]
      }
    }
    return lines
  }

  private static let document = """
    # A document of many kinds of lines.
    openapi: 3.1.0
    info:
      title: "Things: and
        others"
      description: |
        Text with a line that looks like a key:
          paths:
        and é beyond ASCII.
    paths:
      /things/{id}:
        get:
          tags: [one, two]
          parameters:
          - name: id
            in: path
          - name: more
            in: query
          responses:
            "200": {description: Fine}
            '404':
              description: >-
                There is

                none
        delete:
          description:
      /others: # those
        get: {tags: [a,
          b]}
    components:
      schemas:
        Ä: {type: string}
        Thing:
          type: object
          properties:
            a: 1
            b: true
            c: ~
            d: "\\u00e9"
      securitySchemes:
        key:
          type: apiKey
    tags:
    - name: one
    - name: two
    a: 1
    b: 2
    c: 3
    d: 4
    e: 5
    f: 6
    g: 7
    h: 8
    """

  /// At members of the document, of a path, of an operation's answers and of components.
  @Test func isCut() throws {
    let file = source(Self.document, path: "a.yaml")
    let pieces = try #require(YAMLCutter.pieces(of: file, size: 140))
    #expect(pieces.map(\.column) == [0, 0, 6, 4, 2, 0, 0])
    #expect(readYAML(inPieces: pieces, of: file) != nil)
  }

  @Test(arguments: [1, 7, 20, 45, 80, 150, 300])
  func givesTheSame(size: Int) {
    #expect(read(Self.document, pieceSize: size) == read(Self.document, pieceSize: 1 << 40))
  }

  @Test(
    "what depends on what stands elsewhere is read as a whole",
    arguments: [
      "a: &x {b: 1}\nc: *x\nd: 1\n", "a:\n  <<: {b: 1}\n  c: 2\n  b: 3\n", "a: 1\nb: 2\na: 3\n", "a:\n  b: 1\n  c: 2\n  b: 3\nd: 4\n",
      "a: 1\n...\nb: 2\n", "a: 1\n---\nb: 2\n", "{a: 1}\nb: 2\n", "  a: 1\nb: 2\n", "a: 'x\nb: y'\nc: 1\n", "a: \"\nb: 1\n\"\nc: 2\n",
      "a:\n  b: 1\n c: 2\n", "a:\n- b: 1\n  c: 2\n- d: 1\ne: 1\n", "%TAG ! !!\n---\na: !str 1\nb: !str 2\n", "a: |\nb: 1\nc: |+\n\n\nd: 1\n",
      "a:\r\n  b: 1\r\n  c: 2\r\nd: 3\r\n", "a: [\nb: 1,\nc: 2]\nd: 1\n", "\u{FEFF}a: 1\nb: 2\nc: 3\n", "a: x\n  y: z\nb: 1\n", "? a\n: b\nc: d\ne: f\n",
      "a:\n  x: |\n    y: 1\n    z: 2\n  w: 3\nb:\n  c: 4\n",
    ])
  func fallsBack(text: String) {
    for size in 1...6 { #expect(read(text, pieceSize: size) == read(text, pieceSize: 1 << 40), "\(size)") }
  }

  /// Lines go, come twice, move to the left or the right, and have a character more or less.
  @Test func givesTheSameWhateverChanges() {
    var generator = SeededGenerator(state: 20_261_124)
    let marks = ["'", "\"", "{", "[", "#", "&a ", "*a", "- ", ": ", "|\n", "\t", "...\n", "---\n", "? ", "é", "<<: {a: 1}\n"]
    for _ in 0..<2_000 {
      var lines = Self.document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: lines.indices, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[Int.random(in: lines.indices, using: &generator)], at: index)
        case 2: lines[index] = "  " + lines[index]
        case 3: lines[index] = String(lines[index].dropFirst(Int.random(in: 1...3, using: &generator)))
        default:
          let place = lines[index].index(lines[index].startIndex, offsetBy: Int.random(in: 0...lines[index].count, using: &generator))
          lines[index].insert(contentsOf: marks[Int.random(in: marks.indices, using: &generator)], at: place)
        }
      }
      let text = lines.joined(separator: "\n")
      let size = Int.random(in: 1...120, using: &generator)
      let (pieces, whole) = (read(text, pieceSize: size), read(text, pieceSize: 1 << 40))
      guard pieces == whole else {
        Issue.record("in pieces of \(size) bytes it is not the same:\n\(text)\n\(pieces.joined(separator: "\n"))\n\(whole.joined(separator: "\n"))")
        return
      }
    }
  }
}
