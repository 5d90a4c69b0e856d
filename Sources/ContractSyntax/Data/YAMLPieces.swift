import ContractBase

/// A run of lines that is read by itself: from a line that begins a member of some mapping to the next such line.
struct YAMLPiece: Sendable {
  var range: Range<Int>
  /// How far its first line is indented, and with it the mapping that its members belong to.
  var column: Int
}

/// Cuts a long text into pieces that can be read at once. A look at a line cannot tell whether it is what it seems to be:
/// that shows when the pieces are put together, and ``readYAML(inPieces:of:)`` gives up where it is not.
struct YAMLCutter {
  /// How many bytes a piece has at least; the last, and those that end where their mapping does, may have fewer.
  let size: Int
  private var pieces: [YAMLPiece] = []
  private var start = 0
  private var column = 0
  /// The least indented line so far of those at which the piece may end.
  private var candidate: (offset: Int, column: Int)?
  /// How far the line is indented whose text goes on in lines that are indented more.
  private var textParent: Int?

  private init(size: Int) { self.size = max(1, size) }

  /// Nil where there is nothing to gain, or something is wrong with the text.
  static func pieces(of file: SourceFile, size: Int) -> [YAMLPiece]? {
    let count = file.bytes.count
    guard count >= 2 * size, count <= 1 << 30, invalidUTF8Runs(file.bytes, limit: 1).isEmpty else { return nil }
    // More pieces than cores, so that all have something to do to the end, and not so many that joining them costs.
    var cutter = YAMLCutter(size: max(size, count / 16))
    return file.bytes.withUnsafeBufferPointer { bytes in file.lineStarts.withUnsafeBufferPointer { cutter.cut(bytes, $0) } }
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: UnsafeBufferPointer<UInt32>) -> [YAMLPiece]? {
    for index in lines.indices {
      let line = Int(lines[index])..<(index + 1 < lines.count ? Int(lines[index + 1]) : bytes.count)
      guard read(bytes, line) else { return nil }
    }
    pieces.append(YAMLPiece(range: start..<bytes.count, column: column))
    return pieces.count > 1 ? pieces : nil
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var first = line.lowerBound
    while first < line.upperBound, bytes[first] == 0x20 { first += 1 }
    // Neither empty lines nor comments belong to anything.
    guard first < line.upperBound, bytes[first] != 0x0A, bytes[first] != 0x0D, bytes[first] != 0x23 else { return true }
    let indentation = first - line.lowerBound
    if let parent = textParent {
      if indentation > parent { return true }
      textParent = nil
    }
    // A document that ends is not gone on with.
    if indentation == 0, bytes[first] == 0x2E { return false }
    let isMember = beginsMember(bytes, first..<line.upperBound)
    if opensText(bytes, first..<line.upperBound) { textParent = indentation }
    if indentation < column, line.lowerBound > start {
      if isMember {
        end(at: line.lowerBound, indentation)
      } else {
        // What looked like members was something else.
        while indentation < column, let last = pieces.popLast() { (start, column) = (last.range.lowerBound, last.column) }
        candidate = nil
      }
      return true
    }
    guard line.lowerBound >= start + size else { return true }
    if let best = candidate, indentation <= best.column, indentation < best.column || !isMember { candidate = nil }
    if candidate == nil, isMember { candidate = (line.lowerBound, indentation) }
    if let best = candidate, best.column == 0 || line.lowerBound >= start + size + size / 2 { end(at: best.offset, best.column) }
    return true
  }

  private mutating func end(at offset: Int, _ indentation: Int) {
    pieces.append(YAMLPiece(range: start..<offset, column: column))
    start = offset
    column = indentation
    candidate = nil
  }

