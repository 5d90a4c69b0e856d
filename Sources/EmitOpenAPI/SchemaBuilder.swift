import ContractModel
import ContractPlan

/// Writes types as JSON Schema 2020-12, the dialect of OpenAPI 3.1.
struct SchemaBuilder {
  private let contract: Contract
  /// Which way the values go: former names stand in place of present ones in requests, and beside them in answers.
  let isRequest: Bool
  /// Names of types that are another schema in requests than in answers.
  private let requestNames: [TypeID: String]
  /// Whether what the compiler reads is written: its annotations, and nothing that follows from something else.
  let isSource: Bool
  /// Names of types that are not called as they are.
  private let names: [TypeID: String]

  /// A builder of schemas that the compiler reads as the same types.
  init(source contract: Contract, names: [TypeID: String]) {
    self.contract = contract
    isRequest = false
    requestNames = [:]
    isSource = true
    self.names = names
  }

  init(_ contract: Contract, isRequest: Bool = false, requestNames: [TypeID: String] = [:]) {
    isSource = false
    names = [:]
    self.contract = contract
    self.isRequest = isRequest
    self.requestNames = requestNames
  }

  private func reference(_ id: TypeID) -> JSONValue {
    EmitOpenAPI.reference(names[id] ?? (isRequest ? requestNames[id] : nil) ?? contract[id].name)
  }

  /// The schema of a named type.
  func definition(_ type: TypeDefinition) -> JSONValue {
    var value = schema(type.use)
    if let description = type.description { value = value.adding(JSONMember("description", .string(description))) }
    value = deprecated(type.deprecation, value)
    if isSource { value = value.adding(all: formerNames(type.was.map { FormerName($0) })) }
    if !type.examples.isEmpty { value = value.adding(JSONMember("examples", .array(type.examples))) }
    return value
  }

  /// The schema of a type in a place.
  func schema(_ use: TypeUse) -> JSONValue {
    var value = shape(use.type)
    if use.isNullable { value = nullable(value) }
    for assertion in use.assertions {
      // Null has been taken out of the values of a nullable use.
      if case .values(let values) = assertion, use.isNullable, !values.contains(.null) {
        value = add(.values(values + [.null]), to: value)
      } else {
        value = add(assertion, to: value)
      }
    }
    return value
  }

  private func nullable(_ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value else { return value }
    let null = JSONValue.object([JSONMember("type", .string("null"))])
    if let index = members.firstIndex(where: { $0.name == "type" }), !members.contains(where: { $0.name == "enum" }) {
      switch members[index].value {
      case .string(let name): members[index].value = .array([.string(name), .string("null")])
      case .array(let names): members[index].value = .array(names + [.string("null")])
      default: break
      }
      return .object(members)
    }
    return members.isEmpty ? value : .object([JSONMember("anyOf", .array([value, null]))])
  }

  private func shape(_ type: ValueType) -> JSONValue {
    switch type {
    case .reference(let id): reference(id)
    case .boolean: typed("boolean")
    case .integer(let integer): .object(integerMembers(integer))
    case .number(let number):
      .object(
        [JSONMember("type", .string("number")), JSONMember("format", .string(number.isSingle ? "float" : "double"))]
          + bounds(number.isSingle && !isSource ? single(number.bounds) : number.bounds))
    case .decimal(let decimal) where isSource: .object(sourceMembers(decimal))
    case .decimal(let decimal):
      .object(
        [
          JSONMember("type", .string("string")), JSONMember("format", .string("decimal")),
          JSONMember("pattern", .string(decimalPattern(decimal))),
        ] + bounds(decimal.bounds))
    case .string(let string): .object(stringMembers(string))
    case .enumeration(let enumeration) where isSource && enumeration.cases.contains { $0 != EnumerationCase(value: $0.value) }:
      .object([JSONMember("type", .string("string")), JSONMember("oneOf", .array(enumeration.cases.map(enumerationCase)))])
    case .enumeration(let enumeration):
      .object([
        JSONMember("type", .string("string")), JSONMember("enum", .array(enumeration.cases.map { .string($0.value) })),
      ])
    case .list(let list): .object(listMembers(list))
    case .map(let map): .object(mapMembers(map))
    case .object(let object): .object(objectMembers(object))
    case .union(let union): .object(unionMembers(union))
    case .any([]): .object([JSONMember("not", .object([]))])
    case .any(let kinds):
      kinds == .all ? .object([]) : .object([JSONMember("type", .array(kinds.names.map { .string($0) }))])
    case .never: .object([JSONMember("not", .object([]))])
    }
  }

  private func typed(_ name: String) -> JSONValue { .object([JSONMember("type", .string(name))]) }

