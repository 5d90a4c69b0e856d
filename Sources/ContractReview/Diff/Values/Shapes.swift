import ContractBase
import ContractModel

extension NumberShape {
  init(_ bounds: NumberBounds) {
    minimum = bounds.minimum.map { Bound(value: $0, isExclusive: false) }
    maximum = bounds.maximum.map { Bound(value: $0, isExclusive: false) }
    restrict(
      minimum: bounds.exclusiveMinimum.map { Bound(value: $0, isExclusive: true) },
      maximum: bounds.exclusiveMaximum.map { Bound(value: $0, isExclusive: true) })
    multiples = bounds.multipleOf.map { [$0] } ?? []
  }

  /// Narrows to bounds where those are narrower.
  mutating func restrict(minimum low: Bound?, maximum high: Bound?) {
    if let low, minimum.map({ NumberShape.isHigher(low, than: $0) }) ?? true { minimum = low }
    if let high, maximum.map({ NumberShape.isLower(high, than: $0) }) ?? true { maximum = high }
  }

  /// Whether a minimum leaves out more than another does.
  static func isHigher(_ a: Bound, than b: Bound) -> Bool {
    a.value == b.value ? a.isExclusive && !b.isExclusive : a.value > b.value
  }

  /// Whether a maximum leaves out more than another does.
  static func isLower(_ a: Bound, than b: Bound) -> Bool {
    a.value == b.value ? a.isExclusive && !b.isExclusive : a.value < b.value
  }

  func admits(_ number: JSONNumber) -> Bool {
    if isInteger, !number.isInteger { return false }
    if let minimum, number < minimum.value || (minimum.isExclusive && number == minimum.value) { return false }
    if let maximum, number > maximum.value || (maximum.isExclusive && number == maximum.value) { return false }
    return multiples.allSatisfy { number.isMultiple(of: $0) }
  }

  func isDisjoint(with other: NumberShape) -> Bool {
    func isBelow(_ a: Bound?, _ b: Bound?) -> Bool {
      guard let a, let b else { return false }
      return a.value < b.value || (a.value == b.value && (a.isExclusive || b.isExclusive))
    }
    return isBelow(maximum, other.minimum) || isBelow(other.maximum, minimum)
  }

  func intersection(_ other: NumberShape) -> NumberShape? {
    var result = self
    result.isInteger = isInteger || other.isInteger
    result.restrict(minimum: other.minimum, maximum: other.maximum)
    result.multiples += other.multiples.filter { !multiples.contains($0) }
    return isDisjoint(with: other) ? nil : result
  }
}

extension StringShape {
  init(_ string: StringType) {
    minLength = string.minLength ?? 0
    maxLength = string.maxLength
    formats = string.format.map { [$0] } ?? []
    patterns = string.pattern.map { [$0] } ?? []
    content = [string.contentEncoding, string.contentMediaType].compactMap { $0 }
  }

  func admits(_ text: String) -> Bool {
    let length = text.unicodeScalars.count
    guard length >= minLength, length <= maxLength ?? .max else { return false }
    if let decimal, !decimal.admits(text) { return false }
    return formats.allSatisfy { $0.accepts(text) } && patterns.allSatisfy { $0.isMatched(by: text) }
  }

  func intersection(_ other: StringShape) -> StringShape? {
    var result = self
    result.minLength = max(minLength, other.minLength)
    result.maxLength = [maxLength, other.maxLength].compactMap { $0 }.min()
    result.formats += other.formats.filter { !formats.contains($0) }
    result.patterns += other.patterns.filter { !patterns.contains($0) }
    result.content += other.content.filter { !content.contains($0) }
    if let mine = decimal, let theirs = other.decimal {
      guard let bounds = mine.bounds.intersection(theirs.bounds) else { return nil }
      let scale = min(mine.scale, theirs.scale)
      let whole = min(mine.precision - mine.scale, theirs.precision - theirs.scale)
      result.decimal = Decimal(precision: whole + scale, scale: scale, bounds: bounds)
    } else {
      result.decimal = decimal ?? other.decimal
    }
    return result.minLength <= result.maxLength ?? .max ? result : nil
  }
}

extension StringShape.Decimal {
  func admits(_ text: String) -> Bool {
    guard !text.utf8.contains(0x65), !text.utf8.contains(0x45), let number = JSONNumber(text) else { return false }
    let digits = text.drop { $0 == "-" }.split(separator: ".")
    let whole = digits.first.map { $0 == "0" ? 0 : $0.utf8.count } ?? 0
    let fraction = digits.dropFirst().first?.utf8.count ?? 0
    return fraction <= scale && whole <= precision - scale && bounds.admits(number)
  }
}

