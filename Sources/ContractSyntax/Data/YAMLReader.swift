import CLibYAML
import ContractBase

/// Reads a YAML text (YAML 1.2.2) into a tree, through libyaml's events.
///
/// Where libyaml cannot go on there is no tree. Everything unsafe is in this file: the parser and its event belong
/// to C, live as long as the call, and every string is copied or compared before the event is deleted.
///
/// - Parameter pieceSize: Of texts that are twice as long and longer pieces of so many bytes are read at once.
func readYAML(_ file: SourceFile, pieceSize: Int = 64 << 10, sink: inout DiagnosticSink) -> DataTree? {
  if let pieces = YAMLCutter.pieces(of: file, size: pieceSize), var joined = readYAML(inPieces: pieces, of: file) {
    sink.absorb(joined.sink)
    joined.sink = DiagnosticSink()
    return joined.finish()
  }
  var reader = YAMLReader(DataBuilder(file, sink: sink))
  let isWhole = reader.read()
  sink = reader.builder.sink
  return isWhole ? reader.builder.finish() : nil
}

struct YAMLReader {
  /// How many nodes aliases and merges may add to those written.
  static let maximumExpansion = 1_000_000

  struct Anchor {
    var node: UInt32
    var expandedSize: Int
    /// Inside of its own node an anchor cannot be repeated.
    var isOpen: Bool
  }

  var builder: DataBuilder
  var offsets: CharacterOffsets
  var anchors: [String: Anchor] = [:]
  /// The anchors of the open containers, where they have one.
  var openAnchors: [String?] = []
  /// Whether each open container is written with brackets, so that its end is known exactly.
  var isFlow: [Bool] = []
  var expansion = 0
  var documents = 0
  /// Whether members were taken over by `<<`.
  var hasMerges = false
  /// The part of the text that is read.
  private let range: Range<Int>
  private var isPiece: Bool { range.count < builder.source.count }
  /// How deep below the root the mappings may be that pieces of a text go on with; a piece may nest so much less.
  static let spineDepth = 16
  /// The last key that was reported since it is no scalar.
  var complexKeyEnd = 0

  init(_ builder: DataBuilder, in range: Range<Int>? = nil) {
    self.builder = builder
    self.range = range ?? 0..<builder.source.count
    offsets = CharacterOffsets(builder.source, from: self.range.lowerBound)
  }

