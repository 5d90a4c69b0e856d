import ContractDriver
import ContractPlan
import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: SpecCase.all)
  func contractIsAsBefore(spec: SpecCase) throws {
    let (compilation, contract) = try check(spec.contract)
    let dump = compilation.dump(.ir, of: contract, options: BuildOptions())
    for problem in Golden.compare(dump, with: "\(spec.name)/ir.txt") { Issue.record("\(problem)") }
  }

  @Test(arguments: TreeCase.all)
  func outputIsAsBefore(tree: TreeCase) throws {
    let files = try emit(tree.spec.contract, for: tree.target)
    let problems = Golden.compare(tree: files, with: "\(tree.spec.name)/\(tree.target.name)")
    for problem in problems { Issue.record("\(problem)") }
  }

  /// A tree that no target makes any more would never be looked at again.
  @Test(arguments: SpecCase.all)
  func noGoldenIsLeftOver(spec: SpecCase) {
    let folders = spec.targets.map { $0.name + "/" }
    let files = Golden.files(in: "golden/" + spec.name)
    let expected = files.filter { file in !file.contains("/") || folders.contains { file.hasPrefix($0) } }
    for problem in Golden.orphans(in: spec.name, expected: Set(expected)) { Issue.record("\(problem)") }
  }

  @Test func everyGoldenHasItsContract() {
    let names = Set(SpecCase.all.map(\.name))
    for file in Golden.files(in: "golden") where file.hasSuffix("/ir.txt") {
      let name = String(file.prefix { $0 != "/" })
      #expect(names.contains(name), "golden/\(name) belongs to no contract of specs/")
    }
  }

  @Test func targetsAreKnown() {
    for spec in SpecCase.all {
      let lines = (try? read("specs/\(spec.name)/targets.txt").split(separator: "\n")) ?? []
      #expect(spec.targets.count == lines.count, "specs/\(spec.name)/targets.txt names a target that there is not")
    }
  }

  /// The same API in two formats is the same contract, to the byte.
  @Test func openAPIGivesTheSameContract() throws {
    let (compilation, contract) = try check("specs/accounts/accounts.contract")
    let (otherCompilation, other) = try check("specs/accounts/openapi.yaml")
    let options = BuildOptions()
    let expected = compilation.dump(.ir, of: contract, options: options)
    let actual = otherCompilation.dump(.ir, of: other, options: options)
    if expected != actual {
      Issue.record("\(unifiedDiff(expected, actual, path: "accounts.contract, then openapi.yaml"))")
    }
  }
}
