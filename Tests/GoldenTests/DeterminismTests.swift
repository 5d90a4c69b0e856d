import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes: in another process, whose hashes are seeded anew, and in another folder.
@Suite struct DeterminismTests {
  @Test(arguments: SpecCase.all, ["javascript", "typescript", "python"])
  func compilingTwiceGivesTheSameBytes(spec: SpecCase, language: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contractc-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let contract = Golden.root.appending(path: spec.contract)
    var outputs: [[String: Data]] = []
    for place in ["here", "somewhere/else entirely"] {
      let project = folder.appending(path: place)
      try FileManager.default.createDirectory(at: project, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: contract, to: project.appending(path: contract.lastPathComponent))
      try run(
        ["build", contract.lastPathComponent, "--output", "out", "--language", language, "--format", "json"],
        in: project)
      outputs.append(try files(in: project.appending(path: "out")))
    }
    let first = try #require(outputs.first)
    #expect(!first.isEmpty)
    for output in outputs.dropFirst() {
      #expect(output.keys.sorted() == first.keys.sorted())
      for (path, bytes) in output.sorted(by: { $0.key < $1.key }) where first[path] != bytes {
        Issue.record("\(unifiedDiff(text(first[path]), text(bytes), path: path))")
      }
    }
  }

  private func text(_ data: Data?) -> String { String(decoding: data ?? Data(), as: UTF8.self) }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let url = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }

  /// Runs the compiler that was built with these tests.
  private func run(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "contractc")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_DETERMINISTIC_HASHING"] = nil
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "contractc \(arguments.joined(separator: " "))\n\(text(said))")
  }
}
