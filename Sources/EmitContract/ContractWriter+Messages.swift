import ContractBase
import ContractModel
import ContractSyntax

/// What an operation answers: the type of its success, what is said of it, and the other answers.
struct AnswerWords {
  var type: TypeReference
  var success: [Directive]
  var further: [Directive]
}

/// A type in the media types that it is sent or answered in.
private struct ContentGroup {
  var type: TypeUse
  var mediaTypes: [String]
  var examples: [JSONValue]
}

extension ContractWriter {
  // MARK: Requests

  /// Those of the path first, then the body, then the others.
  mutating func arguments(of operation: Operation, _ hint: String, _ directives: inout [Directive]) -> [InputValueDefinition] {
    var giver = NameGiver()
    var inPath: [InputValueDefinition] = []
    var others: [InputValueDefinition] = []
    let page = operation.pagination.flatMap { pageParameters(operation, $0) }
    let filters = filters(of: operation)
    for (index, parameter) in operation.parameters.enumerated() {
      if page?.contains(index) == true {
        if index == page?.lowerBound { others.append(InputValueDefinition(name: Name(giver.name(for: "page")), type: .named("Page").nullable)) }
        continue
      }
      let argument = argument(parameter, of: operation, hint, &giver, filters[parameter.name])
      if parameter.location == .path { inPath.append(argument) } else { others.append(argument) }
    }
    let body = operation.body.flatMap { self.body($0, hint, &directives) }
    return inPath + (body.map { [$0] } ?? []) + others
  }

  /// Where `limit` and `cursor` stand that `page: Page` makes.
  private func pageParameters(_ operation: Operation, _ page: Pagination) -> Range<Int>? {
    guard let first = operation.parameters.firstIndex(where: { $0.name == "limit" && $0.location == .query }),
      first + 1 < operation.parameters.count
    else { return nil }
    let (limit, cursor) = (operation.parameters[first], operation.parameters[first + 1])
    guard cursor.name == "cursor", cursor.location == .query, case .integer(let integer) = limit.type.type,
      integer.bounds == NumberBounds(minimum: JSONNumber(1), maximum: JSONNumber(page.maxLimit)),
      limit.defaultValue == .number(JSONNumber(page.defaultLimit)), case .string(StringType()) = cursor.type.type
    else { return nil }
    return first..<(first + 2)
  }

