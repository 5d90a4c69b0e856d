public import ContractBase
import ContractModel
public import ContractPlan
public import EmitKit

/// FastAPI on Python 3.11 and later.
public struct FastAPITarget: TargetEmitter {
  public init() {}

  public var displayName: String { "FastAPI" }

  public func limitations(of plan: BackendPlan) -> [Diagnostic] {
    fileLimitations(of: plan) + unspeakablePatterns(plan)
  }

  /// Patterns with a Unicode property that neither Python nor this compiler has a table of.
  private func unspeakablePatterns(_ plan: BackendPlan) -> [Diagnostic] {
    plan.validation.patterns.filter { PythonPattern($0) == nil }.map { pattern in
      Diagnostic(
        .featureNotExpressible, at: nil,
        "\(displayName) cannot express the pattern \(JSONValue.quote(pattern.source))",
        hint: "spell out the characters that its Unicode properties stand for")
    }
  }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = FastAPIProject(plan)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
