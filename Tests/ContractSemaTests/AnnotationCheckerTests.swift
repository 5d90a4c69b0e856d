import Testing

@Suite struct AnnotationCheckerTests {
  @Test(arguments: [
    // Names and places.
    ("type A { a: Int @deprecatd }", ["1:18 CC0401 there is no annotation `@deprecatd`; did you mean `@deprecated`?"]),
    (
      "type A @made { a: Int }",
      ["1:9 CC0401 there is no annotation `@made`; define it with `directive @made on …`, or remove it"]
    ),
    ("type A @table(\"a\") { a: Int }", ["1:8 CC0402 `@table` means nothing on a type; it stands on an entity"]),
    (
      "input A { a: Int @readOnly }",
      ["1:18 CC0402 `@readOnly` means nothing on a field of an input; it stands on a field"]
    ),
    (
      "enum E { A @optional }",
      ["1:12 CC0402 `@optional` means nothing on an enum value; it stands on a field or a field of an input"]
    ),
    // Arguments.
    ("type A { a: String @length(mx: 3) }", ["1:28 CC0403 `@length` has no argument `mx`; it takes `min` and `max`"]),
    ("type A { a: String @length(maxx: 3) }", ["1:28 CC0403 `@length` has no argument `maxx`; did you mean `max`?"]),
    ("entity A { id: ID! @key(1) }", ["1:25 CC0403 `@key` takes no argument; write `@key` alone"]),
    ("entity A { id: ID! @key @column }", ["1:25 CC0404 `@column` needs `name`; `@column(name: String!)`"]),
    ("entity A { id: ID! @key @column(name: null) }", ["1:39 CC0406 `name` of `@column` takes a string, not null"]),
    (
      "type A { a: String @length(max: 1, max: 2) }",
      ["1:36 CC0405 `max` of `@length` is given twice; remove one of them"]
    ),
    (
      "type A { a: String @pattern(\"a\", regex: \"b\") }",
      ["1:34 CC0405 `regex` of `@pattern` is given twice; remove one of them"]
    ),
    (
      "type A { a: String @length(max: 1.5) }",
      ["1:33 CC0406 `max` of `@length` takes a whole number, not the number 1.5"]
    ),
    ("type A { a: Int @range(max: true) }", ["1:29 CC0406 `max` of `@range` takes a number, not `true`"]),
    ("type A { a: String @pattern([\"a\"]) }", ["1:29 CC0406 `regex` of `@pattern` takes a string, not a list"]),
    (
      "type A { a: [Int] @items(unique: 1) }",
      ["1:34 CC0406 `unique` of `@items` takes `true` or `false`, not the number 1"]
    ),
    (
      "entity A { id: ID! @key  b: ID! @references(A, onDelete: CASCAD) }",
      ["1:58 CC0407 `onDelete` of `@references` has no value `CASCAD`; did you mean `CASCADE`?"]
    ),
    (
      "service S { get \"/\" a: Int! @rateLimit(1, per: \"1w\") }",
      [
        "1:48 CC0410 `per` of `@rateLimit` cannot be read as a length of time: \"1w\"; a whole number "
          + "and `s`, `m`, `h` or `d`, such as \"30s\", \"15m\", \"1h\" or \"7d\""
      ]
    ),
    // Repetition and contradiction.
    ("type A { a: Int @optional @optional }", ["1:27 CC0408 `@optional` stands twice on a field; remove one of them"]),
    (
      "type A { a: Int @optional @required }",
      ["1:27 CC0409 `@required` contradicts `@optional` on a field; keep one of them"]
    ),
    ("type A { a: Int @was(\"b\") @was(\"c\") @example(1) @example(2) }", []),
    ("type A { a: Int @was(\"b\", until: \"2027-06-30\") @was(\"c\") }", []),
    (
      "type A { a: Int @was(\"b\", until: \"30.6.2027\") }",
      [
        "1:34 CC0406 `until` of `@was` takes a date such as \"2027-01-31\", not the string \"30.6.2027\"; a day is written as year, month and day: \"2027-01-31\""
      ]
    ),
    // Directives of the contract's own.
    (
      "directive @audited(level: Level!) on FIELD_DEFINITION\nenum Level { LOW HIGH }\ntype A { a: Int "
        + "@audited(HIGH) }",
      []
    ),
    (
      "directive @audited(level: Level!) on FIELD_DEFINITION\nenum Level { LOW HIGH }\ntype A { a: Int "
        + "@audited(HIHG) }",
      ["3:26 CC0407 `level` of `@audited` has no value `HIHG`; did you mean `HIGH`?"]
    ),
    (
      "directive @audited on OBJECT\ntype A { a: Int @audited }",
      ["2:17 CC0402 `@audited` means nothing on a field; it stands on a type"]
    ),
    (
      "directive @readOnly(why: String) on FIELD_DEFINITION\ntype A { a: Int @readOnly(why: 3) }",
      [
        "1:12 CC0412 `@readOnly` hides the built-in annotation of that name, so nothing is done where it stands; give it another name, or "
          + "remove the definition to use the built-in one",
        "2:32 CC0406 `why` of `@readOnly` takes a string, not the number 3; write `\"3\"`",
      ]
    ),
  ])
  func findsExactly(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func hiddenAnnotationLosesItsMeaning() throws {
    let own = "directive @readOnly on FIELD_DEFINITION\n"
    #expect(try dumped("type A", of: "type A { a: Int! @readOnly }") == ["object", "  a: int32 readOnly"])
    #expect(try dumped("type A", of: own + "type A { a: Int! @readOnly }") == ["object", "  a: int32"])
  }
}
