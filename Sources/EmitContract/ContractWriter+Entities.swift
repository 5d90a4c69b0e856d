import ContractBase
package import ContractModel
import ContractSema
package import ContractSyntax

extension ContractWriter {
  mutating func entity(_ id: EntityID) -> Definition {
    let entity = contract[id]
    var giver = NameGiver()
    var fields = entity.fields.map { field($0, of: entity, &giver) }
    for case .collection(let name, let target, let field, _) in entity.relations {
      let referring = contract[target].relations.count { if case .reference(_, id, _, _) = $0 { true } else { false } }
      fields.append(
        FieldDefinition(
          name: Name(giver.name(for: name)), type: TypeReference(.list(.named(names[target])), isNonNull: true),
          directives: referring > 1 ? [Directive("inverse", .nameOrText(field))] : []))
    }
    return .entity(
      RecordDefinition(
        description: .description(entity.description), name: Name(names[id]), directives: directives(of: entity), fields: fields))
  }

  /// How the entity is stored as a whole.
  package func directives(of entity: Entity) -> [Directive] {
    var directives = [Directive("table", .text(entity.table))]
    for unique in entity.uniques where unique.fields.count != 1 {
      directives.append(
        Directive(
          "unique", nil, [("fields", .list(unique.fields.map { .text($0) })), ("error", unique.error.map { .name(names[$0]) })]))
    }
    for index in entity.indexes where !index.isPlain {
      directives.append(Directive("index", nil, [("fields", .list(index.fields.map { .text($0.text) }))]))
    }
    return directives + entity.was.map { Directive("was", .text($0)) }
  }

  private mutating func field(_ field: EntityField, of entity: Entity, _ giver: inout NameGiver) -> FieldDefinition {
    self.field(property(field, of: entity), &giver, owner: entity.name, directives(of: field, of: entity))
  }

  /// How a field is stored.
  package func directives(of field: EntityField, of entity: Entity) -> [Directive] {
    var directives: [Directive] = []
    if entity.key.contains(field.name) { directives.append(Directive("key")) }
    if let generation = field.generation { directives.append(generated(generation, field)) }
    for case .reference(field.name, let target, let rule, _) in entity.relations {
      directives.append(
        Directive("references", .name(names[target]), [("onDelete", rule == .restrict ? nil : .name(rule.rawValue))]))
    }
    if let hash = field.hash, !isUsual(hash, of: field) { directives.append(directive(hash)) }
    for unique in entity.uniques where unique.fields == [field.name] {
      directives.append(Directive("unique", nil, [("error", unique.error.map { .name(names[$0]) })]))
    }
    for index in entity.indexes where index.isPlain && index.fields[0].field == field.name { directives.append(Directive("index")) }
    if field.column != snakeCase(field.name) { directives.append(Directive("column", .text(field.column))) }
    return directives
  }

  /// A field as its author declares it. What a row stores says less than the views do: a value that may be left out and is
  /// never null is stored as null.
  package func property(_ field: EntityField, of entity: Entity) -> Property {
    let created = self.property(field.name, of: entity.createView)
    let shown = self.property(field.name, of: entity.readView)
    var property = Property(
      name: field.name, type: field.type, isRequired: true, defaultValue: field.defaultValue, access: field.access,
      description: field.description, deprecation: field.deprecation, was: field.was, examples: field.examples, origin: field.origin)
    if let view = shown ?? created { property.type.isNullable = view.type.isNullable }
    if property.defaultValue != nil {
      property.isRequired = false
    } else if isNullable(property.type) {
      property.isRequired = created?.isRequired ?? false
    } else {
      property.isRequired = field.generation != nil || (created ?? shown)?.isRequired ?? true
    }
    let isSecret = isSecret(field)
    if field.generation != nil || (isSecret && field.access == .writeOnly) { property.access = .readWrite }
    return property
  }

  private func property(_ name: String, of view: TypeID) -> Property? {
    guard case .object(let object) = contract[view].use.type else { return nil }
    return object.properties.first { $0.name == name }
  }

  private func isSecret(_ field: EntityField) -> Bool {
    if field.hash != nil { return true }
    if case .string(let string) = contract.resolved(field.type)?.type { return string.isSecret }
    return false
  }

  /// What is made follows from the type, where nothing is said.
  private func generated(_ generation: Generation, _ field: EntityField) -> Directive {
    let implied: Generation? =
      switch contract.resolved(field.type)?.type {
      case .string(let string) where string.format == .dateTime: .createdNow
      case .string(let string) where string.format == .uuid || string.format == nil: .uuid
      case .integer: .sequence
      default: nil
      }
    let names: [Generation: String] = [
      .uuid: "UUID", .sequence: "SEQUENCE", .createdNow: "CREATED_NOW", .updatedNow: "UPDATED_NOW", .principal: "PRINCIPAL",
    ]
    return Directive("generated", generation == implied ? nil : names[generation].map { .name($0) })
  }

  /// Whether a password is hashed so without a word.
  private func isUsual(_ hash: PasswordHash, of field: EntityField) -> Bool {
    guard case .string(let string) = contract.resolved(field.type)?.type, string.isSecret else { return false }
    return hash == .argon2id(memory: 19_456, iterations: 2, parallelism: 1)
  }

  private func directive(_ hash: PasswordHash) -> Directive {
    switch hash {
    case .argon2id(let memory, let iterations, let parallelism):
      Directive(
        "hash", .name("ARGON2ID"), [("memory", .int(memory)), ("iterations", .int(iterations)), ("parallelism", .int(parallelism))])
    case .bcrypt(let cost): Directive("hash", .name("BCRYPT"), [("cost", .int(cost))])
    case .scrypt(let cost, _, let parallelism):
      Directive("hash", .name("SCRYPT"), [("cost", .int(cost)), ("parallelism", .int(parallelism))])
    }
  }
}

extension EntityIndex {
  /// Whether it is of one field, ascending.
  fileprivate var isPlain: Bool { fields.count == 1 && !fields[0].isDescending }
}

extension OrderTerm {
  /// As annotations write it.
  var text: String { (isDescending ? "-" : "") + field }
}
