import ContractModel
import ContractPlan
import EmitKit

/// Spells what one endpoint does, in the order in which a request is answered.
struct EndpointWriter {
  let project: GoProject
  let route: Route
  let path: PathCode
  private(set) var checks: CheckHelpers

  init(project: GoProject, route: Route, path: PathCode, helpers: CheckHelpers) {
    self.project = project
    self.route = route
    self.path = path
    checks = helpers
  }

  var operation: OperationNames { project.operation(route) }
  var types: GoTypes { project.types }

  mutating func write(_ writer: inout CodeWriter, _ functions: inout CodeWriter) {
    for (name, value) in route.deprecationHeaders { writer.line("w.Header().Set(\(StringLiteral(name)), \(StringLiteral(value)))") }
    if route.rateLimitSubject == .address { returns("s.limit\(operation.method).Admit(api.Address(r))", &writer) }
    authenticate(&writer)
    negotiate(&writer)
    let validates = !route.parameters.isEmpty || route.body != nil
    var members: [(key: String, value: String)] = []
    if validates { read(&members, &writer, &functions) }
    answer(members, &writer)
  }

  private func negotiate(_ writer: inout CodeWriter) {
    let success = route.success
    guard !success.mediaTypes.isEmpty else { return }
    let offers = success.mediaTypes.map { StringLiteral($0).code }.joined(separator: ", ")
    guard success.isNegotiated else { return returns("api.Negotiate(r, \(offers))", &writer) }
    writer.line("w.Header().Set(\"Vary\", \"Accept\")")
    writer.line("answerType, err := api.Choose(r, \(offers))")
    checked(&writer)
  }

  /// Ends the function where a call fails.
  func returns(_ call: String, _ writer: inout CodeWriter) {
    writer.block("if err := \(call); err != nil {") { $0.line("return err") }
  }

  func checked(_ writer: inout CodeWriter) { writer.block("if err != nil {") { $0.line("return err") } }

  private func authenticate(_ writer: inout CodeWriter) {
    switch project.caller(route.access) {
    case .nobody: return
    case .one(let id, let isOptional):
      let scheme = project.names.schemes[id.index]
      writer.line("principal, err := s.Auth.\(isOptional ? "Optional" : "")\(scheme.pascal)(r)")
      checked(&writer)
    case .several(let ids):
      writer.line("var principals Principals")
      writer.line("var err error")
      for id in ids {
        let name = project.names.schemes[id.index].pascal
        writer.block("if principals.\(name), err = s.Auth.Optional\(name)(r); err != nil {") { $0.line("return err") }
      }
    }
    if route.rateLimitSubject == .caller { returns("s.limit\(operation.method).Admit(\(callerText))", &writer) }
    guard route.access.isJudgedFirst, let caller = project.callerField(route.access) else { return }
    returns("\(operation.authorize)(\(caller.variable))", &writer)
  }

  // MARK: - Reading

  private mutating func read(
    _ members: inout [(key: String, value: String)], _ writer: inout CodeWriter, _ functions: inout CodeWriter
  ) {
    let locations = Set(route.parameters.map(\.location))
    if locations.contains(.query) {
      writer.line("query, err := wire.Query(r.URL.RawQuery)")
      checked(&writer)
    }
    if locations.contains(.cookie) { writer.line("cookies := wire.Cookies(r)") }
    if let body = route.body { readBody(body, &writer, &functions) }
    writer.blank()
    var code = CodeWriter.go
    var value = ValueChecks(
      project, locals: ["w", "r", "s", "ctx", "query", "cookies", "content", "answerType", "principal", "principals", "err", "request", "result", "same"], sink: ("v", "&v"), helpers: checks)
    var last: Parameter.Location?
    for (parameter, name) in zip(route.parameters, project.parameterNames(route)) {
      if parameter.location != last { code.line("v.Part = \"\(parameter.location.rawValue)\"") }
      last = parameter.location
      read(parameter, name, &value, &members, &code, &functions)
    }
    if let body = route.body { validate(body, &value, &code) }
    checks = value.helpers
    writer.line("var v wire.Violations")
    writer.append(code)
    returns("api.Invalid(v, \(project.plan.contract.settings.validationStatus))", &writer)
    writer.blank()
  }

