/// One text that the compiler reads: its bytes, and where its lines begin.
public struct SourceFile: Sendable {
  public let id: FileID
  /// As the user named it, relative and with `/`; the only form that is ever shown.
  public let path: String
  /// UTF-8 as read; never copied.
  public let bytes: [UInt8]
  private let lineStarts: [UInt32]

  init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A {
        starts.append(UInt32(offset + 1))
      } else if byte == 0x0D, !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A) {
        starts.append(UInt32(offset + 1))
      }
    }
    lineStarts = starts
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
    var column = 1
    var index = Int(lineStarts[low])
    while index < Int(offset) {
      // Continuation bytes belong to the scalar before them.
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (low + 1, column)
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
