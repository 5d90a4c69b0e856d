import ContractBase

/// Grows the arena of a tree while a reader goes through the text.
struct DataBuilder {
  static let maximumDepth = 512
  static let maximumNodes = 50_000_000
  static let maximumReports = 100
  /// From so many members on a mapping keeps them sorted, to find keys by bisection.
  static let sortedSize = 12

  let file: FileID
  let source: [UInt8]
  var nodes: [DataRecord] = []
  var children: [UInt32] = []
  var texts: [UInt8] = []
  var orders: [UInt32] = []
  /// The children of the open containers, innermost last.
  var pending: [UInt32] = []
  /// The open containers, innermost last.
  var frames: [Frame] = []
  var sink: DiagnosticSink
  private var reports = 0

  struct Frame {
    var node: UInt32
    /// Where its children begin among the pending.
    var base: Int
    /// How many nodes it would have with all aliases written out.
    var expandedSize = 1
  }

  /// - Parameter range: The part of the text that is read, where it is not all of it.
  init(_ file: SourceFile, _ range: Range<Int>? = nil, sink: DiagnosticSink) {
    self.file = file.id
    source = file.bytes
    self.sink = sink
    let count = range?.count ?? file.bytes.count
    nodes.reserveCapacity(count / 16 + 16)
    children.reserveCapacity(count / 16 + 16)
  }

