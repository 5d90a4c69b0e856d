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
extension StubAnswers: ExpressibleByArgument {}
extension ErrorStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension ChangeFormat: ExpressibleByArgument {}

/// Which contract, and where options that are not given come from.
struct InputOptions: ParsableArguments {
  @Argument(help: "The contract: .contract, .graphql, or OpenAPI (Swagger 2.0, too) in YAML or JSON. By default the one that contractc.yaml names, or the only .contract file here.", completion: .file())
  var contract: String?

  @Option(help: ArgumentHelp("The configuration. By default contractc.yaml, where there is one.", valueName: "file"), completion: .file())
  var config: String?

  @Flag(help: "Refuse what is otherwise mended with a warning.")
  var strict = false

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var format: ReportFormat = .text
}

/// What is to be built; the same names as in `contractc.yaml`.
struct BuildOptionGroup: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The folder that is written. By default backend.", valueName: "folder"), completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("By default javascript.", valueName: "name"))
  var language: Language?

  @Option(help: ArgumentHelp("Follows from the language.", valueName: "name"))
  var framework: Framework?

  @Option(
    name: [.customLong("auth_pattern"), .customLong("auth-pattern")],
    help: ArgumentHelp("By default jwt.", valueName: "name"))
  var authPattern: AuthPattern?

  @Option(
    name: [.customLong("error_style"), .customLong("error-style")],
    help: ArgumentHelp("By default what the contract says, or json.", valueName: "name"))
  var errorStyle: ErrorStyle?

  @Option(help: ArgumentHelp("By default sqlite.", valueName: "name"))
  var database: Database?

  @Option(help: ArgumentHelp("By default none.", valueName: "name"))
  var orm: ORM?

  @Option(help: ArgumentHelp("By default monolith.", valueName: "name"))
  var architecture: Architecture?

  @Option(
    help: ArgumentHelp(
      "Parts, separated by commas. By default server,validators,migrations,tests; there are client, openapi, graphql and docs, too.",
      valueName: "parts"),
    transform: EmitList.init)
  var emit: EmitList?

  @Option(
    help: ArgumentHelp(
      "What operations answer that are left to you: unimplemented (501, the default), or samples of their successes.",
      valueName: "answers"))
  var stubs: StubAnswers?

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
    configuration.stubs = stubs
    return configuration
  }
}

/// Parts as the command line lists them.
struct EmitList {
  var parts: [EmitPart]

  init(_ text: String) throws {
    parts = try text.split(separator: ",").map { element in
      let name = element.split(separator: " ").joined(separator: " ")
      if let part = EmitPart(rawValue: name) { return part }
      let near = suggestion(for: name, among: EmitPart.allCases.map(\.rawValue))
      throw ValidationError("there is no part '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if parts.isEmpty { throw ValidationError("'emit' names no part") }
  }
}
