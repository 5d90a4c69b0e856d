import ContractBase
import ContractModel
import ContractSyntax

/// A place where the contract describes values: a property, a parameter, a body, the element of a list, …
///
/// A class, since every rule goes over all of them.
final class ValueSite: Sendable {
  let what: SiteSubject
  let use: TypeUse
  let annotations: TypedAnnotations
  let span: Span?
  let defaultValue: JSONValue?
  let examples: [JSONValue]
  /// Where its default stands, and its examples, where they stand apart.
  let defaultSpan: Span?
  let exampleNodes: [WrittenExample]
  /// Whether it is a named type, whose span is its name.
  let isDefinition: Bool

  /// - Parameter written: Where it stands in a document, by which its default and examples are found.
  fileprivate init(
    _ what: SiteSubject, _ use: TypeUse, annotations: TypedAnnotations, span: Span?, defaultValue: JSONValue? = nil,
    examples: [JSONValue] = [], isDefinition: Bool = false, written: Span? = nil, in declarations: Declarations
  ) {
    self.what = what
    self.use = use
    self.annotations = annotations
    self.span = span
    self.defaultValue = defaultValue
    self.examples = examples
    self.isDefinition = isDefinition
    let written = written ?? span
    defaultSpan = defaultValue == nil ? nil : written.flatMap { declarations.defaultSpans[$0] }
    exampleNodes = examples.isEmpty ? [] : written.flatMap { declarations.exampleNodes[$0] } ?? []
  }

  /// In words: "`User.email`".
  var subject: String { what.description }

  /// The first of some annotations, or else the type, or else the whole.
  func place(_ names: String...) -> Span? {
    for name in names { if let span = annotations.place(name) { return span } }
    return isDefinition ? span ?? use.origin.span : use.origin.span ?? span
  }

  /// - Parameter declarationOf: How an operation was declared.
  static func all(
    contract: Contract, declarations: Declarations, declarationOf: (Operation) -> OperationDeclaration?
  ) -> [ValueSite] {
    var gatherer = SiteGatherer(contract: contract, declarations: declarations)
    gatherer.gather(declarationOf)
    return gatherer.sites
  }
}

/// What a site is, from which words are made only where something is said of it.
indirect enum SiteSubject: Sendable, CustomStringConvertible {
  case named(String)
  case member(String, of: SiteSubject)
  case parameter(String, of: String)
  /// What an operation or an event carries.
  case content(String, of: String)
  /// Elements, values or variants.
  case part(String, of: SiteSubject)

  var description: String {
    switch self {
    case .named, .member: "`\(path)`"
    case .parameter(let name, let operation): "parameter `\(name)` of `\(operation)`"
    case .content(let what, let owner): "\(what) of `\(owner)`"
    case .part(let what, let whole): "\(what) \(whole)"
    }
  }

  /// What members of it are called after.
  private var path: String {
    switch self {
    case .named(let name): name
    case .member(let name, let owner): "\(owner.path).\(name)"
    case .parameter(let name, let operation): "\(operation).\(name)"
    case .content: description.filter { $0 != "`" }
    case .part(_, let whole): whole.path
    }
  }
}

private struct SiteGatherer {
  let contract: Contract
  let declarations: Declarations
  var sites: [ValueSite] = []

  mutating func gather(_ declarationOf: (Operation) -> OperationDeclaration?) {
    for (index, definition) in contract.types.enumerated() { add(definition, TypeID(index)) }
    for entity in declarations.entities { add(entity.fields, of: entity.name.value) }
    for scheme in declarations.authSchemes { add(scheme.claims, of: scheme.name.value) }
    for error in contract.errors { if let payload = error.payload { add(payload, .content("the data", of: error.name)) } }
    for operation in contract.operations { add(operation, declarationOf(operation)) }
    for job in contract.jobs { if let payload = job.payload { add(payload, .content("the payload", of: job.name)) } }
    for event in contract.events { add(event.payload, .content("the payload", of: event.name)) }
  }

