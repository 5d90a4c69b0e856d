import ContractBase

extension Parser {
  /// Passes an opening bracket and everything up to its closing one, without recursion.
  mutating func skipBalanced() {
    var open = 0
    repeat {
      if kind.closer != nil { open += 1 }
      if kind.isCloser { open -= 1 }
      if kind == .endOfFile { return }
      advance()
    } while open > 0
  }

  /// To the next token at the top level that begins a declaration.
  mutating func skipToNextDefinition() {
    var open = 0
    while kind != .endOfFile {
      if open == 0, startsDefinition(at: index) || (kind.isString && startsDefinition(at: index + 1)) { return }
      // Braces that were never closed end where a declaration begins at the left margin.
      if beginsDefinitionAtMargin { return }
      if kind.closer != nil { open += 1 }
      if kind.isCloser { open = max(0, open - 1) }
      advance()
    }
  }

  /// To the next member of a body: a name followed by `:` or `(`, the body's end, or the next declaration.
  mutating func skipToNextMember() {
    var open = 0
    while kind != .endOfFile {
      if open == 0 {
        if kind == .rightBrace || kind.isString { return }
        if kind == .name, peek(1).kind == .colon || peek(1).kind == .leftParenthesis || isFirstOnLine(token) { return }
      }
      if beginsDefinitionAtMargin { return }
      if kind.closer != nil { open += 1 }
      if kind.isCloser { open = max(0, open - 1) }
      advance()
    }
  }

  /// Whether the token is a keyword with something after it that fits.
  func startsDefinition(at position: Int) -> Bool {
    guard position < tokens.count, tokens[position].kind == .name else { return false }
    let next = tokens[min(position + 1, tokens.count - 1)]
    let word = tokens[position]
    if isWord(word, "extend") { return next.kind == .name && keyword(next) != nil }
    if isWord(word, "query") || isWord(word, "mutation") || isWord(word, "subscription") || isWord(word, "fragment") {
      return next.kind == .name && isFirstOnLine(word)
    }
    switch keyword(word) {
    case nil: return false
    case .directive: return next.kind == .at
    case .import: return next.kind.isString
    case .schema: return next.kind == .leftBrace || next.kind == .at
    default: return next.kind == .name
    }
  }

  /// Whether a declaration begins right at the beginning of a line: inside of a body this says that the body's
  /// closing brace was forgotten, since members are indented.
  var beginsDefinitionAtMargin: Bool {
    guard kind == .name, isAtLineStart(token), startsDefinition(at: index) else { return false }
    // `input` followed by another name could be two enum values, so what comes after the name decides.
    switch peek(2).kind {
    case .leftBrace, .at, .equals, .endOfFile: return true
    case .name: return isWord(peek(2), "implements") || keyword(peek(2)) != nil || isWord(token, "extend")
    default: return isWord(token, "directive") || isWord(token, "import") || isWord(token, "schema")
    }
  }

  func keyword(_ token: Token) -> DefinitionKeyword? {
    token.kind == .name && token.length <= 9 ? DefinitionKeyword(rawValue: text(token)) : nil
  }

  /// Reads members between an opening bracket and its closing one.
  ///
  /// `member` is called until the bracket closes. Returns the brackets with what is between them.
  mutating func parseBracketed(
    _ opener: TokenKind, of what: @autoclosure () -> String, _ member: (inout Parser) -> Void
  ) -> ContractBase.Span {
    let open = token
    let closer = opener.closer ?? .endOfFile
    advance()
    if kind == closer {
      advance()
      let both = span(from: open.offset)
      reportAnyway(
        Diagnostic(
          .emptyBraces, at: both, "The \(opener == .leftBrace ? "braces" : "parentheses") of \(what()) are empty",
          hint: "leave them out",
          fixIts: hasTrivia(in: both) ? [] : [FixIt(both, replacement: "", .maybe)]))
      return both
    }
    while kind != closer {
      if endsBracketEarly(closer) {
        reportUnclosed(open, of: what())
        return span(from: open.offset)
      }
      let before = index
      member(&self)
      if index == before {
        reportExpected("\(closer.spelling) or more of \(what())")
        advance()
      }
    }
    advance()
    return span(from: open.offset)
  }

  /// Whether the text goes on in a way that shows that the closing bracket was forgotten.
  private func endsBracketEarly(_ closer: TokenKind) -> Bool {
    if kind == .endOfFile || beginsDefinitionAtMargin { return true }
    if kind.isString, isAtLineStart(token), startsDefinition(at: index + 1) { return true }
    if closer == .rightBrace { return false }
    // A brace right behind an argument begins the body of what the directive stands on.
    let isBody = kind == .leftBrace && previousKind != .leftParenthesis && previousKind != .colon
    return isBody || kind == .rightBrace
  }

  mutating func reportUnclosed(_ open: Token, of what: String) {
    let closing = open.kind.closer ?? .endOfFile
    let character = closing == .rightBrace ? "}" : closing == .rightBracket ? "]" : ")"
    report(
      Diagnostic(
        .unclosedBracket, at: span(of: open), "The \(open.kind.spelling) of \(what) is never closed",
        label: "opened here",
        secondary: [DiagnosticLabel(placeOfSurprise, "\(closing.spelling) expected before this")],
        hint: "close it with `\(character)`", fixIts: [FixIt(insertionPoint, replacement: character)]))
  }

  private func hasTrivia(in span: ContractBase.Span) -> Bool {
    trivia.contains { $0.offset >= span.start && $0.end <= span.end }
  }
}
