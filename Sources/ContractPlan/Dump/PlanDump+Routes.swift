internal import ContractModel

extension PlanDump {
  mutating func writeRoutes() {
    for gap in plan.routes.gaps {
      line("left to the user: \(name(contract[gap.operation].name)), since \(gap.message)")
    }
    for gap in plan.routes.sampleGaps {
      line("without a sample: \(name(contract[gap.operation].name)), since \(gap.message)")
    }
    for path in plan.routes.paths {
      section(self.path(path.template)) { dump in
        dump.line("allow " + path.allow.joined(separator: " "))
        for id in path.routes {
          let route = dump.plan.routes[id]
          dump.line("\(route.method.rawValue) \(dump.name(route.name))")
          dump.nested { $0.write(route, template: path.template) }
        }
      }
    }
  }

  private mutating func write(_ route: Route, template: PathTemplate) {
    if route.path != template { line("path " + path(route.path)) }
    write(route.access)
    for parameter in route.parameters { write(parameter) }
    if let body = route.body {
      line("body" + (body.isRequired ? "" : "?") + " at most \(body.maxBytes) bytes, depth \(body.maxDepth)")
      nested { dump in
        for content in body.content {
          dump.write(content.value, label: "\(content.mediaType) as \(content.coding.rawValue):")
          if let decoding = content.decoding { dump.line("from \(dump.decoding(decoding))") }
        }
      }
    }
    write(route.success, label: "answer")
    for other in route.otherSuccesses { write(other, label: "or") }
    line("errors " + route.errors.map { "\(plan.errors[$0]?.status ?? 0) \(code($0))" }.joined(separator: ", "))
    write(route.handler)
    if let sample = route.sample { write(sample) }
    if let page = route.pagination {
      line("pages \(page.shape.rawValue) default \(page.defaultLimit) max \(page.maxLimit)")
    }
    if let rule = route.idempotency {
      line("idempotent\(rule.isRequired ? " required" : "") for \(rule.seconds) seconds")
    }
    if let limit = route.rateLimit {
      let subject = route.rateLimitSubject == .caller ? "a caller" : "an address"
      line("at most \(limit.requests) in \(limit.seconds) seconds from \(subject)")
    }
    if let tag = route.entityTag { line("etag \(tag.rawValue)") }
    if route.deprecation != nil { line("deprecated") }
  }

  private mutating func write(_ parameter: ParameterPlan) {
    let style = "\(parameter.style.rawValue)\(parameter.explode ? " explode" : "") \(decoding(parameter.decoding))"
    let suffix = parameter.defaultValue.map { "= " + $0.text } ?? ""
    write(
      parameter.value,
      label:
        "\(parameter.location.rawValue) \(name(parameter.name))\(parameter.requiredFailure == nil ? "?" : "") \(style):",
      suffix: suffix)
  }

  private func decoding(_ decoding: TextDecoding) -> String {
    switch decoding {
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .json: "json"
    case .file: "file"
    case .untyped(let parts): parts.map { self.decoding($0) }.joined(separator: "|")
    case .list(let part): "[\(self.decoding(part))]"
    case .map(let part): "{*: \(self.decoding(part))}"
    case .object(let properties):
      "{" + properties.map { "\(name($0.name)): \(self.decoding($0.decoding))" }.joined(separator: ", ") + "}"
    }
  }

  private mutating func write(_ success: SuccessPlan, label: String) {
    line(
      "\(label) \(success.status)" + success.mediaTypes.map { " \($0)" }.joined(separator: ",") + (success.type.map { type($0) } ?? ""))
    nested { dump in
      for header in success.headers { dump.line("header \(dump.name(header.name))" + (header.isRequired ? "" : "?")) }
      if let location = success.location {
        dump.line("location \(dump.path(location.template)) of \(dump.names(location.fields))")
      }
    }
  }

  private mutating func write(_ sample: SampleAnswer) {
    switch sample.body {
    case .json(let value)?: line("sample \(value.text)")
    case .text(let text)?: line("sample text \(JSONValue.quote(text))")
    case nil: line("sample without a body")
    }
    nested { dump in
      for header in sample.headers { dump.line("header \(dump.name(header.name)) \(JSONValue.quote(header.value))") }
    }
  }

  private func type(_ use: TypeUse) -> String {
    if case .reference(let id) = use.type { return " \(name(contract[id].name))" }
    if case .list(let list) = use.type, case .reference(let id)? = list.element?.type {
      return " [\(name(contract[id].name))]"
    }
    return ""
  }

  // MARK: Handlers

  private mutating func write(_ handler: HandlerPlan) {
    switch handler {
    case .custom: line("custom")
    case .create(let create):
      line("create \(name(contract[create.entity].name)) \(answer(create.answer))")
      nested { dump in
        for value in create.values { dump.line(dump.text(value)) }
      }
    case .read(let target): line("read \(text(target))")
    case .list(let list):
      let owner = list.query.ownerField.map { " of \(name($0))" } ?? ""
      line("list \(name(contract[list.entity].name))\(owner) by \(terms(list.query.order))")
      nested { dump in
        for filter in list.query.filters {
          dump.line("filter \(dump.name(filter.parameter)) \(filter.comparison.rawValue) \(dump.name(filter.field))")
        }
      }
    case .update(let update):
      line("update \(text(update.target)) \(answer(update.answer))")
      nested { dump in
        for value in update.changes + update.automatic { dump.line(dump.text(value)) }
      }
    case .delete(let target): line("delete \(text(target))")
    case .signIn(let signIn):
      line(
        "sign in \(name(contract[signIn.entity].name)) by \(name(signIn.identifier)) and \(name(signIn.secret)) \(answer(signIn.answer))"
      )
    case .transition(let move):
      line(
        "move \(text(move.target)) \(name(move.field)) from \(names(move.from)) to \(name(move.to))"
          + " else \(code(move.error)) \(answer(move.answer))")
    }
  }

  private func text(_ target: TargetPlan) -> String {
    let key = target.key.map { "\(name($0.field)) = {\(name($0.parameter))}" }.joined(separator: ", ")
    let owner = target.ownerFields.isEmpty ? "" : " owned by \(names(target.ownerFields))"
    return "\(name(contract[target.entity].name)) \(key)\(owner)"
  }

  func text(_ value: FieldValue) -> String {
    let source =
      switch value.source {
      case .body(let property): "body.\(name(property))"
      case .constant(let constant): constant.text
      case .generated(let generation): "\(generation.rawValue)()"
      case .hashed(let property, let hash): "\(text(hash))(body.\(name(property)))"
      case .database: "database"
      }
    return "\(name(value.field)) = \(source)"
  }

  private func text(_ hash: PasswordHash) -> String {
    switch hash {
    case .argon2id(let memory, let iterations, let parallelism):
      "argon2id m=\(memory) t=\(iterations) p=\(parallelism) "
    case .bcrypt(let cost): "bcrypt cost=\(cost) "
    case .scrypt(let cost, let blockSize, let parallelism): "scrypt ln=\(cost) r=\(blockSize) p=\(parallelism) "
    }
  }

  private func answer(_ answer: AnswerPlan) -> String {
    switch answer {
    case .nothing: "answers nothing"
    case .entity: "answers it"
    case .token(let issue):
      "answers \(scheme(issue.scheme)) in \(name(issue.property))"
        + (issue.entityProperty.map { " and it in \(name($0))" } ?? "")
    }
  }
}
