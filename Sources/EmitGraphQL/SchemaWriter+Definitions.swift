import ContractBase
import ContractModel
import ContractSyntax
import EmitContract

extension SchemaWriter {
  // MARK: Objects

  mutating func output(_ object: ObjectType, _ type: TypeDefinition, _ id: TypeID?, named name: String) -> Definition {
    let isInterface = id.map(implemented.contains) ?? false
    reportConditions(object, type, isInterface: isInterface)
    var giver = NameGiver()
    var fields: [FieldDefinition] = []
    for property in object.properties where property.access != .writeOnly && !property.name.hasPrefix("__typename") {
      let field = giver.name(for: property.name.unreserved)
      if field != property.name { lose("`\(property.name)` of `\(type.name)` is no name, and is called `\(field)`", at: property.origin) }
      let reference = output(property.type, type.name + NameGiver.pascal(property.name))
      reportPresence(property, of: type)
      fields.append(
        FieldDefinition(
          description: .description(property.description), name: Name(field), type: property.isRequired ? reference : reference.nullable,
          directives: deprecated(property.deprecation)))
    }
    if fields.isEmpty { return scalar(type, named: name) }
    let promised = id.flatMap { interfaces[$0] } ?? []
    for interface in promised { _ = output(TypeUse(.reference(interface)), "") }
    let record = RecordDefinition(
      description: .description(type.description), name: Name(name), interfaces: promised.compactMap { outputs[$0].map { Name($0) } },
      fields: fields)
    return isInterface ? .interface(record) : .object(record)
  }

  mutating func input(_ object: ObjectType, _ type: TypeDefinition, named name: String) -> Definition {
    reportConditions(object, type, isInterface: false)
    var giver = NameGiver()
    var fields: [FieldDefinition] = []
    for property in object.properties where property.access != .readOnly && !property.name.hasPrefix("__typename") {
      fields.append(inputField(property, owner: type.name, &giver))
      if !object.isOneOf { reportPresence(property, of: type) }
    }
    if fields.isEmpty { return scalar(type, named: name) }
    return .input(
      RecordDefinition(
        description: .description(type.description), name: Name(name), directives: object.isOneOf ? [Directive("oneOf")] : [],
        fields: object.isOneOf ? fields.map(\.optional) : fields))
  }

  mutating func inputField(_ property: Property, owner: String, _ giver: inout NameGiver) -> FieldDefinition {
    let name = giver.name(for: property.name.unreserved)
    if name != property.name { lose("`\(property.name)` of `\(owner)` is no name, and is called `\(name)`", at: property.origin) }
    let reference = input(property.type, owner + NameGiver.pascal(property.name))
    let value = property.defaultValue.flatMap { literal($0, of: property.type) }
    return FieldDefinition(
      description: .description(property.description), name: Name(name),
      type: property.isRequired || value != nil ? reference : reference.nullable, defaultValue: value,
      directives: property.isRequired ? [] : deprecated(property.deprecation))
  }

  /// That something may be absent and is never null, or the reverse: here both are one.
  private mutating func reportPresence(_ property: Property, of type: TypeDefinition) {
    let isNullable = property.type.isNullable
    if property.isRequired, isNullable {
      lose("that `\(property.name)` of `\(type.name)` is always there, though it may be null, is left out", at: property.origin)
    } else if !property.isRequired, !isNullable, property.defaultValue == nil {
      lose("that `\(property.name)` of `\(type.name)` is never null, though it may be absent, is left out", at: property.origin)
    }
  }

  private mutating func reportConditions(_ object: ObjectType, _ type: TypeDefinition, isInterface: Bool) {
    if object.additional != .closed, !isInterface {
      lose("`\(type.name)` has other properties besides, which are left out", at: type.origin)
    }
    let hasCounts = (object.minProperties != nil || object.maxProperties != nil) && !object.isOneOf
    if hasCounts || !object.patternProperties.isEmpty || object.propertyNames != nil || !object.dependentRequired.isEmpty
      || !object.dependentSchemas.isEmpty || !type.use.assertions.isEmpty
    {
      lose("conditions on `\(type.name)` are left out", at: type.origin)
    }
  }

  // MARK: Other types

  mutating func union(_ union: UnionType, _ type: TypeDefinition, named name: String) -> Definition {
    if union.discriminator != "__typename" {
      lose("how the members of `\(type.name)` are told apart is left out: here it is by `__typename`", at: type.origin)
    }
    let members = union.variants.map { output($0.type, name).innermostName }
    return .union(UnionDefinition(description: .description(type.description), name: Name(name), members: members))
  }

  mutating func enumeration(_ enumeration: EnumerationType, _ type: TypeDefinition, named name: String) -> Definition {
    var giver = NameGiver(taken: ["true", "false", "null"])
    var values: [EnumValueDefinition] = []
    for one in enumeration.cases {
      let value = giver.name(for: one.value, joining: NameGiver.snake)
      if value != one.value { lose("`\(one.value)` of `\(type.name)` is no name, and is called `\(value)`", at: type.origin) }
      values.append(
        EnumValueDefinition(description: .description(one.description), name: Name(value), directives: deprecated(one.deprecation)))
    }
    return .enumeration(EnumDefinition(description: .description(type.description), name: Name(name), values: values))
  }

  /// A type that GraphQL has no words for, by its name.
  mutating func scalar(_ type: TypeDefinition, named name: String) -> Definition {
    if type.use.type != .any(JSONKinds.all.subtracting(.null)), type.use.type != .any(.all) {
      lose("what values `\(type.name)` has is left out", at: type.origin)
    }
    return .scalar(ScalarDefinition(description: .description(type.description), name: Name(name)))
  }
}

extension FieldDefinition {
  fileprivate var optional: FieldDefinition {
    var field = self
    field.type = field.type.nullable
    return field
  }
}
