import ContractBase

extension Lexer {
  /// IntValue and FloatValue (GraphQL October 2021 §2.9.1, §2.9.2).
  ///
  /// Takes the whole run that looks like a number, so that a malformed one is reported once, and as a whole.
  mutating func lexNumber() {
    let start = position
    var isFloat = false
    var mistake: String?
    if byte(position) == 0x2B {
      mistake = "numbers have no plus sign"
      position += 1
    } else if byte(position) == 0x2D {
      position += 1
    }
    let whole = position
    skipDigits()
    if position == whole {
      mistake = "a digit must stand before the point"
    } else if byte(whole) == 0x30, position - whole > 1 {
      mistake = "a leading zero is not allowed"
    }
    if byte(position) == 0x2E, byte(position + 1) != 0x2E {
      isFloat = true
      position += 1
      let fraction = position
      skipDigits()
      if position == fraction { mistake = "a digit must follow the point" }
    }
    if byte(position) | 0x20 == 0x65 {
      let sign = byte(position + 1) == 0x2B || byte(position + 1) == 0x2D ? 1 : 0
      if isDigit(byte(position + 1 + sign)) {
        isFloat = true
        position += 1 + sign
        skipDigits()
      }
    }
    // §2.9.1: a number must not be followed by a name start or a point.
    let tail = position
    while isNameContinue(byte(position)) || (byte(position) == 0x2E && isNameContinue(byte(position + 1))) {
      position += 1
    }
    if position > tail { mistake = "`\(text(tail, position))` must not follow a number" }
    append(isFloat ? .float : .int, from: start, to: position)
    if let mistake {
      report(
        .malformedNumber, start, position, "`\(text(start, position))` is not a number: \(mistake)",
        hint: "write it like `0`, `-12`, `0.5` or `6.02e23`, or in quotes if it is a text",
        fixIts: repairedNumber(text(start, tail), complete: tail == position).map {
          [FixIt(span(start, position), replacement: $0)]
        } ?? [])
    }
  }

  private mutating func skipDigits() {
    while isDigit(byte(position)) { position += 1 }
  }

  private func repairedNumber(_ text: String, complete: Bool) -> String? {
    guard complete, text.utf8.count < 40 else { return nil }
    return canonicalNumber(text)
  }

