import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  private func componentResponses(_ root: SpecNode) -> SpecNode? {
    guard let responses = root["components"]?["responses"], responses.isMapping else { return nil }
    return responses
  }

  /// Finds the component responses that are declared errors, and those that only document an error of the wire
  /// format.
  mutating func declareErrors(_ root: SpecNode) {
    guard let responses = componentResponses(root) else { return }
    for member in responses.node.members {
      let place = responses.with(member.value)
      guard hasExtension(place, "error"), let value = extensionValue(place, "error") else { continue }
      if value.node.string == "standard" {
        standardResponses.insert(place.key)
      } else if errorNames[place.key] == nil {
        errorNames[place.key] = member.key
      }
    }
  }

  /// Declares each, with the status that it has or is used under.
  mutating func readErrors(_ root: SpecNode) {
    guard let responses = componentResponses(root) else { return }
    for member in responses.node.members {
      let place = responses.with(member.value)
      guard errorNames[place.key] == member.key, let value = extensionValue(place, "error") else { continue }
      var annotations = annotations(of: place, at: .error)
      var status: Located<Int>?
      if let code = value.node.integer { status = Located(code, at: value.span) }
      for entry in value.node.members {
        if entry.key == "status", let code = entry.value.integer {
          status = Located(code, at: entry.value.span)
        } else {
          annotations += self.annotations(
            name: Located(camelCase(entry.key[...]), at: entry.keySpan), value.with(entry.value), span: entry.span)
        }
      }
      if let code = extensionValue(place, "status")?.node.integer { status = status ?? Located(code, at: place.span) }
      annotations.removeAll { $0.name.value == "status" }
      let uses = errorUses[member.key] ?? []
      for use in uses {
        guard let declared = status ?? uses.first, declared.value != use.value, let span = use.span else { continue }
        repair(
          .openAPIErrorStatus, at: span, "`\(member.key)` is answered with \(declared.value), not \(use.value)",
          secondary: declared.span.map { [DiagnosticLabel($0, "its status")] } ?? [],
          hint: "put it under `\(declared.value)`, or declare another error")
      }
      declarations.errors.append(
        ErrorDeclaration(
          name: Located(member.key, at: member.keySpan), status: status ?? uses.first,
          description: description(of: place), annotations: annotations,
          payload: payload(of: place, SchemaContext(capitalizedName(member.key) + "Data")), span: member.span))
    }
  }

  /// What `data` of the error body is, where the response declares one.
  private mutating func payload(of place: SpecNode, _ context: SchemaContext) -> TypeUse? {
    guard let content = place["content"], content.isMapping else { return nil }
    for member in content.node.members {
      guard let schema = content.with(member.value)["schema"] else { continue }
      var facets = SchemaFacets(span: schema.span)
      collect(SchemaPart(schema, context), into: &facets, isOwn: true, depth: 0)
      if let data = facets.object.property("data") { return use(ofAll: data.parts, context) }
    }
    return nil
  }
}
