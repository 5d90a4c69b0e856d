import EmitKit

/// A JSON Pointer as an expression: literal text and variables.
struct PointerCode: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case code(String)
  }

  private var parts: [Part]

  /// A variable that holds a pointer.
  init(variable: String) { parts = [.code(variable)] }
  /// The pointer of a parameter, or the empty one of a body.
  init(segments: [String]) {
    parts = []
    for segment in segments { self = appending(segment) }
  }

  /// One segment deeper, by a name of the contract.
  func appending(_ name: String) -> PointerCode {
    let escaped = name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    var copy = self
    if case .text(let last)? = parts.last {
      copy.parts[parts.count - 1] = .text(last + "/" + escaped)
    } else {
      copy.parts.append(.text("/" + escaped))
    }
    return copy
  }

  /// One segment deeper, by the value of an expression.
  func appending(code: String) -> PointerCode {
    var copy = self
    if case .text(let last)? = parts.last {
      copy.parts[parts.count - 1] = .text(last + "/")
    } else {
      copy.parts.append(.text("/"))
    }
    copy.parts.append(.code(code))
    return copy
  }

  var code: String {
    if parts.isEmpty { return "\"\"" }
    if parts.count == 1 {
      switch parts[0] {
      case .code(let code): return code
      case .text(let text): return StringLiteral(text).code
      }
    }
    return "`" + parts.map { part in
      switch part {
      case .text(let text): TemplateText(text).code
      case .code(let code): "${" + code + "}"
      }
    }.joined() + "`"
  }
}

/// Statements that check a value, before they are laid out.
indirect enum CheckCode: Hashable, Sendable {
  case line(CheckText)
  /// A call whose arguments may have to go on lines of their own.
  case call(String, [String])
  /// A bracketed list, an item a line where it is too long.
  case list(String, [String], String)
  /// `if … else if … else …`.
  case choice([CheckBranch], otherwise: [CheckCode])
  case block(String, [CheckCode], String)
}

struct CheckBranch: Hashable, Sendable {
  var condition: CheckText
  var body: [CheckCode]
}

extension CheckCode {
  /// `if (condition) body else otherwise`, flattened where the otherwise is itself a choice.
  static func unless(_ failed: CheckText, _ failure: [CheckCode], _ otherwise: [CheckCode]) -> CheckCode {
    if otherwise.count == 1, case .choice(let branches, let last) = otherwise[0] {
      return .choice([CheckBranch(condition: failed, body: failure)] + branches, otherwise: last)
    }
    return .choice([CheckBranch(condition: failed, body: failure)], otherwise: otherwise)
  }

  static func when(_ condition: CheckText, _ body: [CheckCode]) -> [CheckCode] {
    body.isEmpty ? [] : [.choice([CheckBranch(condition: condition, body: body)], otherwise: [])]
  }
}

extension [CheckCode] {
  /// Whether the code has this identifier anywhere.
  func mentions(_ identifier: String) -> Bool {
    var writer = CodeWriter()
    writer.checks(self)
    return writer.mentions(identifier)
  }
}

extension CodeWriter {
  mutating func checks(_ code: [CheckCode]) {
    for statement in code { check(statement) }
  }

  private mutating func check(_ code: CheckCode) {
    switch code {
    case .line(let text): self.text(text)
    case .call(let function, let arguments): fitted(function + "(", arguments, ");")
    case .list(let open, let items, let close): fitted(open, items, close)
    case .block(let open, let body, let close): block(open, close) { $0.checks(body) }
    case .choice(let branches, let otherwise):
      if branches.count == 1, otherwise.isEmpty, let only = branches.first, let condition = only.condition.flat,
        let short = CodeWriter.short(only.body)
      {
        let text = "if (" + condition + ") " + short
        if indentationWidth + text.count <= lineWidth { return line(text) }
      }
      for (index, branch) in branches.enumerated() {
        condition((index == 0 ? "if (" : "} else if ("), branch.condition)
        indented { $0.checks(branch.body) }
      }
      if !otherwise.isEmpty {
        line("} else {")
        indented { $0.checks(otherwise) }
      }
      line("}")
    }
  }

  private mutating func condition(_ open: String, _ text: CheckText) {
    if let flat = text.flat, indentationWidth + open.count + flat.count + 3 <= lineWidth { return line(open + flat + ") {") }
    line(open)
    indented { $0.text(text) }
    line(") {")
  }

  private static func short(_ body: [CheckCode]) -> String? {
    guard body.count == 1 else { return nil }
    switch body[0] {
    case .line(let text): return text.flat
    case .call(let function, let arguments): return function + "(" + arguments.joined(separator: ", ") + ");"
    case .choice, .block, .list: return nil
    }
  }
}
