import CLibYAML
import ContractBase

extension YAMLReader {
  // MARK: Tags

  /// The tag before a container: only the one that says what it is anyway means something.
  mutating func checkTag(_ tag: String, of kind: DataKind, _ place: ContractBase.Span) {
    switch tag {
    case "!": return
    case "tag:yaml.org,2002:map" where kind == .mapping, "tag:yaml.org,2002:seq" where kind == .sequence: return
    case "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:str", "tag:yaml.org,2002:int",
      "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
      reportWrongTag(tag, place, kind == .mapping ? "a mapping" : "a sequence")
    default: reportUnsupportedTag(tag, place)
    }
  }

  /// The kind of a tagged scalar (§10.3.1).
  mutating func resolveTag(
    _ tag: String, _ text: UnsafeBufferPointer<UInt8>, isPlain: Bool, _ place: ContractBase.Span,
    _ flags: inout DataRecord.Flags
  ) -> DataKind {
    let resolved = resolvePlainScalar(text)
    let wanted: DataKind
    switch tag {
    case "!", "tag:yaml.org,2002:str": return .string
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": wanted = .number
    case "tag:yaml.org,2002:bool": wanted = .boolean
    case "tag:yaml.org,2002:null": wanted = .null
    case "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq":
      reportWrongTag(tag, place, "a scalar")
      return .string
    default:
      reportUnsupportedTag(tag, place)
      guard isPlain else { return .string }
      wanted = resolved.kind
    }
    guard resolved.kind == wanted else {
      reportWrongTag(tag, place, "`\(String(decoding: text.prefix(40), as: UTF8.self))`")
      return .string
    }
    if resolved.isTrue { flags.insert(.isTrue) }
    return wanted
  }

  private func shortTag(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }

  private mutating func reportWrongTag(_ tag: String, _ place: ContractBase.Span, _ what: String) {
    builder.report(
      .yamlWrongTag, place, "\(what) is not what the tag `\(shortTag(tag))` says",
      hint: "leave the tag out, or mend the value")
  }

  private mutating func reportUnsupportedTag(_ tag: String, _ place: ContractBase.Span) {
    builder.report(
      .yamlUnsupportedTag, place, "The tag `\(shortTag(tag).prefix(60))` is ignored", hint: "leave it out")
  }

  // MARK: Members