  /// A name or a path, with or without quotes, and a colon behind it.
  private func beginsMember(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    switch bytes[offset] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x2F, 0x5F:
      while offset < line.upperBound, bytes[offset] != 0x3A {
        if bytes[offset] == 0x20 { return false }
        offset += 1
      }
    case 0x22, 0x27:
      offset += 1
      while offset < line.upperBound, bytes[offset] != bytes[line.lowerBound] { offset += 1 }
      offset += 1
    default: return false
    }
    guard offset < line.upperBound, bytes[offset] == 0x3A else { return false }
    return offset + 1 == line.upperBound || bytes[offset + 1] <= 0x20
  }

  /// Whether the lines below are text: the line ends with `|` or `>`, and with what may follow those (YAML 1.2.2, §8.1.1).
  private func opensText(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var last = line.upperBound - 1
    while last > line.lowerBound, bytes[last] <= 0x20 { last -= 1 }
    for _ in 0..<2 where last > line.lowerBound && [0x2B, 0x2D, 0x31, 0x32, 0x34].contains(bytes[last]) { last -= 1 }
    return last > line.lowerBound && (bytes[last] == 0x7C || bytes[last] == 0x3E) && bytes[last - 1] == 0x20
  }
}

/// Reads pieces of a text on all cores, and puts them together. Nil where they do not fit, or anything is to be said of
/// them: then the text is to be read as a whole.
func readYAML(inPieces pieces: [YAMLPiece], of file: SourceFile) -> DataBuilder? {
  let read = pieces.concurrentMap { piece -> DataBuilder? in
    var reader = YAMLReader(DataBuilder(file, piece.range, sink: DiagnosticSink()), in: piece.range)
    // What aliases and merges stand for may be in another piece.
    guard reader.read(), reader.builder.sink.diagnostics.isEmpty, reader.anchors.isEmpty, !reader.hasMerges else { return nil }
    return reader.builder
  }
  var joined: JoinedPieces?
  for (piece, builder) in zip(pieces, read) {
    guard let builder else { return nil }
    if joined == nil { joined = JoinedPieces(builder) } else { joined?.add(builder, column: piece.column) }
    guard joined?.isWhole == true else { return nil }
  }
  return joined?.finish()
}

/// Pieces, the first of which are put together.
private struct JoinedPieces {
  private var builder: DataBuilder
  private let root: UInt32
  /// Keys and values of mappings that later pieces go on with.
  private var members: [UInt32: [UInt32]] = [:]
  private(set) var isWhole: Bool

  init(_ first: DataBuilder) {
    builder = first
    root = first.pending.first ?? 0
    isWhole = false
    isWhole = first.pending.count == 1 && column(of: root) == 0
  }

  /// Adds the members of a piece to the last mapping that has its members at this column.
  mutating func add(_ piece: DataBuilder, column: Int) {
    isWhole = false
    var path = [root]
    while let last = path.last, let place = self.column(of: last), place < column, path.count < YAMLReader.spineDepth,
      let value = self.members(of: last).last
    {
      path.append(value)
    }
    guard let mapping = path.last, self.column(of: mapping) == column, piece.pending.count == 1, let top = piece.pending.first
    else { return }
    let end = piece.nodes[Int(top)].end
    let added = builder.add(piece)
    guard self.column(of: added) == column else { return }
    members[mapping] = members(of: mapping) + members(of: added)
    builder.nodes[Int(added)] = DataRecord(kind: .null, start: end, end: end)
    for node in path { builder.nodes[Int(node)].end = end }
    isWhole = true
  }

  func members(of mapping: UInt32) -> [UInt32] {
    if let known = members[mapping] { return known }
    let record = builder.nodes[Int(mapping)]
    return Array(builder.children[Int(record.first)..<Int(record.first + record.count)])
  }

  /// How far the keys of a mapping without braces are indented, where the first begins a line; nil of anything else.
  private func column(of node: UInt32) -> Int? {
    let record = builder.nodes[Int(node)]
    var offset = Int(record.start)
    guard record.kind == .mapping, offset < builder.source.count, builder.source[offset] != 0x7B else { return nil }
    while offset > 0, builder.source[offset - 1] == 0x20 { offset -= 1 }
    guard offset == 0 || builder.source[offset - 1] == 0x0A else { return nil }
    return Int(record.start) - offset
  }

  consuming func finish() -> DataBuilder {
    for (mapping, members) in members.sorted(by: { $0.key > $1.key }) { builder.setMembers(members, of: mapping) }
    builder.pending = [root]
    return builder
  }
}
