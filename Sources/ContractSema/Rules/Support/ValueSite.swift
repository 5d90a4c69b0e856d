import ContractBase
import ContractModel
import ContractSyntax

/// A place where the contract describes values: a property, a parameter, a body, the element of a list, …
struct ValueSite: Sendable {
  /// In words: "`User.email`".
  var subject: String
  var use: TypeUse
  var annotations: TypedAnnotations
  var span: Span?
  var defaultValue: JSONValue?
  var examples: [JSONValue] = []
  /// Where its default stands, and its examples, where they stand apart.
  var defaultSpan: Span?
  var exampleNodes: [DataNode] = []
  /// Whether it is a named type, whose span is its name.
  var isDefinition = false

  /// The first of some annotations, or else the type, or else the whole.
  func place(_ names: String...) -> Span? {
    for name in names { if let span = annotations.place(name) { return span } }
    return isDefinition ? span ?? use.origin.span : use.origin.span ?? span
  }

  static func all(contract: Contract, declarations: Declarations) -> [ValueSite] {
    var gatherer = SiteGatherer(contract: contract, declarations: declarations)
    gatherer.gather()
    return gatherer.sites
  }
}

private struct SiteGatherer {
  let contract: Contract
  let declarations: Declarations
  private let operations: [String: OperationDeclaration]
  var sites: [ValueSite] = []

  init(contract: Contract, declarations: Declarations) {
    self.contract = contract
    self.declarations = declarations
    operations = Dictionary(
      declarations.services.flatMap(\.operations).map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func gather() {
    for (index, definition) in contract.types.enumerated() { add(definition, TypeID(index)) }
    for entity in declarations.entities { add(entity.fields, of: entity.name.value) }
    for scheme in declarations.authSchemes { add(scheme.claims, of: scheme.name.value) }
    for error in contract.errors { if let payload = error.payload { add(payload, "the data of `\(error.name)`") } }
    for operation in contract.operations { add(operation) }
    for job in contract.jobs { if let payload = job.payload { add(payload, "the payload of `\(job.name)`") } }
    for event in contract.events { add(event.payload, "the payload of `\(event.name)`") }
  }

  private mutating func add(_ definition: TypeDefinition, _ id: TypeID) {
    // What an entity says of its fields is looked at there.
    if case .view(let entity, _) = definition.role {
      guard case .object(let object) = definition.use.type, contract.entities.indices.contains(entity.index) else {
        return
      }
      let fields = contract[entity].fields
      let own = object.properties.filter { property in !fields.contains { $0.name == property.name } }
      for property in own { add(property, of: definition.name, annotations: []) }
      return
    }
    let members =
      declarations.types.memberAnnotations.indices.contains(id.index)
      ? declarations.types.memberAnnotations[id.index] : []
    let annotations =
      declarations.types.annotations.indices.contains(id.index)
      ? declarations.types.annotations[id.index] : []
    add(
      ValueSite(
        subject: "`\(definition.name)`", use: definition.use, annotations: annotations.typed,
        span: definition.origin.span ?? definition.use.origin.span, examples: definition.examples,
        isDefinition: true),
      owner: definition.name,
      members: Dictionary(members.map { ($0.member, $0.annotations) }, uniquingKeysWith: { $0 + $1 }))
  }

  private mutating func add(_ fields: [FieldDeclaration], of owner: String) {
    for field in fields { add(field.property, of: owner, annotations: field.annotations) }
  }

  private mutating func add(_ property: Property, of owner: String, annotations: [Annotation]) {
    add(
      ValueSite(
        subject: "`\(owner).\(property.name)`", use: property.type, annotations: annotations.typed,
        span: property.origin.span, defaultValue: property.defaultValue, examples: property.examples),
      owner: "\(owner).\(property.name)")
  }

  private mutating func add(_ use: TypeUse, _ subject: String, examples: [JSONValue] = [], at span: Span? = nil) {
    add(
      ValueSite(
        subject: subject, use: use, annotations: [Annotation]().typed, span: use.origin.span ?? span, examples: examples
      ),
      owner: subject.filter { $0 != "`" }, written: span)
  }

  private mutating func add(_ operation: Operation) {
    let declaration = operations[operation.name]
    for parameter in operation.parameters {
      let annotations = declaration?.parameters.first { $0.parameter?.name == parameter.name }?.annotations ?? []
      add(
        ValueSite(
          subject: "parameter `\(parameter.name)` of `\(operation.name)`", use: parameter.type,
          annotations: annotations.typed, span: parameter.origin.span, defaultValue: parameter.defaultValue,
          examples: parameter.examples),
        owner: "\(operation.name).\(parameter.name)")
    }
    for content in operation.body?.content ?? [] {
      add(content.type, "the body of `\(operation.name)`", examples: content.examples, at: content.origin.span)
    }
    for response in operation.responses {
      for header in response.headers { add(header.type, "header `\(header.name)` of `\(operation.name)`") }
      for content in response.content {
        add(content.type, "an answer of `\(operation.name)`", examples: content.examples, at: content.origin.span)
      }
    }
  }

  /// The site, and those of the parts that are declared inline.
  private mutating func add(
    _ site: ValueSite, owner: String, members: [String: [Annotation]] = [:], written: Span? = nil
  ) {
    var site = site
    if let written = written ?? site.span {
      site.defaultSpan = declarations.defaultSpans[written]
      site.exampleNodes = declarations.exampleNodes[written] ?? []
    }
    sites.append(site)
    func part(_ use: TypeUse, _ what: String) -> ValueSite {
      ValueSite(
        subject: "\(what) \(site.subject)", use: use, annotations: site.annotations, span: use.origin.span ?? site.span)
    }
    switch site.use.type {
    case .object(let object):
      for property in object.properties { add(property, of: owner, annotations: members[property.name] ?? []) }
      for pattern in object.patternProperties { add(part(pattern.type, "properties of"), owner: owner) }
      if case .typed(let use) = object.additional { add(part(use, "further properties of"), owner: owner) }
      if let names = object.propertyNames { add(part(names, "property names of"), owner: owner) }
    case .list(let list):
      for use in list.prefix + (list.element.map { [$0] } ?? []) { add(part(use, "elements of"), owner: owner) }
    case .map(let map):
      if let key = map.key { add(part(key, "keys of"), owner: owner) }
      add(part(map.value, "values of"), owner: owner)
    case .union(let union):
      for variant in union.variants {
        if case .reference = variant.type.type { continue }
        add(part(variant.type, "a variant of"), owner: owner)
      }
    default: break
    }
    for assertion in site.use.assertions {
      for use in assertion.parts { add(part(use, "a condition of"), owner: owner) }
    }
  }
}

extension Assertion {
  /// The types that it tries.
  var parts: [TypeUse] {
    switch self {
    case .allOf(let uses), .anyOf(let uses), .oneOf(let uses): uses
    case .not(let use), .whenKind(_, let use): [use]
    case .conditional(let condition, let then, let otherwise): [condition] + [then, otherwise].compactMap { $0 }
    case .unevaluatedProperties(.typed(let use)), .unevaluatedItems(let use): [use]
    case .values, .unevaluatedProperties: []
    }
  }
}
