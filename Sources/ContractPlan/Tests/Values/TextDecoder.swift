internal import ContractModel

/// Does what ``TextDecoding`` says.
enum TextDecoder {
  /// Nil for what is not one text: lists and objects.
  static func decode(_ text: String, _ decoding: TextDecoding) -> JSONValue? {
    switch decoding {
    case .string: .string(text)
    case .number: JSONNumber(text).map(JSONValue.number) ?? .string(text)
    case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .string(text)
    case .untyped(let decodings):
      decodings.lazy.compactMap { decoding -> JSONValue? in
        guard let value = decode(text, decoding) else { return nil }
        if case .string = value, decoding != .string { return nil }
        return value
      }.first ?? .string(text)
    case .list, .object, .map, .json, .file: nil
    }
  }

  /// A list as it is after its elements went over the wire as text.
  static func decode(_ elements: [JSONValue], _ decoding: TextDecoding) -> JSONValue {
    guard case .list(let inner) = decoding else { return .array(elements) }
    return .array(
      elements.map { element in
        switch element {
        case .string(let text): decode(text, inner) ?? element
        case .number, .boolean: decode(element.text, inner) ?? element
        case .null, .array, .object: element
        }
      })
  }

  static func isScalar(_ decoding: TextDecoding) -> Bool {
    switch decoding {
    case .string, .number, .boolean, .untyped: true
    case .list, .object, .map, .json, .file: false
    }
  }

  /// Texts that look as if they could be of the type.
  static func odd(_ decoding: TextDecoding) -> [String] {
    switch decoding {
    case .number: ["abc", "", "1e", "0x10", " 1", "+1", "01", "1.5", "NaN"]
    case .boolean: ["yes", "TRUE", "1", ""]
    case .string: ["", "a b&c=d/e?f#g%25+\u{E9}\u{1F600}"]
    case .untyped, .list, .object, .map, .json, .file: []
    }
  }
}
