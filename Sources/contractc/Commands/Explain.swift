import ArgumentParser
import ContractBase
import ContractReview

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print the long explanation of a diagnostic.",
    discussion: """
      EXAMPLES
        contractc explain CC0301
        contractc explain            every code, a line each
      """)

  @Argument(help: "A code, such as CC0301.")
  var code: String?

  func run() throws {
    guard let code else {
      for definition in DiagnosticCatalog.all {
        Terminal.emit("\(definition.code)  \(definition.severity.rawValue)  \(definition.summary)\n")
      }
      return
    }
    guard let definition = DiagnosticCatalog.definition(code: code) else {
      let near = suggestion(for: code, among: DiagnosticCatalog.all.map(\.code))
      throw WrongUse(
        "there is no code '\(code)'" + (near.map { "; did you mean '\($0)'?" } ?? "; 'contractc explain' lists them all"))
    }
    Terminal.emit(renderExplanation(definition))
  }
}
