/// A JSON Pointer as the fragment of a URI (RFC 6901, section 6).
struct JSONPointer: Hashable, Sendable {
  var tokens: [String]

  init(tokens: [String]) { self.tokens = tokens }

  /// Reads a fragment without its `#`; nil where it does not begin with a slash.
  init?(fragment: String) {
    guard let text = percentDecoded(fragment) else { return nil }
    if text.isEmpty {
      tokens = []
      return
    }
    guard text.utf8.first == 0x2F else { return nil }
    tokens = text.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false).map { JSONPointer.unescaped(Substring($0)) }
  }

  /// With `#`, and escaped as far as a reader needs it.
  var fragment: String {
    "#" + tokens.map { "/" + JSONPointer.escaped($0) }.joined()
  }

  static func unescaped(_ token: Substring) -> String {
    guard token.utf8.contains(0x7E) else { return String(token) }
    var out: [UInt8] = []
    var bytes = token.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == 0x7E, let next = bytes.first, next == 0x30 || next == 0x31 {
        bytes.removeFirst()
        out.append(next == 0x30 ? 0x7E : 0x2F)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return token }
    var out = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": out += "~0"
      case "/": out += "~1"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// Text without percent-encoding; nil where what comes out is not UTF-8. A `%` that begins no escape stays.
func percentDecoded(_ text: String) -> String? {
  guard text.utf8.contains(0x25) else { return text }
  var out: [UInt8] = []
  var bytes = text.utf8[...]
  while let byte = bytes.popFirst() {
    let digits = bytes.prefix(2)
    if byte == 0x25, digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
      out.append(value)
      bytes = bytes.dropFirst(2)
    } else {
      out.append(byte)
    }
  }
  return String(validating: out, as: UTF8.self)
}