extension ArrayShape {
  init(_ list: ListType) {
    prefix = list.prefix
    element = list.element
    minItems = list.minItems ?? 0
    maxItems = list.maxItems
    isUnique = list.uniqueItems
    // None at least, and any number at most, is not asked for.
    contains = list.contains.flatMap { $0.minimum == 0 && $0.maximum == nil ? nil : [$0] } ?? []
    leavesRest = list.leavesRest
  }

  /// Of the element at a place; nil where there can be none.
  func type(at index: Int) -> TypeUse? { index < prefix.count ? prefix[index] : element }

  func intersection(_ other: ArrayShape) -> ArrayShape? {
    var result = self
    result.minItems = max(minItems, other.minItems)
    result.maxItems = [maxItems, other.maxItems].compactMap { $0 }.min()
    result.isUnique = isUnique || other.isUnique
    result.contains += other.contains.filter { !contains.contains($0) }
    result.leavesRest = leavesRest && other.leavesRest
    result.prefix = []
    for index in 0..<max(prefix.count, other.prefix.count) {
      guard let mine = type(at: index), let theirs = other.type(at: index) else {
        // Nothing may stand here, nor behind it.
        result.element = nil
        return result.minItems <= min(index, result.maxItems ?? .max) ? result : nil
      }
      result.prefix.append(.both(mine, theirs))
    }
    result.element = element.flatMap { mine in other.element.map { .both(mine, $0) } }
    return result.minItems <= result.maxItems ?? .max ? result : nil
  }
}

extension ObjectShape {
  init(_ object: ObjectType) {
    properties = object.properties
    rest = object.additional
    isRestSaid = object.additional != .open || !object.leavesRest
    patterns = object.patternProperties
    names = object.propertyNames.map { [$0] } ?? []
    minProperties = object.minProperties ?? 0
    maxProperties = object.maxProperties
    dependentRequired = object.dependentRequired
    for rule in object.dependentSchemas {
      if let names = rule.type.requiredAlone {
        dependentRequired.append(DependentRequired(property: rule.property, required: names))
      } else {
        dependentSchemas.append(rule)
      }
    }
    settlePatterns()
  }

  /// What patterns say of declared properties is said there; and a pattern that every name matches says all of the rest.
  private mutating func settlePatterns() {
    guard !patterns.isEmpty else { return }
    for index in properties.indices {
      for pattern in patterns where pattern.pattern.isMatched(by: properties[index].name) {
        properties[index].type = .both(properties[index].type, pattern.type)
      }
    }
    let universal = patterns.filter { PatternSearch.text(matching: [], refusing: $0.pattern) == .impossible }
    guard !universal.isEmpty else { return }
    rest = .typed(universal.reduce(.anything) { .both($0, $1.type) })
    isRestSaid = true
    patterns.removeAll { universal.contains($0) }
    for index in patterns.indices { patterns[index].type = universal.reduce(patterns[index].type) { .both($0, $1.type) } }
  }

  /// With what the required properties ask for as required, too.
  var settled: ObjectShape {
    var result = self
    var names = properties.filter(\.isRequired).map(\.name)
    var index = 0
    while index < names.count {
      for rule in dependentRequired where rule.property == names[index] {
        for name in rule.required where !names.contains(name) {
          names.append(name)
          if let position = result.properties.firstIndex(where: { $0.name == name }) {
            result.properties[position].isRequired = true
          } else {
            result.properties.append(Property(name: name, type: type(of: name) ?? TypeUse(.never), isRequired: true))
          }
        }
      }
      index += 1
    }
    result.dependentRequired.removeAll { names.contains($0.property) }
    return result
  }

  /// As the contract would spell it, with a property that must be there, and without what depends on the presence of others
  /// by a type.
  func asType(requiring name: String) -> ObjectType {
    var object = ObjectType(properties: properties, additional: rest)
    if let index = properties.firstIndex(where: { $0.name == name }) {
      object.properties[index].isRequired = true
    } else {
      object.properties.append(Property(name: name, type: type(of: name) ?? TypeUse(.never), isRequired: true))
    }
    object.patternProperties = patterns
    object.propertyNames = names.isEmpty ? nil : names.dropFirst().reduce(names[0], TypeUse.both)
    object.minProperties = minProperties
    object.maxProperties = maxProperties
    object.dependentRequired = dependentRequired
    object.leavesRest = !isRestSaid
    return object
  }

