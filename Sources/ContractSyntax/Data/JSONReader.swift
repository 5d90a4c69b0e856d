import ContractBase

/// Reads a JSON text (RFC 8259) into a tree.
///
/// Mistakes that leave no doubt of what was meant (a trailing comma, a comment, a bare key) are reported and read
/// past; where brackets do not match or the text ends early there is no tree.
func readJSON(_ file: SourceFile, sink: inout DiagnosticSink) -> DataTree? {
  var reader = JSONReader(DataBuilder(file, sink: sink))
  let isWhole = reader.read()
  sink = reader.builder.sink
  return isWhole ? reader.builder.finish() : nil
}

/// A state machine over bytes, so that nesting costs no stack.
struct JSONReader {
  enum State { case value, firstMember, member, firstElement, element, afterValue, end, lost }

  let bytes: [UInt8]
  var position = 0
  var builder: DataBuilder
  /// Where the last comma stands, for the message about a trailing one.
  private var comma = 0

  init(_ builder: DataBuilder) {
    bytes = builder.source
    self.builder = builder
  }

  @inline(__always) func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func read() -> Bool {
    guard checkText(&builder) else { return false }
    // §8.1: a byte order mark is not to be written, but may be ignored.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipWhitespace()
    guard position < bytes.count else {
      builder.report(.dataEmpty, builder.span(0, 0), "The file is empty", hint: "write a JSON value")
      return false
    }
    var state = State.value
    while true {
      switch state {
      case .value: state = readValue()
      case .firstMember: state = close(0x7D) ?? readKey()
      case .member: state = closeAfterComma(0x7D) ?? readKey()
      case .firstElement: state = close(0x5D) ?? readValue()
      case .element: state = closeAfterComma(0x5D) ?? readValue()
      case .afterValue: state = readSeparator()
      case .end:
        skipWhitespace()
        if position < bytes.count {
          builder.report(
            .dataAfterEnd, builder.span(position, min(position + 1, bytes.count)),
            "More text follows the end of the JSON value",
            hint: "delete it, or look for a bracket that was closed too early")
        }
        return true
      case .lost: return false
      }
    }
  }

  // MARK: Values

  /// value = false / null / true / object / array / number / string (§3)
  private mutating func readValue() -> State {
    skipWhitespace()
    let start = position
    switch byte(start) {
    case 0x22:
      readString()
      return .afterValue
    case 0x7B: return open(.mapping, then: .firstMember)
    case 0x5B: return open(.sequence, then: .firstElement)
    case 0x2D, 0x30...0x39:
      readNumber()
      return .afterValue
    case 0x74 where matches("true"): return addWord(.boolean, 4, [.isTrue, .isPlain])
    case 0x66 where matches("false"): return addWord(.boolean, 5, [.isPlain])
    case 0x6E where matches("null"): return addWord(.null, 4, [.isPlain])
    default: return readUnexpectedValue()
    }
  }

  private mutating func open(_ kind: DataKind, then state: State) -> State {
    guard builder.frames.count < DataBuilder.maximumDepth else {
      builder.report(
        .dataTooDeep, builder.span(position, position + 1), "Data is nested more than \(DataBuilder.maximumDepth) deep")
      return .lost
    }
    guard builder.nodes.count < DataBuilder.maximumNodes else {
      builder.report(.dataTooLarge, builder.span(position, position + 1), "The file has too many values to be read")
      return .lost
    }
    builder.open(kind, start: position)
    position += 1
    return state
  }

  private func matches(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, !isNameContinue(byte(end)) else { return false }
    return word.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
  }

  private mutating func addWord(_ kind: DataKind, _ length: Int, _ flags: DataRecord.Flags) -> State {
    add(kind, flags, position, position + length)
    position += length
    return .afterValue
  }

