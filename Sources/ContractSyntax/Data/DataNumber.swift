/// A number of the YAML 1.2 core schema (§10.3.2) in JSON's grammar (RFC 8259 §6).
func canonicalNumber(_ text: String) -> String {
  var digits = text[...]
  var sign = ""
  if digits.starts(with: "-") { sign = "-" }
  if digits.starts(with: "-") || digits.starts(with: "+") { digits = digits.dropFirst() }
  if digits.starts(with: "0x") { return sign + decimal(digits.dropFirst(2), radix: 16) }
  if digits.starts(with: "0o") { return sign + decimal(digits.dropFirst(2), radix: 8) }
  switch digits {
  case ".inf", ".Inf", ".INF": return sign + "Infinity"
  case ".nan", ".NaN", ".NAN": return "NaN"
  default: break
  }
  let exponentStart = digits.firstIndex { $0 == "e" || $0 == "E" } ?? digits.endIndex
  var mantissa = digits[..<exponentStart]
  let exponent = digits[exponentStart...]
  while mantissa.count > 1, mantissa.starts(with: "0"), !mantissa.starts(with: "0.") { mantissa = mantissa.dropFirst() }
  var whole = String(mantissa)
  if whole.starts(with: ".") { whole = "0" + whole }
  if whole.hasSuffix(".") { whole += "0" }
  return sign + whole + exponent
}

/// Whole numbers of any length, since a contract's bounds need not fit a machine word.
private func decimal(_ digits: Substring, radix: Int) -> String {
  if let small = UInt64(digits, radix: radix) { return String(small) }
  // Base 10⁹, least significant first; a literal of this length is hostile or a mistake, so it is cut.
  var words: [UInt64] = [0]
  for digit in digits.prefix(4096) {
    var carry = UInt64(digit.hexDigitValue ?? 0)
    for index in words.indices {
      let value = words[index] * UInt64(radix) + carry
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
