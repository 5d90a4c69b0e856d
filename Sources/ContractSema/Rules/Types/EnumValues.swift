import ContractBase
import ContractModel

/// An enum has values (JSON Schema 2020-12, validation, section 6.1.2; GraphQL, section 3.9).
let enumValues = Rule("enum-values") { context, sink in
  for site in context.sites {
    guard case .enumeration(let enumeration) = site.use.type else { continue }
    for value in enumeration.cases where value.value.utf8.contains(0) {
      sink.report(unsendable(.string(value.value), of: site))
    }
    if enumeration.cases.isEmpty {
      sink.report(
        Diagnostic(
          .emptyEnum, at: site.place(), "\(site.subject) has no values, so nothing can be one of them",
          hint: "add a value, or remove the enum"))
    }
  }
}
