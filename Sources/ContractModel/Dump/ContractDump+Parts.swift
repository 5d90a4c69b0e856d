import ContractBase

extension ContractDump {
  mutating func write(_ scheme: AuthScheme) {
    line("description", scheme.description)
    switch scheme.kind {
    case .bearer(let settings):
      line("bearer lifetime \(settings.lifetime)")
      nested { dump in
        dump.line("issuer", settings.issuer)
        dump.line("audience", settings.audience)
        dump.lines("algorithm", settings.algorithms)
      }
    case .oauth2(let flows):
      line("oauth2")
      nested { dump in
        dump.line("authorization", flows.authorizationURL)
        dump.line("token", flows.tokenURL)
        dump.line("refresh", flows.refreshURL)
        dump.lines("grant", flows.grants)
      }
    case .openIDConnect(let url): line("openIDConnect", url)
    case .apiKey(let location, let name): line("apiKey \(location.rawValue) \(quoted(name))")
    case .basic: line("basic")
    case .mutualTLS: line("mutualTLS")
    }
    for claim in scheme.claims {
      line("claim")
      nested { $0.write(claim) }
    }
    for scope in scheme.scopes {
      line("scope \(quoted(scope.name))" + (scope.description.map { " " + quoted($0) } ?? ""))
    }
  }

  // MARK: Entities

  mutating func write(_ entity: Entity) {
    line("description", entity.description)
    line("table", entity.table)
    lines("was", entity.was)
    line("key " + names(entity.key))
    let views = [entity.readView, entity.createView, entity.updateView]
    line("views " + names(views.map { contract[$0].name }))
    for field in entity.fields { write(field) }
    for unique in entity.uniques {
      line("unique " + names(unique.fields) + (unique.error.map { " error " + contract[$0].name } ?? ""))
    }
    for index in entity.indexes { line("index " + text(index.fields)) }
    for relation in entity.relations {
      switch relation {
      case .reference(let field, let target, let onDelete, _):
        line("reference \(quotedName(field)) to \(quotedName(contract[target].name)) on delete \(onDelete.rawValue)")
      case .collection(let name, let target, let field, _):
        line("collection \(quotedName(name)) of \(quotedName(contract[target].name)) by \(quotedName(field))")
      }
    }
  }

  private mutating func write(_ field: EntityField) {
    var suffix = field.defaultValue.map { " = " + $0.text } ?? ""
    if field.access != .readWrite { suffix += " " + field.access.rawValue }
    if let generation = field.generation { suffix += " generated \(generation.rawValue)" }
    write("field \(quotedName(field.name)) as \(quoted(field.column))", field.type, suffix: suffix)
    nested { dump in
      switch field.hash {
      case .argon2id(let memory, let iterations, let parallelism):
        dump.line("hash argon2id memory \(memory) iterations \(iterations) parallelism \(parallelism)")
      case .bcrypt(let cost): dump.line("hash bcrypt cost \(cost)")
      case .scrypt(let cost, let blockSize, let parallelism):
        dump.line("hash scrypt cost \(cost) block \(blockSize) parallelism \(parallelism)")
      case nil: break
      }
      dump.line("description", field.description)
      dump.write(deprecation: field.deprecation)
      dump.write(field.was)
      dump.write(examples: field.examples)
    }
  }

  /// Names in a row, after which a word may come that is quoted where it is a name.
  private func names(_ names: [String]) -> String { names.map { inRow($0) }.joined(separator: " ") }

  private func inRow(_ name: String) -> String { name == "error" || name == "owned" ? quoted(name) : quotedName(name) }

