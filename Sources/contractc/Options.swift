public import ArgumentParser
import ContractBase
import ContractDriver
public import ContractModel
public import ContractPlan
public import ContractReview

extension Language: ExpressibleByArgument {}
extension Framework: ExpressibleByArgument {}
extension AuthPattern: ExpressibleByArgument {}
extension Database: ExpressibleByArgument {}
extension ORM: ExpressibleByArgument {}
extension Architecture: ExpressibleByArgument {}
extension EmitPart: ExpressibleByArgument {}
extension ErrorStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// Which contract, and where options that are not given come from.
struct InputOptions: ParsableArguments {
  @Argument(help: "The contract: .contract, .graphql, or OpenAPI in YAML or JSON. By default the one that contractc.yaml names, or the only .contract file here.", completion: .file())
  var contract: String?

  @Option(help: ArgumentHelp("The configuration.", valueName: "file"), completion: .file())
  var config: String = "contractc.yaml"

  @Flag(help: "Refuse what is otherwise mended with a warning.")
  var strict = false

  @Option(help: ArgumentHelp("How findings are written: text, json, sarif, junit or github.", valueName: "format"))
  var format: ReportFormat = .text
}

/// What is to be built; the same names as in `contractc.yaml`.
struct BuildOptionGroup: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The folder that is written.", valueName: "folder"), completion: .directory)
  var output: String?

  @Option(help: "javascript (default), typescript, python, csharp, go or swift.")
  var language: Language?

  @Option(help: "express, fastapi, aspnetcore, net/http or hummingbird; follows from the language.")
  var framework: Framework?

  @Option(name: [.customLong("auth_pattern"), .customLong("auth-pattern")], help: "jwt (default), session or oauth.")
  var authPattern: AuthPattern?

  @Option(
    name: [.customLong("error_style"), .customLong("error-style")], help: "json (default) or problem+json.")
  var errorStyle: ErrorStyle?

  @Option(help: "sqlite (default), postgresql or mongodb.")
  var database: Database?

  @Option(help: "none (default) or prisma.")
  var orm: ORM?

  @Option(help: "monolith (default), microservices or serverless.")
  var architecture: Architecture?

  @Option(
    help: ArgumentHelp(
      "Parts, separated by commas: server, validators, migrations, tests (these four by default), client, openapi, graphql, docs.",
      valueName: "parts"),
    transform: EmitList.init)
  var emit: EmitList?

  var configuration: Configuration {
    var configuration = Configuration()
    configuration.output = output
    configuration.language = language
    configuration.framework = framework
    configuration.authPattern = authPattern
    configuration.errorStyle = errorStyle
    configuration.database = database
    configuration.orm = orm
    configuration.architecture = architecture
    configuration.emit = emit?.parts
    return configuration
  }
}

/// Parts as the command line lists them.
struct EmitList {
  var parts: [EmitPart]

  init(_ text: String) throws {
    parts = try text.split(separator: ",").map { name in
      if let part = EmitPart(rawValue: String(name)) { return part }
      let near = suggestion(for: String(name), among: EmitPart.allCases.map(\.rawValue))
      throw ValidationError("there is no part '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if parts.isEmpty { throw ValidationError("'emit' names no part") }
  }
}
