import ContractBase
import ContractModel

extension ContractChecker {
  /// Defines the types that entities yield. A view that the author declared is kept.
  mutating func deriveViews() {
    for (index, declaration) in declarations.entities.enumerated() {
      let entity = contract.entities[index]
      let properties = Dictionary(
        declaration.fields.map { ($0.name.value, $0.property) }, uniquingKeysWith: { first, _ in first })
      for (id, view) in [
        (entity.readView, EntityView.read), (entity.createView, .create), (entity.updateView, .update),
      ] where declarations.types.definitions[id.index] == nil {
        let shown = entity.fields.compactMap { field in
          properties[field.name].flatMap { property(field, of: entity, declared: $0, in: view) }
        }
        contract.types[id.index] = TypeDefinition(
          name: declarations.types.names[id.index], description: view == .read ? entity.description : nil,
          use: TypeUse(.object(ObjectType(properties: shown)), origin: entity.origin),
          role: .view(EntityID(index), view), was: view == .read ? entity.was : [], origin: entity.origin)
      }
    }
  }

  /// What a view shows of a field; nil where that is nothing.
  private func property(_ field: EntityField, of entity: Entity, declared: Property, in view: EntityView) -> Property? {
    let isSecret = field.isSecret(in: self)
    var property = declared
    property.origin = field.origin
    switch view {
    case .read:
      guard !isSecret, field.access != .writeOnly else { return nil }
      // Every row has a value, or null, for every column. What may be absent but not null is left out instead.
      property.isRequired =
        declared.isRequired || declared.type.isNullable || field.defaultValue != nil || field.generation != nil
      property.defaultValue = nil
      property.access = field.access == .readOnly ? .readOnly : .readWrite
    case .create:
      guard field.generation == nil, field.access != .readOnly else { return nil }
      property.isRequired = declared.isRequired && field.defaultValue == nil
      property.access = isSecret || field.access == .writeOnly ? .writeOnly : .readWrite
    case .update:
      guard field.generation == nil, field.access != .readOnly, field.access != .createOnly,
        !entity.key.contains(field.name)
      else { return nil }
      property.isRequired = false
      property.defaultValue = nil
      property.access = isSecret || field.access == .writeOnly ? .writeOnly : .readWrite
    }
    return property
  }
}
