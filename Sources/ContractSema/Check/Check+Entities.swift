import ContractBase
import ContractModel

extension ContractChecker {
  /// Fields first, for all entities; then what refers to them.
  mutating func readEntities() {
    for declaration in declarations.entities { contract.entities.append(built(declaration)) }
    for (index, declaration) in declarations.entities.enumerated() {
      let id = EntityID(index)
      readConstraints(of: declaration, id)
      readReferences(of: declaration, id)
    }
    for (index, declaration) in declarations.entities.enumerated() {
      readCollections(of: declaration, EntityID(index))
    }
  }

  private mutating func built(_ declaration: EntityDeclaration) -> Entity {
    let typed = declaration.annotations.typed
    let stored = declaration.fields.filter { collectionTarget($0) == nil }
    let fields = stored.map { field($0) }
    var key = stored.filter { $0.annotations.typed.key != nil }.map(\.name.value)
    if key.isEmpty, fields.contains(where: { $0.name == "id" }) { key = ["id"] }
    return Entity(
      name: declaration.name.value, table: typed.table?.value ?? plural(snakeCase(declaration.name.value)),
      description: declaration.description, fields: fields, key: key, readView: declaration.readView,
      createView: declaration.createView, updateView: declaration.updateView, was: typed.formerNames,
      origin: Origin(declaration.name.span ?? declaration.span))
  }

  /// The entity of which a field is a list. Such a field is not stored.
  func collectionTarget(_ field: FieldDeclaration) -> EntityID? {
    guard case .list(let list) = field.property.type.type, let element = list.element else { return nil }
    return entity(of: element)
  }

  private mutating func field(_ declaration: FieldDeclaration) -> EntityField {
    let typed = declaration.annotations.typed
    let property = declaration.property
    if let other = entity(of: property.type) {
      let name = declarations.entities[other.index].name.value
      sink.report(
        Diagnostic(
          .typeNotAllowedHere, at: property.type.origin.span ?? declaration.name.span,
          "`\(property.name)` is of the type `\(name)`, which is an entity with a table of its own",
          hint: declarations.inWords(
            contract: "store its key instead, such as `\(property.name)Id: UUID! @references(\(name))`",
            openAPI: "store its key instead, in a property `\(property.name)Id` with `x-references: \(name)`")))
    }
    let generation = typed.generated.flatMap { generated in
      generated.kind ?? inferredGeneration(of: property, generated)
    }
    var type = property.type
    // What a client may leave out, and nobody else gives, has no value.
    if !property.isRequired, property.defaultValue == nil, generation == nil { type.isNullable = true }
    var field = EntityField(
      name: property.name, column: typed.column?.value ?? snakeCase(property.name), type: type,
      defaultValue: property.defaultValue, generation: generation,
      access: generation == nil ? property.access : .readOnly, hash: hash(of: property, typed),
      description: property.description, deprecation: property.deprecation, was: property.was,
      examples: property.examples, origin: Origin(declaration.name.span ?? property.origin.span))
    if field.access == .readWrite, field.isSecret(in: self) { field.access = .writeOnly }
    if let generated = typed.generated, let generation { check(generation, fits: property, generated) }
    return field
  }

  // MARK: Values that the server makes

  private mutating func inferredGeneration(of property: Property, _ annotation: GeneratedAnnotation) -> Generation? {
    switch resolved(property.type).type {
    case .string(let string) where string.format == .dateTime: return .createdNow
    case .string(let string) where string.format == .uuid || string.format == nil: return .uuid
    case .integer: return .sequence
    case .any: return nil
    default:
      sink.report(
        Diagnostic(
          .cannotGenerate, at: annotation.span, "it does not follow from the type of `\(property.name)` what to make",
          hint: "the server makes UUIDs, sequences of whole numbers and times; or say `@generated(PRINCIPAL)`"))
      return nil
    }
  }

  private mutating func check(_ generation: Generation, fits property: Property, _ annotation: GeneratedAnnotation) {
    let fits: Bool
    let needed: String
    switch (generation, resolved(property.type).type) {
    case (_, .any): return
    case (.uuid, .string(let string)):
      (fits, needed) = (string.format == .uuid || string.format == nil, "`UUID` or `ID`")
    case (.uuid, _): (fits, needed) = (false, "`UUID` or `ID`")
    case (.sequence, .integer): return
    case (.sequence, _): (fits, needed) = (false, "`Int` or `Int64`")
    case (.createdNow, .string(let string)), (.updatedNow, .string(let string)):
      (fits, needed) = (string.format == .dateTime, "`DateTime`")
    case (.createdNow, _), (.updatedNow, _): (fits, needed) = (false, "`DateTime`")
    // Its type is the subject's, whatever that is.
    case (.principal, _): return
    }
    guard !fits else { return }
    sink.report(
      Diagnostic(
        .cannotGenerate, at: annotation.span, "what is generated does not fit the type of `\(property.name)`",
        hint: "make it \(needed)"))
  }

