import ContractModel

/// What stands in a place on both sides, where changes are told of other types: of two that were exchanged, of the one that
/// is the same on both sides.
struct Standing: Hashable {
  var old: TypeUse
  var new: TypeUse

  init(_ pair: TypePair) { (old, new) = (TypeUse(.reference(pair.old)), TypeUse(.reference(pair.new))) }

  fileprivate init(old: TypeUse, new: TypeUse) { (self.old, self.new) = (old, new) }

  /// Whether it is what changes are told of.
  func isPlainly(_ pair: TypePair) -> Bool { old.isPlainly(pair.old) && new.isPlainly(pair.new) }
}

extension ValueComparer {
  /// What stands at the end of a path; nil where one side declares nothing there, so that nobody was promised anything.
  func standing(_ whole: Standing, at path: [Step]) -> Standing? {
    guard let before = old.declared(path[...], in: whole.old), let after = new.declared(path[...], in: whole.new) else { return nil }
    return Standing(old: before, new: after)
  }

  /// Whether a difference between two types is one between those that stand in their place, too.
  func concerns(_ difference: ValueDifference, at path: [Step], _ whole: Standing) -> Bool {
    guard let here = standing(whole, at: path), difference.kind != .deprecation else { return false }
    if let member = difference.member {
      let (was, isNow) = (old.presence(of: member, in: here.old), new.presence(of: member, in: here.new))
      // Where one side does not declare it, it has come or gone, and that is told.
      if difference.kind == .required, was == .undeclared || isNow == .undeclared { return false }
      return was != isNow
    }
    let values = difference.lost.values + difference.gained.values
    if values.isEmpty || values.contains(where: { old.accepts($0, here.old) != new.accepts($0, here.new) }) { return true }
    // Other values than these may tell them apart.
    guard values != [.null] else { return false }
    let comparison =
      if case .reference(let first) = here.old.type, case .reference(let second) = here.new.type {
        comparison(of: TypePair(old: first, new: second))
      } else {
        comparison(of: here.old, here.new)
      }
    return hasEvidence(comparison, lost: true) || hasEvidence(comparison, lost: false)
  }
}

extension Specimens {
  /// The type that is declared at the end of a path; nil where there is none.
  fileprivate func declared(_ path: ArraySlice<Step>, in use: TypeUse) -> TypeUse? {
    guard let step = path.first else { return use.plain }
    let rest = path.dropFirst()
    switch step {
    case .type(let name), .variant(let name, _, _):
      let isOne = alternatives(use).contains { $0.name == name }
      return declared(rest, in: isOne ? types[name].map { TypeUse(.reference($0)) } ?? use : use)
    case .name, .condition: return declared(rest, in: use)
    case .property, .like, .element, .rest:
      for alternative in alternatives(use) {
        if let inner = alternative.declared(step), let found = declared(rest, in: inner) { return found }
      }
      return nil
    }
  }

  /// Whether objects may have a property, and whether they must.
  fileprivate func presence(of member: String, in use: TypeUse) -> Presence {
    alternatives(use).reduce(.undeclared) { known, alternative in
      guard case .object(let shape) = alternative.shape, let property = shape.property(member) else { return known }
      return known == .required || property.isRequired ? .required : .optional
    }
  }
}

private enum Presence {
  case undeclared
  case optional
  case required
}

extension Alternative {
  fileprivate func declared(_ step: Step) -> TypeUse? {
    switch (shape, step) {
    case (.object(let object), .property(let name)), (.object(let object), .like(let name)):
      if let own = object.property(takenFrom: name) { return own.type }
      return object.type(of: name).flatMap { $0.isAnything ? nil : $0 }
    case (.object(let object), .rest):
      switch object.rest {
      case .typed(let use): return use
      case .open: return .anything
      case .closed: return nil
      }
    case (.array(let array), .element(let index)): return array.type(at: index ?? array.prefix.count)
    default: return nil
    }
  }
}

extension TypeUse {
  /// Without where it is written.
  fileprivate var plain: TypeUse {
    if case .reference(let id) = type, assertions.isEmpty { TypeUse(.reference(id), isNullable: isNullable) } else { self }
  }

  fileprivate func isPlainly(_ id: TypeID) -> Bool { type == .reference(id) && assertions.isEmpty }
}
