/// What an untagged plain scalar is in the YAML 1.2 core schema (§10.3.2).
///
/// `yes`, `no`, `on` and `off` are strings, unlike in YAML 1.1.
func resolvePlainScalar(_ text: UnsafeBufferPointer<UInt8>) -> (kind: DataKind, isTrue: Bool) {
  guard let first = text.first else { return (.null, false) }
  switch first {
  case 0x7E: return (text.count == 1 ? .null : .string, false)
  case 0x6E, 0x4E:
    return (isWord(text, "null") || isWord(text, "Null") || isWord(text, "NULL") ? .null : .string, false)
  case 0x74, 0x54:
    return isWord(text, "true") || isWord(text, "True") || isWord(text, "TRUE") ? (.boolean, true) : (.string, false)
  case 0x66, 0x46:
    return (isWord(text, "false") || isWord(text, "False") || isWord(text, "FALSE") ? .boolean : .string, false)
  case 0x30...0x39, 0x2B, 0x2D, 0x2E: return (isCoreNumber(text) ? .number : .string, false)
  default: return (.string, false)
  }
}

private func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
  text.count == word.utf8CodeUnitCount && word.withUTF8Buffer { text.elementsEqual($0) }
}

/// `[-+]? [0-9]+`, `0o [0-7]+`, `0x [0-9a-fA-F]+`,
/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, `[-+]? .inf`, `.nan`
private func isCoreNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
  if text.count > 2, text[0] == 0x30, text[1] == 0x6F {
    return text.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) }
  }
  if text.count > 2, text[0] == 0x30, text[1] == 0x78 { return text.dropFirst(2).allSatisfy { hexDigit($0) != nil } }
  let isSigned = text[0] == 0x2B || text[0] == 0x2D
  if isSigned { index = 1 }
  let rest = UnsafeBufferPointer(rebasing: text[index...])
  if isWord(rest, ".inf") || isWord(rest, ".Inf") || isWord(rest, ".INF") { return true }
  if !isSigned, isWord(rest, ".nan") || isWord(rest, ".NaN") || isWord(rest, ".NAN") { return true }
  let whole = index
  while isDigit(byte(index)) { index += 1 }
  let wholeDigits = index - whole
  if byte(index) == 0x2E {
    index += 1
    let fraction = index
    while isDigit(byte(index)) { index += 1 }
    if wholeDigits == 0, index == fraction { return false }
  } else if wholeDigits == 0 {
    return false
  }
  if byte(index) | 0x20 == 0x65 {
    index += 1
    if byte(index) == 0x2B || byte(index) == 0x2D { index += 1 }
    let exponent = index
    while isDigit(byte(index)) { index += 1 }
    if index == exponent { return false }
  }
  return index == text.count
}
