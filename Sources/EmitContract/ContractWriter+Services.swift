import ContractBase
package import ContractModel
package import ContractSyntax

/// What holds for the operations of a service, so that none of them says it.
private struct SharedWords {
  var prefix: [PathSegment] = []
  var credentials: [Directive] = []
  var tags: [String] = []
  var rateLimit: RateLimit?
  /// Whether the service says anything of who may call.
  var saysAccess = false
}

extension ContractWriter {
  mutating func service(_ id: ServiceID) -> Definition {
    let service = contract[id]
    let operations = service.operations.map { contract[$0] }
    var shared = SharedWords()
    shared.prefix = commonPrefix(operations)
    let access = operations.map { self.access($0) }
    let usual = mostCommon(access.map { $0.credentials.map(\.text) }.filter { !$0.isEmpty })
    shared.credentials = access.first { $0.credentials.map(\.text) == usual }?.credentials ?? []
    shared.saysAccess = !shared.credentials.isEmpty || !contract.authSchemes.isEmpty
    shared.tags = mostCommon(operations.map(\.tags).filter { !$0.isEmpty }, isUnanimousAmong: operations.count) ?? []
    shared.rateLimit = mostCommon(operations.compactMap(\.rateLimit), isUnanimousAmong: operations.count)
    var directives: [Directive] = []
    if !shared.prefix.isEmpty { directives.append(Directive("path", .text(PathTemplate(segments: shared.prefix).source))) }
    directives += shared.credentials
    if shared.credentials.isEmpty, shared.saysAccess { directives.append(Directive("public")) }
    if !shared.tags.isEmpty { directives.append(Directive("tags", .list(shared.tags.map { .text($0) }))) }
    if let limit = shared.rateLimit { directives.append(directive(limit)) }
    let made = zip(service.operations, access).map { id, access in
      operation(contract[id], named: names.operations[id.index], shared, access)
    }
    return .service(
      ServiceDefinition(
        description: .description(service.description), name: Name(names.services[id.index]), directives: directives,
        operations: made.compactMap { $0 }))
  }

  mutating func client(_ client: ServiceClient) -> Definition {
    var shared = SharedWords()
    shared.prefix = commonPrefix(client.operations)
    var directives: [Directive] = []
    if let url = client.baseURL { directives.append(Directive("baseUrl", .text(url))) }
    if !shared.prefix.isEmpty { directives.append(Directive("path", .text(PathTemplate(segments: shared.prefix).source))) }
    var giver = NameGiver()
    let made = client.operations.map { one in
      operation(one, named: giver.name(for: one.name), shared, AccessWords(credentials: [], allowances: []))
    }
    return .client(
      ServiceDefinition(
        description: .description(client.description), name: Name(plain(client.name)), directives: directives,
        operations: made.compactMap { $0 }))
  }

  /// The segments without parameters that all paths begin with, as far as the rest still says whether it ends in a slash.
  private func commonPrefix(_ operations: [Operation]) -> [PathSegment] {
    guard var prefix = operations.first?.path.segments else { return [] }
    for operation in operations {
      let segments = operation.path.segments
      let count = zip(prefix, segments).prefix { $0 == $1 }.count
      prefix = Array(prefix.prefix(count))
    }
    prefix = Array(prefix.prefix { $0.literal.map { !$0.isEmpty } ?? false })
    func endsBare(_ path: PathTemplate) -> Bool { path.segments.count == prefix.count + 1 && path.segments.last?.literal == "" }
    while !prefix.isEmpty, operations.contains(where: { endsBare($0.path) }) { prefix.removeLast() }
    return prefix
  }

  private func mostCommon<Element: Hashable>(_ all: [Element], isUnanimousAmong count: Int? = nil) -> Element? {
    var counts: [Element: Int] = [:]
    for one in all { counts[one, default: 0] += 1 }
    // The first of those that are as many as any.
    let most = counts.values.max() ?? 0
    if let count, most != count { return nil }
    return all.first { counts[$0] == most }
  }

  // MARK: Operations

  private mutating func operation(
    _ operation: Operation, named name: String, _ shared: SharedWords, _ access: AccessWords
  ) -> OperationDefinition? {
    guard let method = OperationMethod(rawValue: operation.method.rawValue.lowercased()) else {
      lose("`\(operation.name)` is called by \(operation.method.rawValue), and is left out", at: operation.origin)
      return nil
    }
    for response in operation.responses where response.isImplied {
      lose("`\(operation.name)` names no answer of a success: here it promises \(response.status.title)", at: response.origin)
    }
    let hint = NameGiver.pascal(operation.name)
    let answers = answers(of: operation, hint)
    var directives = answers.success + self.access(access, shared) + policies(of: operation, thrown: thrown(by: operation))
    if let limit = operation.rateLimit, limit != shared.rateLimit { directives.append(directive(limit)) }
    if operation.tags != shared.tags, !operation.tags.isEmpty {
      directives.append(Directive("tags", .list(operation.tags.map { .text($0) })))
    }
    if let deprecation = operation.deprecation { directives.append(directive(deprecation)) }
    let arguments = arguments(of: operation, hint, &directives)
    directives += answers.further
    let rest = PathTemplate(segments: Array(operation.path.segments.dropFirst(shared.prefix.count)))
    return OperationDefinition(
      description: .description(operation.description), method: method, path: StringLiteral(rest.source), name: Name(name),
      arguments: arguments, result: answers.type, directives: directives)
  }

