public import ContractBase
import ContractModel
public import ContractPlan
public import EmitKit

/// Go on its standard router, `net/http`.
public struct GoTarget: TargetEmitter {
  public init() {}

  public var displayName: String { "Go (net/http)" }

  public func limitations(of plan: BackendPlan) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if plan.validation.formats.contains(.regex) {
      found.append(
        Diagnostic(
          .featureNotExpressible, at: plan.contract.origin.span,
          "\(displayName) cannot check the format `regex`, as Go has no expressions of ECMA-262",
          hint: "leave out `format: regex`"))
    }
    return found
  }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = GoProject(plan)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
