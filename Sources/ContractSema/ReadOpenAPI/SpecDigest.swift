import ContractSyntax

extension OpenAPIReader {
  /// A text that is the same for parts of documents that mean the same: references are followed, and neither the order of keys
  /// nor documentation counts.
  mutating func digest(_ place: SpecNode) -> String {
    var digest = SpecDigest(known: digests)
    let value = digest.value(of: place, .object, &self)
    digests = digest.known
    return String(value, radix: 16)
  }
}

/// Hashes of parts of documents (FNV-1a, 64 bits), each of the hashes of what is in it.
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
  private static let maximalDepth = 300

  /// Of targets of references that do not lead back to where they are referred to.
  var known: [NodeKey: UInt64]
  /// Of all others; that depends on where it began.
  private var passing: [NodeKey: UInt64] = [:]
  /// Targets that are open, and the outermost that was met again.
  private var open: [NodeKey] = []
  private var outermost = Int.max

  init(known: [NodeKey: UInt64]) { self.known = known }

  mutating func value(of place: SpecNode, _ role: Role, _ reader: inout OpenAPIReader) -> UInt64 {
    guard role == .object, place.isMapping, place.reference != nil, let target = reader.follow(place)?.place else {
      return value(inside: place, role, &reader)
    }
    let named = value(ofTarget: target, &reader)
    // What stands beside a reference holds, too.
    let beside = members(of: place, &reader).filter { $0.0 != "$ref" }
    return beside.isEmpty ? named : Self.hash("with", [named] + beside.flatMap { [Self.hash($0.0), $0.1] })
  }

  private mutating func value(ofTarget target: SpecNode, _ reader: inout OpenAPIReader) -> UInt64 {
    if let known = known[target.key] ?? passing[target.key] { return known }
    if let index = open.firstIndex(of: target.key) {
      outermost = min(outermost, index)
      return Self.hash("back")
    }
    guard open.count < SpecDigest.maximalDepth else { return Self.hash("deep") }
    open.append(target.key)
    let value = value(inside: target, .object, &reader)
    open.removeLast()
    // Only where nothing leads back to what is still open does it mean the same from everywhere.
    if outermost >= open.count {
      known[target.key] = value
      outermost = .max
    } else {
      passing[target.key] = value
    }
    return value
  }

  private mutating func value(inside place: SpecNode, _ role: Role, _ reader: inout OpenAPIReader) -> UInt64 {
    switch place.kind {
    case .mapping:
      guard role != .object else { return Self.hash("{", members(of: place, &reader).flatMap { [Self.hash($0.0), $0.1] }) }
      let inner: Role = role == .names ? .object : .data
      let members = place.node.members.sorted { $0.key < $1.key }
      return Self.hash("{", members.flatMap { [Self.hash($0.key), value(of: place.with($0.value), inner, &reader)] })
    case .sequence:
      let parts = place.node.elements.map { value(of: place.with($0), role, &reader) }
      // What is required, and which types there are, have no order.
      let isSet = role == .object && place.node.elements.allSatisfy { $0.scalarText != nil }
      return Self.hash("[", isSet ? parts.sorted() : parts)
    default: return Self.hash("\(place.kind) " + (place.node.scalarText ?? ""))
    }
  }

  /// Keywords in order, without documentation.
  private mutating func members(of place: SpecNode, _ reader: inout OpenAPIReader) -> [(String, UInt64)] {
    var found: [(String, UInt64)] = []
    for member in place.node.members.sorted(by: { $0.key < $1.key }) {
      if SpecDigest.documentation.contains(member.key) || member.key.hasPrefix("x-") { continue }
      let role: Role = SpecDigest.data.contains(member.key) ? .data : SpecDigest.named.contains(member.key) ? .names : .object
      found.append((member.key, value(of: place.with(member.value), role, &reader)))
    }
    return found
  }

  private static func hash(_ text: String, _ parts: [UInt64] = []) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    text.utf8.forEach(add)
    for part in parts {
      add(0xFF)
      for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: part >> shift)) }
    }
    return hash
  }
}
