import ContractBase
import ContractModel
import ContractSyntax

/// Every declared type is reached from an operation, an entity, an error, a job or an event.
let unusedTypes = Rule("unused-types") { context, sink in
  let contract = context.contract
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
  var reach = TypeReach(context)
  reach.add(waiting, to: &reached)
  let kinds = context.declarations.types.declaredAs
  let isUnused = { (index: Int) in
    // Interfaces are there to be implemented.
    contract.types[index].role == .declared && !reached.contains(TypeID(index))
      && !(kinds.indices.contains(index) && kinds[index] == .interface)
  }
  guard contract.types.indices.contains(where: isUnused) else { return }
  reach.written = context.declarations.writtenReferences?.targets() ?? [:]
  reach.add(reach.written(by: nil) + reached.flatMap { reach.written(by: $0) }, to: &reached)
  let unused = contract.types.indices.filter(isUnused)
  // What only unused types use is told with them. Of types that use each other in a circle the first counts.
  var inner = Set<TypeID>()
  for index in unused {
    var found: Set<TypeID> = []
    reach.add(reach.parts(of: TypeID(index)), to: &found, once: true)
    inner.formUnion(found.subtracting([TypeID(index)]))
  }
  var covered = reached
  let outer = unused.filter { !inner.contains(TypeID($0)) }
  var found: [(type: TypeDefinition, others: [Int])] = []
  for index in outer + unused where !covered.contains(TypeID(index)) {
    let known = covered
    reach.add([TypeUse(.reference(TypeID(index)))], to: &covered)
    let others = unused.filter { $0 != index && covered.contains(TypeID($0)) && !known.contains(TypeID($0)) }
    found.append((contract.types[index], others))
  }
  // Documents that are cut out of larger ones have them by the dozen, and that is one thing to know.
  if found.count > 3, let first = found.first?.type {
    return sink.report(report(first, found.dropFirst().map(\.type), context.declarations))
  }
  for (type, others) in found {
    sink.report(
      Diagnostic(
        .unusedType, at: type.origin.span, "nothing uses the type `\(type.name)`",
        secondary: others.prefix(3).compactMap { other in
          contract.types[other].origin.span.map { DiagnosticLabel($0, "which is used by such types alone") }
        },
        hint: context.declarations.advice(contract: "use it in an operation or an entity", it: "it")))
  }
}

/// One finding for many types.
private func report(_ first: TypeDefinition, _ others: [TypeDefinition], _ declarations: Declarations) -> Diagnostic {
  let shown = others.prefix(12).map { "`\($0.name)`" }.joined(separator: ", ")
  let more = others.count > 12 ? " and \(others.count - 12) more" : ""
  return Diagnostic(
    .unusedType, at: first.origin.span, "nothing uses the type `\(first.name)`, nor \(others.count) others: \(shown)\(more)",
    secondary: others.compactMap { other in other.origin.span.map { DiagnosticLabel($0, "nor this one") } },
    hint: declarations.advice(contract: "use them in operations or entities", it: "them"))
}

extension Declarations {
  fileprivate func advice(contract: String, it: String) -> String {
    (isSchema ? "return \(it) from a field" : inWords(contract: contract, openAPI: "refer to \(it)")) + ", or remove \(it)"
  }
}

/// Which types lead to which.
private struct TypeReach {
  let context: RuleContext
  /// What types refer to besides what they are made of; under nil what is referred to from elsewhere.
  var written: [TypeID?: Set<TypeID>] = [:]

  init(_ context: RuleContext) { self.context = context }

  func written(by type: TypeID?) -> [TypeUse] { (written[type] ?? []).map { TypeUse(.reference($0)) } }

  func parts(of type: TypeID) -> [TypeUse] {
    [context.contract[type].use] + (context.declarations.implementations[type] ?? []).map { TypeUse(.reference($0)) }
      + written(by: type)
  }

  /// Adds the types that uses lead to; what is there already is not gone through again.
  ///
  /// - Parameter once: Whether to stop at declared types, so that only what is used directly is found.
  func add(_ uses: [TypeUse], to reached: inout Set<TypeID>, once: Bool = false) {
    let contract = context.contract
    var waiting = uses
    while let use = waiting.popLast() {
      waiting += use.directParts
      guard case .reference(let id) = use.type else { continue }
      if contract.types.indices.contains(id.index), reached.insert(id).inserted, !once || contract[id].role != .declared {
        waiting += parts(of: id)
      }
    }
  }
}

extension TypeUse {
  /// The types that it is made of.
  var directParts: [TypeUse] {
    var parts: [TypeUse] = assertions.isEmpty ? [] : assertions.flatMap(\.parts)
    switch type {
    case .list(let list):
      parts += list.prefix + [list.element, list.contains?.element].compactMap { $0 }
    case .map(let map): parts += [map.key, map.value].compactMap { $0 }
    case .object(let object):
      parts.reserveCapacity(parts.count + object.properties.count)
      for index in object.properties.indices { parts.append(object.properties[index].type) }
      if !object.patternProperties.isEmpty { parts += object.patternProperties.map(\.type) }
      if !object.dependentSchemas.isEmpty { parts += object.dependentSchemas.map(\.type) }
      if let names = object.propertyNames { parts.append(names) }
      if case .typed(let use) = object.additional { parts.append(use) }
    case .union(let union): parts += union.variants.map(\.type)
    default: break
    }
    return parts
  }
}
