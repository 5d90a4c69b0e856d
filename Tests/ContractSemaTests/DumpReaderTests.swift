import ContractBase
import ContractModel
import ContractSema
import Foundation
import TestSupport
import Testing

/// A contract is what its dump says.
@Suite struct DumpReaderTests {
  @Test func specsAreReadBack() throws {
    for path in Golden.files(in: "specs") where ["contract", "yaml", "yml", "json", "graphql"].contains(where: path.hasSuffix) {
      let url = Golden.root.appending(path: "specs/" + path)
      try expectReadBack(String(decoding: try Data(contentsOf: url), as: UTF8.self), path)
    }
  }

  @Test(arguments: ["openapi/real", "openapi/corners", "openapi/suspect"])
  func documentsAreReadBack(folder: String) throws {
    for path in OpenAPICorpusTests.files(folder) { try expectReadBack(try OpenAPICorpusTests.text(path), path) }
  }

  @Test func schemasAreReadBack() throws {
    for path in OpenAPICorpusTests.files("json-schema") {
      for group in try OpenAPICorpusTests.groups(path) {
        guard let schema = group["schema"] else { continue }
        let document =
          #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"names":"#
          + schema.text + "}}}"
        try expectReadBack(document, path + ".json")
      }
    }
  }

  @Test func whatIsNoDumpIsRefusedWithItsLine() throws {
    let text = try #require(analyze(text: "contract C\ntype A { b: Int! }", path: "c.contract").contract).textDump
    #expect(throws: DumpError(line: 1, message: "there is nothing in it")) { try readDump("") }
    let broken = text.replacing("int32", with: "int33")
    let failure = #expect(throws: DumpError.self) { try readDump(broken) }
    #expect(failure?.message == "'int33' is no type")
  }

  private func expectReadBack(_ text: String, _ path: String) throws {
    guard let contract = analyze(text: text, path: path).contract else { return }
    let dump = contract.textDump
    do {
      let read = try readDump(dump)
      #expect(read.textDump == dump, "\(path)")
      #expect(read == contract, "\(path) says what its dump does not")
    } catch {
      let line = dump.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(error.line - 1).first ?? ""
      Issue.record("\(path): \(error.message) in line \(error.line): \(line)")
    }
  }
}
