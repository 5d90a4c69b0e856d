import ContractModel
import ContractPlan
import EmitKit

/// Spells what one endpoint does, in the order in which a request is answered.
struct EndpointWriter {
  let project: ExpressProject
  let route: Route
  let path: PathCode
  private(set) var patterns: PatternTable

  init(project: ExpressProject, route: Route, path: PathCode, patterns: PatternTable) {
    self.project = project
    self.route = route
    self.path = path
    self.patterns = patterns
  }

  private var dialect: Dialect { project.dialect }
  private var operation: OperationNames { project.names.operations[route.operation.index] }

  mutating func write(_ writer: inout CodeWriter, _ module: inout Module, _ functions: inout CodeWriter) {
    let start = writer.bytes.count
    for (name, value) in route.deprecationHeaders { writer.line("response.setHeader(\(StringLiteral(name)), \(StringLiteral(value)));") }
    if route.rateLimitSubject == .address {
      module.use("addressOf", from: "../runtime/rate-limit")
      writer.line("\(operation.method)Limit(addressOf(request));")
    }
    authenticate(&writer, &module)
    negotiate(&writer, &module)
    let validates = !route.parameters.isEmpty || route.body != nil
    if validates { read(since: start, &writer, &module, &functions) }
    answer(&writer, &module)
  }

  /// What a route counts and remembers, made once for each app.
  func state(_ writer: inout CodeWriter, _ module: inout Module) {
    if let limit = route.rateLimit {
      module.use("rateLimiter", from: "../runtime/rate-limit")
      writer.line("const \(operation.method)Limit = rateLimiter(\(limit.requests), \(limit.seconds));")
    }
    if let idempotency = route.idempotency {
      module.use("IdempotentAnswers", from: "../runtime/idempotency")
      let arguments = ["services.database", StringLiteral(route.name).code, String(idempotency.seconds)]
      writer.fitted("const \(operation.method)Answers = new IdempotentAnswers(", arguments, ");")
    }
  }

  private func negotiate(_ writer: inout CodeWriter, _ module: inout Module) {
    let success = route.success
    guard !success.mediaTypes.isEmpty else { return }
    module.use("negotiate", from: "../runtime/http")
    let arguments = ["request"] + success.mediaTypes.map { StringLiteral($0).code }
    guard success.isNegotiated else { return writer.line("negotiate(\(arguments.joined(separator: ", ")));") }
    writer.line("response.setHeader(\"Vary\", \"Accept\");")
    writer.fitted("const answerType = negotiate(", arguments, ");")
  }

  private func authenticate(_ writer: inout CodeWriter, _ module: inout Module) {
    switch project.caller(route.access) {
    case .nobody: return
    case .one(let id, let isOptional):
      let scheme = project.names.schemes[id.index]
      let method = isOptional ? "optional" + scheme.method : scheme.key
      writer.line("const principal = await auth.\(method)(request);")
    case .several(let ids):
      writer.block("const principals = {", "};") { writer in
        for id in ids {
          let scheme = project.names.schemes[id.index]
          writer.line("\(scheme.key): await auth.optional\(scheme.method)(request),")
        }
      }
    }
    if route.rateLimitSubject == .caller { writer.line("\(operation.method)Limit(\(callerText));") }
    guard route.access.isJudgedFirst, let caller = project.callerProperty(route.access) else { return }
    module.use(operation.authorize, from: "../auth")
    writer.line("\(operation.authorize)(\(caller.name));")
  }

  // MARK: - Reading

