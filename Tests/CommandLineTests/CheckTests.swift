import Foundation
import Testing

/// `contractc check`, and what is the same for every command: statuses, streams, formats.
@Suite struct CheckTests {
  @Test func saysThatAContractIsFine() throws {
    let outcome = try Sandbox(contract: Sample.shop).run("check", "shop.contract")
    #expect(outcome.status == 0)
    #expect(outcome.output == "shop.contract: fine (2 operations)\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func takesTheOnlyContractThatIsHere() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try sandbox.run("check").output == "shop.contract: fine (2 operations)\n")
    try sandbox.put(Sample.shop, "other.contract")
    let several = try sandbox.run("check")
    #expect(several.status == 2)
    #expect(several.errors.contains("other.contract, shop.contract"))
    let none = try Sandbox().run("check")
    #expect(none.status == 2)
    #expect(none.errors.contains("contractc init"))
  }

  @Test func placesWhatIsWrongOnStandardError() throws {
    let outcome = try Sandbox(contract: Sample.broken).run("check", "shop.contract")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[CC03"))
    #expect(outcome.errors.contains("shop.contract:2:13"))
    #expect(outcome.errors.contains("String"))
    #expect(outcome.errors.hasSuffix("1 error\n"))
    #expect(!outcome.errors.contains("\u{1B}"), "colour without a terminal")
  }

  @Test(arguments: [
    ["check", "--nonsense"], ["check", "--database", "oracle"], ["check", "a", "b"], ["nonsense"], ["check", "--format", "xml"],
    ["build", "--emit", "server,everything"], ["build", "--emit", ""], ["check", "--config"], ["dump", "--stage", "moon"],
    ["init", "--name", "../escape"], ["init", "--name", ""], ["fmt", "--chekc"],
  ])
  func refusesWrongOptions(arguments: [String]) throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let before = sandbox.snapshot
    let outcome = try sandbox.run(arguments)
    #expect(outcome.status == 2, "\(arguments)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("\n") && outcome.errors.contains("Error: "))
    #expect(sandbox.snapshot == before)
  }

  @Test(arguments: ["check", "build", "dump", "fmt"])
  func refusesAFileThatIsNotThere(command: String) throws {
    let outcome = try Sandbox().run(command, "nowhere.contract")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("there is no file 'nowhere.contract'"))
    #expect(!outcome.errors.contains("Usage"))
  }

  @Test(arguments: ["check", "fmt"])
  func refusesWhatIsNoFile(command: String) throws {
    let sandbox = try Sandbox()
    try sandbox.put("", "folder.contract/inside")
    let outcome = try sandbox.run(command, "folder.contract")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is not a regular file"))
  }

  @Test(arguments: ["json", "sarif", "junit", "github"], [Sample.shop, Sample.broken])
  func reportsInEveryFormat(format: String, contract: String) throws {
    let outcome = try Sandbox(contract: contract).run("check", "shop.contract", "--format", format)
    #expect(outcome.status == (contract == Sample.broken ? 1 : 0))
    #expect(outcome.errors.isEmpty)
    try expectForm(format, outcome.output, findings: contract == Sample.broken ? 1 : 0)
  }

  @Test(arguments: ["json", "sarif", "junit", "github"])
  func reportsAMissingFileInEveryFormat(format: String) throws {
    let outcome = try Sandbox().run("check", "nowhere.contract", "--format", format)
    #expect(outcome.status == 2)
    try expectForm(format, outcome.output, findings: 1)
  }

  private func expectForm(_ format: String, _ text: String, findings: Int) throws {
    switch format {
    case "json":
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let found = object.values.compactMap { $0 as? [Any] }.first
      #expect(found?.count == findings)
    case "sarif":
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object["version"] as? String == "2.1.0")
      let runs = try #require(object["runs"] as? [[String: Any]])
      #expect((runs.first?["results"] as? [Any])?.count == findings)
    case "junit":
      #expect(text.hasPrefix("<?xml"))
      #expect(text.contains("failures=\"\(findings)\""))
      #expect(text.hasSuffix("</testsuites>\n"))
    default:
      let lines = text.split(separator: "\n")
      #expect(lines.count == findings)
      #expect(lines.allSatisfy { $0.hasPrefix("::error ") })
    }
  }

  @Test func refusesUnderStrictWhatItOnlyWarnsOf() throws {
    // A text with a byte-order mark and a duplicate tag is mended silently; a deprecated form is a warning.
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try sandbox.run("check", "--strict").status == 0)
    try sandbox.put("contract: shop.contract\nstrict: true\n", "contractc.yaml")
    #expect(try sandbox.run("check").status == 0)
    try sandbox.put("contract: shop.contract\nstrict: perhaps\n", "contractc.yaml")
    let outcome = try sandbox.run("check")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("contractc.yaml:2:9"))
  }

  @Test func coloursOnlyWhereItIsWanted() throws {
    let outcome = try Sandbox(contract: Sample.broken).run("check", environment: ["NO_COLOR": "1", "TERM": "xterm"])
    #expect(!outcome.errors.contains("\u{1B}["))
  }

  @Test func readsOpenAPI() throws {
    for name in ["openapi.yaml", "petstore.yml"] {
      let outcome = try Sandbox(contract: Sample.openAPI, name).run("check", name)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "\(name): fine (1 operation)\n")
    }
  }

  @Test(arguments: [
    "a b.contract", "ü.contract", "-dash.contract", "semi;colon.contract", "quote'.contract", "new\nline.contract",
    "percent%20.contract", "\u{1B}[31mred.contract", "dollar$HOME.contract",
  ])
  func takesHostileFileNames(name: String) throws {
    let sandbox = try Sandbox(contract: Sample.broken, name)
    let outcome = try sandbox.run("check", "--", name)
    #expect(outcome.status == 1)
    #expect(!outcome.errors.contains("\u{1B}"))
    for format in ["json", "sarif"] {
      let report = try sandbox.run("check", "--format", format, "--", name)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report.output.utf8)) }
    }
    let github = try sandbox.run("check", "--format", "github", "--", name)
    #expect(github.output.split(separator: "\n").count == 1)
    #expect(try sandbox.run("fmt", "--check", "--", name).status == 1)
  }

  @Test func readsNothingOutsideTheProject() throws {
    let sandbox = try Sandbox()
    try sandbox.put("type Secret { a: Int }\n", "secret.graphql")
    try sandbox.put("import \"../secret.graphql\"\ncontract A @version(\"1.0.0\")\n", "project/main.contract")
    try sandbox.put("import \"/etc/passwd\"\ncontract A @version(\"1.0.0\")\n", "absolute.contract")
    for path in ["project/main.contract", "absolute.contract"] {
      // Run from within, so that the reference leads out of where contractc runs.
      let inside = try Sandbox()
      try inside.put(sandbox.text(path) ?? "", "main.contract")
      let outcome = try inside.run("check", "main.contract")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("outside"))
      #expect(!outcome.errors.contains("root:"))
    }
  }
}
