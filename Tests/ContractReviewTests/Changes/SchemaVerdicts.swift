import ContractReview
import Testing

/// A pair of schemas, and whether the second loses values of the first or gains others.
struct SchemaVerdict: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  var lost: Verdict
  var gained: Verdict
  /// Why that is so, in a line.
  var because: String
  /// Whether a message that shows it was found and tried on both sides.
  var isShown: Bool

  init(_ old: String, _ new: String, lost: Verdict = .fine, gained: Verdict = .fine, _ because: String, isShown: Bool = true) {
    self.old = old
    self.new = new
    self.lost = lost
    self.gained = gained
    self.because = because
    self.isShown = isShown
  }

  var testDescription: String { "\(old) → \(new)" }
}

extension SchemaVerdict {
  static let types: [SchemaVerdict] = [
    .init("{type: string}", "{type: string}", "nothing has changed"),
    .init("{type: string}", "{type: integer}", lost: .breaking, gained: .breaking, "no value fits both"),
    .init("{type: number}", "{type: integer}", lost: .breaking, "0.5 is no integer"),
    .init("{type: integer, format: int32}", "{type: integer, format: int64}", gained: .breaking, "2^31 fits now"),
    .init("{type: number, format: float}", "{type: number, format: double}", gained: .breaking, "1e40 fits now"),
    .init("{type: string}", "{type: [string, 'null']}", gained: .breaking, "null fits now"),
    .init("{type: [string, 'null']}", "{oneOf: [{type: string}, {type: 'null'}]}", "null is null however it is spelled"),
    .init("{type: [string, 'null']}", "{anyOf: [{type: 'null'}, {type: string}]}", "the order of alternatives is no order of values"),
    .init("{type: [string, integer]}", "{type: string}", lost: .breaking, "an integer is refused now"),
    .init("{type: [string, boolean]}", "{oneOf: [{type: boolean}, {type: string}]}", "a union of kinds is a list of kinds"),
    .init("{}", "{type: string}", lost: .breaking, "anything but a string is refused now"),
    .init("{type: boolean}", "{type: boolean, enum: [true]}", lost: .breaking, "false is refused now"),
    .init("{type: string}", "{$ref: '#/components/schemas/Text'}", "a reference stands for what it names"),
    .init("{allOf: [{$ref: '#/components/schemas/Text'}]}", "{$ref: '#/components/schemas/Text'}", "all of one is that one"),
    .init("{type: string, description: a}", "{type: string, description: b}", "a description admits nothing"),
    .init("{type: string, examples: [a]}", "{type: string}", "an example admits nothing"),
  ]

  static let numbers: [SchemaVerdict] = [
    .init("{type: integer, minimum: 1}", "{type: integer, minimum: 2}", lost: .breaking, "1 is refused now"),
    .init("{type: integer, maximum: 9}", "{type: integer, maximum: 8}", lost: .breaking, "9 is refused now"),
    .init("{type: integer, minimum: 1}", "{type: integer, exclusiveMinimum: 0}", "the integers from 1 are those above 0"),
    .init("{type: number, minimum: 1}", "{type: number, exclusiveMinimum: 1}", lost: .breaking, "1 itself is refused now"),
    .init("{type: number, maximum: 1}", "{type: number, exclusiveMaximum: 1}", lost: .breaking, "1 itself is refused now"),
    .init("{type: integer, maximum: 9}", "{type: integer, exclusiveMaximum: 10}", "the integers to 9 are those below 10"),
    .init("{type: number, minimum: 1, maximum: 5}", "{type: number, minimum: 2, maximum: 6}", lost: .breaking, gained: .breaking, "the range has moved"),
    .init("{type: integer}", "{type: integer, multipleOf: 5}", lost: .breaking, "1 is refused now"),
    .init("{type: integer, multipleOf: 10}", "{type: integer, multipleOf: 5}", gained: .breaking, "every ten is a five"),
    .init("{type: integer, multipleOf: 4}", "{type: integer, multipleOf: 6}", lost: .breaking, gained: .breaking, "4 is no six, and 6 no four"),
    .init("{type: integer, multipleOf: 1}", "{type: integer}", "every integer is a multiple of 1"),
    .init("{type: number, multipleOf: 0.01}", "{type: number, multipleOf: 0.1}", lost: .breaking, "0.01 is refused now"),
    .init("{type: integer, minimum: 0, maximum: 10, format: int32}", "{type: integer, minimum: 0, maximum: 10, format: int64}", "both widths hold 0 to 10"),
    .init("{type: integer, enum: [1, 2]}", "{type: integer, enum: [2, 1]}", "the order of an enumeration is none"),
    .init("{type: integer, enum: [1, 2]}", "{type: integer, minimum: 1, maximum: 2}", "1 and 2 are all integers from 1 to 2"),
    .init("{type: integer, enum: [1, 2]}", "{type: integer, enum: [1, 2, 3]}", gained: .breaking, "3 fits now"),
    .init("{const: 1}", "{enum: [1]}", "an enumeration of one is a constant"),
    .init("{const: 1.0}", "{const: 1}", "1.0 is 1"),
  ]

