import ContractBase
import ContractModel

/// Defaults that their own type excludes (OpenAPI 3.0.4, section 4.7.24.2: a default conforms to its type): taken as what
/// they are in all likelihood, or left out.
extension OpenAPIReader {
  /// Looks at every default when all types are known.
  mutating func settleDefaults() {
    let contract = knownTypes
    for index in contract.types.indices where contract.types[index].use.hasDefaults {
      guard declarations.types.definitions[index] != nil else { continue }
      var settled = contract.types[index]
      settle(&settled.use, in: contract)
      declarations.types.define(
        TypeID(index), settled, annotations: declarations.types.annotations[index],
        declaredAs: declarations.types.declaredAs[index])
    }
    for service in declarations.services.indices {
      for operation in declarations.services[service].operations.indices
      where declarations.services[service].operations[operation].hasDefaults {
        var settled = declarations.services[service].operations[operation]
        settle(&settled, in: contract)
        declarations.services[service].operations[operation] = settled
      }
    }
    for entity in declarations.entities.indices {
      for field in declarations.entities[entity].fields.indices {
        var property = declarations.entities[entity].fields[field].property
        settle(&property, in: contract)
        declarations.entities[entity].fields[field].property = property
      }
    }
  }

  /// The types so far, to try values by; those that the checker derives admit anything.
  var knownTypes: Contract {
    var contract = Contract(name: "", version: "", origin: .synthesized)
    contract.types = declarations.types.definitions.enumerated().map { index, definition in
      definition
        ?? TypeDefinition(name: declarations.types.names[index], use: TypeUse(.any(.all), isNullable: true), origin: .synthesized)
    }
    return contract
  }

  private mutating func settle(_ operation: inout OperationDeclaration, in contract: Contract) {
    for position in operation.parameters.indices {
      guard var parameter = operation.parameters[position].parameter else { continue }
      parameter.defaultValue = settled(
        parameter.defaultValue, parameter.type, "`\(parameter.name)`", at: parameter.origin, in: contract)
      operation.parameters[position].parameter = parameter
    }
    for position in operation.body?.content.indices ?? 0..<0 {
      guard var use = operation.body?.content[position].type else { continue }
      settle(&use, in: contract)
      operation.body?.content[position].type = use
    }
    for response in operation.responses.indices {
      for position in operation.responses[response].content.indices {
        settle(&operation.responses[response].content[position].type, in: contract)
      }
    }
  }

  private mutating func settle(_ property: inout Property, in contract: Contract) {
    settle(&property.type, in: contract)
    property.defaultValue = settled(
      property.defaultValue, property.type, "`\(property.name)`", at: property.origin, in: contract)
  }

  private mutating func settle(_ use: inout TypeUse, in contract: Contract) {
    switch use.type {
    case .object(var object):
      for position in object.properties.indices { settle(&object.properties[position], in: contract) }
      for position in object.dependentSchemas.indices { settle(&object.dependentSchemas[position].type, in: contract) }
      if case .typed(var rest) = object.additional {
        settle(&rest, in: contract)
        object.additional = .typed(rest)
      }
      use.type = .object(object)
    case .list(var list):
      if var element = list.element {
        settle(&element, in: contract)
        list.element = element
      }
      for position in list.prefix.indices { settle(&list.prefix[position], in: contract) }
      use.type = .list(list)
    case .map(var map):
      settle(&map.value, in: contract)
      use.type = .map(map)
    case .union(var union):
      for position in union.variants.indices { settle(&union.variants[position].type, in: contract) }
      use.type = .union(union)
    default: break
    }
    for position in use.assertions.indices { settle(&use.assertions[position], in: contract) }
  }

