public import ContractModel

extension Property {
  /// The names under which an answer has the property, its present one first, one directly after the other; none where it is
  /// only ever sent. Where the property is absent, so is each.
  public var answeredNames: [String] { access == .writeOnly ? [] : names }
}

extension ObjectType {
  /// Every name that stands for a declared property, so that no undeclared one has it.
  public var declaredNames: [String] { properties.flatMap(\.names) }
}

extension Contract {
  /// The types whose values have members by former names, in themselves or further in.
  public var formerNameHolders: Set<TypeID> {
    var holders: Set<TypeID> = []
    func holds(_ use: TypeUse) -> Bool {
      switch use.type {
      case .reference(let id): holders.contains(id)
      case .list(let list): list.element.map(holds) ?? false
      case .map(let map): holds(map.value)
      case .object(let object): object.properties.contains { !$0.keptNames.isEmpty || holds($0.type) }
      case .union(let union): union.variants.contains { holds($0.type) }
      case .boolean, .integer, .number, .decimal, .string, .enumeration, .any, .never: false
      }
    }
    var known = -1
    while known < holders.count {
      known = holders.count
      for index in types.indices where !holders.contains(TypeID(index)) && holds(types[index].use) { holders.insert(TypeID(index)) }
    }
    return holders
  }

  /// Every named type that an answer can hold.
  public var answeredTypes: Set<TypeID> {
    var reach = TypeReach(types: types, skipping: .writeOnly)
    for operation in operations {
      for response in operation.responses {
        for use in response.content.map(\.type) + response.headers.map(\.type) { reach.visit(use) }
      }
    }
    return Set(reach.inOrder())
  }
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
