import ContractBase
import ContractModel
import ContractSyntax

/// A parameter of an operation or a path: where it stands in the list, and what it is in the end.
struct SwaggerParameter: Sendable {
  var element: SpecNode
  /// The same, where it is no reference.
  var place: SpecNode
  var location: SwaggerLocation?

  var name: String { place["name"]?.node.scalarText ?? "" }
}

extension OpenAPIReader {
  mutating func convertPaths(_ paths: SpecNode) -> UInt32 {
    guard paths.isMapping else { return paths.node.id }
    let members: [DataEditor.Member] = paths.node.members.map { member in
      guard !member.key.hasPrefix("x-") else { return member.shared }
      let id = swagger.make(paths.with(member.value), as: .pathItem)
      convertPending()
      return (member.keyNode.id, id)
    }
    return swagger.object(members, in: paths.node)
  }

  /// A path item (Swagger 2.0, "Path Item Object"). What is a body, or part of one, belongs to each of its operations.
  mutating func pathItemMembers(_ place: SpecNode) -> [DataEditor.Member] {
    if let reference = place.reference {
      if let target = swaggerTarget(reference.text, from: place.document) { _ = swagger.make(target, as: .pathItem) }
      return place.node.members.filter { $0.key == "$ref" }.map(\.shared)
    }
    let inherited = swaggerParameters(of: place)
    var members: [DataEditor.Member] = []
    for member in place.node.members {
      let value = place.with(member.value)
      if member.key == "parameters" {
        members.append((member.keyNode.id, convertParameters(value, inherited)))
      } else if OpenAPIReader.methods[member.key] != nil, value.isMapping {
        if !SwaggerKeywords.pathItem.contains(member.key) { reportLater(member, "leave it out") }
        members.append((member.keyNode.id, convertOperation(value, inherited)))
      } else {
        members.append(member.shared)
      }
    }
    return members
  }

  private mutating func swaggerParameters(of owner: SpecNode) -> [SwaggerParameter] {
    guard let list = owner["parameters"], list.kind == .sequence else { return [] }
    return list.node.elements.map { element in
      let element = list.with(element)
      // One that leads nowhere stays, and is reported when it is read.
      guard let place = swaggerObject(element), place.isMapping else {
        return SwaggerParameter(element: element, place: element, location: nil)
      }
      return SwaggerParameter(element: element, place: place, location: swaggerLocation(of: place))
    }
  }

  /// The parameters that OpenAPI 3 has as such.
  private mutating func convertParameters(_ list: SpecNode, _ parameters: [SwaggerParameter]) -> UInt32 {
    guard list.kind == .sequence else { return list.node.id }
    let kept = parameters.filter { $0.location != .body && $0.location != .formData && !isNowhere($0.place) }
    return swagger.list(kept.map { swagger.make($0.element, as: .parameter) }, in: list.node)
  }

  // MARK: Operations

  /// An operation (Swagger 2.0, "Operation Object").
  private mutating func convertOperation(_ place: SpecNode, _ inherited: [SwaggerParameter]) -> UInt32 {
    checkKeywords(of: place, SwaggerKeywords.operation, object: "an operation")
    let own = swaggerParameters(of: place)
    let produces = mediaTypes(place, "produces")
    let body = convertBody(place, own, inherited)
    var members: [DataEditor.Member] = []
    for member in place.node.members {
      let value = place.with(member.value)
      switch member.key {
      case "parameters": members.append((member.keyNode.id, convertParameters(value, own)))
      case "responses": members.append((member.keyNode.id, convertResponses(value, produces)))
      case "consumes", "produces": continue
      case "schemes":
        let names = value.node.elements.compactMap(\.scalarText).joined(separator: ", ")
        keep(nil, .detail, as: "an operation by \(names)", at: member.keySpan)
        repeated(
          "schemes", .openAPINotKept, at: member.keySpan, "`schemes` of a single operation are not kept",
          hint: "list them at the root", isRepair: false)
      case "requestBody" where body == nil:
        reportLater(member, "write a parameter with `in: body`")
        members.append(member.shared)
      case "requestBody", "callbacks", "servers": reportLater(member, isRead: false, "leave it out")
      default: members.append(member.shared)
      }
    }
    return swagger.object(members + (body.map { [$0] } ?? []), in: place.node)
  }

