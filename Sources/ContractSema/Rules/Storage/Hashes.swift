import ContractBase
import ContractModel

/// What is hashed is text, and all of it counts: bcrypt looks at 72 bytes (OWASP Password Storage Cheat Sheet).
let hashes = Rule("hashes") { context, sink in
  for entity in context.contract.entities {
    for field in entity.fields {
      guard let hash = field.hash else { continue }
      let place = context.annotations(of: field.name, in: entity).hash?.span ?? context.span(of: field.name, in: entity)
      guard case .string(let string) = context.contract.resolved(field.type)?.type else {
        sink.report(
          Diagnostic(
            .hashedNonString, at: place, "`\(entity.name).\(field.name)` is no string, so it cannot be hashed",
            secondary: field.type.origin.span.map { [DiagnosticLabel($0, "its type")] } ?? [],
            hint: "make it a `Password` or a `String`"))
        continue
      }
      guard case .bcrypt = hash, string.maxLength ?? .max > 72 else { continue }
      sink.report(
        Diagnostic(
          .bcryptCut, at: place,
          "bcrypt looks at the first 72 bytes of `\(entity.name).\(field.name)`, which "
            + (string.maxLength.map { "may be \($0) characters" } ?? "may be of any length"),
          secondary: context.annotations(of: field.name, in: entity).place("length").map {
            [DiagnosticLabel($0, "the length")]
          }
            ?? [],
          hint: "use `@hash(ARGON2ID)`, or `@length(max: 72)`"))
    }
  }
}