  private mutating func add(_ definition: TypeDefinition, _ id: TypeID) {
    // What an entity says of its fields is looked at there.
    if case .view(let entity, _) = definition.role {
      guard case .object(let object) = definition.use.type, contract.entities.indices.contains(entity.index) else {
        return
      }
      let fields = contract[entity].fields
      let own = object.properties.filter { property in !fields.contains { $0.name == property.name } }
      for property in own { add(property, of: .named(definition.name), annotations: []) }
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
        .named(definition.name), definition.use, annotations: annotations.typed,
        span: definition.origin.span ?? definition.use.origin.span, examples: definition.examples, isDefinition: true,
        in: declarations),
      members: members.isEmpty ? [:] : Dictionary(members.map { ($0.member, $0.annotations) }, uniquingKeysWith: { $0 + $1 }))
  }

  private mutating func add(_ fields: [FieldDeclaration], of owner: String) {
    for field in fields { add(field.property, of: .named(owner), annotations: field.annotations) }
  }

  private mutating func add(_ property: Property, of owner: SiteSubject, annotations: [Annotation]) {
    add(
      ValueSite(
        .member(property.name, of: owner), property.type, annotations: annotations.typed,
        span: property.origin.span, defaultValue: property.defaultValue, examples: property.examples, in: declarations))
  }

  private mutating func add(_ use: TypeUse, _ what: SiteSubject, examples: [JSONValue] = [], at span: Span? = nil) {
    add(
      ValueSite(
        what, use, annotations: [Annotation]().typed, span: use.origin.span ?? span, examples: examples, written: span, in: declarations))
  }

  private mutating func add(_ operation: Operation, _ declaration: OperationDeclaration?) {
    for parameter in operation.parameters {
      let annotations = declaration?.parameters.first { $0.parameter?.name == parameter.name }?.annotations ?? []
      add(
        ValueSite(
          .parameter(parameter.name, of: operation.name), parameter.type,
          annotations: annotations.typed, span: parameter.origin.span, defaultValue: parameter.defaultValue,
          examples: parameter.examples, in: declarations))
    }
    for content in operation.body?.content ?? [] {
      add(content.type, .content("the body", of: operation.name), examples: content.examples, at: content.origin.span)
    }
    for response in operation.responses {
      for header in response.headers { add(header.type, .content("header `\(header.name)`", of: operation.name)) }
      for content in response.content {
        add(content.type, .content("an answer", of: operation.name), examples: content.examples, at: content.origin.span)
      }
    }
  }

  /// The site, and those of the parts that are declared inline.
  private mutating func add(_ site: ValueSite, members: [String: [Annotation]] = [:]) {
    sites.append(site)
    func part(_ use: TypeUse, _ what: String) -> ValueSite {
      ValueSite(
        .part(what, of: site.what), use, annotations: site.annotations, span: use.origin.span ?? site.span, in: declarations)
    }
    switch site.use.type {
    case .object(let object):
      for property in object.properties { add(property, of: site.what, annotations: members[property.name] ?? []) }
      for pattern in object.patternProperties { add(part(pattern.type, "properties of")) }
      if case .typed(let use) = object.additional { add(part(use, "further properties of")) }
      if let names = object.propertyNames { add(part(names, "property names of")) }
    case .list(let list):
      for use in list.prefix + (list.element.map { [$0] } ?? []) { add(part(use, "elements of")) }
    case .map(let map):
      if let key = map.key { add(part(key, "keys of")) }
      add(part(map.value, "values of"))
    case .union(let union):
      for variant in union.variants {
        if case .reference = variant.type.type { continue }
        add(part(variant.type, "a variant of"))
      }
    default: break
    }
    for assertion in site.use.assertions {
      for use in assertion.parts { add(part(use, "a condition of")) }
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
