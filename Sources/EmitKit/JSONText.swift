public import ContractModel

extension JSONValue {
  /// JSON text with two spaces a level, one member or element a line, and a line break at its end.
  public var indentedText: String {
    var writer = CodeWriter()
    write(to: &writer, before: "", after: "")
    return writer.text
  }

  private func write(to writer: inout CodeWriter, before: String, after: String) {
    switch self {
    case .object(let members) where !members.isEmpty:
      writer.line(before + "{")
      writer.indented { writer in
        for (index, member) in members.enumerated() {
          let comma = index + 1 < members.count ? "," : ""
          member.value.write(to: &writer, before: JSONValue.quote(member.name) + ": ", after: comma)
        }
      }
      writer.line("}" + after)
    case .array(let elements) where !elements.isEmpty:
      writer.line(before + "[")
      writer.indented { writer in
        for (index, element) in elements.enumerated() {
          element.write(to: &writer, before: "", after: index + 1 < elements.count ? "," : "")
        }
      }
      writer.line("]" + after)
    default: writer.line(before + text + after)
    }
  }
}
