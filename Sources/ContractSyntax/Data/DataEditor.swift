package import ContractBase

/// Makes a tree of another shape out of one that was read.
///
/// What does not change is shared, under the number that it has. What is made has the place of what it stands for, so
/// that whatever is said of it points at the text that was written. Making a node takes the time that its own children
/// take, and ``finish(root:)`` none.
package struct DataEditor: Sendable {
  package typealias Member = (key: UInt32, value: UInt32)

  private let original: DataStorage
  private var nodes: [DataRecord]
  private var children: [UInt32]
  private var texts: [UInt8]
  private var orders: [UInt32]
  /// Where each text that was made stands in ``texts``.
  private var known: [String: (first: UInt32, count: UInt32)] = [:]

  /// - Parameter node: Any node of the tree.
  package init(treeOf node: DataNode) {
    original = node.storage
    nodes = original.nodes
    children = original.children
    texts = original.texts
    orders = original.orders
  }

  package mutating func text(_ text: String, at span: Span) -> UInt32 {
    let place: (first: UInt32, count: UInt32)
    if let earlier = known[text] {
      place = earlier
    } else {
      place = (UInt32(truncatingIfNeeded: texts.count), UInt32(truncatingIfNeeded: text.utf8.count))
      texts.append(contentsOf: text.utf8)
      known[text] = place
    }
    return add(
      DataRecord(
        kind: .string, flags: .isDecoded, start: span.start, end: span.end, first: place.first, count: place.count))
  }

  package mutating func boolean(_ flag: Bool, at span: Span) -> UInt32 {
    add(DataRecord(kind: .boolean, flags: flag ? .isTrue : [], start: span.start, end: span.end))
  }

  package mutating func sequence(_ elements: [UInt32], at span: Span) -> UInt32 {
    let id = reserve(at: span)
    place(elements, in: id, as: .sequence)
    return id
  }

  package mutating func mapping(_ members: [Member], at span: Span) -> UInt32 {
    let id = reserve(at: span)
    fill(id, with: members)
    return id
  }

  /// A node that ``fill(_:with:)`` makes a mapping of; null until then.
  package mutating func reserve(at span: Span) -> UInt32 {
    add(DataRecord(kind: .null, start: span.start, end: span.end))
  }

  /// Members of one key are for the caller to avoid.
  package mutating func fill(_ id: UInt32, with members: [Member]) {
    place(members.flatMap { [$0.key, $0.value] }, in: id, as: .mapping)
    guard members.count >= DataBuilder.sortedSize else { return }
    nodes[Int(id)].flags.insert(.isSorted)
    nodes[Int(id)].order = UInt32(truncatingIfNeeded: orders.count)
    let keys = members.map { bytes(of: $0.key) }
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    orders.append(contentsOf: order.map { UInt32(truncatingIfNeeded: $0) })
  }

  /// - Parameter root: The root of the new shape; nil where that is the one that was read.
  package consuming func finish(root: UInt32? = nil) -> DataTree {
    DataTree(
      storage: DataStorage(
        file: original.file, source: original.source, nodes: nodes, children: children, texts: texts, orders: orders,
        root: root ?? original.root))
  }

  private mutating func add(_ record: DataRecord) -> UInt32 {
    nodes.append(record)
    return UInt32(truncatingIfNeeded: nodes.count - 1)
  }

  private mutating func place(_ parts: [UInt32], in id: UInt32, as kind: DataKind) {
    nodes[Int(id)].kind = kind
    nodes[Int(id)].first = UInt32(truncatingIfNeeded: children.count)
    nodes[Int(id)].count = UInt32(truncatingIfNeeded: parts.count)
    children.append(contentsOf: parts)
  }

  private func bytes(of id: UInt32) -> ArraySlice<UInt8> {
    let record = nodes[Int(id)]
    let buffer = record.flags.contains(.isDecoded) ? texts : original.source
    let start = min(Int(record.first), buffer.count)
    return buffer[start..<min(start + Int(record.count), buffer.count)]
  }
}

extension DataTree {
  /// The node of a number that the tree, or its editor, has given.
  package func node(_ id: UInt32) -> DataNode { DataNode(storage: storage, id: id) }
}
