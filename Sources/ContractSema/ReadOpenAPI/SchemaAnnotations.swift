import ContractBase
import ContractModel
import ContractSyntax

/// What a schema says that checks nothing (JSON Schema 2020-12, validation, section 9).
struct SchemaAnnotations: Sendable {
  var description: String?
  var defaultValue: JSONValue?
  var defaultSpan: Span?
  var access: Access?
  var deprecation: Deprecation?
  var was: [FormerName] = []
  var examples: [ReadExample] = []
  var isOptional = false
  var isRequired = false
  var extensions: [Annotation] = []
}

extension OpenAPIReader {
  /// The annotations of a value that must fit several schemas: what a later one says goes before what an earlier
  /// one does.
  mutating func schemaAnnotations(_ parts: [SchemaPart], at position: AnnotationPlace) -> SchemaAnnotations {
    if parts.count == 1, let only = parts.first { return schemaAnnotations(only.place, at: position) }
    var all = SchemaAnnotations()
    for part in parts {
      let one = schemaAnnotations(part.place, at: position)
      all.description = one.description ?? all.description
      all.defaultValue = one.defaultValue ?? all.defaultValue
      all.defaultSpan = one.defaultSpan ?? all.defaultSpan
      all.access = one.access ?? all.access
      all.deprecation = one.deprecation ?? all.deprecation
      all.was += one.was.filter { !all.was.contains($0) }
      all.examples += one.examples
      all.isOptional = all.isOptional || one.isOptional
      all.isRequired = all.isRequired || one.isRequired
      all.extensions += one.extensions
    }
    return all
  }

  /// The annotations of one schema. A default, `readOnly` and `writeOnly` hold for the value, so they are looked for
  /// behind a reference as well; the rest is said of the schema that it refers to.
  mutating func schemaAnnotations(_ place: SpecNode, at position: AnnotationPlace) -> SchemaAnnotations {
    var found = SchemaAnnotations()
    guard place.isMapping else { return found }
    let groups = groups(of: place)
    if !groups.isDisjoint(with: [.annotations, .extensions]) {
      found.description = description(of: place)
      found.deprecation = deprecation(of: place)
      found.examples = schemaExamples(place)
    }
    if groups.contains(.extensions) {
      found.extensions = annotations(of: place, at: position)
      found.was = formerNames(place)
      found.isOptional = hasExtension(place, "optional")
      found.isRequired = hasExtension(place, "required")
    }
    readInherited(from: place, into: &found)
    return found
  }

  private mutating func readInherited(from place: SpecNode, into found: inout SchemaAnnotations) {
    var current: SpecNode? = place
    var hops = 0
    while let here = current, here.isMapping, hops < 16 {
      let groups = groups(of: here)
      if groups.contains(.annotations), found.defaultValue == nil, let value = here.node["default"] {
        found.defaultValue = jsonValue(here.with(value))
        found.defaultSpan = value.span
      }
      if found.access == nil, !groups.isDisjoint(with: [.annotations, .extensions]) {
        found.access = access(of: here, hasExtensions: groups.contains(.extensions))
      }
      hops += 1
      current = nil
      guard !groups.isDisjoint(with: [.reference, .allOf]) else { continue }
      if let reference = here.reference {
        current = resolve(reference, from: here.document)?.place
      } else if let parts = here.node["allOf"]?.elements, parts.count == 1, let only = parts.first {
        current = here.with(only)
      }
    }
  }

  /// Text for people: the description, without the white space that YAML's block scalars leave around it.
  mutating func description(of place: SpecNode) -> String? {
    guard let text = string(place, "description")?.value else { return nil }
    let trimmed = trimmingWhiteSpace(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func deprecation(of place: SpecNode) -> Deprecation? {
    if let details = place["x-deprecated"], details.isMapping {
      return Deprecation(
        reason: string(details, "reason")?.value, since: date(details, "since"), sunset: date(details, "sunset"))
    }
    if let reason = place["x-deprecated"]?.node.string { return Deprecation(reason: reason) }
    return boolean(place, "deprecated") == true ? Deprecation() : nil
  }

  /// A date or date-time (RFC 3339).
  private mutating func date(_ place: SpecNode, _ key: String) -> String? {
    guard let text = string(place, key) else { return nil }
    if Deprecation.admits(text.value) { return text.value }
    if let value = place[key] { wrongKind(value, key, expected: "a date such as \"2027-01-31\"") }
    return nil
  }

  mutating func formerNames(_ place: SpecNode) -> [FormerName] {
    guard let value = place["x-was"] else { return [] }
    return annotations(name: Located("was", at: value.span), value, span: value.span).typed.formerPropertyNames
  }

  private func access(of place: SpecNode, hasExtensions: Bool) -> Access? {
    if place.isTrue("readOnly") { return .readOnly }
    if place.isTrue("writeOnly") { return .writeOnly }
    guard hasExtensions else { return nil }
    if hasExtension(place, "read-only") { return .readOnly }
    if hasExtension(place, "write-only") { return .writeOnly }
    return hasExtension(place, "create-only") ? .createOnly : nil
  }

  private mutating func schemaExamples(_ place: SpecNode) -> [ReadExample] {
    var found: [ReadExample] = []
    if let only = place.node.member("example") { found.append(example(place.with(only.value), at: only.keySpan)) }
    // `examples` is a list in JSON Schema; as an object it is OpenAPI's, which schemas do not have.
    if let examples = place.node["examples"] { found += examples.elements.map { example(place.with($0)) } }
    return found
  }
}

/// Text without white space at its ends.
func trimmingWhiteSpace(_ text: String) -> String {
  // Most texts have none.
  let isPlain: (UInt8?) -> Bool = { $0.map { $0 > 0x20 && $0 < 0x7F } ?? false }
  if isPlain(text.utf8.first), isPlain(text.utf8.last) { return text }
  let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
  guard let start = text.firstIndex(where: { !isSpace($0) }), let end = text.lastIndex(where: { !isSpace($0) }) else {
    return ""
  }
  return String(text[start...end])
}
