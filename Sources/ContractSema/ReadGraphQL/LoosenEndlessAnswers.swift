import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  /// A schema is a graph that clients walk as far as they ask; an answer over HTTP is a tree that ends somewhere. So fields
  /// of a circle in which every type requires the next may be left out, as they are where a client does not ask for them.
  mutating func loosenEndlessAnswers() {
    guard !gathered.schemaFiles.isEmpty, !declarations.isIncomplete else { return }
    let types = declarations.types.definitions
    var edges = types.indices.map { index in
      isAnswer(index) ? types[index]?.use.requiredTypes(in: types.count) ?? [] : []
    }
    let isFinite = finiteNodes(edges) { types[$0]?.use.isUnion == true }
    for index in edges.indices { edges[index] = isFinite[index] ? [] : edges[index].filter { !isFinite[$0] } }
    for component in stronglyConnected(edges).sorted(by: { ($0.min() ?? 0) < ($1.min() ?? 0) }) {
      guard component.count > 1 || component.contains(where: { edges[$0].contains($0) }) else { continue }
      let members = Set(component)
      for index in component.sorted() { loosen(index, within: members) }
    }
  }

  private mutating func loosen(_ index: Int, within members: Set<Int>) {
    guard var definition = declarations.types.definitions[index], case .object(var object) = definition.use.type else {
      return
    }
    for position in object.properties.indices where object.properties[position].leads(into: members) {
      let property = object.properties[position]
      object.properties[position].isRequired = false
      sink.report(
        Diagnostic(
          .endlessAnswer, at: property.origin.span,
          "`\(definition.name).\(property.name)` may be left out of answers, which would have no end otherwise",
          hint: "the handler says how far an answer goes; let the field be null to say so in the schema"))
    }
    definition.use.type = .object(object)
    declarations.types.define(
      TypeID(index), definition, annotations: declarations.types.annotations[index],
      declaredAs: declarations.types.declaredAs[index])
  }

  /// Whether values of a type are only answered, and a schema declares it.
  private func isAnswer(_ index: Int) -> Bool {
    guard let span = declarations.types.definitions[index]?.origin.span, gathered.isSchema(span) else { return false }
    return declarations.types.declaredAs[index] != .inputObject
  }
}

extension Property {
  fileprivate func leads(into members: Set<Int>) -> Bool {
    isRequired && !type.isNullable && type.requiredTypes(in: .max).contains(where: members.contains)
  }
}

extension TypeUse {
  /// The types that every value of this one holds a value of, or may have to.
  fileprivate func requiredTypes(in count: Int) -> [Int] {
    guard !isNullable else { return [] }
    switch type {
    case .reference(let id): return id.index < count ? [id.index] : []
    case .object(let object):
      return object.properties.filter(\.isRequired).flatMap { property in
        // Objects within objects have names of their own.
        if case .reference(let id) = property.type.type, !property.type.isNullable, id.index < count { return [id.index] }
        return []
      }
    case .union(let union):
      return union.variants.flatMap { variant in
        if case .reference(let id) = variant.type.type, id.index < count { return [id.index] }
        return []
      }
    default: return []
    }
  }

  fileprivate var isUnion: Bool { if case .union = type { true } else { false } }
}
