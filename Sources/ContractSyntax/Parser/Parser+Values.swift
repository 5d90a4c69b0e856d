import ContractBase

extension Parser {
  /// Type :: NamedType | ListType | NonNullType (GraphQL October 2021 §2.11), and MapType :: [ Type : Type ]
  mutating func parseType(of what: @autoclosure () -> String) -> TypeReference {
    let start = token.offset
    if kind == .leftBracket {
      guard enter() else { return TypeReference(.named(Name("", span: insertionPoint)), span: span(from: start)) }
      defer { depth -= 1 }
      let open = token
      advance()
      let element = parseType(of: what())
      var type = TypeReference.Kind.list(element)
      if take(.colon) { type = .map(key: element, value: parseType(of: what())) }
      if kind == .rightBracket { advance() } else { reportUnclosed(open, of: "the type of \(what())") }
      return finishType(type, from: start)
    }
    guard kind == .name, !isNextMember else {
      report(
        Diagnostic(
          .missingType, at: kind == .endOfFile || isNextMember ? insertionPoint : placeOfSurprise,
          "The type of \(what()) is missing", hint: "name a type, such as `String!`, `[User!]!` or `[String: Int!]`"))
      return TypeReference(.named(Name("", span: insertionPoint)), span: insertionPoint)
    }
    return finishType(.named(parseName("a type")), from: start)
  }

  /// NonNullType :: NamedType ! | ListType !
  private mutating func finishType(_ type: TypeReference.Kind, from start: UInt32) -> TypeReference {
    let isNonNull = take(.bang)
    while kind == .bang {
      reportExpected("one `!` at most after a type", hint: "leave the second one out")
      advance()
    }
    return TypeReference(type, isNonNull: isNonNull, span: span(from: start))
  }

  /// Whether the name at the cursor is the next member's, on a line of its own, and not a type.
  private var isNextMember: Bool { kind == .name && peek(1).kind == .colon && isFirstOnLine(token) }

  /// One level deeper; where that is too deep all of it is passed and reported once.
  private mutating func enter() -> Bool {
    guard depth < Parser.maximumDepth else {
      report(
        Diagnostic(
          .nestedTooDeeply, at: span(of: token), "Brackets are nested more than \(Parser.maximumDepth) deep",
          hint: "give the inner part a name of its own"))
      skipBalanced()
      return false
    }
    depth += 1
    return true
  }

  /// Value[Const] (§2.9)
  mutating func parseValue() -> Value {
    let token = token
    switch kind {
    case .int:
      advance()
      return Value(.int(NumberLiteral(text: text(token))), span: span(of: token))
    case .float:
      advance()
      return Value(.float(NumberLiteral(text: text(token))), span: span(of: token))
    case .string, .blockString:
      return Value(.string(parseString()), span: span(of: token))
    case .name:
      advance()
      return Value(nameValue(token), span: span(of: token))
    case .leftBracket: return parseListValue()
    case .leftBrace: return parseObjectValue()
    case .dollar: return parseVariable()
    default:
      reportExpected("a value")
      let place = insertionPoint
      if kind == .invalid { advance() }
      return Value(.null, span: place)
    }
  }

  /// BooleanValue, NullValue, EnumValue (§2.9.3, §2.9.5, §2.9.6)
  private func nameValue(_ token: Token) -> Value.Kind {
    if isWord(token, "true") { return .boolean(true) }
    if isWord(token, "false") { return .boolean(false) }
    if isWord(token, "null") { return .null }
    return .enumeration(Name(text(token), span: span(of: token)))
  }

  /// ListValue :: [ ] | [ Value+ ] (§2.9.7)
  private mutating func parseListValue() -> Value {
    let open = token
    guard enter() else { return Value(.list([]), span: span(from: open.offset)) }
    defer { depth -= 1 }
    advance()
    var values: [Value] = []
    while kind != .rightBracket {
      if kind == .endOfFile || kind.isCloser || beginsDefinitionAtMargin {
        reportUnclosed(open, of: "the list")
        return Value(.list(values), span: span(from: open.offset))
      }
      let before = index
      values.append(parseValue())
      if index == before { advance() }
    }
    advance()
    return Value(.list(values), span: span(from: open.offset))
  }