  private func filters(of operation: Operation) -> [String: Filter] {
    guard case .list(_, let query) = operation.action else { return [:] }
    return Dictionary(query.filters.map { ($0.parameter, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func argument(
    _ parameter: Parameter, of operation: Operation, _ hint: String, _ giver: inout NameGiver, _ filter: Filter?
  ) -> InputValueDefinition {
    let name = giver.name(for: parameter.name)
    let spelling = spelling(parameter.type, hint + NameGiver.pascal(parameter.name))
    var directives: [Directive] = []
    if let filter, filter.field != name || filter.comparison != .equal {
      directives.append(
        Directive(
          "filter", nil,
          [
            ("field", filter.field == name ? nil : .nameOrText(filter.field)),
            ("op", filter.comparison == .equal ? nil : .name(filter.comparison.rawValue)),
          ]))
    }
    let isInPath = operation.path.parameterNames.contains(parameter.name)
    let implied: Parameter.Location = isInPath ? .path : .query
    if parameter.location != implied || name != parameter.name || (name == "body" && !isInPath) {
      directives.append(
        Directive(
          "in", .name(parameter.location.rawValue.uppercased()), [("name", name == parameter.name ? nil : .text(parameter.name))]))
    }
    let usual: Parameter.Style = parameter.location == .query || parameter.location == .cookie ? .form : .simple
    let isUsual = parameter.style == usual && parameter.explode == (usual == .form) && !parameter.allowReserved
    if parameter.contentMediaType == nil, !isUsual {
      let explode = parameter.explode == (parameter.style == .form) ? nil : Value.boolean(parameter.explode)
      let reserved = parameter.allowReserved ? Value.boolean(true) : nil
      directives.append(
        Directive("style", .name(NameGiver.screaming(parameter.style.rawValue)), [("explode", explode), ("allowReserved", reserved)]))
    }
    if let mediaType = parameter.contentMediaType { directives.append(Directive("media", .text(mediaType))) }
    // Of any value null is one; of others a request has no way to write it.
    let isAny = if case .any(let kinds) = contract.resolved(parameter.type)?.type { kinds.contains(.null) } else { false }
    if parameter.isRequired, parameter.defaultValue != nil || isAny, parameter.location != .path {
      directives.append(Directive("required"))
    }
    directives += spelling.directives
    if let deprecation = parameter.deprecation { directives.append(directive(deprecation)) }
    directives += examples(parameter.examples, at: parameter.origin)
    let isNonNull = (parameter.isRequired || parameter.defaultValue != nil || parameter.location == .path) && !isAny
    return InputValueDefinition(
      description: .description(parameter.description), name: Name(name), type: isNonNull ? spelling.type.nonNull : spelling.type.nullable,
      defaultValue: parameter.defaultValue.flatMap { literal($0, of: parameter.type) }, directives: directives)
  }

  /// Nil where all is said in annotations, since the first type may be null.
  private mutating func body(_ body: RequestBody, _ hint: String, _ directives: inout [Directive]) -> InputValueDefinition? {
    let groups = groups(body.content)
    let main = groups.first { $0.mediaTypes.contains("application/json") } ?? groups[0]
    if isNullable(main.type) {
      if body.description != nil { lose("what is said of a body that may be null is left out", at: body.origin) }
      for group in groups { directives.append(self.body(group, hint, isRequired: body.isRequired, at: body.origin)) }
      return nil
    }
    let spelling = spelling(main.type, hint + "Request")
    var own = spelling.directives
    if main.mediaTypes != ["application/json"] { own.append(media(main.mediaTypes)) }
    own += examples(main.examples, at: body.origin)
    for other in groups where other.mediaTypes != main.mediaTypes {
      directives.append(self.body(other, hint, isRequired: true, at: body.origin))
    }
    return InputValueDefinition(
      description: .description(body.description), name: Name("body"), type: body.isRequired ? spelling.type.nonNull : spelling.type.nullable,
      directives: own)
  }

  private mutating func body(_ group: ContentGroup, _ hint: String, isRequired: Bool, at origin: Origin) -> Directive {
    refuse(group.examples, "another body", at: origin)
    let isJSON = group.mediaTypes == ["application/json"]
    return Directive(
      "body", nil,
      [
        ("type", type(group.type, hint + "Request")), ("media", isJSON ? nil : mediaList(group.mediaTypes)),
        ("required", isRequired ? nil : .boolean(false)),
      ])
  }

  // MARK: Answers

  /// Contents that are the same but for their media types.
  private func groups(_ content: [MediaTypeContent]) -> [ContentGroup] {
    var groups: [ContentGroup] = []
    for one in content {
      if let index = groups.firstIndex(where: { $0.type == one.type }) {
        groups[index].mediaTypes.append(one.mediaType)
        groups[index].examples += one.examples.filter { !groups[index].examples.contains($0) }
      } else {
        groups.append(ContentGroup(type: one.type, mediaTypes: [one.mediaType], examples: one.examples))
      }
    }
    return groups
  }

  private func mediaList(_ mediaTypes: [String]) -> Value {
    mediaTypes.count == 1 ? .text(mediaTypes[0]) : .list(mediaTypes.map { .text($0) })
  }

  private func media(_ mediaTypes: [String]) -> Directive { Directive("media", mediaList(mediaTypes)) }

  mutating func answers(of operation: Operation, _ hint: String) -> AnswerWords {
    let position = operation.responses.firstIndex { $0.status.isSuccess } ?? operation.responses.indices.first
    var words = AnswerWords(type: .named("Void"), success: [], further: [])
    for (index, response) in operation.responses.enumerated() {
      let name = hint + (index == position ? "Response" : "Response" + NameGiver.pascal(response.status.text))
      for content in response.content { refuse(content.examples, "an answer", at: content.origin) }
      let groups = groups(response.content)
      let main = groups.first { $0.mediaTypes.contains("application/json") } ?? groups.first
      if index == position {
        words.success = success(response, main?.mediaTypes)
        if let main { words.type = reference(main.type, name) }
        for other in groups where other.mediaTypes != main?.mediaTypes {
          words.further.append(further(response, other.type, other.mediaTypes, name))
        }
      } else if groups.isEmpty {
        words.further.append(further(response, nil, [], name))
      } else {
        for group in groups { words.further.append(further(response, group.type, group.mediaTypes, name)) }
      }
      for header in response.headers {
        words.further.append(
          Directive(
            "header", .text(header.name),
            [
              ("type", headerType(header, name)), ("status", index == position ? nil : status(response.status)),
              ("required", header.isRequired ? .boolean(true) : nil), ("description", header.description.map { .text($0) }),
            ]))
      }
    }
    return words
  }

  private mutating func headerType(_ header: ResponseHeader, _ hint: String) -> Value? {
    let reference = reference(header.type, hint + NameGiver.pascal(header.name))
    return reference.text == "String!" ? nil : typeValue(reference)
  }

  private func success(_ response: Response, _ mediaTypes: [String]?) -> [Directive] {
    var directives: [Directive] = []
    let usual = response.content.isEmpty ? 204 : 200
    let description = response.description.map { Value.text($0) }
    if response.status != .code(usual) || description != nil {
      directives.append(Directive("status", status(response.status), [("description", description)]))
    }
    if let mediaTypes, mediaTypes != ["application/json"] { directives.append(media(mediaTypes)) }
    return directives
  }

  private mutating func further(_ response: Response, _ use: TypeUse?, _ mediaTypes: [String], _ hint: String) -> Directive {
    let isJSON = mediaTypes.isEmpty || mediaTypes == ["application/json"]
    return Directive(
      "response", nil,
      [
        ("status", status(response.status)), ("type", use.map { type($0, hint) }), ("media", isJSON ? nil : mediaList(mediaTypes)),
        ("description", response.description.map { .text($0) }),
      ])
  }

  private func status(_ status: Response.Status) -> Value {
    if case .code(let code) = status { .int(code) } else { .text(status.text) }
  }
}

extension Response.Status {
  /// `404`, `4XX`, `default`.
  var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let first): "\(first)XX"
    case .fallback: "default"
    }
  }

  fileprivate var isSuccess: Bool {
    switch self {
    case .code(let code): (200...399).contains(code)
    case .range(let first): first == 2 || first == 3
    case .fallback: false
    }
  }
}

extension NameGiver {
  /// `pipeDelimited` as `PIPE_DELIMITED`.
  static func screaming(_ text: String) -> String {
    text.reduce(into: "") { out, letter in out += letter.isUppercase ? "_" + String(letter) : letter.uppercased() }
  }
}
