import ContractBase
import ContractModel

/// A claim is compared with values that it can have.
let claimValues = Rule("claim-values") { context, sink in
  for operation in context.contract.operations {
    guard case .anyOf(let alternatives) = operation.security else { continue }
    for alternative in alternatives {
      for case .claim(let scheme, let name, let values) in alternative.conditions {
        guard context.contract.authSchemes.indices.contains(scheme.index),
          let claim = context.contract[scheme].claims.first(where: { $0.name == name })
        else { continue }
        var use = claim.type
        // A claim that is a list holds one of them.
        if case .list(let list) = context.contract.resolved(use)?.type, let element = list.element { use = element }
        let isEnum = if case .enumeration = context.contract.resolved(use)?.type { true } else { false }
        for value in values where !violations(of: value, against: use, in: context.contract).isEmpty {
          // A name that the enum does not have is reported where names are resolved.
          if isEnum, case .string = value { continue }
          var hint = "compare it with a value that it can have"
          var place = alternative.origin.span
          let written = alternative.written(in: context, operation).flatMap(\.claims)
            .first { $0.name.value == name }?.values.first { $0.value == value }
          if let span = written?.span { place = span }
          if case .enumeration(let type) = context.contract.resolved(use)?.type {
            let names = type.cases.map(\.value)
            hint = "it is one of " + listed(names.map { "`\($0)`" }, "and")
          }
          sink.report(
            Diagnostic(
              .claimValue, at: place ?? context.span(of: operation),
              "the claim `\(name)` is never \(value.text)",
              secondary: claim.origin.span.map { [DiagnosticLabel($0, "declared here")] } ?? [], hint: hint))
        }
      }
    }
  }
}

extension SecurityAlternative {
  /// The annotations that it may come from: those of the operation, or of its service.
  fileprivate func written(in context: RuleContext, _ operation: Operation) -> [AllowAnnotation] {
    let isKnown = context.contract.services.indices.contains(operation.service.index)
    let service = isKnown ? context.declaration(of: context.contract[operation.service]) : nil
    return context.annotations(of: operation).allow + (service?.annotations.typed.allow ?? [])
  }
}
