import ContractBase
import ContractModel
import ContractSema
import ContractSyntax
import Foundation
import TestSupport
import Testing

/// Real documents and the JSON Schema Test Suite, where the corpus is there.
@Suite struct OpenAPICorpusTests {
  static let root: URL? = {
    var candidates = [
      Golden.root.appending(path: "../shared/corpus"), Golden.root.appending(path: "../../shared/corpus"),
    ]
    if let path = ProcessInfo.processInfo.environment["CONTRACTC_CORPUS"] { candidates = [URL(fileURLWithPath: path)] }
    return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static func files(_ folder: String) -> [String] {
    guard let root else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { folder + "/" + $0 }
  }

  static func text(_ path: String) throws -> String {
    let root = try #require(root)
    return String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// Every document is read, and what is found in it has a place.
  @Test(arguments: ["openapi/real", "openapi/corners", "openapi/suspect", "openapi/swagger2"])
  func documentsAreRead(folder: String) throws {
    for path in Self.files(folder) {
      let analysis = analyze(text: try Self.text(path), path: path)
      for diagnostic in analysis.diagnostics where diagnostic.definition.code.hasPrefix("CC09") {
        #expect(diagnostic.primary != nil, "\(path): \(diagnostic.message)")
        #expect(diagnostic.definition.code != "CC0902" || !folder.hasSuffix("swagger2"), "\(path)")
        #expect(diagnostic.hint != nil || diagnostic.definition.severity == .error, "\(path): \(diagnostic.message)")
      }
    }
  }

  /// Where a contract means something else than the suite, or a part of it is not there: formats are checked; a default
  /// must fit; a dynamic reference is followed as a plain one; nothing is fetched; patterns must run on every target; a
  /// part of a composition that is closed means the whole.
  static let meansOtherwise = [
    "is only an annotation by default", "/format/", "default.json", "dynamicRef", "refRemote.json", "vocabulary.json",
    "on another host", "Unicode property escape", "unevaluatedProperties.json",
  ]

  /// A value fits a schema where JSON Schema says that it does, save of what a contract means otherwise.
  @Test func schemasMeanWhatJSONSchemaSays() throws {
    var disagreements: [String] = []
    var agreed = 0
    for path in Self.files("json-schema") + Self.files("json-schema/format") {
      for group in try Self.groups(path) {
        guard let schema = group["schema"], case .array(let tests)? = group["tests"],
          case .string(let title)? = group["description"]
        else { continue }
        let document = openAPI(schemas: "T: {$ref: \"schema.json\"}")
        let analysis = analyze(text: document, path: "api.yaml", others: ["schema.json": schema.text])
        guard let contract = analysis.contract, let type = contract.types.first else {
          disagreements.append("\(path): \(title): \(analysis.diagnostics.first?.message ?? "not read")")
          continue
        }
        for test in tests {
          guard let data = test["data"], case .boolean(let isValid)? = test["valid"],
            case .string(let name)? = test["description"]
          else { continue }
          if violations(of: data, against: type.use, in: contract).isEmpty == isValid {
            agreed += 1
          } else {
            disagreements.append("\(path): \(title): \(name)")
          }
        }
      }
    }
    for disagreement in disagreements where !Self.meansOtherwise.contains(where: disagreement.contains) {
      Issue.record("\(disagreement)")
    }
    // The suite is there as a whole or not at all.
    #expect(agreed == 0 || agreed > 800)
  }

  static func groups(_ path: String) throws -> [JSONValue] {
    var sink = DiagnosticSink()
    var map = SourceMap()
    let id = map.add(path: path, text: try text(path))
    let file = try #require(map[id])
    let tree = try #require(readData(file, sink: &sink))
    return tree.root.elements.map { value($0) }
  }

  static func value(_ node: DataNode) -> JSONValue {
    switch node.kind {
    case .null: .null
    case .boolean: .boolean(node.boolean ?? false)
    case .number: .number(JSONNumber(node.numberText ?? "0") ?? JSONNumber(0))
    case .string: .string(node.string ?? "")
    case .sequence: .array(node.elements.map { value($0) })
    case .mapping: .object(node.members.map { JSONMember($0.key, value($0.value)) })
    }
  }
}
