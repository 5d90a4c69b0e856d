extension StringFormat {
  /// Whether a text is in the format; the same decision as generated code takes.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .uuid, .uri, .uriTemplate, .duration, .localTime, .ipv4, .jsonPointer, .relativeJSONPointer, .byte:
      return matches(text)
    case .uriReference: return Self.uri.accepts(text) || matches(text)
    case .iri: return text.utf8.first.map { $0 < 0x80 } == true && Self.uri.accepts(Self.asURI(text))
    case .iriReference: return Self.uriReference.accepts(Self.asURI(text))
    case .hostname: return Self.isHostname(text, label: Self.hostLabel)
    case .idnHostname: return Self.isHostname(text, label: Self.idnLabel)
    case .email: return Self.isMailbox(text, local: Self.mailbox, label: Self.hostLabel)
    case .idnEmail: return Self.isMailbox(text, local: Self.idnMailbox, label: Self.idnLabel)
    case .date: return Self.isDate(text)
    case .time: return matches(text) && Self.isTime(text)
    case .dateTime: return Self.isDateTime(text)
    case .ipv6: return Self.isIPv6(text)
    case .regex: if case .success = Pattern(text).parsed() { return true } else { return false }
    case .binary: return true
    }
  }

  private func matches(_ text: String) -> Bool {
    guard let pattern = Self.patterns[self] else { return true }
    return pattern.matches(text) ?? true
  }

  private static func syntax(_ source: String) -> PatternSyntax? { try? Pattern(source).parsed().get() }

  // RFC 3986, appendix A.
  private static let escape = "%[0-9a-fA-F]{2}"
  private static let host =
    #"(?:\[(?:[0-9a-fA-F:.]+|v[0-9a-fA-F]+\.[\w.~!$&'()*+,;=:-]+)\]|(?:[\w.~!$&'()*+,;=-]|\#(escape))*)"#
  private static let authority = #"(?:(?:[\w.~!$&'()*+,;=:-]|\#(escape))*@)?\#(host)(?::\d*)?"#
  private static let segments = #"(?:[\w.~!$&'()*+,;=:@/-]|\#(escape))*"#
  private static let query = #"(?:[\w.~!$&'()*+,;=:@/?-]|\#(escape))*"#
  private static let rest = #"(?:\?\#(query))?(?:#\#(query))?"#
  private static let octet = #"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"#
  private static let variable = #"(?:\w|\#(escape))(?:\.?(?:\w|\#(escape)))*(?::[1-9]\d{0,3}|\*)?"#

  /// As ECMA-262 writes them.
  private static let patterns: [StringFormat: PatternSyntax] = [
    .uuid: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    .uri: #"^[a-zA-Z][a-zA-Z0-9+.-]*:(?://\#(authority)(?:/\#(segments))?|(?!//)\#(segments))\#(rest)$"#,
    .uriReference:
      #"^(?://\#(authority)(?:/\#(segments))?|(?!//)(?:[\w.~!$&'()*+,;=@-]|\#(escape))*(?:/\#(segments))?)\#(rest)$"#,
    .uriTemplate:
      #"^(?:[^\x00-\x20"%<>\\^`{|}\x7f-\x9f]|\#(escape)|\{[+#./;?&=,!@|]?\#(variable)(?:,\#(variable))*\})*$"#,
    .localTime: #"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$"#,
    .time: #"^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$"#,
    .duration:
      #"^P(?=.)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?"#
      + #"(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$"#,
    .ipv4: #"^\#(octet)(?:\.\#(octet)){3}$"#,
    .jsonPointer: "^(?:/(?:[^~/]|~[01])*)*$",
    .relativeJSONPointer: #"^(?:0|[1-9]\d*)(?:#|(?:/(?:[^~/]|~[01])*)*)$"#,
    .byte: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  ].compactMapValues(syntax)

  private static let hostLabel = syntax("^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$")
  private static let idnLabel = syntax(#"^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$"#)
  /// RFC 5321, section 4.1.2: `Local-part`.
  private static let mailbox = syntax(
    #"^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$"#)
  /// With letters of any script (RFC 6531).
  private static let idnMailbox = syntax(
    #"^(?:[^\s@"(),:;<>[\\\]]+|"(?:[^\x00-\x1f\x7f"\\]|\\[^\x00-\x1f\x7f])*")$"#)

  private static func isMailbox(_ text: String, local: PatternSyntax?, label: PatternSyntax?) -> Bool {
    guard let at = text.lastIndex(of: "@"), text.utf16.count <= 254 else { return false }
    let name = String(text[..<at])
    let domain = String(text[text.index(after: at)...])
    return !name.isEmpty && name.utf16.count <= 64 && local?.matches(name) != false
      && (isHostname(domain, label: label) || isAddressLiteral(domain))
  }

  /// RFC 5321, section 4.1.3.
  private static func isAddressLiteral(_ text: String) -> Bool {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count > 2 else { return false }
    let address = text.dropFirst().dropLast()
    let isIPv6 = address.prefix(5).lowercased() == "ipv6:"
    return isIPv6 ? self.isIPv6(String(address.dropFirst(5))) : StringFormat.ipv4.accepts(String(address))
  }

  /// RFC 3987, section 3.1: each character that only an IRI may hold becomes one that a URI may, too.
  private static func asURI(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF, 0x10000...0xEFFFD: out.append("u")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isHostname(_ text: String, label: PatternSyntax?) -> Bool {
    !text.isEmpty && text.utf16.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label?.matches(String($0)) != false }
  }

  /// RFC 3339 `full-date`, of a day that there is. No calendar of a database has a year 0.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0, (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day)
  }

  /// Of a text that matches: a leap second is the last of a day in UTC.
  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 9, bytes[6] == 0x36 else { return true }
    return (minutes(bytes) + 1440) % 1440 == 1439
  }

  /// Whether the moment has a year from 1 to 9999 in UTC too.
  private static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] | 0x20 == 0x74 else { return false }
    let (day, time) = (String(decoding: bytes.prefix(10), as: UTF8.self), Array(bytes[11...]))
    guard isDate(day), StringFormat.time.accepts(String(decoding: time, as: UTF8.self)) else { return false }
    let minutes = minutes(time) + (time[6] == 0x36 ? 1 : 0)
    return !(day == "0001-01-01" && minutes < 0 || day == "9999-12-31" && minutes >= 24 * 60)
  }

  /// The minutes of a day in UTC of a time with an offset; before the day or after it where the offset leads there.
  private static func minutes(_ time: [UInt8]) -> Int {
    let number: (Int) -> Int = { start in
      time.count > start + 1 ? (Int(time[start]) - 0x30) * 10 + Int(time[start + 1]) - 0x30 : 0
    }
    guard let last = time.last, last | 0x20 != 0x7A else { return number(0) * 60 + number(3) }
    let sign = time.count - 6
    let offset = number(sign + 1) * 60 + number(sign + 4)
    return number(0) * 60 + number(3) + (time[sign] == 0x2D ? offset : -offset)
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
}
