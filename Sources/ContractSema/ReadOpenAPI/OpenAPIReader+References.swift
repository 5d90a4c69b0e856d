import ContractBase
import ContractSyntax

/// A reference as it is written in one document.
struct ReferenceKey: Hashable, Sendable {
  let document: DocumentIndex
  let text: String
}

/// A reference that leads nowhere; the key of the finding that says so.
private struct LookUpFailure: Error {
  let finding: String
}

/// What a reference leads to, and how it got there.
struct ResolvedReference: Sendable {
  let place: SpecNode
  /// From the root of the document; nil for an anchor.
  let pointer: JSONPointer?
  /// What stood before `#`.
  let file: String
  /// What stood after it, where that is no pointer.
  var anchor: String?
}

enum ReferenceOutcome: Sendable {
  case found(ResolvedReference)
  case failed(finding: String)
  /// Being looked up: a reference that needs itself leads nowhere.
  case pending
}

extension OpenAPIReader {
  /// The target of a reference, one hop away (OpenAPI 3.1, section 4.8.23). Each reference of a document is looked up
  /// once; one that leads nowhere is reported once, with its other places beside.
  mutating func resolve(_ reference: (text: String, span: Span), from document: DocumentIndex) -> ResolvedReference? {
    let key = ReferenceKey(document: document, text: reference.text)
    if let known = resolved[key] {
      switch known {
      case .found(let target): return target
      case .failed(let finding):
        findings.again(finding, at: reference.span)
      case .pending: break
      }
      return nil
    }
    resolved[key] = .pending
    switch lookUp(reference, from: document) {
    case .success(let target):
      resolved[key] = .found(target)
      return target
    case .failure(let failure):
      resolved[key] = .failed(finding: failure.finding)
      return nil
    }
  }

  private func unresolved(_ reference: (text: String, span: Span)) -> Diagnostic {
    Diagnostic(.openAPIUnknownReference, at: reference.span, "`\(reference.text)` leads nowhere")
  }

  private mutating func lookUp(
    _ reference: (text: String, span: Span), from document: DocumentIndex
  ) -> Result<ResolvedReference, LookUpFailure> {
    let text = reference.text.utf8
    let mark = text.firstIndex(of: 0x23) ?? text.endIndex
    let file = String(reference.text[..<mark])
    let fragment = String(reference.text[mark...].dropFirst())
    let opened: DocumentIndex
    switch documents.open(file, from: document, sink: &sink) {
    case .success(let index): opened = index
    case .failure(let failure):
      // A name alone was a reference once, in Swagger 1.
      if fragment.isEmpty, case .source(.missing) = failure, let meant = component(called: file, in: "schemas") {
        return .success(mended(reference, meant))
      }
      if isOwnName(file, in: document, failure), let meant = ownPlace(JSONPointer(fragment: fragment)) {
        return .success(mended(reference, meant))
      }
      return .failure(reportUnopened(reference, file, failure))
    }
    let root = SpecNode(documents[opened].root, in: opened)
    guard let pointer = JSONPointer(fragment: fragment) else {
      if let node = documents.anchor(percentDecoded(fragment) ?? fragment, in: opened) {
        return .success(
          ResolvedReference(
            place: documents.entering(SpecNode(node, in: opened)), pointer: nil, file: file, anchor: fragment))
      }
      // A pointer begins with a slash, or is an anchor.
      if opened.value == 0, let meant = swaggerPlace(JSONPointer(fragment: "/" + fragment)) {
        return .success(mended(reference, meant))
      }
      return .failure(reportMissing(reference, from: document, hint: hint(for: fragment)))
    }
    if opened.value == 0, let section = pointer.tokens.first, root[section] == nil, let meant = swaggerPlace(pointer) {
      return .success(mended(reference, meant))
    }
    return walk(pointer, from: root, reference, in: document, file: file).map { isSwagger ? meaning(of: $0) : $0 }
  }

  // MARK: References as other versions write them

  /// Where Swagger 2 has components, and where OpenAPI 3 has them.
  private static let swaggerSections = [
    "definitions": "schemas", "parameters": "parameters", "responses": "responses",
    "securityDefinitions": "securitySchemes",
  ]

