extension PatternSet {
  /// Whether it holds a scalar; nil where that depends on a Unicode property that is not known here.
  public func contains(_ scalar: Unicode.Scalar) -> Bool? {
    var isUnknown = false
    for item in items {
      switch item.contains(scalar) {
      case true?: return !isNegated
      case false?: break
      case nil: isUnknown = true
      }
    }
    return isUnknown ? nil : isNegated
  }
}

extension PatternSet.Item {
  func contains(_ scalar: Unicode.Scalar) -> Bool? {
    switch self {
    case .range(let low, let high): low <= scalar && scalar <= high
    case .digit(let isNegated): ("0"..."9").contains(scalar) != isNegated
    case .word(let isNegated): scalar.isPatternWord != isNegated
    case .space(let isNegated): scalar.isPatternSpace != isNegated
    case .property(let name, let value, let isNegated):
      scalar.has(property: name, value: value).map { $0 != isNegated }
    }
  }
}

extension Unicode.Scalar {
  /// `\w`: ECMA-262, section 22.2.2.9.3.
  var isPatternWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  /// `\s`: WhiteSpace and LineTerminator (ECMA-262, sections 12.2 and 12.3).
  var isPatternSpace: Bool {
    switch value {
    case 9...13, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// What `.` does not match.
  var isPatternLineTerminator: Bool {
    switch value {
    case 0xA, 0xD, 0x2028, 0x2029: true
    default: false
    }
  }

  /// General categories, and the properties that need no table of their own.
  fileprivate func has(property name: String, value: String?) -> Bool? {
    if let value {
      return ["General_Category", "gc"].contains(name) ? has(category: value) : nil
    }
    switch name {
    case "Any": return true
    case "ASCII": return isASCII
    case "Alphabetic", "Alpha": return properties.isAlphabetic
    case "Lowercase", "Lower": return properties.isLowercase
    case "Uppercase", "Upper": return properties.isUppercase
    case "White_Space", "space": return properties.isWhitespace
    case "Emoji": return properties.isEmoji
    case "Emoji_Presentation": return properties.isEmojiPresentation
    case "ID_Start", "IDS": return properties.isIDStart
    case "ID_Continue", "IDC": return properties.isIDContinue
    default: return has(category: name)
    }
  }

  private func has(category: String) -> Bool? {
    guard let short = PatternSet.generalCategory(category, nil) else { return nil }
    let own = properties.generalCategory.abbreviation
    return short == "LC" ? ["Lu", "Ll", "Lt"].contains(own) : own.hasPrefix(short)
  }
}

extension PatternSet {
  /// The short name of a general category, such as `Lu`; nil where a property is another.
  public static func generalCategory(_ name: String, _ value: String?) -> String? {
    if value != nil, !["General_Category", "gc"].contains(name) { return nil }
    let category = value ?? name
    return Unicode.GeneralCategory.longNames[category]
      ?? (Unicode.GeneralCategory.longNames.values.contains(category) ? category : nil)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var abbreviation: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }

  /// Long names of ECMA-262's table of general categories, and the short ones that they stand for.
  fileprivate static let longNames: [String: String] = [
    "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll", "Titlecase_Letter": "Lt",
    "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc",
    "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
    "Punctuation": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps",
    "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf", "Other_Punctuation": "Po",
    "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So",
    "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C",
    "Control": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
  ]
}
