import EmitKit
import Foundation
import Testing

@testable import ContractDriver

/// What a user sees happen to an output folder.
@Suite struct WorkspaceTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "contractc-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var output: String { folder + "/out" }

  private func tree(_ files: [GeneratedFile]) throws -> FileTree {
    var tree = FileTree()
    try tree.add(files)
    return tree
  }

  @discardableResult
  private func build(_ files: [GeneratedFile], discardingEdits: Bool = false) throws -> Changes {
    try Workspace(path: output).apply(tree(files), discardingEdits: discardingEdits)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: output + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func put(_ text: String, _ path: String) throws {
    try text.write(toFile: output + "/" + path, atomically: false, encoding: .utf8)
  }

  @Test func writesWhatIsNewAndNothingTwice() throws {
    let files = [GeneratedFile("generated/a.js", "1\n"), GeneratedFile("src/b.js", "mine\n", owner: .user)]
    #expect(try build(files).changes.map(\.path) == ["generated/a.js", "src/b.js"])
    #expect(text("generated/a.js") == "1\n")
    let again = try build(files)
    #expect(again.changes.isEmpty)
    #expect(again.unchanged == 2)
  }

  /// Tools that watch the folder, and version control, look at what was written and not at what is in it.
  @Test func writesOnlyTheNotesThatChange() throws {
    let contents = try tree([GeneratedFile("generated/a.js", "1\n")])
    _ = try Workspace(path: output).apply(contents, record: "one\n")
    let manifest = try inode(Manifest.path)
    _ = try Workspace(path: output).apply(contents, record: "two\n")
    #expect(text(ContractRecord.path) == "two\n")
    #expect(try inode(Manifest.path) == manifest)

    let record = try inode(ContractRecord.path)
    _ = try Workspace(path: output).apply(try tree([GeneratedFile("generated/a.js", "2\n")]), record: "two\n")
    #expect(try inode(Manifest.path) != manifest)
    #expect(try inode(ContractRecord.path) == record)
  }

  private func inode(_ path: String) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: output + "/" + path)[.systemFileNumber] as? UInt64
  }

  @Test func neverRewritesAFileOfTheUser() throws {
    try build([GeneratedFile("src/b.js", "first\n", owner: .user)])
    try put("written by hand\n", "src/b.js")
    try build([GeneratedFile("src/b.js", "second\n", owner: .user)])
    #expect(text("src/b.js") == "written by hand\n")
  }

  @Test func doesNotBringBackAFileThatTheUserDeleted() throws {
    try build([GeneratedFile("src/b.js", "first\n", owner: .user)])
    try FileManager.default.removeItem(atPath: output + "/src/b.js")
    try build([GeneratedFile("src/b.js", "first\n", owner: .user)])
    #expect(text("src/b.js") == nil)
  }

  @Test func refusesAnEditedGeneratedFileAndWritesNothingElse() throws {
    try build([GeneratedFile("a.js", "one\n"), GeneratedFile("b.js", "one\n")])
    try put("one\nedited\n", "a.js")
    let refused = try build([GeneratedFile("a.js", "two\n"), GeneratedFile("b.js", "two\n")])
    #expect(refused.conflicts.map(\.path) == ["a.js"])
    #expect(refused.conflicts.first?.diff.contains("+edited") == true)
    #expect(text("b.js") == "one\n")
    try build([GeneratedFile("a.js", "two\n"), GeneratedFile("b.js", "two\n")], discardingEdits: true)
    #expect(text("a.js") == "two\n")
  }

  @Test func refusesAFileThatItDidNotWrite() throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try put("somebody's\n", "package.json")
    let refused = try build([GeneratedFile("package.json", "{}\n")])
    #expect(refused.conflicts.first?.isForeign == true)
    #expect(text("package.json") == "somebody's\n")
  }

  @Test func removesWhatItWroteAndNobodyEdited() throws {
    try build([GeneratedFile("old/a.js", "1\n"), GeneratedFile("b.js", "1\n")])
    try put("mine\n", "old/neighbour.txt")
    try build([GeneratedFile("b.js", "1\n")])
    #expect(text("old/a.js") == nil)
    #expect(text("old/neighbour.txt") == "mine\n")
  }

  @Test func reportsTheUsersFilesThatNothingCallsFor() throws {
    try build([GeneratedFile("src/b.js", "1\n", owner: .user)])
    let changes = try build([])
    #expect(changes.orphans == ["src/b.js"])
    #expect(text("src/b.js") == "1\n")
    #expect(try build([]).orphans == ["src/b.js"])
  }

  @Test(arguments: ["../escape", "/etc/escape", "a/../../escape", "", "a//b", "a/./b", "a\\b", "C:x", "a\nb"])
  func hasNoPathThatLeadsOutside(path: String) {
    var tree = FileTree()
    #expect(throws: FileTreeError.unsafePath(path)) { try tree.add(GeneratedFile(path, "x")) }
  }

  @Test func followsNoSymbolicLink() throws {
    let outside = folder + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: output + "/generated", withDestinationPath: outside)
    #expect(throws: WorkspaceFailure.symbolicLink(path: "generated")) {
      try build([GeneratedFile("generated/a.js", "x")])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)

    try FileManager.default.removeItem(atPath: output + "/generated")
    try "kept\n".write(toFile: outside + "/target", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: output + "/a.js", withDestinationPath: outside + "/target")
    #expect(throws: WorkspaceFailure.symbolicLink(path: "a.js")) { try build([GeneratedFile("a.js", "x")]) }
    #expect(try String(contentsOfFile: outside + "/target", encoding: .utf8) == "kept\n")
  }

  @Test func finishesWhatAKilledBuildBegan() throws {
    try build([GeneratedFile("a.js", "old\n"), GeneratedFile("b.js", "old\n"), GeneratedFile("c.js", "old\n")])
    // As a build leaves it that is killed after the journal was put in place and one rename was done.
    let staging = output + "/.contractc/staging"
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    try put("new\n", "a.js")
    try put("new\n", ".contractc/staging/1")
    try put(
      "rename .contractc/staging/0 a.js\nrename .contractc/staging/1 b.js\nremove c.js\n", ".contractc/journal")
    _ = try Workspace(path: output)
    #expect(text("a.js") == "new\n")
    #expect(text("b.js") == "new\n")
    #expect(text("c.js") == nil)
    #expect(text(".contractc/journal") == nil)
  }

  @Test func aJournalCannotLeadOutside() throws {
    try build([GeneratedFile("a.js", "1\n")])
    try put("x", ".contractc/staging-file")
    try put("rename .contractc/staging-file ../stolen\nremove ../out\n", ".contractc/journal")
    _ = try Workspace(path: output)
    #expect(!FileManager.default.fileExists(atPath: folder + "/stolen"))
    #expect(FileManager.default.fileExists(atPath: output))
  }

  @Test func saysWhenTheManifestCannotBeRead() throws {
    try build([GeneratedFile("a.js", "1\n")])
    try put("<<<<<<< ours\n", ".contractc/manifest")
    #expect(try Workspace(path: output).hasUnreadableManifest)
  }

  @Test func tellsFilesApartThatDifferInCaseAlone() {
    var tree = FileTree()
    #expect(throws: FileTreeError.duplicate(path: "A.js")) {
      try tree.add([GeneratedFile("a.js", "1"), GeneratedFile("A.js", "2")])
    }
  }
}
