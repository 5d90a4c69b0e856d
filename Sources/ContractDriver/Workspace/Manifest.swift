import EmitKit

/// What contractc wrote into an output folder, one line a file, so that version control merges it well.
struct Manifest: Hashable, Sendable {
  static let path = ".contractc/manifest"
  private static let heading = "# Files that contractc wrote here: owner, fingerprint, path. Commit this file."

  struct Entry: Hashable, Sendable {
    var owner: FileOwner
    var fingerprint: Fingerprint
  }

  /// By path.
  var entries: [String: Entry] = [:]

  /// Reads the text of a manifest; lines that do not have its form (a merge's marks, say) make it unreadable.
  init?(text: String) {
    // Line breaks may have become those of another system on the way through version control.
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let owner = FileOwner(rawValue: String(parts[0])), FileTree.isSafe(String(parts[2])) else {
        return nil
      }
      entries[String(parts[2])] = Entry(owner: owner, fingerprint: Fingerprint(text: String(parts[1])))
    }
  }

  init() {}

  var text: String {
    var out = Manifest.heading + "\n"
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      out += "\(entry.owner.rawValue) \(entry.fingerprint.text) \(path)\n"
    }
    return out
  }
}
