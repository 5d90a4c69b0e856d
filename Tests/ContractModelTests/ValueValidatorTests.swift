import ContractBase
import ContractModel
import Testing

@Suite("Violations of values") struct ValueValidatorTests {
  static func number(_ text: String) -> JSONNumber { JSONNumber(text) ?? JSONNumber(0) }

  static func codes(_ value: JSONValue, _ type: ValueType, _ assertions: [Assertion] = []) -> [String] {
    codes(value, TypeUse(type, assertions: assertions))
  }

  static func codes(_ value: JSONValue, _ use: TypeUse, types: [TypeUse] = []) -> [String] {
    var contract = Contract(name: "T", version: "1", origin: .synthesized)
    contract.types = types.enumerated().map { TypeDefinition(name: "T\($0)", use: $1, origin: .synthesized) }
    return violations(of: value, against: use, in: contract).map { "\($0.pointer) \($0.code)" }
  }

  @Test(
    "Multiples are exact",
    arguments: [
      ("19.99", "0.01", true), ("0.3", "0.1", true), ("1e308", "0.123456789", false), ("7", "2", false),
      ("0", "3", true),
      ("1", "1e300", false), ("123456789012345678901234567891", "12345678901234567890123456789", false),
      ("24691357802469135780246913578", "12345678901234567890123456789", true), ("-10", "2.5", true),
      ("1e100000", "3", false),
    ])
  func multiples(value: String, divisor: String, expected: Bool) {
    #expect(Self.number(value).isMultiple(of: Self.number(divisor)) == expected)
  }

  @Test func scalars() {
    let bounds = NumberBounds(minimum: JSONNumber(1), exclusiveMaximum: JSONNumber(5), multipleOf: Self.number("0.5"))
    #expect(Self.codes(.number(Self.number("4.5")), .number(NumberType(bounds: bounds))) == [])
    #expect(
      Self.codes(.number(Self.number("0.3")), .number(NumberType(bounds: bounds))) == [" minimum", " multiple_of"])
    #expect(Self.codes(.number(Self.number("1e400")), .number(NumberType())) == [" type"])
    #expect(Self.codes(.number(Self.number("1.0")), .integer(IntegerType(width: .int32))) == [])
    #expect(Self.codes(.number(Self.number("2147483648")), .integer(IntegerType(width: .int32))) == [" type"])
    #expect(Self.codes(.string("1"), .integer(IntegerType(width: .int32))) == [" type"])
    let decimal = ValueType.decimal(DecimalType(precision: 5, scale: 2))
    #expect(Self.codes(.string("123.45"), decimal) == [])
    #expect(Self.codes(.string("1234.5"), decimal) == [" decimal"])
    #expect(Self.codes(.string("1.234"), decimal) == [" decimal"])
    #expect(Self.codes(.string("1e2"), decimal) == [" type"])
    let string = StringType(format: .email, minLength: 3, maxLength: 3, pattern: Pattern("^a"))
    #expect(Self.codes(.string("😀"), .string(string)) == [" min_length", " pattern", " format"])
    #expect(Self.codes(.string("B"), .enumeration(EnumerationType(cases: [EnumerationCase(value: "A")]))) == [" enum"])
  }

  @Test func objects() {
    let string = TypeUse(.string(StringType()))
    var object = ObjectType(properties: [
      Property(name: "a/b", type: string, isRequired: true), Property(name: "c", type: string, isRequired: false),
    ])
    let value = JSONValue.object([JSONMember("x", .null), JSONMember("c", .null), JSONMember("y~", .null)])
    #expect(
      Self.codes(value, .object(object)) == [
        "/a~1b required", "/c type", "/x unknown_property", "/y~0 unknown_property",
      ])
    object.patternProperties = [PatternProperty(pattern: Pattern("^x"), type: string)]
    object.additional = .typed(TypeUse(.any(.null)))
    object.dependentRequired = [DependentRequired(property: "x", required: ["z"])]
    object.maxProperties = 2
    #expect(
      Self.codes(value, .object(object)) == ["/a~1b required", "/c type", "/x type", "/z required", " max_properties"])
  }

  @Test func lists() {
    let integer = TypeUse(.integer(IntegerType(width: .int32)))
    let list = ListType(
      element: integer, prefix: [TypeUse(.boolean)], minItems: 5, uniqueItems: true,
      contains: ContainsConstraint(element: TypeUse(.string(StringType()))))
    let value = JSONValue.array([.boolean(true), .number(JSONNumber(1)), .number(Self.number("1.0")), .null])
    #expect(Self.codes(value, .list(list)) == [" min_items", " unique_items", "/3 type", " contains"])
    let tuple = ListType(element: nil, prefix: [integer])
    #expect(Self.codes(.array([.number(JSONNumber(1)), .null]), .list(tuple)) == ["/1 max_items"])
  }

  @Test func unionsAndAssertions() {
    let string = TypeUse(.string(StringType()))
    let short = TypeUse(.string(StringType(maxLength: 2)))
    let plain = ValueType.union(UnionType(variants: [UnionVariant(type: string), UnionVariant(type: short)]))
    #expect(Self.codes(.string("abc"), plain) == [])
    #expect(Self.codes(.string("ab"), plain) == [" union"])
    #expect(Self.codes(.null, plain) == [" union"])
    let tag = Property(name: "t", type: string, isRequired: true)
    let tagged = ValueType.union(
      UnionType(
        variants: [UnionVariant(type: TypeUse(.object(ObjectType(properties: [tag]))), tags: ["A"])], discriminator: "t"
      ))
    #expect(Self.codes(.object([]), tagged) == ["/t required"])
    #expect(Self.codes(.object([JSONMember("t", .string("B"))]), tagged) == ["/t enum"])
    #expect(Self.codes(.object([JSONMember("t", .string("A"))]), tagged) == [])
    #expect(Self.codes(.string("abc"), .any(.all), [.not(string)]) == [" not"])
    #expect(Self.codes(.string("abc"), .any(.all), [.anyOf([short]), .values([.null])]) == [" any_of", " enum"])
    #expect(
      Self.codes(.string("abc"), .any(.all), [.conditional(if: string, then: short, otherwise: nil)]) == [" max_length"]
    )
    #expect(Self.codes(.null, .any(.all), [.whenKind(.string, short)]) == [])
  }

  @Test func unevaluatedSeesThroughAssertions() {
    let string = TypeUse(.string(StringType()))
    let object = ObjectType(properties: [Property(name: "a", type: string, isRequired: false)], additional: .open)
    let other = ObjectType(properties: [Property(name: "b", type: string, isRequired: false)], additional: .open)
    let value = JSONValue.object(["a", "b", "c"].map { JSONMember($0, .string("")) })
    let assertions: [Assertion] = [.allOf([TypeUse(.object(other))]), .unevaluatedProperties(.closed)]
    #expect(Self.codes(value, .object(object), assertions) == ["/c unknown_property"])
  }

  @Test func circlesEnd() {
    let circle = TypeUse(.reference(TypeID(0)), assertions: [.allOf([TypeUse(.reference(TypeID(0)))])])
    #expect(Self.codes(.null, circle, types: [circle]) == [])
    #expect(Self.codes(.null, TypeUse(.reference(TypeID(7)))) == [])
  }
}
