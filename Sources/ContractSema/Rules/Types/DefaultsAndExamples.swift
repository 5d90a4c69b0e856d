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
      guard site.exampleNodes.indices.contains(index) else { return nil }
      let (node, key) = site.exampleNodes[index].innermost(at: violation.pointer)
      // What is not there is missing in the whole, which its key stands for.
      return violation.code == "required" ? key ?? node.span : node.span
    }
    for (index, value) in site.examples.enumerated() {
      let found = violations(of: value, against: site.use, in: context.contract).filter { violation in
        guard violation.code == "required", let name = violation.pointer.split(separator: "/").last else { return true }
        return !oneSided.contains(String(name))
      }
      guard let violation = found.first else { continue }
      guard let span = place(index, violation) ?? site.span ?? site.place() else { continue }
      let what = site.written(index) ?? shown(value)
      // What a type requires may be missing in the examples of all who have it.
      let owner = violation.code == "required" ? context.contract.owner(of: violation.pointer, in: site.use) : nil
      wrongExamples.add(owner.map { "\($0) lacks \(violation.pointer.split(separator: "/").last ?? "")" } ?? "\(what) \(violation.words)", at: span) {
        var diagnostic = Diagnostic(
          .badExample, at: span, "the example \(what) of \(site.subject) \(violation.words)",
          hint: site.unquoted(index, violation).map { "put it in quotes: `\(JSONValue.quote($0))`" }
            ?? owner.map { context.declarations.adviceOnMissing(in: $0) } ?? "give an example that its type admits")
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
  /// An example that is a text which YAML makes something else of, as it is written.
  fileprivate func unquoted(_ index: Int, _ violation: ValueViolation) -> String? {
    guard violation.code == "type", violation.detail.hasSuffix("a string"), exampleNodes.indices.contains(index) else { return nil }
    return exampleNodes[index].innermost(at: violation.pointer).node.plainText
  }

  /// An example that is a number or a boolean, as it is written: `02138` is 2138 to those who read it.
  fileprivate func written(_ index: Int) -> String? {
    guard exampleNodes.indices.contains(index), let text = exampleNodes[index].node.plainText else { return nil }
    return "`\(text.prefix(60))`"
  }
}

extension Declarations {
  fileprivate func adviceOnMissing(in owner: String) -> String {
    inWords(
      contract: "give it in the example, or let `\(owner)` do without it",
      openAPI: "give it in the example, or leave it out of `required` of `\(owner)`")
  }
}

extension DataNode {
  /// The text of a number or a boolean without quotes.
  fileprivate var plainText: String? { isPlain && (kind == .number || kind == .boolean) ? scalarText : nil }
}

extension WrittenExample {
  /// What a JSON Pointer (RFC 6901) leads to, or as far as it leads, and the key that it stands under.
  fileprivate func innermost(at pointer: String) -> (node: DataNode, key: Span?) {
    var (node, key) = (node, key)
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = JSONPointer.unescaped(token)
      if let member = node.member(name) {
        (node, key) = (member.value, member.keySpan)
      } else if let index = Int(name), node.elements.indices.contains(index) {
        (node, key) = (node.elements[index], nil)
      } else {
        break
      }
    }
    return (node, key)
  }
}

extension Contract {
  /// The type with a name that declares what a pointer leads to from a use; nil where that is not plain.
  fileprivate func owner(of pointer: String, in use: TypeUse) -> String? {
    var (use, owner): (TypeUse, String?) = (use, nil)
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      if case .reference(let id) = use.type { owner = types.indices.contains(id.index) ? types[id.index].name : nil }
      let name = JSONPointer.unescaped(token)
      switch resolved(use)?.type {
      case .object(let object):
        guard let property = object.properties.first(where: { $0.name == name }) else { return nil }
        use = property.type
      case .list(let list):
        guard let element = list.element else { return nil }
        use = element
      case .map(let map): use = map.value
      default: return nil
      }
    }
    return owner
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
