internal import ContractModel

/// Decides who answers each operation. An action whose request or answer does not fit its entity is left to the user.
struct HandlerPlanner {
  let contract: Contract
  let resolver: TypeResolver
  let auth: AuthPlan
  private let fieldIndex: [[String: Int]]

  init(_ contract: Contract, auth: AuthPlan) {
    self.contract = contract
    self.auth = auth
    resolver = TypeResolver(contract)
    fieldIndex = contract.entities.map { entity in
      var index: [String: Int] = [:]
      for (position, field) in entity.fields.enumerated() { index[field.name] = position }
      return index
    }
  }

  func field(_ entity: EntityID, _ name: String) -> EntityField? {
    fieldIndex[entity.index][name].map { contract[entity].fields[$0] }
  }

  /// Who answers, and why it is the user where the contract asks for a complete handler.
  func handler(of id: OperationID) -> (plan: HandlerPlan, gap: HandlerGap?) {
    let operation = contract[id]
    guard let action = operation.action else { return (.custom, nil) }
    do {
      return (try complete(action, operation, id), nil)
    } catch {
      return (.custom, HandlerGap(operation: id, reason: error))
    }
  }

  private func complete(
    _ action: EntityAction, _ operation: Operation, _ id: OperationID
  ) throws(HandlerGap.Reason) -> HandlerPlan {
    let entity = action.entity
    if !action.hasTarget, !operation.path.parameterNames.isEmpty { throw .pathParameters }
    switch action {
    case .create:
      let values = try created(operation, entity, hasPrincipal: !auth[id].isOpenToAnybody)
      return .create(CreatePlan(entity: entity, values: values, answer: try answer(of: operation, entity)))
    case .read:
      let target = try target(of: operation, id, entity)
      guard try answer(of: operation, entity) == .entity else { throw .answer }
      return .read(target)
    case .list(_, let query):
      guard answersList(operation, entity) else { throw .answer }
      let cursor = query.order.compactMap { field(entity, $0.field) }.map { CursorField($0, resolver) }
      return .list(ListHandlerPlan(entity: entity, query: query, pagination: operation.pagination, cursor: cursor))
    case .update:
      try fit(bodyProperties(operation), entity, isCreate: false)
      return .update(
        UpdatePlan(
          target: try target(of: operation, id, entity), changes: changed(operation, entity),
          automatic: automatic(entity), answer: try answer(of: operation, entity)))
    case .delete:
      let target = try target(of: operation, id, entity)
      guard try answer(of: operation, entity) == .nothing else { throw .answer }
      return .delete(target)
    case .signIn(_, let identifier, let secret):
      guard let hash = field(entity, secret)?.hash, field(entity, identifier) != nil else { throw .credentials }
      return .signIn(
        SignInPlan(
          entity: entity, identifier: identifier, secret: secret, hash: hash, answer: try answer(of: operation, entity))
      )
    case .transition(_, let name, let from, let to, let error):
      return .transition(
        TransitionPlan(
          target: try target(of: operation, id, entity), field: name, from: from, to: to, automatic: automatic(entity),
          error: error.map { .declared($0) } ?? .standard(.conflict), answer: try answer(of: operation, entity)))
    }
  }

  // MARK: Requests

  /// A parameter of the path for each field of the key: the one of its name, or else those of the path, in order. A path
  /// with further parameters says something of the row that is not known here.
  private func target(
    of operation: Operation, _ id: OperationID, _ entity: EntityID
  ) throws(HandlerGap.Reason) -> TargetPlan {
    let names = operation.path.parameterNames
    let key = contract[entity].key
    guard names.count == key.count, !key.isEmpty else { throw .pathParameters }
    let isNamed = key.allSatisfy { names.contains($0) }
    return TargetPlan(
      entity: entity, key: zip(key, isNamed ? key : names).map { KeyParameter(field: $0, parameter: $1) },
      ownerFields: ownerFields(auth[id]))
  }

  private func ownerFields(_ rule: AccessRule) -> [String] {
    guard case .anyOf(let alternatives) = rule else { return [] }
    var fields: [String] = []
    for field in alternatives.compactMap(\.owner?.field) where !fields.contains(field) { fields.append(field) }
    return fields
  }

