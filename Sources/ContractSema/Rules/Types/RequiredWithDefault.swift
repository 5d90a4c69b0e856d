import ContractBase
import ContractModel

/// A default is applied where a property is absent (OpenAPI 3.1, section 4.8.12.2.2), which a required one never is.
let requiredWithDefault = Rule("required-with-default") { context, sink in
  func check(_ subject: String, _ isRequired: Bool, _ value: JSONValue?, _ span: Span?) {
    guard isRequired, let value else { return }
    sink.report(
      Diagnostic(
        .requiredWithDefault, at: span, "\(subject) is required, so its default `\(value.text)` never applies",
        hint: "let it be absent, or remove the default"))
  }
  for definition in context.contract.types {
    guard definition.role != .inline, case .object(let object) = definition.use.type else { continue }
    if case .view = definition.role { continue }
    for property in object.properties {
      check("`\(definition.name).\(property.name)`", property.isRequired, property.defaultValue, property.origin.span)
    }
  }
  for operation in context.contract.operations {
    for parameter in operation.parameters {
      check(
        "parameter `\(parameter.name)` of `\(operation.name)`", parameter.isRequired, parameter.defaultValue,
        parameter.origin.span)
    }
  }
}
