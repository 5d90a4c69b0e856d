import ContractModel
import ContractPlan
import EmitKit

/// Asks the handler, and writes what it returns.
extension EndpointWriter {
  func answer(_ parameters: [(key: String, value: String)], _ writer: inout CodeWriter) {
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
    guard let key = route.idempotencyKey else { return answer("r.Context()", &writer) }
    let names = zip(route.parameters, project.parameterNames(route))
    let place = "request." + (names.first { $0.0 == key }?.1 ?? "IdempotencyKey")
    var same = "Key: \(project.parameterHolding(key) == .value ? "&" + place : place), Caller: \(callerText)"
    if route.body != nil { same += ", Body: content.Bytes" }
    writer.line("same := api.Repeatable{\(same)}")
    writer.block("return s.answersOf\(operation.method).Answer(w, r, same, func(ctx context.Context, w http.ResponseWriter) error {", "})") {
      answer("ctx", &$0)
    }
  }

  private func answer(_ context: String, _ writer: inout CodeWriter) {
    let call = "s.handlers.\(operation.method)(\(context), request)"
    if project.resultType(route) == nil {
      returns(call, &writer)
    } else {
      writer.line("result, err := \(call)")
      checked(&writer)
    }
    write(&writer)
    writer.line("return nil")
  }

  /// Who calls, as text that differs from that of every other caller.
  var callerText: String {
    func subject(_ id: AuthSchemeID, _ place: String) -> String { "api.Segment(\(place).\(project.fields.claim("sub", of: id)))" }
    switch project.caller(route.access) {
    case .nobody: return "\"\""
    case .one(let id, let isOptional): return subject(id, isOptional ? "wire.Deref(principal)" : "principal")
    case .several(let ids):
      return ids.map { subject($0, "wire.Deref(principals.\(project.names.schemes[$0.index].pascal))") }.joined(separator: " + \" \" + ")
    }
  }

  private func write(_ writer: inout CodeWriter) {
    let success = route.success
    guard let type = success.type, let mediaType = success.mediaType else { return writer.line("w.WriteHeader(\(success.status))") }
    guard success.coding == .json else {
      let bytes = success.coding == .text ? "[]byte(result)" : "result"
      return writer.line("api.Write(w, \(success.status), \(StringLiteral(mediaType)), \(bytes))")
    }
    let written = success.isNegotiated ? "answerType" : StringLiteral(mediaType).code
    if route.entityTag != nil {
      return writer.line("api.WriteTagged(w, r, \(success.status), \(written), \(types.requiredEncoder(type))(nil, result))")
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
    writer.line("api.Write(w, \(success.status), \(written), \(body))")
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
    if let holder = location.holder {
      guard let field = project.fields.property(holder, of: id, in: project.contract), case .object(let object) = project.contract[id].use.type,
        let inner = object.properties.first(where: { $0.name == holder }).flatMap({ types.structure($0.type) })
      else { return nil }
      place += "." + field
      id = inner
    }
    var parts: [String] = []
    for part in location.parts {
      switch part {
      case .text(let text): parts.append(StringLiteral(text).code)
      case .field(let name):
        guard let field = project.fields.property(name, of: id, in: project.contract) else { return nil }
        parts.append("api.Segment(\(place).\(field))")
      }
    }
    return parts.joined(separator: "+")
  }
}
