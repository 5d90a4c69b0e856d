import ContractBase
import ContractModel
import ContractSyntax

/// The types of an entity's views.
struct EntityViews: Sendable {
  var read: TypeID
  var create: TypeID
  var update: TypeID

  subscript(view: EntityView) -> TypeID {
    switch view {
    case .read: read
    case .create: create
    case .update: update
    }
  }
}

extension OpenAPIReader {
  private func componentSchemas(_ root: SpecNode) -> SpecNode? {
    guard let schemas = root["components"]?["schemas"], schemas.isMapping else { return nil }
    return schemas
  }

  /// Gives each component schema its id, in their order (OpenAPI 3.1, section 4.8.7). An entity takes three, save
  /// those of views that are components themselves.
  mutating func reserveComponents(_ root: SpecNode) {
    if let components = mapping(root, "components") {
      checkKeywords(of: components, OpenAPIKeywords.components, object: "`components`")
      _ = mapping(components, "schemas")
    }
    guard let schemas = componentSchemas(root) else { return }
    var entities: [(name: String, read: TypeID)] = []
    for member in schemas.node.members {
      checkComponentName(member.key, at: member.keySpan)
      guard let id = declarations.types.reserve(member.key) else { continue }
      let place = documents.entering(schemas.with(member.value))
      if typeIDs[place.key] == nil { typeIDs[place.key] = id }
      guard hasExtension(place, "entity") else { continue }
      entities.append((member.key, id))
      for suffix in ["Create", "Update"] where schemas.node[member.key + suffix] == nil {
        _ = declarations.types.reserve(member.key + suffix)
      }
    }
    for (name, read) in entities {
      guard let create = declarations.types.id(name + "Create"), let update = declarations.types.id(name + "Update")
      else {
        continue
      }
      views[read] = EntityViews(read: read, create: create, update: update)
    }
  }

  /// Names of components are made of letters, digits, `.`, `-` and `_` (section 4.8.7.1).
  private mutating func checkComponentName(_ name: String, at span: Span) {
    let isValid = { (byte: UInt8) in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2E, 0x2D, 0x5F].contains(byte)
    }
    guard name.isEmpty || !name.utf8.allSatisfy(isValid) else { return }
    report(
      .openAPIComponentName, at: span, "`\(name)` is no name for a component",
      hint: "use letters, digits, `.`, `-` and `_`")
  }

  mutating func readComponentSchemas(_ root: SpecNode) {
    guard let schemas = componentSchemas(root) else { return }
    var seen = Set<String>()
    for member in schemas.node.members where seen.insert(member.key).inserted {
      guard let id = declarations.types.id(member.key) else { continue }
      let place = documents.entering(schemas.with(member.value))
      let context = SchemaContext(capitalizedName(member.key))
      if let views = views[id] {
        readEntity(Located(member.key, at: member.keySpan), place, views, context)
      } else {
        define(id, place, context, role: .declared, name: member.keySpan)
      }
    }
  }

  /// A component schema with `x-entity`: its properties are fields, and the checker makes the views.
  private mutating func readEntity(
    _ name: Located<String>, _ place: SpecNode, _ views: EntityViews, _ context: SchemaContext
  ) {
    var facets = SchemaFacets(span: place.span)
    collect(SchemaPart(place, context), into: &facets, isOwn: true, depth: 0)
    let fields = properties(of: facets, context, additional: .closed).map { read in
      var property = read.property
      // A row has it always; of who creates one it is not demanded.
      if property.defaultValue != nil { property.isRequired = false }
      return FieldDeclaration(property: property, name: read.name, annotations: read.annotations)
    }
    if facets.object.properties.isEmpty {
      report(
        .openAPIMissingField, at: name.span ?? place.span, "the entity `\(name.value)` needs `properties`",
        hint: "declare its fields, one of them with `x-key: true`")
    }
    if facets.hasApplicators || !facets.object.patterns.isEmpty || !facets.object.dependentSchemas.isEmpty {
      report(
        .openAPINotKept, at: name.span ?? place.span,
        "conditions on the whole of the entity `\(name.value)` are not kept: only its fields are",
        hint: "put them on schemas of your own for the bodies that need them")
    }
    declarations.entities.append(
      EntityDeclaration(
        name: name, description: description(of: place), annotations: entityAnnotations(place), fields: fields,
        readView: views.read, createView: views.create, updateView: views.update, span: place.span))
  }

  /// What `x-entity` says, and the annotations beside it.
  private mutating func entityAnnotations(_ place: SpecNode) -> [Annotation] {
    var found: [Annotation] = []
    if let value = extensionValue(place, "entity") {
      if let table = value.node.string {
        found.append(
          Annotation(
            name: Located("table", at: value.span),
            arguments: [AnnotationArgument(name: nil, value: .string(table, value.span))], span: value.span))
      }
      for member in value.node.members {
        found += annotations(
          name: Located(camelCase(member.key[...]), at: member.keySpan), value.with(member.value), span: member.span)
      }
    }
    return found + annotations(of: place, at: .entity)
  }
}
