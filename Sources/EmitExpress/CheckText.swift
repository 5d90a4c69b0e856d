import EmitKit

/// An expression or a statement of checks. What may take several lines is kept as it is built, since only where it is
/// written do the columns count.
struct CheckText: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    /// A function: its parameters, and what it does.
    case function(String, [CheckCode])
    /// Terms between `&&` or `||`.
    case terms([CheckText], operator: String)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) { parts = [.text(text)] }
  init(_ part: Part) { parts = [part] }

  /// Terms between `&&` or `||`; those that are terms themselves have to be in parentheses.
  static func terms(_ terms: [CheckText], _ sign: String) -> CheckText {
    if terms.count == 1, let only = terms.first { return only }
    return CheckText(.terms(terms, operator: sign))
  }

  /// In parentheses where it has an operator.
  var grouped: CheckText {
    if parts.count == 1, case .terms? = parts.first { "(\(self))" } else { self }
  }

  /// On one line; nil where it has functions, whose statements have lines of their own.
  var flat: String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .function: return nil
      case .terms(let terms, let sign):
        let flats = terms.compactMap(\.flat)
        guard flats.count == terms.count else { return nil }
        text += flats.joined(separator: " " + sign + " ")
      }
    }
    return text
  }

  private mutating func append(_ more: [Part]) {
    for part in more {
      if case .text(let text) = part, case .text(let before)? = parts.last {
        parts[parts.count - 1] = .text(before + text)
      } else {
        parts.append(part)
      }
    }
  }
}

extension CheckText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = CheckText("")

    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { text.append([.text(literal)]) } }
    mutating func appendInterpolation(_ code: CheckText) { text.append(code.parts) }
    mutating func appendInterpolation(_ code: some CustomStringConvertible) { text.append([.text(code.description)]) }
  }
}

extension CheckText {
  /// Terms over lines, as many on each as fit; one that fits on none is broken up in its parentheses. Nil where a term has
  /// functions, or this is not terms.
  ///
  /// - Parameters:
  ///   - first: What the first line begins with.
  ///   - others: What all others begin with.
  ///   - last: What follows the last term.
  func filled(columns: Int, first: String = "", others: String = "", last: String = "") -> [String]? {
    guard parts.count == 1, case .terms(let terms, let sign)? = parts.first else { return nil }
    var lines: [String] = []
    for (index, term) in terms.enumerated() {
      guard let flat = term.flat else { return nil }
      let end = index + 1 < terms.count ? " " + sign : last
      let start = lines.isEmpty ? first : others
      if let line = lines.last, line.count + 1 + flat.count + end.count <= columns {
        lines[lines.count - 1] = line + " " + flat + end
      } else if start.count + flat.count + end.count > columns,
        let inner = term.group?.filled(columns: columns, first: start + "(", others: others + "  ", last: ")" + end)
      {
        lines += inner
      } else {
        lines.append(start + flat + end)
      }
    }
    return lines
  }

  /// What is in the parentheses of a group.
  private var group: CheckText? {
    guard parts.count == 3, parts[0] == .text("("), parts[2] == .text(")") else { return nil }
    return CheckText(parts[1])
  }
}

extension CodeWriter {
  /// A text over as many lines as it takes.
  mutating func text(_ text: CheckText) {
    if let flat = text.flat, indentationWidth + flat.count <= lineWidth { return line(flat) }
    if let lines = text.filled(columns: lineWidth - indentationWidth) { return lines.forEach { line($0) } }
    var open = ""
    write(text, &open)
    line(open)
  }

  /// Writes all lines but the last, which is left open.
  private mutating func write(_ text: CheckText, _ open: inout String) {
    for part in text.parts {
      switch part {
      case .text(let literal): open += literal
      case .function(let parameters, let body):
        line(open + parameters + " => {")
        indented { $0.checks(body) }
        open = "}"
      case .terms(let terms, let sign):
        for (index, term) in terms.enumerated() {
          if index > 0 { open += " " + sign + " " }
          write(term, &open)
        }
      }
    }
  }
}
