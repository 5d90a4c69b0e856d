/// Writes source text line by line: indentation is kept, and blank lines are never doubled.
///
/// Text given to ``line(_:)`` is code. Anything from a contract goes through a literal, a name or a comment of the
/// target first.
public struct CodeWriter: Sendable {
  public private(set) var text = ""
  private let unit: String
  private var depth = 0
  private var wantsBlank = false

  /// - Parameter unit: One level of indentation.
  public init(indentation unit: String = "  ") { self.unit = unit }

  /// Columns taken by the current indentation.
  public var indentationWidth: Int { depth * (unit == "\t" ? 4 : unit.count) }

  public mutating func line(_ code: String = "") {
    guard !code.isEmpty else { return blank() }
    if wantsBlank, !text.isEmpty { text += "\n" }
    wantsBlank = false
    // Bytes, not characters: what is written is long, and a line break is one byte.
    for part in code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !part.isEmpty {
        for _ in 0..<depth { text += unit }
        text += Substring(part)
      }
      text += "\n"
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
    guard !other.text.isEmpty else { return }
    line(String(other.text.dropLast()))
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
