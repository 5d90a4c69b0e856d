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
          .openAPINotServed, at: webhooks.keySpan, "`webhooks` are read and not served",
          hint: "declare what the service tells others under `x-events`")
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
          .openAPINotServed, at: callbacks.keySpan, "`callbacks` are read and not served",
          hint: "declare what the service tells others under `x-events`")
      }
    }
    if let servers = operation.place.node.member("servers"), !servers.value.elements.isEmpty {
      keep(operation.place.with(servers.value), as: "`servers` of \(title)", at: servers.keySpan)
      findings.add("servers", at: servers.keySpan) {
        Diagnostic(
          .openAPINotKept, at: servers.keySpan, "`servers` of a single operation are not kept",
          hint: "list the servers at the root")
      }
    }
  }

  /// Remembers a part that nothing stands for, so that a change of it is noticed.
  ///
  /// - Parameter place: What counts of it; nil where only that it is there.
  mutating func keep(_ place: SpecNode?, as title: String, at span: Span) {
    let part = UnservedPart(title: title, digest: place.map { digest($0) } ?? "there", origin: Origin(span))
    let isKnown = declarations.unserved.contains { $0.title == part.title && $0.digest == part.digest }
    if !isKnown { declarations.unserved.append(part) }
  }

  /// Equal for parts of documents that mean the same.
  mutating func digest(_ place: SpecNode) -> String {
    var digest = SpecDigest()
    digest.add(place, role: .object, &self)
    return digest.text
  }
}

/// A number for what a part of a document means (FNV-1a, 64 bits).
private struct SpecDigest {
  enum Role {
    /// Its keys are keywords.
    case object
    /// Its keys are names.
    case names
    case data
  }

  private static let documentation: Set<String> = [
    "description", "summary", "title", "example", "examples", "externalDocs", "$comment", "tags", "operationId", "deprecated",
  ]
  private static let named: Set<String> = [
    "properties", "patternProperties", "dependentSchemas", "dependentRequired", "$defs", "responses", "content", "headers",
    "callbacks", "links", "mapping", "encoding", "parameters", "variables",
  ]
  private static let data: Set<String> = ["default", "const", "enum"]

  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Places that are open, for references that lead back to them.
  private var open: [NodeKey] = []

  var text: String { String(hash, radix: 16) }

  mutating func add(_ place: SpecNode, role: Role, _ reader: inout OpenAPIReader) {
    var current = place
    if role == .object, place.isMapping, place.reference != nil, let target = reader.follow(place)?.place {
      if let depth = open.firstIndex(of: target.key) { return add("back \(depth)") }
      // What stands beside a reference holds, too.
      for member in place.node.members.sorted(by: { $0.key < $1.key }) where member.key != "$ref" { add(member, place, &reader) }
      current = target
    }
    open.append(current.key)
    defer { open.removeLast() }
    switch current.kind {
    case .mapping:
      add("{")
      for member in current.node.members.sorted(by: { $0.key < $1.key }) {
        if role == .object {
          add(member, current, &reader)
        } else {
          add(member.key)
          add(current.with(member.value), role: role == .names ? .object : .data, &reader)
        }
      }
      add("}")
    case .sequence:
      add("[")
      for element in current.node.elements { add(current.with(element), role: role, &reader) }
      add("]")
    default: add("\(current.kind) " + (current.node.scalarText ?? ""))
    }
  }

  private mutating func add(_ member: DataMember, _ owner: SpecNode, _ reader: inout OpenAPIReader) {
    guard !SpecDigest.documentation.contains(member.key), !member.key.hasPrefix("x-") else { return }
    add(member.key)
    let role: Role = SpecDigest.data.contains(member.key) ? .data : SpecDigest.named.contains(member.key) ? .names : .object
    add(owner.with(member.value), role: role, &reader)
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
  }
}
