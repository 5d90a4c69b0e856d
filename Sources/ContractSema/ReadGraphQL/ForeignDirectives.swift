import ContractBase
import ContractSyntax

/// Directives of other libraries that are called as annotations of contracts are: `@auth(requires: ADMIN)`,
/// `@paginate(type: SIMPLE)`. Their arguments tell them, which are no slips of ours.
struct ForeignDirectives {
  private var names = Set<String>()

  init(_ definitions: [Definition]) {
    for directive in definitions.flatMap(\.allDirectives) {
      guard let definition = Prelude.annotations[directive.name.text], definition.gatheringParameter == nil else { continue }
      let given = directive.arguments.compactMap { $0.name?.text }
      guard !given.isEmpty, given.count == directive.arguments.count else { continue }
      if given.allSatisfy({ definition.isForeign($0) }) { names.insert(definition.name) }
    }
  }

  /// Whether a use is another library's: one does not say what ours would have it say, where its name is known to be theirs.
  func contains(_ annotation: Annotation) -> Bool {
    guard names.contains(annotation.name.value), let definition = Prelude.annotations[annotation.name.value] else { return false }
    return !annotation.arguments.contains { $0.name.map { definition.parameter($0.value) != nil } ?? true }
  }
}

extension AnnotationDefinition {
  /// Whether an argument is none of its own, nor a slip of one; names of a few letters are too near to each other to tell.
  fileprivate func isForeign(_ argument: String) -> Bool {
    argument.utf8.count > 3 && parameter(argument) == nil && suggestion(for: argument, among: parameters.map(\.name)) == nil
  }
}

extension Definition {
  /// The directives on a declaration of a type system, and on its parts.
  fileprivate var allDirectives: [Directive] {
    switch self {
    case .object(let node), .interface(let node), .input(let node):
      node.directives + node.fields.flatMap { field in field.directives + field.arguments.flatMap(\.directives) }
    case .enumeration(let node): node.directives + node.values.flatMap(\.directives)
    default: directives
    }
  }
}