  /// StringValue (§2.9.4)
  mutating func lexString() {
    let start = position
    if byte(start + 1) == 0x22, byte(start + 2) == 0x22 { return lexBlockString() }
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        position += 1
        return append(.string, from: start, to: position)
      case 0x5C where position + 1 < bytes.count && bytes[position + 1] != 0x0A && bytes[position + 1] != 0x0D:
        position += 2
      case 0x0A, 0x0D:
        return endUnterminated(.string, from: start)
      case 0..<0x20 where bytes[position] != 0x09:
        reportControlCharacter()
        position += 1
      default:
        position += 1
      }
    }
    endUnterminated(.string, from: start)
  }

  private mutating func endUnterminated(_ kind: TokenKind, from start: Int) {
    append(kind, from: start, to: position)
    report(
      .unterminatedString, start, position, "The string is not closed", label: "begins here",
      hint: kind == .string
        ? "close it with `\"` on the same line, or use `\"\"\"` for text of several lines"
        : "close it with `\"\"\"`")
  }

  /// StringValue :: """ BlockStringCharacter* """
  private mutating func lexBlockString() {
    let start = position
    position += 3
    while position < bytes.count {
      switch bytes[position] {
      case 0x22 where byte(position + 1) == 0x22 && byte(position + 2) == 0x22:
        position += 3
        return append(.blockString, from: start, to: position)
      case 0x5C where byte(position + 1) == 0x22 && byte(position + 2) == 0x22 && byte(position + 3) == 0x22:
        position += 4
      case 0..<0x20
      where !(0x09...0x0D).contains(bytes[position]) || bytes[position] == 0x0B || bytes[position] == 0x0C:
        reportControlCharacter()
        position += 1
      default:
        position += 1
      }
    }
    // Only the opening line is marked: all the rest of the file is inside.
    append(.blockString, from: start, to: position)
    report(
      .unterminatedString, start, start + 3, "The block string is never closed", label: "begins here",
      hint: "close it with `\"\"\"`")
  }

  private mutating func reportControlCharacter() {
    let code = String(bytes[position], radix: 16, uppercase: true)
    let escape = "\\u" + String(repeating: "0", count: 4 - code.count) + code
    report(
      .controlCharacter, position, position + 1, "The string holds the control character U+\(escape.dropFirst(2))",
      hint: "write `\(escape)` in a string if you mean it",
      fixIts: [FixIt(span(position, position + 1), replacement: escape)])
  }

  /// Whatever begins no token: reported, with the advice that fits what people mostly mean by it.
  mutating func lexOther() {
    let start = position
    switch bytes[start] {
    case 0x27: lexSingleQuoted()
    case 0x2F where byte(start + 1) == 0x2F: lexSlashComment()
    case 0x2F where byte(start + 1) == 0x2A: lexStarComment()
    case 0x3B: skip(1, "`;` separates nothing here", hint: "leave it out: a line break is enough", replacement: "")
    case 0x3F:
      skip(
        1, "`?` means nothing here", hint: "a type is nullable unless `!` follows it; leave `?` out", replacement: "")
    case 0xC2 where byte(start + 1) == 0xA0:
      skip(2, "A no-break space stands between the words", hint: "use an ordinary blank", replacement: " ")
    case 0xE2 where startsSmartQuote(start): lexSmartQuoted()
    case 0..<0x20, 0x7F: lexControlRun()
    case 0x80...: lexNonASCII()
    default:
      position += 1
      append(.invalid, from: start, to: position)
      report(.unexpectedCharacter, start, position, "`\(text(start, position))` has no meaning here")
    }
  }

  private mutating func skip(_ length: Int, _ message: String, hint: String, replacement: String) {
    let start = position
    position += length
    append(.skipped, from: start, to: position)
    report(
      .unexpectedCharacter, start, position, message, hint: hint,
      fixIts: [FixIt(span(start, position), replacement: replacement, .automatic)])
  }

  /// `'text'`: read as the string that it was meant to be.
  private mutating func lexSingleQuoted() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != 0x27, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
    guard byte(position) == 0x27 else {
      append(.invalid, from: start, to: position)
      return report(
        .unexpectedCharacter, start, start + 1, "`'` has no meaning here", hint: "strings stand in double quotes")
    }
    position += 1
    append(.string, from: start, to: position)
    report(
      .unexpectedCharacter, start, position, "Strings stand in double quotes, not in single ones",
      fixIts: requoted(start + 1, position - 1).map { [FixIt(span(start, position), replacement: $0, .automatic)] }
        ?? [])
  }

  private func requoted(_ start: Int, _ end: Int) -> String? {
    let inner = bytes[start..<end]
    guard !inner.contains(0x22), !inner.contains(0x5C) else { return nil }
    return "\"" + String(decoding: inner, as: UTF8.self) + "\""
  }

  /// U+2018 to U+201F, which word processors put in place of quotes.
  func startsSmartQuote(_ index: Int) -> Bool {
    byte(index) == 0xE2 && byte(index + 1) == 0x80 && (0x98...0x9F).contains(byte(index + 2))
  }

  private mutating func lexSmartQuoted() {
    let start = position
    position += 3
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D, !startsSmartQuote(position) {
      position += 1
    }
    let isClosed = startsSmartQuote(position)
    if isClosed { position += 3 } else { position = start + 3 }
    append(.invalid, from: start, to: position)
    report(
      .unexpectedCharacter, start, position, "Typographic quotes do not make a string", hint: "use `\"`",
      fixIts: (isClosed ? requoted(start + 3, position - 3) : nil)
        .map { [FixIt(span(start, position), replacement: $0, .automatic)] } ?? [])
  }

  private mutating func lexSlashComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    append(.skipped, from: start, to: position)
    report(
      .unexpectedCharacter, start, start + 2, "Comments begin with `#`, not with `//`",
      fixIts: [FixIt(span(start, start + 2), replacement: "#", .automatic)])
  }

  private mutating func lexStarComment() {
    let start = position
    position += 2
    while position < bytes.count, !(bytes[position] == 0x2A && byte(position + 1) == 0x2F) { position += 1 }
    position = min(position + 2, bytes.count)
    append(.skipped, from: start, to: position)
    report(
      .unexpectedCharacter, start, start + 2, "Comments begin with `#` and end with their line; there is no `/* … */`")
  }

  private mutating func lexControlRun() {
    let start = position
    func isControl(_ byte: UInt8) -> Bool {
      (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F || byte == 0x0B || byte == 0x0C
    }
    while position < bytes.count, isControl(bytes[position]) { position += 1 }
    append(.skipped, from: start, to: position)
    let code = String(bytes[start], radix: 16, uppercase: true)
    report(
      .controlCharacter, start, position, "A control character (0x\(code)) stands between the words",
      hint: bytes[start] == 0 ? "a NUL often means that the file is UTF-16, or not a text at all" : "delete it",
      fixIts: [FixIt(span(start, position), replacement: "")])
  }

  private mutating func lexNonASCII() {
    let start = position
    let length = scalarLength(at: start)
    guard length > 0 else {
      // Not UTF-8: reported when the file was checked.
      position += 1
      return append(.skipped, from: start, to: position)
    }
    if Unicode.Scalar(decodingScalar(at: start, length: length)).map({ $0.properties.isXIDStart }) ?? false {
      return lexNonASCIIName(from: start)
    }
    position += length
    append(.invalid, from: start, to: position)
    report(.unexpectedCharacter, start, position, "`\(text(start, position))` has no meaning here")
  }
}