  private mutating func read(
    _ parameter: ParameterPlan, _ field: String, _ checks: inout ValueChecks, _ members: inout [(key: String, value: String)],
    _ writer: inout CodeWriter, _ functions: inout CodeWriter
  ) {
    let code = ParameterCode(project: project, route: route, path: path)
    let (source, isText) = code.source(parameter)
    let at = PointerCode(segments: [parameter.name])
    // One in the path and one in the query may have the same name.
    let isShared = route.parameters.count { $0.name == parameter.name } > 1
    let name = isShared ? "\(parameter.name) in \(parameter.location.rawValue)" : parameter.name
    let local = checks.local(name)
    if project.isCursor(parameter, route) { return cursor(source, field, local, &members, &writer, &functions) }
    var plan = parameter.value
    plan.acceptsNull = false
    if parameter.location == .path {
      writer.line("\(local) := \(source)")
      writer.checks(isText ? checks.text(plan, local, at: at) : checks.value(plan, local, at: at))
      members.append((field, code.value(parameter, local, "true")))
      return
    }
    let there = checks.local("has " + name)
    // A header is text, whatever its value is made of.
    let decode = isText ? code.decoder(parameter) : nil
    let inner = isText && decode == nil ? checks.text(plan, local, at: at) : checks.value(plan, local, at: at)
    let value = code.value(parameter, local, there)
    members.append((field, value))
    if let decode {
      let text = checks.local(name + " text")
      writer.line("\(text), \(there) := \(source)")
      writer.line("\(local) := \(decode)(\(text))")
    } else {
      writer.line("\(local), \(there) := \(source)")
    }
    guard let required = parameter.requiredFailure else { return writer.checks(CheckCode.when(there, inner)) }
    let missing = CheckCode.call("v.Missing", [at.code, StringLiteral(required.detail).code])
    writer.checks([.unless(nil, "!\(there)", [missing], inner)])
  }

  private func cursor(
    _ source: String, _ field: String, _ local: String, _ members: inout [(key: String, value: String)], _ writer: inout CodeWriter,
    _ functions: inout CodeWriter
  ) {
    guard case .list(let list) = route.handler else {
      writer.line("var \(local) *string")
      writer.block("if text, ok := \(source); ok {") { $0.line("\(local) = wire.Ptr(text.(string))") }
      members.append((field, local))
      return
    }
    writer.line("var \(local) *\(operation.position)")
    writer.block("if text, ok := \(source); ok {") { writer in
      writer.block("if \(local) = \(operation.cursor)(text.(string)); \(local) == nil {") { writer in
        writer.line("v.Add(\"/cursor\", \(StringLiteral(list.cursorFailure.code)), \(StringLiteral(list.cursorFailure.detail)))")
      }
    }
    members.append((field, local))
    cursorFunction(list, &functions)
  }

  /// Checks and reads the order values of a cursor.
  private func cursorFunction(_ list: ListHandlerPlan, _ writer: inout CodeWriter) {
    guard let table = project.plan.storage.table(of: list.entity) else { return }
    let columns = list.query.order.compactMap { project.column($0.field, of: table) }
    writer.blank()
    writer.line("// \(operation.cursor) is the order values of a cursor of \(operation.method); nil where it holds others.")
    writer.block("func \(operation.cursor)(cursor string) *\(operation.position) {") { writer in
      writer.line("values := wire.Position(cursor, \(columns.count))")
      var failures = ["values == nil"]
      for (index, field) in list.cursor.enumerated() {
        let place = "values[\(index)]"
        let failure = cursorFailure(field.value, place)
        failures.append(field.isNullable ? "\(place) != nil && \(failure)" : failure)
      }
      writer.block("if \(failures.joined(separator: " || ")) {") { $0.line("return nil") }
      let members = columns.enumerated().map { index, column -> (key: String, value: String) in
        let decoder = types.decoder(TypeUse(column.field.type.type))
        let place = "values[\(index)]"
        switch column.holding {
        case .pointer: return (column.name, "wire.Nullable(\(decoder))(\(place))")
        case .nilable: return (column.name, "wire.OrNil(\(decoder))(\(place))")
        case .value, .optional: return (column.name, "\(decoder)(\(place))")
        }
      }
      writer.line("return &\(operation.position){\(members.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}")
    }
  }