  /// What the operation does, and how it is held, apart from who may call it.
  package func policies(of operation: Operation, thrown: [ErrorID]) -> [Directive] {
    var directives: [Directive] = []
    if let action = operation.action { directives.append(directive(action)) }
    if let page = operation.pagination {
      let usual = Pagination(shape: page.shape)
      if page != usual {
        directives.append(Directive("paginate", nil, [("default", .int(page.defaultLimit)), ("max", .int(page.maxLimit))]))
      }
    }
    if !thrown.isEmpty {
      let errors = thrown.map { Value.nameOrText(names[$0]) }
      directives.append(Directive("throws", errors.count == 1 ? errors[0] : .list(errors)))
    }
    if let idempotency = operation.idempotency {
      directives.append(
        Directive(
          "idempotent", nil,
          [
            ("required", idempotency.isRequired ? .boolean(true) : nil),
            ("ttl", idempotency.seconds == 86_400 ? nil : timeSpan(idempotency.seconds)),
          ]))
    }
    if let tag = operation.entityTag {
      directives.append(Directive("etag", nil, [("required", tag == .required ? .boolean(true) : nil)]))
    }
    if let bytes = operation.maxBodyBytes { directives.append(Directive("maxBody", nil, [("bytes", .int(bytes))])) }
    return directives + operation.was.map { Directive("was", .text($0)) }
  }

  private func access(_ access: AccessWords, _ shared: SharedWords) -> [Directive] {
    var directives: [Directive] = []
    if access.credentials.isEmpty {
      if !shared.credentials.isEmpty { directives.append(Directive("public")) }
    } else if access.credentials.map(\.text) != shared.credentials.map(\.text) {
      directives += access.credentials
    }
    return directives + access.allowances
  }

  package func directive(_ limit: RateLimit) -> Directive {
    Directive("rateLimit", nil, [("requests", .int(limit.requests)), ("per", limit.seconds == 60 ? nil : timeSpan(limit.seconds))])
  }

  private func directive(_ action: EntityAction) -> Directive {
    let entity = Value.name(names[action.entity])
    switch action {
    case .create: return Directive("create", entity)
    case .read: return Directive("read", entity)
    case .update: return Directive("update", entity)
    case .delete: return Directive("delete", entity)
    case .list(let id, let query):
      // The key ends every order, said or not.
      var order = query.order
      while let last = order.last, !last.isDescending, contract[id].key.contains(last.field) { order.removeLast() }
      let terms = order.map { Value.text($0.text) }
      return Directive(
        "list", entity,
        [
          ("order", terms.isEmpty ? nil : terms.count == 1 ? terms[0] : .list(terms)),
          ("owner", query.ownerField.map { .nameOrText($0) }),
        ])
    case .signIn(_, let identifier, let secret):
      return Directive(
        "signIn", entity,
        [
          ("identifier", identifier == "email" ? nil : .nameOrText(identifier)), ("secret", secret == "password" ? nil : .nameOrText(secret)),
        ])
    case .transition(_, let field, let from, let target, let error):
      return Directive(
        "transition", entity,
        [
          ("field", .nameOrText(field)), ("from", from.count == 1 ? .nameOrText(from[0]) : .list(from.map { .nameOrText($0) })),
          ("to", .nameOrText(target)), ("error", error.map { .name(names[$0]) }),
        ])
    }
  }

  /// Declared errors that nothing else says.
  private func thrown(by operation: Operation) -> [ErrorID] {
    var implied: Set<ErrorID> = []
    switch operation.action {
    case .create(let id): implied = Set(contract[id].uniques.compactMap(\.error))
    case .update(let id):
      guard case .object(let view) = contract[contract[id].updateView].use.type else { break }
      let changeable = Set(view.properties.map(\.name))
      implied = Set(contract[id].uniques.filter { !changeable.isDisjoint(with: $0.fields) }.compactMap(\.error))
    case .transition(_, _, _, _, let error?): implied = [error]
    default: break
    }
    return operation.errors.filter { !implied.contains($0) }
  }
}

extension Directive {
  /// A key for comparing what is said, whatever its places.
  fileprivate var text: String { printDocument(Document(definitions: [.scalar(ScalarDefinition(name: Name("x"), directives: [self]))])) }
}
