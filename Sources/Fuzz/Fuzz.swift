import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import ContractReview
import ContractSema
import ContractSyntax
import Foundation

/// The entry that libFuzzer calls with each input; `scripts/fuzz` builds it and runs it on each reader.
///
/// `CONTRACTC_FUZZ` names the reader; with a value that names none the first byte of the input decides. Run with
/// `SWIFT_BACKTRACE=enable=no`, or no crash file is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = Reader.named
  if reader == nil {
    guard let first = bytes.first else { return 0 }
    reader = Reader.allCases[Int(first) % Reader.allCases.count]
    bytes.removeFirst()
  }
  (reader ?? .contract).run(bytes)
  return 0
}

enum Reader: String, CaseIterable {
  case contract, graphql, yaml, json

  static let named = ProcessInfo.processInfo.environment["CONTRACTC_FUZZ"].flatMap { Reader(rawValue: $0) }

  func run(_ bytes: [UInt8]) {
    readAlone(bytes)
    compile(bytes)
  }

  /// The syntax alone: places are in the text, keys are found, and what was formatted stays as it is.
  private func readAlone(_ bytes: [UInt8]) {
    var map = SourceMap()
    let id = map.add(path: "fuzz." + rawValue, bytes: bytes)
    guard let file = map[id] else { return }
    var sink = DiagnosticSink()
    switch self {
    case .json, .yaml:
      let tree = readData(file, sink: &sink)
      walk(tree?.root, isValid: !sink.hasErrors)
    case .contract, .graphql:
      if let text = format(file, sink: &sink) {
        let again = map.add(path: "fuzz." + rawValue, text: text)
        guard let second = map[again] else { return }
        var ignored = DiagnosticSink()
        precondition(format(second, sink: &ignored) == text, "formatting twice differs")
      }
    }
    for diagnostic in sink.sorted() {
      precondition(diagnostic.primary.map { Int($0.end) <= bytes.count } ?? true, "a place is beyond the end")
    }
  }

  /// Every stage, to the files that a build would write.
  private func compile(_ bytes: [UInt8]) {
    var compilation = Compilation(load: { _ in .missing })
    let contract = compilation.check(path: "fuzz." + rawValue, bytes: bytes, options: CheckOptions())
    precondition((contract == nil) == compilation.diagnostics.hasErrors, "no contract, and no word why")
    if let contract {
      _ = contract.textDump
      var options = BuildOptions()
      options.emit = [.server, .validators, .migrations, .tests, .openapi]
      let plan = compilation.plan(contract, options: options)
      do {
        _ = try compilation.emit(plan)
      } catch {
        preconditionFailure("\(error)")
      }
    }
    let findings = compilation.diagnostics.sorted()
    for format in [ReportFormat.text, .sarif] { _ = render(findings, sources: compilation.sources, format: format) }
  }

  private func walk(_ root: DataNode?, isValid: Bool) {
    // Aliases share nodes, so each is visited once.
    var visited = Set<UInt32>()
    var open = root.map { [$0] } ?? []
    while let node = open.popLast() {
      guard visited.insert(node.id).inserted else { continue }
      _ = (node.scalarText, node.numberText, node.double)
      open += node.elements
      for member in node.members {
        // The text of a key that is not UTF-8 was repaired, and so is another key.
        precondition(node[member.key] != nil || !isValid, "a key is not found")
        open += [member.keyNode, member.value]
      }
    }
  }
}
