import ContractBase

extension Parser {
  /// ObjectTypeDefinition, InterfaceTypeDefinition, InputObjectTypeDefinition (GraphQL October 2021 §3.6, §3.7, §3.10):
  /// Keyword Name ImplementsInterfaces? Directives? FieldsDefinition?
  mutating func parseRecord(_ head: DefinitionHead, _ keyword: String) -> RecordDefinition {
    let name = parseName(article(keyword))
    let allowsInterfaces = keyword == "type" || keyword == "interface" || keyword == "entity"
    let interfaces = parseImplements(isAllowed: allowsInterfaces, keyword)
    let directives = parseDirectives()
    let allowsArguments = keyword == "type" || keyword == "interface"
    var fields: [FieldDefinition] = []
    var body: ContractBase.Span?
    if kind == .leftBrace {
      body = parseBracketed(.leftBrace, of: "\(keyword) `\(name.text)`") { parser in
        if let field = parser.parseField(of: keyword, name, allowsArguments: allowsArguments) { fields.append(field) }
      }
    }
    return RecordDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      interfaces: interfaces, directives: directives, fields: fields, bodySpan: body, span: span(from: head.start))
  }

  func article(_ keyword: String) -> String {
    switch keyword {
    case "auth": "an auth scheme"
    case "entity", "error", "event", "interface", "input", "enum": "an \(keyword)"
    default: "a \(keyword)"
    }
  }

  /// ImplementsInterfaces :: implements &? NamedType | ImplementsInterfaces & NamedType (§3.6)
  private mutating func parseImplements(isAllowed: Bool, _ keyword: String) -> [Name] {
    guard isWord(token, "implements") else { return [] }
    let start = token.offset
    advance()
    var names: [Name] = []
    _ = take(.ampersand)
    repeat { names.append(parseName("an interface")) } while take(.ampersand)
    while kind == .name, !startsDefinition(at: index) || !isFirstOnLine(token) {
      reportAnyway(
        Diagnostic(
          .missingAmpersand, at: span(of: token), "`&` is missing before the interface `\(text(token))`",
          hint: "interfaces are joined by `&`", fixIts: [FixIt(insertionPoint, replacement: " &", .maybe)]))
      names.append(parseName("an interface"))
      while take(.ampersand) { names.append(parseName("an interface")) }
    }
    if !isAllowed {
      reportAnyway(
        Diagnostic(
          .misplacedImplements, at: span(from: start),
          "An \(keyword == "job" ? "operation" : keyword) implements no interfaces",
          hint: "leave this out; types, interfaces and entities implement interfaces",
          fixIts: [FixIt(span(from: start), replacement: "")]))
    }
    return names
  }

  /// FieldDefinition :: Description? Name ArgumentsDefinition? : Type DefaultValue? Directives? (§3.6, §3.10)
  private mutating func parseField(of keyword: String, _ owner: Name, allowsArguments: Bool) -> FieldDefinition? {
    let start = token.offset
    let description = parseDescription()
    if kind == .rightBrace {
      reportStrayDescription(description, "no field follows it")
      return nil
    }
    guard kind == .name else {
      _ = parseName("a field of \(keyword) `\(owner.text)`")
      skipToNextMember()
      return nil
    }
    let name = parseName("a field")
    let arguments = kind == .leftParenthesis ? parseArgumentDefinitions(of: "the field `\(name.text)`") : []
    if !allowsArguments, let first = arguments.first, let last = arguments.last {
      reportAnyway(
        Diagnostic(
          .misplacedArguments, at: first.span.union(last.span),
          "The field `\(name.text)` of \(keyword) `\(owner.text)` takes no arguments",
          hint: keyword == "entity"
            ? "declare an operation in a service instead" : "only fields of types and interfaces do"))
    }
    let type = parseTypeAfterColon(of: "the field `\(name.text)`")
    let value = take(.equals) ? parseValue() : nil
    let directives = parseDirectives()
    resynchronize()
    return FieldDefinition(
      description: description, name: name, arguments: arguments, type: type, defaultValue: value,
      directives: directives, span: span(from: start))
  }

  /// `: Type`, with the colon or all of it missing
  mutating func parseTypeAfterColon(of what: @autoclosure () -> String) -> TypeReference {
    if take(.colon) { return parseType(of: what()) }
    let isType = (kind == .name || kind == .leftBracket) && !isFirstOnLine(token)
    if isType || kind == .equals {
      reportExpected("`:` after \(what())", fixIt: ":")
      if kind == .equals { advance() }
      return parseType(of: what())
    }
    report(
      Diagnostic(
        .missingType, at: insertionPoint, "The type of \(what()) is missing",
        hint: "add `: ` and a type, such as `String!`"))
    if kind == .invalid { advance() }
    return TypeReference(.named(Name("", span: insertionPoint)), span: insertionPoint)
  }

  /// After a member: what can follow is the next one or the end of the body; anything else is reported once and passed.
  mutating func resynchronize() {
    switch kind {
    case .name, .string, .blockString, .rightBrace, .endOfFile: return
    default:
      reportExpected("the next member or `}`")
      let before = index
      skipToNextMember()
      if index == before { advance() }
    }
  }

  /// ArgumentsDefinition :: ( InputValueDefinition+ ) (§3.6.1)
  mutating func parseArgumentDefinitions(of what: @autoclosure () -> String) -> [InputValueDefinition] {
    var arguments: [InputValueDefinition] = []
    _ = parseBracketed(.leftParenthesis, of: what()) { parser in
      if let argument = parser.parseInputValue() { arguments.append(argument) }
    }
    return arguments
  }

  /// InputValueDefinition :: Description? Name : Type DefaultValue? Directives?
  private mutating func parseInputValue() -> InputValueDefinition? {
    let start = token.offset
    let description = parseDescription()
    if kind == .rightParenthesis {
      reportStrayDescription(description, "no parameter follows it")
      return nil
    }
    if kind == .dollar {
      // `($id: ID!)`, as in a query
      reportAnyway(
        Diagnostic(
          .variableOutsideOperation, at: span(of: token), "A parameter has no `$` before its name",
          fixIts: [FixIt(span(of: token), replacement: "", .automatic)]))
      advance()
    }
    guard kind == .name else {
      _ = parseName("a parameter")
      return nil
    }
    let name = parseName("a parameter")
    let type = parseTypeAfterColon(of: "the parameter `\(name.text)`")
    let value = take(.equals) ? parseValue() : nil
    let directives = parseDirectives()
    return InputValueDefinition(
      description: description, name: name, type: type, defaultValue: value, directives: directives,
      span: span(from: start))
  }
}
