import ContractBase
import ContractModel

/// A former name that is kept (`@was` with `until`) stands for the present one in requests, and beside it in answers. So it
/// must be nobody else's, and where it stands must be known of a value before the value is looked into.
let keptNames = Rule("kept-names") { context, sink in
  var search = KeptNameSearch(contract: context.contract)
  search.findClashes()
  for scheme in context.contract.authSchemes {
    for claim in scheme.claims { search.refuseAll(in: claim, "tokens are read as they are") }
  }
  for site in context.sites { search.findHidden(in: site) }
  for diagnostic in search.found { sink.report(diagnostic) }
  for (annotations, place) in context.unnamedKeepers {
    for annotation in annotations where annotation.name.value == "was" {
      guard let until = annotation.arguments.first(where: { $0.name?.value == "until" }) else { continue }
      sink.report(
        Diagnostic(
          .annotationMisplaced, at: until.name?.span ?? annotation.span, "`until` of `@was` means nothing on \(place)",
          hint: "only a property can be kept under its former name; leave it out"))
    }
  }
}

extension RuleContext {
  /// Annotations of what is no property, and what that is.
  fileprivate var unnamedKeepers: [(annotations: [Annotation], place: String)] {
    let types = declarations.types
    var found: [([Annotation], String)] = []
    for (index, definition) in contract.types.enumerated() where definition.role != .inline && types.annotations.indices.contains(index) {
      found.append((types.annotations[index], "a type"))
      guard case .enumeration = definition.use.type else { continue }
      found += types.memberAnnotations[index].map { ($0.annotations, "an enum value") }
    }
    found += declarations.entities.map { ($0.annotations, "an entity") }
    return found + (declarations.services.flatMap(\.operations) + declarations.clients.flatMap(\.operations)).map { ($0.annotations, "an operation") }
  }
}

private struct KeptNameSearch {
  let contract: Contract
  private(set) var found: [Diagnostic] = []
  /// The views of an entity have the same property; one of them tells.
  private var refused: Set<Span> = []

  init(contract: Contract) { self.contract = contract }

  mutating func refuse(
    _ former: FormerName, of property: Property, _ reason: String, secondary: Span? = nil, _ label: String = "", hint: String
  ) {
    let span = former.origin.span ?? property.origin.span
    if let span, !refused.insert(span).inserted { return }
    found.append(
      Diagnostic(
        .keptNameClash, at: span, "`\(property.name)` cannot be kept as `\(former.name)`: \(reason)",
        secondary: secondary.map { [DiagnosticLabel($0, label)] } ?? [], hint: hint))
  }

  /// Refuses the kept names of a property, and those in it.
  mutating func refuseAll(in property: Property, _ reason: String) {
    for (owner, former) in property.keptNames.map({ (property, $0) }) + kept(in: property.type) {
      refuse(former, of: owner, reason, secondary: property.origin.span, "here", hint: "leave out `until`")
    }
  }

  // MARK: Names that are taken

  mutating func findClashes() {
    let choosing = discriminators
    for (index, definition) in contract.types.enumerated() {
      guard case .object(let object) = definition.use.type else { continue }
      var keepers: [String: Property] = [:]
      for property in object.properties {
        for former in property.keptNames {
          if former.name.utf8.contains(0) {
            refuse(former, of: property, "no request may hold U+0000", hint: "leave out `until`")
          } else if former.name == property.name {
            refuse(former, of: property, "it is called so", hint: "say what it was called before")
          } else if let other = object.properties.first(where: { $0.name == former.name }) {
            refuse(
              former, of: property, "another property is called so", secondary: other.origin.span, "this one",
              hint: "leave out `until`, or give the other property another name")
          } else if let other = keepers[former.name] {
            refuse(
              former, of: property, "`\(other.name)` is kept so already", secondary: other.origin.span, "this one",
              hint: "keep one of them under that name")
          } else if let pattern = object.patternProperties.first(where: { pattern in
            pattern.pattern.isMatched(by: former.name) && !pattern.pattern.isMatched(by: property.name)
          }) {
            refuse(
              former, of: property, "names like `\(pattern.pattern.source)` are other properties",
              secondary: pattern.type.origin.span, "these", hint: "leave out `until`")
          } else if let union = choosing[TypeID(index)]?[property.name] {
            refuse(
              former, of: property, "it chooses the variant of `\(contract[union].name)` before names are looked at",
              secondary: contract[union].origin.span, "this union", hint: "leave out `until`")
          }
          keepers[former.name] = keepers[former.name] ?? property
        }
      }
    }
  }

