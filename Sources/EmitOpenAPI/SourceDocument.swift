public import ContractBase
public import ContractModel
import ContractSema
import ContractSyntax
import EmitContract
import EmitKit

/// Writes a contract as an OpenAPI 3.1 document that is the same contract: what the service answers without a word is not
/// said, and what OpenAPI has no words for is an extension.
public func writeOpenAPI(_ contract: Contract) -> ConvertedText {
  var document = SourceDocument(contract)
  let value = document.value()
  return ConvertedText(text: value.indentedText, losses: document.sink.sorted())
}

struct SourceDocument {
  let contract: Contract
  var sink = DiagnosticSink()
  /// Says in annotations what OpenAPI has no words for.
  var words: ContractWriter
  let views: EntityViewNames
  /// Of what is in no body of a request.
  let schemas: SchemaBuilder

  init(_ contract: Contract) {
    self.contract = contract
    words = ContractWriter(contract, isVerbatim: true)
    views = EntityViewNames(contract)
    schemas = SchemaBuilder(source: contract, names: views.names(as: .read))
  }

  mutating func lose(_ message: String, at origin: Origin) {
    sink.report(Diagnostic(.notInOpenAPI, at: origin.span, message))
  }

  mutating func value() -> JSONValue {
    let settings = contract.settings
    var members = [
      JSONMember("openapi", .string("3.1.0")),
      JSONMember(
        "info",
        .object(
          [JSONMember("title", .string(contract.name))] + describe(contract.description)
            + [JSONMember("version", .string(contract.version))])),
    ]
    switch settings.errorStyle {
    case .json: members.append(JSONMember("x-errors", .string("JSON")))
    case .problemJSON: members.append(JSONMember("x-errors", .string("PROBLEM_JSON")))
    case nil: break
    }
    if settings.validationStatus != 400 {
      members.append(JSONMember("x-validation", .object([number("status", settings.validationStatus)])))
    }
    if settings.maxBodyBytes != 1 << 20 { members.append(number("x-max-body", settings.maxBodyBytes)) }
    if !settings.servers.isEmpty {
      let servers = settings.servers.map { JSONValue.object([JSONMember("url", .string($0.url))] + describe($0.description)) }
      members.append(JSONMember("servers", .array(servers)))
    }
    let tags = contract.services.map { JSONValue.object([JSONMember("name", .string($0.name))] + describe($0.description)) }
    if !tags.isEmpty { members.append(JSONMember("tags", .array(tags))) }
    members.append(JSONMember("paths", .object(paths(contract.operations))))
    members.append(JSONMember("components", .object(components())))
    members += messaging()
    for part in contract.everythingUnserved { lose("\(part.title) is read and not served, and is left out", at: part.origin) }
    return .object(members)
  }

  func number(_ name: String, _ value: Int) -> JSONMember { JSONMember(name, .number(JSONNumber(value))) }

  // MARK: Paths

  mutating func paths(_ operations: [Operation], ofClient: Bool = false) -> [JSONMember] {
    var paths: [JSONMember] = []
    for operation in operations {
      let item = JSONMember(operation.method.rawValue.lowercased(), .object(self.operation(operation, ofClient: ofClient)))
      let path = operation.path.source
      if let index = paths.firstIndex(where: { $0.name == path }) {
        paths[index].value = paths[index].value.adding(item)
      } else {
        paths.append(JSONMember(path, .object([item])))
      }
    }
    return paths
  }

  private mutating func operation(_ operation: Operation, ofClient: Bool) -> [JSONMember] {
    var members = [JSONMember("operationId", .string(operation.name))]
    if !ofClient { members += tags(operation) }
    members += describe(operation.description)
    if let deprecation = operation.deprecation { members += [JSONMember("deprecated", .boolean(true))] + deprecation.details }
    if !ofClient { members += security(operation) }
    members += words.policies(of: operation, thrown: unlisted(operation)).filter { $0.name.text != "paginate" }.extensions
    if let page = operation.pagination {
      members.append(
        JSONMember("x-paginate", .object([number("default", page.defaultLimit), number("max", page.maxLimit)])))
    }
    if let limit = operation.rateLimit { members += [words.directive(limit)].extensions }
    let filters = filters(of: operation)
    let parameters = operation.parameters.map { parameter($0, filters[$0.name]) }
    if !parameters.isEmpty { members.append(JSONMember("parameters", .array(parameters))) }
    if let body = operation.body {
      let schemas = SchemaBuilder(source: contract, names: views.names(as: operation.method == .patch ? .update : .create))
      members.append(
        JSONMember(
          "requestBody",
          .object(
            describe(body.description) + [
              JSONMember("required", .boolean(body.isRequired)), JSONMember("content", .object(content(body.content, schemas))),
            ])))
    }
    members.append(JSONMember("responses", .object(responses(operation))))
    return members
  }

  /// The tags, and the service where that is not the first of them.
  private func tags(_ operation: Operation) -> [JSONMember] {
    let service = contract[operation.service].name
    if operation.tags.isEmpty { return [JSONMember("tags", .array([.string(service)]))] }
    return [
      JSONMember("tags", .array(operation.tags.map { .string($0) })), JSONMember("x-service", .string(service)),
    ]
  }

