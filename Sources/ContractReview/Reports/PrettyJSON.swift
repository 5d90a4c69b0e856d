import ContractModel

/// A JSON value over several lines, two spaces a level, with everything that a terminal could act on escaped.
func prettyJSON(_ value: JSONValue) -> String {
  var out = ""
  write(value, to: &out, indentation: "")
  return out + "\n"
}

private func write(_ value: JSONValue, to out: inout String, indentation: String) {
  let inner = indentation + "  "
  switch value {
  case .array(let elements) where !elements.isEmpty:
    for (index, element) in elements.enumerated() {
      out += (index == 0 ? "[\n" : ",\n") + inner
      write(element, to: &out, indentation: inner)
    }
    out += "\n" + indentation + "]"
  case .object(let members) where !members.isEmpty:
    for (index, member) in members.enumerated() {
      out += (index == 0 ? "{\n" : ",\n") + inner + quoted(member.name) + ": "
      write(member.value, to: &out, indentation: inner)
    }
    out += "\n" + indentation + "}"
  case .string(let text): out += quoted(text)
  default: out += value.text
  }
}

/// A JSON string literal in which nothing is hidden: what ``visible(_:)`` would change is escaped.
private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case _ where visible(scalar) == scalar: out.unicodeScalars.append(scalar)
    default:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
  return out + "\""
}

extension JSONValue {
  /// An object of the members that have a value.
  static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
  }

  static func int(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}

extension Array {
  /// Nil where it is empty: a member that is left out.
  var nilIfEmpty: Self? { isEmpty ? nil : self }
}
