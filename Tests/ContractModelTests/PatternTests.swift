import ContractModel
import Testing

@Suite("Patterns") struct PatternTests {
  @Test(
    "What is found",
    arguments: [
      ("^a*$", "aaa", true), ("^a*$", "aab", false), ("a+", "xxaayy", true), ("^$", "", true), ("^.$", "😀", true),
      (".", "\n", false), ("^[^a-c]{2,3}$", "xyz", true), ("^[^a-c]{2,3}$", "xyzz", false),
      (#"^\d{4}-\d\d$"#, "2024-01", true),
      (#"\d"#, "٣", false), (#"^\w+$"#, "é", false), (#"^\s$"#, "\u{FEFF}", true), (#"^\p{L}+$"#, "été", true),
      (#"^\p{Lu}\P{Lu}$"#, "Éa", true), (#"^(a|b)\1$"#, "bb", true), (#"^(a|b)\1$"#, "ba", false),
      (#"^(?<x>..)-\k<x>$"#, "ab-ab", true), ("^(?=.*[0-9])(?=.*[a-z]).{4,}$", "ab1c", true),
      ("^(?=.*[0-9])(?=.*[a-z]).{4,}$", "abcd", false), ("^(?!admin)", "administrator", false), ("(?<=a)b", "ab", true),
      ("(?<!a)b", "ab", false), (#"^\u{1F600}$"#, "😀", true), (#"^\uD83D\uDE00$"#, "😀", true),
      (#"^[\-\@_]+$"#, "-@_", true),
      ("^a{,2}$", "a{,2}", true), ("^x]$", "x]", true), (#"\bword\b"#, "a word.", true), ("^(a*)*$", "aaaa", true),
      ("^(?:a|ab)(?:c|bcd)(?:d*)$", "abcd", true), ("^(?:ab??){2}$", "aba", true), ("^[]$", "", false),
      ("^[^]$", "\n", true),
    ])
  func matches(source: String, text: String, expected: Bool) throws {
    let syntax = try Pattern(source).parsed().get()
    #expect(syntax.matches(text) == expected)
  }

  @Test(
    "What is wrong, and where",
    arguments: [
      ("a++", 2, "possessive"), ("*a", 0, "repeats nothing"), ("(a", 0, "never closed"), ("a)", 1, "closes nothing"),
      ("[a", 0, "never closed"), ("[z-a]", 1, "out of order"), (#"é\A"#, 1, "beginning"), (#"(a)\2"#, 3, "no group"),
      ("x(?i)a", 1, "flag"), ("(?P<a>b)", 0, "named group"), ("(?>a)", 0, "atomic"), (#"\p{}"#, 0, "property"),
      ("a{3,2}", 1, "more than"), (#"\u12"#, 0, "four"), (#"\"#, 0, "escapes nothing"), ("(?=a)*", 0, "assertion"),
      (#"\k<no>"#, 0, "no group"), ("a**", 2, "follows"), (#"\uD800"#, 0, "no Unicode"),
    ])
  func fails(source: String, offset: Int, message: String) {
    guard case .failure(let error) = Pattern(source).parsed() else {
      Issue.record("\(source) parses")
      return
    }
    #expect(error.offset == offset)
    #expect(error.message.contains(message))
  }

  @Test func whatTakesTooLongIsNotAnswered() throws {
    let syntax = try Pattern("^(a|a)*$").parsed().get()
    #expect(syntax.matches(String(repeating: "a", count: 40) + "b") == nil)
    #expect(try Pattern("^.{1,9000}$").parsed().get().matches(String(repeating: "x", count: 9000)) == true)
  }

  @Test func nothingTraps() {
    let alphabet = Array("a(|)[]{}*+?\\^$.-1,:=!<>pkuP é".unicodeScalars)
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      var source = String.UnicodeScalarView()
      for _ in 0..<(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        source.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if case .success(let syntax) = Pattern(String(source)).parsed() { _ = syntax.matches("aa-1,(a)p") }
    }
  }
}
