import ContractBase
import ContractModel

extension OpenAPIReader {
  /// Reports types that are made of nothing but themselves: a value of `A`, which is a `B`, which is an `A`, is
  /// never known to fit (JSON Schema 2020-12, core, section 9.4.1, forbids the infinite recursion). They become any
  /// value, so that whoever reads on comes to an end.
  mutating func breakTypeCycles() {
    dropVariantsOfThemselves()
    let types = declarations.types
    let edges = types.definitions.map { definition in
      var found: [TypeID] = []
      if let definition { OpenAPIReader.sameValue(definition.use, into: &found) }
      return found
    }
    var state = [UInt8](repeating: 0, count: edges.count)
    var path: [Int] = []
    var broken = Set<Int>()
    for start in edges.indices where state[start] == 0 {
      var stack: [(node: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      path.append(start)
      while let (node, next) = stack.last {
        guard next < edges[node].count else {
          state[node] = 2
          stack.removeLast()
          path.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = edges[node][next].index
        guard target < edges.count else { continue }
        if state[target] == 0 {
          state[target] = 1
          path.append(target)
          stack.append((target, 0))
        } else if state[target] == 1, broken.insert(target).inserted, let first = path.firstIndex(of: target) {
          reportCycle(path[first...])
        }
      }
    }
  }

  /// A union that is one of its own variants admits by it what it admits anyway.
  private mutating func dropVariantsOfThemselves() {
    for (index, definition) in declarations.types.definitions.enumerated() {
      guard var definition, case .union(var union) = definition.use.type else { continue }
      let isItself: (UnionVariant) -> Bool = { $0.type.type == .reference(TypeID(index)) && $0.type.assertions.isEmpty }
      guard let variant = union.variants.first(where: isItself), !union.variants.allSatisfy(isItself) else { continue }
      repair(
        .openAPIReferenceCycle, at: variant.type.origin.span ?? documents.root.span,
        "`\(definition.name)` is one of its own variants, which says nothing: it is left out", hint: "leave it out")
      union.variants.removeAll(where: isItself)
      definition.use.type = .union(union)
      declarations.types.define(
        TypeID(index), definition, annotations: declarations.types.annotations[index],
        declaredAs: declarations.types.declaredAs[index])
    }
  }

  private mutating func reportCycle(_ cycle: ArraySlice<Int>) {
    let types = declarations.types
    guard let first = cycle.first, let definition = types.definitions[first] else { return }
    let names = cycle.prefix(6).map { "`\(types.names[$0])`" } + (cycle.count > 6 ? ["…"] : [])
    let way = (names + ["`\(types.names[first])`"]).joined(separator: " → ")
    let span = definition.use.origin.span ?? definition.origin.span ?? documents.root.span
    report(
      .openAPIReferenceCycle, at: span, "`\(definition.name)` is made of nothing but itself: \(way)",
      secondary: cycle.dropFirst().prefix(3).compactMap { index in
        (types.definitions[index]?.use.origin.span ?? types.definitions[index]?.origin.span).map { DiagnosticLabel($0, "through here") }
      },
      hint: "let one of them say what it holds, and put the reference into one of its properties")
    var broken = definition
    broken.use = anything(definition.use.origin)
    declarations.types.define(
      TypeID(first), broken, annotations: types.annotations[first], declaredAs: types.declaredAs[first])
  }

  /// The types that the same value must fit, which are not inside of it.
  private static func sameValue(_ use: TypeUse, into found: inout [TypeID]) {
    switch use.type {
    case .reference(let id): found.append(id)
    case .union(let union): for variant in union.variants { sameValue(variant.type, into: &found) }
    case .object(let object): for dependent in object.dependentSchemas { sameValue(dependent.type, into: &found) }
    default: break
    }
    for assertion in use.assertions {
      switch assertion {
      case .allOf(let uses), .anyOf(let uses), .oneOf(let uses): for use in uses { sameValue(use, into: &found) }
      case .not(let use), .whenKind(_, let use): sameValue(use, into: &found)
      case .conditional(let condition, let then, let otherwise):
        sameValue(condition, into: &found)
        if let then { sameValue(then, into: &found) }
        if let otherwise { sameValue(otherwise, into: &found) }
      case .values, .unevaluatedProperties, .unevaluatedItems: break
      }
    }
  }
}
