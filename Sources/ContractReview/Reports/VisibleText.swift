/// A character that can be shown without doing anything to a terminal or to the characters around it.
///
/// C0 controls become their pictures (U+2400 and following); C1 controls, and whatever hides or reorders text, become
/// U+FFFD. Line breaks and tabs are the caller's.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0: "\u{FFFD}"
  // Soft hyphen, Arabic letter mark, fillers, zero-width and directional marks, separators, embeddings, isolates,
  // deprecated format characters, byte order mark, interlinear annotation, tags.
  case 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
    0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
    "\u{FFFD}"
  // Noncharacters, which XML and some consumers refuse.
  case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): "\u{FFFD}"
  default: scalar
  }
}

/// A text on one line with nothing hidden in it; line breaks are shown as a picture too.
func visible(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { shown.append(visible(scalar)) }
  return String(shown)
}

/// The lines of a text, each with nothing hidden in it; tabs become spaces.
func visibleLines(_ text: some StringProtocol) -> [String] {
  var lines: [String.UnicodeScalarView] = [.init()]
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r": lines.append(.init())
    case "\t": lines[lines.count - 1].append(contentsOf: "    ".unicodeScalars)
    default: lines[lines.count - 1].append(visible(scalar))
    }
    previous = scalar
  }
  return lines.map { String($0) }
}

/// Columns that a shown character takes on a terminal.
func columnWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch value {
  case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
    0x1F32D...0x1F64F, 0x1F680...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Columns that a shown text takes on a terminal.
func columnWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columnWidth($1) }
}
