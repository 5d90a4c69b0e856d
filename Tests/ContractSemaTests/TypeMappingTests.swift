import Testing

/// Types of the language, and what they are in the model.
@Suite struct TypeMappingTests {
  @Test(arguments: [
    ("Int!", "int32"), ("Int64!", "int64"), ("Float!", "double"), ("String!", "string"), ("Boolean!", "boolean"),
    ("ID!", "string"), ("Decimal!", "decimal(precision 19, scale 2)"), ("DateTime!", "string(date-time)"),
    ("Date!", "string(date)"), ("Time!", "string(time-local)"), ("Duration!", "string(duration)"), ("UUID!", "string(uuid)"),
    ("Email!", "string(email)"), ("URI!", "string(uri)"), ("Password!", "string(secret)"), ("Token!", "string"),
    ("Bytes!", "string(byte)"), ("JSON!", "any(boolean, integer, number, string, array, object)"),
    ("[Int!]!", "list of int32"), ("[Int]!", "list of (int32 | null)"), ("[[Int!]!]!", "list of list of int32"),
    ("[String: Int!]!", "map of int32"), ("[String: [B!]!]!", "map of list of B"), ("B!", "B"), ("E!", "E"),
    ("S!", "S"),
  ])
  func types(type: String, expected: String) throws {
    let others = "type B { b: Int }\nenum E { X }\nscalar S @base(String)\n"
    #expect(try dumped("type A", of: others + "type A { a: \(type) }") == ["object", "  a: " + expected])
  }

  @Test(arguments: [
    ("Int!", "a: int32"), ("Int", "a?: int32 | null"), ("JSON", "a?: any | null"),
    ("Int! = 3", "a?: int32 = 3"), ("Int = 3", "a?: int32 | null = 3"), ("Int = null", "a?: int32 | null = null"),
    ("Int! @optional", "a?: int32"), ("Int @optional", "a?: int32"), ("Int @required", "a: int32 | null"),
    ("Int! @readOnly", "a: int32 readOnly"), ("Int! @writeOnly", "a: int32 writeOnly"),
    ("Int! @createOnly", "a: int32 createOnly"),
    ("E! = Y", "a?: E = \"Y\""), ("[Float!]! = [1, 2.50]", "a?: list of double = [1,2.5]"),
    ("JSON = {b: 1, c: [true, null, X]}", "a?: any | null = {\"b\":1,\"c\":[true,null,\"X\"]}"),
  ])
  func presence(type: String, expected: String) throws {
    #expect(try dumped("type A", of: "enum E { X Y }\ntype A { a: \(type) }") == ["object", "  " + expected])
  }

  @Test(arguments: [
    ("String! @length(min: 1, max: 5)", "string(length min 1, length max 5)"),
    ("String! @pattern(\"^a\") @format(\"ipv4\")", "string(ipv4, pattern \"^a\")"),
    ("Int! @range(min: 1, exclusiveMax: 9) @multipleOf(2)", "int32(min 1, below 9, multiple of 2)"),
    ("Float! @range(exclusiveMin: -0.50, max: 1e3)", "double(max 1000, above -0.5)"),
    ("Decimal! @decimal(precision: 9, scale: 4) @range(min: 0.01)", "decimal(precision 9, scale 4, min 0.01)"),
    (
      "[String!]! @length(max: 3) @items(min: 1, max: 2, unique: true)",
      "list(items min 1, items max 2, unique) of string(length max 3)"
    ),
    ("[String: [Int!]!]! @range(min: 0) @properties(max: 4)", "map(properties max 4) of list of int32(min 0)"),
    ("Slug! @length(max: 4)", "string(length max 4, pattern \"^[a-z]+$\")"),
    ("[Slug!]! @length(min: 2)", "list of string(length min 2, pattern \"^[a-z]+$\")"),
    ("Slug!", "Slug"), ("Cents!", "Cents"),
  ])
  func constraints(type: String, expected: String) throws {
    let scalars = "scalar Slug @base(String) @pattern(\"^[a-z]+$\")\nscalar Cents @base(Int) @range(min: 0)\n"
    #expect(try dumped("type A", of: scalars + "type A { a: \(type) }") == ["object", "  a: " + expected])
  }

  @Test(arguments: [
    ("scalar A @base(Int) @range(min: 0)", "int32(min 0)"), ("scalar A @format(\"hostname\")", "string(hostname)"),
    ("scalar A @range(max: 1)", "double(max 1)"), ("scalar A @decimal(scale: 3)", "decimal(precision 19, scale 3)"),
    (
      "scalar A @base(B) @length(max: 3)\nscalar B @base(String) @pattern(\"x\")", "string(length max 3, pattern \"x\")"
    ),
    ("scalar A", "any(boolean, integer, number, string, array, object)"),
  ])
  func scalars(text: String, expected: String) throws {
    #expect(try dumped("type A", of: text).last == expected)
  }

  @Test func enumsUnionsAndInterfaces() throws {
    let text = """
      enum E { "First." A @was("Z") B @deprecated }
      union P @discriminator(property: "kind", mapping: {one: X, uno: X}) = X | Y
      union Q @discriminator("kind") = Y
      union R = X | Y
      type X { kind: String!  x: Int }
      type Y implements I { id: ID!  y: Int }
      interface I { id: ID! }
      """
    #expect(
      try dumped("type E", of: text) == [
        "enum", "  \"A\"", "    description \"First.\"", "    was \"Z\"", "  \"B\"",
        "    deprecated \"No longer supported\"",
      ])
    #expect(
      try dumped("type P", of: text) == ["union by \"kind\"", "  variant \"one\" \"uno\": X", "  variant \"Y\": Y"])
    #expect(try dumped("type R", of: text) == ["union", "  variant: X", "  variant: Y"])
    #expect(try dumped("type X", of: text) == ["object", "  kind: string", "  x?: int32 | null"])
    #expect(try dumped("type Y", of: text) == ["object", "  kind: enum \"Y\"", "  id: string", "  y?: int32 | null"])
    #expect(try dumped("type I", of: text) == ["object", "  id: string", "  others kept"])
  }

  @Test func extensionsAddToWhatTheyExtend() throws {
    let text = """
      extend type A @open { b: Int }
      type A { a: Int }
      enum E { X }
      extend enum E { Y }
      service S { get "/a" a: Int! }
      extend service S @tags("t") { get "/b" b: Int! }
      """
    #expect(try dumped("type A", of: text) == ["object", "  a?: int32 | null", "  b?: int32 | null", "  others kept"])
    #expect(try dumped("type E", of: text) == ["enum \"X\" \"Y\""])
    #expect(try dumped("service S", of: text).filter { $0.hasPrefix("operation") } == ["operation a", "operation b"])
  }

  @Test func importsBringDeclarations() throws {
    let others = [
      "shared/types.contract": "import \"deep/more.contract\"\ntype B { c: C }\ncontract Ignored",
      "shared/deep/more.contract": "import \"../types.contract\"\ntype C { c: Int! }\nerror Gone @status(410)",
    ]
    let text = "import \"./shared/types.contract\"\ncontract Main\ntype A { b: B! }"
    #expect(try dumped("type A", of: text, others: others) == ["object", "  b: B"])
    #expect(try dumped("type C", of: text, others: others) == ["object", "  c: int32"])
    #expect(try dumped("contract Main", of: text, others: others).contains("validation 400"))
    #expect(try dumped("error Gone", of: text, others: others) == ["410 gone \"Gone\""])
  }
}