  private mutating func read(
    since start: Int, _ writer: inout CodeWriter, _ module: inout Module, _ functions: inout CodeWriter
  ) {
    let locations = Set(route.parameters.map(\.location))
    if locations.contains(.query) {
      module.use("queryOf", from: "../runtime/parameters")
      writer.line("const query = queryOf(request);")
    }
    if locations.contains(.cookie) {
      module.use("cookiesOf", from: "../runtime/parameters")
      writer.line("const cookies = cookiesOf(request);")
    }
    if route.idempotency != nil {
      module.use("fingerprintOf", from: "../runtime/idempotency")
      writer.line("const fingerprint = fingerprintOf(request);")
    }
    if let body = route.body { readBody(body, &writer, &module) }
    module.use("Violations", from: "../runtime/violations")
    if writer.bytes.count > start { writer.blank() }
    writer.line("const violations = new Violations();")
    var checks = ValueChecks(
      project, locals: [
        "request", "response", "query", "cookies", "body", "mediaType", "answerType", "principal", "principals", "violations",
        "fingerprint", "input", "same",
      ],
      subject: route.name, patterns: patterns)
    var last: Parameter.Location?
    let names = project.parameterNames(route)
    for (parameter, name) in zip(route.parameters, names) {
      if parameter.location != last { writer.line("violations.part = \"\(parameter.location.rawValue)\";") }
      last = parameter.location
      checks.subject = [route.name, parameter.name]
      read(parameter, checks.local(name), &checks, &writer, &module, &functions)
    }
    checks.subject = [route.name]
    if let body = route.body { validate(body, &checks, &writer, &module) }
    patterns = checks.table
    for need in checks.imports { module.use(need.name, from: "../runtime/" + need.path) }
    for id in checks.called { module.use(project.validatorName(id), from: "../validators") }
    let status = project.plan.contract.settings.validationStatus
    writer.line(status == 400 ? "violations.check();" : "violations.check(\(status));")
    writer.blank()
  }

  private mutating func read(
    _ parameter: ParameterPlan, _ name: String, _ checks: inout ValueChecks, _ writer: inout CodeWriter, _ module: inout Module,
    _ functions: inout CodeWriter
  ) {
    let source = ParameterCode(project: project, route: route, path: path).source(parameter, &module)
    let at = PointerCode(segments: [parameter.name])
    if project.isCursor(parameter, route), case .list(let list) = route.handler {
      module.use("positionAfter", from: "../runtime/cursors")
      cursorFunction(list, &functions, &module)
      writer.fitted("const \(name) = positionAfter(", [source.flat, operation.cursor, "violations"], ");")
      return
    }
    let isText = parameter.decoding == .string
    if parameter.location == .path, isText {
      writer.expression("const \(name) = ", source, dialect.types(" as string") + ";")
    } else {
      writer.expression("const \(name) = ", source, ";")
    }
    var plan = parameter.value
    plan.acceptsNull = false
    if parameter.location == .path {
      writer.checks(isText ? checks.text(plan, name, at: at) : checks.value(plan, name, at: at))
      return
    }
    let inner = isText ? checks.text(plan, name, at: at) : checks.value(plan, name, at: at)
    guard let required = parameter.requiredFailure else {
      return writer.checks(CheckCode.when("\(name) !== undefined", inner))
    }
    let missing = CheckCode.call("violations.missing", [at.code, StringLiteral(required.detail).code])
    writer.checks([.unless("\(name) === undefined", [missing], inner)])
  }

  /// Checks the order values of a cursor.
  private func cursorFunction(_ list: ListHandlerPlan, _ functions: inout CodeWriter, _ module: inout Module) {
    module.use("decodeCursor", from: "../runtime/cursors")
    let fields = list.cursor
    var locals = JavaScriptNames.locals(["text"])
    let names = fields.map { locals.identifier(for: $0.field.name) }
    let row = project.names.rows[list.entity.index]
    module.useType(row, from: "../repositories/" + project.names.entityFiles[list.entity.index])
    let type = "Pick<\(row), \(fields.map { StringLiteral($0.field.name).code }.joined(separator: " | "))>"
    functions.blank()
    functions.doc("The order values that a cursor of `\(route.name)` holds; undefined where it holds others.")
    functions.fitted(
      "function \(operation.cursor)(", ["text" + dialect.types(": string")], ")\(dialect.types(": \(type) | undefined")) {")
    functions.indented { writer in
      writer.line("const [\(names.joined(separator: ", "))] = decodeCursor(text, \(fields.count)) ?? [];")
      var members: [String] = []
      let check = CursorCheck(project: project)
      for (field, name) in zip(fields, names) {
        writer.line("if (\(check.failure(field, name, &module))) return undefined;")
        let value = check.value(field, name, row, &module)
        let key = PropertyKey(field.field.name).literal
        members.append(value == key ? key : "\(key): \(value)")
      }
      writer.fitted("return {", members, "};", padded: true)
    }
    functions.line("}")
  }

