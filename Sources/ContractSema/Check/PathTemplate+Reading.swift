package import ContractModel

extension PathTemplate {
  /// Joins a service's prefix and an operation's path; `/` adds nothing, and neither does a slash at the end of the
  /// prefix. A slash at the end of the path counts: `/users/` is another path than `/users`.
  ///
  /// Reads whatever it is given: a brace without its other half is literal text, and a slash that lacks is added.
  package init(prefix: String, path: String) {
    let trimmed = prefix.utf8.last == 0x2F ? prefix.utf8.dropLast() : prefix.utf8[...]
    var segments: [PathSegment] = []
    // A part that is empty has no segments, and a slash in front of one stands between it and what is before it.
    func add(_ part: Substring.UTF8View) {
      guard !part.isEmpty else { return }
      for text in (part.first == 0x2F ? part.dropFirst() : part).split(separator: 0x2F, omittingEmptySubsequences: false) {
        segments.append(PathSegment(reading: Substring(text)))
      }
    }
    add(trimmed)
    if path != "/" { add(path.utf8[...]) }
    self.init(segments: segments)
  }
}

extension PathSegment {
  fileprivate init(reading text: Substring) {
    if !text.utf8.contains(where: { $0 == 0x25 || $0 == 0x7B }) {
      self.init(text.isEmpty ? [] : [.literal(String(text))])
      return
    }
    var parts: [Part] = []
    var literal = ""
    var rest = text
    while let open = rest.utf8.firstIndex(of: 0x7B), let close = rest[open...].utf8.firstIndex(of: 0x7D) {
      literal += rest[..<open]
      if !literal.isEmpty { parts.append(.literal(decoded(literal))) }
      literal = ""
      parts.append(.parameter(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    literal += rest
    if !literal.isEmpty { parts.append(.literal(decoded(literal))) }
    self.init(parts)
  }
}

/// Percent-decoded, where the escapes are UTF-8; as it is otherwise.
private func decoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == 0x25, digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
      !digits.contains(0x2B)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}
