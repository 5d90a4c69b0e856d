import ContractBase
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("Strnig", ["String", "Int"], "String"),  // two neighbours the other way round count once
    ("string", ["String"], "String"),
    ("databse", ["database", "output"], "database"),
    ("usr", ["User", "Use"], "Use"),
    ("colour", ["color", "colours"], "color"),
    ("abc", ["abd", "abb"], "abb"),
    ("ID", ["Id", "IP"], "Id"),  // of two letters nothing but the case may differ
  ])
  func findsWhatIsNear(name: String, candidates: [String], expected: String) {
    #expect(suggestion(for: name, among: candidates) == expected)
  }

  @Test(arguments: [("postgres", ["sqlite", "mongodb"]), ("x", ["abc"]), ("", ["abc"]), ("ab", ["ac"]), ("same", ["same"]), ("a", [])])
  func isSilentWhereNothingIs(name: String, candidates: [String]) {
    #expect(suggestion(for: name, among: candidates) == nil)
  }

  @Test func doesNotDependOnTheOrder() {
    let names = ["aab", "aac", "aad", "baa"]
    for candidates in [names, names.reversed(), names.sorted { $0.last ?? "a" < $1.last ?? "a" }] {
      #expect(suggestion(for: "aax", among: candidates) == "aab")
    }
  }

  @Test func takesTextsOfAnyLength() {
    let long = String(repeating: "a", count: 100_000)
    #expect(suggestion(for: long, among: [long + "b", "short"]) == long + "b")
    #expect(suggestion(for: "😀é!", among: ["😀e!"]) == "😀e!")
  }
}
