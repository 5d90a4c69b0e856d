import ContractBase

/// The lines of the sources that a finding is about, with its labels under them.
struct Excerpt {
  private struct Mark {
    var span: Span
    var message: String
    var isPrimary: Bool
  }

  /// Widest line number.
  private(set) var gutterWidth = 0
  private(set) var lines: [String] = []
  private let paint: Paint
  private let style: Paint.Style

  init(_ diagnostic: Diagnostic, sources: SourceMap, paint: Paint) {
    self.paint = paint
    style = diagnostic.severity.style
    // A few places stand for many.
    var marks = diagnostic.secondary.prefix(diagnostic.secondary.count > 5 ? 3 : 5).map { Mark(span: $0.span, message: $0.message, isPrimary: false) }
    if let primary = diagnostic.primary {
      marks.insert(Mark(span: primary, message: diagnostic.label, isPrimary: true), at: 0)
    }
    marks = marks.filter { sources[$0.span.file] != nil }
    var files: [FileID] = []
    for mark in marks where !files.contains(mark.span.file) { files.append(mark.span.file) }
    gutterWidth =
      marks.map { mark in
        String(sources[mark.span.file]?.position(of: mark.span.start).line ?? 1).count
      }.max() ?? 0
    for (index, id) in files.enumerated() {
      guard let file = sources[id] else { continue }
      let own = marks.filter { $0.span.file == id }
      guard let first = own.first else { continue }
      let place = file.position(of: first.span.start)
      let margin = String(repeating: " ", count: gutterWidth)
      let arrow = paint(.gutter, index == 0 ? "-->" : ":::")
      lines.append("\(margin)\(arrow) \(visible(file.path)):\(place.line):\(place.column)")
      add(own, of: file)
    }
    if !lines.isEmpty, diagnostic.hint != nil || !diagnostic.fixIts.isEmpty { lines.append(gutter()) }
  }

  private func gutter(_ number: Int? = nil) -> String {
    let text = number.map(String.init) ?? ""
    return paint(.gutter, String(repeating: " ", count: gutterWidth - text.count) + text + " |")
  }

  private mutating func add(_ marks: [Mark], of file: SourceFile) {
    var byLine: [(number: Int, marks: [Mark])] = []
    for mark in marks {
      let number = file.position(of: mark.span.start).line
      if let index = byLine.firstIndex(where: { $0.number == number }) {
        byLine[index].marks.append(mark)
      } else {
        byLine.append((number, [mark]))
      }
    }
    byLine.sort { $0.number < $1.number }
    lines.append(gutter())
    var previous: Int?
    for (number, marks) in byLine {
      if let previous, number == previous + 2 {
        let between = ShownLine(number - 1, of: file).excerpt(around: 0..<0).text
        lines.append(trimmed(gutter(number - 1) + " " + between))
      } else if let previous, number > previous + 2 {
        lines.append(paint(.gutter, "..."))
      }
      add(marks, line: number, of: file)
      previous = number
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private struct Underline {
    var start: Int
    var end: Int
    var message: [String]
    var isPrimary: Bool
  }

  /// A line, the underlines beneath it, and their messages: the last beside its underline, the others on lines below.
  private mutating func add(_ marks: [Mark], line number: Int, of file: SourceFile) {
    let shown = ShownLine(number, of: file, around: marks.first?.span.start ?? 0)
    let lineEnd = file.span(ofLine: number).end
    let columns = marks.map { mark in
      let start = shown.column(of: mark.span.start)
      return (start, max(start + 1, shown.endColumn(of: min(mark.span.end, lineEnd))))
    }
    let (text, shift, width) = shown.excerpt(around: (columns.first?.0 ?? 0)..<(columns.first?.1 ?? 0))
    lines.append(trimmed(gutter(number) + " " + text))

    var underlines = zip(marks, columns).map { mark, column in
      let start = min(max(0, column.0 - shift), width)
      let end = max(start + 1, min(column.1 - shift, max(width, start + 1)))
      let message = mark.message.isEmpty ? [] : visibleLines(mark.message)
      return Underline(start: start, end: end, message: message, isPrimary: mark.isPrimary)
    }
    underlines.sort { ($0.start, $0.end, $0.isPrimary ? 0 : 1) < ($1.start, $1.end, $1.isPrimary ? 0 : 1) }
    var canvas = Canvas()
    // Short ones are drawn over long ones, and the primary one over others of its length.
    let drawn = underlines.sorted { a, b in
      let (lengthA, lengthB) = (a.end - a.start, b.end - b.start)
      return lengthA == lengthB ? !a.isPrimary && b.isPrimary : lengthA > lengthB
    }
    for underline in drawn {
      let sign = underline.isPrimary ? "^" : "-"
      for column in underline.start..<underline.end { canvas.put(sign, at: column, row: 0, style(of: underline)) }
    }
    var waiting = underlines.filter { !$0.message.isEmpty }
    var row = 1
    // Its message stands beside an underline that nothing follows.
    if let last = waiting.last, last.message.count == 1, underlines.allSatisfy({ $0.end <= last.end }) {
      canvas.put(last.message[0], at: last.end + 1, row: 0, style(of: last))
      waiting.removeLast()
    }
    if !waiting.isEmpty {
      for one in waiting { canvas.put("|", at: one.start, row: row, style(of: one)) }
      row += 1
    }
    while let last = waiting.popLast() {
      for part in last.message {
        for one in waiting where one.start < last.start { canvas.put("|", at: one.start, row: row, style(of: one)) }
        canvas.put(part, at: last.start, row: row, style(of: last))
        row += 1
      }
    }
    for line in canvas.render(paint) { lines.append(gutter() + " " + line) }
  }

  private func style(of underline: Underline) -> Paint.Style { underline.isPrimary ? style : .gutter }
}

/// Rows of text that are written at columns.
struct Canvas {
  private var rows: [[(text: Character, style: Paint.Style)?]] = []

  mutating func put(_ text: String, at column: Int, row: Int, _ style: Paint.Style) {
    while rows.count <= row { rows.append([]) }
    var column = column
    for character in text {
      while rows[row].count <= column { rows[row].append(nil) }
      rows[row][column] = (character, style)
      column += 1
    }
  }

  func render(_ paint: Paint) -> [String] {
    rows.map { row in
      var line = ""
      var run = ""
      var style: Paint.Style?
      for cell in row {
        if cell?.style != style {
          line += style.map { paint($0, run) } ?? run
          run = ""
          style = cell?.style
        }
        run.append(cell?.text ?? " ")
      }
      return line + (style.map { paint($0, run) } ?? run)
    }
  }
}
