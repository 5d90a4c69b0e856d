import ContractModel
import ContractPlan
import EmitKit

/// Spells how an endpoint answers.
struct AnswerWriter {
  let project: FastAPIProject
  let route: Route

  func write(_ writer: inout CodeWriter, _ module: inout Module) {
    func runtime(_ name: String, _ path: String) -> String {
      module.use(name, from: "..runtime." + path)
      return name
    }
    let success = route.success
    guard let type = success.type, let mediaType = success.mediaType else {
      return writer.line("return \(runtime("answer_empty", "http"))(\(success.status))")
    }
    guard success.coding == .json else {
      return writer.code("return \(runtime("answer_text", "http"))(\(success.status), \(StringLiteral(mediaType)), result)")
    }
    let body = body(type, &module)
    let written =
      success.isNegotiated ? ["media_type=answer_type"] : mediaType == "application/json" ? [] : ["media_type=\(StringLiteral(mediaType))"]
    if let policy = route.entityTag, route.method == .get || policy == .optional || policy == .required {
      let arguments = ["request", "\(success.status)", body] + written
      return writer.code("return \(runtime("answer_tagged", "etag"))(\(arguments.joined(separator: ", ")))")
    }
    var arguments = ["\(success.status)", body]
    if let headers = headers(&module) { arguments.append(headers) }
    writer.code("return \(runtime("answer_json", "http"))(\((arguments + written).joined(separator: ", ")))")
  }

  /// The JSON of what the handler returned.
  private func body(_ type: TypeUse, _ module: inout Module) -> String {
    if project.isLinkedPage(route), case .list(let list) = project.shapes.resolved(type), let element = list.element {
      guard project.shapes.needsSerializing(element) else { return "result.items" }
      return "[\(project.serialized(element, "item", &module, from: "..")) for item in result.items]"
    }
    let form = project.serialized(type, "result", &module, from: "..")
    return project.shapes.isNullable(type) && form != "result" ? "None if result is None else \(form)" : form
  }

  private func headers(_ module: inout Module) -> String? {
    if project.isLinkedPage(route) {
      module.use("link_to_next", from: "..runtime.cursors")
      let names = project.parameterNames(route)
      let parameter = zip(route.parameters, names).first { $0.0.name == "limit" && $0.0.location == .query }
      let standard = String(route.pagination?.defaultLimit ?? 20)
      var limit = standard
      if let (plan, name) = parameter {
        limit = ParameterCode(project: project, route: route).value(plan, name, &module)
      }
      return "link_to_next(request, \(limit), result)"
    }
    if let location = route.success.location {
      module.use("percent_encoded", from: "..runtime.http")
      return "{\"Location\": \(path(location))}"
    }
    return nil
  }

  /// The path of the row that was created, which the answer holds itself or in a property.
  private func path(_ location: LocationPlan) -> String {
    var place = "result"
    var type = route.success.type ?? TypeUse(.never)
    if let holder = location.holder {
      place = project.place("result", holder, of: type)
      type = project.shapes.object(type)?.properties.first { $0.name == holder }?.type ?? type
    }
    let parts = location.parts.map { part -> FormattedString.Part in
      switch part {
      case .text(let text): .text(text)
      case .field(let field): .code("percent_encoded(\(project.place(place, field, of: type)))")
      }
    }
    return FormattedString(parts: parts).code(isText: false)
  }
}
