import ContractModel
import ContractPlan
import EmitKit

/// Spells what one endpoint does, in the order in which a request is answered.
struct EndpointWriter {
  let project: FastAPIProject
  let route: Route
  private(set) var patterns: PatternTable
  /// Types that are no classes, whose values have to be made.
  private(set) var adapted: [TypeUse] = []

  init(project: FastAPIProject, route: Route, patterns: PatternTable) {
    self.project = project
    self.route = route
    self.patterns = patterns
  }

  private var operation: OperationNames { project.names.operations[route.operation.index] }

  mutating func write(_ writer: inout CodeWriter, _ module: inout Module, _ functions: inout [CodeWriter]) {
    let method = route.method.rawValue.lowercased()
    let path = PathCode(route.path).text
    if ["get", "post", "put", "patch", "delete", "options", "head", "trace"].contains(method) {
      writer.code("@router.\(method)(\(path)\(route.success.status == 200 ? "" : ", status_code=\(route.success.status)"))")
    }
    writer.suite("async def \(operation.method)(request: Request) -> Response:") { writer in
      writer.doc(route.description)
      statements(&writer, &module, &functions)
    }
  }

  private mutating func statements(_ writer: inout CodeWriter, _ module: inout Module, _ functions: inout [CodeWriter]) {
    for (name, value) in route.deprecationHeaders {
      module.use("set_header", from: "..runtime.http")
      writer.code("set_header(request, \(StringLiteral(name)), \(StringLiteral(value)))")
    }
    if route.rateLimitSubject == .address {
      module.use("address_of", from: "..runtime.rate_limit")
      writer.line("\(operation.method)_limit.count(address_of(request))")
    }
    authenticate(&writer, &module)
    negotiate(&writer, &module)
    if !route.parameters.isEmpty || route.body != nil { read(&writer, &module, &functions) }
    answer(&writer, &module)
  }

  private func negotiate(_ writer: inout CodeWriter, _ module: inout Module) {
    let success = route.success
    guard !success.mediaTypes.isEmpty else { return }
    module.use("negotiate", from: "..runtime.http")
    let call = "negotiate(request, \(success.mediaTypes.map { StringLiteral($0).code }.joined(separator: ", ")))"
    guard success.isNegotiated else { return writer.code(call) }
    module.use("set_header", from: "..runtime.http")
    writer.code("set_header(request, \"Vary\", \"Accept\")")
    writer.code("answer_type = \(call)")
  }

  /// What a route counts and remembers, made once for each app.
  func state(_ writer: inout CodeWriter, _ module: inout Module) {
    if let limit = route.rateLimit {
      module.use("RateLimiter", from: "..runtime.rate_limit")
      writer.line("\(operation.method)_limit = RateLimiter(\(limit.requests), \(limit.seconds))")
    }
    if let idempotency = route.idempotency {
      module.use("IdempotentAnswers", from: "..runtime.idempotency")
      var arguments = ["services.database", StringLiteral(route.name).code, String(idempotency.seconds)]
      if project.isPostgres {
        module.use("to_moment", from: "..runtime.columns")
        arguments.append("to_moment")
      }
      writer.code("\(operation.method)_answers = IdempotentAnswers(\(arguments.joined(separator: ", ")))")
    }
  }

  private func authenticate(_ writer: inout CodeWriter, _ module: inout Module) {
    switch project.caller(route.access) {
    case .nobody: return
    case .one(let id, let isOptional):
      let key = project.names.schemes[id.index].key
      writer.line("principal = await auth.\(isOptional ? "optional_" : "")\(key)(request)")
    case .several(let ids):
      module.use("Principals", from: "..auth")
      let members = ids.map { id -> String in
        let key = project.names.schemes[id.index].key
        return "\(key)=await auth.optional_\(key)(request)"
      }
      writer.code("principals = Principals(\(members.joined(separator: ", ")))")
    }
    if route.rateLimitSubject == .caller { writer.code("\(operation.method)_limit.count(\(callerText))") }
    guard route.access.isJudgedFirst, let caller = project.callerProperty(route.access) else { return }
    module.use(operation.authorize, from: "..auth")
    writer.line("\(operation.authorize)(\(caller.name))")
  }

  // MARK: - Reading

  private static let taken = [
    "request", "query", "cookies", "body", "media_type", "answer_type", "principal", "principals", "violations", "result", "auth",
    "fingerprint", "work", "database",
  ]

