package import ContractBase
package import ContractModel

/// What a rule looks at: the whole contract, and how its author declared it.
package struct RuleContext: Sendable {
  package let contract: Contract
  package let declarations: Declarations
  package let options: CheckOptions

  package init(contract: Contract, declarations: Declarations, options: CheckOptions) {
    self.contract = contract
    self.declarations = declarations
    self.options = options
  }
}

/// One thing that must hold of every contract. Rules only look: they change nothing, and know nothing of each other.
package struct Rule: Sendable {
  /// In kebab case, for traces and tests.
  package let name: String
  package let check: @Sendable (_ context: RuleContext, _ sink: inout DiagnosticSink) -> Void

  package init(_ name: String, _ check: @escaping @Sendable (_ context: RuleContext, _ sink: inout DiagnosticSink) -> Void) {
    self.name = name
    self.check = check
  }
}

/// Every rule, in the order in which a reader would want its findings.
package let specifiedRules: [Rule] = []

/// Runs every rule over a contract whose names are resolved.
package func runRules(
  contract: Contract, declarations: Declarations, options: CheckOptions, sink: inout DiagnosticSink
) {
  let context = RuleContext(contract: contract, declarations: declarations, options: options)
  for rule in specifiedRules { rule.check(context, &sink) }
}
