import ContractBase

extension Parser {
  /// SchemaDefinition :: Description? schema Directives? { RootOperationTypeDefinition+ } (GraphQL October 2021 §3.3)
  mutating func parseSchema(_ head: DefinitionHead) -> SchemaDefinition {
    let directives = parseDirectives()
    var roots: [RootOperationType] = []
    var body: ContractBase.Span?
    if kind == .leftBrace {
      body = parseBracketed(.leftBrace, of: "the schema") { parser in
        if let root = parser.parseRootOperation() { roots.append(root) }
      }
    } else if !head.isExtension {
      reportExpected("`{` after `schema`")
    }
    return SchemaDefinition(
      description: head.description, keywordSpan: head.keywordSpan, isExtension: head.isExtension,
      directives: directives, rootOperations: roots, bodySpan: body, span: span(from: head.start))
  }

  /// RootOperationTypeDefinition :: OperationType : NamedType (§3.3.1)
  private mutating func parseRootOperation() -> RootOperationType? {
    let start = token.offset
    let known = ["query", "mutation", "subscription"]
    guard kind == .name else {
      _ = parseName("a root operation")
      skipToNextMember()
      return nil
    }
    let operation = parseName("a root operation")
    if !known.contains(operation.text) {
      let near = suggestion(for: operation.text, among: known)
      reportAnyway(
        Diagnostic(
          .unknownRootOperation, at: operation.span, "`\(operation.text)` is no root operation",
          hint: near.map { "did you mean `\($0)`?" } ?? "there are `query`, `mutation` and `subscription`",
          fixIts: near.map { [FixIt(operation.span, replacement: $0)] } ?? []))
    }
    expect(.colon, "after `\(operation.text)`", fixIt: ":")
    let type = parseName("the type of `\(operation.text)`")
    return RootOperationType(operation: operation, type: type, span: span(from: start))
  }

  /// ScalarTypeDefinition :: Description? scalar Name Directives? (§3.5)
  mutating func parseScalar(_ head: DefinitionHead) -> ScalarDefinition {
    let name = parseName("a scalar")
    let directives = parseDirectives()
    rejectBody(of: "The scalar `\(name.text)`")
    return ScalarDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      directives: directives, span: span(from: head.start))
  }

  /// UnionTypeDefinition :: Description? union Name Directives? UnionMemberTypes? (§3.8)
  mutating func parseUnion(_ head: DefinitionHead) -> UnionDefinition {
    let name = parseName("a union")
    let directives = parseDirectives()
    var members: [Name] = []
    if take(.equals) {
      // UnionMemberTypes :: = |? NamedType | UnionMemberTypes | NamedType
      _ = take(.pipe)
      repeat { members.append(parseName("a member of union `\(name.text)`")) } while take(.pipe)
    } else if kind == .leftBrace {
      reportExpected("`=` after union `\(name.text)`", hint: "write `union \(name.text) = A | B`")
      skipBalanced()
    }
    return UnionDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      directives: directives, members: members, span: span(from: head.start))
  }

  /// EnumTypeDefinition :: Description? enum Name Directives? EnumValuesDefinition? (§3.9)
  mutating func parseEnum(_ head: DefinitionHead) -> EnumDefinition {
    let name = parseName("an enum")
    let directives = parseDirectives()
    var values: [EnumValueDefinition] = []
    var body: ContractBase.Span?
    if kind == .leftBrace {
      body = parseBracketed(.leftBrace, of: "enum `\(name.text)`") { parser in
        if let value = parser.parseEnumValue(of: name) { values.append(value) }
      }
    }
    return EnumDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, isExtension: head.isExtension,
      directives: directives, values: values, bodySpan: body, span: span(from: head.start))
  }

  /// EnumValueDefinition :: Description? EnumValue Directives?
  private mutating func parseEnumValue(of owner: Name) -> EnumValueDefinition? {
    let start = token.offset
    let description = parseDescription()
    if kind == .rightBrace {
      reportStrayDescription(description, "no value follows it")
      return nil
    }
    // `A | B`, as unions are written
    if take(.pipe) {
      reportAnyway(
        Diagnostic(
          .expectedSyntax, at: span(of: tokens[index - 1]), "The values of an enum are not joined by `|`",
          hint: "separate them by blanks or line breaks",
          fixIts: [FixIt(span(of: tokens[index - 1]), replacement: "", .automatic)]))
      return nil
    }
    guard kind == .name else {
      _ = parseName("a value of enum `\(owner.text)`")
      skipToNextMember()
      return nil
    }
    let name = parseName("a value")
    if name.text == "true" || name.text == "false" || name.text == "null" {
      reportAnyway(
        Diagnostic(
          .reservedEnumValue, at: name.span, "An enum value cannot be called `\(name.text)`",
          hint: "choose another word"))
    }
    let directives = parseDirectives()
    switch kind {
    case .name, .string, .blockString, .rightBrace, .endOfFile, .pipe: break
    default: resynchronize()
    }
    return EnumValueDefinition(description: description, name: name, directives: directives, span: span(from: start))
  }

  /// DirectiveDefinition :: Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations (§3.13)
  mutating func parseDirectiveDefinition(_ head: DefinitionHead) -> DirectiveDefinition {
    expect(.at, "before the directive's name", fixIt: " @")
    let name = parseName("a directive")
    let arguments = kind == .leftParenthesis ? parseArgumentDefinitions(of: "`@\(name.text)`") : []
    var isRepeatable = false
    if isWord(token, "repeatable") {
      isRepeatable = true
      advance()
    }
    var locations: [Name] = []
    if isWord(token, "on") {
      advance()
      _ = take(.pipe)
      // DirectiveLocations :: |? DirectiveLocation | DirectiveLocations | DirectiveLocation
      repeat { locations.append(parseDirectiveLocation()) } while take(.pipe)
    } else {
      reportExpected(
        "`on` and the places where `@\(name.text)` may be used", hint: "such as `on FIELD_DEFINITION | OBJECT`")
    }
    return DirectiveDefinition(
      description: head.description, keywordSpan: head.keywordSpan, name: name, arguments: arguments,
      isRepeatable: isRepeatable, locations: locations, span: span(from: head.start))
  }

  private mutating func parseDirectiveLocation() -> Name {
    let name = parseName("a place where the directive may be used")
    if !name.isMissing, DirectiveLocation(rawValue: name.text) == nil {
      let near = suggestion(for: name.text, among: DirectiveLocation.allCases.map(\.rawValue))
      reportAnyway(
        Diagnostic(
          .unknownDirectiveLocation, at: name.span, "`\(name.text)` is no place for a directive",
          hint: near.map { "did you mean `\($0)`?" }
            ?? "among others there are `OBJECT`, `FIELD_DEFINITION`, `ENTITY`, `SERVICE` and `OPERATION`",
          fixIts: near.map { [FixIt(name.span, replacement: $0)] } ?? []))
    }
    return name
  }

  /// Braces after a declaration that has none: reported and passed.
  mutating func rejectBody(of what: String) {
    guard kind == .leftBrace else { return }
    report(
      Diagnostic(
        .unexpectedBody, at: span(of: token), "\(what) has no body", hint: "move what is inside to the top level"))
    skipBalanced()
  }
}
