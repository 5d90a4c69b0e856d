/// A number of the YAML 1.2 core schema (§10.3.2) in JSON's grammar (RFC 8259 §6).
func canonicalNumber(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var start = 0
  let isNegative = bytes.first == 0x2D
  if isNegative || bytes.first == 0x2B { start = 1 }
  let sign = isNegative ? "-" : ""
  let digits = bytes[start...]
  if digits.starts(with: "0x".utf8) { return sign + decimal(digits.dropFirst(2), radix: 16) }
  if digits.starts(with: "0o".utf8) { return sign + decimal(digits.dropFirst(2), radix: 8) }
  if digits.first == 0x2E, let letter = digits.dropFirst().first, isLetter(letter) {
    return letter | 0x20 == 0x69 ? sign + "Infinity" : "NaN"
  }
  let exponent = digits.firstIndex { $0 | 0x20 == 0x65 } ?? digits.endIndex
  let point = digits[..<exponent].firstIndex(of: 0x2E) ?? exponent
  let whole = digits[..<point].drop { $0 == 0x30 }
  var output = whole.isEmpty ? [0x30] : Array(whole)
  if point < exponent {
    output.append(contentsOf: digits[point..<exponent])
    if exponent - point == 1 { output.append(0x30) }
  }
  output.append(contentsOf: digits[exponent...])
  return sign + String(decoding: output, as: UTF8.self)
}

/// Whole numbers of any length, since a contract's bounds need not fit a machine word.
private func decimal(_ digits: ArraySlice<UInt8>, radix: UInt64) -> String {
  // Base 10⁹, least significant first; a literal of thousands of digits is hostile or a mistake, so it is cut.
  var words: [UInt64] = [0]
  for digit in digits.prefix(4096) {
    var carry = UInt64(hexDigit(digit) ?? 0)
    for index in words.indices {
      let value = words[index] * radix + carry
      words[index] = value % 1_000_000_000
      carry = value / 1_000_000_000
    }
    if carry > 0 { words.append(carry) }
  }
  var text = ""
  for word in words.reversed() {
    let part = String(word)
    text += text.isEmpty ? part : String(repeating: "0", count: 9 - part.count) + part
  }
  return text
}