  private func readBody(_ body: BodyPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let mediaTypes = body.content.map(\.mediaType)
    var options: [String] = []
    if mediaTypes != ["application/json"] {
      options.append("mediaTypes: [\(mediaTypes.map { StringLiteral($0).code }.joined(separator: ", "))]")
    }
    if body.maxBytes != 1 << 20 { options.append("limit: \(body.maxBytes)") }
    if body.maxDepth != 64 { options.append("depth: \(body.maxDepth)") }
    if route.idempotency != nil { options.append("digest: fingerprint") }
    let arguments = ["request"] + (options.isEmpty ? [] : ["{ " + options.joined(separator: ", ") + " }"])
    // Of several types that are JSON the value alone does not tell which one was sent.
    let isChosen = body.content.count > 1 && body.content.contains { $0.coding != .bytes && !$0.value.acceptsAnything }
    if !isChosen, body.content.allSatisfy({ $0.coding == .json }) {
      module.use("readJson", from: "../runtime/http")
      return writer.fitted("const body = await readJson(", arguments, ");")
    }
    module.use("readContent", from: "../runtime/content")
    let decode = body.content.compactMap { content in
      ParameterCode(project: project, route: route, path: path).contentDecoder(content, &module).map {
        (key: "\(StringLiteral(content.mediaType)): ", decoder: $0)
      }
    }
    let open = isChosen ? "const { body, mediaType } = await readContent(" : "const { body } = await readContent("
    if decode.isEmpty { return writer.fitted(open, arguments, ");") }
    writer.line(open + "request, {")
    writer.indented { writer in
      for option in options { writer.line(option + ",") }
      writer.block("decode: {", "},") { writer in
        for entry in decode { writer.expression(entry.key, entry.decoder, ",") }
      }
    }
    writer.line("});")
  }

  private mutating func validate(
    _ body: BodyPlan, _ checks: inout ValueChecks, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    if !route.parameters.isEmpty { writer.line("violations.part = \"body\";") }
    let at = PointerCode(segments: [])
    var code: [CheckCode] = []
    if body.content.count == 1, let only = body.content.first {
      code = checked(only, &checks, at)
    } else {
      code = [
        .choice(
          body.content.map {
            CheckBranch(condition: "mediaType === \(StringLiteral($0.mediaType))", body: checked($0, &checks, at))
          }.filter { !$0.body.isEmpty }, otherwise: [])
      ]
      if code == [.choice([], otherwise: [])] { code = [] }
    }
    if body.isRequired {
      let missing = CheckCode.call(
        "violations.add", [at.code, StringLiteral(body.requiredFailure.code).code, StringLiteral(body.requiredFailure.detail).code])
      writer.checks([.unless("body === undefined", [missing], code)])
    } else {
      writer.checks(CheckCode.when("body !== undefined", code))
    }
  }

  private func checked(_ content: BodyContentPlan, _ checks: inout ValueChecks, _ at: PointerCode) -> [CheckCode] {
    switch content.coding {
    case .json, .form, .multipart, .text: checks.value(content.value, "body", at: at)
    case .bytes: []
    }
  }

  // MARK: - Answering

  private func answer(_ writer: inout CodeWriter, _ module: inout Module) {
    module.use("contextOf", from: "../context")
    let (members, isEmpty) = request(&module)
    let call = "handlers.\(operation.method)("
    let context = "contextOf(services, request, response)"
    let result = project.resultType(route) == "void" ? "" : "const result = "
    if let key = route.idempotencyKey { return answerOnce(key, members, &writer, &module) }
    let arguments = [isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }", context]
    let single = result + "await " + call + arguments.joined(separator: ", ") + ");"
    if writer.indentationWidth + single.count <= lineWidth {
      writer.line(single)
    } else if writer.indentationWidth + 2 + arguments[0].count < lineWidth {
      writer.fitted(result + "await " + call, arguments, ");")
    } else {
      writer.line(result + "await " + call)
      writer.indented { writer in
        writer.block("{", "},") { writer in
          for member in members { writer.line(member + ",") }
        }
        writer.line(context + ",")
      }
      writer.line(");")
    }
    AnswerWriter(project: project, route: route).write(&writer, &module)
  }

