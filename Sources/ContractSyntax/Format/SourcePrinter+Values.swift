import ContractBase

extension SourcePrinter {
  /// Directives behind what they annotate, or one a line below it.
  mutating func directives(_ directives: [Directive]) -> Layout {
    guard !directives.isEmpty else { return .empty }
    var layouts: [Layout] = []
    for directive in directives {
      layouts.append(.line)
      for comment in takeComments(before: directive.span.start) { layouts += [.text(text(comment)), .hardLine] }
      layouts.append(layout(directive))
    }
    return .group(.indented(.joined(layouts)))
  }

  private mutating func layout(_ directive: Directive) -> Layout {
    guard !directive.arguments.isEmpty else { return .text("@" + directive.name.text) }
    let arguments = directive.arguments.map { argument in
      element(argument.span) { printer in
        .joined([.text(argument.name.map { $0.text + ": " } ?? ""), printer.layout(argument.value)])
      }
    }
    return brackets("@\(directive.name.text)(", arguments, ")")
  }

  mutating func layout(_ value: Value) -> Layout {
    switch value.kind {
    case .int(let number), .float(let number): return .text(number.text)
    case .string(let literal): return string(literal)
    case .boolean(let isTrue): return .text(isTrue ? "true" : "false")
    case .null: return .text("null")
    case .enumeration(let name): return .text(name.text)
    case .variable(let name): return .text("$" + name.text)
    case .list(let values):
      guard !values.isEmpty else { return .text("[]") }
      return brackets("[", values.map { value in element(value.span) { $0.layout(value) } }, "]")
    case .object(let fields):
      guard !fields.isEmpty else { return .text("{}") }
      let layouts = fields.map { field in
        element(field.span) { .joined([.text(field.name.text + ": "), $0.layout(field.value)]) }
      }
      return brackets("{", layouts, "}", inner: .line)
    }
  }

  // MARK: Strings

  /// A description on lines of its own.
  func describe(_ description: StringLiteral?) -> Layout {
    guard let description else { return .empty }
    if description.isBlock, let lines = blockLines(description.value) {
      return .joined(
        [.text("\"\"\"")] + lines.flatMap { [.hardLine, .text($0)] } + [.hardLine, .text("\"\"\""), .hardLine])
    }
    return .joined([.text(quoted(description.value)), .hardLine])
  }

  func string(_ literal: StringLiteral) -> Layout {
    guard literal.isBlock, let lines = blockLines(literal.value) else { return .text(quoted(literal.value)) }
    if lines.count == 1, let line = lines.first, line.utf8.last != 0x22, line.utf8.last != 0x5C {
      return .text("\"\"\"\(line)\"\"\"")
    }
    return .joined([.text("\"\"\"")] + lines.flatMap { [.hardLine, .text($0)] } + [.hardLine, .text("\"\"\"")])
  }

  /// The lines of a block string that reads as this value; nil where none does: blank lines at either end, common
  /// indentation and control characters would be lost (GraphQL October 2021 §2.9.4).
  private func blockLines(_ value: String) -> [String]? {
    guard !value.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }) else { return nil }
    let lines = value.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    func isBlank(_ line: Substring.UTF8View) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    guard let first = lines.first, let last = lines.last, !isBlank(first), !isBlank(last) else { return nil }
    guard lines.contains(where: { line in line.first.map { $0 != 0x20 && $0 != 0x09 } ?? false }) else { return nil }
    return lines.map { escapingTripleQuotes(Array($0)) }
  }

  private func escapingTripleQuotes(_ line: [UInt8]) -> String {
    var output: [UInt8] = []
    var index = 0
    while index < line.count {
      if index + 2 < line.count, line[index] == 0x22, line[index + 1] == 0x22, line[index + 2] == 0x22 {
        output += [0x5C, 0x22, 0x22, 0x22]
        index += 3
      } else {
        output.append(line[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A string in double quotes with the escapes that it needs.
  private func quoted(_ value: String) -> String {
    var output = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{FEFF}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16, uppercase: true)
        output += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