  private mutating func settle(_ assertion: inout Assertion, in contract: Contract) {
    func each(_ uses: [TypeUse], _ reader: inout OpenAPIReader) -> [TypeUse] {
      uses.map { use in
        var settled = use
        reader.settle(&settled, in: contract)
        return settled
      }
    }
    switch assertion {
    case .allOf(let uses): assertion = .allOf(each(uses, &self))
    case .anyOf(let uses): assertion = .anyOf(each(uses, &self))
    case .oneOf(let uses): assertion = .oneOf(each(uses, &self))
    case .not(let use): assertion = .not(each([use], &self)[0])
    case .whenKind(let kinds, let use): assertion = .whenKind(kinds, each([use], &self)[0])
    case .conditional(let condition, let then, let otherwise):
      assertion = .conditional(
        if: each([condition], &self)[0], then: then.map { each([$0], &self)[0] },
        otherwise: otherwise.map { each([$0], &self)[0] })
    case .values, .unevaluatedProperties, .unevaluatedItems: break
    }
  }

  // MARK: One default

  private mutating func settled(
    _ value: JSONValue?, _ use: TypeUse, _ subject: String, at origin: Origin, in contract: Contract
  ) -> JSONValue? {
    guard let value, !value.holdsNul else { return value }
    guard let problem = violations(of: value, against: use, in: contract).first,
      let span = origin.span.flatMap({ declarations.defaultSpans[$0] }) ?? origin.span
    else { return value }
    let shown = value.text.count > 60 ? value.text.prefix(57) + "…" : value.text[...]
    let meant = OpenAPIReader.meanings(of: value, as: use, in: contract)
      .first { violations(of: $0, against: use, in: contract).isEmpty }
    // Whatever is wrong inside of a value is not its being of another kind.
    let what = problem.pointer.isEmpty ? problem.detail : "is wrong at `\(problem.pointer)`, which \(problem.detail)"
    if let meant {
      repair(
        .badDefault, at: span, "the default `\(shown)` of \(subject) \(what): `\(meant.text)` is taken",
        hint: "write `default: \(meant.text)`", fixIts: [FixIt(span, replacement: meant.text, .automatic)])
    } else {
      repeated(
        "default \(shown) \(what)", .badDefault, at: span, "the default `\(shown)` of \(subject) \(what): there is none then",
        hint: value == .null ? "leave it out: what is absent has no value" : "give a default that a client could send as well")
    }
    return meant
  }

  /// What a value of the wrong kind may be meant as, the likeliest first.
  private static func meanings(of value: JSONValue, as use: TypeUse, in contract: Contract) -> [JSONValue] {
    guard let type = contract.resolved(use)?.type else { return [] }
    var found: [JSONValue] = []
    switch value {
    case .string(let text):
      if let number = JSONNumber(text) { found.append(.number(number)) }
      if ["true", "false"].contains(text.lowercased()) { found.append(.boolean(text.lowercased() == "true")) }
      if case .enumeration(let enumeration) = type {
        let same = enumeration.cases.filter { $0.value.lowercased() == text.lowercased() }
        if same.count == 1 { found += same.map { .string($0.value) } }
      }
      if text == "[]" { found.append(.array([])) }
      if text == "{}" { found.append(.object([])) }
    case .number(let number): found.append(.string(number.text))
    case .boolean(let flag): found.append(.string("\(flag)"))
    case .null, .array, .object: break
    }
    guard case .list(let list) = type, let element = list.element, value != .null, value.kind != .array else { return found }
    found += ([value] + meanings(of: value, as: element, in: contract)).map { .array([$0]) }
    return found
  }
}

extension OperationDeclaration {
  /// Whether a parameter has a default, or something in a body.
  fileprivate var hasDefaults: Bool {
    parameters.contains { $0.parameter?.defaultValue != nil } || (body?.content ?? []).contains { $0.type.hasDefaults }
      || responses.contains { $0.content.contains { $0.type.hasDefaults } }
  }
}

extension TypeUse {
  /// Whether a property that is declared within has a default.
  fileprivate var hasDefaults: Bool {
    switch type {
    case .object(let object) where object.properties.contains(where: { $0.defaultValue != nil }): true
    default: directParts.contains { $0.hasDefaults }
    }
  }
}
