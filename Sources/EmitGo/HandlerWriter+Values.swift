import ContractModel
import ContractPlan
import EmitKit

/// What handlers answer, and where the values of rows come from.
extension HandlerWriter {
  // MARK: - Answers

  func answer(_ answer: AnswerPlan, _ entity: EntityID, _ row: String, _ writer: inout CodeWriter) {
    let view = "\(project.names.entities[entity.index].view)(\(row))"
    switch answer {
    case .nothing: writer.line("return nil")
    case .entity:
      let isPointer = route.success.type.map { types.required($0).hasPrefix("*") } ?? false
      writer.line("return \(isPointer ? "wire.Ptr(\(view))" : view), nil")
    case .token(let issue):
      let scheme = project.names.schemes[issue.scheme.index]
      guard let type = route.success.type, let id = types.structure(type), case .object(let object) = project.contract[id].use.type,
        let claims = project.plan.auth.scheme(issue.scheme)?.claims, let table = project.plan.storage.table(of: entity)
      else { return writer.line(failed("api.NotImplemented()")) }
      var members: [(key: String, value: String)] = []
      for given in issue.claims {
        guard let claim = claims.first(where: { $0.name == given.claim }), let column = project.column(given.field, of: table) else { continue }
        var value = types.converted("\(row).\(column.name)", column.holding, project.claimHolding(claim))
        let own = types.base(column.field.type), wanted = types.base(claim.type)
        if own != wanted, types.underlying(column.field.type) == types.underlying(claim.type) || types.resolved(claim.type).isEnumeration
          || types.resolved(column.field.type).isEnumeration
        {
          if project.claimHolding(claim) == .value { value = "\(wanted)(\(value))" }
        }
        members.append((project.fields.claim(given.claim, of: issue.scheme), value))
      }
      writer.fitted(
        "issued, err := h.Auth.Issue\(scheme.pascal)(\(scheme.principal){", members.map { "\($0.key): \($0.value)" }, "})")
      check(&writer)
      func assign(_ name: String, _ value: String, _ holding: Holding) -> (key: String, value: String)? {
        guard let index = object.properties.firstIndex(where: { $0.name == name }) else { return nil }
        let property = object.properties[index]
        var made = types.converted(value, holding, types.holding(property))
        if types.holding(property) == .value, types.isPointed(property, in: id) { made = "wire.Ptr(\(value))" }
        return (project.fields.property(index, of: id), made)
      }
      let made = [assign(issue.property, "issued", .value), issue.entityProperty.flatMap { assign($0, view, .value) }].compactMap { $0 }
      let name = project.names.types[id.index]
      let isPointer = types.required(type).hasPrefix("*")
      writer.line("return \(isPointer ? "&" : "")\(name){\(made.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}, nil")
    }
  }

  // MARK: - Values

  func bodyProperty(_ name: String) -> (place: String, property: Property, isPointed: Bool)? {
    guard let type = route.body?.content.first?.type, let id = types.structure(type), case .object(let object) = project.contract[id].use.type,
      let index = object.properties.firstIndex(where: { $0.name == name })
    else { return nil }
    let property = object.properties[index]
    return ("request.Body." + project.fields.property(index, of: id), property, types.isPointed(property, in: id))
  }

  /// A property of the body as a column holds it.
  func bodyValue(_ name: String, _ column: RowColumn) -> String {
    guard let (place, property, isPointed) = bodyProperty(name) else { return "nil" }
    let from = types.holding(property)
    let value = isPointed && from == .value ? "*" + place : place
    return types.converted(value, from, column.holding)
  }

  /// The caller's `sub`, as a column holds it.
  func subject(_ column: RowColumn) -> String {
    func sub(_ id: AuthSchemeID) -> (String, Holding, TypeUse)? {
      guard let claim = project.plan.auth.scheme(id)?.claims.first(where: { $0.name == "sub" }) else { return nil }
      return (project.fields.claim("sub", of: id), project.claimHolding(claim), claim.type)
    }
    switch project.caller(route.access) {
    case .nobody: return column.holding == .value ? "\"\"" : "nil"
    case .one(let id, let isOptional):
      guard let (field, holding, _) = sub(id) else { return "\"\"" }
      if isOptional {
        return column.holding == .pointer ? "wire.Via(request.Principal, func(p \(project.names.schemes[id.index].principal)) \(types.base(column.field.type)) { return p.\(field) })" : "wire.Deref(request.Principal).\(field)"
      }
      return types.converted("request.Principal.\(field)", holding, column.holding)
    case .several(let ids):
      let places = ids.compactMap { id in sub(id).map { "wire.Deref(request.Principals.\(project.names.schemes[id.index].pascal)).\($0.0)" } }
      let value = "cmp.Or(\(places.joined(separator: ", ")))"
      return column.holding == .pointer ? "wire.Ptr(\(value))" : value
    }
  }

  func usesNow(_ values: [FieldValue]) -> Bool {
    values.contains { $0.source == .generated(.createdNow) || $0.source == .generated(.updatedNow) }
  }

  func value(_ source: FieldValue.Source, _ column: RowColumn) -> String? {
    switch source {
    case .body(let property): return bodyValue(property, column)
    case .constant(let value):
      if value == .null { return column.holding == .value ? types.literal(value, column.field.type) : "nil" }
      return types.converted(types.literal(value, column.field.type), .value, column.holding)
    case .generated(.uuid): return types.converted("api.NewUUID()", .value, column.holding)
    case .generated(.createdNow), .generated(.updatedNow): return types.converted("now", .value, column.holding)
    case .generated(.principal): return subject(column)
    case .hashed, .generated(.sequence), .database: return nil
    }
  }
}
