import ContractBase
import ContractModel

/// Gathers changes, each once, however many places show it.
struct ChangeCollector {
  private struct Cause: Hashable {
    var kind: ChangeKind
    var what: String
    /// Where it is written now; what it was may have been written in several places.
    var new: Span?
    var old: Span?
    /// Where the sources do not tell causes apart.
    var subject: String?
  }

  private(set) var changes: [Change] = []
  private var index: [Cause: Int] = [:]

  /// Adds a change, or what it reaches besides.
  ///
  /// - Parameters:
  ///   - operation: As `GET /users`; nil where it concerns none, or all.
  ///   - isOfPlace: Whether it is known by its subject, too: what is there now may have come there from elsewhere.
  mutating func add(_ change: Change, reaching operation: String?, isOfPlace: Bool = false) {
    let isPlaced = change.old != nil && change.new != nil && !isOfPlace
    let cause = Cause(
      kind: change.kind, what: change.what, new: change.new, old: isPlaced ? nil : change.old, subject: isPlaced ? nil : change.subject)
    if let known = index[cause] {
      changes[known].merge(change)
      if let operation { changes[known].reach(operation) }
      return
    }
    index[cause] = changes.count
    var first = change
    if let operation { first.reach(operation) }
    changes.append(first)
  }
}

extension Change {
  fileprivate mutating func merge(_ other: Change) {
    if (other.clients, other.servers) > (clients, servers) {
      why = other.why
      // What is shown goes with what is said.
      witness = other.witness ?? witness
    }
    clients = max(clients, other.clients)
    servers = max(servers, other.servers)
    if witness == nil { witness = other.witness }
  }

  fileprivate mutating func reach(_ operation: String) {
    if operations.last != operation, !operations.contains(operation) { operations.append(operation) }
  }
}