  private mutating func read(_ writer: inout CodeWriter, _ module: inout Module, _ functions: inout [CodeWriter]) {
    let locations = Set(route.parameters.map(\.location))
    if locations.contains(.query) {
      module.use("query_of", from: "..runtime.parameters")
      writer.line("query = query_of(request)")
    }
    if locations.contains(.cookie) {
      module.use("cookies_of", from: "..runtime.parameters")
      writer.line("cookies = cookies_of(request)")
    }
    if route.idempotency != nil {
      module.use("Fingerprint", from: "..runtime.idempotency")
      writer.line("fingerprint = Fingerprint(request)")
    }
    if let body = route.body { readBody(body, &writer, &module) }
    module.use("Violations", from: "..runtime.violations")
    writer.blank()
    writer.line("violations = Violations()")
    var checks = ValueChecks(project, locals: Self.taken, patterns: patterns)
    var last: Parameter.Location?
    for (parameter, name) in zip(route.parameters, project.parameterNames(route)) {
      if parameter.location != last { writer.line("violations.part = \"\(parameter.location.rawValue)\"") }
      last = parameter.location
      read(parameter, checks.local(name), &checks, &writer, &module, &functions)
    }
    if let body = route.body { validate(body, &checks, &writer, &module) }
    patterns = checks.table
    for need in checks.imports { module.use(need.name, from: "..runtime." + need.path) }
    for id in checks.called { module.use(project.validatorName(id), from: "..validators") }
    let status = project.plan.contract.settings.validationStatus
    writer.line(status == 400 ? "violations.check()" : "violations.check(\(status))")
    writer.blank()
  }

  private mutating func read(
    _ parameter: ParameterPlan, _ name: String, _ checks: inout ValueChecks, _ writer: inout CodeWriter,
    _ module: inout Module, _ functions: inout [CodeWriter]
  ) {
    let source = ParameterCode(project: project, route: route).source(parameter, PathCode(route.path), &module)
    let at = PointerCode(segments: [parameter.name])
    if project.isCursor(parameter, route), case .list(let list) = route.handler {
      module.use("position_after", from: "..runtime.cursors")
      functions.append(cursorFunction(list, &module))
      writer.code("\(name) = position_after(\(source), \(operation.cursor), violations)")
      return
    }
    writer.code("\(name) = \(source)")
    let isText = parameter.decoding == .string
    var plan = parameter.value
    plan.acceptsNull = false
    let inner = isText ? checks.text(plan, name, at: at) : checks.value(plan, name, at: at)
    if parameter.location == .path { return writer.checks(inner) }
    guard let required = parameter.requiredFailure else {
      if inner.isEmpty { return }
      module.use("ABSENT", from: "..runtime.json_text")
      return writer.checks(CheckCode.when("\(name) is not ABSENT", inner))
    }
    module.use("ABSENT", from: "..runtime.json_text")
    let missing = CheckCode.line("violations.missing(\(at.code), \(StringLiteral(required.detail)))")
    writer.checks([.unless("\(name) is ABSENT", [missing], inner)])
  }

  /// Checks the order values of a cursor.
  private func cursorFunction(_ list: ListHandlerPlan, _ module: inout Module) -> CodeWriter {
    module.use("decode_cursor", from: "..runtime.cursors")
    let fields = list.cursor
    var locals = PythonNames.locals(["text", "found"])
    let names = fields.map { locals.identifier(for: $0.field.name) }
    var writer = Module.writer
    writer.suite("def \(operation.cursor)(text: str) -> dict[str, Any] | None:") { writer in
      writer.doc("The order values that a cursor of `\(route.name)` holds; none where it holds others.")
      writer.line("found = decode_cursor(text, \(fields.count))")
      writer.line("if found is None:")
      writer.line("    return None")
      writer.line((names.count == 1 ? "(\(names[0]),)" : names.joined(separator: ", ")) + " = found")
      var members: [String] = []
      let check = CursorCheck(project: project)
      for (field, name) in zip(fields, names) {
        writer.code("if \(check.failure(field, name, &module)):")
        writer.line("    return None")
        let key = StringLiteral(project.attribute(field.field.name, of: list.entity))
        members.append("\(key): \(check.value(field, name, &module))")
      }
      writer.code("return {\(members.joined(separator: ", "))}")
    }
    return writer
  }

  private func readBody(_ body: BodyPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let mediaTypes = body.content.map(\.mediaType)
    let isJSON = body.content.allSatisfy { $0.coding == .json }
    var arguments = ["request"]
    if !isJSON || mediaTypes != ["application/json"] {
      arguments.append("[\(mediaTypes.map { StringLiteral($0).code }.joined(separator: ", "))]")
    }
    if body.maxBytes != 1 << 20 { arguments.append("limit=\(body.maxBytes)") }
    if body.maxDepth != 64 { arguments.append("depth=\(body.maxDepth)") }
    let digest = route.idempotency == nil ? [] : ["digest=fingerprint.add"]
    // Of several types that are JSON the value alone does not tell which one was sent.
    let isChosen = body.content.count > 1 && (!isJSON || body.content.contains { !$0.value.acceptsAnything })
    if isJSON, !isChosen {
      module.use("read_json", from: "..runtime.http")
      return writer.code("body = await read_json(\((arguments + digest).joined(separator: ", ")))")
    }
    module.use("read_content", from: "..runtime.content")
    let code = ParameterCode(project: project, route: route)
    let decoders = body.content.compactMap { content in
      code.contentDecoder(content, &module).map { "\(StringLiteral(content.mediaType)): \($0)" }
    }
    if !decoders.isEmpty { arguments.append("decode={\(decoders.joined(separator: ", "))}") }
    writer.code("body, \(isChosen ? "" : "_")media_type = await read_content(\((arguments + digest).joined(separator: ", ")))")
  }

