import Testing

/// What stands in generated code, where a fault of it once did not show in the goldens.
@Suite struct GeneratedTextTests {
  private static let contract = """
    "Things of two kinds"
    contract T @version("1.0.0")

    entity Thing8 @table("eight") {
      id: UUID! @key @generated
      rank: Int = 3
      big: Int64! = 4
      count: Int64! = 6 @readOnly
    }

    entity Thing12 @table("twelve") {
      id: UUID! @key @generated
      name: String
    }

    service Things @path("/things") @public {
      post "/8" addEight(body: Thing8Create!): Thing8! @status(201) @create(Thing8)
      post "/12" addTwelve(body: Thing12Create!): Thing12! @status(201) @create(Thing12)
    }
    """

  private func built(_ language: String) throws -> Sandbox {
    let sandbox = try Sandbox(contract: GeneratedTextTests.contract)
    let outcome = try sandbox.run("build", "shop.contract", "--language", language, "--emit", "server")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return sandbox
  }

  /// Null that is sent is stored, and a 64-bit integer is a bigint in rows.
  @Test(arguments: ["javascript", "typescript"]) func storesDefaultsAsRowsHaveThem(language: String) throws {
    let suffix = language == "javascript" ? "js" : "ts"
    let handlers = try #require(try built(language).text("backend/generated/handlers/things.\(suffix)"))
    #expect(handlers.contains("      rank: body.rank ?? null,\n"))
    #expect(handlers.contains("      big: body.big ?? 4n,\n"))
    #expect(handlers.contains("      count: 6n,\n"))
  }

  @Test func ordersImportsByTheirNumbers() throws {
    let handlers = try #require(try built("python").text("backend/generated/handlers/things.py"))
    let imports = handlers.split(separator: "\n").filter { $0.hasPrefix("from ..repositories import ") }
    #expect(imports.map { $0.split(separator: " ")[3] } == ["thing8", "thing12"])
  }

  /// What reads labels and matrices is there where a path has one, and nowhere else.
  @Test(arguments: [
    ("javascript", "generated/runtime/notations.js"), ("typescript", "generated/runtime/notations.ts"),
    ("python", "generated/runtime/notations.py"), ("go", "internal/gen/wire/notations.go"),
  ])
  func readsNotationsWhereAPathHasThem(language: String, file: String) throws {
    #expect(!(try built(language).files.contains("backend/" + file)))
    let sandbox = try Sandbox(
      contract: """
        service S @public {
          get "/{id}" a(id: ID! @style(LABEL)): Void!
          get "/q" b(q: P @style(PIPE_DELIMITED, explode: false)): Void!
        }
        type P { x: Int!  y: String }
        """)
    let outcome = try sandbox.run("build", "shop.contract", "--language", language, "--emit", "server")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try #require(sandbox.text("backend/" + file))
    #expect(language != "go" || !text.contains("`"))
    let code = sandbox.files.filter { !$0.contains("/runtime/") && !$0.contains("/wire/") }.compactMap { sandbox.text($0) }
    #expect(code.contains { $0.contains("\"|\"") })
  }

  /// A list's element does not take the name of the list that it is in, whatever the property is called.
  @Test func namesElementsApartFromTheirList() throws {
    let sandbox = try Sandbox(
      contract: """
        contract Baskets @version("1.0.0")
        type Product { label: String! }
        type Basket { item: [Product!]! }
        service Baskets @path("/baskets") @public { post "/" fill(body: Basket!): Basket! }
        """)
    let outcome = try sandbox.run("build", "shop.contract", "--language", "typescript", "--emit", "validators")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let validators = try #require(sandbox.text("backend/generated/validators.ts"))
    #expect(validators.contains("const item = value.item;"))
    #expect(validators.contains("for (const [index2, item2] of item.entries()) {"))
  }

  /// What a suite imports it uses, though the contract has the same word.
  @Test func importsTheClientForFixturesAlone() throws {
    let sandbox = try Sandbox(
      contract: """
        contract Links @version("1.0.0")
        type Link { Client: String! @length(max: 9) }
        service Links @path("/links") @public { post "/" makeLink(body: Link!): Link! }
        """)
    let outcome = try sandbox.run("build", "shop.contract", "--language", "typescript")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let suite = try #require(sandbox.text("backend/tests/links.test.ts"))
    #expect(suite.contains("in Client"))
    #expect(!suite.contains("type Client"))
  }
}
