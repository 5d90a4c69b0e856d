import Foundation
import TestSupport
import Testing

/// What a process left: its status and what it said.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// A folder of a test's own that the command runs in; gone with the test.
final class Sandbox {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "contractc-cli-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A sandbox with a contract in it.
  convenience init(contract: String, _ name: String = "shop.contract") throws {
    try self.init()
    try put(contract, name)
  }

  func put(_ text: String, _ name: String) throws {
    let target = path + "/" + name
    let folder = (target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: target))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every path in the sandbox but folders, sorted.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      return !(FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && isFolder.boolValue)
    }.sorted()
  }

  /// Paths and contents, to compare a folder before and after.
  var snapshot: [String: Data] {
    var contents: [String: Data] = [:]
    for name in files { contents[name] = FileManager.default.contents(atPath: path + "/" + name) ?? Data() }
    return contents
  }

  /// Runs the command to its end.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = Sandbox.binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files, not pipes: whatever is said fits, and nobody has to read while the command runs.
    let said = path + ".said-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: said + "-1", contents: nil)
    _ = FileManager.default.createFile(atPath: said + "-2", contents: nil)
    defer { for suffix in ["-1", "-2"] { try? FileManager.default.removeItem(atPath: said + suffix) } }
    let (output, errors) = (try #require(FileHandle(forWritingAtPath: said + "-1")), try #require(FileHandle(forWritingAtPath: said + "-2")))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    #expect(process.terminationReason == .exit, "contractc \(arguments) was ended by signal \(process.terminationStatus)")
    let read = { (name: String) in String(decoding: FileManager.default.contents(atPath: name) ?? Data(), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: read(said + "-1"), errors: read(said + "-2"))
  }

  /// The command as it was built beside this test.
  static let binary: URL = {
    #if os(macOS)
      let folder = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
      return (folder ?? Bundle.main.bundleURL).appending(path: "contractc")
    #else
      return Bundle.main.bundleURL.appending(path: "contractc")
    #endif
  }()
}

/// Contracts to run the command on.
enum Sample {
  static let shop = """
    contract Shop @version("1.0.0")

    entity Item @table("items") {
      id: UUID! @key @generated
      title: String! @length(min: 1, max: 80)
    }

    service Items @path("/items") {
      post "/" createItem(body: ItemCreate!): Item! @status(201) @public @create(Item)
      get "/{id}" getItem(id: UUID!): Item! @public @read(Item)
    }

    """

  /// An error at a known place: line 2, column 9.
  static let broken = """
    contract Shop @version("1.0.0")
    type T { a: Strnig! }

    """

  static let openAPI = """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    paths:
      /items:
        get:
          operationId: listItems
          responses:
            '200':
              description: Every item
              content:
                application/json:
                  schema: {type: array, items: {type: string}}

    """
}
