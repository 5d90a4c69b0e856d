import ContractBase
import ContractModel
import ContractSema
import Testing
import TestSupport

/// The contracts that everything is proved on, from their source to the model.
@Suite struct SpecificationTests {
  @Test(arguments: ["accounts", "shop", "torture"])
  func dumpIsGolden(name: String) throws {
    let analysis = analyze(text: try specification("\(name)/\(name).contract"), path: "\(name).contract")
    let findings = (rendered(analysis) + ["\(analysis.diagnostics.count) findings"]).joined(separator: "\n") + "\n"
    for problem in Golden.compare(findings, with: "\(name)/findings.txt") { Issue.record(Comment(rawValue: problem)) }
    let contract = try #require(analysis.contract)
    for problem in Golden.compare(contract.textDump, with: "\(name)/ir.txt") {
      Issue.record(Comment(rawValue: problem))
    }
  }
}