  @discardableResult @inline(__always)
  mutating func add(_ record: DataRecord) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: nodes.count)
    nodes.append(record)
    pending.append(id)
    return id
  }

  mutating func open(_ kind: DataKind, start: Int) {
    let id = add(
      DataRecord(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start)))
    frames.append(Frame(node: id, base: pending.count))
  }

  /// Ends the innermost container: its children move side by side into ``children``.
  mutating func close(end: Int) {
    guard let frame = frames.popLast() else { return }
    let node = Int(frame.node)
    nodes[node].end = UInt32(truncatingIfNeeded: end)
    if nodes[node].kind == .mapping {
      closeMembers(node, base: frame.base)
    } else {
      nodes[node].first = UInt32(truncatingIfNeeded: children.count)
      children.append(contentsOf: pending[frame.base...])
      nodes[node].count = UInt32(truncatingIfNeeded: children.count) - nodes[node].first
    }
    pending.removeSubrange(frame.base...)
    if let last = frames.indices.last { frames[last].expandedSize += frame.expandedSize }
  }

  // MARK: Pieces

  /// Takes over what another builder has read of the same text, and says where its root is now.
  mutating func add(_ other: DataBuilder) -> UInt32 {
    let (node, child) = (UInt32(truncatingIfNeeded: nodes.count), UInt32(truncatingIfNeeded: children.count))
    let (text, order) = (UInt32(truncatingIfNeeded: texts.count), UInt32(truncatingIfNeeded: orders.count))
    nodes.reserveCapacity(nodes.count + other.nodes.count)
    for var record in other.nodes {
      if record.kind == .mapping || record.kind == .sequence {
        record.first += child
        if record.flags.contains(.isSorted) { record.order += order }
      } else if record.flags.contains(.isDecoded) {
        record.first += text
      }
      nodes.append(record)
    }
    children.append(contentsOf: other.children.lazy.map { $0 + node })
    texts.append(contentsOf: other.texts)
    orders.append(contentsOf: other.orders)
    return node + (other.pending.first ?? 0)
  }

  /// Gives a mapping that was closed other members: keys and values in turn.
  mutating func setMembers(_ members: [UInt32], of mapping: UInt32) {
    let base = pending.count
    pending.append(contentsOf: members)
    closeMembers(Int(mapping), base: base)
    pending.removeSubrange(base...)
  }

  private mutating func closeMembers(_ node: Int, base: Int) {
    nodes[node].first = UInt32(truncatingIfNeeded: children.count)
    closeMapping(node, base: base)
    nodes[node].count = UInt32(truncatingIfNeeded: children.count) - nodes[node].first
  }

  private mutating func closeMapping(_ node: Int, base: Int) {
    let first = children.count
    // A reader always leaves pairs, but an error in between may have left a key alone.
    let count = (pending.count - base) / 2
    if count < DataBuilder.sortedSize {
      for member in 0..<count {
        appendUnlessDuplicate(pending[base + 2 * member], pending[base + 2 * member + 1], first)
      }
      return
    }
    var order = (0..<UInt32(count)).map { $0 }
    order.sort { a, b in
      let comparison = compareText(pending[base + 2 * Int(a)], pending[base + 2 * Int(b)])
      return comparison == 0 ? a < b : comparison < 0
    }
    var duplicates: [(earlier: UInt32, later: UInt32)] = []
    var kept: [UInt32] = []
    kept.reserveCapacity(count)
    for member in order {
      if let last = kept.last, compareText(pending[base + 2 * Int(last)], pending[base + 2 * Int(member)]) == 0 {
        duplicates.append((last, member))
      } else {
        kept.append(member)
      }
    }
    if duplicates.isEmpty {
      children.append(contentsOf: pending[base..<base + 2 * count])
    } else {
      for pair in duplicates {
        reportDuplicate(pending[base + 2 * Int(pair.later)], of: pending[base + 2 * Int(pair.earlier)])
      }
      var position = [UInt32](repeating: 0, count: count)
      for (index, member) in kept.sorted().enumerated() {
        position[Int(member)] = UInt32(index)
        children.append(pending[base + 2 * Int(member)])
        children.append(pending[base + 2 * Int(member) + 1])
      }
      kept = kept.map { position[Int($0)] }
    }
    nodes[node].flags.insert(.isSorted)
    nodes[node].order = UInt32(truncatingIfNeeded: orders.count)
    orders.append(contentsOf: kept)
  }

  @inline(__always)
  private mutating func appendUnlessDuplicate(_ key: UInt32, _ value: UInt32, _ first: Int) {
    var earlier = first
    while earlier < children.count {
      if nodes[Int(children[earlier])].count == nodes[Int(key)].count, compareText(children[earlier], key) == 0 {
        return reportDuplicate(key, of: children[earlier])
      }
      earlier += 2
    }
    children.append(key)
    children.append(value)
  }

  /// Below, at or above zero, as the text of one scalar stands to that of another, byte by byte.
  private func compareText(_ a: UInt32, _ b: UInt32) -> Int {
    let x = nodes[Int(a)]
    let y = nodes[Int(b)]
    return withText(x) { left in
      withText(y) { right in
        let shared = min(left.count, right.count)
        for index in 0..<shared where left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
        return left.count - right.count
      }
    }
  }

  private func withText<Result>(_ record: DataRecord, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    (record.flags.contains(.isDecoded) ? texts : source).withUnsafeBufferPointer { buffer in
      let start = min(Int(record.first), buffer.count)
      let end = min(start + Int(record.count), buffer.count)
      return body(UnsafeBufferPointer(rebasing: buffer[start..<end]))
    }
  }

  func text(_ id: UInt32) -> String {
    withText(nodes[Int(id)]) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func reportDuplicate(_ key: UInt32, of earlier: UInt32) {
    let name = text(key)
    report(
      .dataDuplicateKey, span(nodes[Int(key)]), "The key `\(name.prefix(60))` is given twice",
      secondary: [DiagnosticLabel(span(nodes[Int(earlier)]), "first given here")],
      hint: "keep one of the two; the first is used here")
  }

  /// The tree, once everything is closed; nil where nothing was read.
  consuming func finish() -> DataTree? {
    guard let root = pending.first else { return nil }
    return DataTree(
      storage: DataStorage(
        file: file, source: source, nodes: nodes, children: children, texts: texts, orders: orders, root: root))
  }

  // MARK: Reporting

  func span(_ start: Int, _ end: Int) -> ContractBase.Span {
    Span(file: file, start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  func span(_ record: DataRecord) -> ContractBase.Span { Span(file: file, start: record.start, end: record.end) }

  mutating func report(
    _ definition: DiagnosticDefinition, _ place: ContractBase.Span, _ message: String, label: String = "",
    secondary: [DiagnosticLabel] = [], hint: String? = nil, fixIts: [FixIt] = []
  ) {
    reports += 1
    guard reports <= DataBuilder.maximumReports else { return }
    sink.report(
      Diagnostic(definition, at: place, message, label: label, secondary: secondary, hint: hint, fixIts: fixIts))
  }
}
