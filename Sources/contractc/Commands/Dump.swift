public import ArgumentParser
import ContractBase
public import ContractDriver

struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Print what a stage of the compiler makes of a contract.",
    discussion: """
      EXAMPLES
        contractc dump shop.contract --stage ir
        contractc dump shop.contract --stage routes
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: BuildOptionGroup

  @Option(help: ArgumentHelp("What is printed.", valueName: "stage"))
  var stage: Stage = .ir

  func run() throws {
    var session = try Session(input, options.configuration)
    let contract = try session.check()
    session.reportAside()
    let options = (session.backends.first ?? session.configuration).options(for: contract)
    Terminal.emit(session.compilation.dump(stage, of: contract, options: options))
  }
}

extension Stage: ExpressibleByArgument {}