  init(_ map: MapType) {
    rest = map.value.isAnything ? .open : .typed(map.value)
    isRestSaid = !map.leavesRest
    names = map.key.map { [$0] } ?? []
    minProperties = map.minProperties ?? 0
    maxProperties = map.maxProperties
  }

  /// What fits both; nil where a required property cannot be there.
  func intersection(_ other: ObjectShape) -> ObjectShape? {
    var result = self
    result.properties = []
    for own in properties {
      guard let merged = own.merged(with: other) else {
        if own.isRequired { return nil }
        continue
      }
      result.properties.append(merged)
    }
    for theirs in other.properties where property(theirs.name) == nil {
      guard let merged = theirs.merged(with: self) else {
        if theirs.isRequired { return nil }
        continue
      }
      result.properties.append(merged)
    }
    result.patterns += other.patterns.filter { !patterns.contains($0) }
    result.rest = ObjectShape.both(rest, other.rest)
    result.isRestSaid = isRestSaid || other.isRestSaid
    result.names += other.names.filter { !names.contains($0) }
    result.minProperties = max(minProperties, other.minProperties)
    result.maxProperties = [maxProperties, other.maxProperties].compactMap { $0 }.min()
    result.dependentRequired += other.dependentRequired.filter { !dependentRequired.contains($0) }
    result.dependentSchemas += other.dependentSchemas.filter { !dependentSchemas.contains($0) }
    return result.minProperties <= result.maxProperties ?? .max ? result : nil
  }

  private static func both(_ a: AdditionalProperties, _ b: AdditionalProperties) -> AdditionalProperties {
    switch (a, b) {
    case (.closed, _), (_, .closed): .closed
    case (.open, let other), (let other, .open): other
    case (.typed(let a), .typed(let b)): .typed(.both(a, b))
    }
  }
}

extension TypeUse {
  /// The properties that it asks for, where it says nothing else.
  fileprivate var requiredAlone: [String]? {
    guard case .any(.all) = type, assertions.count == 1, case .whenKind(.object, let inner)? = assertions.first,
      case .object(let object) = inner.type, inner.assertions.isEmpty
    else { return nil }
    var plain = ObjectType(properties: object.properties, additional: .open)
    plain.leavesRest = object.leavesRest
    return object == plain && object.properties.allSatisfy { $0.isRequired && $0.type.isAnything } ? object.properties.map(\.name) : nil
  }
}

extension Property {
  /// With what another object says of a property of this name; nil where that does not let it be.
  fileprivate func merged(with object: ObjectShape) -> Property? {
    guard let theirs = object.type(of: name) else { return nil }
    var result = self
    let other = object.property(name)
    // Of two that say the same, the one that says where.
    if type.isAnything, let other { result.origin = other.origin }
    result.type = .both(type, theirs)
    result.isRequired = isRequired || other?.isRequired == true
    result.defaultValue = defaultValue ?? other?.defaultValue
    if access == .readWrite, let other { result.access = other.access }
    return result
  }
}

extension Flattener {
  /// What fits both of two alternatives; empty where nothing does.
  func intersection(_ a: Alternative, _ b: Alternative) -> [Alternative] {
    var result = a
    result.residue += b.residue.filter { !a.residue.contains($0) }
    result.name = a.name ?? b.name
    result.rivals = a.rivals ?? b.rivals
    if a.origin.span == nil { result.origin = b.origin }
    switch (a.shape, b.shape) {
    case (.constants(let values), _):
      return Flattener.constants(values.filter { admitsConstant(b, $0) }, result)
    case (_, .constants(let values)):
      result.origin = b.origin
      return Flattener.constants(values.filter { admitsConstant(a, $0) }, result)
    case (.null, .null), (.boolean, .boolean): return [result]
    case (.number(let a), .number(let b)): return a.intersection(b).map { [result.having(.number($0))] } ?? []
    case (.string(let a), .string(let b)): return a.intersection(b).map { [result.having(.string($0))] } ?? []
    case (.array(let a), .array(let b)): return a.intersection(b).map { [result.having(.array($0))] } ?? []
    case (.object(let a), .object(let b)): return a.intersection(b).map { [result.having(.object($0))] } ?? []
    default: return []
    }
  }

  private static func constants(_ values: [JSONValue], _ alternative: Alternative) -> [Alternative] {
    values.isEmpty ? [] : [alternative.having(.constants(values))]
  }
}

extension Alternative {
  func having(_ shape: Shape) -> Alternative {
    var copy = self
    copy.shape = shape
    return copy
  }
}
