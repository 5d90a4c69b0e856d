import Testing

/// `contractc.yaml`, and what the command line makes of it.
@Suite struct ConfigurationFileTests {
  private func sandbox(_ configuration: String) throws -> Sandbox {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put(configuration, "contractc.yaml")
    return sandbox
  }

  @Test func isUsedAndOverruledByTheCommandLine() throws {
    let sandbox = try sandbox(
      "contract: shop.contract\noutput: made\nerror_style: problem+json\nemit: [openapi]\n")
    #expect(try sandbox.run("build").status == 0)
    #expect(sandbox.text("made/openapi.json")?.contains("application/problem+json") == true)
    #expect(try sandbox.run("build", "--output", "other", "--error_style", "json").status == 0)
    #expect(sandbox.text("other/openapi.json")?.contains("application/problem+json") == false)
  }

  @Test func isFoundUnderAnotherName() throws {
    let sandbox = try Sandbox(contract: Sample.shop)
    try sandbox.put("contract: shop.contract\noutput: elsewhere\nemit: openapi\n", "settings/other.yaml")
    #expect(try sandbox.run("build", "--config", "settings/other.yaml").status == 0)
    #expect(sandbox.text("elsewhere/openapi.json") != nil)
    let missing = try sandbox.run("build", "--config", "nowhere.yaml")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no file 'nowhere.yaml'"))
    #expect(try sandbox.run("build", "--config", "contractc.yaml").status == 2)
  }

  @Test(arguments: [
    ("databse: postgresql\n", "CC1101", "1:1", "did you mean 'database'?"),
    ("contract: shop.contract\nwhatever: 1\n", "CC1101", "2:1", "the options are contract"),
    ("database: postgres\n", "CC1102", "1:11", "did you mean 'postgresql'?"),
    ("database: oracle\n", "CC1102", "1:11", "it is one of sqlite, postgresql, mongodb"),
    ("error_style: problem+jsn\n", "CC1102", "1:14", "did you mean 'problem+json'?"),
    ("emit: [openapi, sever]\n", "CC1102", "1:17", "did you mean 'server'?"),
    ("output: 7\n", "CC1102", "1:9", "'output' is a text"),
    ("- language\n", "CC1103", "1:1", "a mapping"),
    ("language: [\n", "CC02", "", ""),
    ("backends: {}\n", "CC1102", "1:11", "'backends' is a list of back ends"),
    ("backends:\n  - language: go\n", "CC1102", "2:5", "say its 'output'"),
    ("backends:\n  - output: a\n    strict: true\n", "CC1101", "3:5", "say it beside 'backends'"),
    ("backends:\n  - output: a/b\n  - output: ./a\n", "CC1102", "3:13", "none within another"),
  ])
  func placesWhatIsWrong(configuration: String, code: String, place: String, words: String) throws {
    let sandbox = try sandbox(configuration)
    for command in ["check", "build", "dump"] {
      let outcome = try sandbox.run(command)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(code), "\(outcome.errors)")
      #expect(outcome.errors.contains("contractc.yaml:" + place), "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    let sarif = try sandbox.run("check", "--format", "sarif")
    #expect(sarif.status == 2)
    #expect(sarif.output.contains(code))
    #expect(sandbox.files == ["contractc.yaml", "shop.contract"])
  }

  @Test func mayBeEmpty() throws {
    for text in ["", "# nothing yet\n", "---\n"] {
      #expect(try sandbox(text).run("check").status == 0)
    }
  }

  @Test func mayAskForSeveralBackEnds() throws {
    let sandbox = try sandbox(
      """
      contract: shop.contract
      error_style: problem+json
      backends:
        - output: node
          language: typescript
        - output: api
          language: python
          database: postgresql
          error_style: json
      """)
    let build = try sandbox.run("build", "--emit", "server,openapi")
    #expect(build.status == 0, "\(build.errors)")
    #expect(sandbox.text("node/openapi.json")?.contains("application/problem+json") == true)
    #expect(sandbox.text("api/openapi.json")?.contains("application/problem+json") == false)
    #expect(build.output.contains("node: ") && build.output.contains("api: "))
    #expect(build.errors.isEmpty, "what is true of both is not told twice: \(build.errors)")
    // Each is what it would be alone.
    let built = sandbox.files.filter { $0.hasPrefix("api/") && !$0.hasSuffix("/state") }.map { ($0, sandbox.text($0)) }
    try sandbox.put("contract: shop.contract\n", "contractc.yaml")
    #expect(try sandbox.run("build", "--language", "python", "--database", "postgresql", "--emit", "server,openapi", "--output", "alone").status == 0)
    for (path, text) in built {
      #expect(sandbox.text(path.replacing("api/", with: "alone/", maxReplacements: 1)) == text, "\(path)")
    }
  }

  @Test func writesNoneOfSeveralWhereOneIsRefused() throws {
    let sandbox = try sandbox("backends:\n  - output: one\n  - {output: two, language: go}\nemit: openapi\n")
    #expect(try sandbox.run("build").status == 0)
    #expect(try sandbox.run("build").output.split(separator: "\n").count == 2)
    try sandbox.put("{}", "two/openapi.json")
    try sandbox.put(Sample.shop.replacing("max: 80", with: "max: 90"), "shop.contract")
    let before = sandbox.text("one/openapi.json")
    let refused = try sandbox.run("build")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("'two/openapi.json' was edited by hand"))
    #expect(sandbox.text("one/openapi.json") == before)
    #expect(try sandbox.run("check", "--generated").errors.contains("'one/openapi.json' is out of date"))
  }

  @Test func placesAContractThatIsNotThere() throws {
    let outcome = try sandbox("output: a\ncontract: nowhere.contract\n").run("check")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("contractc.yaml:2:11"))
  }
}