  /// ObjectValue :: { } | { ObjectField+ } (§2.9.8)
  private mutating func parseObjectValue() -> Value {
    let open = token
    guard enter() else { return Value(.object([]), span: span(from: open.offset)) }
    defer { depth -= 1 }
    advance()
    var fields: [ObjectField] = []
    while kind != .rightBrace {
      if kind == .endOfFile || kind.isCloser || beginsDefinitionAtMargin {
        reportUnclosed(open, of: "the object")
        return Value(.object(fields), span: span(from: open.offset))
      }
      let before = index
      fields.append(parseObjectField())
      if index == before { advance() }
    }
    advance()
    return Value(.object(fields), span: span(from: open.offset))
  }

  /// ObjectField :: Name : Value
  private mutating func parseObjectField() -> ObjectField {
    let start = token.offset
    if kind.isString {
      report(
        Diagnostic(
          .expectedSyntax, at: span(of: token), "Keys of an object literal are names without quotes",
          hint: "unlike JSON, GraphQL writes `{ key: value }`"))
      let name = Name(parseString().value, span: span(from: start))
      expect(.colon, "after the key")
      return ObjectField(name: name, value: parseValue(), span: span(from: start))
    }
    let name = parseName("a field of the object")
    expect(.colon, "after `\(name.text)`")
    return ObjectField(name: name, value: parseValue(), span: span(from: start))
  }

  /// Variable :: $ Name (§2.10), which a type system document has no use for.
  private mutating func parseVariable() -> Value {
    let start = token.offset
    advance()
    let name = parseName("a variable")
    reportAnyway(
      Diagnostic(
        .variableOutsideOperation, at: span(from: start), "The variable `$\(name.text)` cannot be used here",
        hint: "write the value itself"))
    return Value(.variable(name), span: span(from: start))
  }

  /// Directives[Const] :: Directive+ (§2.12)
  mutating func parseDirectives() -> [Directive] {
    var directives: [Directive] = []
    while kind == .at { directives.append(parseDirective()) }
    return directives
  }

  /// Directive :: @ Name Arguments?, whose first argument may lack its name.
  private mutating func parseDirective() -> Directive {
    let start = token.offset
    advance()
    let name = parseName("a directive")
    var arguments: [Argument] = []
    if kind == .leftParenthesis {
      _ = parseBracketed(.leftParenthesis, of: "`@\(name.text)`") { parser in
        arguments.append(parser.parseArgument(isFirst: arguments.isEmpty, of: name))
      }
    }
    return Directive(name: name, arguments: arguments, span: span(from: start))
  }

  /// Argument :: Name : Value, or the main argument's value alone
  private mutating func parseArgument(isFirst: Bool, of directive: Name) -> Argument {
    let start = token.offset
    if kind == .name, peek(1).kind == .colon {
      let name = parseName("an argument")
      advance()
      return Argument(name: name, value: parseValue(), span: span(from: start))
    }
    let value = parseValue()
    let place = span(from: start)
    if take(.equals) {
      // `@x(min = 1)`
      reportAnyway(
        Diagnostic(
          .expectedSyntax, at: span(of: tokens[index - 1]), "Arguments are given with `:`, not with `=`",
          fixIts: [FixIt(span(of: tokens[index - 1]), replacement: ":", .automatic)]))
      return Argument(name: value.enumeration, value: parseValue(), span: span(from: start))
    }
    if !isFirst, place.end > place.start {
      reportAnyway(
        Diagnostic(
          .unnamedArgument, at: place, "This argument of `@\(directive.text)` needs its name",
          hint: "only the first, main argument may be given without a name"))
    }
    return Argument(value: value, span: place)
  }
}
