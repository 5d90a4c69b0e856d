/// Why a text is no dump of a contract.
public struct DumpError: Error, Hashable, Sendable {
  /// From 1.
  public var line: Int
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// A line of a dump, with the lines beneath it.
struct DumpLine {
  var text: Substring
  /// From 1.
  var number: Int
  var children: [DumpLine] = []

  /// The lines of a text as a tree, by their indentation of two spaces a level.
  static func tree(_ text: String) throws(DumpError) -> [DumpLine] {
    var open: [DumpLine] = []
    var roots: [DumpLine] = []
    func close(to depth: Int) {
      while open.count > depth, let last = open.popLast() {
        if open.isEmpty { roots.append(last) } else { open[open.count - 1].children.append(last) }
      }
    }
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let content = line.drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      let spaces = line.utf8.count - content.utf8.count
      guard spaces.isMultiple(of: 2), spaces / 2 <= open.count else {
        throw DumpError(line: number, message: "a line that is indented too far")
      }
      close(to: spaces / 2)
      open.append(DumpLine(text: content, number: number))
    }
    close(to: 0)
    return roots
  }

  func failure(_ message: String) -> DumpError { DumpError(line: number, message: message) }

  var scanner: DumpScanner { DumpScanner(text, line: number) }
}

/// Reads one line of a dump, word by word.
struct DumpScanner {
  private var rest: Substring.UTF8View
  let line: Int

  init(_ text: Substring, line: Int) {
    rest = text.utf8
    self.line = line
  }

  var isAtEnd: Bool { rest.isEmpty }

  func failure(_ message: String) -> DumpError { DumpError(line: line, message: message) }

  /// Goes past a text that must be here.
  mutating func expect(_ text: String) throws(DumpError) {
    guard skip(text) else { throw failure("'\(text)' is expected before '\(String(Substring(rest.prefix(40))))'") }
  }

  /// Goes past a text, where it is here.
  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Goes past a whole word, where it is here, and a space after it.
  mutating func skipWord(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    let after = rest.dropFirst(word.utf8.count)
    guard after.isEmpty || after.first == 0x20 else { return false }
    rest = after.isEmpty ? after : after.dropFirst()
    return true
  }

  /// Everything up to the end.
  mutating func remainder() -> String {
    defer { rest = rest.dropFirst(rest.count) }
    return String(Substring(rest))
  }

  /// A word or a quoted text.
  mutating func name() throws(DumpError) -> String {
    if rest.first == 0x22 { return try quoted() }
    let word = rest.prefix { byte in
      byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    guard !word.isEmpty else { throw failure("a name is expected") }
    rest = rest.dropFirst(word.count)
    return String(Substring(word))
  }

  /// Whether a space and a name are next, rather than what comes after a row of names.
  var isAtName: Bool {
    rest.first == 0x20 && !rest.starts(with: " error ".utf8) && !rest.starts(with: " owned by ".utf8)
  }

  /// A media type and the colon after it, where that is next.
  mutating func mediaType() throws(DumpError) -> String? {
    if isQuoted {
      let name = try quoted()
      try expect(": ")
      return name
    }
    let word = rest.prefix { $0 != 0x3A && $0 != 0x20 }
    guard word.contains(0x2F), rest.dropFirst(word.count).starts(with: ": ".utf8) else { return nil }
    rest = rest.dropFirst(word.count + 2)
    return String(Substring(word))
  }

  /// Whether a space and a JSON value are next, rather than a space and `and`.
  var isAtValue: Bool { rest.first == 0x20 && !rest.starts(with: " and ".utf8) }

  /// Whether a quoted text is next.
  var isQuoted: Bool { rest.first == 0x22 }

  /// Whether a type's name is next: quoted, or with a capital letter.
  var isReference: Bool { isQuoted || rest.first.map { (0x41...0x5A).contains($0) } == true }

  mutating func int() throws(DumpError) -> Int {
    let text = number()
    guard let value = Int(text) else { throw failure("a whole number is expected") }
    return value
  }

  mutating func decimal() throws(DumpError) -> JSONNumber {
    guard let value = JSONNumber(number()) else { throw failure("a number is expected") }
    return value
  }

  private mutating func number() -> String {
    let digits = rest.prefix { byte in
      byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x45 || byte == 0x65 || (0x30...0x39).contains(byte)
    }
    rest = rest.dropFirst(digits.count)
    return String(Substring(digits))
  }

  /// A quoted text after a space, where that is next.
  mutating func spacedQuoted() throws(DumpError) -> String? {
    guard rest.starts(with: " \"".utf8) else { return nil }
    rest = rest.dropFirst()
    return try quoted()
  }

  /// A JSON string (RFC 8259, section 7).
  mutating func quoted() throws(DumpError) -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case 0x22: return String(decoding: bytes, as: UTF8.self)
      case 0x5C:
        switch rest.popFirst() {
        case 0x6E: bytes.append(0x0A)
        case 0x72: bytes.append(0x0D)
        case 0x74: bytes.append(0x09)
        case 0x62: bytes.append(0x08)
        case 0x66: bytes.append(0x0C)
        case 0x75:
          let digits = rest.prefix(4)
          guard let value = UInt32(String(Substring(digits)), radix: 16), let scalar = Unicode.Scalar(value) else {
            throw failure("an escape that is none")
          }
          rest = rest.dropFirst(digits.count)
          bytes += Array(String(scalar).utf8)
        case let other?: bytes.append(other)
        case nil: throw failure("a text that does not end")
        }
      default: bytes.append(byte)
      }
    }
    throw failure("a text that does not end")
  }

  /// A JSON value.
  mutating func json(depth: Int = 0) throws(DumpError) -> JSONValue {
    guard depth < 512 else { throw failure("a value that is nested too deeply") }
    if skip("null") { return .null }
    if skip("true") { return .boolean(true) }
    if skip("false") { return .boolean(false) }
    if isQuoted { return .string(try quoted()) }
    if skip("[") {
      var elements: [JSONValue] = []
      if skip("]") { return .array(elements) }
      repeat { elements.append(try json(depth: depth + 1)) } while skip(",")
      try expect("]")
      return .array(elements)
    }
    if skip("{") {
      var members: [JSONMember] = []
      if skip("}") { return .object(members) }
      repeat {
        let name = try quoted()
        try expect(":")
        members.append(JSONMember(name, try json(depth: depth + 1)))
      } while skip(",")
      try expect("}")
      return .object(members)
    }
    return .number(try decimal())
  }
}

extension JSONValue {
  /// A value from its canonical text; nil for anything else.
  public init?(text: String) {
    var scanner = DumpScanner(text[...], line: 1)
    guard let value = try? scanner.json(), scanner.isAtEnd else { return nil }
    self = value
  }
}
