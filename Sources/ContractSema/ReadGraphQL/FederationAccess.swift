import ContractBase
import ContractModel
import ContractSyntax

/// Who may ask for a field, by Federation's `@authenticated` and `@requiresScopes`.
extension ContractReader {
  /// What the directives of a root field, of its root type and of the type that it answers ask of callers, all of which
  /// must hold; nil where they ask nothing.
  mutating func access(to field: FieldDefinition, of root: RecordDefinition) -> [SecurityAlternativeDeclaration]? {
    let answered = gathered.type(field.type.innermostName.text)?.directives ?? []
    var alternatives: [[Located<String>]]?
    for directive in field.directives + root.directives + answered {
      switch original(directive) {
      case "authenticated": alternatives = alternatives ?? [[]]
      case "requiresScopes": alternatives = both(alternatives ?? [[]], scopes(directive))
      default: continue
      }
    }
    guard let alternatives else { return nil }
    let scheme = accessScheme(at: field.name.span)
    return alternatives.map { scopes in
      SecurityAlternativeDeclaration(schemes: [(name: Located(scheme, at: field.name.span), scopes: scopes)], span: field.name.span)
    }
  }

  /// Tells where such a directive asks for what no operation checks: within answers, and by policies.
  mutating func reportUncheckedAccess(_ definitions: [Definition]) {
    var reported = Set<String>()
    for definition in definitions where gathered.isSchema(definition.span) {
      let isRoot = definition.name.map { rootTypes.contains($0.text) } ?? false
      // On an object it is checked where an operation answers one.
      for directive in definition.directives where original(directive) == "policy" {
        reportUnchecked(directive, &reported)
      }
      guard case .object(let node) = definition else { continue }
      for directive in node.fields.flatMap(\.directives) {
        switch original(directive) {
        case "policy": reportUnchecked(directive, &reported)
        case "authenticated", "requiresScopes": if !isRoot { reportUnchecked(directive, &reported) }
        default: continue
        }
      }
    }
  }

  private mutating func reportUnchecked(_ directive: Directive, _ reported: inout Set<String>) {
    guard reported.insert(directive.name.text).inserted else { return }
    let isPolicy = original(directive) == "policy"
    sink.report(
      Diagnostic(
        .uncheckedAccess, at: directive.span,
        isPolicy
          ? "`@\(directive.name.text)` is not checked: what a policy says is not in the schema"
          : "`@\(directive.name.text)` is not checked here: who may call an operation gets its whole answer",
        hint: isPolicy
          ? "check it in the handlers" : "put it on the fields of `Query` and `Mutation` that answer this, or check it in the handlers"))
  }

  private func original(_ directive: Directive) -> String? {
    guard gathered.isSchema(directive.span), declarations.vocabulary[directive.name.text] == nil else { return nil }
    return schemaDirectives.original(directive.name.text)
  }

  /// Lists of scopes any of which will do, each of them as a whole.
  private func scopes(_ directive: Directive) -> [[Located<String>]] {
    let lists = directive.argument("scopes")?.value.list ?? []
    let all = lists.map { list in (list.list ?? [list]).compactMap { $0.string.map { Located($0.value, at: $0.span) } } }
    return all.isEmpty ? [[]] : all
  }

  /// Every way to have one of each. Where these are very many, all scopes at once are asked for instead.
  private func both(_ first: [[Located<String>]], _ second: [[Located<String>]]) -> [[Located<String>]] {
    let ways = first.count * second.count <= 64 ? first.flatMap { a in second.map { a + $0 } } : [(first + second).flatMap { $0 }]
    return ways.map { way in
      var seen = Set<String>()
      return way.filter { seen.insert($0.value).inserted }
    }
  }

  /// The first scheme that the contract declares, or bearer tokens: a federated schema leaves that to its gateway.
  private mutating func accessScheme(at span: Span) -> String {
    if let scheme = declarations.authSchemes.first { return scheme.name.value }
    declarations.authSchemes.append(
      AuthDeclaration(
        name: Located("bearer", at: span), kind: .bearer(BearerSettings()), description: nil, annotations: [], claims: [],
        scopes: [], span: span))
    return "bearer"
  }
}
