import Foundation
import TestSupport
import Testing

/// The same contract gives the same bytes: in another folder, under another name of the output, with other hashes.
@Suite struct DeterminismTests {
  private struct Result: Equatable {
    var status: Int32
    var said: String
    var files: [String: Data]
  }

  private static let specifications = Golden.files(in: "specs").filter { path in
    path.split(separator: "/").count == 2 && !path.hasPrefix("diagnostics/")
      && [".contract", ".yaml", ".json", ".graphql"].contains { path.hasSuffix($0) }
  }

  @Test(arguments: specifications, [["javascript", "sqlite", "json"], ["typescript", "postgresql", "problem+json"]])
  func givesTheSameBytes(path: String, options: [String]) throws {
    let source = try Data(contentsOf: Golden.root.appending(path: "specs/" + path))
    let runs = [
      ("out", "", [:]), ("other/place", "deeper/than/the/other", [:]), ("out", "", ["SWIFT_DETERMINISTIC_HASHING": "1"]),
    ]
    let results = try runs.map { output, below, environment in
      // Hashes are seeded anew in each process.
      try run(source, named: (path as NSString).lastPathComponent, options, output, below, environment)
    }
    #expect(results[0] == results[1], "\(path) differs by where it is built")
    #expect(results[0] == results[2], "\(path) differs by how names are hashed")
    #expect(results[0].status == (results[0].files.isEmpty ? 1 : 0))
  }

  private func run(
    _ source: Data, named name: String, _ options: [String], _ output: String, _ below: String, _ environment: [String: String]
  ) throws -> Result {
    let sandbox = try Sandbox()
    try sandbox.put(String(decoding: source, as: UTF8.self), name)
    let folder = below.isEmpty ? output : below + "/" + output
    let outcome = try sandbox.run(
      [
        "build", name, "--output", folder, "--language", options[0], "--database", options[1], "--error-style", options[2],
        "--emit", "server,validators,migrations,tests,openapi",
      ], environment: environment)
    var files: [String: Data] = [:]
    for (path, data) in sandbox.snapshot where path.hasPrefix(folder + "/") { files[String(path.dropFirst(folder.count))] = data }
    // Nothing that is written or said has a place of this machine in it.
    for (path, data) in files { #expect(data.range(of: Data(sandbox.path.utf8)) == nil, "\(path) names where it was built") }
    let said = (outcome.output + outcome.errors).replacingOccurrences(of: folder, with: "out")
    return Result(status: outcome.status, said: said, files: files)
  }
}
