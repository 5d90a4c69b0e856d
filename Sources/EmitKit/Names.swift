/// A name in words: what is left when its case and separators are taken away.
public struct Words: Hashable, Sendable {
  /// As they stood, without separators; digits stay with the word before them.
  public let words: [String]

  /// Splits at separators, and where the case says so: `HTTPServer2` is `HTTP`, `Server2`; `userID` is `user`, `ID`.
  /// What no identifier may hold separates.
  public init(_ name: String) {
    words = name.utf8.allSatisfy { $0 < 0x80 } ? Words.ascii(name) : Words.unicode(name)
  }

  /// Most names: the same, without a look at Unicode's tables.
  private static func ascii(_ name: String) -> [String] {
    var words: [String] = []
    var name = name
    name.withUTF8 { bytes in
      func isUpper(_ index: Int) -> Bool { (0x41...0x5A).contains(bytes[index]) }
      func isLower(_ index: Int) -> Bool { (0x61...0x7A).contains(bytes[index]) }
      var start = 0
      func flush(_ end: Int) {
        if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      }
      for index in bytes.indices {
        if !isUpper(index), !isLower(index), !(0x30...0x39).contains(bytes[index]) {
          flush(index)
          start = index + 1
        } else if isUpper(index), index > start, !isUpper(index - 1) || (index + 1 < bytes.count && isLower(index + 1)) {
          flush(index)
          start = index
        }
      }
      flush(bytes.count)
    }
    return words
  }

  private static func unicode(_ name: String) -> [String] {
    var words: [String] = []
    var current: [Unicode.Scalar] = []
    let scalars = Array(name.unicodeScalars)
    func flush() {
      if !current.isEmpty {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: current)
        words.append(String(word))
      }
      current = []
    }
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType == .decimal || properties.generalCategory == .nonspacingMark
      else {
        flush()
        continue
      }
      if properties.isUppercase, let last = current.last {
        let nextIsLower = index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
        if !last.properties.isUppercase || nextIsLower { flush() }
      }
      current.append(scalar)
    }
    flush()
    return words
  }

  public var pascal: String { words.map(Words.capitalized).joined() }

  public var camel: String {
    guard let first = words.first else { return "" }
    return first.lowercased() + words.dropFirst().map(Words.capitalized).joined()
  }

  public var snake: String { words.map { $0.lowercased() }.joined(separator: "_") }
  public var kebab: String { words.map { $0.lowercased() }.joined(separator: "-") }
  public var screamingSnake: String { words.map { $0.uppercased() }.joined(separator: "_") }
  /// Lower case with spaces.
  public var sentence: String { words.map { $0.lowercased() }.joined(separator: " ") }

  private static func capitalized(_ word: String) -> String {
    guard let first = word.first else { return word }
    // An initialism keeps its first letter only, as the style guides of most languages have it.
    let rest = word.dropFirst()
    return first.uppercased() + (word.count > 1 && word.allSatisfy { !$0.isLowercase } ? rest.lowercased() : String(rest))
  }
}

/// Gives each name of a scope an identifier of the target: in the target's case, no reserved word, no two alike.
///
/// Two names never get one identifier, whatever they hold; the first come keeps the plain form, so that a name added
/// later never changes an earlier one's.
public struct NameScope: Sendable {
  private let style: @Sendable (Words) -> String
  private let reserved: Set<String>
  private let fallback: String
  private let allowsUnicode: Bool
  private var taken: Set<String>
  private var assigned: [String: String] = [:]
  /// The number that is next tried behind an identifier; all before it are taken.
  private var nextNumber: [String: Int] = [:]

  /// - Parameters:
  ///   - reserved: Identifiers that may not be given out, as the language writes them.
  ///   - fallback: Begins the identifier of a name that has no letter, and of one that begins with a digit.
  public init(
    reserved: Set<String>, fallback: String, allowsUnicode: Bool = false, style: @escaping @Sendable (Words) -> String
  ) {
    self.reserved = reserved
    self.fallback = fallback
    self.allowsUnicode = allowsUnicode
    self.style = style
    taken = []
  }

  /// The identifier of a name; the same for the same name.
  public mutating func identifier(for name: String) -> String {
    if let known = assigned[name] { return known }
    var base = style(Words(allowsUnicode ? name : NameScope.ascii(name)))
    if NameScope.beginsWithNumber(base) ?? true { base = fallback + base }
    if reserved.contains(base) { base += "_" }
    var candidate = base
    if taken.contains(candidate) || reserved.contains(candidate) {
      var number = nextNumber[base] ?? 2
      while taken.contains(candidate) || reserved.contains(candidate) {
        candidate = base + (base.last?.isNumber == true ? "_" : "") + String(number)
        number += 1
      }
      nextNumber[base] = number
    }
    taken.insert(candidate)
    assigned[name] = candidate
    return candidate
  }

  /// Marks an identifier as taken by the emitter's own code.
  public mutating func take(_ identifier: String) { taken.insert(identifier) }

  /// Whether an identifier begins with a digit or another number; nil for an empty one.
  private static func beginsWithNumber(_ name: String) -> Bool? {
    name.unicodeScalars.first.map { $0.isASCII ? (0x30...0x39).contains($0.value) : $0.properties.numericType != nil }
  }

  /// Letters outside ASCII become `u` and their code; other symbols separate words.
  private static func ascii(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var out = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        out.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.isEmoji {
        out += "_u" + String(scalar.value, radix: 16) + "_"
      } else {
        out += "_"
      }
    }
    return out
  }
}
