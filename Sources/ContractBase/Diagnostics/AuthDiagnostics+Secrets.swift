extension DiagnosticDefinition {
  public static let badAlgorithm = DiagnosticDefinition(
    "CC0710", .error, "An algorithm that signs nothing",
    explanation: """
      A token is worth as much as its signature. `none` has no signature, and an algorithm that is not known
      cannot be checked.

      ```graphql
      auth bearer @jwt(algorithms: ["none"]) { sub: UUID! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt(algorithms: ["HS256"]) { sub: UUID! }
      ```
      """)

  public static let mixedAlgorithms = DiagnosticDefinition(
    "CC0711", .error, "Algorithms of two kinds for one scheme",
    explanation: """
      `HS256` and its like sign with a secret that both sides know, the others with a key of which one half is
      public. A service that takes both can be tricked to take the public half for the secret (RFC 8725, section
      3.1).

      ```graphql
      auth bearer @jwt(algorithms: ["HS256", "RS256"]) { sub: UUID! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt(algorithms: ["RS256"]) { sub: UUID! }
      ```
      """)

  public static let keyInURL = DiagnosticDefinition(
    "CC0712", .warning, "A key in the query",
    explanation: """
      URLs are kept: in the logs of servers and proxies, and in the history of browsers. Whoever reads them has
      the key.

      ```graphql
      auth partner @apiKey(in: QUERY, name: "key")
      ```

      Mended:

      ```graphql
      auth partner @apiKey(in: HEADER, name: "X-Api-Key")
      ```
      """)

  public static let unusedScheme = DiagnosticDefinition(
    "CC0713", .warning, "An auth scheme that no operation asks for",
    explanation: """
      A scheme protects what names it. One that nothing names protects nothing, which is seldom meant.

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @public { get "/" listUsers: [User!]! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @auth(bearer) { get "/" listUsers: [User!]! }
      ```
      """)
}
