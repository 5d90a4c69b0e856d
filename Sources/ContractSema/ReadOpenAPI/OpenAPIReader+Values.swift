import ContractBase
import ContractModel
import ContractSyntax

/// An example with the node that says it.
struct ReadExample: Sendable {
  let value: JSONValue
  let written: WrittenExample
}

extension OpenAPIReader {
  /// A value of the contract itself. YAML's `.inf` and `.nan`, and numbers beyond any use, are reported and become
  /// null; aliases that would blow up are cut.
  mutating func jsonValue(_ place: SpecNode) -> JSONValue {
    var budget = 20_000
    return jsonValue(place, depth: 0, budget: &budget)
  }

  private mutating func jsonValue(_ place: SpecNode, depth: Int, budget: inout Int) -> JSONValue {
    budget -= 1
    guard budget > 0, depth < 100 else {
      report(.openAPITooLarge, at: place.span, "this value is too large, or nested too deeply")
      return .null
    }
    let node = place.node
    switch node.kind {
    case .null: return .null
    case .boolean: return .boolean(node.boolean ?? false)
    case .string: return .string(node.string ?? "")
    case .number: return number(place).map { .number($0) } ?? .null
    case .sequence:
      return .array(node.elements.map { jsonValue(place.with($0), depth: depth + 1, budget: &budget) })
    case .mapping:
      var seen = Set<String>()
      return .object(
        node.members.compactMap { member in
          guard seen.insert(member.key).inserted else { return nil }
          return JSONMember(member.key, jsonValue(place.with(member.value), depth: depth + 1, budget: &budget))
        })
    }
  }

  /// A number with all its digits; nil, reported, for what JSON has no number for.
  mutating func number(_ place: SpecNode) -> JSONNumber? {
    guard let text = place.node.numberText else { return nil }
    if let number = JSONNumber(text) { return number }
    report(.openAPIInvalidValue, at: place.span, "`\(text)` is no number that JSON can hold")
    return nil
  }

  /// What a keyword says in numbers, also where it says it in quotes.
  mutating func number(_ place: SpecNode, keyword: String) -> JSONNumber? {
    if place.kind == .number { return number(place) }
    if let text = place.node.string, let number = JSONNumber(text) {
      repair(
        .openAPIWrongKind, at: place.span, "`\(keyword)` must be a number, not a string", label: "a string",
        hint: "leave the quotes out", fixIts: [FixIt(place.span, replacement: text, .automatic)])
      return number
    }
    wrongKind(place, keyword, expected: "a number")
    return nil
  }

  /// A count: a number without fraction that is not negative.
  mutating func count(_ place: SpecNode, keyword: String) -> Int? {
    guard let number = number(place, keyword: keyword) else { return nil }
    guard !number.isNegative, number.isInteger else {
      report(
        .openAPIInvalidValue, at: place.span, "`\(keyword)` must be a whole number from 0, not `\(number.text)`",
        hint: number.isNegative ? "leave it out where there is no limit" : nil)
      return nil
    }
    // A limit beyond what any machine holds is none.
    return number.int ?? Int(Int32.max)
  }

  /// The example or examples of a parameter, a header or a media type (OpenAPI 3.1, section 4.8.19).
  mutating func examples(of place: SpecNode) -> [ReadExample] {
    if let examples = place["examples"], examples.isMapping {
      return examples.node.members.compactMap { member in
        guard let (found, _) = follow(examples.with(member.value)), let value = found.node.member("value") else { return nil }
        return example(found.with(value.value), at: value.keySpan)
      }
    }
    return place.node.member("example").map { [example(place.with($0.value), at: $0.keySpan)] } ?? []
  }

  /// - Parameter key: What it stands under, unless it is one of a list.
  mutating func example(_ place: SpecNode, at key: Span? = nil) -> ReadExample {
    ReadExample(value: jsonValue(place), written: WrittenExample(node: place.node, key: key))
  }

  /// The values of examples; where they stand is kept under the place of what has them.
  mutating func values(_ examples: [ReadExample], of owner: Span?) -> [JSONValue] {
    if let owner, !examples.isEmpty { declarations.exampleNodes[owner] = examples.map(\.written) }
    return examples.map(\.value)
  }
}
