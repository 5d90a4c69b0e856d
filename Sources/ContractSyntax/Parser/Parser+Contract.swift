import ContractBase

extension Parser {
  /// ContractDefinition :: Description? contract Name Directives?
  mutating func parseContractDefinition(_ head: DefinitionHead) -> ContractDefinition {
    let name = parseName("the contract")
    let directives = parseDirectives()
    rejectBody(of: "The contract `\(name.text)`")
    return ContractDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      directives: directives, span: span(from: head.start))
  }

  /// ImportDeclaration :: import StringValue Directives?
  mutating func parseImport(_ head: DefinitionHead) -> ImportDeclaration {
    var path = StringLiteral("", span: insertionPoint)
    if kind.isString {
      path = parseString()
    } else {
      reportExpected("the path of a file in quotes after `import`", hint: "such as `import \"users.contract\"`")
      if kind == .name, !startsDefinition(at: index) { advance() }
    }
    let directives = parseDirectives()
    return ImportDeclaration(
      description: head.description, keywordSpan: head.keywordSpan, path: path, directives: directives,
      span: span(from: head.start))
  }

  /// ServiceDefinition :: Description? ( service | client ) Name Directives? { OperationDefinition+ }
  mutating func parseService(_ head: DefinitionHead, _ keyword: String) -> ServiceDefinition {
    let name = parseName(article(keyword))
    let directives = parseDirectives()
    var operations: [OperationDefinition] = []
    var body: ContractBase.Span?
    if kind == .leftBrace {
      body = parseBracketed(.leftBrace, of: "\(keyword) `\(name.text)`") { parser in
        if let operation = parser.parseOperation(of: name) { operations.append(operation) }
      }
    }
    return ServiceDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      directives: directives, operations: operations, bodySpan: body, span: span(from: head.start))
  }

  /// OperationDefinition :: Description? Method StringValue Name ArgumentsDefinition? : Type Directives?
  private mutating func parseOperation(of service: Name) -> OperationDefinition? {
    let start = token.offset
    var description: StringLiteral?
    // A string before the method is the description; before a name it is a path whose method is missing.
    if kind.isString {
      description = parseDescription()
      if kind == .rightBrace {
        reportStrayDescription(description, "no operation follows it")
        return nil
      }
    }
    guard kind == .name else {
      reportExpected("an operation of `\(service.text)`", hint: "such as `get \"/{id}\" getUser(id: UUID!): User!`")
      skipToNextOperation()
      return nil
    }
    let methodToken = token
    let method = parseMethod()
    let methodSpan =
      method == nil && index > 0 && tokens[index - 1] != methodToken ? insertionPoint : span(of: methodToken)
    let path = parsePath()
    let name = parseName("an operation")
    let arguments = kind == .leftParenthesis ? parseArgumentDefinitions(of: "the operation `\(name.text)`") : []
    let result = parseResult(of: name)
    let directives = parseDirectives()
    switch kind {
    case .name, .string, .blockString, .rightBrace, .endOfFile: break
    default:
      reportExpected("the next operation or `}`")
      skipToNextOperation()
    }
    return OperationDefinition(
      description: description, method: method, methodSpan: methodSpan, path: path, name: name, arguments: arguments,
      result: result, directives: directives, span: span(from: start))
  }

  /// Method :: one of get post put patch delete head options
  private mutating func parseMethod() -> OperationMethod? {
    let word = text(token)
    if let method = OperationMethod(rawValue: word), peek(1).kind != .colon, peek(1).kind != .leftParenthesis {
      advance()
      return method
    }
    // `getUser(…): User!`: method and path were forgotten, the name is here.
    if peek(1).kind == .colon || peek(1).kind == .leftParenthesis {
      report(
        Diagnostic(
          .unknownMethod, at: span(of: token), "The operation `\(word)` has no method and no path",
          hint: "write them before the name: `get \"/\" \(word)`"))
      return nil
    }
    let near = suggestion(for: word, among: OperationMethod.allCases.map(\.rawValue))
    let lowered = OperationMethod(rawValue: word.lowercased())
    let place = span(of: token)
    report(
      Diagnostic(
        .unknownMethod, at: place, "`\(word)` is no method of an operation",
        hint: (lowered?.rawValue ?? near).map { "did you mean `\($0)`?" }
          ?? "the methods are `get`, `post`, `put`, `patch`, `delete`, `head` and `options`",
        fixIts: (lowered?.rawValue ?? near).map {
          [FixIt(place, replacement: $0, lowered == nil ? .maybe : .automatic)]
        } ?? []))
    advance()
    return lowered ?? near.flatMap { OperationMethod(rawValue: $0) }
  }

  /// The path as a string
  private mutating func parsePath() -> StringLiteral {
    if kind.isString { return parseString() }
    report(
      Diagnostic(
        .missingPath, at: placeOfSurprise, "The path of the operation is missing before \(found)",
        hint: "write it in quotes after the method, `\"/\"` for the service's own path",
        fixIts: [FixIt(insertionPoint, replacement: " \"/\"")]))
    return StringLiteral("", span: insertionPoint)
  }

  private mutating func parseResult(of name: Name) -> TypeReference {
    if kind == .colon { return parseTypeAfterColon(of: "the operation `\(name.text)`") }
    report(
      Diagnostic(
        .missingType, at: insertionPoint, "The operation `\(name.text)` does not say what it answers",
        hint: "add `: ` and a type after its parameters; `: Void!` where it answers nothing",
        fixIts: [FixIt(insertionPoint, replacement: ": Void!")]))
    return TypeReference(.named(Name("", span: insertionPoint)), span: insertionPoint)
  }

  /// To a method at the beginning of a line, a description, the end of the body, or the next declaration.
  private mutating func skipToNextOperation() {
    var open = 0
    let before = index
    while kind != .endOfFile {
      if open == 0, index > before {
        if kind == .rightBrace || (kind.isString && isFirstOnLine(token)) { return }
        if kind == .name, peek(1).kind.isString, OperationMethod(rawValue: text(token)) != nil { return }
      }
      if open == 0, kind == .rightBrace || beginsDefinitionAtMargin { return }
      if kind.closer != nil { open += 1 }
      if kind.isCloser { open = max(0, open - 1) }
      advance()
    }
  }
}
