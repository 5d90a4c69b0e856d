import ContractBase
import ContractSyntax

/// Where Swagger 2.0 has parameters.
enum SwaggerLocation: String, CaseIterable, Sendable {
  case query, header, path, formData, body
}

extension OpenAPIReader {
  /// Where a parameter is; nil where it is in no place that Swagger 2.0 has.
  mutating func swaggerLocation(of place: SpecNode) -> SwaggerLocation? {
    guard let text = place["in"]?.node.string, let span = place["in"]?.span else { return nil }
    if let location = SwaggerLocation(rawValue: text) { return location }
    guard let meant = SwaggerLocation.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else { return nil }
    repair(
      .openAPIParameterLocation, at: span, "a parameter is in `\(meant.rawValue)`, not in `\(text)`",
      hint: "write `\(meant.rawValue)`", fixIts: [FixIt(span, replacement: meant.rawValue, .automatic)])
    return meant
  }

  /// What a parameter of the section `parameters` is made; nil of one that is only what operations make of it.
  mutating func convertShared(_ place: SpecNode) -> UInt32? {
    guard let target = swaggerObject(place), target.isMapping else { return place.node.id }
    switch swaggerLocation(of: target) {
    case .formData:
      _ = swagger.make(target, as: .field)
      return nil
    case .body:
      _ = swagger.make(target, as: .body(swagger.consumes ?? []))
      return nil
    default: return isNowhere(target) ? nil : swagger.make(place, as: .parameter)
    }
  }

  // MARK: In the path, the query or a header

  /// A parameter (Swagger 2.0, "Parameter Object"), whose schema is in it.
  mutating func parameterMembers(_ place: SpecNode) -> [DataEditor.Member] {
    if let reference = place.reference {
      if let target = swaggerTarget(reference.text, from: place.document) { _ = swagger.make(target, as: .parameter) }
      return place.node.members.filter { $0.key == "$ref" }.map(\.shared)
    }
    checkKeywords(of: place, SwaggerKeywords.parameter, object: "a parameter")
    let location = swaggerLocation(of: place)
    let kept: Set<String> = ["name", "description", "required", "allowEmptyValue", "example"]
    var members: [DataEditor.Member] = []
    for member in place.node.members {
      if member.key == "in", let location {
        members.append((member.keyNode.id, swagger.text(location.rawValue, in: member.value)))
      } else if kept.contains(member.key) || member.key == "in" || isOfParameter(member) {
        members.append(member.shared)
      }
    }
    if let example = place.node.member("x-example"), place.node["example"] == nil {
      members.append(swagger.member("example", example.value.id, in: place.node, at: example.keySpan))
    }
    let name = "the parameter `\(place["name"]?.node.scalarText ?? "")`"
    let writing = writing(of: place, location, name)
    let schema = schema(of: place, location, name, isText: writing == nil)
    members.append(swagger.member("schema", swagger.object(schema, in: place.node), in: place.node))
    return members + (writing ?? [])
  }

  // MARK: Form data

  /// A parameter that is form data, as the schema of its field.
  mutating func fieldMembers(_ place: SpecNode) -> [DataEditor.Member] {
    if let reference = place.reference {
      if let target = swaggerTarget(reference.text, from: place.document) { _ = swagger.make(target, as: .field) }
      return place.node.members.filter { $0.key == "$ref" }.map(\.shared)
    }
    checkKeywords(of: place, SwaggerKeywords.parameter, object: "a parameter")
    let name = "the field `\(place["name"]?.node.scalarText ?? "")`"
    if place["type"]?.node.string == "array", let format = collectionFormat(of: place, .formData, name), format != "multi" {
      repeated(
        "form list", .openAPIListFormat, at: (place["collectionFormat"] ?? place["type"] ?? place).span,
        "lists in form data are read as one field for each element, and \(name) is written in `\(format)`",
        hint: "write `collectionFormat: multi`", isRepair: false)
    }
    let kept = place.node.members.filter { $0.key == "description" || isOfParameter($0) }.map(\.shared)
    return kept + schema(of: place, .formData, name)
  }

  /// Extensions, save those that say something about the value.
  func isOfParameter(_ member: DataMember) -> Bool {
    member.key.hasPrefix("x-") && !isOfSchema(member.key) && member.key != "x-example"
  }

  private func isOfSchema(_ key: String) -> Bool {
    if ["default", "x-nullable"].contains(key) { return true }
    guard let group = KeywordGroups.byKeyword[key] else { return false }
    return group.isDisjoint(with: [.object, .annotations, .reference])
  }

  /// Whether a parameter is in a place that there is not, which is reported.
  mutating func isNowhere(_ place: SpecNode) -> Bool {
    guard swaggerLocation(of: place) == nil, let text = place["in"], let said = text.node.string else { return false }
    guard said != "cookie" else {
      repeated(
        "later cookie", .openAPIOtherVersion, at: text.span,
        "Swagger 2.0 has no parameters in cookies: it is read as OpenAPI 3 has it",
        hint: "write `in: header`, or say `openapi: 3.0.3`")
      return false
    }
    let near = suggestion(for: said, among: SwaggerLocation.allCases.map(\.rawValue))
    report(
      .openAPIParameterLocation, at: text.span, "no parameter is in `\(said)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "a parameter is in query, header, path, formData or body",
      fixIts: near.map { [FixIt(text.span, replacement: $0)] } ?? [])
    return true
  }

