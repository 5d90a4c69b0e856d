import ContractBase
import ContractSyntax

extension OpenAPIReader {
  /// Tells of what a document says and no target serves, so that nothing is dropped in silence.
  mutating func reportUnserved(_ root: SpecNode) {
    if let webhooks = root.node.member("webhooks"), !webhooks.value.members.isEmpty {
      findings.add("webhooks", at: webhooks.keySpan) {
        Diagnostic(
          .openAPINotServed, at: webhooks.keySpan, "`webhooks` are read and not served",
          hint: "declare what the service tells others under `x-events`")
      }
    }
  }

  mutating func reportUnserved(_ operation: PathOperation) {
    if let callbacks = operation.place.node.member("callbacks"), !callbacks.value.members.isEmpty {
      findings.add("callbacks", at: callbacks.keySpan) {
        Diagnostic(
          .openAPINotServed, at: callbacks.keySpan, "`callbacks` are read and not served",
          hint: "declare what the service tells others under `x-events`")
      }
    }
    if let servers = operation.place.node.member("servers"), !servers.value.elements.isEmpty {
      findings.add("servers", at: servers.keySpan) {
        Diagnostic(
          .openAPINotKept, at: servers.keySpan, "`servers` of a single operation are not kept",
          hint: "list the servers at the root")
      }
    }
  }
}
