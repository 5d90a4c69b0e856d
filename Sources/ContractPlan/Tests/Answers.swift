internal import ContractModel

/// What answers look like.
extension TestPlanner {
  /// Any answer of a type: its properties in order, its formats, nothing that is never answered.
  func match(_ use: TypeUse, depth: Int = 0) -> JSONMatch {
    let use = resolved(use)
    let plain = matchNonNull(use, depth)
    return use.isNullable && plain != .any ? .nullable(plain) : plain
  }

  private func matchNonNull(_ use: TypeUse, _ depth: Int) -> JSONMatch {
    switch use.type {
    case .reference, .never, .union: return .any
    case .boolean: return .kind(.boolean)
    case .integer: return .kind(.integer)
    case .number: return .kind(.number)
    case .decimal(let decimal): return .decimal(scale: decimal.scale)
    case .string(let string): return string.format.map { .format($0) } ?? .kind(.string)
    case .enumeration(let enumeration): return .oneOf(enumeration.cases.map { .string($0.value) })
    case .list(let list):
      guard list.prefix.isEmpty, let element = list.element, depth < 3 else { return .kind(.array) }
      return .list(minimum: list.minItems ?? 0, match(element, depth: depth + 1))
    case .map: return .kind(.object)
    case .object(let object):
      guard object.additional == .closed, object.patternProperties.isEmpty, depth < 3 else { return .kind(.object) }
      return .object(members(object, depth) { _ in nil })
    case .any(let kinds): return kinds.isSuperset(of: .all) ? .any : .kind(kinds)
    }
  }

  func members(_ object: ObjectType, _ depth: Int, known: (String) -> JSONMatch?) -> [MemberMatch] {
    object.properties.flatMap { property in
      let value = known(property.name) ?? match(property.type, depth: depth + 1)
      return property.answeredNames.map { MemberMatch($0, value, isOptional: !property.isRequired) }
    }
  }

  /// The read view of a row of which some is known.
  func match(_ row: Row) -> JSONMatch {
    guard let entity = entity(row.entity), let view = contract.types[checked: entity.readView.index],
      let object = object(view.use)
    else { return .kind(.object) }
    return .object(members(object, 0) { row.answers[$0] })
  }

  /// A value as it is answered after it was accepted: with defaults, and as the wire format writes it. Nil where that is
  /// not settled, as for a date-time with an offset.
  func answered(_ value: JSONValue, _ plan: ValuePlan) -> JSONValue? {
    let plan = resolved(plan)
    switch (plan.shape, value) {
    case (.decimal(_, let scale, _, _), .string(let text)): return .string(DecimalText.scaled(text, scale))
    case (.string(.lowercase, _), .string(let text)): return .string(text.lowercased())
    case (.string(.dateTime, _), .string(let text)):
      if let normal = FormatSamples.dateTimes[text] { return .string(normal) }
      return text.utf8.count == 24 && text.hasSuffix("Z") ? value : nil
    case (.list(let list), .array(let elements)):
      var out: [JSONValue] = []
      for (index, element) in elements.enumerated() {
        guard let plan = list.prefix[checked: index] ?? list.element, let element = answered(element, plan) else {
          return nil
        }
        out.append(element)
      }
      return .array(out)
    case (.map(let map), .object(let members)):
      // Databases differ in the order in which they keep names.
      guard members.count < 2 else { return nil }
      var out: [JSONMember] = []
      for member in members {
        guard let value = answered(member.value, map.value) else { return nil }
        out.append(JSONMember(member.name, value))
      }
      return .object(out)
    case (.object(let object), .object(let members)):
      guard case .refused = object.additional else { return nil }
      let given = object.renamed(members).members
      var out: [JSONMember] = []
      for property in object.properties {
        var stored = property.defaultValue
        if let member = given.first(where: { $0.name == property.name }) {
          stored = answered(member.value, property.value)
          if stored == nil { return nil }
        }
        guard let stored else { continue }
        let former = object.renames.filter { $0.name == property.name }.map(\.former)
        out += ([property.name] + former).map { JSONMember($0, stored) }
      }
      return given.allSatisfy { member in out.contains { $0.name == member.name } } ? .object(out) : nil
    case (.union(let union), _):
      guard case .discriminator(let property, _, _) = union.selection, case .string(let tag)? = value[property],
        let variant = union.variants.first(where: { $0.tags.contains(tag) })
      else { return nil }
      return answered(value, variant.value)
    case (.any, .object), (.any, .array): return nil
    default: return value
    }
  }

  /// What a generated value looks like.
  func match(_ generation: Generation, _ type: TypeUse, subject: JSONTemplate?) -> JSONMatch {
    switch generation {
    case .uuid: .format(.uuid)
    case .sequence: .kind(.integer)
    case .createdNow, .updatedNow: match(type)
    case .principal: subject.map { .equal($0) } ?? match(type)
    }
  }
}

/// A row that a fixture or a case made.
struct Row {
  var entity: EntityID
  /// Begins the names of the variables that hold its values.
  var prefix: String
  /// How a request refers to the values of fields.
  var values: [String: JSONTemplate] = [:]
  /// What answers hold of it, by field.
  var answers: [String: JSONMatch] = [:]
  /// `sub` of the principal that made it; nil where anyone could.
  var subject: JSONTemplate?
  /// Variable of the token that its creation answered.
  var token: String?
  /// Fixtures that made it, in order, its own last.
  var fixtures: [Int] = []
  /// What its creation was sent.
  var body: [MemberTemplate] = []
}
