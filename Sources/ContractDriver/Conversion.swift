import ContractBase
public import ContractModel
import ContractSema
import EmitContract
import EmitGraphQL
import EmitOpenAPI

/// What a contract can be written in.
public enum ContractForm: String, CaseIterable, Sendable { case contract, openapi, graphql }

extension Compilation {
  /// The text of a contract in a form, whatever it was read from; what that has no words for is reported.
  public mutating func convert(_ contract: Contract, to form: ContractForm) -> String {
    let converted =
      switch form {
      case .contract: writeContract(contract)
      case .openapi: writeOpenAPI(contract)
      case .graphql: writeGraphQL(contract)
      }
    for loss in converted.losses { report(loss) }
    if form == .contract { reportErrors(in: converted.text, of: contract) }
    return converted.text
  }

  /// A document may say what is a mistake in a contract, such as two paths of which neither is more specific.
  private mutating func reportErrors(in text: String, of contract: Contract) {
    var sources = SourceMap()
    let main = sources.add(path: "converted.contract", bytes: Array(text.utf8))
    let options = CheckOptions(patternDialects: [.ecmaScript])
    let findings = analyze(main, in: sources, options: options) { _ in .missing }.diagnostics
    for finding in findings where finding.severity == .error {
      report(
        Diagnostic(
          .notInContract, at: contract.origin.span,
          "what is written is not accepted as it is (\(finding.definition.code)): \(finding.message)", hint: finding.hint))
    }
  }
}