  /// Answers what was not answered before, and repeats what was.
  private func answerOnce(
    _ key: ParameterPlan, _ members: [String], _ writer: inout CodeWriter, _ module: inout Module
  ) {
    let parameters = zip(route.parameters, project.parameterNames(route))
    let name = parameters.first { $0.0 == key }?.1 ?? "idempotencyKey"
    writer.fitted("const input = {", members, "};", padded: true)
    let same = ["key: input.\(name)", "caller: \(callerText)", "fingerprint"]
    writer.fitted("const same = {", same, "};", padded: true)
    let start = "await \(operation.method)Answers.answer(response, same, async (database) => {"
    func work(_ writer: inout CodeWriter) {
      writer.line("const context = contextOf({ ...services, database }, request, response);")
      let result = project.resultType(route) == "void" ? "" : "const result = "
      writer.line("\(result)await handlers.\(operation.method)(input, context);")
      AnswerWriter(project: project, route: route, isKept: true).write(&writer, &module)
    }
    writer.block(start, "});") { work(&$0) }
  }

  /// Who calls, as text that differs from that of every other caller.
  private var callerText: String {
    func identity(_ id: AuthSchemeID, _ principal: String, isOptional: Bool) -> String {
      let hasSubject = project.plan.auth.scheme(id)?.claims.contains { $0.name == "sub" } == true
      return hasSubject ? principal + (isOptional ? "?" : "") + ".sub" : principal
    }
    switch project.caller(route.access) {
    case .nobody: return "\"\""
    case .one(let id, let isOptional):
      return "JSON.stringify([\(identity(id, "principal", isOptional: isOptional))])"
    case .several(let ids):
      let all = ids.map { identity($0, "principals.\(project.names.schemes[$0.index].key)", isOptional: true) }
      return "JSON.stringify([\(all.joined(separator: ", "))])"
    }
  }

  /// The members of the request that the handler gets.
  private func request(_ module: inout Module) -> (members: [String], isEmpty: Bool) {
    var members: [String] = []
    if let caller = project.callerProperty(route.access) { members.append(caller.name) }
    var locals = JavaScriptNames.locals([
      "request", "response", "query", "cookies", "body", "mediaType", "answerType", "principal", "principals", "violations",
      "fingerprint", "input", "same",
    ])
    for (parameter, name) in zip(route.parameters, project.parameterNames(route)) {
      let local = locals.identifier(for: name)
      let value = project.isCursor(parameter, route) ? local : ParameterCode(project: project, route: route, path: path)
        .value(parameter, local, &module)
      members.append(value == name ? name : "\(name): \(value)")
    }
    if route.entityTag != nil, route.method != .get { members.append("ifMatch: request.headers[\"if-match\"]") }
    if let body = route.body { members.append(bodyMember(body, &module)) }
    return (members, members.isEmpty)
  }

  /// Of bytes nothing is known but that they are bytes.
  private func useTypes(of body: BodyPlan, _ module: inout Module) {
    for content in body.content where content.coding != .bytes { project.useTypes(of: content.type, in: &module, from: "../types") }
  }

  private func bodyMember(_ body: BodyPlan, _ module: inout Module) -> String {
    let type = project.bodyType(body)
    let types = Set(body.content.map(\.type.type))
    if types.count == 1, let content = body.content.first, content.coding != .bytes, project.shapes.needsNormalizing(content.type) {
      var value = "body"
      if case .reference = content.type.type {} else { value = "body" + dialect.types(" as any") }
      let form = project.normalized(content.type, value, &module, from: "../")
      let needsGuard = !body.isRequired || project.shapes.isNullable(content.type)
      // Without a guard the value has the type, and nothing spells it.
      if needsGuard { useTypes(of: body, &module) }
      return "body: " + (needsGuard ? "(body == null ? body : \(form))" : form) + (needsGuard ? dialect.types(" as \(type)") : "")
    }
    useTypes(of: body, &module)
    let chosen = body.content.filter { $0.coding != .bytes && project.shapes.needsNormalizing($0.type) }
    if !chosen.isEmpty {
      let form = chosen.reversed().reduce("body") { rest, content in
        let form = project.normalized(content.type, "body" + dialect.types(" as any"), &module, from: "../")
        return "mediaType === \(StringLiteral(content.mediaType)) ? \(form) : \(rest)"
      }
      return "body: (body == null ? body : \(form))" + dialect.types(" as \(type)")
    }
    return dialect == .typescript ? "body: body as \(type)" : "body"
  }
}

extension ValuePlan {
  /// Whether there is nothing to check.
  fileprivate var acceptsAnything: Bool {
    if case .any(.all) = shape { assertions.isEmpty } else { false }
  }
}
