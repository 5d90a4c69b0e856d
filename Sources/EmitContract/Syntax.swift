package import ContractModel
package import ContractSyntax

// Short ways to make syntax that was not read.

extension Value {
  package static func text(_ text: String) -> Value { Value(.string(StringLiteral(text))) }
  package static func name(_ name: String) -> Value { Value(.enumeration(Name(name))) }
  package static func int(_ number: Int) -> Value { Value(.int(NumberLiteral(text: String(number)))) }
  package static func number(_ number: JSONNumber) -> Value { Value(.float(NumberLiteral(text: number.text))) }
  package static func boolean(_ value: Bool) -> Value { Value(.boolean(value)) }
  package static func list(_ values: [Value]) -> Value { Value(.list(values)) }
  package static func object(_ members: [(String, Value)]) -> Value {
    Value(.object(members.map { ObjectField(name: Name($0.0), value: $0.1) }))
  }

  /// A name where it is one, and a text otherwise: annotations take either.
  package static func nameOrText(_ text: String) -> Value { text.isName ? .name(text) : .text(text) }

  /// Nil where a member of an object has a key that no literal has.
  package init?(json: JSONValue) {
    switch json {
    case .null: self.init(.null)
    case .boolean(let value): self.init(.boolean(value))
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .array(let elements):
      let values = elements.compactMap { Value(json: $0) }
      guard values.count == elements.count else { return nil }
      self = .list(values)
    case .object(let members):
      let values = members.compactMap { member in
        member.name.isName ? Value(json: member.value).map { (member.name, $0) } : nil
      }
      guard values.count == members.count else { return nil }
      self = .object(values)
    }
  }
}

extension Directive {
  /// - Parameters:
  ///   - main: The one argument that needs no name.
  ///   - named: Those that are nil are left out.
  package init(_ name: String, _ main: Value? = nil, _ named: [(String, Value?)] = []) {
    let first = main.map { [Argument(value: $0)] } ?? []
    self.init(
      name: Name(name),
      arguments: first + named.compactMap { name, value in value.map { Argument(name: Name(name), value: $0) } })
  }
}

extension TypeReference {
  package static func named(_ name: String, isNonNull: Bool = true) -> TypeReference {
    TypeReference(.named(Name(name)), isNonNull: isNonNull)
  }

  package var nonNull: TypeReference { TypeReference(kind, isNonNull: true) }
  package var nullable: TypeReference { TypeReference(kind, isNonNull: false) }
}

extension StringLiteral {
  /// Text for people; on lines of its own where it has several, or a long one.
  package static func description(_ text: String?) -> StringLiteral? {
    text.map { StringLiteral($0, isBlock: $0.contains("\n") || $0.contains("\"") || $0.utf8.count > 96) }
  }
}

/// A length of time in the largest unit that it is a whole number of.
func timeSpan(_ seconds: Int) -> Value {
  for (unit, size) in [("d", 86_400), ("h", 3_600), ("m", 60)] where seconds > 0 && seconds % size == 0 {
    return .text("\(seconds / size)\(unit)")
  }
  return .text("\(seconds)s")
}
