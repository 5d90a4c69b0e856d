import ContractBase
import ContractModel

/// What is going away is not used by what stays, without a word.
let deprecatedUse = Rule("deprecated-use") { context, sink in
  let mark = context.declarations.inWords(contract: "@deprecated", openAPI: "deprecated: true")
  for definition in context.contract.types where definition.deprecation == nil {
    guard case .object(let object) = definition.use.type else { continue }
    if case .view = definition.role { continue }
    for property in object.properties where property.deprecation == nil {
      guard let type = context.deprecatedType(property.type) else { continue }
      sink.report(
        Diagnostic(
          .deprecatedUse, at: property.type.origin.span ?? property.origin.span,
          "`\(definition.name).\(property.name)` stays, but its type `\(type.name)` is going away",
          secondary: type.origin.span.map { [DiagnosticLabel($0, "deprecated")] } ?? [],
          hint: context.declarations.ignoresBesideReferences
            ? "use what replaces it, or put the reference into `allOf` and `\(mark)` beside it"
            : "use what replaces it, or mark the property `\(mark)` as well"))
    }
  }
  for operation in context.contract.operations where operation.deprecation == nil {
    let uses = (operation.body?.content.map(\.type) ?? []) + operation.responses.flatMap { $0.content.map(\.type) }
    guard let type = uses.lazy.compactMap({ context.deprecatedType($0) }).first else { continue }
    sink.report(
      Diagnostic(
        .deprecatedUse, at: context.span(of: operation),
        "`\(operation.name)` stays, but `\(type.name)` that it uses is going away",
        secondary: type.origin.span.map { [DiagnosticLabel($0, "deprecated")] } ?? [],
        hint: "use what replaces it, or mark the operation `\(mark)` as well"))
  }
}

extension RuleContext {
  fileprivate func deprecatedType(_ use: TypeUse) -> TypeDefinition? {
    switch use.type {
    case .reference(let id) where contract.types.indices.contains(id.index):
      contract[id].deprecation == nil ? nil : contract[id]
    case .list(let list): list.element.flatMap(deprecatedType)
    default: nil
    }
  }
}