  static let strings: [SchemaVerdict] = [
    .init("{type: string, minLength: 1}", "{type: string, minLength: 2}", lost: .breaking, "one character is refused now"),
    .init("{type: string, maxLength: 80}", "{type: string, maxLength: 40}", lost: .breaking, "41 characters are refused now"),
    .init("{type: string}", "{type: string, maxLength: 40}", lost: .breaking, "41 characters are refused now"),
    .init("{type: string, minLength: 0}", "{type: string}", "no string is shorter than 0"),
    .init("{type: string}", "{type: string, format: email}", lost: .breaking, "what is no address is refused now"),
    .init("{type: string, format: uuid}", "{type: string, format: date}", lost: .breaking, gained: .breaking, "no UUID is a date"),
    .init("{type: string, format: date-time}", "{type: string, format: date}", lost: .breaking, gained: .breaking, "no date-time is a date"),
    .init("{type: string, format: ipv4}", "{type: string}", gained: .breaking, "anything fits now"),
    .init("{type: string, format: uri}", "{type: string, format: uri-reference}", gained: .breaking, "a relative reference fits now"),
    .init("{type: string, format: colour}", "{type: string}", "a format that nobody knows admits everything"),
    .init("{type: string}", "{type: string, pattern: '^[a-z]+$'}", lost: .breaking, "the empty string is refused now"),
    .init("{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '^[a-z0-9]+$'}", gained: .breaking, "a digit fits now"),
    .init("{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '^[0-9]+$'}", lost: .breaking, gained: .breaking, "no letter is a digit"),
    .init("{type: string, pattern: '^a*$'}", "{type: string, pattern: '^(?:a*)$'}", "a group changes nothing"),
    .init("{type: string, pattern: '^[0-9]{3}$'}", "{type: string, pattern: '^\\d\\d\\d$'}", "three digits are three digits"),
    .init("{type: string, pattern: '^[a-z]{1,3}$'}", "{type: string, pattern: '^[a-z]{1,3}$', maxLength: 10}", "the pattern is shorter already"),
    .init("{type: string, enum: [a, b]}", "{type: string, enum: [a]}", lost: .breaking, "b is refused now"),
    .init("{type: string, enum: [a, b]}", "{type: string}", gained: .breaking, "any string fits now"),
    .init("{type: string, enum: [a]}", "{type: string, maxLength: 1}", gained: .breaking, "other letters fit now"),
  ]

  static let arrays: [SchemaVerdict] = [
    .init("{type: array, items: {type: string}}", "{type: array, items: {type: string}, minItems: 1}", lost: .breaking, "an empty array is refused now"),
    .init("{type: array, items: {type: string}, maxItems: 3}", "{type: array, items: {type: string}, maxItems: 2}", lost: .breaking, "three items are refused now"),
    .init("{type: array, items: {type: string}}", "{type: array, items: {type: string}, uniqueItems: true}", lost: .breaking, "two equal items are refused now"),
    .init("{type: array, items: {type: integer}}", "{type: array, items: {type: number}}", gained: .breaking, "items may have fractions now"),
    .init("{type: array, items: {type: integer}}", "{type: array, items: {type: string}}", lost: .breaking, gained: .breaking, "no integer is a string"),
    .init("{type: array}", "{type: array, items: {}}", "items of any type are any items"),
    .init("{type: array, items: {type: integer}}", "{type: array, items: {type: integer}, contains: {const: 1}}", lost: .breaking, "an array without 1 is refused now"),
    .init("{type: array, prefixItems: [{type: integer}], items: false}", "{type: array, prefixItems: [{type: integer}], items: {type: string}}", gained: .breaking, "a second item fits now"),
    .init("{type: array, prefixItems: [{type: integer}]}", "{type: array, prefixItems: [{type: string}]}", lost: .breaking, gained: .breaking, "the first item is of another type"),
    .init("{type: array, items: {type: string}, maxItems: 2}", "{type: array, prefixItems: [{type: string}, {type: string}], items: false}", "at most two strings either way"),
  ]

