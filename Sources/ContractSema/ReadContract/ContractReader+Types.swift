import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  /// `type`, `interface`, `input`
  mutating func readObject(_ node: RecordDefinition, as location: DirectiveLocation) {
    guard let id = declarations.types.id(node.name.text) else { return }
    let annotations = annotations(node.directives, at: location)
    let typed = annotations.typed
    let memberLocation: DirectiveLocation = location == .inputObject ? .inputFieldDefinition : .fieldDefinition
    let fields = fields(node.fields, of: "`\(node.name.text)`", at: memberLocation)
    var object = ObjectType(properties: fields.map(\.property))
    // Types that implement an interface have more than it says.
    if typed.isOpen || location == .interface { object.additional = .open }
    if let values = typed.openValues { object.additional = .typed(use(named: values)) }
    object.minProperties = typed.propertyCounts.min?.value
    object.maxProperties = typed.propertyCounts.max?.value
    if typed.isOneOf {
      object.minProperties = 1
      object.maxProperties = 1
      for index in object.properties.indices {
        object.properties[index].isRequired = false
        object.properties[index].type.isNullable = false
      }
    }
    declarations.types.define(
      id,
      TypeDefinition(
        name: node.name.text, description: node.description?.value,
        use: conditioned(TypeUse(.object(object), origin: Origin(node.span)), by: typed), deprecation: typed.deprecation,
        was: typed.formerNames, examples: typed.examples.map(\.value), origin: Origin(node.name.span)),
      annotations: annotations, declaredAs: location)
    for field in fields { declarations.types.annotate(id, member: field.name.value, field.annotations) }
  }

  /// A type with what else must hold of its values.
  private mutating func conditioned(_ use: TypeUse, by typed: TypedAnnotations) -> TypeUse {
    var use = use
    for case .satisfies(let said, let span) in typed.constraints { use.assertions += assertions(said, at: span) }
    return use
  }

  mutating func fields(
    _ nodes: [FieldDefinition], of owner: String, at location: DirectiveLocation
  ) -> [FieldDeclaration] {
    let declared = unique(nodes, of: owner, name: \.name).compactMap { node in
      if gathered.isSchema(node.span) { return schemaField(node, at: location) }
      if let argument = node.arguments.first {
        sink.report(
          Diagnostic(
            .fieldArgumentsIgnored, at: argument.span, "the arguments of `\(node.name.text)` are left out",
            hint: "declare an operation of a service that takes them"))
      }
      return field(node, at: location)
    }
    return uniqueOnTheWire(declared, of: owner)
  }

  /// Keeps the first property of each name that requests and answers have.
  private mutating func uniqueOnTheWire(_ fields: [FieldDeclaration], of owner: String) -> [FieldDeclaration] {
    var first: [String: Span?] = [:]
    return fields.filter { field in
      guard let earlier = first[field.property.name] else {
        first[field.property.name] = field.name.span
        return true
      }
      sink.report(
        Diagnostic(
          .duplicateMember, at: field.name.span, "\(owner) has `\(field.property.name)` twice on the wire",
          secondary: earlier.map { [DiagnosticLabel($0, "first declared here")] } ?? [], hint: "rename or remove one of them"))
      return false
    }
  }

  /// A property as its type, default and annotations make it: `T!` must be there and is not null, `T` may be absent
  /// and may be null.
  mutating func field(_ node: FieldDefinition, at location: DirectiveLocation) -> FieldDeclaration {
    let annotations = annotations(node.directives, at: location)
    let typed = annotations.typed
    var type = constrained(use(node.type), by: typed, subject: "`\(node.name.text)`")
    var isRequired = node.type.isNonNull && node.defaultValue == nil
    if typed.isRequired { isRequired = true }
    if typed.isOptional {
      isRequired = false
      type.isNullable = false
    }
    if case .any(let kinds) = type.type, !type.isNullable { type.type = .any(kinds.subtracting(.null)) }
    let name = typed.wireName ?? node.name.located
    let property = Property(
      name: name.value, type: type, isRequired: isRequired,
      defaultValue: defaultValue(node.defaultValue, of: node.type), access: typed.access,
      description: node.description?.value, deprecation: typed.deprecation, was: typed.formerPropertyNames,
      examples: typed.examples.map(\.value), origin: Origin(node.span))
    return FieldDeclaration(property: property, name: name, annotations: annotations)
  }

  mutating func readEnum(_ node: EnumDefinition) {
    guard let id = declarations.types.id(node.name.text) else { return }
    let annotations = annotations(node.directives, at: .enumeration)
    let typed = annotations.typed
    let cases = unique(node.values, of: "`\(node.name.text)`", name: \.name).map { value in
      let annotations = self.annotations(value.directives, at: .enumValue)
      let name = annotations.typed.wireName?.value ?? value.name.text
      declarations.types.annotate(id, member: name, annotations)
      return EnumerationCase(
        value: name, description: value.description?.value, deprecation: annotations.typed.deprecation,
        was: annotations.typed.formerNames)
    }
    declarations.types.define(
      id,
      TypeDefinition(
        name: node.name.text, description: node.description?.value,
        use: conditioned(TypeUse(.enumeration(EnumerationType(cases: cases)), origin: Origin(node.span)), by: typed),
        deprecation: typed.deprecation, was: typed.formerNames, origin: Origin(node.name.span)),
      annotations: annotations, declaredAs: .enumeration)
  }

  mutating func readUnion(_ node: UnionDefinition) {
    guard let id = declarations.types.id(node.name.text) else { return }
    let annotations = annotations(node.directives, at: .union)
    let typed = annotations.typed
    let members = unique(node.members, of: "`\(node.name.text)`", name: { $0 })
    // Answers of GraphQL say by this which member of a union they are (GraphQL, section 4.4).
    let implied = gathered.isSchema(node.span) ? "__typename" : nil
    var union = UnionType(
      variants: [], discriminator: typed.discriminator?.property.value ?? implied, allowsOverlap: typed.isOverlapping)
    for member in members {
      guard let type = unionMember(member, isSchemas: gathered.isSchema(node.span)) else { continue }
      var tags = union.discriminator == nil ? [] : [member.text]
      let mapped = typed.discriminator?.mapping.filter { $0.member.value == member.text }.map(\.value) ?? []
      if !mapped.isEmpty { tags = mapped }
      union.variants.append(UnionVariant(type: TypeUse(type, origin: Origin(member.span)), tags: tags))
    }
    for (_, member) in typed.discriminator?.mapping ?? [] where !members.contains(where: { $0.text == member.value }) {
      let candidate = suggestion(for: member.value, among: members.map(\.text))
      sink.report(
        Diagnostic(
          .unknownType, at: member.span, "`\(member.value)` is no member of `\(node.name.text)`",
          hint: candidate.map { "did you mean `\($0)`?" } ?? "map values to members of the union"))
    }
    declarations.types.define(
      id,
      TypeDefinition(
        name: node.name.text, description: node.description?.value,
        // Where every member is wrong that is what is said; that none is left is no mistake of its own.
        use: conditioned(
          TypeUse(members.isEmpty || !union.variants.isEmpty ? .union(union) : .any(.all), origin: Origin(node.span)), by: typed),
        deprecation: typed.deprecation, was: typed.formerNames,
        origin: Origin(node.name.span)),
      annotations: annotations, declaredAs: .union)
  }

  /// Members of a union are objects (GraphQL October 2021 §3.8), and in a contract may be of any type; nil where one is not,
  /// which is reported.
  private mutating func unionMember(_ name: Name, isSchemas: Bool) -> ValueType? {
    if !isSchemas, let type = gathered.builtIn(name.text)?.valueType(isNullable: false) { return type }
    if !isSchemas, !rootTypes.contains(name.text), let id = declarations.types.id(name.text) { return .reference(id) }
    let isObject = gathered.named(name.text).contains { definition in
      switch definition {
      case .object: true
      case .input, .entity, .interface: !isSchemas
      default: false
      }
    }
    if rootTypes.contains(name.text) { return nil }
    if let id = declarations.types.id(name.text) {
      // The views of an entity have no definition of their own.
      let isView = !gathered.named(name.text).contains { $0.declaresType }
      if isObject || isView { return .reference(id) }
    } else if gathered.builtIn(name.text) == nil {
      unknownTypes.add(name)
      return nil
    }
    let isInterface = gathered.named(name.text).contains { $0.keyword == .interface }
    sink.report(
      Diagnostic(
        .typeNotAllowedHere, at: name.span,
        isInterface
          ? "`\(name.text)` is an interface, so it cannot be a member of a union"
          : "`\(name.text)` is no object, so it cannot be a member of a union",
        hint: isInterface ? "name the types that implement it" : "wrap it in a `type` with one field"))
    return nil
  }

  // MARK: After all types are read

  /// Gives members of a discriminated union the property that tells them apart, where they do not declare it.
  mutating func completeUnions(_ definitions: [Definition]) {
    for case .union(let node) in definitions {
      guard let id = declarations.types.id(node.name.text), let definition = declarations.types.definitions[id.index],
        case .union(let union) = definition.use.type, let discriminator = union.discriminator
      else { continue }
      for variant in union.variants {
        guard case .reference(let member) = variant.type.type else { continue }
        declarations.types.addTag(discriminator, values: variant.tags, to: member)
      }
    }
  }
}

extension TypeTable {
  /// Puts a required property with one of a few values first in an object type, unless its author declares one of that
  /// name. A member of several unions gets the values of all.
  mutating func addTag(_ property: String, values: [String], to id: TypeID) {
    guard var definition = definitions[id.index], case .object(var object) = definition.use.type else { return }
    var cases = values.map { EnumerationCase(value: $0) }
    if let index = object.properties.firstIndex(where: { $0.name == property }) {
      guard object.properties[index].origin.span == nil,
        case .enumeration(let earlier) = object.properties[index].type.type
      else { return }
      cases = earlier.cases + cases.filter { !earlier.cases.contains($0) }
      object.properties.remove(at: index)
    }
    let type = TypeUse(.enumeration(EnumerationType(cases: cases)))
    object.properties.insert(Property(name: property, type: type, isRequired: true), at: 0)
    definition.use.type = .object(object)
    define(id, definition, annotations: annotations[id.index], declaredAs: declaredAs[id.index])
  }
}
