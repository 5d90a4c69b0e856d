internal import ContractModel

/// Bodies that are refused, and bodies at the edge that are not.
extension OperationCases {
  func makeBodyVariations() -> Variations? {
    guard let content = planner.jsonContent(route) else { return nil }
    let sampler = planner.sampler
    return planner.variations(content.value) {
      guard let base = sampler.value(content.value, .full) ?? sampler.value(content.value, .minimal),
        sampler.checker.accepts(base, content.value)
      else { return nil }
      return Variations(sampler: sampler, plan: content.value, base: base)
    }
  }

  func planRefusedBodies() {
    guard !isFull, entrant != nil, leastArguments != nil, let content = planner.jsonContent(route),
      let variations = bodyVariations
    else { return }
    // One shows that the operation looks at its body, where another has tried what there is to find.
    let count = suite.owes(.refusedBody(content.value)) ? planner.limits.share(45) : 1
    for variation in Spread.pick(variations.refused, count) where !isFull {
      var draft = Draft()
      guard
        let exchange = probe(
          &draft, body: .json(.value(variations.focused(variation))), expect: planner.refusal(.validationFailed, variation.violations)
        )
      else { return }
      draft.steps.append(.send(exchange))
      add("refuses \(Variations.sentence(variation))", .refused, draft)
    }
  }

  func planAcceptedBodies() {
    guard !isFull, let content = planner.jsonContent(route), let variations = bodyVariations else { return }
    // What is stored is another matter for each operation.
    guard !route.handler.isCustom || suite.owes(.acceptedBody(content.value)) else { return }
    for variation in Spread.pick(variations.accepted, planner.limits.share(15)) where !isFull {
      guard let draft = accepting(variation, of: variations) else { continue }
      add("accepts \(Variations.sentence(variation))", .accepted, draft)
    }
  }

  /// The request with a body that has to be accepted, on a row of its own where it needs one.
  private func accepting(_ variation: Variation, of variations: Variations) -> Draft? {
    guard case .object(let members) = variation.value else { return nil }
    var draft = Draft()
    switch route.handler {
    case .custom:
      guard let exchange = probe(&draft, body: .json(.value(variations.focused(variation))), expect: planner.success(route)) else {
        return nil
      }
      draft.steps.append(.send(exchange))
    case .create(let plan):
      guard let entity = planner.entity(plan.entity), let changed = topLevel(variation) else { return nil }
      // The place itself is sent as it is, all else as fixtures send it.
      if planner.reference(changed, of: entity) != nil { return nil }
      let value = members.first { $0.name == changed }.map { JSONTemplate.value($0.value) }
      guard let value else { return nil }
      guard
        let row = suite.create(
          route, instance: 0, prefix: TestNames.variable("created", entity.name), extent: .full,
          overrides: [changed: value], &draft)
      else { return nil }
      readBack(row, &draft)
    case .update(let plan):
      guard let entity = planner.entity(plan.target.entity), let changed = topLevel(variation),
        planner.reference(changed, of: entity) == nil, let value = members.first(where: { $0.name == changed }),
        let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape,
        var sent = changes(object, entity, index: 1, only: changed), let (row, caller) = target(&draft)
      else { return nil }
      guard let place = sent.firstIndex(where: { $0.name == changed }) else { return nil }
      sent[place].value = .value(value.value)
      var after = row
      apply(sent, plan, entity, object, to: &after)
      guard
        let exchange = request(
          route, row: row, caller: caller, body: .object(sent), expect: planner.success(route, row: after),
          headers: matchHeaders(row, &draft))
      else { return nil }
      draft.steps.append(.send(exchange))
    case .read, .list, .delete, .signIn, .transition: return nil
    }
    return draft
  }

  /// The property of the whole that a variation is in.
  private func topLevel(_ variation: Variation) -> String? {
    guard let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape
    else { return nil }
    let first = variation.pointer.split(separator: "/").first.map(String.init)
    return object.properties.first { JSONPointer.escape($0.name) == first }?.name
  }
}

extension TestNames {
  /// `/address/city` without its slash.
  static func readable(_ pointer: String) -> String { pointer.hasPrefix("/") ? String(pointer.dropFirst()) : pointer }
}

/// Chooses some of many.
enum Spread {
  /// So many at most, in their order: the edges of every place first, then what is missing, unknown or of a wrong type,
  /// then more of each.
  static func pick(_ variations: [Variation], _ limit: Int) -> [Variation] {
    guard variations.count > limit else { return variations }
    var edges: [String: Int] = [:]
    var types: [String: Int] = [:]
    let ranks = variations.map { variation -> Int in
      let code = variation.violations.count == 1 ? variation.violations.first?.code : nil
      switch code {
      case "type":
        types[variation.pointer, default: 0] += 1
        return types[variation.pointer] == 1 ? 1 : 4
      case "required", "unknown_property": return 1
      default:
        edges[variation.pointer, default: 0] += 1
        let count = edges[variation.pointer] ?? 0
        return count <= 2 ? 0 : count <= 4 ? 2 : 3
      }
    }
    let chosen = variations.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(limit)
    return chosen.sorted().compactMap { variations[checked: $0] }
  }
}
