public import ContractBase
import ContractModel
public import ContractPlan
public import EmitKit

/// Express on Node, in TypeScript or JavaScript.
public struct ExpressTarget: TargetEmitter {
  let dialect: Dialect

  public init(language: Language) { dialect = language == .typescript ? .typescript : .javascript }

  public var displayName: String {
    switch dialect {
    case .javascript: "Express (JavaScript)"
    case .typescript: "Express (TypeScript)"
    }
  }

  public func limitations(of plan: BackendPlan) -> [Diagnostic] { fileLimitations(of: plan) }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = ExpressProject(plan, dialect: dialect)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
