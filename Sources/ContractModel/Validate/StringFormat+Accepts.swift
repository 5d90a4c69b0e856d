extension StringFormat {
  /// Whether a text is in the format; the same decision as generated code takes.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .uuid, .uri, .iri, .iriReference, .uriTemplate, .duration, .time, .ipv4, .jsonPointer, .relativeJSONPointer,
      .byte:
      return matches(text)
    case .email: return text.utf8.count <= 254 && matches(text)
    case .hostname: return Self.isHostname(text, label: Self.hostLabel)
    case .idnHostname: return Self.isHostname(text, label: Self.idnLabel)
    case .idnEmail:
      guard let at = text.lastIndex(of: "@"), text.utf16.count <= 254 else { return false }
      let local = String(text[..<at])
      return local.utf16.count <= 64 && Self.idnLocal?.matches(local) == true
        && Self.isHostname(String(text[text.index(after: at)...]), label: Self.idnLabel)
    case .date: return Self.isDate(text)
    case .dateTime: return matches(text) && Self.isDate(String(text.prefix(10))) && Self.staysInFourDigits(text)
    case .ipv6: return Self.isIPv6(text)
    case .uriReference: return matches(text) && !Self.hasBadScheme(text)
    case .regex: if case .success = Pattern(text).parsed() { return true } else { return false }
    case .binary: return true
    }
  }

  private func matches(_ text: String) -> Bool {
    guard let pattern = Self.patterns[self] else { return true }
    return pattern.matches(text) ?? true
  }

  private static func syntax(_ source: String) -> PatternSyntax? { try? Pattern(source).parsed().get() }

  private static let uriCharacters = #"[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-fA-F]{2}"#
  private static let octet = #"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"#

  /// As ECMA-262 writes them.
  private static let patterns: [StringFormat: PatternSyntax] = [
    .uuid: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    .email:
      #"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"#
      + #"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$"#,
    .uri: "^[a-zA-Z][a-zA-Z0-9+.-]*:(?:\(uriCharacters))+$",
    .uriReference: "^(?:\(uriCharacters))*$",
    .iri: #"^[a-zA-Z][a-zA-Z0-9+.-]*:(?:\#(uriCharacters)|[^\x00-\x9f\s])+$"#,
    .iriReference: #"^(?:\#(uriCharacters)|[^\x00-\x9f\s])*$"#,
    .uriTemplate:
      #"^(?:[^\x00-\x20"'%<>\\^`{|}]|%[0-9a-fA-F]{2}|\{[+#./;?&=,!@|]?[a-zA-Z0-9_.%]+(?::\d{1,4}|\*)?"#
      + #"(?:,[a-zA-Z0-9_.%]+(?::\d{1,4}|\*)?)*\})*$"#,
    .time: #"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$"#,
    .dateTime:
      #"^(\d{4})-(\d{2})-(\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$"#,
    .duration: #"^P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$"#,
    .ipv4: #"^\#(octet)(?:\.\#(octet)){3}$"#,
    .jsonPointer: "^(?:/(?:[^~/]|~[01])*)*$",
    .relativeJSONPointer: #"^(?:0|[1-9]\d*)(?:#|(?:/(?:[^~/]|~[01])*)*)$"#,
    .byte: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  ].compactMapValues(syntax)

  private static let hostLabel = syntax("^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$")
  private static let idnLabel = syntax(#"^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$"#)
  private static let idnLocal = syntax(#"^[^\s@"(),:;<>[\\\]]+$"#)

  private static func isHostname(_ text: String, label: PatternSyntax?) -> Bool {
    !text.isEmpty && text.utf16.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label?.matches(String($0)) != false }
  }

  /// RFC 3339 `full-date`, of a day that there is.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day)
  }

  /// Whether the moment has a year of four digits in UTC too.
  private static func staysInFourDigits(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let number: (Int, Int) -> Int = { start, count in
      bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard bytes.count >= 20, let last = bytes.last, last != 0x5A, last != 0x7A else { return true }
    let sign = bytes.count - 6
    let offset = (number(sign + 1, 2) * 60 + number(sign + 4, 2)) * (bytes[sign] == 0x2D ? -1 : 1)
    let minutes = number(11, 2) * 60 + number(14, 2) - offset
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    return !(day == "0000-01-01" && minutes < 0 || day == "9999-12-31" && minutes >= 24 * 60)
  }

  /// RFC 4291, section 2.2, without a zone.
  private static func isIPv6(_ text: String) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var groups = halves.flatMap { $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false) }
    var size = groups.count
    if let last = groups.last, last.contains(".") {
      guard StringFormat.ipv4.accepts(String(last)), !text.hasSuffix("::") else { return false }
      groups.removeLast()
      size += 1
    }
    guard groups.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }) else {
      return false
    }
    return halves.count == 2 ? size < 8 : size == 8
  }

  /// Whether what stands before the first colon is neither a scheme nor part of a path (RFC 3986, section 4.2).
  private static func hasBadScheme(_ text: String) -> Bool {
    let first = text.prefix { !"/?#".contains($0) }
    guard let colon = first.firstIndex(of: ":") else { return false }
    let scheme = first[..<colon]
    guard let letter = scheme.first, letter.isASCII, letter.isLetter else { return true }
    return !scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
  }
}
