import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import ContractReview
import ContractSema
import Foundation
import TestSupport
import Testing

/// Contracts in another form: what is written, and that it means the same.
@Suite("Conversions") struct ConversionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var source: String
    var form: ContractForm

    var testDescription: String { "\(source) to \(form.rawValue)" }

    /// `accounts-openapi-yaml.contract`
    var golden: String {
      let parts = source.split(separator: "/").suffix(2)
      let name = parts.joined(separator: "-").replacingOccurrences(of: ".", with: "-")
      return name + [.contract: ".contract", .openapi: ".json", .graphql: ".graphql"][form, default: ""]
    }
  }

  static let shown = [
    Case(source: "accounts/openapi.yaml", form: .contract), Case(source: "accounts/accounts.contract", form: .openapi),
    Case(source: "shop/shop.contract", form: .contract), Case(source: "shop/shop.contract", form: .openapi),
    Case(source: "shop/shop.contract", form: .graphql), Case(source: "conversions/market.yaml", form: .contract),
    Case(source: "conversions/market.yaml", form: .graphql), Case(source: "conversions/market.graphql", form: .contract),
    Case(source: "conversions/market.graphql", form: .graphql),
  ]

  /// Every contract of `specs/` that is one by itself.
  static let contracts = Golden.files(in: "specs").filter { path in
    !path.hasPrefix("diagnostics/") && !path.hasPrefix("changes/") && ["contract", "yaml", "graphql"].contains(where: path.hasSuffix)
  }

  @Test("Text", arguments: shown)
  func text(one: Case) throws {
    let (text, findings) = try converted(one.source, to: one.form)
    for problem in Golden.compare(text, with: "conversions/" + one.golden) { Issue.record("\(problem)") }
    for problem in Golden.compare(findings, with: "conversions/" + one.golden + ".txt") { Issue.record("\(problem)") }
  }

  @Test func nothingElseIsRecorded() {
    let expected = Set(Self.shown.flatMap { [$0.golden, $0.golden + ".txt"] })
    for problem in Golden.orphans(in: "conversions", expected: expected) { Issue.record("\(problem)") }
  }

  @Test("As the formatter leaves it", arguments: contracts)
  func isFormatted(path: String) throws {
    for form in [ContractForm.contract, .graphql] {
      let text = try converted(path, to: form).text
      let formatted = formatContract(path: "converted", bytes: Array(text.utf8))
      #expect(formatted.text == text, "\(formatted.diagnostics.sorted())")
    }
  }

  @Test("The same meaning", arguments: contracts)
  func meansTheSame(path: String) throws {
    let original = try contract(path)
    for form in [ContractForm.contract, .openapi] {
      let (text, losses) = try converted(path, to: form)
      if path == "matrix/openapi.yaml", form == .contract {
        // Tuples and the like, which only OpenAPI has.
        #expect(losses.contains("CC1301"))
        continue
      }
      // Nor have answers examples in a contract, which change no meaning.
      let told = losses.split(separator: "\n").filter { $0.contains("[CC1301]") }
      #expect(told.allSatisfy { form == .contract && $0.hasSuffix("an answer has no examples: they are left out") }, "\(losses)")
      let back = try contract(named: form == .contract ? "back.contract" : "back.json", text)
      let changes = ChangeReport(from: original, to: back, options: BuildOptions()).changes
      #expect(changes.isEmpty, "to \(form.rawValue): \(changes.map { "\($0.subject): \($0.what)" })")
    }
  }

  @Test func schemasComeBack() throws {
    let path = "conversions/market.graphql"
    let middle = try converted(path, to: .contract).text
    var compilation = Compilation { _ in .missing }
    let checked = compilation.check(path: "there.contract", bytes: Array(middle.utf8), options: CheckOptions())
    let back = try contract(named: "back.graphql", compilation.convert(try #require(checked), to: .graphql))
    let changes = ChangeReport(from: try contract(path), to: back, options: BuildOptions()).changes
    #expect(changes.isEmpty, "\(changes.map { "\($0.subject): \($0.what)" })")
  }

  @Test func everyLossHasItsPlace() throws {
    let text = """
      openapi: 3.1.0
      info: { title: Points, version: 1.0.0 }
      paths:
        /point:
          get:
            operationId: getPoint
            responses:
              "200":
                description: OK
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Point" }
          delete:
            operationId: dropPoint
            responses: { "404": { description: There is none } }
      components:
        schemas:
          Point:
            type: array
            prefixItems: [{ type: number }, { type: number }]
      """
    var compilation = Compilation { _ in .missing }
    let checked = compilation.check(path: "points.yaml", bytes: Array(text.utf8), options: CheckOptions())
    let contract = try #require(checked)
    _ = compilation.convert(contract, to: .contract)
    let losses = compilation.diagnostics.sorted().filter { $0.definition == .notInContract }
    #expect(losses.count == 2)
    #expect(losses.allSatisfy { $0.severity == .warning && $0.primary != nil })
    #expect(losses.contains { $0.message.contains("tuple") })
    #expect(losses.contains { $0.message == "`dropPoint` names no answer of a success: here it promises 204" })
  }

  // MARK: Shared

  private func converted(_ path: String, to form: ContractForm) throws -> (text: String, findings: String) {
    let data = try Data(contentsOf: Golden.root.appending(path: "specs/" + path))
    var compilation = Compilation { _ in .missing }
    let contract = compilation.check(path: path, bytes: Array(data), options: CheckOptions())
    let text = compilation.convert(try #require(contract), to: form)
    let losses = compilation.diagnostics.sorted().filter { $0.definition.code.hasPrefix("CC13") }
    return (text, render(losses, sources: compilation.sources, format: .text))
  }

  private func contract(_ path: String) throws -> Contract {
    let data = try Data(contentsOf: Golden.root.appending(path: "specs/" + path))
    return try contract(named: path, String(decoding: data, as: UTF8.self))
  }

  private func contract(named path: String, _ text: String) throws -> Contract {
    var compilation = Compilation { _ in .missing }
    let contract = compilation.check(path: path, bytes: Array(text.utf8), options: CheckOptions())
    return try #require(contract, "\(render(compilation.diagnostics.sorted(), sources: compilation.sources, format: .text))")
  }
}
