import ContractBase

extension Lexer {
  /// The length of the well-formed UTF-8 sequence at an index, or 0 (Unicode 15 table 3-7).
  func scalarLength(at index: Int) -> Int { utf8SequenceLength(bytes, at: index) }

  /// The scalar of a well-formed sequence.
  func decodingScalar(at index: Int, length: Int) -> UInt32 {
    var value = UInt32(byte(index)) & (length == 1 ? 0x7F : UInt32(0xFF) >> UInt32(length + 1))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(byte(index + offset) & 0x3F) }
    return value
  }

  /// Names the first places that are not UTF-8; the rest of the work goes on with replacement characters.
  mutating func reportInvalidUTF8() {
    for run in invalidUTF8Runs(bytes, limit: 10) {
      report(
        .invalidUTF8, run.lowerBound, run.upperBound,
        "The byte 0x\(String(bytes[run.lowerBound], radix: 16, uppercase: true)) is not UTF-8 here",
        hint: utf16Hint(bytes) ?? "save the file as UTF-8")
    }
  }
}

/// Advice for a text that begins as UTF-16 does.
func utf16Hint(_ bytes: [UInt8]) -> String? {
  guard bytes.count >= 2 else { return nil }
  let isUTF16 = (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
  return isUTF16 ? "the file looks like UTF-16; convert it with `iconv -f UTF-16 -t UTF-8`" : nil
}

/// The length of the well-formed UTF-8 sequence at an index, or 0 (Unicode 15 table 3-7).
func utf8SequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
  guard index < bytes.count else { return 0 }
  let first = bytes[index]
  func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < bytes.count && range.contains(bytes[index + offset])
  }
  switch first {
  case 0..<0x80: return 1
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
  case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
  case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}

/// The first runs of bytes that are not UTF-8.
func invalidUTF8Runs(_ bytes: [UInt8], limit: Int) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var index = firstNonASCII(bytes, from: 0)
  while index < bytes.count {
    let length = utf8SequenceLength(bytes, at: index)
    if length > 0 {
      index += length
      if index < bytes.count, bytes[index] < 0x80 { index = firstNonASCII(bytes, from: index) }
      continue
    }
    let start = index
    while index < bytes.count, utf8SequenceLength(bytes, at: index) == 0 { index += 1 }
    runs.append(start..<index)
    if runs.count == limit { break }
  }
  return runs
}

/// The first byte of 0x80 and above, eight at a time.
func firstNonASCII(_ bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBytes { raw in
    var index = start
    while index + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }
}
