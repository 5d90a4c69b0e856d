import ContractBase

/// Cuts UTF-8 bytes into tokens (GraphQL October 2021 §2.1, Appendix B.2).
///
/// Tokens, comments and skipped bytes together tile the text: between them stand only byte order marks, white space,
/// line breaks and commas, the rest of §2.1.1's `Ignored`.
struct Lexer {
  /// Far beyond any contract written by people.
  static let maximumTokens = 4_000_000
  /// After so many findings in one text the rest says nothing new.
  static let maximumReports = 100

  let file: FileID
  let bytes: [UInt8]
  let tokenLimit: Int
  var position = 0
  /// What the parser reads; ends with an end of file.
  var tokens: [Token] = []
  /// Comments and skipped bytes.
  var trivia: [Token] = []
  var sink: DiagnosticSink
  var reports = 0

  init(_ source: SourceFile, sink: DiagnosticSink, tokenLimit: Int = Lexer.maximumTokens) {
    file = source.id
    bytes = source.bytes
    self.sink = sink
    self.tokenLimit = tokenLimit
  }

  /// A byte, or zero beyond the end; a zero in the text is told apart by its position.
  @inline(__always) func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func lex() {
    guard bytes.count < Int(UInt32.max) else {
      report(.tooManyTokens, 0, 0, "The file is \(bytes.count) bytes long; a contract has less than 4 GiB")
      return tokens.append(Token(kind: .endOfFile, offset: 0, length: 0))
    }
    reportInvalidUTF8()
    tokens.reserveCapacity(bytes.count / 6 + 16)
    while skipIgnored() {
      guard tokens.count < tokenLimit else {
        report(
          .tooManyTokens, position, position, "The file has more than \(tokenLimit) tokens",
          hint: "split the contract into several files and `import` them")
        // The rest is not read, but still accounted for.
        append(.skipped, from: position, to: bytes.count)
        break
      }
      lexToken()
    }
    tokens.append(Token(kind: .endOfFile, offset: UInt32(bytes.count), length: 0))
  }

  /// White space, line breaks, commas and byte order marks (§2.1.1 to §2.1.5); false at the end.
  @inline(__always)
  private mutating func skipIgnored() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x2C, 0x09, 0x0D: position += 1
      case 0xEF where byte(position + 1) == 0xBB && byte(position + 2) == 0xBF: position += 3
      default: return true
      }
    }
    return false
  }

  private mutating func lexToken() {
    let start = position
    switch bytes[start] {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: lexName()
    case 0x22: lexString()
    case 0x23: lexComment()
    case 0x30...0x39: lexNumber()
    case 0x2D where isDigit(byte(start + 1)) || byte(start + 1) == 0x2E: lexNumber()
    case 0x2B where isDigit(byte(start + 1)): lexNumber()
    case 0x21: punctuator(.bang)
    case 0x24: punctuator(.dollar)
    case 0x26: punctuator(.ampersand)
    case 0x28: punctuator(.leftParenthesis)
    case 0x29: punctuator(.rightParenthesis)
    case 0x2E where byte(start + 1) == 0x2E && byte(start + 2) == 0x2E: punctuator(.spread, length: 3)
    case 0x2E where isDigit(byte(start + 1)): lexNumber()
    case 0x3A: punctuator(.colon)
    case 0x3D: punctuator(.equals)
    case 0x40: punctuator(.at)
    case 0x5B: punctuator(.leftBracket)
    case 0x5D: punctuator(.rightBracket)
    case 0x7B: punctuator(.leftBrace)
    case 0x7C: punctuator(.pipe)
    case 0x7D: punctuator(.rightBrace)
    default: lexOther()
    }
    assert(position > start)
  }

  @inline(__always)
  private mutating func punctuator(_ kind: TokenKind, length: Int = 1) {
    position += length
    append(kind, from: position - length, to: position)
  }

  /// Name :: NameStart NameContinue* (§2.1.9)
  private mutating func lexName() {
    let start = position
    while isNameContinue(byte(position)) { position += 1 }
    if byte(position) >= 0x80, continuesForeignName(position) { return lexNonASCIIName(from: start) }
    append(.name, from: start, to: position)
  }

  /// A name with other letters is kept whole, so that it is reported once and the parser finds a name.
  mutating func lexNonASCIIName(from start: Int) {
    while isNameContinue(byte(position)) || continuesForeignName(position) { position += 1 }
    append(.name, from: start, to: position)
    report(
      .nonASCIIName, start, position, "The name `\(text(start, position))` has characters beyond `A-Z a-z 0-9 _`",
      hint: "choose an ASCII name; the description can hold any text")
  }

  /// Comment :: # CommentChar* (§2.1.4)
  private mutating func lexComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    append(.comment, from: start, to: position)
  }

  @inline(__always)
  mutating func append(_ kind: TokenKind, from start: Int, to end: Int) {
    let token = Token(
      kind: kind, offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start))
    if kind == .comment || kind == .skipped { trivia.append(token) } else { tokens.append(token) }
  }

  /// A byte beyond ASCII that belongs to a word: no byte order mark, no-break space or typographic quote.
  private func continuesForeignName(_ index: Int) -> Bool {
    byte(index) >= 0x80 && !startsSmartQuote(index) && !(byte(index) == 0xC2 && byte(index + 1) == 0xA0)
      && !(byte(index) == 0xEF && byte(index + 1) == 0xBB && byte(index + 2) == 0xBF)
  }

  func text(_ start: Int, _ end: Int) -> String {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }

  mutating func report(
    _ definition: DiagnosticDefinition, _ start: Int, _ end: Int, _ message: String, label: String = "",
    hint: String? = nil, fixIts: [FixIt] = []
  ) {
    reports += 1
    guard reports <= Lexer.maximumReports else { return }
    sink.report(
      Diagnostic(definition, at: span(start, end), message, label: label, hint: hint, fixIts: fixIts))
  }

  func span(_ start: Int, _ end: Int) -> ContractBase.Span {
    Span(file: file, start: UInt32(clamping: start), end: UInt32(clamping: end))
  }
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
/// NameContinue :: Letter | Digit | _
@inline(__always) func isNameContinue(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
}
