import EmitKit

/// A JSON Pointer as an expression: literal text and variables.
struct PointerCode: Hashable, Sendable {
  private var parts: [FormattedString.Part]

  /// A variable that holds a pointer.
  init(variable: String) { parts = [.code(variable)] }

  /// The pointer of a parameter, or the empty one of a body.
  init(segments: [String]) {
    parts = []
    for segment in segments { self = appending(segment) }
  }

  private mutating func append(_ text: String) {
    if case .text(let last)? = parts.last {
      parts[parts.count - 1] = .text(last + text)
    } else {
      parts.append(.text(text))
    }
  }

  /// One segment deeper, by a name of the contract.
  func appending(_ name: String) -> PointerCode {
    let escaped = name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    var copy = self
    copy.append("/" + escaped)
    return copy
  }

  /// One segment deeper, by the value of an expression.
  func appending(code: String) -> PointerCode {
    var copy = self
    copy.append("/")
    copy.parts.append(.code(code))
    return copy
  }

  var code: String { parts.isEmpty ? "\"\"" : FormattedString(parts: parts).code() }
}

/// Statements that check a value, before they are laid out.
indirect enum CheckCode: Hashable, Sendable {
  case line(String)
  /// `if … elif … else …`.
  case choice([CheckBranch], otherwise: [CheckCode])
  case block(String, [CheckCode])
}

struct CheckBranch: Hashable, Sendable {
  var condition: String
  var body: [CheckCode]
}

extension CheckCode {
  /// `if condition: failure; else: otherwise`, flattened where the otherwise is itself a choice.
  static func unless(_ failed: String, _ failure: [CheckCode], _ otherwise: [CheckCode]) -> CheckCode {
    if otherwise.count == 1, case .choice(let branches, let last) = otherwise[0] {
      return .choice([CheckBranch(condition: failed, body: failure)] + branches, otherwise: last)
    }
    return .choice([CheckBranch(condition: failed, body: failure)], otherwise: otherwise)
  }

  static func when(_ condition: String, _ body: [CheckCode]) -> [CheckCode] {
    if body.isEmpty { return [] }
    // One condition in another is both.
    if body.count == 1, case .choice(let branches, let otherwise) = body[0], branches.count == 1, otherwise.isEmpty,
      let only = branches.first, !condition.contains(" or "), !only.condition.contains(" or ")
    {
      return [.choice([CheckBranch(condition: condition + " and " + only.condition, body: only.body)], otherwise: [])]
    }
    return [.choice([CheckBranch(condition: condition, body: body)], otherwise: [])]
  }
}

extension [CheckCode] {
  /// Whether the code has this text anywhere.
  func mentions(_ text: String) -> Bool {
    var writer = Module.writer
    writer.checks(self)
    return writer.mentions(text)
  }
}

extension CodeWriter {
  mutating func checks(_ code: [CheckCode]) {
    for statement in code { check(statement) }
  }

  private mutating func check(_ code: CheckCode) {
    switch code {
    case .line(let text): self.code(text)
    case .block(let head, let body): suite(head) { $0.checks(body) }
    case .choice(let branches, let otherwise):
      for (index, branch) in branches.enumerated() {
        suite((index == 0 ? "if " : "elif ") + branch.condition + ":") { writer in
          if branch.body.isEmpty { writer.line("pass") } else { writer.checks(branch.body) }
        }
      }
      if !otherwise.isEmpty { suite("else:") { $0.checks(otherwise) } }
    }
  }
}
