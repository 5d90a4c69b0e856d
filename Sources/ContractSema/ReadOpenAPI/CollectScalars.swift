import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  // MARK: enum and const (JSON Schema 2020-12, validation, sections 6.1.2 and 6.1.3)

  mutating func collectValues(_ place: SpecNode, _ kinds: JSONKinds, into facets: inout SchemaFacets) {
    if let constant = place.node["const"] {
      merge([fitting(place.with(constant), kinds)], into: &facets, at: constant.span)
    }
    guard let list = place["enum"] else { return }
    guard list.kind == .sequence else {
      wrongKind(list, "enum", expected: "a list of values")
      return
    }
    var values: [JSONValue] = []
    var seen = Set<JSONValue>()
    for element in list.node.elements {
      // Of an array they may be meant of its elements, which is seen when all are known.
      let value = kinds.contains(.array) ? jsonValue(place.with(element)) : fitting(place.with(element), kinds)
      if seen.insert(value).inserted {
        values.append(value)
      } else {
        report(
          .openAPIDuplicateValue, at: element.span, "`\(value.text)` is in the `enum` twice",
          hint: "leave one of them out")
      }
    }
    guard !values.isEmpty else {
      repair(
        .openAPIInvalidValue, at: list.span, "`enum` has no value, so that nothing would be admitted",
        hint: "leave it out, or list the values")
      return
    }
    if kinds.subtracting(.null) == .array, values.allSatisfy({ $0.kind.isDisjoint(with: [.array, .null]) }) {
      repair(
        .openAPIValueMismatch, at: list.span, "these values are those of the elements, not of the array",
        hint: place.node["items"]?["enum"] == nil ? "move `enum` into `items`" : "leave it out: `items` has an `enum`")
      facets.list.values = values
      return
    }
    facets.isEnumerated = true
    describe(values, place, into: &facets)
    merge(values, into: &facets, at: list.span)
  }

  /// Leaves the values that are in both lists.
  mutating func merge(_ values: [JSONValue], into facets: inout SchemaFacets, at span: Span) {
    guard let known = facets.values else {
      facets.values = values
      return
    }
    let common = known.filter(Set(values).contains)
    if common.isEmpty {
      report(
        .openAPIConflict, at: span, "none of these values is among those that another part of the schema admits",
        hint: "leave one of the lists out", isRepaired: true)
      facets.isNever = true
      return
    }
    facets.values = common
  }

  /// A value as it was meant: YAML makes a number or a boolean of `1` and `true` where a string is wanted.
  private mutating func fitting(_ place: SpecNode, _ kinds: JSONKinds) -> JSONValue {
    let value = jsonValue(place)
    guard kinds != .all, value.kind.isDisjoint(with: kinds), value != .null else { return value }
    let meant: JSONValue?
    switch value {
    case .number, .boolean:
      meant = kinds.contains(.string) ? place.node.scalarText.map { .string($0) } : nil
    case .string(let text):
      if !kinds.isDisjoint(with: [.integer, .number]), let number = JSONNumber(text) {
        meant = .number(number)
      } else if kinds.contains(.boolean), text == "true" || text == "false" {
        meant = .boolean(text == "true")
      } else {
        meant = nil
      }
    default: meant = nil
    }
    let wanted = kinds.subtracting(.null).names.first ?? "null"
    guard let meant else {
      report(
        .openAPIValueMismatch, at: place.span, "`\(value.text)` is no \(wanted), so that it is never admitted",
        hint: "change the `type`, or leave the value out")
      return value
    }
    repair(
      .openAPIValueMismatch, at: place.span, "`\(value.text)` is no \(wanted)", hint: "write `\(meant.text)`",
      fixIts: [FixIt(place.span, replacement: meant.text, .automatic)])
    return meant
  }

  /// Descriptions of values as several tools write them: a list in the order of the values, or an object by value.
  private mutating func describe(_ values: [JSONValue], _ place: SpecNode, into facets: inout SchemaFacets) {
    let names = ["x-enum-descriptions", "x-enumDescriptions"]
    guard let said = names.lazy.compactMap({ place[$0] }).first else { return }
    for (position, value) in values.enumerated() {
      guard case .string(let text) = value else { continue }
      let description: String? =
        said.kind == .sequence
        ? (position < said.node.elements.count ? said.node.elements[position].string : nil) : said.node[text]?.string
      if let description, !description.isEmpty {
        facets.caseDetails[text] = EnumerationCase(value: text, description: description)
      }
    }
  }

  /// `oneOf` of constants with descriptions is an enum whose values have descriptions.
  mutating func collectDescribedValues(_ variants: [SpecNode], into facets: inout SchemaFacets, at span: Span) -> Bool {
    var values: [JSONValue] = []
    var details: [(EnumerationCase, [Annotation])] = []
    for variant in variants {
      guard variant.isMapping, let text = variant.node["const"]?.string,
        variant.node.members.allSatisfy({
          ["const", "title", "description", "deprecated", "type"].contains($0.key) || $0.key.hasPrefix("x-")
        }), variant.node["type"] == nil || variant.node["type"]?.string == "string"
      else { return false }
      values.append(.string(text))
      details.append(
        (
          EnumerationCase(
            value: text, description: description(of: variant), deprecation: deprecation(of: variant),
            was: formerNames(variant).map(\.name)), annotations(of: variant, at: .enumValue)
        ))
    }
    guard !values.isEmpty else { return false }
    for (detail, annotations) in details {
      facets.caseDetails[detail.value] = detail
      if !annotations.isEmpty {
        facets.caseAnnotations.append(MemberAnnotations(member: detail.value, annotations: annotations))
      }
    }
    facets.isEnumerated = true
    merge(values, into: &facets, at: span)
    return true
  }

  // MARK: Numbers (section 6.2)

  mutating func collectNumbers(_ place: SpecNode, into facets: inout SchemaFacets) {
    if let range = extensionValue(place, "range"), range.isMapping {
      raise(&facets.bounds.minimum, to: range["min"].flatMap { number($0, keyword: "min") })
      lower(&facets.bounds.maximum, to: range["max"].flatMap { number($0, keyword: "max") })
      raise(&facets.bounds.exclusiveMinimum, to: range["exclusiveMin"].flatMap { number($0, keyword: "exclusiveMin") })
      lower(&facets.bounds.exclusiveMaximum, to: range["exclusiveMax"].flatMap { number($0, keyword: "exclusiveMax") })
    }
    let minimum = place["minimum"].flatMap { number($0, keyword: "minimum") }
    let maximum = place["maximum"].flatMap { number($0, keyword: "maximum") }
    let (above, isAbove) = exclusive(place, "exclusiveMinimum", beside: "minimum")
    let (below, isBelow) = exclusive(place, "exclusiveMaximum", beside: "maximum")
    if isAbove {
      raise(&facets.bounds.exclusiveMinimum, to: minimum)
    } else {
      raise(&facets.bounds.minimum, to: minimum)
    }
    if isBelow {
      lower(&facets.bounds.exclusiveMaximum, to: maximum)
    } else {
      lower(&facets.bounds.maximum, to: maximum)
    }
    raise(&facets.bounds.exclusiveMinimum, to: above)
    lower(&facets.bounds.exclusiveMaximum, to: below)
    for keyword in ["multipleOf", "x-multiple-of", "x-multipleOf"] {
      guard let value = place[keyword], let factor = number(value, keyword: keyword) else { continue }
      guard !factor.isZero, !factor.isNegative else {
        report(.openAPIInvalidValue, at: value.span, "`\(keyword)` must be greater than 0, not `\(factor.text)`")
        continue
      }
      if facets.bounds.multipleOf == nil {
        facets.bounds.multipleOf = factor
      } else if facets.bounds.multipleOf != factor, !facets.multiples.contains(factor) {
        facets.multiples.append(factor)
      }
    }
  }

  /// A number in JSON Schema 2020-12; in OpenAPI 3.0 a boolean that changes what stands beside it.
  private mutating func exclusive(_ place: SpecNode, _ keyword: String, beside: String) -> (JSONNumber?, Bool) {
    guard let value = place[keyword] else { return (nil, false) }
    guard let flag = value.node.boolean else {
      if version == .v30, value.kind == .number {
        repair(
          .openAPIOtherVersion, at: value.span, "in \(versionName) `\(keyword)` is a boolean beside `\(beside)`",
          hint: "write `\(beside)` with the number and `\(keyword): true`")
      }
      return (number(value, keyword: keyword), false)
    }
    if version != .v30 {
      repair(
        .openAPIOtherVersion, at: value.span, "in OpenAPI \(version.text) `\(keyword)` is a number of its own",
        hint: flag ? "write the number of `\(beside)` here and leave `\(beside)` out" : "leave it out")
    } else if flag, place[beside] == nil {
      report(.openAPIInvalidValue, at: value.span, "`\(keyword)` says nothing without `\(beside)`", isRepaired: true)
    }
    return (nil, flag)
  }

  private func raise(_ bound: inout JSONNumber?, to other: JSONNumber?) {
    guard let other else { return }
    bound = bound.map { max($0, other) } ?? other
  }

  private func lower(_ bound: inout JSONNumber?, to other: JSONNumber?) {
    guard let other else { return }
    bound = bound.map { min($0, other) } ?? other
  }

  // MARK: Strings (section 6.3), and formats (section 7)

  mutating func collectStrings(_ place: SpecNode, _ kinds: JSONKinds, into facets: inout SchemaFacets) {
    var shortest = place["minLength"].flatMap { count($0, keyword: "minLength") }
    var longest = place["maxLength"].flatMap { count($0, keyword: "maxLength") }
    if let length = extensionValue(place, "length") {
      if length.isMapping {
        shortest = length["min"].flatMap { count($0, keyword: "min") } ?? shortest
        longest = length["max"].flatMap { count($0, keyword: "max") } ?? longest
      } else {
        shortest = count(length, keyword: "x-length") ?? shortest
      }
    }
    // No length is below 0, so that 0 says nothing.
    if let shortest, shortest > 0 { facets.string.minLength = max(facets.string.minLength ?? 0, shortest) }
    if let longest { facets.string.maxLength = min(facets.string.maxLength ?? Int.max, longest) }
    for keyword in ["pattern", "x-pattern"] {
      guard let source = string(place, keyword) else { continue }
      let pattern = Pattern(source.value)
      guard canRun(pattern, at: source.span ?? place.span) else { continue }
      if facets.string.pattern == nil {
        facets.string.pattern = pattern
      } else if facets.string.pattern != pattern, !facets.patterns.contains(pattern) {
        facets.patterns.append(pattern)
      }
    }
    if let encoding = string(place, "contentEncoding")?.value { facets.string.contentEncoding = encoding }
    if let type = string(place, "contentMediaType")?.value {
      facets.string.contentMediaType = type
      // Not encoded, it is bytes (OpenAPI 3.1, section 4.8.14.2).
      let isText = type.hasPrefix("text/") || MediaCoding(mediaType(type)) == .json || type.hasSuffix("xml")
      if facets.string.contentEncoding == nil, facets.string.format == nil, !isText { facets.string.format = .binary }
    }
    if let schema = place["contentSchema"] {
      keep(schema, .detail, as: "`contentSchema` of a string", at: schema.span)
      findings.add("contentSchema", at: schema.span) {
        Diagnostic(
          .openAPINotKept, at: schema.span, "`contentSchema` is not checked: what is inside of a string stays text",
          hint: "leave it out, or make the value an object")
      }
    }
    if let decimal = extensionValue(place, "decimal") {
      facets.isDecimal = decimal.node.boolean != false
      let precision = decimal["precision"].flatMap { count($0, keyword: "precision") }
      let scale = decimal["scale"].flatMap { count($0, keyword: "scale") }
      facets.decimal = (precision ?? decimal.node.integer ?? 19, scale ?? 2)
    }
    if let format = string(place, "format") { collect(format, kinds, into: &facets) }
  }

  /// Whether a pattern can be checked on every target (JSON Schema 2020-12, core, section 6.4: one of ECMA-262 should be
  /// written). One that cannot is left out.
  private mutating func canRun(_ pattern: Pattern, at span: Span) -> Bool {
    switch pattern.parsed() {
    case .failure(let error):
      repair(
        .badPattern, at: span, "the pattern cannot be read, so that it is not checked: \(error.message)",
        label: "at character \(error.offset + 1)" + rest(of: pattern, from: error.offset),
        hint: "patterns are regular expressions of ECMA-262, with the `u` flag")
      return false
    case .success(let syntax):
      for use in syntax.uses {
        let lacking = patternDialects.filter { !$0.has(use.feature) }
        guard !lacking.isEmpty else { continue }
        report(
          .patternDialect, at: span,
          "the pattern has \(use.feature.phrase), which \(listed(lacking.map(\.phrase), "and")) cannot run: it is not checked",
          label: "at character \(use.offset + 1)" + rest(of: pattern, from: use.offset), hint: use.feature.advice,
          isRepaired: true)
        return false
      }
      return true
    }
  }

  /// What a format asserts. Formats of no registry that is checked here are descriptions, and ignored.
  private mutating func collect(_ format: Located<String>, _ kinds: JSONKinds, into facets: inout SchemaFacets) {
    let isNumber = !kinds.isDisjoint(with: [.integer, .number])
    switch format.value {
    case "int32" where isNumber: facets.integerWidth = .int32
    case "int64" where isNumber: if facets.integerWidth != .int32 { facets.integerWidth = .int64 }
    case "float" where isNumber: facets.isSingle = true
    case "decimal" where kinds.contains(.string): facets.isDecimal = true
    case "password": facets.string.isSecret = true
    default:
      guard let known = StringFormat(rawValue: format.value) else {
        suggestFormat(format, kinds, beside: facets.string)
        return
      }
      guard kinds.contains(.string) else { return }
      if facets.string.format == nil {
        facets.string.format = known
      } else if facets.string.format != known, !facets.formats.contains(known) {
        facets.formats.append(known)
      }
    }
  }

  /// - Parameter string: What else is said of the text, which the format that is meant may contradict.
  private mutating func suggestFormat(_ format: Located<String>, _ kinds: JSONKinds, beside string: StringType) {
    guard let span = format.span, kinds.contains(.string) else { return }
    let letters = OpenAPIReader.letters(format.value)
    guard let meant = StringFormat.allCases.first(where: { OpenAPIReader.letters($0.rawValue) == letters }) else {
      return
    }
    let samples = (0..<3).map { FormatSamples.valid(meant, $0) } + FormatSamples.unusual(meant)
    let (use, nothing) = (TypeUse(.string(string), origin: Origin(span)), Contract(name: "", version: "", origin: .synthesized))
    let fits = samples.contains { violations(of: .string($0), against: use, in: nothing).isEmpty }
    let beside = string.pattern == nil ? "the length" : "the `pattern`"
    report(
      .openAPIUnknownFormat, at: span,
      "there is no format `\(format.value)`, so that nothing is checked"
        + (fits ? "" : ": a `\(meant.rawValue)` does not fit \(beside) beside it"),
      hint: fits ? "did you mean `\(meant.rawValue)`?" : "leave it out",
      fixIts: fits ? [FixIt(span, replacement: meant.rawValue)] : [])
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.utf8.compactMap { (0x61...0x7A).contains($0 | 0x20) ? $0 | 0x20 : nil }
  }
}
