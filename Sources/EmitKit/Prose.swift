/// A description as lines of a comment: no control characters, no line break but between lines, wrapped at a width.
///
/// What ends a comment in the target's language is still the target's to defuse.
public func proseLines(_ description: String, width: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
  var previousWasReturn = false
  var raw: [String] = [""]
  for scalar in description.unicodeScalars {
    if isBreak(scalar) {
      if !(scalar == "\n" && previousWasReturn) { raw.append("") }
    } else if scalar.value >= 0x20, scalar.value < 0x7F {
      raw[raw.count - 1].unicodeScalars.append(scalar)
    } else if scalar.value == 0x09 {
      raw[raw.count - 1] += " "
    } else if scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      || scalar.properties.isBidiControl
    {
      // Invisible in an editor, or able to make code read in another order than it runs in.
      raw[raw.count - 1] += "\u{FFFD}"
    } else {
      raw[raw.count - 1].unicodeScalars.append(scalar)
    }
    previousWasReturn = scalar == "\r"
  }
  while raw.last?.isEmpty == true { raw.removeLast() }
  while raw.first?.isEmpty == true { raw.removeFirst() }
  for text in raw {
    let indentation = text.prefix { $0 == " " }
    current = String(indentation)
    var isFirst = true
    for word in text.split(separator: " ") {
      if !isFirst, current.count + 1 + word.count > max(width, 20) {
        lines.append(current)
        current = String(indentation) + word
      } else {
        current += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    lines.append(current)
    current = ""
  }
  return lines
}
