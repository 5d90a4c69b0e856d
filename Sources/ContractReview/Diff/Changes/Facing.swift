import ContractModel

extension Contract {
  /// The contract as one who sends a request, or reads an answer, sees its types: without the properties that only go the
  /// other way.
  func facing(_ flow: Flow) -> Contract {
    var copy = self
    copy.types = types.map { definition in
      var facing = definition
      facing.use = definition.use.facing(flow)
      return facing
    }
    return copy
  }
}

extension TypeUse {
  func facing(_ flow: Flow) -> TypeUse {
    guard isStructured else { return self }
    var copy = self
    copy.type = type.facing(flow)
    copy.assertions = assertions.map { $0.facing(flow) }
    return copy
  }

  /// Whether there can be objects in it.
  private var isStructured: Bool {
    if !assertions.isEmpty { return true }
    switch type {
    case .list, .map, .object, .union: return true
    default: return false
    }
  }
}

extension ValueType {
  fileprivate func facing(_ flow: Flow) -> ValueType {
    switch self {
    case .list(var list):
      list.element = list.element?.facing(flow)
      list.prefix = list.prefix.map { $0.facing(flow) }
      if let contains = list.contains { list.contains?.element = contains.element.facing(flow) }
      return .list(list)
    case .map(var map):
      map.value = map.value.facing(flow)
      return .map(map)
    case .object(var object):
      if flow == .response {
        // Members by former names come on top.
        object.maxProperties = object.maxProperties.map { $0 + object.properties.map(\.keptNames.count).reduce(0, +) }
      }
      object.properties = object.properties.flatMap { property -> [Property] in
        var facing = property
        facing.type = property.type.facing(flow)
        switch (flow, property.access) {
        case (.response, .writeOnly): return []
        case (.response, _): return facing.splitByName
        case (.request, .readOnly):
          // Refused, as an unknown one is; where others are kept, this one still is not.
          if object.additional == .closed { return [] }
          facing.isRequired = false
          facing.type = TypeUse(.never, origin: property.type.origin)
          return facing.splitByName
        case (.request, _): return [facing]
        }
      }
      if case .typed(let use) = object.additional { object.additional = .typed(use.facing(flow)) }
      object.patternProperties = object.patternProperties.map { PatternProperty(pattern: $0.pattern, type: $0.type.facing(flow)) }
      object.dependentSchemas = object.dependentSchemas.map { DependentSchema(property: $0.property, type: $0.type.facing(flow)) }
      return .object(object)
    case .union(var union):
      for index in union.variants.indices { union.variants[index].type = union.variants[index].type.facing(flow) }
      return .union(union)
    default: return self
    }
  }
}

extension Property {
  /// A property for each of its names.
  fileprivate var splitByName: [Property] {
    names.map { name in
      var one = self
      one.name = name
      one.was.removeAll { $0.until != nil }
      return one
    }
  }
}

extension Assertion {
  fileprivate func facing(_ flow: Flow) -> Assertion {
    switch self {
    case .allOf(let uses): .allOf(uses.map { $0.facing(flow) })
    case .anyOf(let uses): .anyOf(uses.map { $0.facing(flow) })
    case .oneOf(let uses): .oneOf(uses.map { $0.facing(flow) })
    case .not(let use): .not(use.facing(flow))
    case .conditional(let condition, let then, let otherwise):
      .conditional(if: condition.facing(flow), then: then?.facing(flow), otherwise: otherwise?.facing(flow))
    case .whenKind(let kinds, let use): .whenKind(kinds, use.facing(flow))
    case .unevaluatedItems(let use): .unevaluatedItems(use.facing(flow))
    case .unevaluatedProperties(.typed(let use)): .unevaluatedProperties(.typed(use.facing(flow)))
    case .values, .unevaluatedProperties: self
    }
  }
}
