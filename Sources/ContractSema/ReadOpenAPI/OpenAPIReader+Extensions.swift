import ContractBase
import ContractSyntax

/// Where an annotation stands in an OpenAPI document.
enum AnnotationPlace: Sendable {
  case contract, type, entity, field, parameter, enumValue, operation, service, error, auth, job, event, client

  var locations: [DirectiveLocation] {
    switch self {
    case .contract: [.contract]
    case .type: [.object, .inputObject, .interface, .scalar, .enumeration, .union]
    case .entity: [.entity]
    case .field: [.fieldDefinition, .inputFieldDefinition]
    case .parameter: [.argumentDefinition]
    case .enumValue: [.enumValue]
    case .operation: [.operation]
    case .service: [.service]
    case .error: [.error]
    case .auth: [.auth]
    case .job: [.job]
    case .event: [.event]
    case .client: [.client]
    }
  }
}

enum OwnExtensions {
  /// What the reader itself makes something of, and other tools' extensions that it understands.
  static let read: Set<String> = [
    "entity", "error", "service", "claims", "jobs", "events", "clients", "standard", "enumDescriptions",
  ]

  /// Annotations for what OpenAPI has words of its own for: extensions with these names are other tools'.
  static let ownWords: Set<String> = [
    "title", "name", "media", "body", "response", "header", "values", "kinds", "satisfies", "anyOf", "content", "anonymous", "mutualTls",
  ]

  /// Annotations that no other tool is likely to have: where one stands in the wrong place, the author is told.
  static let distinctive: Set<String> = [
    "maxBody", "jwt", "multipleOf", "createOnly", "generated", "references", "hash", "unique", "issues", "signIn",
    "transition", "paginate", "idempotent", "rateLimit", "etag", "allow", "throws", "cron",
  ]

  /// Repeatable annotations whose main argument is no list: a list of values is that many of them.
  static let repeatedByList: Set<String> = ["scope", "auth", "allow", "was"]
}

extension OpenAPIReader {
  /// The annotations among the extensions of an object (OpenAPI 3.1, section 4.9): `x-` and the name of an
  /// annotation in kebab or camel case. Which of the unknown ones are misspelt is the checker's to tell.
  mutating func annotations(of place: SpecNode, at position: AnnotationPlace) -> [Annotation] {
    var found: [Annotation] = []
    for member in place.node.members where member.keyNode.scalar(hasPrefix: "x-") {
      let name = camelCase(member.key.dropFirst(2))
      guard !OwnExtensions.read.contains(name), !OwnExtensions.ownWords.contains(name) else { continue }
      let located = Located(name, at: member.keySpan)
      guard let definition = declarations.vocabulary[name] else {
        // What other tools' extensions hold is theirs.
        found.append(Annotation(name: located, arguments: [], span: member.span))
        continue
      }
      guard isMeant(definition, at: position) else { continue }
      found += annotations(name: located, place.with(member.value), span: member.span)
    }
    return found
  }

  /// Not where a short name is some other tool's, as far as the place tells.
  private func isMeant(_ definition: AnnotationDefinition, at position: AnnotationPlace) -> Bool {
    definition.locations.contains(where: position.locations.contains)
      || OwnExtensions.distinctive.contains(definition.name)
  }

  /// One annotation, or several where the value is a list of them.
  mutating func annotations(name: Located<String>, _ value: SpecNode, span: Span) -> [Annotation] {
    let elements = value.node.elements.map { value.with($0) }
    let isRepeated =
      !elements.isEmpty && name.value != "example"
      && (elements.allSatisfy(\.isMapping) || elements.allSatisfy { $0.kind == .sequence }
        || OwnExtensions.repeatedByList.contains(name.value))
    guard isRepeated else {
      if value.node.boolean == false { return [] }
      return [Annotation(name: name, arguments: arguments(value, of: name.value), span: span)]
    }
    return elements.map { Annotation(name: name, arguments: arguments($0, of: name.value), span: $0.span) }
  }

  /// An object has named arguments, `true` and null none, and anything else is the main argument.
  private mutating func arguments(_ value: SpecNode, of annotation: String) -> [AnnotationArgument] {
    // An example is a value, whatever it is made of.
    if annotation == "example" { return [AnnotationArgument(name: nil, value: annotationValue(value))] }
    // The arguments of `allow` may be claims, whose names are the author's.
    if value.isMapping { return members(of: value, keepingNames: annotation == "allow") }
    if value.node.isNull || value.node.boolean == true { return [] }
    return [AnnotationArgument(name: nil, value: annotationValue(value))]
  }

  private mutating func members(of value: SpecNode, keepingNames: Bool) -> [AnnotationArgument] {
    value.node.members.map { member in
      AnnotationArgument(
        name: Located(keepingNames ? member.key : camelCase(member.key[...]), at: member.keySpan),
        value: annotationValue(value.with(member.value)))
    }
  }

  mutating func annotationValue(_ place: SpecNode) -> AnnotationValue {
    var budget = 20_000
    return annotationValue(place, depth: 0, budget: &budget)
  }

  private mutating func annotationValue(_ place: SpecNode, depth: Int, budget: inout Int) -> AnnotationValue {
    budget -= 1
    let node = place.node
    guard budget > 0, depth < 100 else {
      report(.openAPITooLarge, at: place.span, "this value is too large, or nested too deeply")
      return .null(node.span)
    }
    switch node.kind {
    case .null: return .null(node.span)
    case .boolean: return .boolean(node.boolean ?? false, node.span)
    case .number: return .number(node.numberText ?? "0", node.span)
    case .string: return .string(node.string ?? "", node.span)
    case .sequence:
      return .list(
        node.elements.map { annotationValue(place.with($0), depth: depth + 1, budget: &budget) }, node.span)
    case .mapping:
      return .object(
        node.members.map { member in
          AnnotationArgument(
            name: Located(member.key, at: member.keySpan),
            value: annotationValue(place.with(member.value), depth: depth + 1, budget: &budget))
        }, node.span)
    }
  }

  /// The value of an extension, in kebab or camel case.
  func extensionValue(_ place: SpecNode, _ name: String) -> SpecNode? {
    place["x-" + name] ?? place["x-" + camelCase(name[...])]
  }

  /// Whether an extension is there and not `false`.
  func hasExtension(_ place: SpecNode, _ name: String) -> Bool {
    guard let value = place.node["x-" + name] ?? place.node["x-" + camelCase(name[...])] else { return false }
    return value.boolean != false
  }
}

/// `rate-limit` as `rateLimit`.
func camelCase(_ name: Substring) -> String {
  guard name.utf8.contains(0x2D) else { return String(name) }
  var out = ""
  var isNext = false
  for character in name {
    if character == "-" {
      isNext = !out.isEmpty
    } else {
      out += isNext ? character.uppercased() : String(character)
      isNext = false
    }
  }
  return out
}

extension DataNode {
  /// Whether a key begins so.
  func scalar(hasPrefix prefix: String) -> Bool { scalarText?.hasPrefix(prefix) ?? false }
}
