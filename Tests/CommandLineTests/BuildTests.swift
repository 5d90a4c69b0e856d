import Foundation
import Testing

/// `contractc build` and `check --generated`: what happens to the output folder.
@Suite struct BuildTests {
  /// The parts that are the same for every target, so that what is looked at is the command.
  private static let parts = ["--emit", "openapi,migrations"]

  private func build(_ sandbox: Sandbox, _ more: String...) throws -> Outcome {
    try sandbox.run(["build", "shop.contract"] + BuildTests.parts + more)
  }

  @Test func writesAndThenHasNothingToDo() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let first = try build(sandbox)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(first.output.hasSuffix(" created\n"))
    #expect(sandbox.files.contains("backend/openapi.json"))
    #expect(sandbox.files.contains("backend/.contractc/manifest"))
    #expect(!sandbox.files.contains { $0.contains("contractc-new") || $0.contains("staging") || $0.contains("journal") })
    let before = sandbox.snapshot
    let again = try build(sandbox)
    #expect(again.status == 0)
    #expect(again.output.hasSuffix("nothing to do\n"))
    #expect(sandbox.snapshot == before)
  }

  /// A build with nothing changed is not done again, and says what the last one said: with whatever is changed, it is.
  @Test func noticesWhateverABuildDependsOn() throws {
    let sandbox = try Sandbox(contract: "import \"common.contract\"\n" + Sample.shop)
    let common = "type Unused { a: String! @length(min: 1, max: 5) }\n"
    try sandbox.put(common, "common.contract")
    try sandbox.put("strict: false\n", "contractc.yaml")
    let first = try build(sandbox)
    #expect(first.status == 0 && first.errors.contains("warning"), "\(first.errors)")
    func expectNothing(_ comment: Comment) throws {
      let again = try build(sandbox)
      #expect(again.status == 0 && again.output.hasSuffix("nothing to do\n") && again.errors == first.errors, comment)
    }
    try expectNothing("nothing changed")

    try sandbox.put(common.replacingOccurrences(of: "max: 5", with: "max: 6"), "common.contract")
    #expect(try build(sandbox).output.contains("updated"))
    try sandbox.put(common, "common.contract")
    #expect(try build(sandbox).output.contains("updated"))
    try expectNothing("an import changed there and back")

    try FileManager.default.removeItem(atPath: sandbox.path + "/backend/openapi.json")
    #expect(try build(sandbox).output.contains("1 created"))
    try expectNothing("a file was removed")

    #expect(try build(sandbox, "--error_style", "problem+json").output.contains("updated"))
    #expect(try build(sandbox).output.contains("updated"))
    try sandbox.put("error_style: problem+json\n", "contractc.yaml")
    #expect(try build(sandbox).output.contains("updated"))
    try sandbox.put("strict: false\n", "contractc.yaml")
    #expect(try build(sandbox).output.contains("updated"))
    try expectNothing("options and the configuration changed there and back")

    try sandbox.put("", "backend/.contractc/state")
    try expectNothing("the state was lost")
    try sandbox.put((sandbox.text("backend/openapi.json") ?? "") + "edited by hand\n", "backend/openapi.json")
    #expect(try build(sandbox).errors.contains("CC1104"))
  }

  @Test func noticesThatSamplesAreAskedFor() throws {
    let sandbox = try Sandbox(contract: "contract Things\n\nservice Things {\n  get \"/thing\" thing: String! @public\n}\n")
    for more in [[], ["--stubs", "samples"], []] {
      let made = try sandbox.run(["build", "shop.contract"] + more)
      #expect(made.status == 0 && !made.output.hasSuffix("nothing to do\n"), "\(made.output)\(made.errors)")
    }
    #expect(try sandbox.run("build", "shop.contract").output.hasSuffix("nothing to do\n"))
  }

  @Test func writesNothingInADryRun() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let before = sandbox.snapshot
    let first = try build(sandbox, "--dry-run")
    #expect(first.status == 0)
    #expect(first.output.contains("  create openapi.json\n"))
    #expect(first.output.hasSuffix("(dry run: nothing was written)\n"))
    #expect(sandbox.snapshot == before)
    #expect(try build(sandbox).status == 0)
    let built = sandbox.snapshot
    try sandbox.put(Sample.shop.replacingOccurrences(of: "max: 80", with: "max: 90"), "shop.contract")
    let second = try build(sandbox, "--dry-run")
    #expect(second.output.contains("  update openapi.json\n"))
    #expect(sandbox.snapshot.filter { $0.key != "shop.contract" } == built.filter { $0.key != "shop.contract" })
  }

  @Test func tellsWhetherTheOutputIsWhatTheContractGives() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let check = ["check", "shop.contract", "--generated"] + BuildTests.parts
    let missing = try sandbox.run(check)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("CC1106") && missing.errors.contains("'backend/openapi.json' is missing"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/backend"))
    #expect(try build(sandbox).status == 0)
    #expect(try sandbox.run(check).status == 0)
    try sandbox.put(Sample.shop.replacingOccurrences(of: "max: 80", with: "max: 90"), "shop.contract")
    let outdated = try sandbox.run(check)
    #expect(outdated.status == 1)
    #expect(outdated.errors.contains("'backend/openapi.json' is out of date"))
  }

  @Test func refusesAFileThatWasEditedByHand() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try build(sandbox).status == 0)
    try sandbox.put((sandbox.text("backend/openapi.json") ?? "") + "edited by hand\n", "backend/openapi.json")
    let before = sandbox.snapshot
    let refused = try build(sandbox)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("CC1104"))
    #expect(refused.errors.contains("+edited by hand"))
    #expect(refused.errors.contains("--discard-edits"))
    #expect(sandbox.snapshot == before)
    let sarif = try build(sandbox, "--format", "sarif")
    #expect(sarif.status == 1 && sarif.output.contains("CC1104"))
    let discarded = try build(sandbox, "--discard-edits")
    #expect(discarded.status == 0)
    #expect(sandbox.text("backend/openapi.json")?.contains("edited") == false)
  }

  @Test func refusesAFileThatItDidNotWrite() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("{}\n", "backend/openapi.json")
    let refused = try build(sandbox)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("CC1105"))
    #expect(sandbox.text("backend/openapi.json") == "{}\n")
    #expect(!sandbox.files.contains("backend/.contractc/manifest"))
  }

  @Test func refusesAManifestWithTheMarksOfAMerge() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try build(sandbox).status == 0)
    try sandbox.put("<<<<<<< ours\n", "backend/.contractc/manifest")
    let refused = try build(sandbox)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("CC1108"))
    #expect(try build(sandbox, "--discard-edits").status == 0)
    #expect(try build(sandbox).status == 0)
  }

  @Test func writesNothingWhereTheContractIsBroken() throws {
    let sandbox = try Sandbox(contract: Sample.broken)
    let outcome = try build(sandbox)
    #expect(outcome.status == 1)
    #expect(sandbox.files == ["shop.contract"])
  }

  @Test func followsNoLinkInTheOutput() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("kept\n", "outside/kept")
    try sandbox.put("", "backend/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/backend/openapi.json", withDestinationPath: sandbox.path + "/outside/kept")
    let file = try build(sandbox)
    #expect(file.status == 1)
    #expect(file.errors.contains("CC1109") && file.errors.contains("symbolic link"))
    #expect(sandbox.text("outside/kept") == "kept\n")

    try FileManager.default.removeItem(atPath: sandbox.path + "/backend/openapi.json")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/backend/migrations", withDestinationPath: sandbox.path + "/outside")
    let folder = try build(sandbox, "--discard-edits")
    #expect(folder.status == 1)
    #expect(folder.errors.contains("symbolic link"))
    #expect(sandbox.files.filter { $0.hasPrefix("outside/") } == ["outside/kept"])
  }

  @Test func refusesAnOutputThatIsNoFolder() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("a file\n", "backend")
    let outcome = try build(sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("CC1109"))
    #expect(sandbox.text("backend") == "a file\n")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/dangling", withDestinationPath: sandbox.path + "/nowhere")
    #expect(try build(sandbox, "--output", "dangling").status == 1)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/nowhere"))
    #expect(!sandbox.files.contains { $0.contains("contractc-new") })
  }

  @Test func makesTheFoldersAboveTheOutput() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    for (folder, place) in [("a/b/c", "a/b/c"), ("d/", "d"), ("./e", "e"), (sandbox.path + "/f", "f"), ("g/../h", "h"), ("a/b/..", "a")] {
      let outcome = try build(sandbox, "--output", folder)
      #expect(outcome.status == 0, "\(folder): \(outcome.errors)")
      #expect(sandbox.text(place + "/openapi.json") != nil, "\(folder)")
    }
  }

  @Test func keepsToTheFolderWhateverTheContractIsCalled() throws {
    for name in ["../../escape", "/etc/escape", "a/../../b", "..", "con:aux"] {
      let hostile = """
        contract Shop @version("1.0.0")
        entity Item @table("\(name)") { id: UUID! @key @generated  title: String! }
        service Items @path("/\(name)") {
          post "/" createItem(body: ItemCreate!): Item! @status(201) @public @create(Item)
        }

        """
      let sandbox = try Sandbox()
      try sandbox.put(hostile, "inner/shop.contract")
      let outcome = try sandbox.run(["build", "inner/shop.contract", "--output", "inner/deep/out"] + BuildTests.parts)
      #expect(outcome.status == 0 || outcome.status == 1)
      #expect(sandbox.files.allSatisfy { $0 == "inner/shop.contract" || $0.hasPrefix("inner/deep/out/") }, "\(sandbox.files)")
    }
  }

  @Test(arguments: [
    (["--language", "python", "--framework", "express"], "CC1001"), (["--language", "go", "--framework", "express"], "CC1001"), (["--language", "csharp"], "CC1001"),
    (["--language", "swift"], "CC1001"), (["--framework", "hummingbird"], "CC1001"),
    (["--language", "typescript", "--framework", "net/http"], "CC1001"), (["--auth_pattern", "session"], "CC1003"),
    (["--auth-pattern", "oauth"], "CC1003"), (["--database", "mongodb"], "CC1003"), (["--orm", "prisma"], "CC1003"),
    (["--architecture", "serverless"], "CC1003"), (["--architecture", "microservices"], "CC1003"),
    (["--emit", "client"], "CC1002"), (["--emit", "docs,openapi"], "CC1002"),
  ])
  func refusesWhatNoTargetHasYet(options: [String], code: String) throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let outcome = try sandbox.run(["build", "shop.contract"] + options)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(code), "\(outcome.errors)")
    #expect(outcome.errors.contains("hint"))
    #expect(sandbox.files == ["shop.contract"])
  }

  @Test func writesTheSchemaBesideTheDocument() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let built = try sandbox.run(["build", "shop.contract", "--emit", "openapi,graphql"])
    #expect(built.status == 0 && built.errors.contains("warning[CC1303]"), "\(built.errors)")
    let schema = try sandbox.run(["convert", "shop.contract", "--to", "graphql"])
    #expect(sandbox.text("backend/schema.graphql") == schema.output)
    #expect(try sandbox.run(["check", "backend/schema.graphql"]).status == 0)
  }

  @Test func placesARefusedOptionInTheConfiguration() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("contract: shop.contract\nlanguage: javascript\ndatabase: mongodb\n", "contractc.yaml")
    let outcome = try sandbox.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("contractc.yaml:3:11"), "\(outcome.errors)")
    #expect(try sandbox.run("build", "--database", "sqlite", "--emit", "openapi").status == 0)
  }

  @Test func takesAnyLanguageForPartsThatHaveNone() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    #expect(try sandbox.run("build", "--emit", "openapi", "--language", "python").status == 0)
    #expect(sandbox.files.contains("backend/openapi.json"))
  }

  @Test(arguments: ["--auth_pattern", "--auth-pattern"], ["--error_style", "--error-style"])
  func takesBothSpellings(auth: String, errors: String) throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    let outcome = try sandbox.run("build", "--emit", "openapi", auth, "jwt", errors, "problem+json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(sandbox.text("backend/openapi.json")?.contains("application/problem+json") == true)
  }

  @Test func givesTheSameBytesWhereverAndHoweverHashed() throws {
    var outputs: [[String: Data]] = []
    for (seed, folder) in [("1", "one"), ("", "two/deeper/down")] {
      let sandbox = try Sandbox(contract: Sample.shop)
      let environment = seed.isEmpty ? [:] : ["SWIFT_DETERMINISTIC_HASHING": seed]
      let outcome = try sandbox.run(
        ["build", "shop.contract", "--output", folder] + BuildTests.parts, environment: environment)
      #expect(outcome.status == 0)
      var files: [String: Data] = [:]
      for (name, data) in sandbox.snapshot where name.hasPrefix(folder + "/") { files[String(name.dropFirst(folder.count))] = data }
      outputs.append(files)
    }
    #expect(outputs[0] == outputs[1])
    #expect(!outputs[0].isEmpty)
  }

  @Test func saysWhenTheResultIsLost() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let sandbox = try Sandbox(contract: Sample.shop)
    let process = Process()
    process.executableURL = Sandbox.binary
    process.arguments = ["check", "shop.contract", "--format", "sarif"]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path)
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
