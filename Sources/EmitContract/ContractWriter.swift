public import ContractBase
public import ContractModel
import ContractSyntax

/// Writes a contract in its own language, as the formatter leaves it.
public func writeContract(_ contract: Contract) -> ConvertedText {
  var writer = ContractWriter(contract)
  let document = writer.document()
  return ConvertedText(text: printDocument(document), losses: writer.sink.sorted())
}

/// Makes the declarations of a contract, in the order of its parts.
package struct ContractWriter {
  let contract: Contract
  let usage: TypeUsage
  var names: ContractNames
  var sink = DiagnosticSink()
  /// Declarations of types that have no name in the contract, until they are put behind what needs them.
  var hoisted: [Definition] = []
  /// Names of such types, so that what is said twice is declared once.
  var hoistedNames: [TypeUse: String] = [:]

  /// - Parameter isVerbatim: Whether names stay as they are in the contract, for a form that takes any.
  package init(_ contract: Contract, isVerbatim: Bool = false) {
    self.contract = contract
    names = isVerbatim ? ContractNames(verbatim: contract) : ContractNames(contract)
    usage = TypeUsage(contract)
  }

  mutating func document() -> Document {
    let head = [header()] + contract.authSchemes.indices.map { scheme(AuthSchemeID($0)) }
    var types: [Definition] = []
    let entities = Dictionary(
      contract.entities.indices.map { (contract.entities[$0].readView, EntityID($0)) }, uniquingKeysWith: { first, _ in first })
    for (index, type) in contract.types.enumerated() {
      let id = TypeID(index)
      if let entity = entities[id] { types.append(self.entity(entity)) }
      if !usage.isSaidElsewhere(id) { types.append(definition(of: type, named: names[id], id)) }
      types += takeHoisted()
    }
    var rest = contract.errors.indices.map { error(ErrorID($0)) }
    rest += contract.services.indices.map { service(ServiceID($0)) }
    rest += contract.jobs.map { job($0) } + contract.events.map { event($0) } + contract.clients.map { client($0) }
    for part in contract.everythingUnserved {
      lose("\(part.title) is read and not served, and is left out", at: part.origin)
    }
    let headed = head + takeHoisted()
    return Document(definitions: headed + types + rest)
  }

  private mutating func takeHoisted() -> [Definition] {
    defer { hoisted = [] }
    return hoisted
  }

  /// Properties of a type that hold a token.
  package func issues(of id: TypeID) -> [String: AuthSchemeID] { usage.issues[id] ?? [:] }

  /// Says that something cannot be written.
  mutating func lose(_ message: String, at origin: Origin, hint: String? = nil) {
    sink.report(Diagnostic(.notInContract, at: origin.span, message, hint: hint))
  }

  // MARK: The whole

  private func header() -> Definition {
    let settings = contract.settings
    var directives: [Directive] = []
    let name = contract.name.isName ? contract.name : NameGiver.pascal(contract.name)
    if name != contract.name { directives.append(Directive("title", .text(contract.name))) }
    directives.append(Directive("version", .text(contract.version)))
    switch settings.errorStyle {
    case .json: directives.append(Directive("errors", .name("JSON")))
    case .problemJSON: directives.append(Directive("errors", .name("PROBLEM_JSON")))
    case nil: break
    }
    let usual = ContractSettings()
    if settings.validationStatus != usual.validationStatus {
      directives.append(Directive("validation", nil, [("status", .int(settings.validationStatus))]))
    }
    if settings.maxBodyBytes != usual.maxBodyBytes {
      directives.append(Directive("maxBody", nil, [("bytes", .int(settings.maxBodyBytes))]))
    }
    for server in settings.servers {
      directives.append(
        Directive("server", nil, [("url", .text(server.url)), ("description", server.description.map { .text($0) })]))
    }
    return .contract(
      ContractDefinition(description: .description(contract.description), name: Name(name), directives: directives))
  }

  private mutating func error(_ id: ErrorID) -> Definition {
    let error = contract[id]
    var directives = [Directive("status", .int(error.status))]
    if let uri = error.typeURI { directives.append(Directive("type", nil, [("uri", .text(uri))])) }
    return .error(
      RecordDefinition(
        description: .description(error.description), name: Name(names[id]), directives: directives,
        fields: payload(error.payload, of: "error `\(error.name)`", at: error.origin)))
  }

  // MARK: Jobs and events

  private mutating func job(_ job: Job) -> Definition {
    var directives: [Directive] = []
    if let schedule = job.schedule { directives.append(Directive("cron", .text(schedule))) }
    if job.maxAttempts != 1 { directives.append(Directive("retry", nil, [("attempts", .int(job.maxAttempts))])) }
    return .job(
      RecordDefinition(
        description: .description(job.description), name: Name(plain(job.name)), directives: directives,
        fields: payload(job.payload, of: "job `\(job.name)`", at: job.origin)))
  }

  private mutating func event(_ event: Event) -> Definition {
    .event(
      RecordDefinition(
        description: .description(event.description), name: Name(plain(event.name)),
        directives: [Directive("topic", .text(event.topic))],
        fields: payload(event.payload, of: "event `\(event.name)`", at: event.origin)))
  }

  func plain(_ name: String) -> String { name.isName ? name : NameGiver.pascal(name) }

  /// What stands between the braces of a declaration that carries an object.
  private mutating func payload(_ use: TypeUse?, of owner: String, at origin: Origin) -> [FieldDefinition] {
    guard let use else { return [] }
    guard let resolved = contract.resolved(use), case .object(let object) = resolved.type, !resolved.isNullable else {
      lose("what the \(owner) carries is no object, and is left out", at: origin)
      return []
    }
    if object.additional != .closed {
      lose("the \(owner) carries an open object, and is written as a closed one", at: origin)
    }
    return fields(of: object, owner: NameGiver.pascal(owner), isInput: false, tag: nil, issues: [:])
  }
}
