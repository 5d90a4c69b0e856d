import ContractBase
public import ContractModel
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
    return converted.text
  }
}
