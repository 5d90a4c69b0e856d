import ContractBase
import ContractModel

/// A type has a finite value: no object requires, over whatever detour, an object of its own type (JSON Schema 2020-12,
/// core, section 9.4.1; GraphQL, section 3.10, "Circular References").
let endlessType = Rule("endless-type") { context, sink in
  let contract = context.contract
  var finite = [Bool](repeating: false, count: contract.types.count)
  var dependents = [[Int]](repeating: [], count: contract.types.count)
  for index in contract.types.indices {
    var parts = [contract.types[index].use]
    while let part = parts.popLast() {
      if case .reference(let id) = part.type, dependents.indices.contains(id.index) { dependents[id.index].append(index) }
      parts += part.directParts
    }
  }
  // What becomes finite is all that can make others so.
  var waiting = Array(contract.types.indices.reversed())
  while let index = waiting.popLast() {
    guard !finite[index], isFinite(contract.types[index].use, finite) else { continue }
    finite[index] = true
    waiting += dependents[index]
  }
  var reported = Set<Int>()
  for start in contract.types.indices where !finite[start] && !reported.contains(start) {
    var path: [(type: Int, property: Property?)] = []
    var current = start
    while !path.contains(where: { $0.type == current }), let step = nextStep(contract.types[current].use, finite) {
      path.append((current, step.property))
      current = step.type
    }
    guard let from = path.firstIndex(where: { $0.type == current }) else { continue }
    let circle = path[from...]
    guard reported.isDisjoint(with: circle.map(\.type)), let first = circle.first else { continue }
    reported.formUnion(circle.map(\.type))
    let name = contract.types[first.type].name
    let others = circle.dropFirst().compactMap { step -> DiagnosticLabel? in
      guard let span = step.property?.origin.span else { return nil }
      return DiagnosticLabel(span, "and every `\(contract.types[step.type].name)` needs this")
    }
    sink.report(
      Diagnostic(
        .endlessType, at: first.property?.origin.span ?? contract.types[first.type].origin.span,
        circle.count == 1
          ? "every `\(name)` needs another `\(name)`"
          : "`\(name)` contains itself, by way of "
            + listed(circle.dropFirst().map { "`\(contract.types[$0.type].name)`" }, "and"),
        label: "required, so there is no end", secondary: others,
        hint: "let one of them be absent or null, or make it a list"))
  }
}

private func isFinite(_ use: TypeUse, _ finite: [Bool]) -> Bool {
  if use.isNullable { return true }
  switch use.type {
  case .reference(let id): return !finite.indices.contains(id.index) || finite[id.index]
  case .object(let object): return object.properties.allSatisfy { !$0.isRequired || isFinite($0.type, finite) }
  case .union(let union): return union.variants.isEmpty || union.variants.contains { isFinite($0.type, finite) }
  case .list(let list):
    guard let least = list.minItems, least > 0 else { return true }
    return (list.prefix.prefix(least) + (list.prefix.count < least ? list.element.map { [$0] } ?? [] : []))
      .allSatisfy { isFinite($0, finite) }
  case .map(let map): return (map.minProperties ?? 0) == 0 || isFinite(map.value, finite)
  default: return true
  }
}

/// The first part of a type that makes it endless.
private func nextStep(_ use: TypeUse, _ finite: [Bool], _ property: Property? = nil) -> (
  type: Int, property: Property?
)? {
  if use.isNullable { return nil }
  switch use.type {
  case .reference(let id): return finite.indices.contains(id.index) && !finite[id.index] ? (id.index, property) : nil
  case .object(let object):
    for own in object.properties where own.isRequired {
      if let step = nextStep(own.type, finite, own) { return step }
    }
    return nil
  case .union(let union): return union.variants.lazy.compactMap { nextStep($0.type, finite, property) }.first
  case .list(let list):
    guard (list.minItems ?? 0) > 0 else { return nil }
    return (list.prefix + (list.element.map { [$0] } ?? [])).lazy.compactMap { nextStep($0, finite, property) }.first
  case .map(let map): return (map.minProperties ?? 0) == 0 ? nil : nextStep(map.value, finite, property)
  default: return nil
  }
}
