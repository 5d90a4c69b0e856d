import ContractBase
package import ContractModel
import ContractSyntax

extension ContractWriter {
  /// The declaration of a named type.
  mutating func definition(of type: TypeDefinition, named name: String, _ id: TypeID?) -> Definition {
    var directives: [Directive] = []
    if let deprecation = type.deprecation { directives.append(directive(deprecation)) }
    directives += type.was.map { Directive("was", .text($0)) }
    let description = StringLiteral.description(type.description)
    switch type.use.type {
    case .object(let object):
      directives += assertions(of: type.use, name) + examples(type.examples, at: type.origin)
      return record(object, description, named: name, directives, id, at: type.origin)
    case .enumeration(let enumeration):
      directives += assertions(of: type.use, name)
      refuse(type.examples, "an enum", at: type.origin)
      return .enumeration(
        EnumDefinition(description: description, name: Name(name), directives: directives, values: values(of: enumeration)))
    case .union(let union):
      directives += assertions(of: type.use, name)
      refuse(type.examples, "a union", at: type.origin)
      return self.union(union, description, named: name, directives, at: type.origin)
    default:
      var use = type.use
      use.isNullable = false
      let made = spelling(use, name)
      return .scalar(
        ScalarDefinition(
          description: description, name: Name(name),
          directives: [Directive("base", typeValue(made.type.nonNull))] + made.directives + directives
            + examples(type.examples, at: type.origin)))
    }
  }

  /// What an assertion of the whole type says.
  private mutating func assertions(of use: TypeUse, _ name: String) -> [Directive] {
    var outer = TypeUse(.boolean, assertions: use.assertions, origin: use.origin)
    outer.isNullable = false
    return spelling(outer, name).directives
  }

  /// Declares a type that has no name in the contract, and says how it is called.
  mutating func hoist(_ use: TypeUse, _ hint: String) -> String {
    var plain = use
    plain.isNullable = false
    if let known = hoistedNames[plain] { return known }
    let name = names.typeNames.name(for: NameGiver.pascal(hint))
    hoistedNames[plain] = name
    let type = TypeDefinition(name: name, use: plain, role: .inline, origin: use.origin)
    let definition = definition(of: type, named: name, nil)
    hoisted.append(definition)
    return name
  }

  func directive(_ deprecation: Deprecation) -> Directive {
    Directive(
      "deprecated", nil,
      [
        ("reason", deprecation.reason.map { .text($0) }), ("since", deprecation.since.map { .text($0) }),
        ("sunset", deprecation.sunset.map { .text($0) }),
      ])
  }

  mutating func examples(_ examples: [JSONValue], at origin: Origin) -> [Directive] {
    examples.compactMap { example in
      if let value = Value(json: example) { return Directive("example", value) }
      lose("an example has keys that no literal has, and is left out", at: origin)
      return nil
    }
  }

  mutating func refuse(_ examples: [JSONValue], _ what: String, at origin: Origin) {
    if !examples.isEmpty { lose("\(what) has no examples: they are left out", at: origin) }
  }

  // MARK: Enums and unions

  private func values(of enumeration: EnumerationType) -> [EnumValueDefinition] {
    var giver = NameGiver(taken: ["true", "false", "null"])
    return enumeration.cases.map { one in
      let name = giver.name(for: one.value, joining: NameGiver.snake)
      var directives = name == one.value ? [] : [Directive("name", .text(one.value))]
      if let deprecation = one.deprecation { directives.append(directive(deprecation)) }
      directives += one.was.map { Directive("was", .text($0)) }
      return EnumValueDefinition(description: .description(one.description), name: Name(name), directives: directives)
    }
  }

  private mutating func union(
    _ union: UnionType, _ description: StringLiteral?, named name: String, _ directives: [Directive], at origin: Origin
  ) -> Definition {
    var members: [String] = []
    var mapping: [(tag: String, member: String)] = []
    for (index, variant) in union.variants.enumerated() {
      let type = reference(variant.type, name + "Variant\(index + 1)")
      var member = name
      if case .named(let own) = type.kind { member = own.text } else { member = hoist(variant.type, name + "Variant\(index + 1)") }
      if variant.description != nil { lose("what is said of a variant of `\(name)` is left out", at: variant.type.origin) }
      if members.contains(member), !union.allowsOverlap { member = alias(of: member, name + "Variant\(index + 1)") }
      if !members.contains(member) { members.append(member) }
      if variant.tags != [member] { mapping += variant.tags.map { ($0, member) } }
    }
    var own = directives
    if let discriminator = union.discriminator {
      own.insert(
        Directive(
          "discriminator", nil,
          [("property", .text(discriminator)), ("mapping", mapping.isEmpty ? nil : literal(mapping))]), at: 0)
    }
    if union.allowsOverlap { own.insert(Directive("anyOf"), at: 0) }
    return .union(UnionDefinition(description: description, name: Name(name), directives: own, members: members.map { Name($0) }))
  }

  /// Another name for a type that is a member already: of two that are the same, exactly one never fits.
  private mutating func alias(of member: String, _ hint: String) -> String {
    let name = names.typeNames.name(for: NameGiver.pascal(hint))
    hoisted.append(.scalar(ScalarDefinition(name: Name(name), directives: [Directive("base", .name(member))])))
    return name
  }

  /// Tags as keys of an object where all of them are names, and as pairs otherwise.
  private func literal(_ mapping: [(tag: String, member: String)]) -> Value {
    if mapping.allSatisfy(\.tag.isName) { return .object(mapping.map { ($0.tag, .name($0.member)) }) }
    return .list(mapping.map { .object([("value", .text($0.tag)), ("type", .name($0.member))]) })
  }

