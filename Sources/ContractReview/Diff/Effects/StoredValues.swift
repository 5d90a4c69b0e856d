public import ContractModel

/// Tells whether a type of a later contract admits all that was stored as a value of an earlier one's, for ``planMigrations``.
///
/// What cannot be decided, such as how two patterns relate, is not held against it.
public func storedValueComparison(from old: Contract, to new: Contract) -> (TypeUse, TypeUse) -> Bool {
  let comparer = ValueComparer(old: old.asStored, new: new.asStored, flow: .request)
  return { !comparer.hasEvidence(comparer.comparison(of: $0, $1), lost: true, atLeast: .breaking) }
}

extension Contract {
  /// Without former names, which only requests may have.
  fileprivate var asStored: Contract {
    var copy = self
    for index in types.indices {
      guard case .object(var object) = types[index].use.type else { continue }
      for place in object.properties.indices { object.properties[place].was = [] }
      copy.types[index].use.type = .object(object)
    }
    return copy
  }
}
