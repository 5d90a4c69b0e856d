public import ContractBase
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
    let options = plan.options
    func refused(_ option: String, _ value: String, _ hint: String) -> Diagnostic {
      Diagnostic(.optionNotExpressible, at: nil, "\(displayName) has no '\(option): \(value)'", hint: hint)
    }
    var found: [Diagnostic] = []
    if options.database == .mongodb { found.append(refused("database", "mongodb", "choose sqlite or postgresql")) }
    if options.authPattern != .jwt { found.append(refused("auth_pattern", options.authPattern.rawValue, "choose jwt")) }
    if options.orm != .none { found.append(refused("orm", options.orm.rawValue, "choose none")) }
    if options.architecture != .monolith {
      found.append(refused("architecture", options.architecture.rawValue, "choose monolith"))
    }
    return found
  }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let project = ExpressProject(plan, dialect: dialect)
    var tree = FileTree()
    try tree.add(project.files())
    return tree
  }
}
