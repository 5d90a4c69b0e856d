import ContractBase
import ContractSyntax
import Testing

@testable import ContractSema

@Suite struct PreludeTests {
  @Test func readsWithoutAFinding() {
    #expect(Prelude.parse().sink.diagnostics.isEmpty)
  }

  @Test func everyScalarIsKnown() {
    let names = Prelude.document.definitions.compactMap { definition in
      if case .scalar(let node) = definition { node.name.text } else { nil }
    }
    #expect(names.sorted() == BuiltInScalar.allCases.map(\.rawValue).sorted())
    for name in names { #expect(Prelude.description(ofScalar: name)?.isEmpty == false, "\(name)") }
  }

  @Test func everyAnnotationSaysWhatItIsFor() {
    for definition in Prelude.annotations.definitions {
      #expect(definition.description?.isEmpty == false, "\(definition.name)")
      #expect(!definition.locations.isEmpty, "\(definition.name)")
      #expect(definition.isBuiltIn)
    }
  }

  @Test(arguments: [
    ("unique", "error"), ("length", "min"), ("rateLimit", "requests"), ("transition", "entity"), ("allow", "owner"),
    ("deprecated", "reason"), ("multipleOf", "value"), ("in", "location"), ("hash", "algorithm"),
  ])
  func mainParameterIsTheRequiredOneOrTheFirst(annotation: String, parameter: String) {
    #expect(Prelude.annotations[annotation]?.mainParameter?.name == parameter)
  }

  @Test func signaturesReadLikeTheLanguage() {
    #expect(Prelude.annotations["rateLimit"]?.signature == "@rateLimit(requests: Int!, per: TimeSpan)")
    #expect(Prelude.annotations["throws"]?.signature == "@throws(errors: [String!]!)")
    #expect(Prelude.annotations["key"]?.signature == "@key")
  }

  @Test(arguments: [
    ("30s", 30), ("15m", 900), ("1h", 3_600), ("7d", 604_800), ("0s", nil), ("-1h", nil), ("+1h", nil), ("1", nil),
    ("h", nil), ("", nil), ("1 h", nil), ("1H", nil), ("01h", nil), ("99999999999999999999d", nil),
    ("36525d", 3_155_760_000),
    ("36526d", nil), ("１h", nil),
  ])
  func timeSpans(text: String, seconds: Int?) {
    #expect(TimeSpan.seconds(text) == seconds)
  }

  @Test(arguments: [
    ("EmailTaken", "email_taken", "Email taken"), ("userID", "user_id", "User id"),
    ("HTTPError", "http_error", "Http error"), ("createdAt", "created_at", "Created at"),
    ("SHA256Hash", "sha256_hash", "Sha256 hash"), ("line-item", "line_item", "Line item"), ("x_1", "x_1", "X 1"),
    ("_", "_", ""), ("ÉcoleÉlève", "école_élève", "École élève"), ("A", "a", "A"),
  ])
  func names(name: String, snake: String, words: String) {
    #expect(snakeCase(name) == snake)
    #expect(sentence(name) == words)
  }

  @Test(arguments: [
    ("user", "users"), ("category", "categories"), ("day", "days"), ("address", "addresses"), ("box", "boxes"),
    ("person", "people"), ("line_item", "line_items"), ("sales_person", "sales_people"), ("match", "matches"),
    ("status", "statuses"), ("y", "ys"), ("quiz", "quizzes"), ("équipe", "équipes"),
  ])
  func plurals(noun: String, several: String) {
    #expect(plural(noun) == several)
  }
}