  /// For each variant of a union by a discriminator, the property, and the union.
  private var discriminators: [TypeID: [String: TypeID]] {
    var found: [TypeID: [String: TypeID]] = [:]
    for (index, definition) in contract.types.enumerated() {
      guard case .union(let union) = definition.use.type, let property = union.discriminator else { continue }
      for variant in union.variants {
        guard case .reference(let id) = variant.type.type else { continue }
        found[id, default: [:]][property] = TypeID(index)
      }
    }
    return found
  }

  // MARK: Values of which it is not known beforehand what they are

  mutating func findHidden(in site: ValueSite) {
    for (use, reason) in Self.hidden(in: site.use, contract) {
      for (property, former) in kept(in: use) {
        refuse(
          former, of: property, "in \(site.subject), \(reason)", secondary: site.place(), "here",
          hint: "leave out `until`, or tell what a value is by a `@discriminator` or by the name of its property")
      }
    }
  }

  /// Uses inside of one whose values are tried, or are not looked into when they are answered.
  private static func hidden(in use: TypeUse, _ contract: Contract) -> [(TypeUse, String)] {
    let tried = "which type a value is of is found by trying, and the name may mean something else in each"
    let unnamed = "it is in properties whose names are not declared, which are answered as they are"
    var found: [(TypeUse, String)] = use.assertions.flatMap(\.parts).map { ($0, tried) }
    switch use.type {
    case .union(let union) where !contract.isChosenByName(union): found += union.variants.map { ($0.type, tried) }
    case .list(let list):
      if let contains = list.contains { found.append((contains.element, tried)) }
      if !list.prefix.isEmpty {
        found += (list.prefix + [list.element].compactMap { $0 }).map { ($0, "items of a tuple are answered as they are") }
      }
    case .object(let object):
      found += object.dependentSchemas.map { ($0.type, tried) } + object.patternProperties.map { ($0.type, unnamed) }
      if case .typed(let use) = object.additional { found.append((use, unnamed)) }
    default: break
    }
    return found
  }

  /// Every kept name in a type, at whatever depth.
  private func kept(in use: TypeUse) -> [(Property, FormerName)] {
    var found: [(Property, FormerName)] = []
    var seen: Set<TypeID> = []
    var pending = [use]
    while let next = pending.popLast() {
      pending += next.assertions.flatMap(\.parts)
      switch next.type {
      case .reference(let id):
        if contract.types.indices.contains(id.index), seen.insert(id).inserted { pending.append(contract[id].use) }
      case .list(let list): pending += list.prefix + [list.element, list.contains?.element].compactMap { $0 }
      case .map(let map): pending.append(map.value)
      case .object(let object):
        for property in object.properties { found += property.keptNames.map { (property, $0) } }
        pending += object.properties.map(\.type) + object.patternProperties.map(\.type) + object.dependentSchemas.map(\.type)
        if case .typed(let use) = object.additional { pending.append(use) }
      case .union(let union): pending += union.variants.map(\.type)
      case .boolean, .integer, .number, .decimal, .string, .enumeration, .any, .never: break
      }
    }
    return found
  }
}

extension Contract {
  /// Whether a property tells the variants apart, each of which is an object with a name.
  fileprivate func isChosenByName(_ union: UnionType) -> Bool {
    guard union.discriminator != nil else { return false }
    let names = union.variants.compactMap { variant -> TypeID? in
      guard case .reference(let id) = variant.type.type, types.indices.contains(id.index), !variant.type.isNullable,
        case .object = self[id].use.type, !self[id].use.isNullable, !variant.tags.isEmpty
      else { return nil }
      return id
    }
    return Set(names).count == union.variants.count
  }
}