  /// The condition under which a value is none of a field's.
  private func cursorFailure(_ expected: CursorValue, _ value: String) -> String {
    func text(_ test: String) -> String { "!wire.IsText(\(value), \(test))" }
    switch expected {
    case .boolean: return "!wire.IsOfKind(\(value), \"boolean\")"
    case .integer(let least, let greatest):
      return "!wire.IsIntegerWithin(\(value), \(StringLiteral(least.text)), \(StringLiteral(greatest.text)))"
    case .number(let isSingle): return "!wire.\(isSingle ? "IsSingle" : "IsNumber")(\(value))"
    case .decimal(let precision, let scale): return text("func(text string) bool { return wire.IsDecimal(text, \(precision), \(scale)) }")
    case .string(let format):
      guard let function = format.flatMap(FormatFunctions.function) else { return "!wire.IsOfKind(\(value), \"string\")" }
      return text("wire.\(function)")
    }
  }

  private func readBody(_ body: BodyPlan, _ writer: inout CodeWriter, _ functions: inout CodeWriter) {
    let list = body.content.map { StringLiteral($0.mediaType).code }.joined(separator: ", ")
    let bytes = body.maxBytes == 1 << 20 ? "1 << 20" : "\(body.maxBytes)"
    let depth = body.maxDepth == 64 ? "wire.MaxDepth" : "\(body.maxDepth)"
    let code = ParameterCode(project: project, route: route, path: path)
    let forms = body.content.compactMap { content in code.form(content).map { (key: StringLiteral(content.mediaType).code, value: $0) } }
    let texts = body.content.compactMap { content in code.text(content).map { (key: StringLiteral(content.mediaType).code, value: $0) } }
    if forms.isEmpty, texts.isEmpty {
      writer.line("content, err := api.Body{MediaTypes: []string{\(list)}, MaxBytes: \(bytes), MaxDepth: \(depth)}.Read(w, r)")
    } else {
      writer.line("content, err := \(operation.body).Read(w, r)")
      var members = [(key: "MediaTypes", value: "[]string{\(list)}"), (key: "MaxBytes", value: bytes), (key: "MaxDepth", value: depth)]
      if !forms.isEmpty { members.append(("Forms", ValueLiteral.map("map[string]wire.Form", forms))) }
      if !texts.isEmpty { members.append(("Texts", ValueLiteral.map("map[string]wire.Decode", texts))) }
      functions.blank()
      functions.line("// \(operation.body) is what \(operation.method) accepts as its body.")
      functions.block("var \(operation.body) = api.Body{") { $0.pairs(members) }
    }
    checked(&writer)
  }

  private mutating func validate(_ body: BodyPlan, _ checks: inout ValueChecks, _ writer: inout CodeWriter) {
    if !route.parameters.isEmpty { writer.line("v.Part = \"body\"") }
    let at = PointerCode(segments: [])
    var code: [CheckCode] = []
    if body.content.count == 1, let only = body.content.first {
      code = checked(only, &checks, at)
    } else {
      let branches = body.content.map {
        CheckBranch(condition: "content.MediaType == \(StringLiteral($0.mediaType))", body: checked($0, &checks, at))
      }.filter { !$0.body.isEmpty }
      code = branches.isEmpty ? [] : [.choice(branches, otherwise: [])]
    }
    guard body.isRequired else { return writer.checks(CheckCode.when("content.IsThere", code)) }
    let failure = body.requiredFailure
    let missing = CheckCode.call("v.Add", [at.code, StringLiteral(failure.code).code, StringLiteral(failure.detail).code])
    writer.checks([.unless(nil, "!content.IsThere", [missing], code)])
  }

  private func checked(_ content: BodyContentPlan, _ checks: inout ValueChecks, _ at: PointerCode) -> [CheckCode] {
    switch content.coding {
    case .json, .form, .multipart, .text: checks.value(content.value, "content.Value", at: at)
    case .bytes: []
    }
  }

  /// The body as its handler gets it.
  func bodyValue(_ body: BodyPlan) -> String {
    let type = project.bodyType(body)
    guard type != "any", let content = body.content.first else { return type == "any" && body.content.count == 1 ? "content.Value" : "content.Value" }
    switch content.coding {
    case .bytes: return body.isRequired ? "content.Value.([]byte)" : "wire.GivenNil(content.Value, content.IsThere, wire.RawBytes)"
    case .json, .form, .multipart, .text:
      let decoder = types.decoder(content.type)
      if body.isRequired {
        let full = types.requiredDecoder(content.type)
        return full == "wire.Any" ? "content.Value" : "\(full)(content.Value)"
      }
      if types.isNilable(content.type) { return "wire.GivenNil(content.Value, content.IsThere && content.Value != nil, \(decoder))" }
      return "wire.GivenOrNil(content.Value, content.IsThere && content.Value != nil, \(decoder))"
    }
  }

  // MARK: - Answering
}
