/// Writes source text line by line: indentation is kept, and blank lines are never doubled.
///
/// Text given to ``line(_:)`` is code. Anything from a contract goes through a literal, a name or a comment of the
/// target first.
public struct CodeWriter: Sendable {
  /// What has been written, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let unit: [UInt8]
  private let unitWidth: Int
  private var depth = 0
  private var wantsBlank = false

  /// - Parameter unit: One level of indentation.
  public init(indentation unit: String = "  ") {
    self.unit = Array(unit.utf8)
    unitWidth = unit == "\t" ? 4 : unit.count
  }

  /// What has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether a text is anywhere in what has been written.
  public func mentions(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.dropLast(wanted.count - 1).contains { index in
        bytes[index] == first && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
      }
    }
  }

  /// Columns taken by the current indentation.
  public var indentationWidth: Int { depth * unitWidth }

  public mutating func line(_ code: String = "") {
    guard !code.isEmpty else { return blank() }
    var code = code
    code.withUTF8 { write($0) }
  }

  /// Lines, the last of them without its break, at the current indentation.
  private mutating func write(_ code: UnsafeBufferPointer<UInt8>) {
    if wantsBlank, !bytes.isEmpty { bytes.append(0x0A) }
    wantsBlank = false
    var start = 0
    while true {
      let end = code[start...].firstIndex(of: 0x0A) ?? code.count
      if end > start {
        for _ in 0..<depth { bytes.append(contentsOf: unit) }
        bytes.append(contentsOf: code[start..<end])
      }
      bytes.append(0x0A)
      if end == code.count { return }
      start = end + 1
    }
  }

  /// Asks for one empty line before the next line.
  public mutating func blank() { wantsBlank = true }

  /// Forgets an empty line that was asked for: before a closing brace.
  public mutating func tight() { wantsBlank = false }

  public mutating func indented(_ body: (inout CodeWriter) -> Void) {
    depth += 1
    wantsBlank = false
    body(&self)
    wantsBlank = false
    depth -= 1
  }

  /// `open`, the body one level deeper, `close`.
  public mutating func block(_ open: String, _ close: String = "}", _ body: (inout CodeWriter) -> Void) {
    line(open)
    indented(body)
    line(close)
  }

  /// Lines that another writer made, at the current indentation.
  public mutating func append(_ other: CodeWriter) {
    guard other.bytes.count > 1 else { return other.isEmpty ? () : blank() }
    other.bytes.withUnsafeBufferPointer { write(UnsafeBufferPointer(rebasing: $0.dropLast())) }
  }

  /// Each line of a text behind a prefix; white space at the end of lines is dropped.
  public mutating func prefixed(_ prefix: String, _ lines: some Sequence<String>) {
    for text in lines {
      let code = prefix + text
      let end = code.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      line(end.map { String(code[...$0]) } ?? "")
    }
  }
}
