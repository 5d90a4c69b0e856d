import ContractBase
import ContractModel
import ContractSema
import Foundation
import Testing

@Test(arguments: ["accounts/accounts", "shop/shop", "torture/torture"])
func smoke(name: String) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "specs/\(name).contract")
  var map = SourceMap()
  let id = map.add(path: "\(name).contract", bytes: Array(try Data(contentsOf: url)))
  let analysis = analyze(id, in: map) { _ in .missing }
  for d in analysis.diagnostics {
    let p = d.primary.flatMap { s in analysis.sources[s.file]?.position(of: s.start) }
    print(name, p.map { "\($0.line):\($0.column)" } ?? "-", d.definition.code, d.message, "|", d.hint ?? "")
  }
  #expect(analysis.diagnostics.count == 0)
}
