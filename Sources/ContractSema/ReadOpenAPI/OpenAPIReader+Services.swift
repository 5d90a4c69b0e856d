import ContractBase
import ContractModel
import ContractSyntax

/// A service while its operations are found.
private struct OpenService {
  var name: Located<String>
  var tag: SpecNode?
  var operations: [PathOperation] = []
}

extension OpenAPIReader {
  /// Groups the operations by their first tag: services in the order of `tags` (OpenAPI 3.1, section 4.8.22), then
  /// of first appearance. Operations without a tag make a service that is called as the contract is.
  mutating func readServices(_ root: SpecNode) {
    let tags = readTags(root)
    var services: [OpenService] = tags.map { OpenService(name: $0.service, tag: $0.place) }
    var index: [String: Int] = [:]
    for (position, service) in services.enumerated() where index[service.name.value] == nil {
      index[service.name.value] = position
    }
    let byTag = Dictionary(tags.map { ($0.tag, $0.service.value) }, uniquingKeysWith: { first, _ in first })
    for operation in operations {
      let name = serviceName(of: operation, byTag)
      if let position = index[name.value] {
        services[position].operations.append(operation)
      } else {
        index[name.value] = services.count
        services.append(OpenService(name: name, tag: nil, operations: [operation]))
      }
    }
    let shared = security(of: root)
    for service in services where !service.operations.isEmpty {
      let said = service.tag.map { annotations(of: $0, at: .service) } ?? []
      let says = said.contains { ["auth", "public"].contains($0.name.value) }
      let isPrefixed = said.contains { $0.name.value == "path" }
      let read = service.operations.map {
        readOperation($0, service: service.name.value, shared: says ? nil : shared, isPrefixed: isPrefixed)
      }
      declarations.services.append(
        ServiceDeclaration(
          name: service.name, description: service.tag.flatMap { description(of: $0) }, annotations: said,
          operations: read, span: service.tag?.span ?? service.name.span ?? root.span))
    }
  }

  private mutating func readTags(_ root: SpecNode) -> [(tag: String, service: Located<String>, place: SpecNode)] {
    var found: [(tag: String, service: Located<String>, place: SpecNode)] = []
    for tag in list(root, "tags") {
      guard tag.isMapping else {
        wrongKind(tag, "tags", expected: "a list of objects")
        continue
      }
      guard let name = string(tag, "name") else {
        missing("name", of: "a tag", at: tag.span)
        continue
      }
      let wanted = extensionValue(tag, "service")?.node.string ?? name.value
      found.append((name.value, Located(serviceIdentifier(wanted), name.origin), tag))
    }
    return found
  }

  private mutating func serviceName(of operation: PathOperation, _ byTag: [String: String]) -> Located<String> {
    if let value = extensionValue(operation.place, "service"), let name = value.node.string {
      return Located(serviceIdentifier(name), at: value.span)
    }
    guard let tag = operation.place["tags"]?.node.elements.first(where: { $0.scalarText?.isEmpty == false }),
      let text = tag.scalarText
    else { return Located(serviceIdentifier(declarations.name?.value ?? ""), operation.path.origin) }
    return Located(byTag[text] ?? serviceIdentifier(text), at: tag.span)
  }

  /// A name that every language can make an identifier of.
  private func serviceIdentifier(_ text: String) -> String {
    let name = capitalizedName(text)
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return "Service" + name }
    return name == "Value" && text.lowercased() != "value" ? "API" : name
  }

  // MARK: Operations

  /// One operation (section 4.8.10). What it says of security goes before what the document says.
  mutating func readOperation(
    _ operation: PathOperation, service: String, shared: [SecurityAlternativeDeclaration]?, isPrefixed: Bool = false
  ) -> OperationDeclaration {
    let place = operation.place
    var read = OperationDeclaration(
      name: operation.name, method: operation.method, path: operation.path, span: place.span)
    read.annotations = annotations(of: place, at: .operation)
    read.description = operationDescription(place)
    let tags = list(place, "tags").compactMap(\.node.scalarText)
    read.tags = tags == [service] ? [] : tags
    read.deprecation = deprecation(of: place)
    let says = read.annotations.contains { ["auth", "public"].contains($0.name.value) }
    read.security = security(of: place) ?? (says ? nil : shared)
    read.parameters = readParameters(operation, &read.annotations, isPrefixed: isPrefixed)
    let context = SchemaContext(capitalizedName(operation.name.value))
    if let body = place.node.member("requestBody"), !body.value.isNull {
      read.body = readBody(place.with(body.value), at: body.keySpan, operation.method.value, context)
    }
    readResponses(operation, context, into: &read)
    reportUnserved(operation)
    return read
  }

  private mutating func operationDescription(_ place: SpecNode) -> String? {
    let summary = string(place, "summary").map { trimmingWhiteSpace($0.value) } ?? ""
    let description = description(of: place) ?? ""
    if summary.isEmpty || description.hasPrefix(summary) { return description.isEmpty ? nil : description }
    return description.isEmpty ? summary : summary + "\n\n" + description
  }
}
