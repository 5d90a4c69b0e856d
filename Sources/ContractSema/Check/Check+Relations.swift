import ContractBase
import ContractModel

extension ContractChecker {
  /// Fields that hold the key of another entity's row.
  mutating func readReferences(of declaration: EntityDeclaration, _ id: EntityID) {
    for field in declaration.fields {
      guard let annotation = field.annotations.typed.references, contract[id].field(field.name.value) != nil,
        let target = entity(annotation.entity)
      else { continue }
      contract.entities[id.index].relations.append(
        .reference(
          field: field.name.value, target: target, onDelete: annotation.onDelete, origin: Origin(annotation.span)))
    }
  }

  /// Fields that stand for the rows of another entity which refer to this one.
  mutating func readCollections(of declaration: EntityDeclaration, _ id: EntityID) {
    for field in declaration.fields {
      guard let target = collectionTarget(field) else { continue }
      let referring = contract[target].relations.compactMap { relation in
        if case .reference(let name, let owner, _, _) = relation, owner == id { name } else { nil }
      }
      guard let name = inverse(of: field, among: referring, owner: id, target: target) else { continue }
      contract.entities[id.index].relations.append(
        .collection(name: field.name.value, target: target, field: name, origin: Origin(field.name.span)))
    }
  }

  private func references(_ name: String) -> String {
    declarations.inWords(contract: "`@references(\(name))`", openAPI: "`x-references: \(name)`")
  }

  private mutating func inverse(
    of field: FieldDeclaration, among referring: [String], owner: EntityID, target: EntityID
  ) -> String? {
    let (name, other) = (contract[owner].name, contract[target].name)
    if let said = field.annotations.typed.inverse {
      if referring.contains(said.value) { return said.value }
      report(
        .unknownField, said, "`\(other)` has no field `\(said.value)` that refers to `\(name)`", among: referring,
        otherwise: referring.isEmpty
          ? "add \(references(name)) to a field of `\(other)`"
          : "these do: " + listed(referring.map { "`\($0)`" }, "and"))
      return nil
    }
    if referring.count == 1 { return referring.first }
    let hint =
      referring.isEmpty
      ? "add \(references(name)) to the field of `\(other)` that holds the key, or remove `\(field.name.value)`"
      : "say which: "
        + listed(
          referring.map { declarations.inWords(contract: "`@inverse(\($0))`", openAPI: "`x-inverse: \($0)`") }, "or")
    sink.report(
      Diagnostic(
        .collectionWithoutReference, at: field.name.span,
        referring.isEmpty
          ? "`\(field.name.value)` is a list of `\(other)`, but nothing in `\(other)` refers to `\(name)`"
          : "`\(field.name.value)` could be several lists: \(referring.count) fields of `\(other)` refer to `\(name)`",
        hint: hint))
    return nil
  }
}
