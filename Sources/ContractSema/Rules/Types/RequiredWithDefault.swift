import ContractBase
import ContractModel

/// A default is applied where a property is absent (OpenAPI 3.1, section 4.8.12.2.2), which a required one never is.
let requiredWithDefault = Rule("required-with-default") { context, sink in
  let defaultSpans = context.declarations.defaultSpans
  func finding(_ subject: String, _ value: JSONValue, _ place: Span?, openAPI hint: String) -> Diagnostic {
    Diagnostic(
      .requiredWithDefault, at: place, "\(subject) is required, so its default `\(value.text)` never applies",
      hint: context.declarations.inWords(contract: "let it be absent, or remove the default", openAPI: hint))
  }
  var told = Set<Span>()
  for definition in context.contract.types {
    guard definition.role != .inline, case .object(let object) = definition.use.type else { continue }
    if case .view = definition.role { continue }
    for property in object.properties {
      guard property.isRequired, let value = property.defaultValue else { continue }
      let span = property.origin.span
      let place = span.flatMap { defaultSpans[$0] } ?? span
      // One that a property has from a type that others have, too, is theirs; what `allOf` takes over was told.
      if let place, let written = property.type.origin.span, place != span, written.union(place) != written { continue }
      if let place, !told.insert(place).inserted { continue }
      sink.report(finding(
          "`\(definition.name).\(property.name)`", value, place, openAPI: "leave it out of what is required, or remove the default"))
    }
  }
  // Documents repeat a parameter in each operation: told once, with the other places beside.
  var found = RepeatedFindings()
  for operation in context.contract.operations {
    for parameter in operation.parameters {
      guard parameter.isRequired, let value = parameter.defaultValue, let span = parameter.origin.span else { continue }
      let place = defaultSpans[span] ?? span
      found.add("\(parameter.location) \(parameter.name) \(value.text)", at: place) {
        finding(
          "parameter `\(parameter.name)` of `\(operation.name)`", value, place,
          openAPI: parameter.location == .path ? "leave the default out" : "leave out `required: true`, or the default")
      }
    }
  }
  for finding in found.told { sink.report(finding) }
}
