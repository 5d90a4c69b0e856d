import ContractModel
import EmitKit

/// A pattern as Python's `re` reads it, with the meaning that it has in ECMA-262: compiled with `re.ASCII`, found anywhere
/// in a text.
struct PythonPattern: Hashable, Sendable {
  /// The expression that compiles it.
  let code: String

  /// Nil where the pattern has a Unicode property without a table.
  init?(_ pattern: Pattern) {
    guard case .success(let syntax) = pattern.parsed(), let text = PythonPattern.text(syntax.root, syntax.groups) else {
      return nil
    }
    code = "re.compile(\(PythonPattern.literal(text)), re.ASCII)"
  }

  private static func literal(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 }
    guard isPlain, text.contains("\\"), !text.hasSuffix("\\") else { return StringLiteral(text).code }
    return "r\"" + text + "\""
  }

  private static func text(_ node: PatternNode, _ groups: [String?]) -> String? {
    switch node {
    case .empty: return ""
    case .scalar(let scalar): return escaped(scalar)
    case .any: return "[^\\n\\r\\u2028\\u2029]"
    case .set(let set): return self.set(set)
    case .assertion(let assertion):
      switch assertion {
      case .start: return "^"
      case .end: return "\\Z"
      case .wordBoundary: return "\\b"
      case .notWordBoundary: return "\\B"
      }
    case .sequence(let parts):
      var out = ""
      for part in parts {
        guard let text = self.text(part, groups) else { return nil }
        if case .alternation = part { out += "(?:" + text + ")" } else { out += text }
      }
      return out
    case .alternation(let parts):
      var texts: [String] = []
      for part in parts {
        guard let text = self.text(part, groups) else { return nil }
        texts.append(text)
      }
      return texts.joined(separator: "|")
    case .group(let inner, let capture):
      guard let text = self.text(inner, groups) else { return nil }
      return (capture == nil ? "(?:" : "(") + text + ")"
    case .look(let inner, let isAhead, let isNegative):
      guard let text = self.text(inner, groups) else { return nil }
      return "(?" + (isAhead ? "" : "<") + (isNegative ? "!" : "=") + text + ")"
    case .backreference(let reference):
      guard let number = reference.number(among: groups) else { return "" }
      return "(?:\\\(number))"
    case .loop(let inner, let minimum, let maximum, let isLazy):
      guard let text = self.text(inner, groups) else { return nil }
      let isAtom: Bool =
        switch inner {
        case .scalar, .any, .set, .group: true
        default: false
        }
      return (isAtom ? text : "(?:" + text + ")") + count(minimum, maximum) + (isLazy ? "?" : "")
    }
  }

  private static func count(_ minimum: Int, _ maximum: Int?) -> String {
    switch (minimum, maximum) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1?): "?"
    case (_, nil): "{\(minimum),}"
    case (_, let maximum?) where maximum == minimum: "{\(minimum)}"
    case (_, let maximum?): "{\(minimum),\(maximum)}"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if "\\^$.|?*+()[]{}".unicodeScalars.contains(scalar) { return "\\" + String(scalar) }
    return plain(scalar)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII && !StringLiteral.isInvisible(scalar) ? String(scalar) : StringLiteral.unicodeEscape(scalar)
  }

  // MARK: - Sets

  private static let space = "\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
  private static let noSpace =
    "\\x00-\\x08\\x0e-\\x1f!-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff"
    + "\\u3001-\\ufefe\\uff00-\\U0010ffff"

  private static func set(_ set: PatternSet) -> String? {
    if set.items.contains(where: { if case .property = $0 { true } else { false } }) { return ranges(of: set) }
    if set.items.isEmpty { return set.isNegated ? "[\\s\\S]" : "(?!)" }
    if set.items.count == 1, !set.isNegated {
      switch set.items[0] {
      case .digit(let isNegated): return isNegated ? "\\D" : "\\d"
      case .word(let isNegated): return isNegated ? "\\W" : "\\w"
      default: break
      }
    }
    let items = set.items.map { item -> String in
      switch item {
      case .range(let low, let high): low == high ? member(low) : member(low) + "-" + member(high)
      case .digit(let isNegated): isNegated ? "\\D" : "\\d"
      case .word(let isNegated): isNegated ? "\\W" : "\\w"
      case .space(let isNegated): isNegated ? noSpace : space
      case .property: ""
      }
    }
    return "[" + (set.isNegated ? "^" : "") + items.joined() + "]"
  }

  private static func member(_ scalar: Unicode.Scalar) -> String {
    "\\]^-[&~|".unicodeScalars.contains(scalar) ? "\\" + String(scalar) : plain(scalar)
  }

  /// The set spelled out, by the tables of the compiler.
  private static func ranges(of set: PatternSet) -> String? {
    var out = ""
    var start: Unicode.Scalar?
    var last: Unicode.Scalar?
    func flush() {
      guard let first = start, let end = last else { return }
      out += first == end ? member(first) : member(first) + "-" + member(end)
      start = nil
    }
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard let isMember = set.contains(scalar) else { return nil }
      if isMember {
        if start == nil { start = scalar }
        last = scalar
      } else {
        flush()
      }
    }
    flush()
    return out.isEmpty ? "(?!)" : "[" + out + "]"
  }
}
