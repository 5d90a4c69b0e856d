import ContractModel
import ContractPlan
import EmitKit

/// Spells how an endpoint answers.
struct AnswerWriter {
  let project: ExpressProject
  let route: Route
  /// Whether the answer is returned, to be kept and repeated, and not given at once.
  var isKept = false

  func write(_ writer: inout CodeWriter, _ module: inout Module) {
    let success = route.success
    guard let type = success.type, let mediaType = success.mediaType else {
      return writer.line(call("Empty", &module) + "\(success.status));")
    }
    guard success.coding == .json else {
      return writer.line(call("Text", &module) + "\(success.status), \(StringLiteral(mediaType)), result);")
    }
    let written = success.isNegotiated ? "answerType" : mediaType == "application/json" ? nil : StringLiteral(mediaType).code
    if let policy = route.entityTag, route.method == .get || policy == .optional || policy == .required {
      if isKept { return keepTagged(success.status, body(type, &module), written, &writer, &module) }
      module.use("answerTagged", from: "../runtime/etag")
      let arguments = ["request", "response", "\(success.status)", body(type, &module)] + (written.map { [$0] } ?? [])
      return writer.fitted("answerTagged(", arguments, ");")
    }
    let start = call("Json", &module)
    var arguments = ["\(success.status)", body(type, &module)]
    if let headers = headers(&module) { arguments.append(headers) }
    if let written {
      if arguments.count == 2 { arguments.append("{}") }
      arguments.append(written)
    }
    if writer.indentationWidth + width(start + arguments.joined(separator: ", ") + ");") <= lineWidth {
      return writer.line(start + arguments.joined(separator: ", ") + ");")
    }
    // The headers come last, so that they may be broken alone.
    if let location = route.success.location, arguments.count == 3 {
      writer.block(start + "\(arguments[0]), \(arguments[1]), {", "});") { writer in
        writer.line("Location: \(path(location)),")
      }
      return
    }
    if isKept { return writer.fitted(start, arguments, ");") }
    writer.fitted("answerJson(", ["response"] + arguments, ");")
  }

  /// The start of the call that answers, up to its status.
  private func call(_ kind: String, _ module: inout Module) -> String {
    let function = (isKept ? "kept" : "answer") + kind
    module.use(function, from: isKept ? "../runtime/idempotency" : "../runtime/http")
    return isKept ? "return \(function)(" : "\(function)(response, "
  }

  private func keepTagged(
    _ status: Int, _ body: String, _ mediaType: String?, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    module.use("entityTag", from: "../runtime/etag")
    module.use("keptJson", from: "../runtime/idempotency")
    writer.line("const answer = \(body);")
    let arguments = ["\(status)", "answer", "{ ETag: entityTag(answer) }"] + (mediaType.map { [$0] } ?? [])
    writer.fitted("return keptJson(", arguments, ");")
  }

  /// The JSON of what the handler returned.
  private func body(_ type: TypeUse, _ module: inout Module) -> String {
    if isLinkedPage, case .list(let list) = project.shapes.resolved(type), let element = list.element {
      guard project.shapes.needsSerializing(element) else { return "result.items" }
      if case .reference(let id) = element.type, !element.isNullable {
        let function = "serialize" + project.names.types[id.index]
        module.use(function, from: "../serializers")
        return "result.items.map(\(function))"
      }
      return "result.items.map((item) => \(project.serialized(element, "item", &module, from: "../")))"
    }
    let form = project.serialized(type, "result", &module, from: "../")
    return project.shapes.isNullable(type) && form != "result" ? "result && \(form)" : form
  }

  private var isLinkedPage: Bool { project.resultType(route).hasPrefix("Page<") }

  private func headers(_ module: inout Module) -> String? {
    if isLinkedPage {
      module.use("linkToNext", from: "../runtime/cursors")
      let names = project.parameterNames(route)
      let limit = zip(route.parameters, names).first { $0.0.name == "limit" && $0.0.location == .query }?.1 ?? "20"
      let standard = route.pagination?.defaultLimit ?? 20
      return "linkToNext(request.originalUrl, \(project.dialect == .typescript ? "(\(limit) ?? \(standard)) as number" : "\(limit) ?? \(standard)"), result)"
    }
    if let location = route.success.location { return "{ Location: \(path(location)) }" }
    return nil
  }

  /// The path of the row that was created, which the answer holds itself or in a property.
  private func path(_ location: LocationPlan) -> String {
    let place = "result" + (location.holder.map { PropertyKey($0).access } ?? "")
    let parts = location.parts.map { part -> String in
      switch part {
      case .text(let text): return TemplateText(text).code
      case .field(let field):
        let value = place + PropertyKey(field).access
        return "${encodeURIComponent(\(project.dialect == .typescript ? "String(\(value))" : value))}"
      }
    }
    return "`\(parts.joined())`"
  }
}