  private mutating func convertResponses(_ responses: SpecNode, _ produces: [SwaggerMediaType]?) -> UInt32 {
    guard responses.isMapping else { return responses.node.id }
    let members: [DataEditor.Member] = responses.node.members.map { member in
      guard !member.key.hasPrefix("x-") else { return member.shared }
      if member.key.utf8.count == 3, member.key.lowercased().hasSuffix("xx") {
        repeated(
          "later status", .openAPIOtherVersion, at: member.keySpan,
          "Swagger 2.0 has no ranges of statuses: `\(member.key)` is read as OpenAPI 3 has it",
          hint: "write each status, or `default`")
      }
      return (member.keyNode.id, convertResponse(responses.with(member.value), produces))
    }
    return swagger.object(members, in: responses.node)
  }

  /// A response of an operation, which may produce other media types than the rest of the document.
  private mutating func convertResponse(_ element: SpecNode, _ produces: [SwaggerMediaType]?) -> UInt32 {
    guard let produces, let place = swaggerObject(element), place["schema"] != nil, !hasExtension(place, "error") else {
      return swagger.make(element, as: .response(swagger.produces ?? []))
    }
    return element.reference == nil
      ? swagger.makeAnew(element, as: .response(produces)) : swagger.refer(element, to: place, as: .response(produces))
  }

  // MARK: Bodies

  /// The body of an operation, which is one parameter, or all of those that are form data.
  private mutating func convertBody(
    _ place: SpecNode, _ own: [SwaggerParameter], _ inherited: [SwaggerParameter]
  ) -> DataEditor.Member? {
    let bodies = own.filter { $0.location == .body }
    let fields = own.filter { $0.location == .formData }
    if let body = bodies.first {
      for other in bodies.dropFirst() + fields { reportSecondBody(other, beside: body) }
      return convert(body, of: place)
    }
    if !fields.isEmpty {
      let names = Set(fields.map(\.name))
      return convert(fields + inherited.filter { $0.location == .formData && !names.contains($0.name) }, of: place)
    }
    if let body = inherited.first(where: { $0.location == .body }) {
      for other in inherited where other.location == .formData || (other.location == .body && other.place.key != body.place.key) {
        reportSecondBody(other, beside: body)
      }
      return convert(body, of: place)
    }
    let shared = inherited.filter { $0.location == .formData }
    return shared.isEmpty ? nil : convert(shared, of: place)
  }

  private mutating func reportSecondBody(_ other: SwaggerParameter, beside body: SwaggerParameter) {
    report(
      .openAPISecondBody, at: other.element.span,
      "`\(other.name)` would be a second body beside `\(body.name)`, and an operation has one",
      secondary: [DiagnosticLabel(body.element.span, "the body")],
      hint: other.location == .body ? "put both into one schema" : "make all of them form data, or put them into the schema of the body")
  }

  private mutating func convert(_ body: SwaggerParameter, of operation: SpecNode) -> DataEditor.Member {
    let all = mediaTypes(operation, "consumes") ?? swagger.consumes ?? []
    // Those of forms are for form data, and stand beside others for the operations that have some.
    let others = all.filter { !OpenAPIReader.formTypes.contains(mediaType($0.text)) }
    let role = SwaggerRole.body(others.isEmpty ? all : others)
    let id = body.element.reference == nil ? swagger.makeAnew(body.element, as: role) : swagger.refer(body.element, to: body.place, as: role)
    return swagger.member("requestBody", id, in: operation.node, at: body.element.span)
  }

  /// A parameter that is the body, as a request body.
  mutating func bodyMembers(_ place: SpecNode, _ types: [SwaggerMediaType]) -> [DataEditor.Member] {
    checkKeywords(of: place, SwaggerKeywords.parameter, object: "a parameter")
    var members = place.node.members.filter { ["description", "required"].contains($0.key) }.map(\.shared)
    guard let schema = place.node.member("schema"), !schema.value.isNull else {
      let span = place["name"]?.span ?? place.span
      repair(
        .openAPIParameterSchema, at: span, "the body does not say what it holds: any value is taken",
        hint: "say it in `schema`")
      let key = swagger.text(types.first?.text ?? "application/json", in: place.node)
      let content = swagger.object([(key, swagger.object([], in: place.node))], in: place.node)
      return members + [swagger.member("content", content, in: place.node)]
    }
    let value = swagger.make(place.with(schema.value), as: .schema)
    let content = content(types, usual: "application/json", schema, value, in: place)
    members.append(swagger.member("content", content, in: place.node, at: schema.keySpan))
    return members
  }

