/// A description as lines of a comment: no control characters, no line break but between lines, wrapped at a width.
///
/// What ends a comment in the target's language is still the target's to defuse.
public func proseLines(_ description: String, width: Int) -> [String] {
  let most = max(width, 20)
  if isPlainLine(description), description.utf8.count <= most { return [description] }
  var lines: [String] = []
  for text in visibleLines(description) {
    let indentation = text.prefix { $0 == 0x20 }
    var current = Array(indentation)
    // Counted along: a paragraph may be a line of many thousand words.
    var length = indentation.count
    for (index, word) in text.split(separator: 0x20).enumerated() {
      let count = word.allSatisfy { $0 < 0x80 } ? word.count : String(decoding: word, as: UTF8.self).count
      if index > 0, length + 1 + count > most {
        lines.append(String(decoding: current, as: UTF8.self))
        current = Array(indentation)
        length = indentation.count
      } else if index > 0 {
        current.append(0x20)
        length += 1
      }
      current += word
      length += count
    }
    lines.append(String(decoding: current, as: UTF8.self))
  }
  return lines
}

/// The lines of a text as UTF-8, without the empty ones at its ends, and without what cannot be seen.
private func visibleLines(_ description: String) -> ArraySlice<[UInt8]> {
  var lines: [[UInt8]] = [[]]
  var line: [UInt8] = []
  var previousWasReturn = false
  for scalar in description.unicodeScalars {
    switch scalar.value {
    case 0x20..<0x7F: line.append(UInt8(scalar.value))
    case 0x09: line.append(0x20)
    case 0x0A where previousWasReturn: break
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
      lines[lines.count - 1] = line
      lines.append([])
      line = []
    default:
      let isHidden =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        || scalar.properties.isBidiControl
      // Invisible in an editor, or able to make code read in another order than it runs in.
      line += Array(String(isHidden ? "\u{FFFD}" : scalar).utf8)
    }
    previousWasReturn = scalar == "\r"
  }
  lines[lines.count - 1] = line
  let kept = lines.drop { $0.isEmpty }
  return kept.dropLast(kept.reversed().prefix { $0.isEmpty }.count)
}

/// Whether a text is one line of ASCII with single spaces between its words, as titles mostly are: nothing is to be done
/// to it but to wrap it.
public func isPlainLine(_ text: String) -> Bool {
  var previous: UInt8 = 0x20
  for byte in text.utf8 {
    guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
    previous = byte
  }
  return previous != 0x20
}
