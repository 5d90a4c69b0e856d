public import EmitKit

/// An output folder: compares it with what a build gives, and brings it up to date in one step.
///
/// A build is applied in two phases. First every new content is staged under `.contractc/staging`, and a journal of the
/// renames and removals is put in place by one rename: until then the old output stands untouched, from then on the
/// new one is what there is. The renames that follow are repeated from the journal by the next command, should this one be
/// killed between. A folder that does not exist yet is written beside its place and put there by one rename.
///
/// While a workspace is open, no other contractc looks at the folder: it waits.
public struct Workspace {
  static let stagingPath = ".contractc/staging"
  static let journalPath = ".contractc/journal"

  public let path: String
  /// The text of the record of the contract that the output was built from; nil where there is none.
  public let record: String?
  let directory: SecureDirectory?
  let manifest: Manifest
  /// Whether a manifest stands there that cannot be read, most likely after a merge with conflicts.
  public let hasUnreadableManifest: Bool

  /// Opens a folder, which need not exist, and finishes what a killed build began.
  public init(path: String) throws(WorkspaceFailure) {
    self.path = path
    guard let directory = try SecureDirectory.existing(path: path) else {
      directory = nil
      manifest = Manifest()
      record = nil
      hasUnreadableManifest = false
      return
    }
    self.directory = directory
    try directory.lock()
    try Workspace.recover(directory)
    record = try directory.read(ContractRecord.path).map { String(decoding: $0, as: UTF8.self) }
    let text = try directory.read(Manifest.path).map { String(decoding: $0, as: UTF8.self) }
    let read = text.map { Manifest(text: $0) } ?? Manifest()
    manifest = read ?? Manifest()
    hasUnreadableManifest = read == nil
  }

  /// The record of what a folder was built from, once a killed build is finished; nil where there is none.
  public static func record(path: String) throws(WorkspaceFailure) -> String? { try Workspace(path: path).record }

  /// What ``apply(_:record:discardingEdits:)`` would do.
  public func changes(to tree: FileTree, discardingEdits: Bool = false) throws(WorkspaceFailure) -> Changes {
    var result = Changes()
    for file in tree.files {
      let present = try directory?.read(file.path)
      let known = manifest.entries[file.path]
      if file.owner == .user || known?.owner == .user {
        if present == nil, known == nil {
          result.changes.append(.init(kind: .create, path: file.path, owner: .user))
        } else {
          result.unchanged += 1
        }
        continue
      }
      guard let present else {
        result.changes.append(.init(kind: .create, path: file.path, owner: .generated))
        continue
      }
      if present == file.contents {
        result.unchanged += 1
      } else if file.owner == .history, known?.owner == .history {
        // What may have been applied is not written over, whatever is asked for.
        result.conflicts.append(conflict(file, present: present, isForeign: false))
      } else if discardingEdits || known?.fingerprint == Fingerprint(of: present) {
        result.changes.append(.init(kind: .update, path: file.path, owner: .generated))
      } else {
        result.conflicts.append(conflict(file, present: present, isForeign: known == nil))
      }
    }
    try addStale(tree, discardingEdits: discardingEdits, to: &result)
    return result
  }

  private func conflict(_ file: GeneratedFile, present: [UInt8], isForeign: Bool) -> Changes.Conflict {
    let diff = unifiedDiff(
      old: String(decoding: file.contents, as: UTF8.self), new: String(decoding: present, as: UTF8.self),
      oldName: "generated/" + file.path, newName: "found/" + file.path)
    return .init(path: file.path, diff: diff, isForeign: isForeign)
  }

  private func addStale(_ tree: FileTree, discardingEdits: Bool, to result: inout Changes) throws(WorkspaceFailure) {
    let wanted = Set(tree.files.map(\.path))
    for (path, entry) in manifest.entries.sorted(by: { $0.key < $1.key }) where !wanted.contains(path) {
      guard let present = try directory?.read(path) else { continue }
      if entry.owner == .user {
        result.orphans.append(path)
      } else if entry.owner == .history {
        if entry.fingerprint == Fingerprint(of: present) {
          result.unchanged += 1
        } else {
          result.altered.append(path)
        }
      } else if discardingEdits || entry.fingerprint == Fingerprint(of: present) {
        result.changes.append(.init(kind: .delete, path: path, owner: .generated))
      } else {
        let diff = unifiedDiff(
          old: "", new: String(decoding: present, as: UTF8.self), oldName: "/dev/null", newName: "found/" + path)
        result.conflicts.append(.init(path: path, diff: diff, isForeign: false))
      }
    }
    result.changes.sort { $0.path < $1.path }
  }

