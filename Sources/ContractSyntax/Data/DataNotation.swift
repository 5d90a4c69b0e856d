public import ContractBase

extension SourceFile {
  /// Whether ``readData(_:sink:)`` takes the text for JSON: `.json` is JSON and `.yaml` YAML, whatever is inside; otherwise
  /// a text that begins as JSON's containers do is JSON.
  public var isJSON: Bool {
    let path = path.lowercased()
    let first = bytes.first {
      $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF
    }
    if path.hasSuffix(".json") {
      // A YAML file that is called `.json` by mistake would give nothing but errors.
      return first.map { $0 != 0x23 && !isLetter($0) } ?? true
    }
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return false }
    return first == 0x7B || first == 0x5B || first == 0x22
  }
}

extension FixIt {
  /// The same fix with the quotes of what it replaces: a word that takes the place of a quoted one is quoted as that is.
  /// What is no string without quotes, such as `true`, takes them away on purpose.
  public func keepingQuotes(of file: SourceFile) -> FixIt {
    let (start, end) = (Int(span.start), Int(span.end))
    guard span.file == file.id, end <= file.bytes.count, end - start >= 2, let first = replacement.utf8.first, !isOpening(first)
    else { return self }
    let quote = file.bytes[start]
    guard quote == 0x22 || quote == 0x27, file.bytes[end - 1] == quote else { return self }
    let isWord = Array(replacement.utf8).withUnsafeBufferPointer { resolvePlainScalar($0).kind == .string }
    guard isWord else { return self }
    let text =
      quote == 0x22
      ? replacement.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") : replacement.replacing("'", with: "''")
    let mark = quote == 0x22 ? "\"" : "'"
    return FixIt(span, replacement: mark + text + mark, applicability)
  }
}

/// Whether a text that begins so is written out as the document has it: in quotes, or as a container.
private func isOpening(_ byte: UInt8) -> Bool { [0x22, 0x27, 0x5B, 0x7B].contains(byte) }

/// A fragment of YAML in one line, such as `security: [{key: []}]`, as JSON has it: `"security": [{"key": []}]`. Nil for
/// what is no member or object, or is JSON already.
public func jsonFragment(_ text: some StringProtocol) -> String? {
  var writer = FragmentWriter(text)
  guard let out = writer.fragment(), out != text else { return nil }
  return out
}

/// Writes what it reads, with quotes around the words.
private struct FragmentWriter {
  private var rest: Substring

  init(_ text: some StringProtocol) { rest = Substring(text) }

  /// Members of an object without its braces, or with them.
  mutating func fragment() -> String? {
    guard let out = rest.first == "{" ? object() : members(), rest.isEmpty else { return nil }
    return out
  }

  private mutating func object() -> String? {
    guard take("{") else { return nil }
    if take("}") { return "{}" }
    guard let inside = members(), take("}") else { return nil }
    return "{" + inside + "}"
  }

  private mutating func members() -> String? {
    var found: [String] = []
    repeat {
      skipBlanks()
      guard let key = scalar(isKey: true), take(":"), rest.first == " " else { return nil }
      skipBlanks()
      guard let value = value() else { return nil }
      found.append("\(key): \(value)")
    } while take(",")
    return found.joined(separator: ", ")
  }

  private mutating func value() -> String? {
    switch rest.first {
    case "{": return object()
    case "[":
      rest.removeFirst()
      if take("]") { return "[]" }
      var found: [String] = []
      repeat {
        skipBlanks()
        guard let element = value() else { return nil }
        found.append(element)
      } while take(",")
      return take("]") ? "[" + found.joined(separator: ", ") + "]" : nil
    default: return scalar(isKey: false)
    }
  }

  /// A text in double quotes, or a word; `…` stands for a value of any kind.
  private mutating func scalar(isKey: Bool) -> String? {
    if rest.first == "\"" {
      guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
      let text = rest[...end]
      rest = rest[rest.index(after: end)...]
      return String(text)
    }
    let word = rest.prefix { !",[]{}\"' ".contains($0) && (!isKey || $0 != ":") }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    let kind = Array(word.utf8).withUnsafeBufferPointer { resolvePlainScalar($0).kind }
    return word == "…" || !isKey && kind != .string ? String(word) : "\"\(word)\""
  }

  private mutating func take(_ character: Character) -> Bool {
    skipBlanks(before: character)
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipBlanks(before character: Character? = nil) {
    let trimmed = rest.drop { $0 == " " }
    if character == nil || trimmed.first == character { rest = trimmed }
  }
}