  private static let formTypes: Set<String> = ["application/x-www-form-urlencoded", "multipart/form-data"]

  /// Form data as the fields of one object.
  private mutating func convert(_ fields: [SwaggerParameter], of operation: SpecNode) -> DataEditor.Member? {
    guard let first = fields.first else { return nil }
    let owner = first.element.node
    var taken: [String: SpecNode] = [:]
    var properties: [DataEditor.Member] = []
    var required: [UInt32] = []
    var flag: UInt32?
    for field in fields {
      guard let name = string(field.place, "name") else {
        missing("name", of: "a parameter", at: field.place.span, isRepaired: false)
        continue
      }
      if let earlier = taken[name.value] {
        report(
          .openAPIDuplicateParameter, at: field.element.span, "the field `\(name.value)` is here twice",
          secondary: [DiagnosticLabel(earlier.span, "the first one")], hint: "leave one of them out", isRepaired: true)
        continue
      }
      taken[name.value] = field.element
      let key = swagger.text(name.value, in: owner, at: owner.span.file == name.span?.file ? name.span : nil)
      let isHere = field.place.span.file == owner.span.file
      let value = isHere ? swagger.make(field.place, as: .field) : foreign(field, in: owner)
      properties.append((key, value))
      if boolean(field.place, "required") == true {
        required.append(key)
        flag = flag ?? swagger.boolean(true, in: owner)
      }
    }
    let string = swagger.text("object", in: owner)
    var schema = [swagger.member("type", string, in: owner)]
    if !required.isEmpty { schema.append(swagger.member("required", swagger.list(required, in: owner), in: owner)) }
    schema.append(swagger.member("properties", swagger.object(properties, in: owner), in: owner))
    let value = swagger.object(schema, in: owner)
    let content = swagger.object(formContent(value, fields, operation, owner), in: owner)
    var members = [swagger.member("content", content, in: owner)]
    if let flag { members.append(swagger.member("required", flag, in: owner)) }
    return swagger.member("requestBody", swagger.object(members, in: owner), in: operation.node, at: owner.span)
  }

  /// A field that another document declares, by the reference to it.
  private mutating func foreign(_ field: SwaggerParameter, in owner: DataNode) -> UInt32 {
    _ = swagger.make(field.place, as: .field)
    return field.element.node.id
  }

  /// The media types of a form: those of `consumes` that are of forms; a form with a file is in parts.
  private mutating func formContent(
    _ schema: UInt32, _ fields: [SwaggerParameter], _ operation: SpecNode, _ owner: DataNode
  ) -> [DataEditor.Member] {
    let file = fields.first { $0.place["type"]?.node.string == "file" }
    let said = mediaTypes(operation, "consumes") ?? swagger.consumes ?? []
    let usual = file == nil ? "application/x-www-form-urlencoded" : "multipart/form-data"
    let forms = said.filter { file == nil ? OpenAPIReader.formTypes.contains(mediaType($0.text)) : mediaType($0.text) == usual }
    if forms.isEmpty, !said.isEmpty {
      let span = operation["consumes"]?.span ?? (file?.place["type"] ?? file?.element ?? fields.first?.element ?? operation).span
      repeated(
        "form type \(usual)", .openAPIFormMediaType, at: span,
        file == nil ? "form data is in no media type that is consumed here: `\(usual)` is taken"
          : "a file is sent in `\(usual)` alone, which is taken",
        hint: "write `consumes: [\(usual)]`")
    }
    return (forms.isEmpty ? [SwaggerMediaType(text: usual)] : forms).map { type in
      let listed = type.node.flatMap { $0.span.file == owner.span.file ? $0 : nil }
      let inner = swagger.object([swagger.member("schema", schema, in: owner)], in: owner, at: listed?.span)
      return (listed?.id ?? swagger.text(type.text, in: owner), inner)
    }
  }
}
