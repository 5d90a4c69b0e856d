internal import ContractModel

/// Bodies without what they are not about.
extension Variations {
  /// The whole with the place that is changed, and of all else the least that must be there: nobody need look for the place
  /// in it. What this would make another case stays as it is.
  func focused(_ variation: Variation) -> JSONValue {
    for isShort in [true, false] {
      let value = focus(root, variation.value, base, variation.path[...], isShort: isShort)
      if checker.violations(of: value, by: root) == variation.violations { return value }
    }
    return variation.value
  }

  /// - Parameter isShort: Whether the changed place itself loses what was not changed in it.
  private func focus(
    _ plan: ValuePlan, _ value: JSONValue, _ valid: JSONValue?, _ path: ArraySlice<Step>, isShort: Bool
  ) -> JSONValue {
    if case .call(let id) = plan.shape, let validator = checker.validation.validators[checked: id.index] {
      return focus(validator.value, value, valid, path, isShort: isShort)
    }
    switch (plan.shape, value, path.first) {
    case (.object(let object), .object(let members), nil):
      guard isShort, case .object? = valid else { return value }
      return .object(members.compactMap { valid?[$0.name] == $0.value ? least($0, object) : $0 })
    case (.object(let object), .object(let members), .property(let name)?):
      return .object(
        members.compactMap { member in
          guard member.name == name else { return least(member, object) }
          guard let inner = object.properties.first(where: { $0.name == name })?.value else { return member }
          return JSONMember(name, focus(inner, member.value, valid?[name], path.dropFirst(), isShort: isShort))
        })
    case (.map(let map), .object(let members), .property(let name)?):
      return .object(
        members.filter { $0.name == name }.map {
          JSONMember(name, focus(map.value, $0.value, valid?[name], path.dropFirst(), isShort: isShort))
        })
    case (.list(let list), .array(var elements), .element(let index)?):
      guard let element = elements[checked: index], let inner = list.prefix[checked: index] ?? list.element else { return value }
      var before: JSONValue?
      if case .array(let all)? = valid { before = all[checked: index] }
      elements[index] = focus(inner, element, before, path.dropFirst(), isShort: isShort)
      return .array(Array(elements.prefix(max(index + 1, list.fewest))))
    case (.union(let union), _, .some):
      guard case .discriminator(let property, _, _) = union.selection, case .string(let tag)? = value[property],
        let variant = union.variants.first(where: { $0.tags.contains(tag) })
      else { return value }
      return focus(variant.value, value, valid, path, isShort: isShort)
    default: return value
    }
  }

  /// A member that another is tried beside: nil where it may be absent.
  private func least(_ member: JSONMember, _ object: ObjectPlan) -> JSONMember? {
    guard let property = object.properties.first(where: { $0.name == member.name }), property.requiredFailure != nil
    else { return nil }
    return JSONMember(member.name, sampler.value(property.value, .minimal, hint: member.name) ?? member.value)
  }
}

extension ListPlan {
  /// Elements that have to be there.
  fileprivate var fewest: Int {
    checks.reduce(0) { if case .minItems(let count) = $1.rule { max($0, count) } else { $0 } }
  }
}