  /// The component that a pointer of Swagger 2 means, or one of OpenAPI 3 that was written without its first slash.
  private func swaggerPlace(_ pointer: JSONPointer?) -> ResolvedReference? {
    guard let tokens = pointer?.tokens else { return nil }
    if tokens.count == 2, let section = OpenAPIReader.swaggerSections[tokens[0]] {
      return component(called: tokens[1], in: section)
    }
    guard tokens.count == 3, tokens[0] == "components" else { return nil }
    return component(called: tokens[2], in: tokens[1])
  }

  /// What became of a place in a document of Swagger 2.0, with the pointer that it has in OpenAPI 3, which says what it is.
  private func meaning(of target: ResolvedReference) -> ResolvedReference {
    var section: String?
    switch target.pointer?.tokens.first {
    case "responses": section = "responses"
    case "parameters":
      switch target.place["in"]?.node.string {
      case "body": section = "requestBodies"
      case "formData": break
      default: section = "parameters"
      }
    default: break
    }
    let pointer = section.map { JSONPointer(tokens: ["components", $0] + (target.pointer?.tokens.dropFirst() ?? [])) }
    return ResolvedReference(
      place: documents.meaning(of: target.place), pointer: pointer ?? target.pointer, file: target.file, anchor: target.anchor)
  }

  /// A pointer to a component as the author's version of OpenAPI writes it.
  private func spelled(_ pointer: JSONPointer) -> String {
    guard isSwagger, pointer.tokens.count == 3,
      let section = OpenAPIReader.swaggerSections.first(where: { $0.value == pointer.tokens[1] })
    else { return pointer.fragment }
    return JSONPointer(tokens: [section.key, pointer.tokens[2]]).fragment
  }

  /// Whether a reference from the main document names a file beside it that is not there. Documents refer to themselves by
  /// the name of their file, and that changes.
  func isOwnName(_ file: String, in document: DocumentIndex, _ failure: SpecDocuments.Failure) -> Bool {
    guard document.value == 0, !file.contains("/"), case .source(.missing) = failure else { return false }
    return true
  }

  /// A place in the main document.
  private func ownPlace(_ pointer: JSONPointer?) -> ResolvedReference? {
    guard let pointer, !pointer.tokens.isEmpty else { return nil }
    let main = DocumentIndex(value: 0)
    var place = SpecNode(documents[main].root, in: main)
    for token in pointer.tokens {
      guard let next = step(place, token) else { return nil }
      place = next
    }
    let target = ResolvedReference(place: place, pointer: pointer, file: "")
    return isSwagger ? meaning(of: target) : target
  }

  private func component(called name: String, in section: String) -> ResolvedReference? {
    guard let place = documents.root["components"]?[section]?[name] else { return nil }
    let pointer = JSONPointer(tokens: ["components", section, name])
    return ResolvedReference(place: documents.entering(place), pointer: pointer, file: "")
  }

  private mutating func mended(_ reference: (text: String, span: Span), _ target: ResolvedReference) -> ResolvedReference {
    let meant = target.pointer.map(spelled) ?? ""
    repair(
      .openAPIUnknownReference, at: reference.span, "`\(reference.text)` leads nowhere, and `\(meant)` is taken",
      hint: "write `\(meant)`", fixIts: [FixIt(reference.span, replacement: "\"\(meant)\"", .automatic)])
    return target
  }

  /// Follows a pointer; where a node on the way is itself a reference, through it.
  private mutating func walk(
    _ pointer: JSONPointer, from root: SpecNode, _ reference: (text: String, span: Span), in document: DocumentIndex,
    file: String
  ) -> Result<ResolvedReference, LookUpFailure> {
    var place = root
    var hops = 0
    for (position, token) in pointer.tokens.enumerated() {
      place = documents.entering(place)
      if let next = step(place, token) {
        place = next
        continue
      }
      if let inner = place.reference, hops < 32, let target = resolve(inner, from: place.document),
        let next = step(target.place, token)
      {
        hops += 1
        place = next
        continue
      }
      var tokens = Array(pointer.tokens[..<position])
      let known = place.node.members.lazy.map(\.key).filter { !$0.hasPrefix("x-") }
      guard let name = suggestion(for: token, among: known) else {
        return .failure(
          reportMissing(
            reference, from: document, hint: hint(for: pointer.tokens.last ?? token) ?? absent(token, tokens)))
      }
      tokens.append(name)
      tokens += pointer.tokens[(position + 1)...]
      let mended = file + JSONPointer(tokens: tokens).fragment
      return .failure(
        reportMissing(
          reference, from: document, hint: "did you mean `\(mended)`?",
          fixIts: [FixIt(reference.span, replacement: "\"\(mended)\"")]))
    }
    return .success(ResolvedReference(place: documents.entering(place), pointer: pointer, file: file))
  }

