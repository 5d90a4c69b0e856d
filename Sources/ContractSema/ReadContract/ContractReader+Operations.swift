import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  mutating func readService(_ node: ServiceDefinition) {
    let annotations = annotations(node.directives, at: .service)
    let prefix = annotations.typed.pathPrefix?.value ?? ""
    declarations.services.append(
      ServiceDeclaration(
        name: node.name.located, description: node.description?.value, annotations: annotations,
        operations: node.operations.compactMap { operation($0, prefix: prefix) }, span: node.span))
  }

  mutating func readClient(_ node: ServiceDefinition) {
    let annotations = annotations(node.directives, at: .client)
    let prefix = annotations.typed.pathPrefix?.value ?? ""
    declarations.clients.append(
      ClientDeclaration(
        name: node.name.located, description: node.description?.value,
        operations: node.operations.compactMap { operation($0, prefix: prefix) }, annotations: annotations,
        span: node.span))
  }

  /// Nil where method or name are missing; the parser has reported that.
  private mutating func operation(_ node: OperationDefinition, prefix: String) -> OperationDeclaration? {
    guard let method = node.method, !node.name.isMissing else { return nil }
    var operation = OperationDeclaration(
      name: node.name.located, method: Located(HTTPMethod(method), at: node.methodSpan),
      path: Located(node.path.value, at: node.path.span), span: node.span)
    operation.description = node.description?.value
    operation.annotations = annotations(node.directives, at: .operation)
    let template = PathTemplate(prefix: prefix, path: node.path.value)
    for argument in unique(node.arguments, of: "`\(node.name.text)`", name: \.name) {
      let annotations = annotations(argument.directives, at: .argumentDefinition)
      if argument.name.text == "body", annotations.typed.location == nil, !template.parameterNames.contains("body") {
        operation.body = body(argument, annotations.typed)
        // Nothing else reads them, and the checker does not see them.
        AnnotationChecker(registry: declarations.vocabulary, format: .contract)
          .check(annotations, at: [.argumentDefinition], subject: "a parameter", sink: &sink)
      } else {
        operation.parameters.append(parameter(argument, annotations, in: template))
      }
    }
    operation.responses = [success(node, operation.annotations.typed)]
    addResponses(operation.annotations.typed, to: &operation.responses)
    for said in operation.annotations.typed.bodies {
      guard operation.body != nil else {
        operation.body = RequestBody(isRequired: said.isRequired, content: content(said), origin: Origin(said.span))
        continue
      }
      operation.body?.content += content(said)
    }
    return operation
  }

  private mutating func body(_ node: InputValueDefinition, _ typed: TypedAnnotations) -> RequestBody {
    var type = constrained(use(node.type), by: typed, subject: "the body")
    // A body that is not required is absent; null would be another thing.
    type.isNullable = false
    return RequestBody(
      isRequired: node.type.isNonNull,
      content: mediaTypes(typed).map { mediaType in
        MediaTypeContent(mediaType: mediaType, type: type, examples: typed.examples.map(\.value), origin: Origin(node.span))
      },
      description: node.description?.value, origin: Origin(node.span))
  }

  mutating func parameter(
    _ node: InputValueDefinition, _ annotations: [Annotation], in template: PathTemplate
  ) -> ParameterDeclaration {
    let name = node.name.located
    if let type = node.type.name?.text, gathered.builtIn(type) == .page {
      return ParameterDeclaration(parameter: nil, name: name, annotations: annotations)
    }
    let typed = annotations.typed
    let wireName = typed.location?.name?.value ?? node.name.text
    let isInPath = template.parameterNames.contains(wireName)
    let location = typed.location?.location ?? (isInPath ? .path : .query)
    let style = typed.style?.style ?? (location == .query || location == .cookie ? .form : .simple)
    var type = constrained(use(node.type), by: typed, subject: "`\(node.name.text)`")
    // Absence is all that a request can say.
    type.isNullable = false
    let parameter = Parameter(
      name: wireName, location: location, style: style, explode: typed.style?.explode ?? (style == .form),
      allowReserved: typed.style?.allowReserved ?? false, contentMediaType: typed.mediaTypes.first, type: type,
      isRequired: location == .path || typed.isRequired || (node.type.isNonNull && node.defaultValue == nil),
      defaultValue: defaultValue(node.defaultValue, of: node.type), description: node.description?.value,
      deprecation: typed.deprecation, examples: typed.examples.map(\.value), origin: Origin(node.span))
    return ParameterDeclaration(parameter: parameter, name: name, annotations: annotations)
  }

  /// The success answer; the checker settles its status, unless it is said to be more than one.
  private mutating func success(_ node: OperationDefinition, _ typed: TypedAnnotations) -> ResponseDeclaration {
    var content: [MediaTypeContent] = []
    if node.result.name.flatMap({ gathered.builtIn($0.text) }) != .void {
      let type = use(node.result)
      content = mediaTypes(typed).map { MediaTypeContent(mediaType: $0, type: type, origin: Origin(node.result.span)) }
    }
    return ResponseDeclaration(
      status: typed.statusRange, description: typed.statusDescription, headers: [], content: content, span: node.result.span)
  }

  private func mediaTypes(_ typed: TypedAnnotations) -> [String] {
    typed.mediaTypes.isEmpty ? ["application/json"] : typed.mediaTypes
  }
}

extension HTTPMethod {
  fileprivate init(_ method: OperationMethod) {
    switch method {
    case .get: self = .get
    case .post: self = .post
    case .put: self = .put
    case .patch: self = .patch
    case .delete: self = .delete
    case .head: self = .head
    case .options: self = .options
    }
  }
}
