import ContractBase
import ContractModel
import ContractSyntax

/// A parameter object with what is known before it is read.
private struct OpenParameter {
  var place: SpecNode
  var via: ResolvedReference?
  var name: Located<String>
  var location: Parameter.Location
  var isShared: Bool
}

extension OpenAPIReader {
  /// The parameters of an operation: those of its path, each replaced by one of its own with the same name and place
  /// (OpenAPI 3.1, section 4.8.10.1). With `x-paginate`, `limit` and `cursor` are one that stands for a page.
  mutating func readParameters(
    _ operation: PathOperation, _ annotations: inout [Annotation], isPrefixed: Bool
  ) -> [ParameterDeclaration] {
    var all = openParameters(operation.item, isShared: true)
    for parameter in openParameters(operation.place, isShared: false) {
      if let position = all.firstIndex(where: {
        $0.name.value == parameter.name.value && $0.location == parameter.location
      }) {
        all[position] = parameter
      } else {
        all.append(parameter)
      }
    }
    let pagination = annotations.firstIndex { $0.name.value == "paginate" }
    var found: [ParameterDeclaration] = []
    var page: Int?
    for parameter in all {
      if let pagination, parameter.location == .query, ["limit", "cursor"].contains(parameter.name.value) {
        if page == nil {
          page = found.count
          let name = Located("page", parameter.name.origin)
          found.append(ParameterDeclaration(parameter: nil, name: name, annotations: []))
        }
        if parameter.name.value == "limit", annotations[pagination].arguments.isEmpty {
          annotations[pagination].arguments = pageSizes(parameter.place)
        }
        continue
      }
      if let read = read(parameter, operation) { found.append(read) }
    }
    if let pagination, page == nil {
      let name = Located("page", annotations[pagination].name.origin)
      found.append(ParameterDeclaration(parameter: nil, name: name, annotations: []))
    }
    return settlePathParameters(found, operation, isPrefixed: isPrefixed)
  }

  /// Looks at parameters that no operation has.
  mutating func checkParameters(of item: SpecNode) { _ = openParameters(item, isShared: true) }

  /// What the schema of `limit` says of the sizes of a page.
  private mutating func pageSizes(_ place: SpecNode) -> [AnnotationArgument] {
    guard let schema = place["schema"], let (target, _) = follow(schema) else { return [] }
    return [("default", "default"), ("maximum", "max")].compactMap { keyword, argument in
      guard let value = target[keyword], let text = value.node.numberText else { return nil }
      return AnnotationArgument(name: Located(argument, at: value.span), value: .number(text, value.span))
    }
  }

  private mutating func openParameters(_ owner: SpecNode, isShared: Bool) -> [OpenParameter] {
    var found: [OpenParameter] = []
    for element in list(owner, "parameters") {
      guard let (place, via) = follow(element) else { continue }
      guard place.isMapping else {
        wrongKind(place, "parameters", expected: "a list of parameters")
        continue
      }
      checkKeywords(of: place, OpenAPIKeywords.parameter, object: "a parameter")
      let isQuery = version == .v32 && place["in"]?.node.string == "querystring"
      guard let name = string(place, "name") ?? (isQuery ? Located("query", at: place.span) : nil) else {
        missing("name", of: "a parameter", at: place.span, isRepaired: false)
        continue
      }
      if isQuery, !isServedQuery(place, name) { continue }
      guard let location = isQuery ? .query : location(of: place, name) else { continue }
      if let first = found.first(where: { $0.name.value == name.value && $0.location == location }) {
        report(
          .openAPIDuplicateParameter, at: via == nil ? name.span ?? element.span : element.span,
          "the \(location.rawValue) parameter `\(name.value)` is here twice",
          secondary: first.name.span.map { [DiagnosticLabel($0, "the first one")] } ?? [],
          hint: "leave one of them out",
          isRepaired: true)
        continue
      }
      if hasExtension(place, "standard") || isIgnored(name, location, from: via == nil ? nil : element.span) {
        continue
      }
      found.append(OpenParameter(place: place, via: via, name: name, location: location, isShared: isShared))
    }
    return found
  }

  /// Content negotiation and credentials are said elsewhere in a document (section 4.8.12.2).
  ///
  /// - Parameter reference: What refers to the parameter, where it is one that several operations may have.
  private mutating func isIgnored(
    _ name: Located<String>, _ location: Parameter.Location, from reference: Span?
  ) -> Bool {
    guard location == .header, let span = name.span else { return false }
    let meant =
      switch name.value.lowercased() {
      case "accept": "the media types of the responses say it"
      case "content-type": "the media types of the request body say it"
      case "authorization": "security schemes say it"
      default: ""
      }
    guard !meant.isEmpty else { return false }
    let key = "header \(name.value.lowercased())" + (reference == nil ? "" : " at \(span.file.index):\(span.start)")
    findings.add(key, at: span) {
      Diagnostic(
        .openAPIIgnoredHeader, at: span, "the header parameter `\(name.value)` is ignored: \(meant)",
        hint: reference == nil ? "leave it out" : "leave it out, and the references to it")
    }
    if let reference { findings.relate(key, to: reference, "referred to here") }
    return true
  }

