import ContractBase

/// A line of a source as it is shown: tabs expanded, nothing hidden, and the columns of its bytes known.
struct ShownLine {
  private struct Cell {
    /// Offset of the first byte in the file.
    var offset: UInt32
    var column: Int
    var text: String
  }

  /// Columns that an excerpt may take before it is cut to the marked part.
  private static let widest = 140
  private static let tabStop = 4
  /// Bytes of a line that are looked at before and after the marked place: more than an excerpt shows of it. A document
  /// without line breaks is one line, and may have thousands of findings.
  private static let reach: UInt32 = 4096

  private var cells: [Cell] = []
  private let endOffset: UInt32
  private let endColumn: Int

  /// - Parameter place: The marked place, which a part of a long line is shown around.
  init(_ number: Int, of file: SourceFile, around place: UInt32 = 0) {
    var span = file.span(ofLine: number)
    // A place may be past the end.
    let place = min(place, span.end)
    let start = max(span.start, place - min(place, ShownLine.reach))
    if span.end - start > 2 * ShownLine.reach { span.end = start + 2 * ShownLine.reach }
    span.start = start
    // The part begins with a character.
    while span.start < span.end, file.bytes[Int(span.start)] & 0xC0 == 0x80 { span.start += 1 }
    var offset = Int(span.start)
    var column = 0
    while offset < Int(span.end) {
      let length = min(ShownLine.sequenceLength(file.bytes[offset]), Int(span.end) - offset)
      let decoded = String(validating: file.bytes[offset..<offset + length], as: UTF8.self)
      let scalar = decoded?.unicodeScalars.first
      var text = String(visible(scalar ?? "\u{FFFD}"))
      if scalar == "\t" { text = String(repeating: " ", count: ShownLine.tabStop - column % ShownLine.tabStop) }
      cells.append(Cell(offset: UInt32(offset), column: column, text: text))
      column += columnWidth(text)
      offset += decoded == nil ? 1 : length
    }
    endOffset = span.end
    endColumn = column
  }

  /// Bytes of the UTF-8 sequence that a byte begins; 1 where it begins none.
  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The column of the character that holds a byte; the end of the line for whatever comes after.
  func column(of offset: UInt32) -> Int {
    guard offset < endOffset else { return endColumn }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? cells[low - 1].column : 0
  }

  /// The column after the last character that holds a byte of the range.
  func endColumn(of offset: UInt32) -> Int {
    cells.first { $0.offset >= offset }?.column ?? endColumn
  }

  /// The whole line, or of a long one the part around some columns; `shift` is what to subtract from a column.
  func excerpt(around columns: Range<Int>) -> (text: String, shift: Int, width: Int) {
    if endColumn <= ShownLine.widest {
      let text = cells.map(\.text).joined()
      return (text, 0, endColumn)
    }
    let first = max(0, min(columns.lowerBound - 40, endColumn - ShownLine.widest))
    let last = first + ShownLine.widest
    let kept = cells.filter { $0.column >= first && $0.column + columnWidth($0.text) <= last }
    let start = kept.first?.column ?? 0
    let cutEnd = kept.last.map { $0.column + columnWidth($0.text) } ?? 0
    let text = (start > 0 ? "…" : "") + kept.map(\.text).joined() + (cutEnd < endColumn ? "…" : "")
    return (text, start > 0 ? start - 1 : 0, columnWidth(text))
  }
}
