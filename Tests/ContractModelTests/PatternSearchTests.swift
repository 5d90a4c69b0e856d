import ContractModel
import Testing

/// Questions about all texts that patterns match.
@Suite struct PatternSearchTests {
  @Test(
    "a shortest text that one matches and the other does not",
    arguments: [
      ("^[a-z]+$", "^[a-z0-9]+$", PatternSearch.impossible),
      ("^[a-z0-9]+$", "^[a-z]+$", .found("0")),
      ("^[0-9]{3}$", #"^\d\d\d$"#, .impossible),
      (#"^\d\d\d$"#, "^[0-9]{3}$", .impossible),
      ("^(a|b)*$", "^[ab]*$", .impossible),
      ("^a?$", "^a$", .found("")),
      ("a", "^a", .found("Aa")),
      ("^a", "a", .impossible),
      ("^a{2,5}$", "^a{2,4}$", .found("aaaaa")),
      ("^.$", #"^\w$"#, .found("-")),
      (#"^\s$"#, "^ $", .found("\t")),
      ("^(?:ab)+$", "^(?:abab)*$", .found("ab")),
      ("^$", "^x*$", .impossible),
      ("x*", "^$", .found("a")),
      ("^(?=a).$", "^a$", .undecided),
      (#"^(a)\1$"#, "^aa$", .undecided),
      (#"^\p{L}$"#, "^[a-z]$", .undecided),
      (#"\bx"#, "x", .undecided),
      ("(", "a", .undecided),
    ])
  func differences(matching: String, refusing: String, expected: PatternSearch) {
    #expect(PatternSearch.text(matching: [Pattern(matching)], refusing: Pattern(refusing)) == expected)
  }

  @Test func lengthsCount() {
    #expect(PatternSearch.text(matching: [Pattern("^[a-z]{1,3}$")], minLength: 4) == .impossible)
    #expect(PatternSearch.text(matching: [Pattern("^[a-z]+$")], minLength: 4) == .found("aaaa"))
    #expect(PatternSearch.text(matching: [Pattern("^[a-z]+$")], refusing: Pattern("^a"), minLength: 2, maxLength: 2) == .found("xa"))
    #expect(PatternSearch.text(matching: [Pattern("x")], maxLength: 0) == .impossible)
  }

  @Test func severalPatternsHoldAtOnce() {
    #expect(PatternSearch.text(matching: [Pattern("^[a-c]+$"), Pattern("^[c-e]+$")]) == .found("c"))
    #expect(PatternSearch.text(matching: [Pattern("^a"), Pattern("^b")]) == .impossible)
  }

  /// What is found is what the matcher says.
  @Test func agreesWithTheMatcher() throws {
    let patterns = ["^[a-z]+$", "a|bc", "^(?:x|yz){2,3}$", "[^a]", "^a.*b$", #"\d{2,}"#, "^[A-F0-9]{4}-?$", ".{3}", "^$", "b$"]
    for one in patterns {
      for other in patterns {
        guard case .found(let text) = PatternSearch.text(matching: [Pattern(one)], refusing: Pattern(other)) else { continue }
        #expect(Pattern(one).isMatched(by: text), "\(one) \(text)")
        #expect(!Pattern(other).isMatched(by: text), "\(other) \(text)")
      }
    }
  }

  /// A pattern that would need too many places gives up, and does so soon.
  @Test func givesUp() {
    let wide = "^" + String(repeating: "(a|b)*a", count: 3) + "[ab]{18}$"
    #expect(PatternSearch.text(matching: [Pattern(wide)], refusing: Pattern("^" + String(repeating: "[ab]", count: 40) + "$")) != .impossible)
    #expect(PatternSearch.text(matching: [Pattern("a{2000}")]) == .undecided)
  }
}