  private mutating func location(of place: SpecNode, _ name: Located<String>) -> Parameter.Location? {
    guard let text = string(place, "in") else {
      missing("in", of: "the parameter `\(name.value)`", at: name.span ?? place.span, isRepaired: false)
      return nil
    }
    if let location = Parameter.Location(rawValue: text.value) { return location }
    let span = text.span ?? place.span
    let names = Parameter.Location.allCases.map(\.rawValue)
    let hint: String
    var fixIts: [FixIt] = []
    if text.value == "body" || text.value == "formData" {
      hint = "this is Swagger 2: write a `requestBody`"
    } else if let near = suggestion(for: text.value, among: names) {
      hint = "did you mean `\(near)`?"
      fixIts = [FixIt(span, replacement: near)]
    } else {
      hint = "a parameter is in \(names.joined(separator: ", "))"
    }
    report(
      .openAPIParameterLocation, at: span, "the parameter `\(name.value)` cannot be in `\(text.value)`", hint: hint,
      fixIts: fixIts)
    return nil
  }

  /// The query as a whole (OpenAPI 3.2, section 4.12.2.3) is what its form has in it; other media types are not decoded.
  private mutating func isServedQuery(_ place: SpecNode, _ name: Located<String>) -> Bool {
    if place["name"] == nil { missing("name", of: "the parameter in the `querystring`", at: place.span) }
    guard let content = place["content"], let first = content.node.members.first else { return true }
    if mediaType(first.key) == "application/x-www-form-urlencoded" { return true }
    keep(place, .detail, as: "`\(name.value)` in the `querystring`", at: first.keySpan)
    repeated(
      "querystring", .openAPINotServed, at: first.keySpan, "a query in `\(first.key)` is not decoded, and not checked",
      hint: "describe it as `application/x-www-form-urlencoded`", isRepair: false)
    return false
  }

  // MARK: One parameter (section 4.8.12)

  private mutating func read(_ open: OpenParameter, _ operation: PathOperation) -> ParameterDeclaration? {
    let place = open.place
    let context: SchemaContext
    if let via = open.via {
      context = self.context(of: via)
    } else {
      let owner = open.isShared ? operation.path.value : operation.name.value
      context = SchemaContext(capitalizedName(owner)).inside(open.name.value)
    }
    var isRequired = boolean(place, "required") ?? false
    if open.location == .path, !isRequired {
      repair(
        .openAPIPathParameterRequired, at: place["required"]?.span ?? open.name.span ?? place.span,
        "the path parameter `\(open.name.value)` must be required", hint: "write `required: true`",
        fixIts: place["required"].map { [FixIt($0.span, replacement: "true", .automatic)] } ?? [])
      isRequired = true
    }
    let (read, schema, mediaType) = parameterType(open, context)
    var type = read
    let style = style(of: place, open.location)
    let said = schema.map { schemaAnnotations([SchemaPart($0, context)], at: .parameter) }
    let own = annotations(of: place, at: .parameter)
    if let span = said?.defaultSpan { declarations.defaultSpans[place.span] = span }
    // Absence is all that a request can say, and what null by default means.
    type.isNullable = false
    let defaultValue = read.isNullable && said?.defaultValue == .null ? nil : said?.defaultValue
    let parameter = Parameter(
      name: open.name.value, location: open.location, style: style,
      explode: boolean(place, "explode") ?? (style == .form || style == .deepObject),
      allowReserved: boolean(place, "allowReserved") ?? false, contentMediaType: mediaType, type: type,
      isRequired: isRequired, defaultValue: defaultValue,
      description: description(of: place) ?? said?.description,
      deprecation: deprecation(of: place) ?? said?.deprecation,
      examples: values(examples(of: place) + (said?.examples ?? []), of: place.span), origin: Origin(place.span))
    return ParameterDeclaration(parameter: parameter, name: open.name, annotations: own + (said?.extensions ?? []))
  }

  private mutating func parameterType(
    _ open: OpenParameter, _ context: SchemaContext
  ) -> (TypeUse, schema: SpecNode?, mediaType: String?) {
    if let schema = open.place["schema"] { return (use(of: schema, context), schema, nil) }
    if let content = mapping(open.place, "content"), let first = content.node.members.first {
      if content.node.members.count > 1 {
        report(
          .openAPIInvalidValue, at: content.span, "a parameter has one media type, not \(content.node.members.count)",
          hint: "leave the others out", isRepaired: true)
      }
      let schema = content.with(first.value)["schema"]
      let type = schema.map { use(of: $0, context) } ?? anything(Origin(first.span))
      let isForm = open.place["in"]?.node.string == "querystring"
      return (type, schema, isForm ? nil : mediaType(first.key))
    }
    repair(
      .openAPIParameterSchema, at: open.name.span ?? open.place.span,
      "the parameter `\(open.name.value)` has neither `schema` nor `content`",
      hint: open.place["type"] == nil
        ? "say what it holds: `schema: {type: string}`"
        : "put `type` and what belongs to it into `schema`, as OpenAPI 3 has it")
    return (TypeUse(.string(StringType()), origin: Origin(open.place.span)), nil, nil)
  }

  private static let styles: [Parameter.Location: [Parameter.Style]] = [
    .path: [.simple, .label, .matrix], .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject],
    .header: [.simple], .cookie: [.form],
  ]

  private mutating func style(of place: SpecNode, _ location: Parameter.Location) -> Parameter.Style {
    let allowed = OpenAPIReader.styles[location] ?? [.simple]
    let usual = allowed.first ?? .simple
    guard let text = string(place, "style") else { return usual }
    if let style = Parameter.Style(rawValue: text.value), allowed.contains(style) { return style }
    let names = allowed.map(\.rawValue)
    report(
      .openAPIParameterStyle, at: text.span ?? place.span,
      "a parameter in the \(location.rawValue) is not written in the style `\(text.value)`",
      hint: suggestion(for: text.value, among: names).map { "did you mean `\($0)`?" }
        ?? "the styles are \(names.joined(separator: ", "))", isRepaired: true)
    return usual
  }
}
