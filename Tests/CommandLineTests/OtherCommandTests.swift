import Foundation
import Testing

/// `fmt`, `init`, `explain`, `dump`, and help.
@Suite struct OtherCommandTests {
  private let untidy = "contract   Shop @version(\"1.0.0\")\n# kept\ntype T {a:Int}\n"

  @Test func formats() throws {
    let sandbox = try Sandbox(contract: untidy)
    let check = try sandbox.run("fmt", "--check")
    #expect(check.status == 1)
    #expect(check.output.contains("--- shop.contract") && check.output.contains("-type T {a:Int}"))
    #expect(sandbox.text("shop.contract") == untidy)
    let formatted = try sandbox.run("fmt")
    #expect(formatted.status == 0)
    #expect(formatted.output == "formatted shop.contract\n")
    #expect(sandbox.text("shop.contract")?.contains("# kept") == true)
    #expect(sandbox.files == ["shop.contract"])
    #expect(try sandbox.run("fmt", "--check").status == 0)
    #expect(try sandbox.run("fmt").output.isEmpty)
  }

  @Test func formatsNothingThatItCannotRead() throws {
    let sandbox = try Sandbox(contract: "contract Shop @version(\"1.0.0\"\ntype T {\n")
    let before = sandbox.snapshot
    let outcome = try sandbox.run("fmt")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[CC01"))
    #expect(sandbox.snapshot == before)
    #expect(try Sandbox().run("fmt").status == 2)
  }

  @Test func touchesNothingWhereOneFileIsMissing() throws {
    let sandbox = try Sandbox(contract: untidy)
    #expect(try sandbox.run("fmt", "shop.contract", "nowhere.contract").status == 2)
    #expect(sandbox.text("shop.contract") == untidy)
  }

  @Test func keepsLinksAndModesWhenItFormats() throws {
    let sandbox = try Sandbox()
    try sandbox.put(untidy, "real/shop.contract")
    let real = sandbox.path + "/real/shop.contract"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path + "/link.contract", withDestinationPath: real)
    #expect(try sandbox.run("fmt").status == 0)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path + "/link.contract")) == real)
    #expect(sandbox.text("real/shop.contract") != untidy)
    let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
  }

  @Test func beginsAProjectThatChecks() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("init", "--name", "Library")
    #expect(outcome.status == 0)
    #expect(outcome.output == "created library.contract\ncreated contractc.yaml\nnext: contractc build\n")
    #expect(sandbox.files == ["contractc.yaml", "library.contract"])
    #expect(try sandbox.run("check").status == 0)
    #expect(try sandbox.run("fmt", "--check").status == 0)
    #expect(try sandbox.run("build", "--emit", "openapi,migrations").status == 0)
  }

  @Test func neverOverwritesWhatIsThere() throws {
    for taken in ["notes.contract", "contractc.yaml"] {
      let sandbox = try Sandbox()
      try sandbox.put("mine\n", taken)
      let outcome = try sandbox.run("init")
      #expect(outcome.status == 2)
      #expect(outcome.errors == "error: '\(taken)' is there already; nothing was written\n")
      #expect(sandbox.files == [taken])
      #expect(sandbox.text(taken) == "mine\n")
    }
    let sandbox = try Sandbox()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/notes.contract", withDestinationPath: sandbox.path + "/nowhere")
    #expect(try sandbox.run("init").status == 2)
    #expect(sandbox.files == ["notes.contract"])
  }

  @Test func explains() throws {
    let sandbox = try Sandbox()
    let all = try sandbox.run("explain")
    #expect(all.status == 0)
    let codes = all.output.split(separator: "\n").map { String($0.prefix(6)) }
    #expect(codes.count > 50 && Set(codes).count == codes.count && codes == codes.sorted())
    let one = try sandbox.run("explain", "cc1104")
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("error[CC1104]: ") && one.output.hasSuffix("\n") && !one.output.hasSuffix("\n\n"))
    let unknown = try sandbox.run("explain", "CC1140")
    #expect(unknown.status == 2)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("there is no code 'CC1140'") && unknown.errors.contains("did you mean"))
    #expect(!unknown.errors.contains("Usage"))
  }

  @Test(arguments: ["ir", "routes", "validation", "auth", "errors", "storage", "migrations", "tests"])
  func printsEveryStage(stage: String) throws {
    let outcome = try Sandbox(contract: Sample.shop).run("dump", "--stage", stage)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty && outcome.output.hasSuffix("\n"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [[], ["--help"], ["help", "build"], ["build", "-h"], ["check", "-h"], ["fmt", "-h"], ["init", "-h"], ["explain", "-h"], ["dump", "-h"]])
  func helpsWithExamplesThatCanBeCopied(arguments: [String]) throws {
    let outcome = try Sandbox().run(arguments, environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let start = try #require(lines.firstIndex(of: "EXAMPLES"))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(!examples.isEmpty)
    #expect(examples.allSatisfy { $0.hasPrefix("  contractc ") }, "an example is broken over lines: \(examples)")
  }

  @Test func saysItsVersion() throws {
    let outcome = try Sandbox().run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3 && outcome.output.hasSuffix("\n"))
  }
}
