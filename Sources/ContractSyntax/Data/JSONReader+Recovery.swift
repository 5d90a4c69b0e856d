import ContractBase

extension JSONReader {
  mutating func skipComment() {
    let start = position
    if byte(start + 1) == 0x2F {
      while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    } else {
      position += 2
      while position < bytes.count, !(bytes[position] == 0x2A && byte(position + 1) == 0x2F) { position += 1 }
      position = min(position + 2, bytes.count)
    }
    builder.report(
      .dataComment, builder.span(start, position), "JSON has no comments",
      hint: "delete it, or use `$comment` or `description`",
      fixIts: [FixIt(builder.span(start, position), replacement: "")])
  }

  /// What the text shows at the cursor.
  private var found: String {
    guard position < bytes.count else { return "the end of the file" }
    let length = max(1, utf8SequenceLength(bytes, at: position))
    if bytes[position] < 0x20 { return "a control character" }
    return "`\(String(decoding: bytes[position..<min(position + length, bytes.count)], as: UTF8.self))`"
  }

  /// The text ended inside of a container.
  mutating func reportEnd() -> State {
    let opener = builder.frames.last.map { builder.nodes[Int($0.node)] }
    let bracket = opener?.kind == .sequence ? "[" : "{"
    let end = builder.span(bytes.count, bytes.count)
    builder.report(
      .dataEndsEarly, opener.map { builder.span(Int($0.start), Int($0.start) + 1) } ?? end,
      opener == nil ? "The file ends before its value" : "The `\(bracket)` that opens here is never closed",
      secondary: [DiagnosticLabel(end, "the file ends here")],
      hint: opener.map { "close it with `\($0.kind == .sequence ? "]" : "}")`" })
    return .lost
  }

  /// Anything but the beginning of a value.
  mutating func readUnexpectedValue() -> State {
    guard position < bytes.count else { return reportEnd() }
    let start = position
    switch bytes[start] {
    case 0x27:
      reportUnquoted(start, start + 1, "Strings stand in double quotes, not in single ones")
      readString(quote: 0x27)
      return .afterValue
    case 0x2B, 0x2E:
      position += 1
      reportNumber(from: start)
      add(.number, .isPlain, start, position)
      return .afterValue
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: return readWord()
    case 0x2C, 0x7D, 0x5D:
      // The value was left out: null stands in, and the separator is read next.
      builder.report(
        .dataUnexpected, builder.span(start, start + 1), "Expected a value, found \(found)",
        hint: "write a value, `null` if there is none")
      add(.null, .isPlain, start, start)
      return builder.frames.isEmpty ? .lost : .afterValue
    default:
      builder.report(.dataUnexpected, builder.span(start, start + 1), "Expected a value, found \(found)")
      return .lost
    }
  }

  /// A bare word where a value should be: one of other languages' literals, or a string without quotes.
  private mutating func readWord() -> State {
    let start = position
    while isNameContinue(byte(position)) || byte(position) == 0x2D || byte(position) == 0x24 || byte(position) == 0x2E {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let place = builder.span(start, position)
    let meant: (kind: DataKind, flags: DataRecord.Flags, text: String)
    switch word.lowercased() {
    case "true": meant = (.boolean, [.isTrue, .isPlain], "true")
    case "false": meant = (.boolean, [.isPlain], "false")
    case "null", "none", "nil", "undefined": meant = (.null, [.isPlain], "null")
    default: meant = (.string, [.isPlain], "\"\(word)\"")
    }
    builder.report(
      .dataUnquoted, place, "`\(word.prefix(60))` stands without quotes", hint: "write `\(meant.text.prefix(60))`",
      fixIts: [FixIt(place, replacement: meant.text)])
    add(meant.kind, meant.flags, start, position)
    return .afterValue
  }

  private mutating func reportUnquoted(_ start: Int, _ end: Int, _ message: String) {
    builder.report(.dataUnquoted, builder.span(start, end), message, hint: "use `\"`")
  }

  /// A key that is no string in double quotes; nil where one could be made out.
  mutating func readUnexpectedKey() -> State? {
    guard position < bytes.count else { return reportEnd() }
    let start = position
    if bytes[start] == 0x27 {
      reportUnquoted(start, start + 1, "Keys stand in double quotes, not in single ones")
      readString(quote: 0x27)
      return nil
    }
    while isNameContinue(byte(position)) || byte(position) == 0x2D || byte(position) == 0x24 { position += 1 }
    guard position > start else {
      builder.report(
        .dataUnexpected, builder.span(start, start + 1), "Expected a key in quotes, found \(found)",
        hint: "members are written `\"key\": value`")
      // A second comma, or a value without key: go on where the next member can begin.
      if bytes[start] == 0x2C {
        position += 1
        return .member
      }
      return .lost
    }
    let word = String(decoding: bytes[start..<min(position, start + 60)], as: UTF8.self)
    builder.report(
      .dataUnquoted, builder.span(start, position), "The key `\(word)` stands without quotes",
      hint: "write `\"\(word)\"`",
      fixIts: [FixIt(builder.span(start, position), replacement: "\"\(word)\"", .automatic)])
    add(.string, .isPlain, start, position)
    return nil
  }

  /// No colon after a key.
  mutating func readWithoutColon() -> State {
    guard position < bytes.count else { return reportEnd() }
    let place = builder.span(position, position + 1)
    switch bytes[position] {
    case 0x3D:
      builder.report(
        .dataUnexpected, place, "Expected `:` after the key, found `=`",
        fixIts: [FixIt(place, replacement: ":", .automatic)])
      position += 1
      return .value
    case 0x2C, 0x7D:
      builder.report(.dataUnexpected, place, "Expected `:` and a value after the key, found \(found)")
      add(.null, .isPlain, position, position)
      return .afterValue
    case 0x5D: return readMismatchedCloser()
    default:
      builder.report(
        .dataUnexpected, place, "Expected `:` after the key, found \(found)",
        fixIts: [FixIt(builder.span(position, position), replacement: ":")])
      return .value
    }
  }

  /// No comma and no closing bracket after a member or an element.
  mutating func readWithoutComma(_ isMapping: Bool) -> State {
    guard position < bytes.count else { return reportEnd() }
    switch bytes[position] {
    case 0x7D, 0x5D: return readMismatchedCloser()
    case 0x22, 0x27, 0x7B, 0x5B, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24:
      var end = position
      while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
      builder.report(
        .dataUnexpected, builder.span(position, position + 1),
        "Expected `,` or `\(isMapping ? "}" : "]")`, found \(found)", hint: "a comma is missing before this",
        fixIts: [FixIt(builder.span(end, end), replacement: ",")])
      return isMapping ? .member : .element
    default:
      builder.report(
        .dataUnexpected, builder.span(position, position + 1),
        "Expected `,` or `\(isMapping ? "}" : "]")`, found \(found)")
      return .lost
    }
  }

  /// `]` where `}` is due, or the other way round.
  private mutating func readMismatchedCloser() -> State {
    let opener = builder.frames.last.map { builder.nodes[Int($0.node)] }
    let due = opener?.kind == .sequence ? "]" : "}"
    builder.report(
      .dataUnexpected, builder.span(position, position + 1), "Expected `\(due)`, found \(found)",
      secondary: opener.map { [DiagnosticLabel(builder.span(Int($0.start), Int($0.start) + 1), "opened here")] } ?? [])
    return .lost
  }
}
