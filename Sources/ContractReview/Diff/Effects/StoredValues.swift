public import ContractModel

/// Tells whether a type of a later contract admits all that was stored as a value of an earlier one's, for ``planMigrations``.
///
/// What cannot be decided, such as how two patterns relate, is not held against it.
public func storedValueComparison(from old: Contract, to new: Contract) -> (TypeUse, TypeUse) -> Bool {
  let comparer = ValueComparer(old: old, new: new, flow: .request)
  return { !comparer.hasEvidence(comparer.comparison(of: $0, $1), lost: true, atLeast: .breaking) }
}
