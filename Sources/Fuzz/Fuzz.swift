import ContractBase
import ContractSyntax
import Foundation

/// The entry that libFuzzer calls with each input: `CONTRACTC_FUZZ=1 swift build --sanitize=fuzzer --product Fuzz`.
///
/// `CONTRACTC_FUZZ` names the reader, `contract`, `json` or `yaml`; with any other value the first byte decides.
/// Run with `SWIFT_BACKTRACE=enable=no`, or no crash file is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = Reader.named
  if reader == nil {
    guard let first = bytes.first else { return 0 }
    reader = [.contract, .json, .yaml][Int(first) % 3]
    bytes.removeFirst()
  }
  (reader ?? .contract).read(bytes)
  return 0
}

enum Reader: String {
  case contract, json, yaml

  static let named = ProcessInfo.processInfo.environment["CONTRACTC_FUZZ"].flatMap { Reader(rawValue: $0) }

  func read(_ bytes: [UInt8]) {
    var map = SourceMap()
    let id = map.add(path: "fuzz." + rawValue, bytes: bytes)
    guard let file = map[id] else { return }
    var sink = DiagnosticSink()
    switch self {
    case .json, .yaml:
      let tree = readData(file, sink: &sink)
      walk(tree?.root, isValid: !sink.hasErrors)
    case .contract:
      guard let text = format(file, sink: &sink) else { return }
      let again = map.add(path: "fuzz.contract", text: text)
      guard let second = map[again] else { return }
      precondition(format(second, sink: &sink) == text, "formatting twice differs")
    }
    for diagnostic in sink.sorted() {
      precondition(diagnostic.primary.map { Int($0.end) <= bytes.count } ?? true, "a place is beyond the end")
    }
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
