public import ContractBase

extension TypeReference {
  /// Reads a type that stands in a text, such as `[Int!]!`; nil where it is none. Every part is at the place of the text.
  public init?(text: String, at span: Span) {
    var rest = text.utf8.filter { $0 != 0x20 }[...]
    guard let type = TypeReference(&rest, at: span, depth: 0), rest.isEmpty else { return nil }
    self = type
  }

  private init?(_ rest: inout ArraySlice<UInt8>, at span: Span, depth: Int) {
    guard depth < 50 else { return nil }
    func take(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }
    var kind: Kind
    if take(0x5B) {
      guard let first = TypeReference(&rest, at: span, depth: depth + 1) else { return nil }
      kind = .list(first)
      if take(0x3A) {
        guard let value = TypeReference(&rest, at: span, depth: depth + 1) else { return nil }
        kind = .map(key: first, value: value)
      }
      guard take(0x5D) else { return nil }
    } else {
      let name = rest.prefix { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
      guard let first = name.first, !(0x30...0x39).contains(first) else { return nil }
      rest = rest.dropFirst(name.count)
      kind = .named(Name(String(decoding: name, as: UTF8.self), span: span))
    }
    self.init(kind, isNonNull: take(0x21), span: span)
  }
}
