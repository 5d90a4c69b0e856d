import ContractModel

extension Alternative {
  /// Whether every value of its kind fits.
  var isWholeKind: Bool {
    guard residue.isEmpty else { return false }
    switch shape {
    case .null, .boolean: return true
    case .number(let shape): return shape == NumberShape()
    case .string(let shape): return shape == StringShape()
    case .array(let shape): return shape.isUnbound
    case .object(let shape): return shape.isUnbound
    case .constants: return false
    }
  }

  /// What all other values of its kind have in common, where that is a shape: what is not below 5 is at least 5.
  var complement: Alternative.Shape? {
    guard residue.isEmpty else { return nil }
    switch shape {
    case .number(let shape): return shape.complement.map(Alternative.Shape.number)
    case .string(let shape): return shape.complement.map(Alternative.Shape.string)
    case .object(let shape): return shape.complement.map(Alternative.Shape.object)
    case .null, .boolean, .array, .constants: return nil
    }
  }
}

extension NumberShape {
  /// Of a shape with a single bound.
  fileprivate var complement: NumberShape? {
    switch (minimum, maximum) {
    case (let low?, nil) where self == NumberShape(minimum: low):
      NumberShape(maximum: Bound(value: low.value, isExclusive: !low.isExclusive))
    case (nil, let high?) where self == NumberShape(maximum: high):
      NumberShape(minimum: Bound(value: high.value, isExclusive: !high.isExclusive))
    default: nil
    }
  }
}

extension StringShape {
  /// Of a shape with a single bound of its length.
  fileprivate var complement: StringShape? {
    if minLength > 0, self == StringShape(minLength: minLength) { return StringShape(maxLength: minLength - 1) }
    if let maxLength, self == StringShape(maxLength: maxLength) { return StringShape(minLength: maxLength + 1) }
    return nil
  }
}

extension ArrayShape {
  fileprivate var isUnbound: Bool {
    prefix.isEmpty && element?.isAnything == true && minItems == 0 && maxItems == nil && !isUnique && contains.isEmpty
  }
}

extension ObjectShape {
  fileprivate var isUnbound: Bool {
    var plain = ObjectShape()
    plain.isRestSaid = isRestSaid
    return self == plain
  }

  /// Of a shape that only asks for one property.
  fileprivate var complement: ObjectShape? {
    guard let property = properties.first, properties.count == 1, property.isRequired, property.type.isAnything else { return nil }
    var plain = ObjectShape()
    plain.isRestSaid = isRestSaid
    plain.properties = [property]
    guard self == plain else { return nil }
    plain.properties[0].isRequired = false
    plain.properties[0].type = TypeUse(.never, origin: property.type.origin)
    return plain
  }
}
