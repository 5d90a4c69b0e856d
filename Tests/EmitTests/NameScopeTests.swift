import EmitKit
import Testing

@Suite struct NameScopeTests {
  private func scope() -> NameScope {
    NameScope(reserved: ["class", "default"], fallback: "_", style: { $0.camel })
  }

  @Test(arguments: [
    ("user id", "userId"), ("UserID", "userId"), ("HTTPServer", "httpServer"), ("snake_case_name", "snakeCaseName"),
    ("class", "class_"), ("2fa", "_2fa"), ("", "_"), ("!!!", "_"), ("naïve", "naUefVe"),
  ])
  func givesIdiomaticNames(name: String, expected: String) {
    var scope = scope()
    #expect(scope.identifier(for: name) == expected)
  }

  @Test func neverGivesOneIdentifierToTwoNames() {
    var scope = scope()
    let names = ["GMT+1", "GMT-1", "gmt1", "gmt_1", "GMT 1", "gmt12", "class", "class_", "Class", "default", "é", "è", "\u{1F600}"]
    let identifiers = names.map { scope.identifier(for: $0) }
    #expect(Set(identifiers).count == names.count, "\(identifiers)")
    #expect(names.map { scope.identifier(for: $0) } == identifiers)
  }

  @Test func keepsEarlierNamesWhenOneIsAdded() {
    var one = scope()
    var two = scope()
    let first = one.identifier(for: "user-id")
    #expect(two.identifier(for: "user-id") == first)
    _ = two.identifier(for: "userId")
    #expect(two.identifier(for: "user-id") == first)
  }
}

@Suite struct ProseTests {
  @Test func breaksAtEveryKindOfLineBreak() {
    #expect(proseLines("a\nb\r\nc\u{2028}d\u{85}e", width: 80) == ["a", "b", "c", "d", "e"])
  }

  @Test func hidesWhatWouldReorderTheCode() {
    #expect(proseLines("a\u{202E}b\u{0}c", width: 80) == ["a\u{FFFD}b\u{FFFD}c"])
  }

  @Test func wrapsAtTheWidth() {
    let lines = proseLines(String(repeating: "word ", count: 30), width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.count == 4)
  }

  @Test func leavesOneLineAsItIsAndTakesSpacesThatAreTooMany() {
    #expect(proseLines("one line", width: 80) == ["one line"])
    #expect(proseLines("two  spaces and one more ", width: 80) == ["two spaces and one more"])
    #expect(proseLines("", width: 80) == [])
  }
}
