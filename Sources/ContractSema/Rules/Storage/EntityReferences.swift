import ContractBase
import ContractModel

/// A reference holds the key of a row: one field, of the type of the key, that can be null where a deletion sets it so.
let references = Rule("references") { context, sink in
  let contract = context.contract
  for entity in contract.entities {
    for case .reference(let name, let id, let rule, let origin) in entity.relations {
      guard contract.entities.indices.contains(id.index), let field = entity.field(name) else { continue }
      let target = contract[id]
      let place = origin.span ?? context.span(of: name, in: entity)
      let subject = "`\(entity.name).\(name)`"
      if target.key.count > 1 {
        sink.report(
          Diagnostic(
            .referenceToCompositeKey, at: place,
            "\(subject) cannot refer to `\(target.name)`, whose key has \(target.key.count) fields",
            secondary: target.origin.span.map {
              [DiagnosticLabel($0, "the key is " + listed(target.key.map { "`\($0)`" }, "and"))]
            }
              ?? [],
            hint: "give `\(target.name)` a key of one field, and make the others unique together"))
      } else if let key = target.key.first.flatMap({ target.field($0) }), let own = contract.resolved(field.type)?.type,
        let other = contract.resolved(key.type)?.type, !own.isComparable(with: other)
      {
        sink.report(
          Diagnostic(
            .referenceType, at: field.type.origin.span ?? place,
            "\(subject) is not of the type of `\(target.name).\(key.name)`, whose values it holds",
            secondary: (key.type.origin.span ?? key.origin.span).map { [DiagnosticLabel($0, "the key")] } ?? [],
            hint: "give both the same type"))
      }
      if rule == .setNull, contract.resolved(field.type)?.isNullable == false {
        sink.report(
          Diagnostic(
            .setNullOnRequired, at: place,
            "\(subject) is to become null when its `\(target.name)` is deleted, but it may not",
            secondary: field.type.origin.span.map { [DiagnosticLabel($0, "never null")] } ?? [],
            hint: "let it be null, or use `onDelete: CASCADE` or `RESTRICT`"))
      }
    }
  }
}

/// The first row can be inserted: no entity needs, over whatever detour, a row of itself.
let requiredReferences = Rule("required-references") { context, sink in
  let contract = context.contract
  let needs: [[(field: EntityField, target: Int)]] = contract.entities.map { entity in
    entity.relations.compactMap { relation in
      guard case .reference(let name, let id, _, _) = relation, contract.entities.indices.contains(id.index),
        let field = entity.field(name), contract.resolved(field.type)?.isNullable == false
      else { return nil }
      return (field, id.index)
    }
  }
  var reported = Set<Int>()
  for start in contract.entities.indices where !reported.contains(start) {
    // Breadth first, back to where it began.
    var from: [Int: (previous: Int, field: EntityField)] = [:]
    var waiting = [start]
    while let current = waiting.first, from[start] == nil {
      waiting.removeFirst()
      for need in needs[current] where from[need.target] == nil {
        from[need.target] = (current, need.field)
        waiting.append(need.target)
      }
    }
    guard from[start] != nil else { continue }
    var circle: [(entity: Int, field: EntityField)] = []
    var current = start
    repeat {
      guard let step = from[current] else { break }
      circle.insert((step.previous, step.field), at: 0)
      current = step.previous
    } while current != start
    reported.formUnion(circle.map(\.entity))
    guard let first = circle.first else { continue }
    let name = contract.entities[first.entity].name
    sink.report(
      Diagnostic(
        .requiredReferenceCycle, at: context.span(of: first.field.name, in: contract.entities[first.entity]),
        circle.count == 1
          ? "every `\(name)` refers to another `\(name)`, so there can be no first one"
          : "every `\(name)` needs "
            + listed(circle.dropFirst().map { "a `\(contract.entities[$0.entity].name)`" }, "and")
            + ", which needs a `\(name)`",
        secondary: circle.dropFirst().compactMap { step in
          context.span(of: step.field.name, in: contract.entities[step.entity]).map {
            DiagnosticLabel($0, "and this one")
          }
        },
        hint: "let one of the references be null"))
  }
}
