import ContractReview
import Testing

/// What an edit of a whole document does, and whom it harms.
struct DocumentVerdictTests {
  /// Each table stands beside the document that its rows edit.
  static let rows = VerdictRow.all(in: "documents")

  @Test("an edit of a document is judged by whom it harms", arguments: rows)
  func verdict(row: VerdictRow) throws {
    let base = VerdictRow.text(row.table + ".yaml")
    var edited = base
    for edit in row.edits {
      // Whole lines, of which there is one place.
      #expect("\n\(base)".ranges(of: "\n" + edit.old).count == 1, "the edit does not meet the document in one place: \(edit.old)")
      edited = String(("\n" + edited).replacing("\n" + edit.old, with: "\n" + edit.new, maxReplacements: 1).dropFirst())
    }
    let found = try changes(base, edited)
    let shown = found.map { "\($0.subject): \($0.what) [\($0.clients), \($0.servers)]" }.joined(separator: "; ")
    #expect(found.map(\.clients).max() ?? .fine == row.verdict("clients"), "clients, since \(row.because): \(shown)")
    #expect(found.map(\.servers).max() ?? .fine == row.verdict("servers"), "servers, since \(row.because): \(shown)")
  }

  @Test("every change is judged, with a reason")
  func tables() {
    let rows = DocumentVerdictTests.rows + SchemaVerdictTests.rows
    #expect(rows.count >= 200)
    let words: Set<String> = ["lost", "gained", "same", "clients", "servers", "fine"]
    for row in rows {
      #expect(!row.because.isEmpty && !row.edits.isEmpty && words.isSuperset(of: row.verdicts.keys), "\(row.testDescription)")
    }
  }

  @Test("a contract that has not changed has no changes", arguments: Set(rows.map(\.table)).sorted())
  func same(table: String) throws {
    let base = VerdictRow.text(table + ".yaml")
    #expect(try changes(base, base).isEmpty)
  }

  @Test("a change of a type is one change, with every operation that it reaches")
  func oneCause() throws {
    let base = VerdictRow.text("documents/things.yaml")
    let found = try changes(base, base.replacing("required: [id, name]", with: "required: [id]"))
    #expect(found.map(\.operations) == [["GET /things", "POST /things", "GET /things/{id}"]])
  }
}