  private func integerMembers(_ integer: IntegerType) -> [JSONMember] {
    var members = [JSONMember("type", .string("integer"))]
    switch integer.width {
    case .int32: members.append(JSONMember("format", .string("int32")))
    case .int64: members.append(JSONMember("format", .string("int64")))
    case .safe: break
    }
    var limits = integer.bounds
    // What the service refuses is said, also where the width alone is the reason.
    let (low, high): (String, String) =
      switch integer.width {
      case .int32: ("-2147483648", "2147483647")
      case .safe: ("-9007199254740991", "9007199254740991")
      case .int64: ("-9223372036854775808", "9223372036854775807")
      }
    if isSource { return members + bounds(limits) }
    if limits.minimum == nil, limits.exclusiveMinimum == nil { limits.minimum = JSONNumber(low) }
    if limits.maximum == nil, limits.exclusiveMaximum == nil { limits.maximum = JSONNumber(high) }
    return members + bounds(limits)
  }

  /// With those of single precision, which a format is no assertion of.
  private func single(_ bounds: NumberBounds) -> NumberBounds {
    var limits = bounds
    if limits.minimum == nil, limits.exclusiveMinimum == nil { limits.minimum = -JSONNumber.greatestSingle }
    if limits.maximum == nil, limits.exclusiveMaximum == nil { limits.maximum = JSONNumber.greatestSingle }
    return limits
  }

  func bounds(_ bounds: NumberBounds) -> [JSONMember] {
    let table: [(String, JSONNumber?)] = [
      ("minimum", bounds.minimum), ("exclusiveMinimum", bounds.exclusiveMinimum), ("maximum", bounds.maximum),
      ("exclusiveMaximum", bounds.exclusiveMaximum), ("multipleOf", bounds.multipleOf),
    ]
    return table.compactMap { name, number in number.map { JSONMember(name, .number($0)) } }
  }

  /// The form of a decimal. Its bounds are for readers: JSON Schema holds them against numbers alone, so that what can be
  /// said of the sign is said here.
  private func decimalPattern(_ decimal: DecimalType) -> String {
    let whole = decimal.precision - decimal.scale
    let integer = whole <= 1 ? (whole == 0 ? "0" : "[0-9]") : "(0|[1-9][0-9]{0,\(whole - 1)})"
    let fraction = decimal.scale == 0 ? "" : "(\\.[0-9]{1,\(decimal.scale)})?"
    let zero = "-0" + (decimal.scale == 0 ? "" : "(\\.0{1,\(decimal.scale)})?")
    let least = decimal.bounds.minimum ?? decimal.bounds.exclusiveMinimum
    let isNeverNegative = least.map { $0 >= JSONNumber(0) } ?? false
    return isNeverNegative ? "^(\(zero)|\(integer)\(fraction))$" : "^-?" + integer + fraction + "$"
  }

  private func stringMembers(_ string: StringType) -> [JSONMember] {
    var members = [JSONMember("type", .string("string"))]
    if let format = string.format {
      members.append(JSONMember("format", .string(format.rawValue)))
    } else if string.isSecret {
      members.append(JSONMember("format", .string("password")))
    }
    members += count("minLength", string.minLength) + count("maxLength", string.maxLength)
    if let pattern = string.pattern { members.append(JSONMember("pattern", .string(pattern.source))) }
    if let encoding = string.contentEncoding { members.append(JSONMember("contentEncoding", .string(encoding))) }
    if let mediaType = string.contentMediaType { members.append(JSONMember("contentMediaType", .string(mediaType))) }
    return members
  }

  private func count(_ name: String, _ value: Int?) -> [JSONMember] {
    value.map { [JSONMember(name, .number(JSONNumber($0)))] } ?? []
  }

  private func listMembers(_ list: ListType) -> [JSONMember] {
    var members = [JSONMember("type", .string("array"))]
    if !list.prefix.isEmpty { members.append(JSONMember("prefixItems", .array(list.prefix.map(schema)))) }
    if !list.leavesRest { members.append(JSONMember("items", list.element.map(schema) ?? .boolean(false))) }
    members += count("minItems", list.minItems) + count("maxItems", list.maxItems)
    if list.uniqueItems { members.append(JSONMember("uniqueItems", .boolean(true))) }
    if let contains = list.contains {
      members.append(JSONMember("contains", schema(contains.element)))
      if contains.minimum != 1 { members += count("minContains", contains.minimum) }
      members += count("maxContains", contains.maximum)
    }
    return members
  }

  private func mapMembers(_ map: MapType) -> [JSONMember] {
    var members = [JSONMember("type", .string("object"))]
    if let key = map.key { members.append(JSONMember("propertyNames", schema(key))) }
    if !map.leavesRest { members.append(JSONMember("additionalProperties", schema(map.value))) }
    return members + count("minProperties", map.minProperties) + count("maxProperties", map.maxProperties)
  }

