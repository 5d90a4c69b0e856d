import Testing

/// Entities, and the views that they yield.
@Suite struct EntityTests {
  static let text = """
    "Somebody."
    entity Person {
      id: UUID! @key @generated
      "Unique."
      email: Email! @unique(error: Taken)
      password: Password! @length(min: 8)
      pin: String! @hash(BCRYPT)
      nick: String
      motto: String! @optional
      role: Role! = MEMBER @readOnly
      invite: String! @createOnly
      note: String! @writeOnly
      boss: UUID @references(Person, onDelete: SET_NULL)
      owner: UUID! @generated(PRINCIPAL)
      changed: DateTime! @generated(UPDATED_NOW)
      score: Int! = 0 @index
      reports: [Person!]!
    }
    enum Role { MEMBER }
    error Taken @status(409)
    """

  @Test func readViewIsWhatAClientMaySee() throws {
    #expect(
      try dumped("type Person", of: Self.text) == [
        "description \"Somebody.\"", "view read of Person", "object", "  id: string(uuid) readOnly",
        "  email: string(email)", "    description \"Unique.\"", "  nick: string | null", "  motto?: string",
        "  role: Role readOnly", "  invite: string", "  boss: string(uuid) | null", "  owner: string(uuid) readOnly",
        "  changed: string(date-time) readOnly", "  score: int32",
      ])
  }

  @Test func createViewIsWhatAClientSends() throws {
    #expect(
      try dumped("type PersonCreate", of: Self.text) == [
        "view create of Person", "object", "  email: string(email)", "    description \"Unique.\"",
        "  password: string(length min 8, secret) writeOnly", "  pin: string writeOnly", "  nick?: string | null",
        "  motto?: string", "  invite: string", "  note: string writeOnly", "  boss?: string(uuid) | null",
        "  score?: int32 = 0",
      ])
  }

  @Test func updateViewLeavesOutWhatStays() throws {
    #expect(
      try dumped("type PersonUpdate", of: Self.text) == [
        "view update of Person", "object", "  email?: string(email)", "    description \"Unique.\"",
        "  password?: string(length min 8, secret) writeOnly", "  pin?: string writeOnly", "  nick?: string | null",
        "  motto?: string", "  note?: string writeOnly", "  boss?: string(uuid) | null", "  score?: int32",
      ])
  }

  @Test func entityIsWhatIsStored() throws {
    #expect(
      try dumped("entity Person", of: Self.text) == [
        "description \"Somebody.\"", "table \"people\"", "key id", "views Person PersonCreate PersonUpdate",
        "field id as \"id\": string(uuid) readOnly generated uuid", "field email as \"email\": string(email)",
        "  description \"Unique.\"", "field password as \"password\": string(length min 8, secret) writeOnly",
        "  hash argon2id memory 19456 iterations 2 parallelism 1", "field pin as \"pin\": string writeOnly",
        "  hash bcrypt cost 12", "field nick as \"nick\": string | null", "field motto as \"motto\": string | null",
        "field role as \"role\": Role = \"MEMBER\" readOnly", "field invite as \"invite\": string createOnly",
        "field note as \"note\": string writeOnly", "field boss as \"boss\": string(uuid) | null",
        "field owner as \"owner\": string(uuid) readOnly generated principal",
        "field changed as \"changed\": string(date-time) readOnly generated updatedNow",
        "field score as \"score\": int32 = 0", "unique email error Taken", "index score",
        "reference boss to Person on delete SET_NULL", "collection reports of Person by boss",
      ])
  }

  @Test func declaredViewIsKept() throws {
    let text = "entity A { id: ID! @key  b: Int! }\ninput ACreate { b: Int!  agree: Boolean! }\ntype A { b: Int! }"
    #expect(try dumped("type ACreate", of: text) == ["object", "  b: int32", "  agree: boolean"])
    #expect(try dumped("type A", of: text) == ["object", "  b: int32"])
    #expect(try dumped("type AUpdate", of: text) == ["view update of A", "object", "  b?: int32"])
  }

  @Test func keysAndNamesFollowFromFieldsUnlessSaid() throws {
    let plain = try dumped("entity OrderLine", of: "entity OrderLine { id: Int! @generated  unitPrice: Decimal! }")
    #expect(plain[0...1] == ["table \"order_lines\"", "key id"])
    #expect(plain.contains("field id as \"id\": int32 readOnly generated sequence"))
    #expect(plain.contains("field unitPrice as \"unit_price\": decimal(precision 19, scale 2)"))
    let said = try dumped(
      "entity A",
      of:
        "entity A @table(\"t\") @was(\"B\") @index(fields: [\"-x\", \"y\"]) { x: Int! @key "
          + "@column(\"c\")  y: ID! @key  z: DateTime! @generated }"
    )
    #expect(said[0...2] == ["table \"t\"", "was \"B\"", "key x y"])
    #expect(said.contains("field x as \"c\": int32"))
    #expect(said.contains("field z as \"z\": string(date-time) readOnly generated createdNow"))
    #expect(said.last == "index -x y")
  }
}
