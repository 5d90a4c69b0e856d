import ContractBase

extension Parser {
  /// Document :: Definition+ (GraphQL October 2021 §2.2)
  mutating func parseDocument() -> Document {
    var definitions: [Definition] = []
    while kind != .endOfFile {
      let before = index
      if let definition = parseDefinition() { definitions.append(definition) }
      if index == before { advance() }
    }
    return Document(
      file: file, definitions: definitions, comments: comments(),
      span: Span(file: file, start: 0, end: UInt32(clamping: bytes.count)))
  }

  private func comments() -> [Comment] {
    trivia.lazy.filter { $0.kind == .comment }.map { Comment(span: span(of: $0), isOwnLine: isFirstOnLine($0)) }
  }

  /// Definition :: Description? extend? Keyword …
  private mutating func parseDefinition() -> Definition? {
    let start = token.offset
    let description = parseDescription()
    guard kind == .name else {
      parseStray(description)
      return nil
    }
    var isExtension = false
    if isWord(token, "extend"), peek(1).kind == .name {
      isExtension = true
      reportStrayDescription(description, "an extension has none of its own")
      advance()
    }
    if !isExtension, startsExecutable {
      skipExecutable()
      return nil
    }
    guard let keyword = keyword(token) ?? parseUnknownKeyword() else { return nil }
    let head = DefinitionHead(
      start: start, description: description, keywordSpan: span(of: token), isExtension: isExtension)
    advance()
    return parseDefinition(keyword, head)
  }

  private mutating func parseDefinition(_ keyword: DefinitionKeyword, _ head: DefinitionHead) -> Definition {
    switch keyword {
    case .contract: .contract(parseContractDefinition(head))
    case .auth: .auth(parseRecord(head, "auth"))
    case .entity: .entity(parseRecord(head, "entity"))
    case .error: .error(parseRecord(head, "error"))
    case .service: .service(parseService(head, "service"))
    case .job: .job(parseRecord(head, "job"))
    case .event: .event(parseRecord(head, "event"))
    case .client: .client(parseService(head, "client"))
    case .import: .importFile(parseImport(head))
    case .schema: .schema(parseSchema(head))
    case .scalar: .scalar(parseScalar(head))
    case .type: .object(parseRecord(head, "type"))
    case .interface: .interface(parseRecord(head, "interface"))
    case .union: .union(parseUnion(head))
    case .enum: .enumeration(parseEnum(head))
    case .input: .input(parseRecord(head, "input"))
    case .directive: .directive(parseDirectiveDefinition(head))
    }
  }

  /// Something at the top level that is no name.
  private mutating func parseStray(_ description: StringLiteral?) {
    if kind.isCloser {
      report(
        Diagnostic(
          .strayBracket, at: span(of: token), "\(found) closes nothing",
          hint: "delete it, or look for a bracket above that was closed too early",
          fixIts: [FixIt(span(of: token), replacement: "")]))
      return advance()
    }
    if kind == .leftBrace, index == 0 || tokens[index - 1].kind == .rightBrace {
      // ExecutableDefinition :: SelectionSet, the query without a name
      return skipExecutable()
    }
    if let description, kind == .endOfFile { return reportStrayDescription(description, "nothing follows it") }
    if kind != .endOfFile {
      reportExpected("a declaration", hint: "a declaration begins with a word such as `type`, `entity` or `service`")
    }
    if kind.closer != nil { skipBalanced() }
    skipToNextDefinition()
  }

  /// A word that is no keyword: taken for the one that it resembles, or reported and passed.
  private mutating func parseUnknownKeyword() -> DefinitionKeyword? {
    let word = text(token)
    let next = peek(1)
    let followsName = next.kind == .name || next.kind == .at || next.kind.isString
    let near = suggestion(for: word, among: DefinitionKeyword.allCases.map(\.rawValue) + ["extend"])
    let place = span(of: token)
    if followsName, let near, let keyword = DefinitionKeyword(rawValue: near) {
      report(
        Diagnostic(
          .unknownDeclaration, at: place, "`\(word)` begins no declaration", hint: "did you mean `\(near)`?",
          fixIts: [FixIt(place, replacement: near)]))
      return keyword
    }
    if let keyword = foreignKeyword(word), followsName {
      report(
        Diagnostic(
          .unknownDeclaration, at: place, "`\(word)` begins no declaration",
          hint: "here it is called `\(keyword.rawValue)`",
          fixIts: [FixIt(place, replacement: keyword.rawValue)]))
      return keyword
    }
    let hint =
      next.kind == .leftBrace
      ? "say what it is: `type \(word) { … }`, `entity \(word) { … }`, `enum \(word) { … }`, …"
      : "a declaration begins with one of: "
        + DefinitionKeyword.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    report(Diagnostic(.unknownDeclaration, at: place, "`\(word)` begins no declaration", hint: hint))
    advance()
    skipToNextDefinition()
    return nil
  }

  /// What other languages call it.
  private func foreignKeyword(_ word: String) -> DefinitionKeyword? {
    switch word {
    case "model", "table": .entity
    case "struct", "record", "class", "message", "object", "structure": .type
    case "api", "app", "application": .contract
    case "controller", "resource", "router": .service
    case "exception", "problem": .error
    case "cron", "task", "worker": .job
    case "include", "use", "using", "require": .import
    case "newtype", "alias", "typealias": .scalar
    default: nil
    }
  }

  // MARK: Executable definitions

  /// OperationDefinition and FragmentDefinition (§2.3, §2.8) begin with these words.
  private var startsExecutable: Bool {
    let next = peek(1).kind
    if isWord(token, "fragment") { return next == .name }
    guard isWord(token, "query") || isWord(token, "mutation") || isWord(token, "subscription") else { return false }
    return next == .name || next == .leftBrace || next == .leftParenthesis || next == .at
  }

  /// Reports a query or a fragment once, and passes it.
  private mutating func skipExecutable() {
    let start = token
    let what = start.kind == .leftBrace ? "A query without a name" : "The \(text(start)) `\(text(peek(1)))`"
    reportAnyway(
      Diagnostic(
        .executableDefinition, at: span(of: start), "\(what) is a request, not a declaration",
        hint: "keep requests in the client's files; a contract declares what can be requested"))
    // The selection set is the first brace outside of parentheses.
    while kind != .endOfFile, kind != .leftBrace {
      if index != 0, tokens[index] != start, startsDefinition(at: index), isAtLineStart(token) { return }
      if kind == .leftParenthesis { skipBalanced() } else { advance() }
    }
    if kind == .leftBrace { skipBalanced() }
  }
}

/// What has been read of a declaration before its name.
struct DefinitionHead {
  var start: UInt32
  var description: StringLiteral?
  var keywordSpan: ContractBase.Span
  var isExtension: Bool
}
