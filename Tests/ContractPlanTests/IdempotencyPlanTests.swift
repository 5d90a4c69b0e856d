import ContractModel
import ContractPlan
import Testing

@Suite("Repeated requests")
struct IdempotencyPlanTests {
  private func plan(_ operation: String) throws -> BackendPlan {
    let text = """
      contract Notes @version("1.0.0")
      entity Note { id: UUID! @key @generated  title: String! }
      service Notes @path("/notes") { \(operation) }
      """
    return ContractPlan.plan(try contract(of: text), options: BuildOptions())
  }

  @Test("the key is a header parameter, required where the contract says so", arguments: [true, false])
  func parameter(isRequired: Bool) throws {
    let plan = try plan(
      "post \"/\" create(body: NoteCreate!): Note! @status(201) @create(Note) @idempotent(required: \(isRequired))")
    let route = try #require(plan.routes.routes.first)
    let key = try #require(route.idempotencyKey)
    #expect(route.parameters == [key])
    #expect(key.name == "Idempotency-Key")
    #expect(key.location == .header)
    #expect(key.index == nil)
    #expect((key.requiredFailure != nil) == isRequired)
    #expect(route.errors.contains(.standard(.validationFailed)))
    #expect(route.errors.contains(.standard(.idempotencyKeyReused)))
  }

  @Test("a key that the contract declares itself is that one, in whatever case")
  func declared() throws {
    let plan = try plan(
      """
      post "/" create(body: NoteCreate!, key: UUID @in(HEADER, name: "idempotency-key")): Note! @status(201)
        @create(Note) @idempotent(required: true)
      """)
    let route = try #require(plan.routes.routes.first)
    #expect(route.parameters.count == 1)
    #expect(route.idempotencyKey?.index != nil)
    #expect(route.idempotencyKey?.name == "idempotency-key")
    #expect(route.idempotencyKey?.requiredFailure != nil)
  }

  @Test("answers are kept in a table of the first migration, where there is any to keep")
  func table() throws {
    let kept = try plan("post \"/\" create(body: NoteCreate!): Note! @status(201) @create(Note) @idempotent")
    let table = try #require(kept.storage.idempotency)
    #expect(table.primaryKey == ["operation", "caller", "idempotency_key"])
    #expect(table.index.columns.map(\.name) == ["expires_at"])
    let steps = kept.migration.migrations.flatMap(\.steps).map(\.change)
    #expect(steps.contains(.createIdempotencyTable(table)))
    #expect(kept.storage.tableNames == kept.storage.tables.map(\.name) + [table.name])

    let plain = try plan("post \"/\" create(body: NoteCreate!): Note! @status(201) @create(Note)")
    #expect(plain.storage.idempotency == nil)
    #expect(plain.routes.routes.first?.idempotencyKey == nil)
    #expect(!plain.storage.tableNames.contains(table.name))
  }

  @Test("a service that stores nothing else has the table alone")
  func alone() throws {
    let text = """
      contract Mail @version("1.0.0")
      type Letter { text: String! }
      service Mail @path("/mail") { post "/" send(body: Letter!): Void! @status(204) @idempotent }
      """
    let plan = ContractPlan.plan(try contract(of: text), options: BuildOptions())
    let table = try #require(plan.storage.idempotency)
    #expect(plan.storage.tables.isEmpty)
    #expect(!plan.storage.isEmpty)
    #expect(plan.migration.migrations.flatMap(\.steps).map(\.change) == [.createIdempotencyTable(table)])
  }
}
