public import ContractModel

extension Property {
  /// The names under which an answer has the property, its present one first, one directly after the other; none where it is
  /// only ever sent. Where the property is absent, so is each.
  public var answeredNames: [String] { access == .writeOnly ? [] : names }

  /// The present name, and those that are kept.
  var names: [String] { [name] + keptNames.map(\.name) }
}

extension ObjectType {
  /// Every name that stands for a declared property, so that no undeclared one has it.
  public var declaredNames: [String] { properties.flatMap(\.names) }
}

extension ObjectPlan {
  /// The members under present names, and where the former one of each was given beside its present one.
  func renamed(_ members: [JSONMember]) -> (members: [JSONMember], clashes: [RenamePlan]) {
    var (members, clashes) = (members, [RenamePlan]())
    for rename in renames {
      guard let place = members.firstIndex(where: { $0.name == rename.former }) else { continue }
      if members.contains(where: { $0.name == rename.name }) {
        clashes.append(rename)
        members.remove(at: place)
      } else {
        members[place].name = rename.name
      }
    }
    return (members, clashes)
  }
}
