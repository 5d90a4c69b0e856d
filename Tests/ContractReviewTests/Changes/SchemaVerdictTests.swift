import ContractBase
import ContractModel
import ContractReview
import ContractSema
import Foundation
import Testing

/// What a change of a schema does, in both directions, in requests and answers, and beneath `not`.
struct SchemaVerdictTests {
  /// Two schemas each, and whether the second loses values of the first or gains others.
  static let rows = VerdictRow.all(in: "schemas")

  @Test("a narrowed request breaks its callers, a widened one servers", arguments: SchemaVerdictTests.rows)
  func request(row: VerdictRow) throws {
    let found = try changes(request: row.schemas)
    expect(found, clients: row.verdict("lost"), servers: row.verdict("gained"), row)
    let back = try changes(request: (row.schemas.new, row.schemas.old))
    expect(back, clients: row.verdict("gained"), servers: row.verdict("lost"), row)
  }

  @Test("a widened answer breaks its readers, a narrowed one servers", arguments: SchemaVerdictTests.rows)
  func response(row: VerdictRow) throws {
    let found = try changes(response: row.schemas)
    expect(found, clients: row.verdict("gained"), servers: row.verdict("lost"), row)
    let back = try changes(response: (row.schemas.new, row.schemas.old))
    expect(back, clients: row.verdict("lost"), servers: row.verdict("gained"), row)
  }

  @Test("beneath `not`, what is narrowed is widened", arguments: SchemaVerdictTests.rows)
  func negated(row: VerdictRow) throws {
    let found = try changes(request: ("{not: \(row.schemas.old)}", "{not: \(row.schemas.new)}"))
    expect(found, clients: row.verdict("gained"), servers: row.verdict("lost"), row)
  }

  private func expect(_ found: [Change], clients: Verdict, servers: Verdict, _ row: VerdictRow) {
    let shown = found.map { "\($0.subject): \($0.what) [\($0.clients), \($0.servers)]" }.joined(separator: "; ")
    #expect(found.map(\.clients).max() ?? .fine == clients, "clients, since \(row.because): \(shown)")
    #expect(found.map(\.servers).max() ?? .fine == servers, "servers, since \(row.because): \(shown)")
    if max(clients, servers) == .breaking {
      #expect(found.contains { $0.witness != nil }, "no message shows it: \(shown)")
    }
  }
}

extension VerdictRow {
  /// Of a table of schemas, the two.
  fileprivate var schemas: (old: String, new: String) {
    let edit = edits.first ?? Edit(old: "", new: "")
    return (edit.old.trimmingCharacters(in: .newlines), edit.new.trimmingCharacters(in: .newlines))
  }
}

/// The changes between two schemas of a request body.
func changes(request pair: (String, String)) throws -> [Change] {
  func document(_ schema: String) -> String {
    schemaDocument("requestBody: {required: true, content: {application/json: {schema: \(schema)}}}, responses: {'204': {description: done}}")
  }
  return try changes(document(pair.0), document(pair.1))
}

/// The changes between two schemas of an answer.
func changes(response pair: (String, String)) throws -> [Change] {
  func document(_ schema: String) -> String {
    schemaDocument("responses: {'200': {description: done, content: {application/json: {schema: \(schema)}}}}")
  }
  return try changes(document(pair.0), document(pair.1))
}

private func schemaDocument(_ operation: String) -> String {
  """
  openapi: 3.1.0
  info: {title: Things, version: 1.0.0}
  paths:
    /things:
      post: {operationId: make, \(operation)}
  components:
    schemas:
  \(VerdictRow.text("schemas/components.yaml").split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
  """
}

/// The changes between two OpenAPI documents, which must be right.
func changes(_ old: String, _ new: String) throws -> [Change] {
  var sources = SourceMap()
  func contract(_ text: String, _ name: String) throws -> Contract {
    let main = sources.add(path: name, bytes: Array(text.utf8))
    let analysis = analyze(main, in: sources, load: { _ in .missing })
    sources = analysis.sources
    let errors = analysis.sink.sorted().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(name): \(errors.map(\.message))")
    return try #require(analysis.contract)
  }
  let before = try contract(old, "old.yaml")
  let after = try contract(new, "new.yaml")
  return ContractReview.changes(from: before, to: after)
}
