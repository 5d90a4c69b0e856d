public import ContractBase

/// A YAML or JSON document whose every node knows its place.
///
/// The nodes are a flat arena of small records; ``DataNode`` is the view that walks it. Text is made into a
/// `String` only when asked for. YAML aliases share the node that they name, so a node may have several parents,
/// but never itself among its descendants.
public struct DataTree: Sendable {
  let storage: DataStorage

  init(storage: DataStorage) { self.storage = storage }

  public var file: FileID { storage.file }
  public var root: DataNode { DataNode(storage: storage, id: storage.root) }
  public var nodeCount: Int { storage.nodes.count }
}

/// A place in a ``DataTree``: one reference and an index, cheap to copy.
public struct DataNode: Sendable {
  let storage: DataStorage
  /// Unique in its tree.
  public let id: UInt32

  init(storage: DataStorage, id: UInt32) {
    self.storage = storage
    self.id = id
  }

  var record: DataRecord { storage.nodes[Int(id)] }

  public var kind: DataKind { record.kind }
  /// With the quotes of a string and the brackets of a container.
  public var span: Span {
    let record = record
    return Span(file: storage.file, start: record.start, end: record.end)
  }

  /// The value of a string.
  public var string: String? { kind == .string ? scalarText : nil }

  /// A number in JSON's grammar with every digit it was written with: YAML's `0x1F`, `+5`, `.5` give `31`, `5`,
  /// `0.5`. Its `.inf` and `.nan`, which JSON lacks, give `Infinity`, `-Infinity` and `NaN`.
  public var numberText: String? { kind == .number ? canonicalNumber(scalarText ?? "") : nil }

  public var boolean: Bool? { kind == .boolean ? record.flags.contains(.isTrue) : nil }
  public var isNull: Bool { kind == .null }

  /// A number that is an integer and fits, `1e3` and `5.0` not counted.
  public var integer: Int? { numberText.flatMap { Int($0) } }
  public var double: Double? { numberText.flatMap { Double($0) } }

  /// What a scalar says, whatever it was resolved to: `3.0` of the number, `null` or nothing of null.
  public var scalarText: String? {
    let record = record
    guard record.kind != .sequence, record.kind != .mapping else { return nil }
    return String(decoding: storage.text(of: record), as: UTF8.self)
  }

  /// Whether a scalar was written without quotes.
  public var isPlain: Bool { record.flags.contains(.isPlain) }

  /// The elements of a sequence; none of anything else.
  public var elements: DataElements { DataElements(node: self) }
  /// The members of a mapping in source order; none of anything else.
  public var members: DataMembers { DataMembers(node: self) }

  /// The value of a mapping's member. The first one, where a key was given (and reported) twice.
  public subscript(key: String) -> DataNode? {
    let record = record
    guard record.kind == .mapping else { return nil }
    return storage.member(forKey: key, of: record).map { DataNode(storage: storage, id: storage.children[$0 + 1]) }
  }

  /// The values that mappings have under a key anywhere in the node's tree, above it and beside it too.
  public func valuesInTree(forKey key: String) -> [DataNode] {
    storage.nodes.compactMap { record in
      guard record.kind == .mapping else { return nil }
      return storage.member(forKey: key, of: record).map { DataNode(storage: storage, id: storage.children[$0 + 1]) }
    }
  }

  /// A mapping's member with its key's place.
  public func member(_ key: String) -> DataMember? {
    let record = record
    guard record.kind == .mapping, let place = storage.member(forKey: key, of: record) else { return nil }
    return DataMember(
      keyNode: DataNode(storage: storage, id: storage.children[place]),
      value: DataNode(storage: storage, id: storage.children[place + 1]))
  }
}

/// One `key: value` of a mapping.
public struct DataMember: Sendable {
  public let keyNode: DataNode
  public let value: DataNode

  /// The key's text as written, without quotes: `200` and `true` are the texts `200` and `true`.
  public var key: String { keyNode.scalarText ?? "" }
  public var keySpan: Span { keyNode.span }
  /// From the key to the end of the value.
  public var span: Span { keySpan.union(value.span) }
}

/// The elements of a sequence.
public struct DataElements: RandomAccessCollection, Sendable {
  let storage: DataStorage
  let base: Int
  public let endIndex: Int

  init(node: DataNode) {
    let record = node.record
    storage = node.storage
    base = Int(record.first)
    endIndex = record.kind == .sequence ? Int(record.count) : 0
  }

  public var startIndex: Int { 0 }

  public subscript(position: Int) -> DataNode {
    precondition(position >= 0 && position < endIndex, "index out of range")
    return DataNode(storage: storage, id: storage.children[base + position])
  }
}

/// The members of a mapping, in source order.
public struct DataMembers: RandomAccessCollection, Sendable {
  let storage: DataStorage
  let base: Int
  public let endIndex: Int

  init(node: DataNode) {
    let record = node.record
    storage = node.storage
    base = Int(record.first)
    endIndex = record.kind == .mapping ? Int(record.count) / 2 : 0
  }

  public var startIndex: Int { 0 }

  public subscript(position: Int) -> DataMember {
    precondition(position >= 0 && position < endIndex, "index out of range")
    let pair = base + 2 * position
    return DataMember(
      keyNode: DataNode(storage: storage, id: storage.children[pair]),
      value: DataNode(storage: storage, id: storage.children[pair + 1]))
  }
}
