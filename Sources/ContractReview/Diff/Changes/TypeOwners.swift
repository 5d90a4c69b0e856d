import ContractBase
import ContractModel

/// Finds the type that a place in the sources belongs to, of those that their author named.
///
/// What `allOf` merges is told of the type that says it, not of those that take it over.
struct TypeOwners {
  private struct Owner {
    var span: Span
    var id: TypeID
  }

  /// In the order of the sources.
  private let owners: [Owner]
  private let specimens: Specimens

  init(_ specimens: Specimens) {
    self.specimens = specimens
    let types = specimens.contract.types
    owners = types.indices.compactMap { index -> Owner? in
      guard types[index].role == .declared, let span = types[index].use.origin.span ?? types[index].origin.span else { return nil }
      return Owner(span: span, id: TypeID(index))
    }.sorted { $0.span < $1.span }
  }

  /// The name of the type that a place is in.
  func owner(of span: Span) -> TypeID? {
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if (owners[middle].span.file, owners[middle].span.start) <= (span.file, span.start) { low = middle + 1 } else { high = middle }
    }
    guard low > 0, owners[low - 1].span.file == span.file, span.end <= owners[low - 1].span.end else { return nil }
    return owners[low - 1].id
  }

  func name(_ id: TypeID) -> String { specimens.contract[id].name }

  /// The type of a name, and where it is declared.
  func type(_ name: String) -> (id: TypeID, place: Span?)? {
    specimens.types[name].map { ($0, specimens.contract[$0].use.origin.span ?? specimens.contract[$0].origin.span) }
  }

  /// Whether a type had another name.
  func was(_ name: String, _ id: TypeID) -> Bool { specimens.contract[id].was.contains(name) }

  /// Whether objects of a type have a property.
  func has(_ name: String, _ id: TypeID) -> Bool {
    specimens.alternatives(TypeUse(.reference(id))).contains { alternative in
      if case .object(let shape) = alternative.shape { shape.property(name) != nil } else { false }
    }
  }
}