  func step(_ place: SpecNode, _ token: String) -> SpecNode? {
    switch place.kind {
    case .mapping:
      return place.node[token].map { place.with($0) }
    case .sequence:
      guard let index = Int(token), index >= 0, index < place.node.elements.count else { return nil }
      return place.with(place.node.elements[index])
    default: return nil
    }
  }

  private mutating func reportMissing(
    _ reference: (text: String, span: Span), from document: DocumentIndex, hint: String?, fixIts: [FixIt] = []
  ) -> LookUpFailure {
    let finding = "reference \(document.value) \(reference.text)"
    var diagnostic = unresolved(reference)
    diagnostic.hint = hint
    diagnostic.fixIts = fixIts
    findings.add(finding, at: reference.span) { diagnostic }
    return LookUpFailure(finding: finding)
  }

  /// A name alone, or Swagger's place for it, most likely means a component.
  private func hint(for name: String) -> String? {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let components = documents.root["components"]
    for section in ["schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes"]
    where components?[section]?[last] != nil {
      return "did you mean `\(spelled(JSONPointer(tokens: ["components", section, last])))`?"
    }
    return nil
  }

  private func absent(_ token: String, _ tokens: [String]) -> String {
    "there is no `\(token)` " + (tokens.isEmpty ? "at the root of the document" : "in `\(JSONPointer(tokens: tokens).fragment)`")
  }

  /// A document that could not be had is told once, whatever was wanted of it.
  private mutating func reportUnopened(
    _ reference: (text: String, span: Span), _ file: String, _ failure: SpecDocuments.Failure
  ) -> LookUpFailure {
    let message: String
    var help: String?
    switch failure {
    case .unreadable: message = "`\(file)` is neither YAML nor JSON"
    case .source(.remote):
      message = "`\(file)` is on another host, and nothing is fetched from a network"
      help = "keep a copy beside the contract and refer to that"
    case .source(.missing(let path)):
      message = "there is no file `\(path)`"
      help = hint(for: file) ?? "put it there, or say where it is"
    case .source(.refused(let path, let reason)): message = "`\(path)` is not read: \(reason)"
    }
    let finding = "document \(message)"
    let family: String?
    switch failure {
    case .source(.missing): family = "files that are not there"
    case .source(.remote): family = "documents on other hosts"
    default: family = nil
    }
    findings.add(finding, at: reference.span, family: family) {
      Diagnostic(.openAPIUnloadedDocument, at: reference.span, message, hint: help)
    }
    return LookUpFailure(finding: finding)
  }

  /// What a dynamic reference means depends on who refers to its schema, where more than one schema has its anchor.
  mutating func reportDynamicReferences() {
    for reference in dynamicReferences where documents.dynamicAnchors(reference.value) > 1 {
      guard let span = reference.span else { continue }
      report(
        .featureNotExpressible, at: span,
        "`#\(reference.value)` is the dynamic anchor of several schemas, so that this reference has no one target",
        hint: "write a schema for each of the variants, with `$ref`")
    }
  }

  // MARK: Objects that may be references

  /// The object that a place holds or refers to, through any number of references; nil, reported, where they lead
  /// nowhere or in a circle. A context says where a target is, for names.
  mutating func follow(_ place: SpecNode) -> (place: SpecNode, via: ResolvedReference?)? {
    var current = place
    var via: ResolvedReference?
    var seen = Set<NodeKey>()
    while let reference = current.reference {
      guard seen.insert(current.key).inserted else {
        report(
          .openAPIReferenceCycle, at: reference.span, "`\(reference.text)` leads back to itself",
          hint: "let one of the references say what it stands for")
        return nil
      }
      guard let target = resolve(reference, from: current.document) else { return nil }
      current = documents.variant(for: current) ?? target.place
      via = target
    }
    return (current, via)
  }
}
