extension DiagnosticDefinition {
  public static let notInContract = DiagnosticDefinition(
    "CC1301", .warning, "Something that a `.contract` has no words for",
    explanation: """
      `contractc convert --to contract` writes everything that the language can say. What it cannot say is left out of the
      text, and told at the place that it comes from: what is written admits more than the document did, or says less.

      ```yaml
      Point:
        type: array
        prefixItems: [{type: number}, {type: number}]
      ```

      Write it in a way that the language has words for, or keep the document as the contract:

      ```graphql
      type Point { x: Float!  y: Float! }
      ```
      """)

  public static let notInOpenAPI = DiagnosticDefinition(
    "CC1302", .warning, "Something that an OpenAPI document has no words for",
    explanation: """
      `contractc convert --to openapi` writes a document that says the same, with extensions where OpenAPI has no words.
      What neither has is left out, and told at its place.

      ```graphql
      entity User { id: UUID! @key  name: String! }
      type User { name: String! }
      ```

      In OpenAPI the schema of an entity is also what clients see of it. Give the other type a name of its own:

      ```graphql
      entity User { id: UUID! @key  name: String! }
      type UserName { name: String! }
      ```
      """)

  public static let notInGraphQL = DiagnosticDefinition(
    "CC1303", .warning, "Something that a GraphQL schema has no words for",
    explanation: """
      A GraphQL schema has types, queries and mutations. Methods, paths and statuses have no place in it, and are not
      expected there. What else it cannot say is told at its place: bounds, maps, who may call, what is stored.

      ```graphql
      type Product { price: Decimal! @range(min: 0)  tags: [String: String!]! }
      ```

      A list of pairs is understood everywhere:

      ```graphql
      type Product { price: Price!  tags: [Tag!]! }
      scalar Price @base(Decimal) @range(min: 0)
      ```
      """)
}

extension DiagnosticCatalog {
  static let conversionDefinitions: [DiagnosticDefinition] = [.notInContract, .notInOpenAPI, .notInGraphQL]
}