  /// Before a mapping is closed: takes over the members that `<<` names (YAML 1.1's merge keys, which 1.2 keeps as
  /// custom), and drops pairs whose key is no scalar.
  mutating func mergeMembers(_ frame: DataBuilder.Frame) {
    var needsWork = false
    var index = frame.base
    while index + 1 < builder.pending.count, !needsWork {
      let key = builder.nodes[Int(builder.pending[index])]
      needsWork = key.kind == .sequence || key.kind == .mapping || isMergeKey(key)
      index += 2
    }
    guard needsWork else { return }
    hasMerges = true
    let pairs = Array(builder.pending[frame.base...])
    builder.pending.removeSubrange(frame.base...)
    var seen: Set<String> = []
    for index in stride(from: 0, to: pairs.count - 1, by: 2) where !isMergeKey(builder.nodes[Int(pairs[index])]) {
      seen.insert(builder.text(pairs[index]))
    }
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      let key = builder.nodes[Int(pairs[index])]
      if key.kind == .sequence || key.kind == .mapping {
        // Of `{{name}}`, two mappings that are keys, one is enough.
        if complexKeyEnd < Int(key.start) || complexKeyEnd == 0 {
          builder.report(
            .yamlComplexKey, builder.span(key), "A \(key.kind == .mapping ? "mapping" : "sequence") cannot be a key",
            hint: "put the key into quotes if it is a text")
        }
        complexKeyEnd = Int(key.end)
      } else if isMergeKey(key) {
        merge(pairs[index + 1], &seen)
      } else {
        builder.pending.append(pairs[index])
        builder.pending.append(pairs[index + 1])
      }
    }
  }

  /// A plain `<<`; in quotes it is a key like any other.
  private func isMergeKey(_ key: DataRecord) -> Bool {
    key.count == 2 && key.kind == .string && key.flags.contains(.isPlain) && !key.flags.contains(.isDecoded)
      && builder.source[Int(key.first)] == 0x3C && builder.source[Int(key.first) + 1] == 0x3C
  }

  /// What is given outright wins over what is merged, and what is merged first over what is merged later.
  private mutating func merge(_ id: UInt32, _ seen: inout Set<String>) {
    let value = builder.nodes[Int(id)]
    let sources: [UInt32]
    switch value.kind {
    case .mapping: sources = [id]
    case .sequence: sources = Array(builder.children[Int(value.first)..<Int(value.first) + Int(value.count)])
    default: sources = []
    }
    guard !sources.isEmpty || value.kind == .sequence, sources.allSatisfy({ builder.nodes[Int($0)].kind == .mapping })
    else {
      return builder.report(
        .yamlInvalidMerge, builder.span(value), "`<<` takes over mappings, and this is none",
        hint: "name a mapping with an alias, `<<: *name`, or quote the key")
    }
    for source in sources {
      let mapping = builder.nodes[Int(source)]
      expansion += Int(mapping.count)
      guard expansion <= YAMLReader.maximumExpansion else {
        return builder.report(
          .yamlExpansion, builder.span(value), "Merges stand for more than \(YAMLReader.maximumExpansion) nodes",
          hint: "merge less")
      }
      for member in stride(from: Int(mapping.first), to: Int(mapping.first) + Int(mapping.count), by: 2)
      where seen.insert(builder.text(builder.children[member])).inserted {
        builder.pending.append(builder.children[member])
        builder.pending.append(builder.children[member + 1])
      }
    }
  }

  // MARK: Failures

  mutating func reportSecondDocument(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = offsets.byte(of: event.pointee.start_mark.index)
    builder.report(
      .yamlSeveralDocuments, builder.span(start, min(start + 3, builder.source.count)),
      "A second YAML document begins here; it is not read", hint: "put it into a file of its own")
  }

  /// What libyaml stumbled over, in words that help.
  mutating func reportFailure(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let isReader = parser.pointee.error == YAML_READER_ERROR
    var start =
      isReader
      ? min(offsets.start + parser.pointee.problem_offset, builder.source.count)
      : offsets.byte(of: parser.pointee.problem_mark.index)
    if isReader, let control = controlCharacter(near: start) { start = control }
    let first = start < builder.source.count ? builder.source[start] : 0
    var end = min(start + max(1, utf8SequenceLength(builder.source, at: start)), builder.source.count)
    var secondary: [DiagnosticLabel] = []
    if let context = parser.pointee.context.map({ String(cString: $0) }), !isReader {
      let place = offsets.byte(of: parser.pointee.context_mark.index)
      if place != start {
        secondary = [DiagnosticLabel(builder.span(place, min(place + 1, builder.source.count)), context)]
      }
    }
    if let tab = tabInIndentation(before: start) {
      (start, end) = (tab, tab + 1)
      return builder.report(
        .yamlTab, builder.span(start, end), "A tab stands in the indentation", secondary: secondary,
        hint: "indent with blanks", fixIts: [FixIt(builder.span(start, end), replacement: "  ")])
    }
    if start >= builder.source.count { start = lastTextByte(); end = min(start + 1, builder.source.count) }
    builder.report(
      .yamlSyntax, builder.span(start, end), sentence(problem), secondary: secondary, hint: advice(problem, first))
  }

  private func sentence(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context": "A `:` stands where no key can be"
    case "did not find expected key": "Expected a key here, at the mapping's indentation"
    case "did not find expected '-' indicator": "Expected `-` here, as before the other elements"
    case "could not find expected ':'": "Expected `:` after the key"
    case "found character that cannot start any token": "A plain text cannot begin with this character"
    case "found unexpected end of stream": "The file ends inside of a quoted text"
    case "did not find expected ',' or ']'": "Expected `,` or `]`"
    case "did not find expected ',' or '}'": "Expected `,` or `}`"
    case "control characters are not allowed": "A control character stands in the file"
    default: "YAML: \(problem)"
    }
  }

  private func advice(_ problem: String, _ byte: UInt8) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put the text before it into quotes if the `: ` belongs to it, or check the indentation"
    case "found character that cannot start any token":
      byte == 0x40 || byte == 0x60 || byte == 0x25
        ? "put the text into quotes" : "put the text into quotes, or indent with blanks"
    case "did not find expected key":
      "check the indentation of this line and of those above it, and that quotes are closed"
    case "did not find expected '-' indicator": "indent the elements of a sequence alike"
    case "could not find expected ':'":
      "write `key: value`, with a blank after the colon; check that a text of several lines is indented"
    case "found unexpected end of stream": "close the quote"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, or put texts with `,` `[` `]` `{` `}` into quotes"
    case "found unknown escape character": "in double quotes write `\\\\` for a backslash, or use single quotes"
    case "control characters are not allowed": "delete it, or write it as an escape in double quotes"
    default: nil
    }
  }

  /// The first control character from shortly before a place on.
  private func controlCharacter(near start: Int) -> Int? {
    let from = max(0, min(start - 4, builder.source.count))
    return builder.source[from..<min(from + 64, builder.source.count)].firstIndex {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F
    }
  }

  /// A tab among the blanks that begin the line of a place.
  private func tabInIndentation(before place: Int) -> Int? {
    let source = builder.source
    var line = min(place, source.count)
    while line > 0, source[line - 1] != 0x0A, source[line - 1] != 0x0D { line -= 1 }
    while line < source.count, source[line] == 0x20 { line += 1 }
    return line < source.count && source[line] == 0x09 ? line : nil
  }

  private func lastTextByte() -> Int {
    max(0, (builder.source.lastIndex { $0 > 0x20 } ?? 0))
  }
}
