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

  private var operation: OperationNames { project.operation(route) }
  private var types: GoTypes { project.types }

  mutating func write(_ writer: inout CodeWriter, _ functions: inout CodeWriter) {
    if let deprecation = route.deprecation, let since = deprecation.since.flatMap(Calendar.seconds) {
      let sunset = deprecation.sunset.flatMap(Calendar.httpDate) ?? ""
      writer.line("api.Deprecated(w, \(since), \(StringLiteral(sunset)))")
    }
    if route.rateLimit != nil { returns("s.limit\(operation.method).Admit(r)", &writer) }
    authenticate(&writer)
    if let mediaType = route.success.mediaType { returns("api.Negotiate(r, \(StringLiteral(mediaType)))", &writer) }
    let validates = !route.parameters.isEmpty || route.body != nil
    var members: [(key: String, value: String)] = []
    if validates { read(&members, &writer, &functions) }
    answer(members, &writer)
  }

  /// Ends the function where a call fails.
  private func returns(_ call: String, _ writer: inout CodeWriter) {
    writer.block("if err := \(call); err != nil {") { $0.line("return err") }
  }

  private func checked(_ writer: inout CodeWriter) { writer.block("if err != nil {") { $0.line("return err") } }

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
      project, locals: ["w", "r", "s", "query", "cookies", "content", "principal", "principals", "err", "result"], sink: ("v", "&v"), helpers: checks)
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
    let local = checks.local(parameter.name)
    if project.isCursor(parameter, route) { return cursor(source, field, local, &members, &writer, &functions) }
    var plan = parameter.value
    plan.acceptsNull = false
    if parameter.location == .path {
      writer.line("\(local) := \(source)")
      writer.checks(isText ? checks.text(plan, local, at: at) : checks.value(plan, local, at: at))
      members.append((field, code.value(parameter, local, "true")))
      return
    }
    let there = checks.local("has " + parameter.name)
    // A header is text, whatever its value is made of.
    let decode = isText ? code.decoder(parameter) : nil
    let inner = isText && decode == nil ? checks.text(plan, local, at: at) : checks.value(plan, local, at: at)
    let value = code.value(parameter, local, there)
    members.append((field, value))
    if let decode {
      let text = checks.local(parameter.name + " text")
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
      for (index, column) in columns.enumerated() {
        let place = "values[\(index)]"
        let failure = cursorFailure(column.field.type, place)
        failures.append(column.column.isNullable ? "\(place) != nil && \(failure.contains(" ") ? "(\(failure))" : failure)" : failure)
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
  private func cursorFailure(_ use: TypeUse, _ value: String) -> String {
    func text(_ test: String) -> String { "!wire.IsText(\(value), \(test))" }
    switch types.resolved(use) {
    case .boolean: return "!wire.IsOfKind(\(value), \"boolean\")"
    case .integer: return "!wire.IsInteger(\(value))"
    case .number: return "!wire.IsNumber(\(value))"
    case .decimal(let decimal): return text("func(text string) bool { return wire.IsDecimal(text, \(decimal.precision), \(decimal.scale)) }")
    case .string(let string):
      guard let format = string.format, format == .uuid || format == .dateTime || format == .date || format == .localTime,
        let function = FormatFunctions.function(of: format)
      else { return "!wire.IsOfKind(\(value), \"string\")" }
      return text("wire.\(function)")
    default: return "!wire.IsOfKind(\(value), \"string\")"
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
  private func bodyValue(_ body: BodyPlan) -> String {
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

  private func answer(_ parameters: [(key: String, value: String)], _ writer: inout CodeWriter) {
    var members: [(key: String, value: String)] = []
    if let caller = project.callerField(route.access) { members.append((caller.field, caller.variable)) }
    members += parameters
    if route.entityTag != nil, route.method != .get { members.append(("IfMatch", "api.IfMatch(r)")) }
    if let body = route.body { members.append(("Body", bodyValue(body))) }
    writer.line(
      members.isEmpty ? "request := \(operation.request){}" : "request := \(operation.request){\(members.count == 1 ? members[0].key + ": " + members[0].value + "}" : "")")
    if members.count > 1 {
      writer.indented { $0.pairs(members) }
      writer.line("}")
    }
    let call = "s.handlers.\(operation.method)(r.Context(), request)"
    let result = project.resultType(route)
    if let key = route.idempotencyKey {
      let names = zip(route.parameters, project.parameterNames(route))
      let name = names.first { $0.0 == key }?.1 ?? "IdempotencyKey"
      let place = "request.\(name)"
      let same = "api.Repeatable{Key: \(project.parameterHolding(key) == .value ? "&" + place : place), Caller: \(callerText)\(route.body == nil ? "" : ", Body: content.Value")}"
      let type = result ?? "struct{}"
      writer.block("\(result == nil ? "_" : "result"), err \(isErrDeclared && result == nil ? "=" : ":=") s.resultsOf\(operation.method).Once(w, r, \(same), func() (\(type), error) {", "})") {
        $0.line(result == nil ? "return struct{}{}, \(call)" : "return \(call)")
      }
      checked(&writer)
    } else if result == nil {
      returns(call, &writer)
    } else {
      writer.line("result, err := \(call)")
      checked(&writer)
    }
    write(&writer)
    writer.line("return nil")
  }

  /// Who calls, as text that differs from that of every other caller.
  private var callerText: String {
    func subject(_ id: AuthSchemeID, _ place: String) -> String { "api.Segment(\(place).\(project.fields.claim("sub", of: id)))" }
    switch project.caller(route.access) {
    case .nobody: return "\"\""
    case .one(let id, let isOptional): return subject(id, isOptional ? "wire.Deref(principal)" : "principal")
    case .several(let ids):
      return ids.map { subject($0, "wire.Deref(principals.\(project.names.schemes[$0.index].pascal))") }.joined(separator: " + \" \" + ")
    }
  }

  private var isErrDeclared: Bool {
    if route.body != nil || route.parameters.contains(where: { $0.location == .query }) { return true }
    return route.access != .open && project.caller(route.access) != .nobody
  }

  private func write(_ writer: inout CodeWriter) {
    let success = route.success
    guard let type = success.type, let mediaType = success.mediaType else { return writer.line("w.WriteHeader(\(success.status))") }
    guard project.isJSON(mediaType) else {
      let bytes = mediaType.hasPrefix("text/") ? "[]byte(result)" : "result"
      return writer.line("api.Write(w, \(success.status), \(StringLiteral(mediaType)), \(bytes))")
    }
    if route.entityTag != nil {
      return writer.line("api.WriteTagged(w, r, \(success.status), \(types.requiredEncoder(type))(nil, result))")
    }
    var body = "\(types.requiredEncoder(type))(nil, result)"
    if let element = project.pageElement(route) {
      body = "wire.AppendList(\(types.requiredEncoder(element)))(nil, result.Items)"
      let limit = route.parameters.contains { $0.name == "limit" && $0.location == .query } ? limitValue : "\(route.pagination?.defaultLimit ?? 20)"
      writer.block("if link := wire.NextLink(r.URL.EscapedPath(), r.URL.RawQuery, \(limit), result.NextCursor); link != \"\" {") {
        $0.line("w.Header().Set(\"Link\", link)")
      }
    } else if let location = success.location, let code = self.location(location) {
      writer.line("w.Header().Set(\"Location\", \(code))")
    }
    writer.line("api.Write(w, \(success.status), \(StringLiteral(mediaType)), \(body))")
  }

  private var limitValue: String {
    guard let parameter = route.parameters.first(where: { $0.name == "limit" && $0.location == .query }) else { return "20" }
    let isPlain = project.parameterHolding(parameter) == .value
    let place = isPlain ? "request.Limit" : "wire.Deref(request.Limit)"
    return types.underlying(parameter.type) == "int" ? place : "int(\(place))"
  }

  /// The path of the row that was created, which the answer holds itself or in a property.
  private func location(_ location: LocationPlan) -> String? {
    guard let type = route.success.type, var id = types.structure(type) else { return nil }
    var place = "result"
    if case .create(let plan) = route.handler, case .token(let issue) = plan.answer, let property = issue.entityProperty {
      guard let field = project.fields.property(property, of: id, in: project.contract), case .object(let object) = project.contract[id].use.type,
        let inner = object.properties.first(where: { $0.name == property }).flatMap({ types.structure($0.type) })
      else { return nil }
      place += "." + field
      id = inner
    }
    var parts: [String] = []
    var text = ""
    var fields = location.fields.makeIterator()
    func flush() {
      if !text.isEmpty { parts.append(StringLiteral(text).code) }
      text = ""
    }
    for segment in location.template.segments {
      text += "/"
      for part in segment.parts {
        switch part {
        case .literal(let literal): text += percentEncoded(literal)
        case .parameter:
          flush()
          let field = project.fields.property(fields.next() ?? "", of: id, in: project.contract)
          parts.append("api.Segment(\(place).\(field ?? "Unknown"))")
        }
      }
    }
    flush()
    return parts.joined(separator: "+")
  }

  private func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte -> String in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "@", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=":
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}

/// Days of the calendar, for headers that tell of them.
enum Calendar {
  /// Seconds since 1970 of a date or date-time (RFC 3339) in UTC.
  static func seconds(_ text: String) -> Int? {
    let digits = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    guard digits.count >= 3 else { return nil }
    let (year, month, day) = (digits[0], digits[1], digits[2])
    let time = digits.count >= 6 ? digits[3] * 3600 + digits[4] * 60 + digits[5] : 0
    // Days from the civil calendar, with years that begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return (era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468) * 86_400 + time
  }

  /// As `Sunset` has it (RFC 9110, section 5.6.7).
  static func httpDate(_ text: String) -> String? {
    guard let seconds = seconds(text) else { return nil }
    let digits = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard months.indices.contains(digits[1] - 1) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = ((seconds / 86_400) % 7 + 7) % 7
    let rest = ((seconds % 86_400) + 86_400) % 86_400
    let year = String(repeating: "0", count: max(0, 4 - String(digits[0]).count)) + String(digits[0])
    return "\(days[day]), \(two(digits[2])) \(months[digits[1] - 1]) \(year) \(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) GMT"
  }
}
