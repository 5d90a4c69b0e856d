import ContractModel

// What only the compiler reads.

extension SchemaBuilder {
  /// That it is going away, and what is said of that.
  func deprecated(_ deprecation: Deprecation?, _ value: JSONValue) -> JSONValue {
    guard let deprecation else { return value }
    return value.adding(all: [JSONMember("deprecated", .boolean(true))] + (isSource ? deprecation.details : []))
  }

  /// `x-was`: names that are kept with their days, and others alone.
  func formerNames(_ names: [FormerName]) -> [JSONMember] {
    guard !names.isEmpty else { return [] }
    let isPlain = names.allSatisfy { $0.until == nil }
    let values = names.map { former -> JSONValue in
      if isPlain { return .string(former.name) }
      return .object([JSONMember("name", .string(former.name))] + (former.until.map { [JSONMember("until", .string($0))] } ?? []))
    }
    return [JSONMember("x-was", values.count == 1 ? values[0] : .array(values))]
  }

  func enumerationCase(_ one: EnumerationCase) -> JSONValue {
    let value = JSONValue.object([JSONMember("const", .string(one.value))] + describe(one.description))
    return deprecated(one.deprecation, value).adding(all: formerNames(one.was.map { FormerName($0) }))
  }

  func sourceMembers(_ decimal: DecimalType) -> [JSONMember] {
    let digits = JSONValue.object([
      JSONMember("precision", .number(JSONNumber(decimal.precision))), JSONMember("scale", .number(JSONNumber(decimal.scale))),
    ])
    return [
      JSONMember("type", .string("string")), JSONMember("format", .string("decimal")), JSONMember("x-decimal", digits),
    ] + bounds(decimal.bounds)
  }
}

extension Deprecation {
  /// `x-deprecated`, where there is more to say than that.
  var details: [JSONMember] {
    let table = [("reason", reason), ("since", since), ("sunset", sunset)]
    let members = table.compactMap { name, text in text.map { JSONMember(name, .string($0)) } }
    return members.isEmpty ? [] : [JSONMember("x-deprecated", .object(members))]
  }
}

extension JSONValue {
  func adding(all members: [JSONMember]) -> JSONValue { members.reduce(self) { $0.adding($1) } }
}
