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
        use: TypeUse(.object(object), origin: Origin(node.span)), deprecation: typed.deprecation,
        was: typed.formerNames, examples: typed.examples.map(\.value), origin: Origin(node.name.span)),
      annotations: annotations, declaredAs: location)
    for field in fields { declarations.types.annotate(id, member: field.name.value, field.annotations) }
  }

  mutating func fields(
    _ nodes: [FieldDefinition], of owner: String, at location: DirectiveLocation
  ) -> [FieldDeclaration] {
    unique(nodes, of: owner, name: \.name).compactMap { node in
      if gathered.isSchema(node.span) { return schemaField(node, at: location) }
      if let argument = node.arguments.first {
        sink.report(
          Diagnostic(
            .fieldArgumentsIgnored, at: argument.span, "the arguments of `\(node.name.text)` are left out",
            hint: "declare an operation of a service that takes them"))
      }
      return field(node, at: location)
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
    if case .any = type.type, !type.isNullable { type.type = .any(JSONKinds.all.subtracting(.null)) }
    let property = Property(
      name: node.name.text, type: type, isRequired: isRequired,
      defaultValue: defaultValue(node.defaultValue, of: node.type), access: typed.access,
      description: node.description?.value, deprecation: typed.deprecation, was: typed.formerPropertyNames,
      examples: typed.examples.map(\.value), origin: Origin(node.span))
    return FieldDeclaration(property: property, name: node.name.located, annotations: annotations)
  }

  mutating func readEnum(_ node: EnumDefinition) {
    guard let id = declarations.types.id(node.name.text) else { return }
    let annotations = annotations(node.directives, at: .enumeration)
    let typed = annotations.typed
    let cases = unique(node.values, of: "`\(node.name.text)`", name: \.name).map { value in
      let annotations = self.annotations(value.directives, at: .enumValue)
      declarations.types.annotate(id, member: value.name.text, annotations)
      return EnumerationCase(
        value: value.name.text, description: value.description?.value, deprecation: annotations.typed.deprecation,
        was: annotations.typed.formerNames)
    }
    declarations.types.define(
      id,
      TypeDefinition(
        name: node.name.text, description: node.description?.value,
        use: TypeUse(.enumeration(EnumerationType(cases: cases)), origin: Origin(node.span)),
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
    var union = UnionType(variants: [], discriminator: typed.discriminator?.property.value ?? implied)
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
        use: TypeUse(members.isEmpty || !union.variants.isEmpty ? .union(union) : .any(.all), origin: Origin(node.span)),
        deprecation: typed.deprecation, was: typed.formerNames,
        origin: Origin(node.name.span)),
      annotations: annotations, declaredAs: .union)
  }

  /// Members of a union are objects (GraphQL October 2021 §3.8); nil where one is not, which is reported.
  private mutating func unionMember(_ name: Name, isSchemas: Bool) -> ValueType? {
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

extension TypeReference {
  /// As written, without white space.
  var text: String {
    let mark = isNonNull ? "!" : ""
    switch kind {
    case .named(let name): return name.text + mark
    case .list(let element): return "[\(element.text)]\(mark)"
    case .map(let key, let value): return "[\(key.text): \(value.text)]\(mark)"
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
