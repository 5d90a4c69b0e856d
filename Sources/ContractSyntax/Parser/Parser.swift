import ContractBase

/// Recursive descent over the tokens: one method a production, each with its production in a comment.
///
/// What is missing is reported and made up, so that every method returns a node. At most one error is reported
/// at a token, and loops that fail to move on skip a token, so that nothing is reported twice and everything ends.
struct Parser {
  /// How deep types and values may be nested.
  static let maximumDepth = 256
  static let maximumReports = 100

  let file: FileID
  let bytes: [UInt8]
  /// Never empty: ends with an end of file.
  let tokens: [Token]
  let trivia: [Token]
  var index = 0
  var depth = 0
  var sink: DiagnosticSink
  private var reports = 0
  private var lastReportedIndex = -1

  init(lexer: Lexer) {
    file = lexer.file
    bytes = lexer.bytes
    let endOfFile = Token(kind: .endOfFile, offset: UInt32(clamping: lexer.bytes.count), length: 0)
    tokens = lexer.tokens.last?.kind == .endOfFile ? lexer.tokens : lexer.tokens + [endOfFile]
    trivia = lexer.trivia
    sink = lexer.sink
  }

  // MARK: The cursor

  var token: Token { tokens[index] }
  var kind: TokenKind { tokens[index].kind }

  /// A token further on; the end of the file beyond it.
  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  @inline(__always)
  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func take(_ kind: TokenKind) -> Bool {
    guard tokens[index].kind == kind else { return false }
    advance()
    return true
  }

  /// Where the last token before the cursor ended.
  var previousEnd: UInt32 { index > 0 ? tokens[index - 1].end : 0 }

  var previousKind: TokenKind { index > 0 ? tokens[index - 1].kind : .endOfFile }

  func span(from start: UInt32) -> ContractBase.Span {
    Span(file: file, start: start, end: max(start, previousEnd))
  }

  func span(of token: Token) -> ContractBase.Span { Span(file: file, start: token.offset, end: token.end) }

  /// The empty place right after what was read last.
  var insertionPoint: ContractBase.Span { Span(file: file, start: previousEnd, end: previousEnd) }

  func text(_ token: Token) -> String {
    let end = min(Int(token.end), bytes.count)
    return String(decoding: bytes[min(Int(token.offset), end)..<end], as: UTF8.self)
  }

  /// Whether the token is a name with this text; contextual keywords are told so.
  func isWord(_ token: Token, _ word: StaticString) -> Bool {
    guard token.kind == .name, Int(token.length) == word.utf8CodeUnitCount, Int(token.end) <= bytes.count else {
      return false
    }
    return word.withUTF8Buffer { bytes[Int(token.offset)..<Int(token.end)].elementsEqual($0) }
  }

  /// Whether nothing but blanks stands between the token and the line break before it.
  func isFirstOnLine(_ token: Token) -> Bool {
    var position = min(Int(token.offset), bytes.count) - 1
    while position >= 0, bytes[position] == 0x20 || bytes[position] == 0x09 { position -= 1 }
    return position < 0 || bytes[position] == 0x0A || bytes[position] == 0x0D
  }

  /// Whether the token stands at the very beginning of its line.
  func isAtLineStart(_ token: Token) -> Bool {
    let offset = Int(token.offset)
    return offset == 0 || (offset <= bytes.count && (bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D))
  }

  // MARK: Reporting

  mutating func report(_ diagnostic: Diagnostic) {
    // One error a token; and unreadable text has been reported by the lexer.
    guard index != lastReportedIndex, kind != .invalid else { return }
    lastReportedIndex = index
    reportAnyway(diagnostic)
  }

  /// For findings that are no surprise to the parser, and so cause no others.
  mutating func reportAnyway(_ diagnostic: Diagnostic) {
    reports += 1
    if reports <= Parser.maximumReports { sink.report(diagnostic) }
  }

  /// The current token as a message names it.
  var found: String { describe(token) }

  func describe(_ token: Token) -> String {
    guard token.kind == .name || token.kind == .int || token.kind == .float else { return token.kind.spelling }
    let text = text(token)
    return "`\(text.utf8.count > 60 ? String(text.prefix(60)) + "…" : text)`"
  }

  mutating func reportExpected(_ what: String, hint: String? = nil, fixIt: String? = nil) {
    let message = "Expected \(what), found \(found)"
    let fixIts = fixIt.map { [FixIt(insertionPoint, replacement: $0)] } ?? []
    report(Diagnostic(.expectedSyntax, at: placeOfSurprise, message, hint: hint, fixIts: fixIts))
  }

  /// The current token, or the end of what was read where nothing follows.
  var placeOfSurprise: ContractBase.Span { kind == .endOfFile ? insertionPoint : span(of: token) }

  // MARK: Expecting

  /// Takes a token of a kind, or reports that it is missing and goes on as if it had been there.
  mutating func expect(_ kind: TokenKind, _ context: String, fixIt: String? = nil) {
    if take(kind) { return }
    reportExpected("\(kind.spelling) \(context)", fixIt: fixIt)
    if self.kind == .invalid { advance() }
  }

  /// Name (GraphQL October 2021 §2.1.9); empty where there is none.
  mutating func parseName(_ what: String) -> Name {
    guard kind == .name else {
      report(
        Diagnostic(
          .missingName, at: placeOfSurprise, "Expected the name of \(what), found \(found)",
          hint: "a name is made of letters, digits and `_`, and does not begin with a digit"))
      let place = insertionPoint
      if kind == .invalid || kind == .int || kind == .float { advance() }
      return Name("", span: place)
    }
    let name = Name(text(token), span: span(of: token))
    advance()
    return name
  }

  /// StringValue (§2.9.4), with what is wrong in it reported.
  mutating func parseString() -> StringLiteral {
    let token = token
    advance()
    let decoded = decodeString(bytes, token)
    for mistake in decoded.mistakes {
      let place = Span(
        file: file, start: UInt32(clamping: mistake.range.lowerBound), end: UInt32(clamping: mistake.range.upperBound))
      let backslash = Span(file: file, start: place.start, end: place.start)
      reportAnyway(
        Diagnostic(
          .invalidEscape, at: place, mistake.message, hint: "write `\\\\` to mean a backslash itself",
          fixIts: [FixIt(backslash, replacement: "\\")]))
    }
    return StringLiteral(decoded.value, isBlock: token.kind == .blockString, span: span(of: token))
  }

  /// Description (§2.2): any string before what it describes. A second one in a row is reported.
  mutating func parseDescription() -> StringLiteral? {
    guard kind.isString else { return nil }
    var description = parseString()
    while kind.isString {
      reportAnyway(
        Diagnostic(
          .strayDescription, at: description.span, "A second description follows this one",
          hint: "join the two, or make one a `#` comment"))
      description = parseString()
    }
    return description
  }

  mutating func reportStrayDescription(_ description: StringLiteral?, _ what: String) {
    guard let description else { return }
    reportAnyway(
      Diagnostic(
        .strayDescription, at: description.span, "This description describes nothing: \(what)",
        hint: "use a `#` comment for notes"))
  }
}
