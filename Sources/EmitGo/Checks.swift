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

  /// One segment deeper, by an index.
  func appending(index: String) -> PointerCode {
    var copy = self
    if case .text(let last)? = parts.last {
      copy.parts[parts.count - 1] = .text(last + "/")
    } else {
      copy.parts.append(.text("/"))
    }
    copy.parts.append(.code("strconv.Itoa(\(index))"))
    return copy
  }

  /// One segment deeper, by a name that is data.
  func appending(variable: String) -> PointerCode {
    var copy = self
    copy.parts = [.code("wire.Pointer(\(code), \(variable))")]
    return copy
  }

  /// As an argument among others, where gofmt leaves no spaces.
  var code: String {
    if parts.isEmpty { return "\"\"" }
    return parts.map { part in
      switch part {
      case .text(let text): StringLiteral(text).code
      case .code(let code): code
      }
    }.joined(separator: "+")
  }
}

/// Statements that check a value, before they are laid out.
indirect enum CheckCode: Hashable, Sendable {
  case line(String)
  /// A call whose arguments may have to go on lines of their own.
  case call(String, [String])
  /// `if … else if … else …`.
  case choice([CheckBranch], otherwise: [CheckCode])
  case block(String, [CheckCode])
}

struct CheckBranch: Hashable, Sendable {
  /// A statement before the condition; its variables are visible to the branches behind it.
  var initial: String?
  var condition: String
  var body: [CheckCode]
}

extension CheckCode {
  /// `if failed {failure} else {otherwise}`, flattened where the otherwise is itself a choice.
  static func unless(_ initial: String?, _ failed: String, _ failure: [CheckCode], _ otherwise: [CheckCode]) -> CheckCode {
    let branch = CheckBranch(initial: initial, condition: failed, body: failure)
    if otherwise.count == 1, case .choice(let branches, let last) = otherwise[0] { return .choice([branch] + branches, otherwise: last) }
    return .choice([branch], otherwise: otherwise)
  }

  static func when(_ condition: String, _ body: [CheckCode], initial: String? = nil) -> [CheckCode] {
    body.isEmpty ? [] : [.choice([CheckBranch(initial: initial, condition: condition, body: body)], otherwise: [])]
  }
}

extension [CheckCode] {
  /// Whether the code has this identifier anywhere.
  func names(_ identifier: String) -> Bool {
    var writer = CodeWriter.go
    writer.checks(self)
    return writer.names(identifier)
  }
}

extension CodeWriter {
  mutating func checks(_ code: [CheckCode]) {
    for statement in code { check(statement) }
  }

  private mutating func check(_ code: CheckCode) {
    switch code {
    case .line(let text): line(text)
    case .call(let function, let arguments): fitted(function + "(", arguments, ")")
    case .block(let open, let body): block(open) { $0.checks(body) }
    case .choice(let branches, let otherwise):
      for (index, branch) in branches.enumerated() {
        let start = index == 0 ? "if " : "} else if "
        line(start + (branch.initial.map { $0 + "; " } ?? "") + branch.condition + " {")
        indented { $0.checks(branch.body) }
      }
      if !otherwise.isEmpty {
        line("} else {")
        indented { $0.checks(otherwise) }
      }
      line("}")
    }
  }
}