  mutating func read() -> Bool {
    // Of a text that is read in pieces the whole was looked at before.
    guard isPiece || checkText(&builder) else { return false }
    // libyaml stops at bytes that are not UTF-8, and they have been reported better than it can.
    guard builder.sink.errorCount == 0 || invalidUTF8Runs(builder.source, limit: 1).isEmpty else { return false }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { return false }
    defer { yaml_parser_delete(parser) }
    return builder.source.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      // Told the encoding, libyaml takes a byte order mark for text.
      let start = offsets.start
      yaml_parser_set_input_string(parser, buffer.baseAddress.map { $0 + start }, range.upperBound - start)
      return readEvents(parser, event, buffer)
    }
  }

  private mutating func readEvents(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ event: UnsafeMutablePointer<yaml_event_t>,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    while true {
      guard yaml_parser_parse(parser, event) == 1 else {
        reportFailure(parser)
        return false
      }
      defer { yaml_event_delete(event) }
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: readScalar(event, source)
      case YAML_MAPPING_START_EVENT:
        let mapping = event.pointee.data.mapping_start
        if !open(.mapping, event, mapping.anchor, mapping.tag, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE) {
          return false
        }
      case YAML_SEQUENCE_START_EVENT:
        let sequence = event.pointee.data.sequence_start
        if !open(.sequence, event, sequence.anchor, sequence.tag, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE) {
          return false
        }
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(event)
      case YAML_ALIAS_EVENT: readAlias(event)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          reportSecondDocument(event)
          return true
        }
      case YAML_STREAM_END_EVENT:
        if documents == 0 {
          builder.report(.dataEmpty, builder.span(0, 0), "The file holds no data", hint: "write a YAML mapping")
        }
        return documents > 0
      default: break
      }
    }
  }

  // MARK: Containers

  private mutating func open(
    _ kind: DataKind, _ event: UnsafeMutablePointer<yaml_event_t>, _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?, isFlow: Bool
  ) -> Bool {
    let start = offsets.byte(of: event.pointee.start_mark.index)
    let depth = builder.frames.count + (isPiece ? YAMLReader.spineDepth : 0)
    guard depth < DataBuilder.maximumDepth, builder.nodes.count < DataBuilder.maximumNodes else {
      let isDeep = builder.frames.count >= DataBuilder.maximumDepth
      builder.report(
        isDeep ? .dataTooDeep : .dataTooLarge, builder.span(start, start + 1),
        isDeep ? "Data is nested more than \(DataBuilder.maximumDepth) deep" : "The file has too many values to be read"
      )
      return false
    }
    if let tag { checkTag(String(cString: tag), of: kind, builder.span(start, start + 1)) }
    let node = UInt32(truncatingIfNeeded: builder.nodes.count)
    builder.open(kind, start: start)
    let name = anchor.map { String(cString: $0) }
    if let name { anchors[name] = Anchor(node: node, expandedSize: 1, isOpen: true) }
    openAnchors.append(name)
    self.isFlow.append(isFlow)
    return true
  }

  private mutating func close(_ event: UnsafeMutablePointer<yaml_event_t>) {
    guard let frame = builder.frames.last else { return }
    let isFlow = isFlow.popLast() ?? false
    let node = Int(frame.node)
    var end = Int(builder.nodes[node].start)
    if isFlow {
      end = offsets.byte(of: event.pointee.end_mark.index)
    } else {
      // A block ends with its last child; libyaml's mark is where the next token begins.
      for child in builder.pending[frame.base...].suffix(2) { end = max(end, Int(builder.nodes[Int(child)].end)) }
      end = min(end, builder.source.count)
    }
    if builder.nodes[node].kind == .mapping { mergeMembers(frame) }
    let size = builder.frames.last?.expandedSize ?? 1
    builder.close(end: end)
    if let name = openAnchors.popLast() ?? nil, anchors[name]?.node == frame.node {
      anchors[name] = Anchor(node: frame.node, expandedSize: size, isOpen: false)
    }
  }

  private mutating func readAlias(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = offsets.byte(of: event.pointee.start_mark.index)
    let end = offsets.byte(of: event.pointee.end_mark.index)
    let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
    if let anchor = anchors[name], !anchor.isOpen {
      expansion += anchor.expandedSize
      if expansion <= YAMLReader.maximumExpansion {
        builder.pending.append(anchor.node)
        if let last = builder.frames.indices.last { builder.frames[last].expandedSize += anchor.expandedSize }
        return
      }
      builder.report(
        .yamlExpansion, builder.span(start, end),
        "With `*\(name)` the aliases stand for more than \(YAMLReader.maximumExpansion) nodes",
        hint: "repeat less, or use `$ref`")
      expansion -= anchor.expandedSize
    } else {
      let near = suggestion(for: name, among: anchors.keys.sorted())
      builder.report(
        .yamlUnknownAlias, builder.span(start, end),
        anchors[name] == nil
          ? "No anchor `&\(name)` stands before the alias `*\(name)`"
          : "The alias `*\(name)` stands for a node that contains it",
        hint: anchors[name] == nil
          ? near.map { "did you mean `*\($0)`?" } ?? "quote the text if it is no alias: `\"*\(name)\"`"
          : "use `$ref` for types that contain themselves",
        fixIts: anchors[name] == nil ? near.map { [FixIt(builder.span(start, end), replacement: "*\($0)")] } ?? [] : [])
    }
    addScalar(.null, [], start, end, first: start, count: 0)
  }

  // MARK: Scalars

  private mutating func readScalar(_ event: UnsafeMutablePointer<yaml_event_t>, _ source: UnsafeBufferPointer<UInt8>) {
    let scalar = event.pointee.data.scalar
    let text = UnsafeBufferPointer(start: UnsafePointer(scalar.value), count: scalar.value == nil ? 0 : scalar.length)
    var start = offsets.byte(of: event.pointee.start_mark.index)
    var end = offsets.byte(of: event.pointee.end_mark.index)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
    if isBlock {
      // The mark stands after the line breaks that end it.
      while end > start + 1, source[end - 1] <= 0x20 { end -= 1 }
    }
    var first = 0
    var flags: DataRecord.Flags = isPlain ? .isPlain : []
    // Most scalars are spelled as they read: those point into the source, counted back from their end, since an
    // anchor or a tag may stand before them.
    let quote = isPlain ? 0 : 1
    let candidate = end - quote - text.count
    if !isBlock, candidate >= start, candidate + text.count <= source.count,
      isEqual(text, UnsafeBufferPointer(rebasing: source[candidate..<candidate + text.count]))
    {
      first = candidate
      if scalar.anchor != nil || scalar.tag != nil { start = candidate - quote }
    } else {
      first = builder.texts.count
      builder.texts.append(contentsOf: text)
      flags.insert(.isDecoded)
    }
    var kind = DataKind.string
    if let tag = scalar.tag {
      kind = resolveTag(String(cString: tag), text, isPlain: isPlain, builder.span(start, end), &flags)
    } else if isPlain {
      let resolved = resolvePlainScalar(text)
      kind = resolved.kind
      if resolved.isTrue { flags.insert(.isTrue) }
    }
    let node = addScalar(kind, flags, start, end, first: first, count: text.count)
    if let anchor = scalar.anchor {
      anchors[String(cString: anchor)] = Anchor(node: node, expandedSize: 1, isOpen: false)
    }
  }

  @discardableResult
  private mutating func addScalar(
    _ kind: DataKind, _ flags: DataRecord.Flags, _ start: Int, _ end: Int, first: Int, count: Int
  ) -> UInt32 {
    if let last = builder.frames.indices.last { builder.frames[last].expandedSize += 1 }
    return builder.add(
      DataRecord(
        kind: kind, flags: flags, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        first: UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: count)))
  }
}