  private func bodyProperties(_ operation: Operation) -> [Property] {
    guard let content = operation.body?.content.first, let object = resolver.object(content.type) else { return [] }
    return object.properties.filter { $0.access != .readOnly }
  }

  private func created(
    _ operation: Operation, _ entity: EntityID, hasPrincipal: Bool
  ) throws(HandlerGap.Reason) -> [FieldValue] {
    let properties = bodyProperties(operation)
    let sent = Set(properties.map(\.name))
    try fit(properties, entity, isCreate: true)
    var values: [FieldValue] = []
    for field in contract[entity].fields {
      let value = FieldValue(field: field.name, source: source(of: field, sent: sent))
      if value.source == .generated(.principal), !hasPrincipal { throw .noPrincipal(field: field.name) }
      if value.source == .constant(.null), !resolver.resolve(field.type).isNullable {
        throw .noValue(field: field.name)
      }
      values.append(value)
    }
    return values
  }

  /// Whether each value that the body can hold is one that the row can.
  private func fit(
    _ properties: [Property], _ entity: EntityID, isCreate: Bool
  ) throws(HandlerGap.Reason) {
    for property in properties {
      guard let field = field(entity, property.name), field.generation == nil else { continue }
      let (sent, stored) = (resolver.resolve(property.type), resolver.resolve(field.type))
      let isMissing = isCreate && !property.isRequired && property.defaultValue == nil
      if !stored.isNullable, sent.isNullable || isMissing { throw .mismatch(field: field.name) }
      if ColumnType(sent.type) != ColumnType(stored.type) { throw .mismatch(field: field.name) }
    }
  }

  private func source(of field: EntityField, sent: Set<String>) -> FieldValue.Source {
    switch field.generation {
    case .sequence: return .database
    case .some(let generation): return .generated(generation)
    case nil: break
    }
    if sent.contains(field.name) {
      return field.hash.map { .hashed(property: field.name, $0) } ?? .body(property: field.name)
    }
    return .constant(field.defaultValue ?? .null)
  }

  /// What the body has of the entity, without its key.
  private func changed(_ operation: Operation, _ entity: EntityID) -> [FieldValue] {
    let key = contract[entity].key
    return bodyProperties(operation).compactMap { property in
      guard let field = field(entity, property.name), field.generation == nil, !key.contains(field.name) else {
        return nil
      }
      return FieldValue(field: field.name, source: source(of: field, sent: [property.name]))
    }
  }

  private func automatic(_ entity: EntityID) -> [FieldValue] {
    contract[entity].fields.filter { $0.generation == .updatedNow }.map {
      FieldValue(field: $0.name, source: .generated(.updatedNow))
    }
  }

  // MARK: Answers

  private func answer(of operation: Operation, _ entity: EntityID) throws(HandlerGap.Reason) -> AnswerPlan {
    guard let content = operation.success?.served else { return .nothing }
    if let issue = operation.tokenIssue { return .token(issue) }
    guard shows(content.type, entity) else { throw .answer }
    return .entity
  }

  private func answersList(_ operation: Operation, _ entity: EntityID) -> Bool {
    guard let content = operation.success?.served else { return false }
    switch resolver.resolve(content.type).type {
    case .list(let list): return list.element.map { shows($0, entity) } ?? false
    case .object(let object):
      guard operation.pagination?.shape == .envelope,
        let items = object.properties.first(where: { $0.name == "items" }),
        case .list(let list) = resolver.resolve(items.type).type
      else { return false }
      return list.element.map { shows($0, entity) } ?? false
    default: return false
    }
  }

  /// Whether a type is the entity's read view, or an object made of some of it.
  private func shows(_ use: TypeUse, _ entity: EntityID) -> Bool {
    let view = TypeUse(.reference(contract[entity].readView))
    if let name = resolver.name(use), name == resolver.name(view) { return true }
    guard let object = resolver.object(use), let known = resolver.object(view), !object.properties.isEmpty else {
      return false
    }
    let types = Dictionary(known.properties.map { ($0.name, $0.type.type) }) { first, _ in first }
    return object.properties.allSatisfy { property in
      types[property.name] == property.type.type || (types[property.name] == nil && !property.isRequired)
    }
  }
}
