import Foundation
import Testing

/// `contractc convert`: where the text goes, and what is said beside it.
@Suite struct ConvertTests {
  @Test func writesToStandardOutput() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let before = sandbox.snapshot
    let document = try sandbox.run(["convert", "shop.contract", "--to", "openapi"])
    #expect(document.status == 0, "\(document.errors)")
    #expect(document.output.hasPrefix("{\n  \"openapi\": \"3.1.0\""))
    #expect(sandbox.snapshot == before)
  }

  @Test func comesBackTheSame() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try sandbox.run(["convert", "shop.contract", "--to", "openapi", "--output", "shop.json"]).status == 0)
    #expect(try sandbox.run(["convert", "shop.json", "--to", "contract", "-o", "back.contract"]).status == 0)
    let changes = try sandbox.run(["diff", "shop.contract", "back.contract"])
    #expect(changes.status == 0 && changes.output.contains("no change"), "\(changes.output)")
    #expect(try sandbox.run(["fmt", "--check", "back.contract"]).status == 0)
  }

  @Test func replacesAFileAtOnce() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("old", "schema.graphql")
    let first = try sandbox.run(["convert", "shop.contract", "--to", "graphql", "-o", "schema.graphql"])
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(first.errors.contains("warning[CC1303]") && first.errors.contains("--> shop.contract:"))
    #expect(sandbox.text("schema.graphql")?.hasPrefix("type Query") == true)
    #expect(sandbox.files.filter { $0.contains("contractc-") }.isEmpty)
    let refused = try sandbox.run(["convert", "shop.contract", "--to", "graphql", "-o", "nowhere/schema.graphql"])
    #expect(refused.status == 1 && refused.errors.contains("cannot be written"))
  }

  @Test func refusesWhatHasErrors() throws {
    let sandbox = try Sandbox(contract: "type A { a: Nowhere }")
    let refused = try sandbox.run(["convert", "shop.contract", "--to", "openapi", "-o", "out.json"])
    #expect(refused.status == 1 && refused.errors.contains("there is no type `Nowhere`"))
    #expect(!sandbox.files.contains("out.json"))
    #expect(try sandbox.run(["convert", "shop.contract"]).status == 2)
    #expect(try sandbox.run(["convert", "shop.contract", "--to", "smoke-signals"]).status == 2)
  }
}