  // MARK: Objects

  private mutating func record(
    _ object: ObjectType, _ description: StringLiteral?, named name: String, _ directives: [Directive], _ id: TypeID?, at origin: Origin
  ) -> Definition {
    var directives = directives
    let isOneOf = object.isOneOf
    switch object.additional {
    case .closed: break
    case .open: directives.insert(Directive("open"), at: 0)
    case .typed(let use): directives.insert(Directive("open", nil, [("values", type(use, name + "Value"))]), at: 0)
    }
    if isOneOf {
      directives.insert(Directive("oneOf"), at: 0)
    } else if object.minProperties != nil || object.maxProperties != nil {
      directives.append(
        Directive(
          "properties", nil, [("min", object.minProperties.map { .int($0) }), ("max", object.maxProperties.map { .int($0) })]))
    }
    for property in object.patternProperties {
      lose("what properties that match `\(property.pattern.source)` hold is left out", at: property.type.origin)
    }
    if let names = object.propertyNames { lose("what names of properties are is left out", at: names.origin) }
    if !object.dependentRequired.isEmpty || !object.dependentSchemas.isEmpty {
      lose("what properties demand of each other is left out", at: origin)
    }
    let isInput =
      isOneOf
      || id.map { id in usage.requested.contains(id) && object.properties.allSatisfy { $0.access == .readWrite } && usage.issues[id] == nil }
        ?? false
    let fields = fields(of: object, owner: name, isInput: isInput, tag: id.flatMap { usage.tags[$0] }, issues: id.flatMap { usage.issues[$0] } ?? [:])
    let record = RecordDefinition(description: description, name: Name(name), directives: directives, fields: fields)
    return isInput ? .input(record) : .object(record)
  }

  /// - Parameters:
  ///   - tag: The property that a union gives, which is not said again.
  ///   - issues: Properties that hold a token of a scheme.
  mutating func fields(
    of object: ObjectType, owner: String, isInput: Bool, tag: Property?, issues: [String: AuthSchemeID]
  ) -> [FieldDefinition] {
    var giver = NameGiver()
    let isOneOf = object.isOneOf
    return object.properties.compactMap { property in
      if let tag, usage.isTag(property, tag, contract) { return nil }
      var property = property
      if let tag, tag.name == property.name, !property.isRequired || isNullable(property.type) {
        lose(
          "that `\(property.name)` of `\(owner)` may be absent is left out: a union is told apart by it, and refuses what lacks it",
          at: property.origin)
        property.isRequired = true
        property.type.isNullable = false
      }
      let issued = issues[property.name].map { [Directive("issues", .nameOrText(names[$0]))] } ?? []
      return field(property, &giver, owner: owner, isOneOf: isOneOf && isInput, issued)
    }
  }

  /// - Parameter own: Annotations of the place, besides those of properties.
  mutating func field(
    _ property: Property, _ giver: inout NameGiver, owner: String, isOneOf: Bool = false, _ own: [Directive] = []
  ) -> FieldDefinition {
    let name = giver.name(for: property.name)
    var spelling = spelling(property.type, owner + NameGiver.pascal(property.name))
    var directives = name == property.name ? [] : [Directive("name", .text(property.name))]
    var value: Value?
    if let initial = property.defaultValue {
      value = literal(initial, of: property.type)
      if value == nil { lose("the default of `\(property.name)` has keys that no literal has, and is left out", at: property.origin) }
    }
    let isNonNull = spelling.type.isNonNull
    if isOneOf {
      spelling.type = spelling.type.nullable
    } else if property.isRequired, !isNonNull || value != nil {
      directives.append(Directive("required"))
    } else if !property.isRequired, isNonNull, value == nil {
      directives.append(Directive("optional"))
    }
    switch property.access {
    case .readWrite: break
    case .readOnly: directives.append(Directive("readOnly"))
    case .writeOnly: directives.append(Directive("writeOnly"))
    case .createOnly: directives.append(Directive("createOnly"))
    }
    directives += own + spelling.directives
    directives += property.was.map { Directive("was", .text($0.name), [("until", $0.until.map { .text($0) })]) }
    if let deprecation = property.deprecation { directives.append(directive(deprecation)) }
    directives += examples(property.examples, at: property.origin)
    return FieldDefinition(
      description: .description(property.description), name: Name(name), type: spelling.type, defaultValue: value, directives: directives)
  }

  /// A value of a type: those of enums are names, where they can be.
  func literal(_ value: JSONValue, of use: TypeUse) -> Value? {
    switch (value, contract.resolved(use)?.type) {
    case (.string(let text), .enumeration) where text.isName && !["true", "false", "null"].contains(text): return .name(text)
    case (.array(let elements), .list(let list)):
      guard let element = list.element else { return Value(json: value) }
      let values = elements.compactMap { literal($0, of: element) }
      return values.count == elements.count ? .list(values) : nil
    case (.object(let members), .object(let object)) where members.allSatisfy(\.name.isName):
      let values = members.compactMap { member in
        let type = object.properties.first { $0.name == member.name }?.type ?? TypeUse(.any(.all))
        return literal(member.value, of: type).map { (member.name, $0) }
      }
      return values.count == members.count ? .object(values) : nil
    default: return Value(json: value)
    }
  }
}

extension ObjectType {
  /// Whether it is what `@oneOf` makes: exactly one of its properties is given.
  package var isOneOf: Bool {
    minProperties == 1 && maxProperties == 1 && additional == .closed && !properties.isEmpty
      && properties.allSatisfy { !$0.isRequired && !$0.type.isNullable && $0.defaultValue == nil }
  }
}
