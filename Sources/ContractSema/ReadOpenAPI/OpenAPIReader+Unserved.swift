import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// Tells of what a document says and no target serves, so that nothing is dropped in silence.
  mutating func reportUnserved(_ root: SpecNode) {
    if let webhooks = root.node.member("webhooks"), !webhooks.value.members.isEmpty {
      for webhook in webhooks.value.members {
        keep(root.with(webhook.value), as: "webhook `\(webhook.key)`", at: webhook.keySpan)
      }
      findings.add("webhooks", at: webhooks.keySpan) {
        Diagnostic(
          .openAPINotServed, at: webhooks.keySpan, "`webhooks` are read, and no code is made of them",
          hint: "they may stay for those who read the document; what the service tells other services goes under `x-events`")
      }
    }
  }

  mutating func reportUnserved(_ operation: PathOperation) {
    let title = "\(operation.method.value.rawValue) \(operation.path.value)"
    if let callbacks = operation.place.node.member("callbacks"), !callbacks.value.members.isEmpty {
      for callback in callbacks.value.members {
        keep(operation.place.with(callback.value), as: "callback `\(callback.key)` of \(title)", at: callback.keySpan)
      }
      findings.add("callbacks", at: callbacks.keySpan) {
        Diagnostic(
          .openAPINotServed, at: callbacks.keySpan, "`callbacks` are read, and no code is made of them",
          hint: "they may stay for those who read the document; what the service tells other services goes under `x-events`")
      }
    }
    if let servers = operation.place.node.member("servers"), !servers.value.elements.isEmpty {
      keep(operation.place.with(servers.value), as: "`servers` of \(title)", at: servers.keySpan)
      findings.add("servers", at: servers.keySpan) {
        Diagnostic(
          .openAPINotKept, at: servers.keySpan, "`servers` of a single operation are not kept",
          hint: "they may stay for those who read the document")
      }
    }
  }

  /// Remembers a part that nothing stands for, so that a change of it is noticed.
  mutating func keep(_ place: SpecNode?, _ kind: UnservedPart.Kind = .offer, as title: String, at span: Span) {
    let part = unserved(place, kind, as: title, at: span)
    let isKnown = declarations.unserved.contains { $0.title == part.title && $0.digest == part.digest }
    if !isKnown { declarations.unserved.append(part) }
  }

  /// - Parameter place: What counts of it; nil where only that it is there.
  mutating func unserved(_ place: SpecNode?, _ kind: UnservedPart.Kind = .offer, as title: String, at span: Span) -> UnservedPart {
    UnservedPart(kind, title: title, digest: place.map { digest($0) } ?? "there", origin: Origin(span))
  }
}
