extension DiagnosticDefinition {
  public static let unusedType = DiagnosticDefinition(
    "CC0519", .warning, "A type that nothing uses",
    explanation: """
      No operation, entity, error, job or event has to do with the type, so no code is generated for it that
      anything calls. Most often an operation was forgotten, or a name is misspelt.

      ```graphql
      type Invoice { total: Decimal! }
      service Orders { get "/orders" listOrders: [String!]! }
      ```

      Mended:

      ```graphql
      type Invoice { total: Decimal! }
      service Orders { get "/invoices" listInvoices: [Invoice!]! }
      ```
      """)

  public static let deprecatedUse = DiagnosticDefinition(
    "CC0520", .note, "Something that stays uses something that goes",
    explanation: """
      What is deprecated will be removed, and whatever uses it breaks then, or keeps it alive. Clients of the
      part that stays are not told.

      ```graphql
      type Address @deprecated(reason: "Use Place") { city: String! }
      type User { home: Address }
      ```

      Mended:

      ```graphql
      type Address @deprecated(reason: "Use Place") { city: String! }
      type User { home: Address @deprecated(reason: "Use place")  place: Place }
      ```
      """)

  public static let keptNameClash = DiagnosticDefinition(
    "CC0521", .error, "A former name that cannot be kept",
    explanation: """
      `until` keeps a property's former name: a request may give the property by it, and answers have both. So no
      other property may be called so, and it must be known beforehand of which type a value is: in a union
      without a discriminator, the former name under one variant may be another property under the next.

      ```graphql
      type Song { name: String! @was("title", until: "2027-06-30")  title: String }
      ```

      Mended:

      ```graphql
      type Song { name: String! @was("title", until: "2027-06-30")  subtitle: String }
      ```
      """)
}
