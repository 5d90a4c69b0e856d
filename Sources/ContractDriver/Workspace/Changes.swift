public import EmitKit

/// What a build would do to an output folder.
public struct Changes: Sendable {
  public enum Kind: String, Sendable { case create, update, delete }

  public struct Change: Sendable {
    public var kind: Kind
    public var path: String
    public var owner: FileOwner
  }

  /// A generated file that is not as it was written, where a write or a removal is due.
  public struct Conflict: Sendable {
    public var path: String
    /// From what contractc would write to what is there.
    public var diff: String
    /// Whether contractc has never written it.
    public var isForeign: Bool
  }

  /// By path.
  public internal(set) var changes: [Change] = []
  public internal(set) var conflicts: [Conflict] = []
  /// The user's files that contractc once created, and that nothing in the contract calls for any more.
  public internal(set) var orphans: [String] = []
  /// Migrations that are not as they were written.
  public internal(set) var altered: [String] = []
  public internal(set) var unchanged = 0

  public var isEmpty: Bool { changes.isEmpty && conflicts.isEmpty }
  /// Whether nothing is written, for what would be lost by it.
  public var isRefused: Bool { !conflicts.isEmpty || !altered.isEmpty }
}
