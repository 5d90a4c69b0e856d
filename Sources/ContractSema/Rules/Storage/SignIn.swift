import ContractBase
import ContractModel

/// Who signs in is found by a field that is unique, and known by a secret that is stored as a hash (OWASP Authentication
/// Cheat Sheet).
let signIn = Rule("sign-in") { context, sink in
  for operation in context.contract.operations {
    guard case .signIn(let id, let identifier, let secret) = operation.action,
      context.contract.entities.indices.contains(id.index)
    else { continue }
    let entity = context.contract[id]
    let place = context.annotations(of: operation).action?.span ?? context.span(of: operation)
    if let field = entity.field(identifier), entity.key != [identifier],
      !entity.uniques.contains(where: { $0.fields == [identifier] })
    {
      sink.report(
        Diagnostic(
          .signInAmbiguous, at: place, "several rows of `\(entity.name)` may have the same `\(identifier)`",
          secondary: context.span(of: field.name, in: entity).map { [DiagnosticLabel($0, "not unique")] } ?? [],
          hint: "mark the field `@unique`"))
    }
    if let field = entity.field(secret), field.hash == nil {
      sink.report(
        Diagnostic(
          .signInUnhashed, at: place,
          "`\(entity.name).\(secret)` is stored as it is, so it is no secret to sign in with",
          secondary: context.span(of: field.name, in: entity).map { [DiagnosticLabel($0, "not hashed")] } ?? [],
          hint: "make it a `Password`, or add `@hash`"))
    }
    let body = operation.body?.content.first.flatMap { context.contract.resolved($0.type)?.type }
    guard case .object(let object) = body else {
      sink.report(
        Diagnostic(
          .signInBody, at: place, "`\(operation.name)` has no body with `\(identifier)` and `\(secret)`",
          hint: "take both in a body: `type Credentials { \(identifier): …!  \(secret): Password! }`"))
      continue
    }
    let missing = [identifier, secret].filter { name in !object.properties.contains { $0.name == name && $0.isRequired }
    }
    guard !missing.isEmpty else { continue }
    sink.report(
      Diagnostic(
        .signInBody, at: operation.body?.content.first?.type.origin.span ?? place,
        "the body of `\(operation.name)` does not require " + listed(missing.map { "`\($0)`" }, "and"),
        hint: "let it require `\(identifier)` and `\(secret)`"))
  }
}
