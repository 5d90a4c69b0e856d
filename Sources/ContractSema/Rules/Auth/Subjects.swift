import ContractBase
import ContractModel

/// Every token has a subject (RFC 7519, section 4.1.2), and it is a single value.
let subjects = Rule("subjects") { context, sink in
  for scheme in context.contract.authSchemes {
    guard let subject = scheme.claims.first(where: { $0.name == "sub" }) else { continue }
    let resolved = context.contract.resolved(subject.type)
    let problem: String? =
      switch resolved?.type {
      case .string, .integer, .enumeration, .any, nil:
        subject.isRequired && resolved?.isNullable != true ? nil : "may be missing"
      case let type?: "is \(type.noun)"
      }
    guard let problem else { continue }
    sink.report(
      Diagnostic(
        .badSubject, at: subject.type.origin.span ?? subject.origin.span ?? scheme.origin.span,
        "`sub` of `\(scheme.name)` \(problem), so it does not tell who the caller is",
        hint: "require it, as a string, a UUID or a whole number: `sub: UUID!`"))
  }
}