  private mutating func security(_ operation: Operation) -> [JSONMember] {
    guard let factors = operation.security.factors else {
      lose("who may call `\(operation.name)` is no product of credentials and conditions, and is left out", at: operation.origin)
      return []
    }
    if factors.credentials.isEmpty { return [] }
    let alternatives = factors.credentials.map { credential in
      JSONValue.object(
        credential.schemes.map { JSONMember(contract[$0.scheme].name, .array($0.scopes.map { .string($0) })) })
    }
    let allow = factors.allowances.map { words.directive($0, of: operation) }
    return [JSONMember("security", .array(alternatives))] + allow.extensions
  }

  // MARK: Messages

  private func filters(of operation: Operation) -> [String: Filter] {
    guard case .list(_, let query) = operation.action else { return [:] }
    return Dictionary(query.filters.map { ($0.parameter, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func parameter(_ parameter: Parameter, _ filter: Filter?) -> JSONValue {
    var members = [JSONMember("name", .string(parameter.name)), JSONMember("in", .string(parameter.location.rawValue))]
    members += describe(parameter.description)
    if parameter.isRequired { members.append(JSONMember("required", .boolean(true))) }
    if let deprecation = parameter.deprecation { members += [JSONMember("deprecated", .boolean(true))] + deprecation.details }
    if parameter.allowReserved { members.append(JSONMember("allowReserved", .boolean(true))) }
    if let filter, filter.field != parameter.name || filter.comparison != .equal {
      members.append(
        JSONMember(
          "x-filter", .object([JSONMember("field", .string(filter.field)), JSONMember("op", .string(filter.comparison.rawValue))])))
    }
    var schema = schemas.schema(parameter.type)
    if let value = parameter.defaultValue { schema = schema.adding(JSONMember("default", value)) }
    if !parameter.examples.isEmpty { schema = schema.adding(JSONMember("examples", .array(parameter.examples))) }
    if let mediaType = parameter.contentMediaType {
      members.append(JSONMember("content", .object([JSONMember(mediaType, .object([JSONMember("schema", schema)]))])))
      return .object(members)
    }
    let usual: Parameter.Style = parameter.location == .query || parameter.location == .cookie ? .form : .simple
    if parameter.style != usual { members.append(JSONMember("style", .string(parameter.style.rawValue))) }
    if parameter.explode != (parameter.style == .form) { members.append(JSONMember("explode", .boolean(parameter.explode))) }
    return .object(members + [JSONMember("schema", schema)])
  }

  private func content(_ content: [MediaTypeContent], _ schemas: SchemaBuilder) -> [JSONMember] {
    content.map { entry in
      var members = [JSONMember("schema", schemas.schema(entry.type))]
      if entry.examples.count == 1 {
        members.append(JSONMember("example", entry.examples[0]))
      } else if !entry.examples.isEmpty {
        let named = entry.examples.enumerated().map {
          JSONMember("example\($0.offset + 1)", .object([JSONMember("value", $0.element)]))
        }
        members.append(JSONMember("examples", .object(named)))
      }
      return JSONMember(entry.mediaType, .object(members))
    }
  }

  private func responses(_ operation: Operation) -> [JSONMember] {
    var members = operation.responses.map { response in
      var answer = [JSONMember("description", .string(response.description ?? response.status.phrase))]
      let headers = response.headers.map { header in
        JSONMember(
          header.name,
          .object(
            describe(header.description) + (header.isRequired ? [JSONMember("required", .boolean(true))] : [])
              + [JSONMember("schema", schemas.schema(header.type))]))
      }
      if !headers.isEmpty { answer.append(JSONMember("headers", .object(headers))) }
      if !response.content.isEmpty { answer.append(JSONMember("content", .object(content(response.content, schemas)))) }
      return JSONMember(response.status.key, .object(answer))
    }
    for id in listed(operation) {
      let target = "#/components/responses/" + pointerSegment(contract[id].name)
      members.append(JSONMember(String(contract[id].status), .object([JSONMember("$ref", .string(target))])))
    }
    return members
  }

  /// The errors that have a status to themselves: the first of each.
  private func listed(_ operation: Operation) -> [ErrorID] {
    var taken = Set(operation.responses.map(\.status.key))
    return operation.errors.filter { taken.insert(String(contract[$0].status)).inserted }
  }

  private func unlisted(_ operation: Operation) -> [ErrorID] {
    let listed = Set(listed(operation))
    return operation.errors.filter { !listed.contains($0) }
  }
}

extension Response.Status {
  var key: String {
    switch self {
    case .code(let code): String(code)
    case .range(let first): "\(first)XX"
    case .fallback: "default"
    }
  }

  /// What OpenAPI demands to be said, where nobody says anything.
  fileprivate var phrase: String {
    if case .code(let code) = self, let phrase = reasonPhrases[code] { return phrase }
    return key
  }
}