  /// Quoted where it is not of the characters of RFC 6838, section 4.2.
  private func mediaTypeName(_ text: String) -> String {
    let isPlain = text.utf8.contains(0x2F) && text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "!#$&-^_.+*/".utf8.contains(byte)
    }
    return isPlain ? text : quoted(text)
  }

  private func text(_ terms: [OrderTerm]) -> String {
    terms.map { ($0.isDescending ? "-" : "") + inRow($0.field) }.joined(separator: " ")
  }

  // MARK: Operations

  mutating func write(_ operation: Operation) {
    line("\(operation.method.rawValue) \(operation.path.dumpText)")
    line("description", operation.description)
    if !operation.tags.isEmpty { line("tags " + operation.tags.map { quoted($0) }.joined(separator: " ")) }
    write(deprecation: operation.deprecation)
    lines("was", operation.was)
    for parameter in operation.parameters { write(parameter) }
    if let body = operation.body {
      line("body" + (body.isRequired ? "" : "?"))
      nested { dump in
        dump.line("description", body.description)
        dump.write(body.content)
        dump.write(unserved: body.unserved)
      }
    }
    for response in operation.responses { write(response) }
    if !operation.errors.isEmpty { line("errors " + names(operation.errors.map { contract[$0].name })) }
    write(operation.security)
    if let action = operation.action { write(action) }
    if let page = operation.pagination {
      line("pages \(page.shape.rawValue) default \(page.defaultLimit) max \(page.maxLimit)")
    }
    if let issue = operation.tokenIssue { write(issue) }
    if let idempotency = operation.idempotency {
      line("idempotent \(idempotency.isRequired ? "required" : "optional") seconds \(idempotency.seconds)")
    }
    if let limit = operation.rateLimit { line("rate \(limit.requests) in seconds \(limit.seconds)") }
    if let policy = operation.entityTag { line("etag \(policy.rawValue)") }
    if let bytes = operation.maxBodyBytes { line("body at most \(bytes)") }
  }

  private mutating func write(_ parameter: Parameter) {
    var suffix = parameter.defaultValue.map { " = " + $0.text } ?? ""
    suffix += " \(parameter.style.rawValue)" + (parameter.explode ? " explode" : "")
    if parameter.allowReserved { suffix += " reserved" }
    if let mediaType = parameter.contentMediaType { suffix += " content " + quoted(mediaType) }
    let name = quotedName(parameter.name) + (parameter.isRequired ? "" : "?")
    write("\(parameter.location.rawValue) \(name)", parameter.type, suffix: suffix)
    nested { dump in
      dump.line("description", parameter.description)
      dump.write(deprecation: parameter.deprecation)
      dump.write(examples: parameter.examples)
    }
  }

  private mutating func write(_ response: Response) {
    switch response.status {
    case .code(let code): line("answer \(code)" + (response.isImplied ? " implied" : ""))
    case .range(let hundreds): line("answer \(hundreds)XX")
    case .fallback: line("answer otherwise")
    }
    nested { dump in
      dump.line("description", response.description)
      for header in response.headers {
        dump.write("header \(dump.quotedName(header.name))" + (header.isRequired ? "" : "?"), header.type)
        dump.nested { $0.line("description", header.description) }
      }
      dump.write(response.content)
      dump.write(unserved: response.unserved)
    }
  }

  mutating func write(unserved parts: [UnservedPart]) {
    for part in parts { line("unserved \(part.kind.rawValue) \(quoted(part.title)) \(quoted(part.digest))") }
  }

  private mutating func write(_ content: [MediaTypeContent]) {
    for media in content {
      write(mediaTypeName(media.mediaType), media.type)
      nested { $0.write(examples: media.examples) }
    }
  }

  private mutating func write(_ security: SecurityRequirement) {
    guard case .anyOf(let alternatives) = security else { return line("open to all") }
    for alternative in alternatives {
      line("caller " + alternative.conditions.map { text($0) }.joined(separator: " and "))
    }
  }

  private func text(_ condition: SecurityCondition) -> String {
    switch condition {
    case .scheme(let id, let scopes):
      quotedName(contract[id].name) + (scopes.isEmpty ? "" : " with " + scopes.map { quoted($0) }.joined(separator: " "))
    case .claim(let id, let name, let values):
      "\(quotedName(contract[id].name)).\(quotedName(name)) in " + values.map(\.text).joined(separator: " ")
    case .owner(let id, let field): "\(quotedName(contract[id].name)) owns by \(quotedName(field))"
    case .anonymous: "anybody"
    }
  }

  private mutating func write(_ action: EntityAction) {
    let entity = quotedName(contract[action.entity].name)
    switch action {
    case .create: line("creates \(contract[action.entity].name)")
    case .read: line("reads \(contract[action.entity].name)")
    case .update: line("updates \(contract[action.entity].name)")
    case .delete: line("deletes \(contract[action.entity].name)")
    case .signIn(_, let identifier, let secret): line("signs in \(entity) by \(quotedName(identifier)) and \(quotedName(secret))")
    case .transition(_, let field, let from, let to, let error):
      let states = from.map { quoted($0) }.joined(separator: " ")
      line(
        "moves \(entity).\(quotedName(field)) from \(states) to \(quoted(to))" + (error.map { " error " + contract[$0].name } ?? "")
      )
    case .list(_, let query):
      line("lists \(entity) by \(text(query.order))" + (query.ownerField.map { " owned by \(quotedName($0))" } ?? ""))
      nested { dump in
        for filter in query.filters {
          let parameter = dump.quotedName(filter.parameter)
          dump.line("filter \(parameter) \(filter.comparison.rawValue) \(dump.quotedName(filter.field))")
        }
      }
    }
  }

  private mutating func write(_ issue: TokenIssue) {
    line(
      "issues \(quotedName(contract[issue.scheme].name)) in \(quotedName(issue.property))"
        + (issue.entityProperty.map { " for \(quotedName($0))" } ?? ""))
    nested { dump in
      for claim in issue.claims { dump.line("claim \(dump.quotedName(claim.claim)) from \(dump.quotedName(claim.field))") }
    }
  }
}

extension PathTemplate {
  /// In one line, with a backslash before braces and slashes that belong to a literal.
  fileprivate var dumpText: String {
    "/" + segments.map { segment in
      segment.parts.map { part in
        switch part {
        case .literal(let text): PathTemplate.escaped(text)
        case .parameter(let name): "{" + PathTemplate.escaped(name) + "}"
        }
      }.joined()
    }.joined(separator: "/")
  }

  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "/", "{", "}": out += ["\\", scalar]
      case "\n": out += ["\\", "n"]
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
