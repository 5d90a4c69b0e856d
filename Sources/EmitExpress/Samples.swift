import ContractModel
import ContractPlan
import EmitKit

/// Samples as handlers return them.
extension ExpressProject {
  /// What a stub returns; nil where it returns nothing.
  func sample(_ sample: SampleAnswer, of route: Route) -> Expression? {
    switch (sample.body, route.success.type) {
    case (.json(.array(let items))?, let type?) where resultType(route).hasPrefix("Page<"):
      .object([(key: "items", value: self.sample(.array(items), type)), (key: "nextCursor", value: .code("null"))])
    case (.json(let value)?, let type?): self.sample(value, type)
    case (.text(let text)?, _):
      route.success.coding == .text
        ? .code(StringLiteral(text).code) : .call("Buffer.from", [.code(StringLiteral(text).code)])
    case (nil, _), (_, nil): nil
    }
  }

  /// A value of a type: integers of 64 bits are bigints.
  private func sample(_ value: JSONValue, _ use: TypeUse) -> Expression {
    switch (shapes.resolved(use), value) {
    case (.integer(let integer), .number(let number)):
      return .code(integer.width == .int64 ? ValueLiteral.bigint(number) : number.text)
    case (.number, .number(let number)): return .code(number.text)
    case (.list(let list), .array(let items)):
      return .array(
        items.enumerated().map { index, item in
          (index < list.prefix.count ? list.prefix[index] : list.element).map { sample(item, $0) } ?? .json(item)
        })
    case (.map(let map), .object(let members)):
      return .object(members.map { (PropertyKey($0.name).literal, sample($0.value, map.value)) })
    case (.object(let object), .object(let members)):
      return .object(
        members.map { member in
          let property = object.properties.first { $0.name == member.name }
          return (PropertyKey(member.name).literal, property.map { sample(member.value, $0.type) } ?? .json(member.value))
        })
    case (.union(let union), _):
      return contract.variant(of: union, holding: value).map { sample(value, $0.type) } ?? .json(value)
    default: return .json(value)
    }
  }
}
