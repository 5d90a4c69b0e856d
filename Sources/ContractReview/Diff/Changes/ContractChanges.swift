import ContractBase
import ContractModel

/// What concerns no single operation.
extension ContractDiffer {
  mutating func compareServers() {
    func address(_ server: ServerURL) -> String { server.url.hasSuffix("/") ? String(server.url.dropLast()) : server.url }
    let (before, after) = (old.settings.servers, new.settings.servers)
    guard !before.isEmpty, !after.isEmpty else { return }
    for server in before where !after.contains(where: { address($0) == address(server) }) {
      add(
        .server, "server \(address(server))", "it is not one of the servers any more", clients: .risky,
        why: "whether a client that calls it there is still answered, the contract does not say", server.origin, nil)
    }
    for server in after where !before.contains(where: { address($0) == address(server) }) {
      add(
        .server, "server \(address(server))", "it is one of the servers now", servers: .risky,
        why: "nobody has to call it there, and whether a server of the old contract answers there, that contract does not say", nil,
        server.origin)
    }
  }

  /// What the service tells others is read as an answer is.
  mutating func compareEvents() {
    for event in new.events {
      let subject = "event `\(event.name)`"
      guard let former = old.events.first(where: { $0.name == event.name }) else {
        add(.event, subject, "the event is new", why: "nobody waits for it", nil, event.origin)
        continue
      }
      if former.topic != event.topic {
        add(
          .event, subject, changed("the topic", "`\(former.topic)`", "`\(event.topic)`"), clients: .breaking, servers: .breaking,
          why: "who listens to the one hears nothing of the other", former.origin, event.origin)
      }
      compare(former.payload, event.payload, at: Place(title: subject, operation: nil, flow: .response))
    }
    for event in old.events where !new.events.contains(where: { $0.name == event.name }) {
      add(
        .event, "event `\(event.name)`", "the event is gone", clients: .breaking, why: "who waits for it waits in vain", event.origin, nil)
    }
  }

  /// Parts that nothing here stands for are not compared; but it is told that they are not what they were.
  ///
  /// - Parameters:
  ///   - message: What they belong to, `body of POST /users`; nil for those of the contract.
  ///   - former: Where something is told that was not there.
  mutating func compareUnserved(
    _ old: [UnservedPart], _ new: [UnservedPart], of message: String?, _ operation: Operation?, _ former: Origin, _ now: Origin
  ) {
    var titles: [String] = []
    for part in old + new where !titles.contains(part.title) { titles.append(part.title) }
    for title in titles {
      let (before, after) = (old.filter { $0.title == title }, new.filter { $0.title == title })
      let gone = before.filter { one in !after.contains { $0.digest == one.digest } }
      let come = after.filter { one in !before.contains { $0.digest == one.digest } }
      guard let kind = (gone.first ?? come.first)?.kind else { continue }
      let places = (gone.first?.origin ?? former, come.first?.origin ?? now)
      let subject = title + (message.map { " of " + $0 } ?? "")
      let (what, clients, servers, why): (String, Verdict, Verdict, String) =
        if kind == .detail || (!gone.isEmpty && !come.isEmpty) {
          ("it has changed, and is not compared", .risky, .risky, "see for yourself whether those who use it get along with it")
        } else if come.isEmpty {
          ("it is gone", .risky, .fine, "who made use of it finds it missing")
        } else {
          ("it is new", .fine, .fine, "nobody makes use of it yet")
        }
      if let operation {
        note(.unserved, operation, subject: subject, what, clients: clients, servers: servers, why: why, places.0, places.1)
      } else {
        add(.unserved, subject, what, clients: clients, servers: servers, why: why, places.0, places.1)
      }
    }
  }

  private mutating func add(
    _ kind: ChangeKind, _ subject: String, _ what: String, clients: Verdict = .fine, servers: Verdict = .fine, why: String,
    _ old: Origin?, _ new: Origin?
  ) {
    collector.add(
      Change(
        kind: kind, subject: subject, what: what, clients: clients, servers: servers, why: why, old: old?.span, new: new?.span,
        operations: [], witness: nil), reaching: nil)
  }
}