  // MARK: Schemas of parameters and headers

  /// What a parameter, a header or a field says of its value, as a schema.
  ///
  /// - Parameter isText: Whether the value is passed on as the text that was sent, whatever it says.
  mutating func schema(
    of place: SpecNode, _ location: SwaggerLocation?, _ name: String, isText: Bool = false
  ) -> [DataEditor.Member] {
    let said = place.node.members.filter { isOfSchema($0.key) }
    if said.isEmpty, let later = place.node.member("schema"), later.value.kind == .mapping {
      repair(
        .openAPIOtherVersion, at: later.keySpan, "\(name) has its `schema` as OpenAPI 3 has it",
        hint: "put `type` and what belongs to it beside `name`, or say `openapi: 3.0.3`")
      return schemaMembers(place.with(later.value))
    }
    let type = place["type"]?.node.string
    if let problem = problem(ofType: type, location, saysNothing: said.isEmpty) {
      repair(problem.code, at: (place["type"] ?? place["name"] ?? place).span, "\(name) \(problem.text)", hint: problem.hint)
    }
    let isFile = type == "file" && location == .formData
    guard !isText, !said.isEmpty, isFile || !["file", "object"].contains(type) else {
      return [swagger.member("type", swagger.text("string", in: place.node), in: place.node)]
    }
    var members: [DataEditor.Member] = []
    for member in said {
      switch member.key {
      case "type" where isFile: members += binary(member)
      case "format" where isFile: continue
      case "items" where member.value.kind == .mapping:
        members.append((member.keyNode.id, swagger.make(place.with(member.value), as: .schema)))
      case "x-nullable": members.append(swagger.member("nullable", member.value.id, in: place.node, at: member.keySpan))
      default: members.append(member.shared)
      }
    }
    return members
  }

  /// `type: file` as OpenAPI 3 says it.
  mutating func binary(_ type: DataMember) -> [DataEditor.Member] {
    let string = swagger.text("string", in: type.value)
    let format = swagger.text("binary", in: type.value)
    return [(type.keyNode.id, string), swagger.member("format", format, in: type.value)]
  }

  private func problem(
    ofType type: String?, _ location: SwaggerLocation?, saysNothing: Bool
  ) -> (code: DiagnosticDefinition, text: String, hint: String)? {
    switch type {
    case "object":
      (.openAPIInvalidValue, "is an object, and only a body is one: it is read as text", "send it in the body, or as several parameters")
    case "file" where location != .formData:
      (.openAPIInvalidValue, "is a file, and only form data is one: it is read as text", "write `in: formData`")
    case nil where saysNothing:
      (.openAPIParameterSchema, "does not say what it holds: any text is taken", "say its type: `type: string`")
    default: nil
    }
  }

  // MARK: How lists are written

  /// `collectionFormat` as `style` and `explode`; nil where OpenAPI 3 has nothing for it, and then the text is passed on.
  private mutating func writing(of place: SpecNode, _ location: SwaggerLocation?, _ name: String) -> [DataEditor.Member]? {
    guard place["type"]?.node.string == "array" else { return [] }
    let owner = place.node["collectionFormat"] ?? place.node["type"] ?? place.node
    guard let format = collectionFormat(of: place, location, name) else { return nil }
    guard location == .query else { return [] }
    let styles = ["csv": "form", "multi": "form", "ssv": "spaceDelimited", "pipes": "pipeDelimited"]
    let style = swagger.text(styles[format] ?? "form", in: owner)
    let explode = swagger.boolean(format == "multi", in: owner)
    return [swagger.member("style", style, in: owner), swagger.member("explode", explode, in: owner)]
  }

  /// What the elements of a list are told apart by; nil, reported, where a service cannot read that.
  mutating func collectionFormat(of place: SpecNode, _ location: SwaggerLocation?, _ name: String) -> String? {
    guard let said = string(place, "collectionFormat"), let span = said.span else { return "csv" }
    let formats = ["csv", "ssv", "tsv", "pipes", "multi"]
    guard formats.contains(said.value) else {
      let near = suggestion(for: said.value, among: formats)
      report(
        .openAPIListFormat, at: span, "lists are not written in `\(said.value)`: \(name) is read as `csv`",
        hint: near.map { "did you mean `\($0)`?" } ?? "the formats are \(formats.joined(separator: ", "))",
        fixIts: near.map { [FixIt(span, replacement: $0)] } ?? [], isRepaired: true)
      return "csv"
    }
    if said.value == "multi", location == .path || location == .header || location == nil {
      report(
        .openAPIListFormat, at: span, "only the query and form data have one name several times: \(name) is read as `csv`",
        hint: "write `csv`", fixIts: [FixIt(span, replacement: "csv", .automatic)], isRepaired: true)
      return "csv"
    }
    let isServed = said.value == "csv" || (location == .query && said.value != "tsv") || location == .formData
    guard isServed else {
      report(
        .openAPIListFormat, at: span,
        "lists in `\(said.value)` are not served here: \(name) is read as text, which your code takes apart",
        hint: location == .query ? "write `csv`, `ssv`, `pipes` or `multi`" : "write `csv`",
        fixIts: [FixIt(span, replacement: "csv")])
      return nil
    }
    return said.value
  }
}