  // MARK: Hashes

  /// A password is hashed whether or not it says how.
  private mutating func hash(of property: Property, _ typed: TypedAnnotations) -> PasswordHash? {
    guard let annotation = typed.hash else {
      guard case .string(let string) = resolved(property.type).type, string.isSecret else { return nil }
      return ContractChecker.argon2id
    }
    switch annotation.algorithm {
    case "BCRYPT": return .bcrypt(cost: inRange(annotation.cost, 4...31, "the cost of bcrypt") ?? 12)
    case "SCRYPT":
      return .scrypt(
        cost: inRange(annotation.cost, 1...20, "the cost of scrypt") ?? 17, blockSize: 8,
        parallelism: inRange(annotation.parallelism, 1...64, "the parallelism of scrypt") ?? 1)
    default:
      return .argon2id(
        memory: inRange(annotation.memory, 8...4_194_304, "the memory of Argon2id, in KiB,") ?? 19_456,
        iterations: inRange(annotation.iterations, 1...1_000, "the number of iterations of Argon2id") ?? 2,
        parallelism: inRange(annotation.parallelism, 1...64, "the parallelism of Argon2id") ?? 1)
    }
  }

  /// OWASP's first choice: 19 MiB, two passes, one lane.
  private static let argon2id = PasswordHash.argon2id(memory: 19_456, iterations: 2, parallelism: 1)

  private mutating func inRange(_ number: Located<Int>?, _ range: ClosedRange<Int>, _ what: String) -> Int? {
    guard let number else { return nil }
    guard range.contains(number.value) else {
      reportRange(
        "\(what) is between \(range.lowerBound) and \(range.upperBound), not \(number.value)", at: number.span)
      return nil
    }
    return number.value
  }

  // MARK: Unique constraints and indexes

  private mutating func readConstraints(of declaration: EntityDeclaration, _ id: EntityID) {
    var uniques: [UniqueConstraint] = []
    var indexes: [EntityIndex] = []
    let stored = declaration.fields.filter { contract[id].field($0.name.value) != nil }
    let places: [(own: Located<String>?, typed: TypedAnnotations)] =
      stored.map { ($0.name, $0.annotations.typed) } + [(nil, declaration.annotations.typed)]
    for (own, typed) in places {
      for annotation in typed.uniques {
        let names = annotation.fields.isEmpty ? own.map { [$0] } ?? [] : annotation.fields
        reportNoFields(names, annotation.span, declarations.inWords(contract: "`@unique`", openAPI: "`x-unique`"))
        let fields = names.compactMap { field($0, of: id)?.name }
        guard fields.count == names.count, !fields.isEmpty else { continue }
        uniques.append(
          UniqueConstraint(
            fields: fields, error: annotation.error.flatMap { error($0) }, origin: Origin(annotation.span)))
      }
      for annotation in typed.indexes {
        let names = annotation.fields.isEmpty ? own.map { [$0] } ?? [] : annotation.fields
        reportNoFields(names, annotation.span, declarations.inWords(contract: "`@index`", openAPI: "`x-index`"))
        let terms = names.compactMap { orderTerm($0, of: id) }
        guard terms.count == names.count, !terms.isEmpty else { continue }
        indexes.append(EntityIndex(fields: terms, origin: Origin(annotation.span)))
      }
    }
    contract.entities[id.index].uniques = uniques
    contract.entities[id.index].indexes = indexes
  }

  private mutating func reportNoFields(_ names: [Located<String>], _ span: Span, _ annotation: String) {
    guard names.isEmpty else { return }
    sink.report(
      Diagnostic(
        .missingArgument, at: span, "\(annotation) on an entity needs `fields`",
        hint: "name the fields, as in `fields: [\"email\", \"team\"]`, or put it on a field"))
  }
}

extension EntityField {
  /// Whether it is never answered, whatever its access says.
  func isSecret(in checker: ContractChecker) -> Bool {
    if hash != nil { return true }
    if case .string(let string) = checker.resolved(type).type { return string.isSecret }
    return false
  }
}
