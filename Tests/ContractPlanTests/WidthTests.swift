import ContractBase
import ContractModel
import ContractPlan
import ContractSema
import Testing

/// The plan of a contract in its own language.
func backend(_ text: String, _ options: BuildOptions = BuildOptions()) throws -> BackendPlan {
  var map = SourceMap()
  let main = map.add(path: "main.contract", bytes: Array(("contract T @version(\"1\")\n" + text).utf8))
  let analysis = analyze(main, in: map) { _ in .missing }
  return plan(try #require(analysis.contract, "\(analysis.diagnostics.map(\.message))"), options: options)
}

@Suite("Checks of requests")
struct ValidationWidthTests {
  func lines(_ text: String, options: BuildOptions = BuildOptions()) throws -> [String] {
    try backend(text, options).textDump(of: .validation).split(separator: "\n").map {
      String($0.drop { $0 == " " })
    }
  }

  @Test("a width bounds where nothing declared does")
  func widths() throws {
    let lines = try lines(
      """
      type A { low: Int! @range(min: 1)  all: Int!  big: Int64! @range(max: 5)  none: Float! }
      service S { post "/" make(body: A!): Void! @public }
      """)
    #expect(
      lines.filter { $0.hasPrefix("minimum") || $0.hasPrefix("maximum") } == [
        "maximum \"must be at most 2147483647\"", "minimum \"must be at least 1\"",
        "minimum \"must be at least -2147483648\"", "maximum \"must be at most 2147483647\"",
        "minimum \"must be at least -9223372036854775808\"", "maximum \"must be at most 5\"",
      ])
  }

  @Test("a union is told apart by its discriminator, by kind, or by trial")
  func unions() throws {
    let lines = try lines(
      """
      type Cat { name: String! }
      type Dog { name: String!  age: Int }
      union Pet @discriminator(property: "kind") = Cat | Dog
      union Any = Cat | Dog
      type Holder { pet: Pet!  any: Any! }
      service S { post "/" make(body: Holder!): Void! @public }
      """)
    #expect(
      lines.contains(
        "by kind missing discriminator \"is required, and must be one of Cat, Dog\" unknown discriminator \"must be one of Cat, Dog\""
      ), "\(lines)")
    #expect(lines.contains("exactly one else one_of \"must have exactly one of the permitted forms\""), "\(lines)")
  }

  @Test("a type that holds itself is checked by name")
  func recursion() throws {
    let lines = try lines(
      """
      type Tree { label: String!  children: [Tree!]! }
      service S { post "/" make(body: Tree!): Void! @public }
      """)
    #expect(lines.filter { $0 == "validator Tree" }.count == 1)
    #expect(lines.contains("items Tree else type \"must be an object\""), "\(lines)")
  }

  @Test("what the server sets is no part of a request")
  func readOnly() throws {
    let lines = try lines(
      """
      type Closed { id: UUID! @readOnly  name: String! }
      type Open @open { id: UUID! @readOnly  name: String! }
      service S { post "/a" a(body: Closed!): Void! @public  post "/b" b(body: Open!): Void! @public }
      """)
    #expect(lines.filter { $0.hasPrefix("id") } == ["id?: never else unknown_property \"is not a known property\""])
  }

  @Test("unions that refer to each other have kinds")
  func circularKinds() {
    var contract = Contract(name: "T", version: "1", origin: .synthesized)
    let string = TypeUse(.string(StringType()))
    func union(_ parts: [TypeUse]) -> TypeUse {
      TypeUse(.union(UnionType(variants: parts.map { UnionVariant(type: $0) })))
    }
    contract.types = [
      TypeDefinition(name: "A", use: union([TypeUse(.reference(TypeID(1))), TypeUse(.boolean)]), origin: .synthesized),
      TypeDefinition(name: "B", use: union([TypeUse(.reference(TypeID(0))), string]), origin: .synthesized),
      TypeDefinition(name: "C", use: TypeUse(.reference(TypeID(2))), origin: .synthesized),
    ]
    var operation = Operation(
      name: "x", service: ServiceID(0), method: .post, path: PathTemplate(segments: []), origin: .synthesized)
    operation.body = RequestBody(
      isRequired: true,
      content: [0, 2].map { MediaTypeContent(mediaType: "application/json", type: TypeUse(.reference(TypeID($0)))) },
      origin: .synthesized)
    contract.services = [Service(name: "S", description: nil, operations: [OperationID(0)], origin: .synthesized)]
    contract.operations = [operation]
    let validation = plan(contract, options: BuildOptions()).validation
    #expect(
      validation.validators.map(\.value.typeFailure.detail) == [
        "must be true or false or a string", "must be true or false or a string", "is not allowed",
      ])
  }
}

