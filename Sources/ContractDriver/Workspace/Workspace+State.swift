public import ContractBase
import EmitKit

extension Workspace {
  /// What ``apply(_:record:state:discardingEdits:)`` keeps with a state: which manifest and which record it goes with.
  static func stamp(_ manifest: Manifest, _ record: String?) -> String {
    "\(Fingerprint(of: manifest.text.utf8).text) \(Fingerprint(of: (record ?? "").utf8).text)"
  }

  /// The state of the last build, if that wrote the manifest and the record that are there now.
  private func state() throws(WorkspaceFailure) -> BuildState? {
    guard !hasUnreadableManifest, let bytes = try directory?.read(BuildState.path), let end = bytes.firstIndex(of: 0x0A),
      String(decoding: bytes[..<end], as: UTF8.self) == Workspace.stamp(manifest, record)
    else { return nil }
    return BuildState(text: String(decoding: bytes[(end + 1)...], as: UTF8.self))
  }

  /// Whether every file that contractc keeps up to date is as it was written.
  private func isIntact() throws(WorkspaceFailure) -> Bool {
    for (path, entry) in manifest.entries where entry.owner != .user {
      guard let present = try directory?.read(path), Fingerprint(of: present) == entry.fingerprint else { return false }
    }
    return true
  }

  /// The state of the last build, where the same compiler would build the same from the same texts, and has nothing to write;
  /// nil otherwise. With it the texts, where there are findings to show in them, and how many files the output has.
  ///
  /// - Parameter read: The bytes of a text; nil where it is not to be had.
  public func unchangedState(
    compiler: String, configuration: Configuration, read: (_ path: String) -> [UInt8]?
  ) throws(WorkspaceFailure) -> (state: BuildState, sources: SourceMap, files: Int)? {
    guard let state = try state(), state.compiler == compiler, state.request == configuration.request else { return nil }
    var sources = SourceMap()
    for source in state.sources {
      guard let bytes = read(source.path), Fingerprint(of: bytes) == source.fingerprint else { return nil }
      // Only findings are shown with their texts.
      if !state.findings.isEmpty { sources.add(path: source.path, bytes: bytes) }
    }
    return try isIntact() ? (state, sources, manifest.entries.count) : nil
  }
}

extension Workspace {
  private static let ignorePath = ".contractc/.gitignore"

  /// The files that keep a state; none where it is kept already.
  func stateNotes(
    _ state: BuildState, _ manifest: Manifest, _ record: String?
  ) throws(WorkspaceFailure) -> [(path: String, text: String)] {
    let text = Workspace.stamp(manifest, record) + "\n" + state.text
    guard try directory?.read(BuildState.path) != Array(text.utf8) else { return [] }
    var notes = [(path: BuildState.path, text: text)]
    if try directory?.has(Workspace.ignorePath) != true { notes.append((Workspace.ignorePath, "/journal\n/staging\n/state\n")) }
    return notes
  }
}
