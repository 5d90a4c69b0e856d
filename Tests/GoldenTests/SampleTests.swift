import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import EmitKit
import Foundation
import TestSupport
import Testing

/// The stubs of `specs/samples` where samples are asked for, in every language.
@Suite("Stubs that answer samples") struct SampleTests {
  static let files: [(language: Language, path: String)] = [
    (.javascript, "generated/handlers/books.js"), (.typescript, "generated/handlers/books.ts"),
    (.typescript, "generated/handlers/files.ts"), (.typescript, "src/handlers/files.ts"),
    (.python, "generated/handlers/books.py"), (.python, "generated/handlers/files.py"), (.python, "app/handlers/files.py"),
    (.go, "internal/gen/books_handlers.go"), (.go, "internal/gen/files_handlers.go"), (.go, "internal/app/files.go"),
  ]

  @Test(arguments: files)
  func areAsBefore(language: Language, path: String) throws {
    var (compilation, contract) = try check("specs/samples/openapi.yaml")
    let plan = compilation.plan(contract, options: BuildOptions(language: language, stubs: .samples))
    let tree = try #require(try compilation.emit(plan))
    let file = try #require(tree.files.first { $0.path == path }, "\(language) has no \(path)")
    let name = path.replacing("/", with: "-")
    for problem in Golden.compare(String(decoding: file.contents, as: UTF8.self), with: "samples/\(name)") { Issue.record("\(problem)") }
  }

  /// The document that is written has what is answered: an error of every service beside what was declared with its status.
  @Test func errorsAreDocumentedBesideDeclaredAnswers() throws {
    var (compilation, contract) = try check("specs/samples/openapi.yaml")
    let tree = try #require(try compilation.emit(compilation.plan(contract, options: BuildOptions(emit: [.openapi]))))
    let file = try #require(tree.files.first { $0.path == "openapi.json" })
    let document = try #require(try JSONSerialization.jsonObject(with: Data(file.contents)) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let responses = try #require(paths["/books/{id}"]?["get"]?["responses"] as? [String: [String: Any]])
    let content = try #require(responses["400"]?["content"] as? [String: Any])
    #expect(content.keys.sorted() == ["application/json", "text/html"])
    #expect(responses["404"]?["content"] == nil)
  }

  @Test func whatHasNoneIsNoted() throws {
    var (compilation, contract) = try check("specs/samples/openapi.yaml")
    let plan = compilation.plan(contract, options: BuildOptions(stubs: .samples))
    _ = try compilation.emit(plan)
    let notes = compilation.diagnostics.sorted().filter { $0.definition.code == "CC1006" }
    #expect(notes.map(\.message) == ["the stub of `getCode` answers 501: no value is found that its answer admits"])
    #expect(notes.allSatisfy { $0.severity == .note && $0.primary != nil })
  }

  @Test func nothingIsNotedUnasked() throws {
    var (compilation, contract) = try check("specs/samples/openapi.yaml")
    _ = try compilation.emit(compilation.plan(contract, options: BuildOptions()))
    #expect(!compilation.diagnostics.sorted().contains { $0.definition.code == "CC1006" })
  }
}
