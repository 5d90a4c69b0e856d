import ContractBase
import ContractModel

/// Placeholders and path parameters correspond one to one (OpenAPI 3.1,
/// sections 4.8.8.2 and 4.8.12.2).
let pathParameters = Rule("path-parameters") { context, sink in
  for operation in context.contract.operations {
    // A placeholder without a name has been reported: whatever is said of it, or of a parameter for it, it needs one first.
    let all = operation.path.parameterNames
    let names = all.filter { !$0.isEmpty }
    let parameters = operation.parameters.filter { $0.location == .path }
    let place = context.pathSpan(of: operation)
    var seen = Set<String>()
    for name in names where !seen.insert(name).inserted {
      sink.report(
        Diagnostic(
          .placeholderTwice, at: place, "`{\(name)}` stands twice in `\(operation.path.text)`",
          hint: "give each placeholder a name of its own"))
    }
    let missing = names.filter { name in !parameters.contains { $0.name == name } }
    for name in Set(missing).sorted() {
      let others = operation.parameters.filter { !names.contains($0.name) }
      let near = suggestion(for: name, among: others.map(\.name))
      sink.report(
        Diagnostic(
          .placeholderWithoutParameter, at: place, "nothing says what `{\(name)}` of `\(operation.name)` is",
          secondary: others.filter { $0.name == near }.compactMap { other in
            other.origin.span.map { DiagnosticLabel($0, "did you mean this one?") }
          },
          hint: near.map { "call the placeholder `{\($0)}`, or the parameter `\(name)`" }
            ?? "add a parameter: `\(operation.name)(\(name): ID!)`"))
    }
    for parameter in parameters {
      if !names.contains(parameter.name), names.count == all.count {
        let near = suggestion(for: parameter.name, among: missing)
        // The placeholder has been reported, with this parameter beside it.
        if near != nil { continue }
        sink.report(
          Diagnostic(
            .parameterNotInPath, at: parameter.origin.span ?? place,
            "`\(parameter.name)` is to be in the path, but `\(operation.path.text)` has no `{\(parameter.name)}`",
            secondary: place.map { [DiagnosticLabel($0, "the path")] } ?? [],
            hint: "add `{\(parameter.name)}` to the path, or let the parameter be in the query"))
      }
    }
  }
}
