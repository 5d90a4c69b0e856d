import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import ContractSema
import EmitKit
import Foundation
import TestSupport
import Testing

/// A contract under `specs/`, each in a folder of its own: in `.contract`, or as OpenAPI, or both.
struct SpecCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// Relative to the package; the `.contract` form where there are two.
  var contract: String
  /// Targets whose whole output is kept: the lines of `specs/<case>/targets.txt`.
  var targets: [Target]

  var testDescription: String { name }

  static let all: [SpecCase] = {
    let files = Golden.files(in: "specs").filter { !$0.hasPrefix("diagnostics/") }
    var cases: [SpecCase] = []
    for file in files {
      let parts = file.split(separator: "/").map(String.init)
      guard parts.count == 2, parts[1] == parts[0] + ".contract" || ["openapi.yaml", "swagger.yaml"].contains(parts[1]) else { continue }
      if cases.last?.name == parts[0] { continue }
      cases.append(SpecCase(name: parts[0], contract: "specs/" + file, targets: targets(of: parts[0])))
    }
    return cases
  }()

  private static func targets(of name: String) -> [Target] {
    guard let text = try? read("specs/\(name)/targets.txt") else { return [] }
    return text.split(separator: "\n").compactMap { Target(line: String($0)) }
  }
}

/// What a contract is compiled for: `express-typescript-sqlite-json`, and after it, where not all is kept, the parts.
struct Target: Sendable, CustomTestStringConvertible {
  var name: String
  var options: BuildOptions

  var testDescription: String { name }

  init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first, words.count <= 2 else { return nil }
    let parts = name.split(separator: "-", maxSplits: 3).map(String.init)
    guard parts.count == 4, let framework = parts[0] == "nethttp" ? .netHTTP : Framework(rawValue: parts[0]), let language = Language(rawValue: parts[1]),
      let database = Database(rawValue: parts[2]),
      let style = parts[3] == "problem" ? ErrorStyle.problemJSON : ErrorStyle(rawValue: parts[3])
    else { return nil }
    self.name = name
    options = BuildOptions(language: language, framework: framework, errorStyle: style, database: database)
    if words.count == 2 {
      let emit = words[1].split(separator: ",").map { EmitPart(rawValue: String($0)) }
      guard !emit.contains(nil) else { return nil }
      options.emit = Set(emit.compactMap { $0 })
    }
  }
}

/// One golden tree.
struct TreeCase: Sendable, CustomTestStringConvertible {
  var spec: SpecCase
  var target: Target

  var testDescription: String { "\(spec.name) \(target.name)" }

  static let all = SpecCase.all.flatMap { spec in spec.targets.map { TreeCase(spec: spec, target: $0) } }
}

func read(_ path: String) throws -> String {
  try String(contentsOf: Golden.root.appending(path: path), encoding: .utf8)
}

/// Why a contract of the repository does not compile.
struct DoesNotCompile: Error, CustomStringConvertible {
  var description: String
}

/// Reads and checks a contract of the repository, by its path in it.
func check(_ path: String) throws -> (Compilation, Contract) {
  var compilation = Compilation(load: { path in
    guard let data = try? Data(contentsOf: Golden.root.appending(path: path)) else { return .missing }
    return .bytes(Array(data))
  })
  let bytes = Array(try Data(contentsOf: Golden.root.appending(path: path)))
  guard let contract = compilation.check(path: path, bytes: bytes, options: Configuration().checkOptions) else {
    throw DoesNotCompile(description: findings(of: compilation, in: path))
  }
  return (compilation, contract)
}

/// The whole output for a target, by path.
func emit(_ path: String, for target: Target) throws -> [String: String] {
  var (compilation, contract) = try check(path)
  let plan = compilation.plan(contract, options: target.options)
  guard let tree = try compilation.emit(plan) else {
    throw DoesNotCompile(description: findings(of: compilation, in: path))
  }
  return Dictionary(uniqueKeysWithValues: tree.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
}

private func findings(of compilation: Compilation, in path: String) -> String {
  let lines = compilation.diagnostics.sorted().map { "\($0.definition.code) \($0.message)" }
  return "\(path) does not compile:\n" + lines.joined(separator: "\n")
}
