import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// Jobs, events and clients, which OpenAPI has no place for: objects by name under `x-jobs`, `x-events` and
  /// `x-clients`.
  mutating func readMessaging(_ root: SpecNode) {
    for (name, place) in named(root, "jobs") {
      declarations.jobs.append(
        JobDeclaration(
          name: name, description: description(of: place), payload: payload(of: place, name),
          annotations: plainAnnotations(of: place, at: .job, renamed: ["schedule": "cron", "attempts": "retry"]),
          span: place.span))
    }
    for (name, place) in named(root, "events") {
      guard let payload = payload(of: place, name) else {
        missing(
          "payload", of: "the event `\(name.value)`", at: name.span ?? place.span, hint: "add a schema as `payload`",
          isRepaired: false)
        continue
      }
      declarations.events.append(
        EventDeclaration(
          name: name, description: description(of: place), payload: payload,
          annotations: plainAnnotations(of: place, at: .event), span: place.span))
    }
    for (name, place) in named(root, "clients") {
      declarations.clients.append(
        ClientDeclaration(
          name: name, description: description(of: place), operations: clientOperations(place, name),
          annotations: plainAnnotations(of: place, at: .client), span: place.span))
    }
  }

  private mutating func named(_ root: SpecNode, _ name: String) -> [(Located<String>, SpecNode)] {
    guard let all = extensionValue(root, name) else { return [] }
    guard all.isMapping else {
      wrongKind(all, "x-\(name)", expected: "an object")
      return []
    }
    return all.node.members.compactMap { member in
      guard member.value.kind == .mapping else {
        wrongKind(all.with(member.value), member.key, expected: "an object")
        return nil
      }
      return (Located(member.key, at: member.keySpan), all.with(member.value))
    }
  }

  private mutating func payload(of place: SpecNode, _ name: Located<String>) -> TypeUse? {
    place["payload"].map { use(of: $0, SchemaContext(capitalizedName(name.value)).inside("Payload")) }
  }

  /// Annotations inside of an extension need no `x-`.
  private mutating func plainAnnotations(
    of place: SpecNode, at position: AnnotationPlace, renamed: [String: String] = [:]
  ) -> [Annotation] {
    var found = annotations(of: place, at: position)
    for member in place.node.members {
      let name = renamed[member.key] ?? camelCase(member.key[...])
      guard let definition = declarations.vocabulary[name],
        definition.locations.contains(where: position.locations.contains)
      else { continue }
      found += annotations(name: Located(name, at: member.keySpan), place.with(member.value), span: member.span)
    }
    return found
  }

  /// The operations of a client: `paths`, as the document's own.
  private mutating func clientOperations(_ place: SpecNode, _ client: Located<String>) -> [OperationDeclaration] {
    guard let paths = mapping(place, "paths") else { return [] }
    var taken = Set<String>()
    return pathOperations(paths).map { operation in
      var operation = operation
      let base =
        operation.name.value.isEmpty ? derivedName(operation.method.value, operation.path.value) : operation.name.value
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = base + String(number)
        number += 1
      }
      // Types are named after the client as well, since another may have an operation of that name.
      operation.name = Located(client.value + "-" + name, operation.name.origin)
      var read = readOperation(operation, service: client.value, shared: nil, isPrefixed: true)
      read.name = Located(name, operation.name.origin)
      return read
    }
  }
}
