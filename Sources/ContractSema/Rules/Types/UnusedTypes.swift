import ContractBase
import ContractModel
import ContractSyntax

/// Every declared type is reached from an operation, an entity, an error, a job or an event.
let unusedTypes = Rule("unused-types") { context, sink in
  let contract = context.contract
  // What uses it may be what is wrong.
  guard !sink.hasErrors else { return }
  // A file of types alone is there to be imported.
  guard !contract.operations.isEmpty || !contract.entities.isEmpty else { return }
  var reached = Set<TypeID>()
  var waiting: [TypeUse] = []
  waiting += contract.operations.flatMap { operation in
    operation.parameters.map(\.type) + (operation.body?.content.map(\.type) ?? [])
      + operation.responses.flatMap { $0.content.map(\.type) + $0.headers.map(\.type) }
  }
  waiting += contract.entities.flatMap {
    $0.fields.map(\.type) + [$0.readView, $0.createView, $0.updateView].map { TypeUse(.reference($0)) }
  }
  waiting += contract.errors.compactMap(\.payload)
  waiting += contract.authSchemes.flatMap { $0.claims.map(\.type) }
  waiting += contract.jobs.compactMap(\.payload) + contract.events.map(\.payload)
  waiting += contract.clients.flatMap(\.operations).flatMap { operation in
    operation.parameters.map(\.type) + (operation.body?.content.map(\.type) ?? [])
      + operation.responses.flatMap { $0.content.map(\.type) }
  }
  waiting += context.declarations.mentioned
  while let use = waiting.popLast() {
    if case .reference(let id) = use.type, contract.types.indices.contains(id.index) {
      if reached.insert(id).inserted {
        waiting.append(contract[id].use)
        waiting += (context.declarations.implementations[id] ?? []).map { TypeUse(.reference($0)) }
      }
    }
    waiting += use.directParts
  }
  for (index, definition) in contract.types.enumerated() {
    guard definition.role == .declared, !reached.contains(TypeID(index)) else { continue }
    // Interfaces are there to be implemented.
    let kinds = context.declarations.types.declaredAs
    if kinds.indices.contains(index), kinds[index] == .interface { continue }
    sink.report(
      Diagnostic(
        .unusedType, at: definition.origin.span, "nothing uses the type `\(definition.name)`",
        hint: "use it in an operation or an entity, or remove it"))
  }
}

extension TypeUse {
  /// The types that it is made of.
  var directParts: [TypeUse] {
    var parts: [TypeUse] = assertions.flatMap(\.parts)
    switch type {
    case .list(let list):
      parts += list.prefix + [list.element, list.contains?.element].compactMap { $0 }
    case .map(let map): parts += [map.key, map.value].compactMap { $0 }
    case .object(let object):
      parts += object.properties.map(\.type) + object.patternProperties.map(\.type)
      parts += object.dependentSchemas.map(\.type) + [object.propertyNames].compactMap { $0 }
      if case .typed(let use) = object.additional { parts.append(use) }
    case .union(let union): parts += union.variants.map(\.type)
    default: break
    }
    return parts
  }
}
