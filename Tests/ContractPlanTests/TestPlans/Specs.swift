import ContractBase
import ContractModel
import ContractPlan
import ContractSema
import Foundation
import TestSupport
import Testing

/// The contract of a file below `specs/`.
func contract(at path: String) throws -> Contract {
  let bytes = try Data(contentsOf: Golden.root.appending(path: path))
  return try contract(of: String(decoding: bytes, as: UTF8.self), path: path)
}

/// The contract of a text.
func contract(of text: String, path: String = "test.contract") throws -> Contract {
  var sources = SourceMap()
  let file = sources.add(path: path, text: text)
  let analysis = analyze(file, in: sources) { _ in .missing }
  let problems = analysis.diagnostics.map { "\($0)" }
  return try #require(analysis.contract, "\(problems)")
}
