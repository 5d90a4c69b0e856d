import ContractBase
import ContractModel
import ContractSema
import Testing

@Suite struct RobustnessTests {
  @Test(arguments: ["accounts", "shop", "torture"])
  func damagedContractsNeverTrap(name: String) throws {
    let text = Array(try specification("\(name)/\(name).contract").utf8)
    var random = SplitMix(state: 0x5EED)
    let noise = Array(" {}()[]!:=|&@\"#,.$-_0a\n".utf8)
    for _ in 0..<(name == "accounts" ? 150 : 15) {
      var damaged = text
      for _ in 0..<(1 + random.next() % 4) {
        let position = Int(random.next() % UInt64(damaged.count))
        switch random.next() % 4 {
        case 0: damaged.removeSubrange(position..<min(damaged.count, position + Int(random.next() % 40)))
        case 1: damaged.insert(noise[Int(random.next() % UInt64(noise.count))], at: position)
        case 2: damaged[position] = noise[Int(random.next() % UInt64(noise.count))]
        default:
          // A name that is another one: what it refers to changes.
          let other = Int(random.next() % UInt64(damaged.count))
          for offset in 0..<6 where position + offset < damaged.count && other + offset < damaged.count {
            damaged[position + offset] = damaged[other + offset]
          }
        }
        if damaged.isEmpty { damaged = text }
      }
      let analysis = analyze(text: String(decoding: damaged, as: UTF8.self))
      #expect((analysis.contract == nil) == analysis.sink.hasErrors)
      if let contract = analysis.contract { #expect(!contract.textDump.isEmpty) }
    }
  }

  @Test(arguments: ["accounts", "shop", "torture"])
  func sameTextGivesTheSameContract(name: String) throws {
    let text = try specification("\(name)/\(name).contract")
    let (first, second) = (analyze(text: text), analyze(text: text + "\n\n# A comment moves nothing.\n"))
    #expect(first.contract == second.contract)
    #expect(first.contract?.textDump == second.contract?.textDump)
    #expect(first.diagnostics.map(\.message) == second.diagnostics.map(\.message))
  }

  @Test(arguments: [
    ("a.contract", "type A { a: Int }", true), ("a.graphql", "type A { a: Int }", true),
    ("a.txt", "type A { a: Int }", true), ("a", "# openapi\n\ntype A { a: Int }", true),
    ("a.yaml", "type A { a: Int }", false), ("a", "{\"openapi\": \"3.1.0\"}", false),
    ("a", "info: {}\nopenapi: 3.1.0\n", false), ("a", "---\nopenapi: 3.1.0\n", false),
    ("dir.contract/a", "  {}", false),
  ])
  func readerIsChosenByEndingOrText(path: String, text: String, isContract: Bool) {
    var map = SourceMap()
    let file = map.add(path: path, text: text)
    let analysis = analyze(file, in: map) { _ in .missing }
    #expect((analysis.contract?.types.map(\.name) == ["A"]) == isContract)
  }

  @Test func longChainsEnd() {
    let scalars = (0..<20_000).map { "scalar S\($0) @base(S\($0 + 1))" }.joined(separator: "\n")
    #expect(analyze(text: scalars).diagnostics.map(\.definition.code).contains("CC0322"))
    let files = (0..<300).map { ("f\($0).contract", "import \"f\($0 + 1).contract\"") }
    let analysis = analyze(
      text: "import \"f0.contract\"", others: Dictionary(files, uniquingKeysWith: { first, _ in first }))
    #expect(analysis.diagnostics.map(\.message) == ["more than 100 imports lead to this one"])
  }

  @Test func contractWithoutANameIsNamedAfterItsFile() {
    #expect(analyze(text: "type A { a: Int }", path: "api/line-items.v2.graphql").contract?.name == "LineItems")
    #expect(analyze(text: "type A { a: Int }", path: "api/_.graphql").contract?.name == "API")
    #expect(analyze(text: "contract Own", path: "a.contract").contract?.name == "Own")
  }
}

/// A small generator whose sequence never changes.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
