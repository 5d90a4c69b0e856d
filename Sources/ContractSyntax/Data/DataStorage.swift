import ContractBase

/// One node of the arena: 24 bytes, no references.
struct DataRecord: Sendable {
  var kind: DataKind
  var flags: Flags
  /// First byte in the source.
  var start: UInt32
  /// One past the last byte in the source.
  var end: UInt32
  /// Of a scalar where its text begins; of a container where its children begin in ``DataStorage/children``.
  var first: UInt32
  /// Of a scalar how many bytes its text has; of a container how many children (a member counts as two).
  var count: UInt32
  /// Of a big mapping where its sorted order begins in ``DataStorage/orders``.
  var order: UInt32

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The value of a boolean.
    static let isTrue = Flags(rawValue: 1)
    /// The text is in ``DataStorage/texts`` since the source spells it otherwise.
    static let isDecoded = Flags(rawValue: 2)
    /// The scalar was written without quotes.
    static let isPlain = Flags(rawValue: 4)
    /// A mapping that has its members sorted in ``DataStorage/orders``.
    static let isSorted = Flags(rawValue: 8)
  }

  init(kind: DataKind, flags: Flags = [], start: UInt32, end: UInt32, first: UInt32 = 0, count: UInt32 = 0) {
    self.kind = kind
    self.flags = flags
    self.start = start
    self.end = end
    self.first = first
    self.count = count
    order = 0
  }
}

/// Everything that a tree's nodes share; immutable once built.
final class DataStorage: Sendable {
  let file: FileID
  let source: [UInt8]
  let nodes: [DataRecord]
  /// The children of each container side by side; of a mapping key, value, key, value.
  let children: [UInt32]
  /// Text that the source spells otherwise: decoded escapes, folded lines.
  let texts: [UInt8]
  /// Of each big mapping the positions of its members by key.
  let orders: [UInt32]
  let root: UInt32

  init(
    file: FileID, source: [UInt8], nodes: [DataRecord], children: [UInt32], texts: [UInt8], orders: [UInt32],
    root: UInt32
  ) {
    self.file = file
    self.source = source
    self.nodes = nodes
    self.children = children
    self.texts = texts
    self.orders = orders
    self.root = root
  }

  /// The bytes of a scalar's text.
  func text(of record: DataRecord) -> ArraySlice<UInt8> {
    let buffer = record.flags.contains(.isDecoded) ? texts : source
    let start = min(Int(record.first), buffer.count)
    return buffer[start..<min(start + Int(record.count), buffer.count)]
  }

  /// Where a member begins in ``children``: its key, and then its value. By bisection in a big mapping.
  func member(forKey key: String, of mapping: DataRecord) -> Int? {
    var key = key
    return key.withUTF8 { wanted in
      nodes.withUnsafeBufferPointer { nodes in
        children.withUnsafeBufferPointer { children in
          let first = Int(mapping.first)
          let count = Int(mapping.count) / 2
          guard mapping.flags.contains(.isSorted) else {
            for place in stride(from: first, to: first + 2 * count, by: 2) {
              let record = nodes[Int(children[place])]
              guard Int(record.count) == wanted.count, record.kind != .mapping, record.kind != .sequence else { continue }
              if compare(record, wanted) == 0 { return place }
            }
            return nil
          }
          var low = 0
          var high = count
          while low < high {
            let middle = (low + high) / 2
            let place = first + 2 * Int(orders[Int(mapping.order) + middle])
            let comparison = compare(nodes[Int(children[place])], wanted)
            if comparison == 0 { return place }
            if comparison < 0 { low = middle + 1 } else { high = middle }
          }
          return nil
        }
      }
    }
  }

  /// Below, at or above zero, as the text of a scalar stands to another, byte by byte.
  @inline(__always)
  private func compare(_ record: DataRecord, _ wanted: UnsafeBufferPointer<UInt8>) -> Int {
    (record.flags.contains(.isDecoded) ? texts : source).withUnsafeBufferPointer { buffer in
      let start = min(Int(record.first), buffer.count)
      let end = min(start + Int(record.count), buffer.count)
      let shared = min(end - start, wanted.count)
      for index in 0..<shared where buffer[start + index] != wanted[index] { return buffer[start + index] < wanted[index] ? -1 : 1 }
      return end - start - wanted.count
    }
  }
}
