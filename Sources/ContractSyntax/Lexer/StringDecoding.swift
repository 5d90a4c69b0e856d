import ContractBase

/// A string token's value, and what is wrong with its escapes.
struct DecodedString {
  var value: String
  var mistakes: [(range: Range<Int>, message: String)] = []
}

/// The value of a string token (GraphQL October 2021 §2.9.4), only made when the parser wants it.
func decodeString(_ bytes: [UInt8], _ token: Token) -> DecodedString {
  let start = Int(token.offset)
  let end = min(Int(token.end), bytes.count)
  if token.kind == .blockString {
    var close = end
    // An unterminated block string lacks its closing quotes.
    if end - start >= 6, bytes[end - 3..<end].allSatisfy({ $0 == 0x22 }) { close = end - 3 }
    return DecodedString(value: blockStringValue(bytes[min(start + 3, close)..<close]))
  }
  let quote = start < end ? bytes[start] : 0x22
  let isClosed = end - start >= 2 && bytes[end - 1] == quote && !isEscaped(bytes, end - 1, from: start + 1)
  let inner = min(start + 1, end)..<max(min(start + 1, end), isClosed ? end - 1 : end)
  guard bytes[inner].contains(0x5C) else {
    return DecodedString(value: String(decoding: bytes[inner], as: UTF8.self))
  }
  var decoder = EscapeDecoder(bytes: bytes, position: inner.lowerBound, end: inner.upperBound)
  decoder.decode()
  return DecodedString(value: String(decoding: decoder.output, as: UTF8.self), mistakes: decoder.mistakes)
}

/// Whether an odd number of backslashes stands before an index.
private func isEscaped(_ bytes: [UInt8], _ index: Int, from start: Int) -> Bool {
  var count = 0
  while index - 1 - count >= start, bytes[index - 1 - count] == 0x5C { count += 1 }
  return count % 2 == 1
}

/// EscapedUnicode and EscapedCharacter (§2.9.4), and `\u{…}` of the drafts after it.
struct EscapeDecoder {
  let bytes: [UInt8]
  var position: Int
  let end: Int
  /// Whether `\u{…}` is known; JSON has no such thing.
  let allowsBraces: Bool
  var output: [UInt8] = []
  var mistakes: [(range: Range<Int>, message: String)] = []

  init(bytes: [UInt8], position: Int, end: Int, allowsBraces: Bool = true) {
    self.bytes = bytes
    self.position = position
    self.end = end
    self.allowsBraces = allowsBraces
  }

  mutating func decode() {
    while position < end {
      if bytes[position] != 0x5C {
        output.append(bytes[position])
        position += 1
      } else {
        decodeEscape()
      }
    }
  }

  private mutating func decodeEscape() {
    let start = position
    guard start + 1 < end else {
      position = end
      return fail(start, "A backslash at the end of the string escapes nothing")
    }
    position += 2
    switch bytes[start + 1] {
    case 0x22: output.append(0x22)
    case 0x5C: output.append(0x5C)
    case 0x2F: output.append(0x2F)
    case 0x62: output.append(0x08)
    case 0x66: output.append(0x0C)
    case 0x6E: output.append(0x0A)
    case 0x72: output.append(0x0D)
    case 0x74: output.append(0x09)
    case 0x75: decodeUnicode(from: start)
    default:
      position = start + 1 + max(1, utf8SequenceLength(bytes, at: start + 1))
      position = min(position, end)
      fail(start, "`\(text(start))` is no escape sequence")
    }
  }

  private mutating func decodeUnicode(from start: Int) {
    if allowsBraces, position < end, bytes[position] == 0x7B { return decodeBraced(from: start) }
    guard let unit = hexadecimal(at: position, count: 4) else {
      while position < end, position < start + 6, hexDigit(bytes[position]) != nil { position += 1 }
      return fail(start, "`\(text(start))` is no escape sequence: four hexadecimal digits follow `\\u`")
    }
    position += 4
    var value = unit
    if (0xD800..<0xDC00).contains(unit), position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == 0x75,
      let low = hexadecimal(at: position + 2, count: 4), (0xDC00..<0xE000).contains(low)
    {
      position += 6
      value = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
    }
    append(value, from: start)
  }

  /// `\u{1F600}`
  private mutating func decodeBraced(from start: Int) {
    position += 1
    var value: UInt32 = 0
    let digits = position
    while position < end, let digit = hexDigit(bytes[position]) {
      value = min(value << 4 | digit, 0x11_0000)
      position += 1
    }
    guard position > digits, position < end, bytes[position] == 0x7D else {
      return fail(start, "`\(text(start))` is no escape sequence: `\\u{` wants hexadecimal digits and `}`")
    }
    position += 1
    append(value, from: start)
  }

  private mutating func append(_ value: UInt32, from start: Int) {
    guard let scalar = Unicode.Scalar(value) else {
      return fail(
        start,
        (0xD800..<0xE000).contains(value)
          ? "`\(text(start))` is half of a surrogate pair, and no character" : "`\(text(start))` is beyond Unicode")
    }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func fail(_ start: Int, _ message: String) {
    mistakes.append((start..<position, message))
    output.append(contentsOf: UTF8.encodedReplacementCharacter)
  }

  private func hexadecimal(at index: Int, count: Int) -> UInt32? {
    guard index + count <= end else { return nil }
    var value: UInt32 = 0
    for offset in index..<index + count {
      guard let digit = hexDigit(bytes[offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private func text(_ start: Int) -> String {
    String(decoding: bytes[start..<min(position, start + 16)], as: UTF8.self)
  }
}

func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}

/// BlockStringValue(rawValue) (§2.9.4): common indentation and blank lines around the text are removed.
func blockStringValue(_ raw: ArraySlice<UInt8>) -> String {
  var lines: [ArraySlice<UInt8>] = []
  var start = raw.startIndex
  var index = start
  while index < raw.endIndex {
    if raw[index] == 0x0A || raw[index] == 0x0D {
      lines.append(raw[start..<index])
      if raw[index] == 0x0D, index + 1 < raw.endIndex, raw[index + 1] == 0x0A { index += 1 }
      start = index + 1
    }
    index += 1
  }
  lines.append(raw[start...])
  func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 || $0 == 0x09 }.count }
  func isBlank(_ line: ArraySlice<UInt8>) -> Bool { indentation(line) == line.count }
  let common = lines.dropFirst().filter { !isBlank($0) }.map(indentation).min() ?? 0
  for position in lines.indices.dropFirst() { lines[position] = lines[position].dropFirst(common) }
  let kept = lines.drop(while: isBlank)
  let last = kept.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? kept.startIndex
  var output: [UInt8] = []
  for (position, line) in kept[kept.startIndex..<last].enumerated() {
    if position > 0 { output.append(0x0A) }
    appendUnescapingQuotes(line, to: &output)
  }
  return String(decoding: output, as: UTF8.self)
}

/// `\"""` means `"""` in a block string.
private func appendUnescapingQuotes(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
  var index = line.startIndex
  while index < line.endIndex {
    if line[index] == 0x5C, index + 3 < line.endIndex, line[index + 1...index + 3].allSatisfy({ $0 == 0x22 }) {
      output.append(contentsOf: [0x22, 0x22, 0x22])
      index += 4
    } else {
      output.append(line[index])
      index += 1
    }
  }
}
