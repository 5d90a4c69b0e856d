import ContractBase
import ContractModel

extension ContractChecker {
  /// Gives ids to what is referred to by name, and reports names that are declared twice.
  mutating func indexNames() {
    var seen: [String: Span?] = [:]
    for (index, entity) in declarations.entities.enumerated() {
      // The reader has reported entities that share a name.
      if entities[entity.name.value] == nil { entities[entity.name.value] = EntityID(index) }
      entitiesByReadView[entity.readView] = EntityID(index)
    }
    for (index, error) in declarations.errors.enumerated() where isNew("the error", error.name, &seen) {
      errors[error.name.value] = ErrorID(index)
    }
    seen = [:]
    for (index, scheme) in declarations.authSchemes.enumerated() where isNew("the auth scheme", scheme.name, &seen) {
      schemes[scheme.name.value] = AuthSchemeID(index)
    }
    seen = [:]
    for service in declarations.services { _ = isNew("the service", service.name, &seen) }
    seen = [:]
    for operation in declarations.services.flatMap(\.operations) { _ = isNew("the operation", operation.name, &seen) }
    seen = [:]
    for job in declarations.jobs { _ = isNew("the job", job.name, &seen) }
    seen = [:]
    for event in declarations.events { _ = isNew("the event", event.name, &seen) }
    seen = [:]
    for client in declarations.clients {
      _ = isNew("the client", client.name, &seen)
      var operations: [String: Span?] = [:]
      for operation in client.operations { _ = isNew("the operation", operation.name, &operations) }
    }
  }

  private mutating func isNew(_ kind: String, _ name: Located<String>, _ seen: inout [String: Span?]) -> Bool {
    guard let first = seen[name.value] else {
      seen[name.value] = name.span
      return true
    }
    sink.report(
      Diagnostic(
        .duplicateName, at: name.span, "\(kind) `\(name.value)` is declared twice",
        secondary: first.map { [DiagnosticLabel($0, "first declared here")] } ?? [],
        hint: "rename or remove one of them"))
    return false
  }

  // MARK: Looking names up

  mutating func entity(_ name: Located<String>) -> EntityID? {
    if let id = entities[name.value] { return id }
    let names = declarations.entities.map(\.name.value)
    let isType = declarations.types.id(name.value) != nil && suggestion(for: name.value, among: names) == nil
    report(
      .unknownEntity, name,
      isType
        ? "`\(name.value)` is a type, not an entity: it is not stored" : "there is no entity `\(name.value)`",
      among: isType ? [] : names,
      otherwise: declarations.inWords(
        contract: "declare it with `entity \(name.value) { … }`", openAPI: "mark its schema with `x-entity: true`"))
    return nil
  }

  mutating func error(_ name: Located<String>) -> ErrorID? {
    if let id = errors[name.value] { return id }
    report(
      .unknownError, name, "there is no error `\(name.value)`", among: declarations.errors.map(\.name.value),
      otherwise: declarations.inWords(
        contract: "declare it with `error \(name.value) @status(409)`",
        openAPI: "declare it under `\(declarations.responsesSection)`, with `x-error: { status: 409 }`"))
    return nil
  }

  mutating func scheme(_ name: Located<String>) -> AuthSchemeID? {
    if let id = schemes[name.value] { return id }
    report(
      .unknownScheme, name, "there is no auth scheme `\(name.value)`",
      among: declarations.authSchemes.map(\.name.value),
      otherwise: declarations.inWords(
        contract: "declare it with `auth \(name.value) @jwt { sub: UUID! }`",
        openAPI: "declare it under `\(declarations.securitySection)`"))
    return nil
  }

  /// A field that an entity stores; reported, and nil, where it has none of that name.
  mutating func field(_ name: Located<String>, of id: EntityID) -> EntityField? {
    let entity = contract[id]
    if let field = entity.field(name.value) { return field }
    let names = entity.fields.map(\.name)
    report(
      .unknownField, name, "`\(entity.name)` has no field `\(name.value)`", among: names,
      otherwise: "it has " + listed(names.map { "`\($0)`" }, "and"))
    return nil
  }

  /// A field with a `-` in front where it is descending.
  mutating func orderTerm(_ text: Located<String>, of id: EntityID) -> OrderTerm? {
    let isDescending = text.value.hasPrefix("-")
    let name = Located(isDescending ? String(text.value.dropFirst()) : text.value, text.origin)
    return field(name, of: id).map { OrderTerm(field: $0.name, isDescending: isDescending) }
  }

  /// Reports a name that leads nowhere.
  mutating func report(
    _ definition: DiagnosticDefinition, _ name: Located<String>, _ message: String, among candidates: [String],
    otherwise: String
  ) {
    if declarations.isIncomplete { return }
    sink.report(unknown(definition, name, message, among: candidates, otherwise: otherwise))
  }

  func unknown(
    _ definition: DiagnosticDefinition, _ name: Located<String>, _ message: String, among candidates: [String],
    otherwise: String
  ) -> Diagnostic {
    // Nobody reads hundreds of suggestions, and each looks at every name.
    let candidate = sink.errorCount < 200 ? suggestion(for: name.value, among: candidates) : nil
    return Diagnostic(
      definition, at: name.span, message, hint: candidate.map { "did you mean `\($0)`?" } ?? otherwise,
      fixIts: candidate.flatMap { name.replacing(with: $0) }.map { [$0] } ?? [])
  }
}

extension Located<String> {
  /// Puts another name in the place of this one, which may stand bare or in quotes; nil where the place holds more.
  func replacing(with name: String) -> FixIt? {
    guard let span else { return nil }
    switch Int(span.end - span.start) - value.utf8.count {
    case 0: return FixIt(span, replacement: name)
    case 2: return FixIt(span, replacement: "\"\(name)\"")
    default: return nil
    }
  }
}
