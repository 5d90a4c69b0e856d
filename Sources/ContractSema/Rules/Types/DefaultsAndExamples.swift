import ContractBase
import ContractModel
import ContractSyntax

/// A default is a value of its type, since it is applied after validation; an example should be one, and so should each
/// value that `enum` or `const` lists (JSON Schema 2020-12, validation, sections 6.1 and 9.2; core, section 9.5).
let defaultsAndExamples = Rule("defaults-and-examples") { context, sink in
  // A request may leave out what is read-only, an answer what is write-only.
  let oneSided = Set(
    context.sites.flatMap { site -> [String] in
      guard case .object(let object) = site.use.type else { return [] }
      return object.properties.filter { $0.access == .readOnly || $0.access == .writeOnly }.map(\.name)
    })
  // An example is often copied, and a property that several types have by `allOf` has its examples in all of them.
  var wrongExamples = RepeatedFindings()
  for site in context.sites {
    if case .object(let object) = site.use.type {
      for property in object.properties where property.name.utf8.contains(0) {
        sink.report(unsendable(.string(property.name), of: site))
      }
    }
    if let value = site.defaultValue {
      if value.holdsNul { sink.report(unsendable(value, of: site, as: .badDefault)) }
      for violation in violations(of: value, against: site.use, in: context.contract).prefix(3) {
        var hint = "give a default that a client could send as well"
        if violation.code == "type", case .number(let number) = value, violation.pointer.isEmpty,
          case .decimal = context.contract.resolved(site.use)?.type
        {
          hint = "decimals are strings: \"\(number.text)\""
        }
        sink.report(
          Diagnostic(
            .badDefault, at: site.defaultSpan ?? site.span ?? site.place(),
            "the default \(shown(value)) of \(site.subject) \(violation.words)", hint: hint))
      }
    }
    let places = site.annotations.each("example").map { $0.json("value")?.span ?? $0.span }
    func place(_ index: Int, _ violation: ValueViolation) -> Span? {
      if places.indices.contains(index) { return places[index] }
      return site.exampleNodes.indices.contains(index) ? site.exampleNodes[index].innermost(at: violation.pointer).span : nil
    }
    for (index, value) in site.examples.enumerated() {
      let found = violations(of: value, against: site.use, in: context.contract).filter { violation in
        guard violation.code == "required", let name = violation.pointer.split(separator: "/").last else { return true }
        return !oneSided.contains(String(name))
      }
      guard let violation = found.first else { continue }
      guard let span = place(index, violation) ?? site.span ?? site.place() else { continue }
      wrongExamples.add("\(shown(value)) \(violation.words)", at: span) {
        var diagnostic = Diagnostic(
          .badExample, at: span, "the example \(shown(value)) of \(site.subject) \(violation.words)",
          hint: site.isUnquoted(index, violation) ? "put it in quotes" : "give an example that its type admits")
        if context.options.isStrict { diagnostic.severity = .error }
        return diagnostic
      }
    }
    for case .values(let values) in site.use.assertions {
      var bare = site.use
      bare.assertions = []
      for value in values where value.holdsNul { sink.report(unsendable(value, of: site)) }
      let wrong = values.filter { !violations(of: $0, against: bare, in: context.contract).isEmpty }
      guard let first = wrong.first else { continue }
      let isAll = wrong.count == values.count
      var diagnostic = Diagnostic(
        .impossibleConstant, at: site.place(),
        isAll
          ? "nothing fits \(site.subject): none of its values is \(site.use.type.noun) that it may be"
          : "\(shown(first)) can never be the value of \(site.subject), whose type excludes it",
        hint: "remove it, or let the type admit it")
      if !isAll { diagnostic.severity = .warning }
      sink.report(diagnostic)
    }
  }
  for finding in wrongExamples.told { sink.report(finding) }
}

/// A value with U+0000, which no request may hold since no database keeps it.
func unsendable(_ value: JSONValue, of site: ValueSite, as definition: DiagnosticDefinition = .impossibleConstant) -> Diagnostic {
  Diagnostic(
    definition, at: site.place(), "\(shown(value)) in \(site.subject) holds U+0000, which no request may and no database keeps",
    hint: "write it without that character")
}

extension ValueSite {
  /// Whether an example is a text that YAML makes something else of.
  fileprivate func isUnquoted(_ index: Int, _ violation: ValueViolation) -> Bool {
    guard violation.code == "type", violation.detail.hasSuffix("a string"), exampleNodes.indices.contains(index) else { return false }
    let node = exampleNodes[index].innermost(at: violation.pointer)
    return node.isPlain && (node.kind == .number || node.kind == .boolean)
  }
}

extension DataNode {
  /// What a JSON Pointer (RFC 6901) leads to, or as far as it leads.
  fileprivate func innermost(at pointer: String) -> DataNode {
    var node = self
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = JSONPointer.unescaped(token)
      guard let next = node[name] ?? Int(name).flatMap({ node.elements.indices.contains($0) ? node.elements[$0] : nil })
      else { break }
      node = next
    }
    return node
  }
}

extension JSONValue {
  /// Whether a string in the value, or a name, holds U+0000.
  var holdsNul: Bool {
    switch self {
    case .string(let text): text.utf8.contains(0)
    case .array(let elements): elements.contains { $0.holdsNul }
    case .object(let members): members.contains { $0.name.utf8.contains(0) || $0.value.holdsNul }
    default: false
    }
  }
}

private func shown(_ value: JSONValue) -> String {
  let text = value.text
  return "`\(text.count > 60 ? text.prefix(57) + "…" : text)`"
}

extension ValueViolation {
  fileprivate var words: String { pointer.isEmpty ? detail : "is wrong at `\(pointer)`, which \(detail)" }
}