/// Byte offsets of libyaml's marks, which count characters.
///
/// Marks come almost in order, so the place of the last one is kept and walked from; a text that is all ASCII needs
/// no walking at all.
struct CharacterOffsets {
  private let bytes: [UInt8]
  /// Behind the byte order mark, which is not counted.
  let start: Int
  private let asciiEnd: Int
  private var character: Int
  private var offset: Int

  init(_ bytes: [UInt8], from first: Int) {
    self.bytes = bytes
    start = first == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : first
    asciiEnd = firstNonASCII(bytes, from: start)
    character = asciiEnd - start
    offset = asciiEnd
  }

  mutating func byte(of index: Int) -> Int {
    if index <= asciiEnd - start { return min(start + index, bytes.count) }
    if character > index { walkBack(to: index) } else if character < index { walk(to: index) }
    return offset
  }

  private mutating func walk(to index: Int) {
    bytes.withUnsafeBytes { raw in
      while character < index, offset < raw.count {
        // Eight at a time where all are ASCII, the byte behind them included: it could continue the last one.
        if index - character >= 8, offset + 8 < raw.count, raw[offset + 8] & 0xC0 != 0x80,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          character += 8
          continue
        }
        offset += 1
        while offset < raw.count, raw[offset] & 0xC0 == 0x80 { offset += 1 }
        character += 1
      }
    }
  }

  private mutating func walkBack(to index: Int) {
    while character > index, offset > asciiEnd {
      offset -= 1
      while offset > asciiEnd, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
  }
}

/// Whether two buffers of one length hold the same bytes.
private func isEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  var difference: UInt8 = 0
  // Without an early way out, so that it is done many bytes at a time.
  for index in 0..<min(a.count, b.count) { difference |= a[index] ^ b[index] }
  return difference == 0 && a.count == b.count
}
