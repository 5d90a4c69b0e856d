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

  public func limitations(of plan: BackendPlan) -> [Diagnostic] {
    plan.fileParts.map { operation, span, isFile in
      Diagnostic(
        .featureNotExpressible, at: span,
        isFile
          ? "`\(operation.name)` takes a file among the parts of its body, which \(displayName) does not read"
          : "`\(operation.name)` takes parts that are no `multipart/form-data`, which \(displayName) does not read",
        hint: isFile
          ? "take the file as a body of its own, such as `application/octet-stream`, or as text with `format: byte`"
          : "describe the body as `multipart/form-data`, or as JSON")
    }
  }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = ExpressProject(plan, dialect: dialect)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