  static let objects: [SchemaVerdict] = [
    .init("{type: object, properties: {a: {type: string}}}", "{type: object, properties: {a: {type: string}}, required: [a]}", lost: .breaking, "an object without a is refused now"),
    .init("{type: object, properties: {a: {type: string}, b: {type: string}}}", "{type: object, properties: {b: {type: string}, a: {type: string}}}", "the order of properties is none"),
    .init("{type: object, properties: {a: {type: string}}}", "{type: object, properties: {a: {type: integer}}}", lost: .breaking, gained: .breaking, "a is of another type"),
    .init("{type: object, properties: {a: {type: string, maxLength: 9}}}", "{type: object, properties: {a: {type: string, maxLength: 8}}}", lost: .breaking, "a is shorter now"),
    .init("{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}", "{type: object, properties: {a: {type: string}, b: {type: string}}}", "all of two objects is one with the properties of both"),
    .init("{allOf: [{type: object, properties: {a: {type: string}}, required: [a]}, {type: object, properties: {b: {type: string}}}]}", "{type: object, properties: {a: {type: string}, b: {type: string}}}", gained: .breaking, "a may be missing now"),
    .init("{allOf: [{type: integer, minimum: 1}, {maximum: 5}]}", "{type: integer, minimum: 1, maximum: 5}", "both bounds hold either way"),
    .init("{type: object, additionalProperties: {type: string}}", "{type: object, additionalProperties: {type: string, maxLength: 3}}", lost: .breaking, "longer values are refused now"),
    .init("{type: object, additionalProperties: {type: string}}", "{type: object, additionalProperties: {type: string}, minProperties: 1}", lost: .breaking, "an empty object is refused now"),
    .init("{type: object, additionalProperties: {type: string}, maxProperties: 2}", "{type: object, additionalProperties: {type: string}, maxProperties: 1}", lost: .breaking, "two properties are refused now"),
    .init("{type: object, additionalProperties: {type: string}}", "{type: object, additionalProperties: {type: string}, propertyNames: {maxLength: 2}}", lost: .breaking, "long names are refused now", isShown: false),
    .init("{type: object, properties: {a: {type: string}, b: {type: string}}}", "{type: object, properties: {a: {type: string}, b: {type: string}}, dependentRequired: {a: [b]}}", lost: .breaking, "a without b is refused now"),
    .init("{type: object, properties: {a: {type: string}, b: {type: string}}, required: [b]}", "{type: object, properties: {a: {type: string}, b: {type: string}}, required: [b], dependentRequired: {a: [b]}}", "b is there anyway"),
    .init("{type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}", "{type: object, properties: {a: {type: object, properties: {b: {type: string}}, required: [b]}}}", lost: .breaking, "a without b is refused now"),
  ]

  static let unions: [SchemaVerdict] = [
    .init("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}]}", lost: .breaking, "an integer is refused now"),
    .init("{oneOf: [{type: string}, {type: integer}]}", "{anyOf: [{type: string}, {type: integer}]}", "types that exclude each other are one of, and any of"),
    .init("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}", "{oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}", "the order of variants is none"),
    .init("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}", "{oneOf: [{$ref: '#/components/schemas/Cat'}]}", lost: .breaking, "a dog is refused now"),
    .init("{oneOf: [{$ref: '#/components/schemas/Cat'}]}", "{$ref: '#/components/schemas/Cat'}", "one of one is that one"),
    .init("{type: integer}", "{type: integer, not: {const: 5}}", lost: .breaking, "5 is refused now"),
    .init("{type: integer, not: {const: 5}}", "{type: integer, not: {enum: [5, 6]}}", lost: .breaking, "6 is refused now"),
    .init("{type: integer, not: {minimum: 5}}", "{type: integer, not: {minimum: 4}}", lost: .breaking, "4 is refused now"),
    .init("{type: integer}", "{type: integer, if: {minimum: 10}, then: {multipleOf: 10}}", lost: .breaking, "11 is refused now"),
    .init("{type: object, properties: {a: {type: string}}, additionalProperties: false}", "{allOf: [{type: object, properties: {a: {type: string}}}], unevaluatedProperties: false}", "what is not evaluated is not declared"),
  ]

  static let all: [SchemaVerdict] = types + numbers + strings + arrays + objects + unions
}
