import ContractBase
import ContractModel
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

  @Test("a type that stands in another's place is one change, however much differs between the two")
  func exchange() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let found = try changes(base, base.replacing("mini: {$ref: '#/components/schemas/Mini'}", with: "mini: {$ref: '#/components/schemas/Full'}"))
    #expect(found.map { "\($0.subject): \($0.what)" } == ["Whole.mini: it was `Mini`, and is `Full` now"])
    #expect(found.first?.witness?.value == .object([JSONMember("mini", .object([]))]))
  }

  @Test("what `allOf` takes over is told of the type that says it")
  func owner() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let found = try changes(base, base.replacing("id: {type: string}", with: "id: {type: string, nullable: true}"))
    #expect(found.map { "\($0.subject): \($0.what)" } == ["Mini.id: null is accepted now"])
    let required = try changes(base, base.replacing("required: [size]", with: "required: [size, colour]"))
    #expect(required.map { "\($0.subject): \($0.what)" } == ["Full: `colour` was optional, and is required"])
  }

  @Test("a message shows one change, and not another one beside it")
  func witness() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let found = try changes(
      base, base.replacing("required: [size]", with: "required: [size, colour]").replacing("note: {type: string}", with: "note: {type: string, maxLength: 3}"))
    let witness = try #require(found.first { $0.what.contains("length") }?.witness)
    #expect(witness.violations.map(\.pointer) == ["/note"], "\(witness.value.text)")
  }

  @Test("a change reaches no operation where another type stood that says nothing of it")
  func standing() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    // The whole had no colour; what is put on its list has none either.
    let found = try changes(
      base,
      base.replacing("mini: {$ref: '#/components/schemas/Mini'}", with: "mini: {$ref: '#/components/schemas/Full'}")
        .replacing("colour: {type: string}", with: "colour: {type: string, nullable: true}"))
    #expect(
      found.map { "\($0.subject): \($0.what), \($0.operations)" } == [
        "Whole.mini: it was `Mini`, and is `Full` now, [\"GET /wholes\"]", "Full.colour: null is accepted now, [\"POST /parts\"]",
      ])
  }

  @Test("a message shows that a type is in another's place, and not what has become of it")
  func exchangeBesideChange() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let found = try changes(
      base,
      base.replacing("mini: {$ref: '#/components/schemas/Mini'}", with: "mini: {$ref: '#/components/schemas/Full'}")
        .replacing("required: [size]", with: "required: [size, colour]"))
    let witness = try #require(found.first { $0.what.contains("`Full` now") }?.witness)
    #expect(witness.violations.map(\.pointer) == ["/mini/size"], "\(witness.value.text)")
    let own = try #require(found.first { $0.what.contains("`colour`") })
    #expect(own.operations == ["POST /parts"])
  }

  @Test("a property that is required now is so where it was declared, and where another type took its place it is gone")
  func exchangeWithout() throws {
    let old = payments("Amount", "Paid: {type: object, properties: {of: {$ref: '#/components/schemas/Got'}}}\n    Amount: {}\n    Got: {type: object, properties: {id: {type: string}}}")
    let new = payments(
      "Amount",
      "Paid: {type: object, properties: {of: {$ref: '#/components/schemas/Had'}, got: {$ref: '#/components/schemas/Got'}}}\n    Amount: {}\n"
        + "    Had: {type: object}\n    Got: {type: object, required: [id], properties: {id: {type: string}}}")
    let found = try changes(old, new)
    #expect(!found.contains { $0.what.contains("required") }, "\(found.map(\.what))")
    let exchange = try #require(found.first { $0.what.contains("`Had` now") })
    #expect([exchange.clients, exchange.servers] == [.risky, .fine])
  }

  @Test("what a type came to promise is missed by nobody who had it before it did")
  func exchangeWithoutPromise() throws {
    let part = "{type: object, properties: {name: {type: string, enum: [a, b]}}}"
    let old = payments(
      "Amount",
      "Paid: {type: object, properties: {of: {$ref: '#/components/schemas/Got'}}}\n    Amount: {}\n"
        + "    Got: {type: object, properties: {name: {type: string, enum: [a]}, id: {type: string}}}")
    let new = payments(
      "Amount",
      "Paid: {type: object, properties: {of: {$ref: '#/components/schemas/Had'}, got: {$ref: '#/components/schemas/Got'}}}\n    Amount: {}\n"
        + "    Had: \(part)\n    Got: {allOf: [{$ref: '#/components/schemas/Had'}, {type: object, required: [id], properties: {id: {type: string}}}]}")
    let exchange = try #require(try changes(old, new).first { $0.what.contains("`Had` now") })
    #expect([exchange.clients, exchange.servers] == [.risky, .fine])
  }

  @Test("an answer that the contract does not name is promised by none")
  func impliedAnswer() throws {
    let base = VerdictRow.text("documents/things.yaml")
    let none = base.replacing("'204': {description: gone}", with: "'404': {description: none}")
    let comes = try changes(none, base).filter { $0.kind == .responseStatus && $0.what.contains("now") }
    #expect(comes.map { [$0.clients, $0.servers] } == [[.risky, .risky]])
    let goes = try changes(base, none).filter { $0.kind == .responseStatus && $0.what.contains("any more") }
    #expect(goes.map { [$0.clients, $0.servers] } == [[.risky, .risky]])
  }

  @Test("what operations have from one security requirement is one change")
  func sharedSecurity() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let secured = base.replacing("components:\n", with: "security: [{key: []}]\ncomponents:\n  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}\n")
    let found = try changes(base, secured)
    #expect(found.map { "\($0.subject): \($0.what)" } == ["security requirement: anyone could call what it guards, and cannot any more"])
    #expect(found.first?.operations.count ?? 0 > 1)
  }

  @Test("what is deprecated is told of properties and of types, too")
  func deprecation() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let found = try changes(base, base.replacing("colour: {type: string}", with: "colour: {type: string, deprecated: true}"))
    #expect(found.map { "\($0.subject): \($0.what) [\($0.verdict)]" } == ["Full: `colour` is deprecated [fine]"])
  }

  @Test("a type that is now what another was does no harm in its place")
  func becameTheOther() throws {
    let limited = "{type: object, properties: {currency: {type: string, enum: [GBP, EUR]}}}"
    let old = payments("Amount", "Amount: \(limited)\n    Paid: {type: object, properties: {currency: {type: string}}}")
    let found = try changes(old, payments("Paid", "Paid: " + limited))
    #expect(
      found.map { "\($0.subject): \($0.what) [\($0.clients), \($0.servers)]" } == [
        "body of POST /payments: it was `Amount`, and is `Paid` now [fine, fine]",
        "Paid.currency: a string was not limited to fixed values, and is now [fine, breaking]",
      ])
  }

  @Test("what other properties must be now is asked of those who sent another open type")
  func openBefore() throws {
    let found = try changes(
      payments("Amount", "Amount: {type: object}\n    Paid: {type: object}"),
      payments("Paid", "Amount: {type: object}\n    Paid: {type: object, additionalProperties: {type: integer}}"))
    let change = try #require(found.first { $0.subject == "Paid[*]" })
    #expect([change.clients, change.servers] == [.breaking, .breaking], "\(change.what)")
  }

  /// Payments are made of one type, and answered as another.
  private func payments(_ name: String, _ schemas: String) -> String {
    """
    openapi: 3.0.3
    info: {title: Payments, version: 1.0.0}
    paths:
      /payments:
        post:
          operationId: pay
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}}
          responses: {'200': {description: done, content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}}
    components:
      schemas:
        \(schemas)
    """
  }

  @Test("a message has all that is asked for besides, however much that is")
  func manyRequired() throws {
    let names = (0..<12).map { "a\($0)" }
    let old = "{type: object, properties: {\(names.map { "\($0): {type: string}" }.joined(separator: ", "))}"
    let found = try changes(request: (old + "}", old + ", required: [\(names.joined(separator: ", "))]}"))
    #expect(found.count == names.count)
    #expect(found.allSatisfy { $0.witness?.violations.count == 1 }, "\(found.compactMap { $0.witness?.value.text })")
  }

  @Test("a reference that became a choice is where it stands, and not where the type is declared")
  func site() throws {
    let base = VerdictRow.text("documents/parts.yaml")
    let reference = "{$ref: '#/components/schemas/Mini'}"
    let choice = "{oneOf: [\(reference), {type: object, required: [kind], properties: {kind: {enum: [other]}}}]}"
    let chosen = base.replacing("mini: " + reference, with: "mini: " + choice)
    let (more, less) = (try changes(base, chosen), try changes(chosen, base))
    #expect(more.contains { $0.what == "an object is one of the alternatives now" } && !less.isEmpty)
    #expect(try more.map { try excerpt(base, $0.old) } == more.map { _ in reference })
    #expect(try less.map { try excerpt(base, $0.new) } == less.map { _ in reference })
  }

  private func excerpt(_ text: String, _ span: Span?) throws -> String {
    let span = try #require(span)
    return String(decoding: Array(text.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}