  /// Brings the folder up to date, all of it or nothing. Refuses (and does nothing) where there are conflicts, or where a
  /// migration that is there was altered: what follows it is made for what it was.
  ///
  /// - Parameters:
  ///   - record: The text of the record of the contract; what is there stays where it is nil.
  ///   - state: What the build was made from, for ``unchangedState(compiler:configuration:read:)``; nil for none.
  public func apply(
    _ tree: FileTree, record newRecord: String? = nil, state: BuildState? = nil, discardingEdits: Bool = false
  ) throws(WorkspaceFailure) -> Changes {
    let changes = try changes(to: tree, discardingEdits: discardingEdits)
    guard !changes.isRefused else { return changes }
    let next = nextManifest(tree, changes)
    var notes: [(path: String, text: String)] = []
    if next != manifest || hasUnreadableManifest || directory == nil { notes.append((Manifest.path, next.text)) }
    if let newRecord, newRecord != record { notes.append((ContractRecord.path, newRecord)) }
    // Orphans are looked for in every build.
    if let state, changes.orphans.isEmpty { notes += try stateNotes(state, next, newRecord ?? record) }
    if changes.changes.isEmpty, notes.isEmpty { return changes }

    guard let directory else {
      if try createFolder(tree, notes) { return changes }
      // There is one now, or it cannot be made in one step.
      try SecureDirectory.create(path: path)
      return try Workspace(path: path).apply(tree, record: newRecord, state: state, discardingEdits: discardingEdits)
    }
    var journal = ""
    var number = 0
    let contents = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for change in changes.changes {
      if change.kind == .delete {
        journal += "remove \(change.path)\n"
      } else if let file = contents[change.path] {
        let staged = "\(Workspace.stagingPath)/\(number)"
        number += 1
        try directory.write(staged, file.contents, isExecutable: file.isExecutable)
        journal += "rename \(staged) \(change.path)\n"
      }
    }
    for note in notes {
      let staged = "\(Workspace.stagingPath)/\(number)"
      number += 1
      try directory.write(staged, Array(note.text.utf8), isExecutable: false)
      journal += "rename \(staged) \(note.path)\n"
    }
    try directory.write(Workspace.stagingPath + "/journal", Array(journal.utf8), isExecutable: false)
    try withSignalsBlocked { () throws(WorkspaceFailure) in
      try directory.rename(Workspace.stagingPath + "/journal", to: Workspace.journalPath)
      try Workspace.recover(directory)
    }
    return changes
  }

  /// Writes a folder that does not exist beside its place, and puts it there by one rename. False where that cannot be done:
  /// there is one meanwhile, or its path does not end in its name.
  private func createFolder(_ tree: FileTree, _ notes: [(path: String, text: String)]) throws(WorkspaceFailure) -> Bool {
    let parts = path.split(separator: "/")
    guard let last = parts.last, last != ".", last != "..", last.utf8.count <= 200 else { return false }
    let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    let parent = above.isEmpty ? "." : above
    try SecureDirectory.create(path: parent)
    let parentDirectory = try SecureDirectory(path: parent)
    try parentDirectory.lock()
    guard try SecureDirectory.existing(path: path) == nil else { return false }
    let beside = ".\(last).contractc-new"
    // What a killed build left.
    try parentDirectory.removeTree(beside)
    do {
      for file in tree.files {
        try parentDirectory.write(beside + "/" + file.path, file.contents, isExecutable: file.isExecutable, isNew: true)
      }
      for note in notes {
        try parentDirectory.write(beside + "/" + note.path, Array(note.text.utf8), isExecutable: false, isNew: true)
      }
      try parentDirectory.rename(beside, to: String(last))
    } catch {
      try? parentDirectory.removeTree(beside)
      throw error
    }
    return true
  }

  private func nextManifest(_ tree: FileTree, _ changes: Changes) -> Manifest {
    var next = Manifest()
    for file in tree.files {
      if let known = manifest.entries[file.path], known.owner == .user || file.owner == .user {
        next.entries[file.path] = .init(owner: .user, fingerprint: known.fingerprint)
      } else {
        next.entries[file.path] = .init(owner: file.owner, fingerprint: Fingerprint(of: file.contents))
      }
    }
    for (path, entry) in manifest.entries where entry.owner != .generated && next.entries[path] == nil {
      next.entries[path] = entry
    }
    return next
  }

  /// Does what a journal says, if there is one, and clears what was staged.
  private static func recover(_ directory: SecureDirectory) throws(WorkspaceFailure) {
    if let bytes = try directory.read(journalPath) {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        if parts.count == 3, parts[0] == "rename", parts[1].hasPrefix(stagingPath + "/"), FileTree.isSafe(parts[1]), FileTree.isSafe(parts[2]) {
          // Done already where the staged file is gone.
          if try directory.has(parts[1]) { try directory.rename(parts[1], to: parts[2]) }
        } else if parts.count >= 2, parts[0] == "remove" {
          let path = String(line.dropFirst("remove ".count))
          if FileTree.isSafe(path) { try directory.remove(path) }
        }
      }
      try directory.remove(journalPath)
    }
    try directory.removeTree(stagingPath)
  }
}
