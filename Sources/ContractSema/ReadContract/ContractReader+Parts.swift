import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  mutating func readEntity(_ node: RecordDefinition) {
    let views = EntityDeclaration.viewNames(node.name.text).compactMap { declarations.types.id($0) }
    guard views.count == 3 else { return }
    declarations.entities.append(
      EntityDeclaration(
        name: node.name.located, description: node.description?.value,
        annotations: annotations(node.directives, at: .entity),
        fields: fields(node.fields, of: "`\(node.name.text)`", at: .fieldDefinition), readView: views[0],
        createView: views[1], updateView: views[2], span: node.span))
  }

  mutating func readError(_ node: RecordDefinition) {
    let annotations = annotations(node.directives, at: .error)
    declarations.errors.append(
      ErrorDeclaration(
        name: node.name.located, status: annotations.typed.status, description: node.description?.value,
        annotations: annotations, payload: payload(node, suffix: "Data"), span: node.span))
  }

  mutating func readAuth(_ node: RecordDefinition) {
    declarations.authSchemes.append(
      AuthDeclaration(
        name: node.name.located, kind: nil, description: node.description?.value,
        annotations: annotations(node.directives, at: .auth),
        claims: fields(node.fields, of: "`\(node.name.text)`", at: .fieldDefinition), scopes: [], span: node.span))
  }

  mutating func readJob(_ node: RecordDefinition) {
    declarations.jobs.append(
      JobDeclaration(
        name: node.name.located, description: node.description?.value, payload: payload(node, suffix: "Payload"),
        annotations: annotations(node.directives, at: .job), span: node.span))
  }

  mutating func readEvent(_ node: RecordDefinition) {
    let nothing = TypeUse(.object(ObjectType(properties: [])), origin: Origin(node.span))
    declarations.events.append(
      EventDeclaration(
        name: node.name.located, description: node.description?.value,
        payload: payload(node, suffix: "Payload") ?? nothing, annotations: annotations(node.directives, at: .event),
        span: node.span))
  }

  /// What stands between the braces, as a type of its own; nil where there are no fields.
  private mutating func payload(_ node: RecordDefinition, suffix: String) -> TypeUse? {
    guard !node.fields.isEmpty else { return nil }
    let fields = fields(node.fields, of: "`\(node.name.text)`", at: .fieldDefinition)
    var name = node.name.text + suffix
    var id = declarations.types.reserve(name)
    while id == nil {
      name += "_"
      id = declarations.types.reserve(name)
    }
    guard let id else { return nil }
    declarations.types.define(
      id,
      TypeDefinition(
        name: name, use: TypeUse(.object(ObjectType(properties: fields.map(\.property))), origin: Origin(node.span)),
        role: .inline, origin: Origin(node.name.span)),
      declaredAs: .object)
    for field in fields { declarations.types.annotate(id, member: field.name.value, field.annotations) }
    return TypeUse(.reference(id), origin: Origin(node.bodySpan ?? node.span))
  }
}