  private mutating func validate(
    _ body: BodyPlan, _ checks: inout ValueChecks, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    if !route.parameters.isEmpty { writer.line("violations.part = \"body\"") }
    let at = PointerCode(segments: [])
    var code: [CheckCode] = []
    if body.content.count == 1, let only = body.content.first {
      code = checked(only, &checks, at)
    } else {
      let branches = body.content.map { content in
        CheckBranch(condition: "media_type == \(StringLiteral(content.mediaType))", body: checked(content, &checks, at))
      }.filter { !$0.body.isEmpty }
      if !branches.isEmpty { code = [.choice(branches, otherwise: [])] }
    }
    module.use("ABSENT", from: "..runtime.json_text")
    if body.isRequired {
      let failure = body.requiredFailure
      let missing = CheckCode.line("violations.add(\(at.code), \(StringLiteral(failure.code)), \(StringLiteral(failure.detail)))")
      writer.checks([.unless("body is ABSENT", [missing], code)])
    } else {
      writer.checks(CheckCode.when("body is not ABSENT", code))
    }
  }

  private func checked(_ content: BodyContentPlan, _ checks: inout ValueChecks, _ at: PointerCode) -> [CheckCode] {
    switch content.coding {
    case .json, .form, .multipart, .text: checks.value(content.value, "body", at: at)
    case .bytes: []
    }
  }

  // MARK: - Answering

  private mutating func answer(_ writer: inout CodeWriter, _ module: inout Module) {
    let members = members(&module)
    let result = project.resultType(route) == "None" ? "" : "result = "
    func call(_ services: String, _ writer: inout CodeWriter) {
      writer.code("\(result)await handlers.\(operation.method)(\((["Context(\(services), request)"] + members).joined(separator: ", ")))")
      AnswerWriter(project: project, route: route).write(&writer, &module)
    }
    guard let key = route.idempotencyKey else { return call("services", &writer) }
    module.use("replace", from: "dataclasses")
    module.use("Database", from: "..runtime.database")
    writer.suite("async def work(database: Database) -> Response:") { call("replace(services, database=database)", &$0) }
    var locals = PythonNames.locals(Self.taken)
    let names = project.parameterNames(route).map { locals.identifier(for: $0) }
    let name = zip(route.parameters, names).first { $0.0 == key }?.1 ?? "idempotency_key"
    let arguments = ["request", "key=\(name)", "caller=\(callerText)", "fingerprint=fingerprint", "work=work"]
    writer.blank()
    writer.code("return await \(operation.method)_answers.once(\(arguments.joined(separator: ", ")))")
  }

  /// Who calls, as text that differs from that of every other caller.
  private var callerText: String {
    func sub(_ id: AuthSchemeID, _ place: String, _ isOptional: Bool) -> String {
      let sub = project.claim("sub", id, of: place)
      return isOptional ? "\"\" if \(place) is None else \(sub)" : sub
    }
    switch project.caller(route.access) {
    case .nobody: return "\"\""
    case .one(let id, let isOptional): return sub(id, "principal", isOptional)
    case .several(let ids):
      return "str([\(ids.map { sub($0, "principals." + project.names.schemes[$0.index].key, true) }.joined(separator: ", "))])"
    }
  }

  /// The arguments that the handler gets.
  private mutating func members(_ module: inout Module) -> [String] {
    var members: [String] = []
    if let caller = project.callerProperty(route.access) { members.append("\(caller.name)=\(caller.name)") }
    var locals = PythonNames.locals(Self.taken)
    for (parameter, name) in zip(route.parameters, project.parameterNames(route)) {
      let local = locals.identifier(for: name)
      let value =
        project.isCursor(parameter, route) ? local
        : ParameterCode(project: project, route: route).value(parameter, local, &module)
      if value.contains("_adapter.") { adapted.append(TypeUse(parameter.type.type)) }
      members.append("\(name)=\(value)")
    }
    if route.entityTag != nil, route.method != .get {
      members.append("if_match=request.headers.get(\"if-match\")")
    }
    if let body = route.body { members.append("body=" + bodyValue(body, &module)) }
    return members
  }

  private mutating func bodyValue(_ body: BodyPlan, _ module: inout Module) -> String {
    var form = "body"
    if body.content.count == 1, let content = body.content.first, content.coding != .bytes {
      form = project.modelled(content.type, "body", &module, from: "..")
      if form.contains("_adapter.") { adapted.append(content.type) }
    } else {
      // A body of several media types is made of whichever was sent.
      for content in body.content.reversed() where content.coding != .bytes {
        let made = project.modelled(content.type, "body", &module, from: "..")
        if made.contains("_adapter.") { adapted.append(content.type) }
        if made != "body" {
          form = "\(made) if media_type == \(StringLiteral(content.mediaType)) else \(form)"
        }
      }
    }
    if body.isRequired { return form }
    return "None if body is ABSENT else " + (form.contains(" if ") && !form.hasPrefix("None if ") ? "(\(form))" : form)
  }
}

extension ValuePlan {
  /// Whether there is nothing to check.
  fileprivate var acceptsAnything: Bool {
    if case .any(.all) = shape { assertions.isEmpty } else { false }
  }
}