  @inline(__always)
  mutating func add(_ kind: DataKind, _ flags: DataRecord.Flags, _ start: Int, _ end: Int) {
    builder.add(
      DataRecord(
        kind: kind, flags: flags, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        first: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start)))
  }

  /// string = quotation-mark *char quotation-mark (§7)
  mutating func readString(quote: UInt8 = 0x22) {
    let start = position
    position += 1
    var hasEscapes = false
    scan: while position < bytes.count {
      let byte = bytes[position]
      if byte == quote { break scan }
      if byte == 0x5C {
        hasEscapes = true
        position += 1
      } else if byte < 0x20 {
        if byte == 0x0A || byte == 0x0D, !continuesAfterBreak(quote) { break scan }
        reportControlCharacter(byte)
      }
      position += 1
    }
    let end = min(position, bytes.count)
    position = end
    if byte(position) == quote, position < bytes.count {
      position += 1
    } else {
      builder.report(
        .dataEndsEarly, builder.span(start, min(start + 1, bytes.count)), "The string that begins here is never closed",
        hint: "close it with `\"`")
    }
    guard hasEscapes else {
      builder.add(
        DataRecord(
          kind: .string, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
          first: UInt32(truncatingIfNeeded: start + 1), count: UInt32(truncatingIfNeeded: end - start - 1)))
      return
    }
    decodeEscapes(start, end)
  }

  private mutating func decodeEscapes(_ start: Int, _ end: Int) {
    var decoder = EscapeDecoder(bytes: bytes, position: start + 1, end: end, allowsBraces: false)
    swap(&decoder.output, &builder.texts)
    let first = decoder.output.count
    decoder.decode()
    let count = decoder.output.count - first
    swap(&decoder.output, &builder.texts)
    for mistake in decoder.mistakes {
      let place = builder.span(mistake.range.lowerBound, mistake.range.upperBound)
      builder.report(
        .dataInvalidEscape, place, mistake.message, hint: "write `\\\\` to mean a backslash itself",
        fixIts: [FixIt(builder.span(mistake.range.lowerBound, mistake.range.lowerBound), replacement: "\\")])
    }
    builder.add(
      DataRecord(
        kind: .string, flags: .isDecoded, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: position), first: UInt32(truncatingIfNeeded: first),
        count: UInt32(truncatingIfNeeded: count)))
  }

  /// Whether a string with a line break in it is closed on its next line; otherwise its quote was forgotten.
  private func continuesAfterBreak(_ quote: UInt8) -> Bool {
    var index = position + 1
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == quote {
        // The quote that closes is followed by what can follow a string; one that opens a key is followed by text.
        var next = index + 1
        while byte(next) == 0x20 { next += 1 }
        return byte(next) == 0x2C || byte(next) == 0x7D || byte(next) == 0x5D || byte(next) == 0x0A
          || byte(next) == 0x0D
      }
      index += 1
    }
    return false
  }

  private mutating func reportControlCharacter(_ byte: UInt8) {
    let code = String(byte, radix: 16, uppercase: true)
    let escape: String =
      switch byte {
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0D: "\\r"
      default: "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }
    let place = builder.span(position, position + 1)
    builder.report(
      .dataControlCharacter, place, "A raw control character stands in a string", hint: "write `\(escape)`",
      fixIts: [FixIt(place, replacement: escape, .automatic)])
  }

  /// number = [ minus ] int [ frac ] [ exp ] (§6)
  private mutating func readNumber() {
    let start = position
    if byte(position) == 0x2D { position += 1 }
    var isValid = isDigit(byte(position)) && !(byte(position) == 0x30 && isDigit(byte(position + 1)))
    skipDigits()
    if byte(position) == 0x2E {
      position += 1
      isValid = isValid && isDigit(byte(position))
      skipDigits()
    }
    if byte(position) | 0x20 == 0x65 {
      position += 1
      if byte(position) == 0x2B || byte(position) == 0x2D { position += 1 }
      isValid = isValid && isDigit(byte(position))
      skipDigits()
    }
    if isNameContinue(byte(position)) || byte(position) == 0x2E || !isValid { reportNumber(from: start) }
    add(.number, .isPlain, start, position)
  }

  private mutating func skipDigits() {
    while isDigit(byte(position)) { position += 1 }
  }

  mutating func reportNumber(from start: Int) {
    while isNameContinue(byte(position)) || byte(position) == 0x2E || byte(position) == 0x2B || byte(position) == 0x2D {
      position += 1
    }
    let text = String(decoding: bytes[start..<min(position, start + 40)], as: UTF8.self)
    builder.report(
      .dataInvalidNumber, builder.span(start, position), "`\(text)` is not a JSON number",
      hint: "write it like `0`, `-12`, `0.5` or `6.02e23`, or in quotes if it is a text")
  }

  // MARK: Between values

  /// ws = *( space / tab / line feed / carriage return ) (§2); comments are reported and passed.
  @inline(__always)
  mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case 0x2F where byte(position + 1) == 0x2F || byte(position + 1) == 0x2A: skipComment()
      default: return
      }
    }
  }

  /// The closing bracket where it comes next.
  private mutating func close(_ closer: UInt8) -> State? {
    skipWhitespace()
    guard byte(position) == closer else { return nil }
    position += 1
    builder.close(end: position)
    return .afterValue
  }

  private mutating func closeAfterComma(_ closer: UInt8) -> State? {
    guard let state = close(closer) else { return nil }
    builder.report(
      .dataTrailingComma, builder.span(comma, comma + 1), "A comma stands before `\(closer == 0x7D ? "}" : "]")`",
      fixIts: [FixIt(builder.span(comma, comma + 1), replacement: "", .automatic)])
    return state
  }

  /// member = string name-separator value (§4)
  private mutating func readKey() -> State {
    skipWhitespace()
    if byte(position) == 0x22 {
      readString()
    } else if let state = readUnexpectedKey() {
      return state
    }
    skipWhitespace()
    if byte(position) == 0x3A {
      position += 1
      return .value
    }
    return readWithoutColon()
  }

  private mutating func readSeparator() -> State {
    guard let frame = builder.frames.last else { return .end }
    skipWhitespace()
    let isMapping = builder.nodes[Int(frame.node)].kind == .mapping
    switch byte(position) {
    case 0x2C:
      comma = position
      position += 1
      return isMapping ? .member : .element
    case 0x7D where isMapping, 0x5D where !isMapping:
      position += 1
      builder.close(end: position)
      return .afterValue
    default: return readWithoutComma(isMapping)
    }
  }
}
