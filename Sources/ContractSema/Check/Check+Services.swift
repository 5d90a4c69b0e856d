import ContractBase
import ContractModel

extension ContractChecker {
  mutating func readServices() {
    for (index, declaration) in declarations.services.enumerated() {
      let first = contract.operations.count
      if let prefix = declaration.annotations.typed.pathPrefix { checkPath(prefix) }
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
    operation.rateLimit = (typed.rateLimit ?? shared.rateLimit)?.limit
    operation.entityTag = typed.entityTag
    return operation
  }

  /// What operations of services and of clients have in common.
  mutating func outline(_ declaration: OperationDeclaration, prefix: String, _ service: ServiceID) -> Operation {
    let typed = declaration.annotations.typed
    checkPath(declaration.path)
    var operation = Operation(
      name: declaration.name.value, service: service, method: declaration.method.value,
      path: PathTemplate(prefix: prefix, path: declaration.path.value),
      origin: Origin(declaration.name.span ?? declaration.span))
    operation.description = declaration.description
    operation.tags = declaration.tags.isEmpty ? typed.tags : declaration.tags
    operation.parameters = declaration.parameters.compactMap(\.parameter)
    operation.body = declaration.body
    operation.body?.content = settled(declaration.body?.content ?? [], of: .request)
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
      status: status, description: declaration.description, headers: declaration.headers,
      content: settled(declaration.content, of: .answer),
      isImplied: declaration.isImplied, unserved: declaration.unserved, origin: Origin(declaration.span))
  }

  /// A path begins with a slash, and its placeholders are whole.
  private mutating func checkPath(_ path: Located<String>) {
    let problem: (message: String, hint: String)?
    let text = path.value
    if let first = text.utf8.first, first != 0x2F {
      problem = ("the path `\(text)` does not begin with a slash", "write `/\(text)`")
    } else if !hasWholePlaceholders(text) {
      problem = ("a brace of `\(text)` lacks its other half", "a placeholder is a name in braces: `/users/{id}`")
    } else if hasEmptyPlaceholder(text) {
      problem = ("a placeholder of `\(text)` has no name", "name the parameter that stands there: `{id}`")
    } else if text.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) {
      problem = ("`\(text)` is more than a path", "declare query parameters as parameters of the operation")
    } else {
      problem = nil
    }
    guard let problem else { return }
    sink.report(Diagnostic(.malformedPath, at: path.span, problem.message, hint: problem.hint))
  }

  private func hasEmptyPlaceholder(_ path: String) -> Bool {
    var before: UInt8 = 0
    for byte in path.utf8 {
      if before == 0x7B, byte == 0x7D { return true }
      before = byte
    }
    return false
  }

  /// Whether each brace has its other half in the same segment.
  private func hasWholePlaceholders(_ path: String) -> Bool {
    var isOpen = false
    for byte in path.utf8 {
      switch byte {
      case 0x7B where isOpen, 0x2F where isOpen: return false
      case 0x7B: isOpen = true
      case 0x7D where !isOpen: return false
      case 0x7D: isOpen = false
      default: break
      }
    }
    return !isOpen
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
