import Testing

@testable import ContractDriver

@Suite struct UnifiedDiffTests {
  @Test func showsChangedLinesWithContext() {
    let old = (1...9).map(String.init).joined(separator: "\n") + "\n"
    let new = old.replacing("5", with: "five")
    let diff = unifiedDiff(old: old, new: new, oldName: "a", newName: "b")
    #expect(diff == "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test func isEmptyForEqualTexts() {
    for text in ["", "a", "a\n", "a\r\n", "\n"] {
      #expect(unifiedDiff(old: text, new: text, oldName: "a", newName: "b").isEmpty)
    }
  }

  @Test func tellsWhetherTheLastLineIsEnded() {
    let diff = unifiedDiff(old: "a\nb\n", new: "a\nb", oldName: "x", newName: "y")
    #expect(diff == "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n")
  }

  @Test func tellsLinesApartThatOnlyLookTheSame() {
    #expect(unifiedDiff(old: "\u{E9}\n", new: "e\u{301}\n", oldName: "x", newName: "y").contains("-\u{E9}\n"))
    #expect(unifiedDiff(old: "a\r\nb\r\n", new: "a\nb\r\n", oldName: "x", newName: "y").contains("@@ -1,2 +1,2 @@\n-a\r\n+a\n b\r\n"))
  }

  @Test func keepsFarChangesApart() {
    let old = (1...30).map { "line \($0)\n" }
    var new = old
    new[2] = "changed\n"
    new[25] = "changed too\n"
    let diff = unifiedDiff(old: old.joined(), new: new.joined(), oldName: "x", newName: "y")
    let hunks = diff.split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(hunks == ["@@ -1,6 +1,6 @@", "@@ -23,7 +23,7 @@"])
  }

  /// What `patch` would make of it is the new text, for whatever texts.
  @Test func leadsFromTheOldTextToTheNewOne() {
    var generator = SeededGenerator(state: 7)
    let words = ["", "a", "b", "é", "\r", "same", "+plus", "-minus", " space", "@@ -1 +1 @@", "\\ odd"]
    for round in 0..<2_000 {
      let count = round % 50 == 0 ? 40 : 12
      var old = (0..<Int.random(in: 0..<count, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
      var new = old
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let place = Int.random(in: 0...new.count, using: &generator)
        if Bool.random(using: &generator) || place == new.count {
          new.insert(words.randomElement(using: &generator) ?? "", at: place)
        } else {
          new.remove(at: place)
        }
      }
      if round % 3 == 0 { old.append("") }
      if round % 4 == 0 { new.append("") }
      let (before, after) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
      let diff = unifiedDiff(old: before, new: after, oldName: "x", newName: "y")
      #expect(applied(diff, to: before) == Array(after.utf8), "\(old) to \(new):\n\(diff)")
    }
  }

  @Test func staysQuickWhereEverythingDiffers() {
    let old = (0..<5_000).map { "old \($0)\n" }.joined()
    let new = (0..<5_000).map { "new \($0)\n" }.joined()
    let diff = unifiedDiff(old: old, new: new, oldName: "x", newName: "y")
    #expect(applied(diff, to: old) == Array(new.utf8))
  }

  /// A text with a diff applied to it.
  private func applied(_ diff: String, to text: String) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      var lines = bytes.split(separator: newline, omittingEmptySubsequences: false).map { Array($0) + [newline] }
      lines[lines.count - 1].removeLast()
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
    let old = lines(Array(text.utf8))
    var result: [[UInt8]] = []
    var position = 0
    var isAdded = false
    for line in lines(Array(diff.utf8)).dropFirst(2) {
      switch line.first {
      case UInt8(ascii: "@"):
        let numbers = String(decoding: line, as: UTF8.self).split { !$0.isNumber }.compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        result += old[position..<start]
        position = start
      case UInt8(ascii: " "):
        #expect(position < old.count && old[position].starts(with: line.dropFirst().dropLast()))
        result.append(old[position])
        position += 1
      case UInt8(ascii: "-"): position += 1
      case UInt8(ascii: "+"): result.append(Array(line.dropFirst()))
      default:
        // The line before has no break at its end.
        if isAdded { result[result.count - 1].removeLast() }
      }
      isAdded = line.first == UInt8(ascii: "+")
    }
    return Array((result + old[position...]).joined())
  }
}
