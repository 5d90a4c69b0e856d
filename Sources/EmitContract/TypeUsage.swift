package import ContractModel

/// What is made of each type, which says how it is declared.
struct TypeUsage {
  /// Types that requests alone hold.
  private(set) var requested: Set<TypeID> = []
  /// The property that unions give a member to tell it apart, as the reader makes it.
  private(set) var tags: [TypeID: Property] = [:]
  /// Properties that hold a token, by the type that they are of.
  private(set) var issues: [TypeID: [String: AuthSchemeID]] = [:]
  /// Types that are said where they are used: between the braces of an error, or by an entity.
  private var said: Set<TypeID> = []

  func isSaidElsewhere(_ id: TypeID) -> Bool { said.contains(id) }

  init(_ contract: Contract) {
    findTags(contract)
    findIssues(contract)
    var requests = Reach(contract)
    var answers = Reach(contract)
    for operation in contract.operations + contract.clients.flatMap(\.operations) {
      for parameter in operation.parameters { requests.visit(parameter.type) }
      for content in operation.body?.content ?? [] { requests.visit(content.type) }
      for response in operation.responses {
        for content in response.content { answers.visit(content.type) }
        for header in response.headers { answers.visit(header.type) }
      }
    }
    for scheme in contract.authSchemes { for claim in scheme.claims { answers.visit(claim.type) } }
    for entity in contract.entities { for field in entity.fields { answers.visit(field.type) } }
    let payloads = contract.errors.map(\.payload) + contract.jobs.map(\.payload) + contract.events.map { $0.payload }
    var inPayloads = Reach(contract)
    for case let payload? in payloads { inPayloads.visitParts(payload) }
    answers.seen.formUnion(inPayloads.seen)
    requested = requests.seen.subtracting(answers.seen)
    for case let payload? in payloads {
      if case .reference(let id) = payload.type, contract[id].role == .inline, !answers.seen.contains(id), !requests.seen.contains(id) {
        said.insert(id)
      }
    }
    for (index, type) in contract.types.enumerated() {
      if case .view = type.role { said.insert(TypeID(index)) }
      guard let tag = tags[TypeID(index)], case .object(let object) = type.use.type,
        let property = object.properties.first(where: { $0.name == tag.name }), isTag(property, tag, contract),
        case .reference(let id) = property.type.type, contract.types.count(where: { $0.use.mentions(id) }) == 1
      else { continue }
      said.insert(id)
    }
  }

  /// Whether a property says nothing but what the union that its object is in gives.
  func isTag(_ property: Property, _ tag: Property, _ contract: Contract) -> Bool {
    guard property.name == tag.name, property.isRequired, property.access == .readWrite, property.description == nil,
      property.defaultValue == nil, property.examples.isEmpty, property.was.isEmpty, property.deprecation == nil,
      case .enumeration(let wanted) = tag.type.type
    else { return false }
    var use = property.type
    if case .reference(let id) = use.type, contract[id].role == .inline, !use.isNullable, use.assertions.isEmpty { use = contract[id].use }
    if use.isNullable { return false }
    let values = wanted.cases.map { JSONValue.string($0.value) }
    switch use.type {
    case .enumeration(let own): return Set(own.cases) == Set(wanted.cases) && use.assertions.isEmpty
    case .string(StringType()): return use.assertions == [.values(values)]
    default: return false
    }
  }

  private mutating func findTags(_ contract: Contract) {
    for type in contract.types {
      guard case .union(let union) = type.use.type, let discriminator = union.discriminator else { continue }
      for variant in union.variants {
        guard case .reference(let id) = variant.type.type else { continue }
        var cases = variant.tags.map { EnumerationCase(value: $0) }
        if let earlier = tags[id], earlier.name == discriminator, case .enumeration(let before) = earlier.type.type {
          cases = before.cases + cases.filter { !before.cases.contains($0) }
        }
        tags[id] = Property(name: discriminator, type: TypeUse(.enumeration(EnumerationType(cases: cases))), isRequired: true)
      }
    }
  }

  private mutating func findIssues(_ contract: Contract) {
    for operation in contract.operations {
      guard let issue = operation.tokenIssue else { continue }
      for content in operation.responses.flatMap(\.content) {
        if case .reference(let id) = content.type.type { issues[id, default: [:]][issue.property] = issue.scheme }
      }
    }
  }
}

/// The types that values of some types hold.
private struct Reach {
  let contract: Contract
  var seen: Set<TypeID> = []

  init(_ contract: Contract) { self.contract = contract }

  /// What the type is made of, and not the type itself.
  mutating func visitParts(_ use: TypeUse) {
    if case .reference(let id) = use.type { visit(parts: contract[id].use) } else { visit(use) }
  }

  mutating func visit(_ use: TypeUse) {
    var pending = [use]
    while let use = pending.popLast() {
      if case .reference(let id) = use.type {
        if seen.insert(id).inserted { pending.append(contract[id].use) }
      }
      pending += use.parts
    }
  }

  private mutating func visit(parts use: TypeUse) { for part in use.parts { visit(part) } }
}

extension TypeUse {
  /// Whether a type stands somewhere in it by its name.
  fileprivate func mentions(_ id: TypeID) -> Bool { type == .reference(id) || parts.contains { $0.mentions(id) } }

  /// The uses of types right within it.
  package var parts: [TypeUse] {
    var parts: [TypeUse] = []
    switch type {
    case .list(let list): parts = [list.element, list.contains?.element].compactMap { $0 } + list.prefix
    case .map(let map): parts = [map.key, map.value].compactMap { $0 }
    case .object(let object):
      parts = object.properties.map(\.type) + object.patternProperties.map(\.type) + object.dependentSchemas.map(\.type)
      if case .typed(let use) = object.additional { parts.append(use) }
      if let names = object.propertyNames { parts.append(names) }
    case .union(let union): parts = union.variants.map(\.type)
    default: break
    }
    for assertion in assertions {
      switch assertion {
      case .allOf(let uses), .anyOf(let uses), .oneOf(let uses): parts += uses
      case .not(let use), .whenKind(_, let use), .unevaluatedProperties(.typed(let use)), .unevaluatedItems(let use): parts.append(use)
      case .conditional(let condition, let then, let otherwise): parts += [condition, then, otherwise].compactMap { $0 }
      case .values, .unevaluatedProperties: break
      }
    }
    return parts
  }
}
