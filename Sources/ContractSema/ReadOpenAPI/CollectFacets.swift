import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// Takes in a schema that is referred to.
  mutating func collect(_ target: ResolvedReference, into facets: inout SchemaFacets, depth: Int = 0) {
    collect(SchemaPart(target.place, context(of: target)), into: &facets, isOwn: false, depth: depth)
  }

  /// Takes in a schema. One that is in already adds nothing, so that a schema which composes itself comes to an
  /// end, and one that is composed along several ways is taken in once.
  mutating func collect(_ part: SchemaPart, into facets: inout SchemaFacets, isOwn: Bool, depth: Int) {
    let place = documents.entering(part.place)
    guard facets.visited.insert(place.key).inserted else { return }
    schemaVisits += 1
    guard depth <= maximumCompositionDepth, schemaVisits <= schemaBudget else {
      findings.add("composition", at: place.span) {
        Diagnostic(
          .openAPITooLarge, at: place.span, "the schemas that `allOf` puts together here are too many",
          hint: "compose fewer schemas, or shorter chains of them")
      }
      return
    }
    if let flag = place.node.boolean {
      if !flag { facets.isNever = true }
      return
    }
    guard place.isMapping else { return }
    let seesAll = isOwn && !facets.isComposite
    if !seesAll, isSelfContained(place) {
      facets.selfContained.append(SchemaPart(place, part.context.asserting))
      return
    }
    let groups = groups(of: place)
    if !groups.contains(.type), !groups.isDisjoint(with: .typed) { facets.untyped.append(place) }
    let local = collectKinds(place, groups, into: &facets, isOwn: isOwn)
    if groups.contains(.values) { collectValues(place, local, into: &facets) }
    if groups.contains(.numbers) { collectNumbers(place, into: &facets) }
    if groups.contains(.strings) || groups.contains(.format) { collectStrings(place, local, into: &facets) }
    if groups.contains(.list) { collectList(SchemaPart(place, part.context), into: &facets) }
    // Composition before properties or after them, as they are written.
    let composes = !groups.isDisjoint(with: [.reference, .allOf])
    let isComposedFirst = composes && groups.contains(.object) && comesFirst(place)
    let before = facets.object.properties.count
    if isComposedFirst { collectComposition(place, groups, part.context, into: &facets, depth: depth) }
    if groups.contains(.object) { collectObject(SchemaPart(place, part.context), into: &facets) }
    if composes, !isComposedFirst { collectComposition(place, groups, part.context, into: &facets, depth: depth) }
    if let rule = place["unevaluatedProperties"] {
      collectUnevaluated(rule, place, part.context, into: &facets, isOwn: seesAll, since: before)
    }
    if groups.contains(.unions) { collectUnions(place, part.context, into: &facets, isOwn: isOwn) }
    if groups.contains(.conditions) { collectConditions(place, part.context, into: &facets) }
  }

  private func comesFirst(_ place: SpecNode) -> Bool {
    for member in place.node.members {
      switch member.key {
      case "$ref", "allOf": return true
      case "properties": return false
      default: continue
      }
    }
    return false
  }

  /// The keyword by which a schema composes others.
  func composition(in place: SpecNode) -> Span? { (place.node.member("allOf") ?? place.node.member("$ref"))?.keySpan }

  private mutating func collectComposition(
    _ place: SpecNode, _ groups: KeywordGroups, _ context: SchemaContext, into facets: inout SchemaFacets, depth: Int
  ) {
    facets.composition = facets.composition ?? composition(in: place)
    if groups.contains(.reference), let target = target(of: place) {
      if context.hoists {
        collect(target, into: &facets, depth: depth + 1)
      } else {
        facets.conjuncts.append(target)
      }
    }
    guard groups.contains(.allOf) else { return }
    for element in list(place, "allOf") {
      collect(SchemaPart(element, context), into: &facets, isOwn: false, depth: depth + 1)
    }
  }

  // MARK: Kinds

  /// Narrows the kinds by `type` and `nullable`, and gives what the schema itself admits.
  private mutating func collectKinds(
    _ place: SpecNode, _ groups: KeywordGroups, into facets: inout SchemaFacets, isOwn: Bool
  ) -> JSONKinds {
    let isNullable = groups.contains(.nullable) && readNullable(place, groups)
    if isNullable, isOwn { facets.forcesNull = true }
    guard groups.contains(.type), var kinds = readKinds(place) else { return .all }
    if isNullable { kinds.insert(.null) }
    facets.isTyped = true
    // Swagger 2's, for what OpenAPI 3 calls a binary string.
    if place.node["type"]?.string?.lowercased() == "file" { facets.string.format = facets.string.format ?? .binary }
    narrow(&facets, to: kinds, at: place.node["type"]?.span ?? place.span)
    return kinds
  }

  /// Leaves the kinds that are admitted by both; where there are none, no value fits.
  mutating func narrow(_ facets: inout SchemaFacets, to kinds: JSONKinds, at span: Span) {
    let both = facets.kinds.intersection(kinds)
    if both.isEmpty, !facets.kinds.isEmpty {
      let admitted = facets.kinds.phrase
      report(
        .openAPIConflict, at: span,
        "no value is \(kinds.phrase) here, where it must be \(admitted)",
        secondary: facets.kindsSpan.map { [DiagnosticLabel($0, "must be \(admitted)")] } ?? [],
        hint: "say one type in all of the schemas that are composed", isRepaired: true)
      facets.isNever = true
      return
    }
    if both != facets.kinds { facets.kindsSpan = span }
    facets.kinds = both
  }

  /// `nullable` of OpenAPI 3.0 (3.0.3, section 4.7.24); it means something beside a type.
  mutating func readNullable(_ place: SpecNode, _ groups: KeywordGroups) -> Bool {
    guard let flag = boolean(place, "nullable"), flag, let span = place.node.member("nullable")?.keySpan else { return false }
    if version != .v30 {
      // A document that was 3.0 once has it everywhere.
      let (severity, version): (Severity, OpenAPIVersion) = (isStrict ? .error : .warning, version)
      findings.add("nullable", at: span) {
        var diagnostic = Diagnostic(
          .openAPIOtherVersion, at: span, "`nullable` is OpenAPI 3.0's, and not \(version.text)'s: it is read as it was meant there",
          hint: OpenAPIReader.adviceOnNull(place))
        diagnostic.severity = severity
        return diagnostic
      }
    } else if groups.isDisjoint(with: [.type, .allOf, .unions, .values, .reference]) {
      report(
        .openAPINullableWithoutType, at: span, "`\(nullableKeyword)` says nothing without a `type`",
        hint: "say the `type` beside it, or leave `\(nullableKeyword)` out: what says nothing of the type admits null already")
      return false
    }
    return true
  }

  /// How a schema admits null from 3.1 on.
  private static func adviceOnNull(_ place: SpecNode) -> String {
    guard let type = place.node["type"] else { return "write `anyOf: [{$ref: …}, {type: \"null\"}]`" }
    let names = (type.elements.isEmpty ? [type] : type.elements.map { $0 }).compactMap(\.string).filter { $0 != "null" }
    let list = (names + ["null"]).map { JSONValue.quote($0) }.joined(separator: ", ")
    return "write `type: [\(list)]`" + (place["enum"] == nil ? "" : ", and add null to the `enum`")
  }

  /// The kinds that `type` names; nil where it says nothing that could be understood.
  mutating func readKinds(_ place: SpecNode) -> JSONKinds? {
    guard let value = place.node["type"].map({ place.with($0) }) else { return nil }
    // OpenAPI 3.0 ignores it beside a reference, so that one which means nothing does no harm.
    if version == .v30, place.reference != nil, let name = value.node.string, OpenAPIReader.kinds[name] == nil { return nil }
    if value.kind == .sequence {
      if version == .v30 {
        repair(
          .openAPIOtherVersion, at: value.span, "a list of types is OpenAPI 3.1's",
          hint: "write one type and `\(nullableKeyword): true`\(orNewerVersion)")
      }
      var kinds: JSONKinds = []
      for element in value.node.elements {
        guard let one = kind(value.with(element)) else { return nil }
        kinds.formUnion(one)
      }
      if kinds.isEmpty {
        report(
          .openAPIInvalidValue, at: value.span, "`type` must name at least one type", hint: "leave it out for any value"
        )
        return nil
      }
      return kinds
    }
    guard let kinds = kind(value) else { return nil }
    if kinds == .null, version == .v30, value.node.string != nil {
      repair(
        .openAPIOtherVersion, at: value.span, "`type: \"null\"` is OpenAPI 3.1's",
        hint: "write the type and `\(nullableKeyword): true`\(orNewerVersion)")
    }
    return kinds
  }

  private mutating func kind(_ place: SpecNode) -> JSONKinds? {
    if place.node.isNull {
      // An empty `type:` in 3.0 is no type; `null` without quotes in 3.1 is meant as the type.
      guard version != .v30, place.span.end > place.span.start else { return nil }
      repair(
        .openAPIWrongKind, at: place.span, "`type` must be a string, and null without quotes is none", label: "null",
        hint: "put it in quotes", fixIts: [FixIt(place.span, replacement: "\"null\"", .automatic)])
      return .null
    }
    guard let name = place.node.string else {
      wrongKind(place, "type", expected: "the name of a type")
      return nil
    }
    if let kinds = OpenAPIReader.kinds[name] { return kinds }
    let lower = name.lowercased()
    if lower == "any" || lower == "mixed" {
      repair(
        .openAPIUnknownType, at: place.span, "there is no type `\(name)`: any value is taken",
        hint: "leave `type` out where any value is meant")
      return .all
    }
    if let meant = OpenAPIReader.typeAliases[lower] ?? (OpenAPIReader.kinds[lower] != nil ? lower : nil) {
      repair(
        .openAPIUnknownType, at: place.span, "there is no type `\(name)`, and `\(meant)` is taken", hint: "write `\(meant)`",
        fixIts: [FixIt(place.span, replacement: meant)])
      return OpenAPIReader.kinds[meant]
    }
    let names = ["string", "number", "integer", "boolean", "array", "object"]
    let near = suggestion(for: name, among: names)
    report(
      .openAPIUnknownType, at: place.span, "there is no type `\(name)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "the types are \(names.joined(separator: ", ")) and \"null\"",
      fixIts: near.map { [FixIt(place.span, replacement: $0)] } ?? [])
    return nil
  }

  static let kinds: [String: JSONKinds] = [
    "null": .null, "boolean": .boolean, "integer": .integer, "number": [.integer, .number], "string": .string,
    "array": .array, "object": .object,
  ]

  /// What other languages call the types, where only one can be meant.
  static let typeAliases = [
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "bool": "boolean", "float": "number",
    "double": "number", "decimal": "number", "str": "string", "text": "string", "list": "array", "dict": "object",
    "map": "object", "uuid": "string", "date": "string", "datetime": "string", "date-time": "string", "file": "string",
  ]
}
