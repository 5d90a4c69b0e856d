public import ContractBase
import ContractModel
public import ContractPlan
public import EmitKit

/// Go on its standard router, `net/http`.
public struct GoTarget: TargetEmitter {
  public init() {}

  public var displayName: String { "Go (net/http)" }

  public func limitations(of plan: BackendPlan) -> [Diagnostic] { fileLimitations(of: plan) }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = GoProject(plan)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
