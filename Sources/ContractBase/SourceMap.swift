/// One text that the compiler reads: its bytes, and where its lines begin.
public struct SourceFile: Sendable {
  public let id: FileID
  /// As the user named it, relative and with `/`; the only form that is ever shown.
  public let path: String
  /// UTF-8 as read; never copied.
  public let bytes: [UInt8]
  /// Where each line begins.
  package let lineStarts: [UInt32]
  /// How many continuation bytes of UTF-8 stand before each block: a line can be as long as the text.
  private let continuations: [UInt32]
  private static let blockSize = 1024

  init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    lineStarts = bytes.withUnsafeBufferPointer(SourceFile.lineStarts)
    continuations = bytes.withUnsafeBufferPointer(SourceFile.continuations)
  }

  private static func continuations(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var block = 0
    while block + blockSize <= bytes.count {
      counts.append(counts[counts.count - 1] + count(in: bytes, block..<block + blockSize))
      block += blockSize
    }
    return counts
  }

  /// How many continuation bytes there are, eight bytes at a time: those with the highest bit, and without the next.
  private static func count(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(bytes)
    var count = 0
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { count += ((word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount }
      offset += 8
    }
    while offset < range.upperBound {
      count += bytes[offset] & 0xC0 == 0x80 ? 1 : 0
      offset += 1
    }
    return UInt32(count)
  }

  /// How many continuation bytes stand before an offset.
  private func continuations(before offset: Int) -> Int {
    let block = min(offset / SourceFile.blockSize, continuations.count - 1)
    return Int(continuations[block]) + continuations(in: block * SourceFile.blockSize..<offset)
  }

  private func continuations(in range: Range<Int>) -> Int { bytes.withUnsafeBufferPointer { Int(SourceFile.count(in: $0, range)) } }

  /// A line ends with a line feed, a carriage return, or both.
  private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      // Eight bytes at a time, most of which are neither.
      if offset + 8 <= raw.count {
        let ends = lineEnds(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += ends == 0 ? 8 : ends.trailingZeroBitCount / 8
        if ends == 0 { continue }
      }
      let byte = raw[offset]
      offset += 1
      if byte == 0x0A || byte == 0x0D && !(offset < raw.count && raw[offset] == 0x0A) { starts.append(UInt32(offset)) }
    }
    return starts
  }

  /// Eight bytes with the highest bit of each that is a line feed or a carriage return: those are zero once what is looked for is
  /// taken off. The lowest bit that is set is right.
  @inline(__always)
  private static func lineEnds(_ word: UInt64) -> UInt64 {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let little = word.littleEndian
    let (feed, carriage) = (little ^ (ones &* 0x0A), little ^ (ones &* 0x0D))
    return ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & highs
  }

  /// Line and column of a byte, both from 1; the column counts Unicode scalars.
  public func position(of offset: UInt32) -> (line: Int, column: Int) {
    let offset = min(offset, UInt32(bytes.count))
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let start = Int(lineStarts[low])
    let length = Int(offset) - start
    // Continuation bytes belong to the scalar before them.
    guard length > SourceFile.blockSize else { return (low + 1, length - continuations(in: start..<Int(offset)) + 1) }
    return (low + 1, length - (continuations(before: Int(offset)) - continuations(before: start)) + 1)
  }

  public var lineCount: Int { lineStarts.count }

  /// The text of a line (from 1) without its line break; empty for a line that does not exist.
  public func line(_ number: Int) -> String { text(span(ofLine: number)) }

  /// The bytes of a line (from 1) without its line break; an empty span at the end for a line that does not exist.
  public func span(ofLine number: Int) -> Span {
    guard number >= 1, number <= lineStarts.count else {
      return Span(file: id, start: UInt32(bytes.count), end: UInt32(bytes.count))
    }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Span(file: id, start: UInt32(start), end: UInt32(end))
  }

  /// The text that a span covers.
  public func text(_ span: Span) -> String {
    let start = min(Int(span.start), bytes.count)
    let end = min(max(Int(span.end), start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Every source text of one compilation, in the order in which it was read.
public struct SourceMap: Sendable {
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Adds a text and returns its id. Texts of 4 GiB and more are the caller's to refuse.
  @discardableResult
  public mutating func add(path: String, bytes: [UInt8]) -> FileID {
    let id = FileID(index: UInt32(files.count))
    files.append(SourceFile(id: id, path: path, bytes: bytes))
    return id
  }

  @discardableResult
  public mutating func add(path: String, text: String) -> FileID {
    add(path: path, bytes: Array(text.utf8))
  }

  /// The file of an id that this map gave out.
  public subscript(id: FileID) -> SourceFile? {
    Int(id.index) < files.count ? files[Int(id.index)] : nil
  }
}
