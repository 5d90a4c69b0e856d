public import ArgumentParser
import ContractBase
public import ContractDriver

extension ContractForm: ExpressibleByArgument {}

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a contract in another form.",
    discussion: """
      What the form has no words for is left out, and a warning says so at its place.

      EXAMPLES
        contractc convert openapi.yaml --to contract -o shop.contract
        contractc convert shop.contract --to openapi
        contractc convert shop.contract --to graphql -o schema.graphql
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The form: contract, openapi (3.1, as JSON) or graphql.", valueName: "form"))
  var to: ContractForm

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file that is written, all at once. By default standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    var session = try Session(input)
    let contract = try session.check()
    let text = session.compilation.convert(contract, to: to)
    guard let output else {
      session.reportAside()
      return Terminal.emit(text)
    }
    do {
      try Files.replace(output, text)
    } catch {
      Terminal.complain("error: '\(output)' cannot be written: \(error.reason)")
      throw ExitCode.fallsShort
    }
    session.report()
  }
}