@Suite("Routes and access")
struct RouteWidthTests {
  @Test("literals go before parameters, segment by segment, then as declared")
  func order() throws {
    let plan = try backend(
      """
      service S @public {
        get "/a/{x}" one(x: String!): Void!
        get "/{y}/b" two(y: String!): Void!
        get "/a/b" three: Void!
        delete "/a/{z}" four(z: String!): Void!
        get "/a/{x}/{y}" five(x: String!, y: String!): Void!
        get "/a/v{x}" six(x: String!): Void!
      }
      """)
    #expect(plan.routes.paths.map(\.template.text) == ["/a/b", "/a/v{x}", "/a/{x}", "/a/{x}/{y}", "/{y}/b"])
    #expect(plan.routes.paths[2].allow == ["GET", "HEAD", "DELETE", "OPTIONS"])
    #expect(
      plan.routes.services[0].routes.map { plan.routes[$0].name } == ["one", "two", "three", "four", "five", "six"])
  }

  @Test("a session is known by its cookie, and a foreign token by its public key")
  func patterns() throws {
    let text = """
      auth bearer @jwt(issuer: "https://a.example") { sub: UUID! }
      auth other @jwt { sub: UUID! }
      service S @auth(bearer) { get "/" look: Void!  get "/o" peek: Void! @auth(other) }
      """
    func credentials(_ pattern: AuthPattern) throws -> [CredentialPlan] {
      try backend(text, BuildOptions(authPattern: pattern)).auth.schemes.map(\.credential)
    }
    let jwt = try credentials(.jwt).compactMap { if case .jwt(let plan) = $0 { plan } else { nil } }
    #expect(jwt.map(\.keyVariable) == ["JWT_SECRET", "OTHER_JWT_SECRET"])
    #expect(jwt.allSatisfy { $0.algorithms == ["HS256"] && $0.isSymmetric })
    #expect(try credentials(.session).allSatisfy { if case .session = $0 { true } else { false } })
    let oauth = try credentials(.oauth).compactMap { if case .jwt(let plan) = $0 { plan } else { nil } }
    #expect(oauth.allSatisfy { $0.algorithms == ["RS256", "ES256"] && !$0.isSymmetric })
  }

  @Test("forbidden is answered where someone with a credential can be refused")
  func forbidden() throws {
    let plan = try backend(
      """
      auth bearer @jwt { sub: UUID!  role: String! }
      service S @auth(bearer) {
        get "/a" plain: Void!
        get "/b" role: Void! @allow(role: "ADMIN")
        get "/c" open: Void! @public
      }
      """)
    let forbidden = plan.routes.routes.filter { $0.errors.contains(.standard(.forbidden)) }.map(\.name)
    #expect(forbidden == ["role"])
  }
}

@Suite("Storage")
struct StorageWidthTests {
  @Test("tables come after those that they refer to, and circles are closed at the end")
  func order() throws {
    let plan = try backend(
      """
      entity A { id: UUID! @key @generated  b: UUID @references(B) }
      entity B { id: UUID! @key @generated  c: UUID! @references(C)  self: UUID @references(B) }
      entity C { id: UUID! @key @generated  d: UUID @references(D) }
      entity D { id: UUID! @key @generated  c: UUID @references(C) }
      """)
    let names = plan.storage.tables.map { plan.contract[$0.entity].name }
    #expect(names == ["D", "C", "B", "A"])
    let added = plan.migration.migrations[0].steps.compactMap { step -> String? in
      if case .addForeignKey(let table, _) = step.change { table.name } else { nil }
    }
    #expect(added.count == 1)
  }

  @Test("what a deletion would take along can hold it back")
  func restriction() throws {
    let plan = try backend(
      """
      entity A { id: UUID! @key @generated }
      entity B { id: UUID! @key @generated  a: UUID! @references(A, onDelete: CASCADE) }
      entity C { id: UUID! @key @generated  b: UUID! @references(B) }
      service S @public {
        delete "/a/{id}" removeA(id: UUID!): Void! @status(204) @delete(A)
        delete "/c/{id}" removeC(id: UUID!): Void! @status(204) @delete(C)
      }
      """)
    let conflicts = plan.routes.routes.filter { $0.errors.contains(.standard(.conflict)) }.map(\.name)
    #expect(conflicts == ["removeA"])
  }

  @Test("an index is left out where a key serves")
  func indexes() throws {
    let plan = try backend(
      """
      entity User { id: UUID! @key @generated  email: Email! @unique  age: Int!  team: UUID! @references(Team) @index }
      entity Team { id: UUID! @key @generated }
      service S @public {
        get "/users" listUsers(email: Email, team: UUID, page: Page): [User!]! @list(User, order: "-age")
      }
      """)
    let table = try #require(plan.storage.table(of: EntityID(0)))
    #expect(
      table.indexes.map { $0.columns.map { ($0.isDescending ? "-" : "") + $0.name } } == [
        ["-age", "id"], ["team", "-age", "id"],
      ])
  }

  @Test("two thousand operations on a thousand entities are planned in a moment")
  func size() throws {
    var text = ""
    for index in 0..<1000 {
      text += "entity E\(index) { id: UUID! @key @generated  name: String! }\n"
      text +=
        "service S\(index) @public { get \"/e\(index)/{id}\" read\(index)(id: UUID!): E\(index)! @read(E\(index))\n"
      text +=
        "  post \"/e\(index)\" make\(index)(body: E\(index)Create!): E\(index)! @status(201) @create(E\(index)) }\n"
    }
    let plan = try backend(text)
    #expect(plan.routes.routes.count == 2000)
    #expect(plan.storage.tables.count == 1000)
  }
}

@Suite("Handlers")
struct HandlerWidthTests {
  @Test("what is not understood is left to the user, and said")
  func gaps() throws {
    let plan = try backend(
      """
      entity Order { id: UUID! @key @generated  customer: UUID!  note: String }
      type Half { customer: UUID }
      service S @public {
        get "/customers/{customer}/orders/{id}" nested(customer: UUID!, id: UUID!): Order! @read(Order)
        get "/orders/{id}" plain(id: UUID!): Order! @read(Order)
      }
      """)
    #expect(plan.routes.gaps.map(\.reason) == [.pathParameters])
    #expect(plan.routes.routes.map { $0.handler.isCustom } == [false, true])
  }
}