  private func objectMembers(_ object: ObjectType) -> [JSONMember] {
    var members = [JSONMember("type", .string("object"))]
    let required = object.properties.filter(\.isRequired).flatMap(requiredNames)
    if !required.isEmpty { members.append(JSONMember("required", .array(required.map { .string($0) }))) }
    if !object.properties.isEmpty {
      members.append(JSONMember("properties", .object(object.properties.flatMap(properties))))
    }
    if !object.patternProperties.isEmpty {
      members.append(
        JSONMember(
          "patternProperties",
          .object(object.patternProperties.map { JSONMember($0.pattern.source, schema($0.type)) })))
    }
    switch object.additional {
    case .closed: members.append(JSONMember("additionalProperties", .boolean(false)))
    case .open: if !object.leavesRest { members.append(JSONMember("additionalProperties", .boolean(true))) }
    case .typed(let use): members.append(JSONMember("additionalProperties", schema(use)))
    }
    if let names = object.propertyNames { members.append(JSONMember("propertyNames", propertyNames(names, object))) }
    members += count("minProperties", object.minProperties)
    members += count("maxProperties", object.maxProperties.map { isRequest || isSource ? $0 : $0 + object.formerNames.count })
    if !object.dependentRequired.isEmpty {
      members.append(
        JSONMember(
          "dependentRequired",
          .object(
            object.dependentRequired.map { JSONMember($0.property, .array($0.required.map { .string($0) })) })))
    }
    if !object.dependentSchemas.isEmpty {
      members.append(
        JSONMember(
          "dependentSchemas", .object(object.dependentSchemas.map { JSONMember($0.property, schema($0.type)) })))
    }
    let choices = isRequest && !isSource ? object.properties.compactMap(choice) : []
    if !choices.isEmpty { members.append(JSONMember("allOf", .array(choices))) }
    return members
  }

  func property(_ property: Property) -> JSONValue {
    var value = schema(property.type)
    if let description = property.description { value = value.adding(JSONMember("description", .string(description))) }
    if let initial = property.defaultValue { value = value.adding(JSONMember("default", initial)) }
    switch property.access {
    case .readOnly: value = value.adding(JSONMember("readOnly", .boolean(true)))
    case .writeOnly: value = value.adding(JSONMember("writeOnly", .boolean(true)))
    case .createOnly: if isSource { value = value.adding(JSONMember("x-create-only", .boolean(true))) }
    case .readWrite: break
    }
    value = deprecated(property.deprecation, value)
    if isSource { value = value.adding(all: formerNames(property.was)) }
    if !property.examples.isEmpty { value = value.adding(JSONMember("examples", .array(property.examples))) }
    return value
  }

  private func unionMembers(_ union: UnionType) -> [JSONMember] {
    var members = [JSONMember(union.allowsOverlap ? "anyOf" : "oneOf", .array(union.variants.map { schema($0.type) }))]
    if let discriminator = union.discriminator {
      let mapping = union.variants.flatMap { variant in
        variant.tags.compactMap { tag -> JSONMember? in
          guard case .reference(let id) = variant.type.type,
            case .object(let target) = reference(id), let pointer = target.first
          else { return nil }
          return JSONMember(tag, pointer.value)
        }
      }
      members.append(
        JSONMember(
          "discriminator",
          .object([JSONMember("propertyName", .string(discriminator)), JSONMember("mapping", .object(mapping))])))
    }
    return members
  }

  private func add(_ assertion: Assertion, to value: JSONValue) -> JSONValue {
    switch assertion {
    case .allOf(let parts): value.adding(allOf: parts.map(schema))
    case .anyOf(let parts): value.asserting(JSONMember("anyOf", .array(parts.map(schema))))
    case .oneOf(let parts): value.asserting(JSONMember("oneOf", .array(parts.map(schema))))
    case .not(let part): value.asserting(JSONMember("not", schema(part)))
    case .conditional(let condition, let then, let otherwise):
      value.adding(allOf: [
        .object(
          [JSONMember("if", schema(condition))] + (then.map { [JSONMember("then", schema($0))] } ?? [])
            + (otherwise.map { [JSONMember("else", schema($0))] } ?? []))
      ])
    case .whenKind(let kinds, let part):
      value.asserting(
        JSONMember(
          "anyOf",
          .array([
            schema(part), .object([JSONMember("not", .object([JSONMember("type", .array(kinds.names.map { .string($0) }))]))]),
          ])))
    case .values(let values): value.asserting(JSONMember("enum", .array(values)))
    case .unevaluatedProperties(.closed): value.adding(JSONMember("unevaluatedProperties", .boolean(false)))
    case .unevaluatedProperties(.open): value.adding(JSONMember("unevaluatedProperties", .boolean(true)))
    case .unevaluatedProperties(.typed(let part)): value.adding(JSONMember("unevaluatedProperties", schema(part)))
    case .unevaluatedItems(let part): value.adding(JSONMember("unevaluatedItems", schema(part)))
    }
  }
}
