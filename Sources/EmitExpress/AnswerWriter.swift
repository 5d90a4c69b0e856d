import ContractModel
import ContractPlan
import EmitKit

/// Spells how an endpoint answers.
struct AnswerWriter {
  let project: ExpressProject
  let route: Route

  func write(_ writer: inout CodeWriter, _ module: inout Module) {
    let success = route.success
    guard let type = success.type, let mediaType = success.mediaType else {
      module.use("answerEmpty", from: "../runtime/http")
      return writer.line("answerEmpty(response, \(success.status));")
    }
    guard project.isJSON(mediaType) else {
      module.use("answerText", from: "../runtime/http")
      return writer.line("answerText(response, \(success.status), \(StringLiteral(mediaType)), result);")
    }
    if let policy = route.entityTag, route.method == .get || policy == .optional || policy == .required {
      module.use("answerTagged", from: "../runtime/etag")
      return writer.line("answerTagged(request, response, \(success.status), \(body(type, &module)));")
    }
    module.use("answerJson", from: "../runtime/http")
    var arguments = ["response", "\(success.status)", body(type, &module)]
    if let headers = headers(&module) { arguments.append(headers) }
    if mediaType != "application/json" {
      if arguments.count == 3 { arguments.append("{}") }
      arguments.append(StringLiteral(mediaType).code)
    }
    let single = "answerJson(" + arguments.joined(separator: ", ") + ");"
    if writer.indentationWidth + single.count <= lineWidth || arguments.count < 4 {
      return writer.fitted("answerJson(", arguments, ");")
    }
    // The headers come last, so that they may be broken alone.
    if let location = route.success.location, arguments.count == 4 {
      writer.block("answerJson(\(arguments[0]), \(arguments[1]), \(arguments[2]), {", "});") { writer in
        writer.line("Location: \(path(location)),")
      }
      return
    }
    writer.fitted("answerJson(", arguments, ");")
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
    var place = "result"
    if case .create(let plan) = route.handler, case .token(let issue) = plan.answer, let property = issue.entityProperty {
      place += PropertyKey(property).access
    }
    var fields = location.fields.makeIterator()
    var text = ""
    for segment in location.template.segments {
      text += "/"
      for part in segment.parts {
        switch part {
        case .literal(let literal): text += TemplateText(percentEncoded(literal)).code
        case .parameter:
          let value = place + PropertyKey(fields.next() ?? "").access
          text += "${encodeURIComponent(\(project.dialect == .typescript ? "String(\(value))" : value))}"
        }
      }
    }
    return "`\(text)`"
  }

  private func percentEncoded(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "@", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=":
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return out
  }
}
