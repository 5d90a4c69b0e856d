import ContractBase
import ContractModel

extension ContractChecker {
  mutating func readServices() {
    for (index, declaration) in declarations.services.enumerated() {
      let first = contract.operations.count
      for operation in declaration.operations {
        contract.operations.append(built(operation, in: declaration, ServiceID(index)))
      }
      contract.services.append(
        Service(
          name: declaration.name.value, description: declaration.description,
          operations: (first..<contract.operations.count).map { OperationID($0) },
          origin: Origin(declaration.name.span ?? declaration.span)))
    }
  }

  private mutating func built(
    _ declaration: OperationDeclaration, in service: ServiceDeclaration, _ id: ServiceID
  ) -> Operation {
    let typed = declaration.annotations.typed
    let shared = service.annotations.typed
    var operation = outline(declaration, prefix: shared.pathPrefix?.value ?? "", id)
    if operation.tags.isEmpty { operation.tags = shared.tags }
    operation.action = action(typed.action, declaration)
    operation.pagination = pagination(declaration, &operation)
    operation.errors = errors(of: declaration, operation)
    operation.security = security(of: declaration, in: service, operation.action?.entity)
    operation.tokenIssue = tokenIssue(of: operation)
    operation.idempotency = typed.idempotency
    operation.rateLimit = rateLimit(typed.rateLimit ?? shared.rateLimit)
    operation.entityTag = typed.entityTag
    return operation
  }

  /// What operations of services and of clients have in common.
  mutating func outline(_ declaration: OperationDeclaration, prefix: String, _ service: ServiceID) -> Operation {
    let typed = declaration.annotations.typed
    var operation = Operation(
      name: declaration.name.value, service: service, method: declaration.method.value,
      path: PathTemplate(prefix: prefix, path: declaration.path.value),
      origin: Origin(declaration.name.span ?? declaration.span))
    operation.description = declaration.description
    operation.tags = declaration.tags.isEmpty ? typed.tags : declaration.tags
    operation.parameters = declaration.parameters.compactMap(\.parameter)
    operation.body = declaration.body
    operation.responses = declaration.responses.map { response($0, typed) }
    operation.errors = thrown(by: declaration)
    operation.maxBodyBytes = maxBody(typed)
    operation.deprecation = declaration.deprecation ?? typed.deprecation
    operation.was = typed.formerNames
    return operation
  }

  /// Where the reader knows no status it is what `@status` says, or else 204 without content and 200 with.
  private mutating func response(_ declaration: ResponseDeclaration, _ typed: TypedAnnotations) -> Response {
    var status = declaration.status?.value ?? .code(declaration.content.isEmpty ? 204 : 200)
    if declaration.status == nil, let said = typed.status {
      if (200...399).contains(said.value) {
        status = .code(said.value)
      } else {
        reportRange(
          "the status of a success is between 200 and 399, not \(said.value)", at: said.span,
          hint: (400...599).contains(said.value) ? "errors are declared with `error`, and named in `@throws`" : nil)
      }
    }
    return Response(
      status: status, description: declaration.description, headers: declaration.headers, content: declaration.content,
      origin: Origin(declaration.span))
  }

  private mutating func rateLimit(_ annotation: (limit: RateLimit, requests: Located<Int>)?) -> RateLimit? {
    guard let annotation else { return nil }
    guard annotation.requests.value > 0 else {
      reportRange("a rate limit admits at least one request, not \(annotation.requests.value)", at: annotation.requests.span)
      return nil
    }
    return annotation.limit
  }

  // MARK: Errors

  private mutating func thrown(by declaration: OperationDeclaration) -> [ErrorID] {
    var seen = Set<String>()
    let names = (declaration.throwing + declaration.annotations.typed.thrown).filter { seen.insert($0.value).inserted }
    return sorted(names.compactMap { error($0) })
  }

  /// Declared errors, and those that the operation's action can run into, in the order of their declarations.
  private func errors(of declaration: OperationDeclaration, _ operation: Operation) -> [ErrorID] {
    var errors = operation.errors
    switch operation.action {
    case .create(let id): errors += contract[id].uniques.compactMap(\.error)
    case .update(let id):
      guard case .object(let view) = contract[contract[id].updateView].use.type else { break }
      let changeable = Set(view.properties.map(\.name))
      errors += contract[id].uniques.filter { !changeable.isDisjoint(with: $0.fields) }.compactMap(\.error)
    case .transition(_, _, _, _, let error): errors += error.map { [$0] } ?? []
    case .read, .list, .delete, .signIn, nil: break
    }
    return sorted(errors)
  }

  private func sorted(_ errors: [ErrorID]) -> [ErrorID] {
    Set(errors.map(\.index)).sorted().map { ErrorID($0) }
  }

  // MARK: The success answer

  /// The JSON of the first success.
  func successType(of operation: Operation) -> TypeUse? {
    for response in operation.responses {
      switch response.status {
      case .code(200...299), .range(2): break
      default: continue
      }
      if let content = response.content.first(where: { $0.mediaType == "application/json" }) { return content.type }
    }
    return nil
  }
}
