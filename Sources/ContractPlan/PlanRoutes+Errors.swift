internal import ContractModel

extension RoutePlanner {
  /// Every error that the operation itself can answer: what comes before it (no route, another method) is no part of it.
  func errors(of route: Route, _ operation: Operation) -> [ErrorReference] {
    // Any request can have U+0000 in its target, also in a parameter that the operation does not know.
    var found: Set<StandardError> = [.internalError, .malformedRequest]
    if !route.parameters.isEmpty || route.body != nil { found.insert(.validationFailed) }
    if let body = route.body {
      found.formUnion([.payloadTooLarge, .unsupportedMediaType])
      if body.content.contains(where: { $0.coding == .json }) { found.insert(.malformedJSON) }
    }
    found.formUnion(accessErrors(route.access))
    if route.success.mediaType != nil { found.insert(.notAcceptable) }
    if route.rateLimit != nil { found.insert(.tooManyRequests) }
    if route.idempotency != nil { found.insert(.idempotencyKeyReused) }
    if let tag = route.entityTag, route.method != .get, route.method != .head {
      found.insert(.preconditionFailed)
      if tag == .required { found.insert(.preconditionRequired) }
    }
    var declared = Set(operation.errors.map(\.index))
    for error in handlerErrors(route.handler) {
      switch error {
      case .standard(let error): found.insert(error)
      case .declared(let id): declared.insert(id.index)
      }
    }
    let standard = StandardError.allCases.filter(found.contains).map { error in
      (error == .validationFailed ? contract.settings.validationStatus : error.status, ErrorReference.standard(error))
    }
    let own = declared.sorted().filter(contract.errors.indices.contains).map { index in
      (contract.errors[index].status, ErrorReference.declared(ErrorID(index)))
    }
    return (standard + own).enumerated().sorted { a, b in
      (a.element.0, a.offset) < (b.element.0, b.offset)
    }.map(\.element.1)
  }

  private func accessErrors(_ rule: AccessRule) -> Set<StandardError> {
    guard case .anyOf(let alternatives) = rule else { return [] }
    var errors: Set<StandardError> = []
    if !rule.schemes.isEmpty { errors.insert(.invalidToken) }
    if !rule.isOptional { errors.insert(.unauthorized) }
    // Whoever has any of the credentials gets in where one alternative asks for no more than all the others do.
    let isCertain = alternatives.contains { free in
      free.asksOnlyForSchemes
        && alternatives.allSatisfy { other in free.schemes.allSatisfy(other.schemes.contains) }
    }
    if !isCertain { errors.insert(.forbidden) }
    return errors
  }

  private func handlerErrors(_ handler: HandlerPlan) -> [ErrorReference] {
    switch handler {
    case .custom: return [.standard(.notImplemented)]
    case .create(let create):
      let sent = create.values.filter { if case .constant = $0.source { false } else { true } }.map(\.field)
      return conflicts(create.entity, fields: sent) + (isKeyGiven(create) ? [.standard(.conflict)] : [])
    case .read: return [.standard(.notFound)]
    case .list: return []
    case .update(let update):
      return [.standard(.notFound)] + conflicts(update.target.entity, fields: update.changes.map(\.field))
    case .delete(let target):
      return [.standard(.notFound)] + (isRestricted(target.entity) ? [.standard(.conflict)] : [])
    case .signIn: return [.standard(.invalidCredentials)]
    case .transition(let move): return [.standard(.notFound), move.error]
    }
  }

  /// What the database can find wrong with new values: a unique one that is taken, or a reference to no row.
  private func conflicts(_ entity: EntityID, fields: [String]) -> [ErrorReference] {
    guard let table = storage.table(of: entity) else { return [] }
    let columns = Set(fields.compactMap { table.column(of: $0)?.name })
    var errors = table.uniques.filter { !columns.isDisjoint(with: $0.columns) }.map(\.error)
    if table.foreignKeys.contains(where: { columns.contains($0.column) }) { errors.append(.standard(.conflict)) }
    return errors
  }

  /// Whether the client chooses the key of a new row, so that it can be that of another one.
  private func isKeyGiven(_ create: CreatePlan) -> Bool {
    guard let table = storage.table(of: create.entity) else { return false }
    return table.primaryKey.allSatisfy { column in
      create.values.contains { value in
        guard table.column(of: value.field)?.name == column else { return false }
        return switch value.source {
        case .body, .constant, .generated(.principal): true
        case .generated, .hashed, .database: false
        }
      }
    }
  }

  /// Whether rows of another table keep a row from being deleted.
  private func isRestricted(_ entity: EntityID) -> Bool { restricted.contains(entity) }
}

extension AccessAlternative {
  var asksOnlyForSchemes: Bool { scopes.isEmpty && claims.isEmpty && owner == nil }
}
