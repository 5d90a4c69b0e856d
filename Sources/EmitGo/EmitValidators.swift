import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  func validatorName(_ id: ValidatorID) -> String { names.validators[plan.validation[id].type.index] }

  /// What each type demands of a JSON value.
  func validatorsFile() -> GeneratedFile {
    var file = genFile(comment: plan.options.emit.contains(.server) ? nil : packageComment, packages: GoNames.packagesOfChecks)
    var helpers = CheckHelpers(prefix: "check")
    for (index, validator) in plan.validation.validators.enumerated() {
      var checks = ValueChecks(self, locals: ["value"], helpers: helpers)
      let code = checks.value(validator.value, "value", at: PointerCode(variable: "at"))
      helpers = checks.helpers
      let name = validatorName(ValidatorID(index))
      file.body.blank()
      file.body.doc(name, "\(name) adds what is wrong with \(article(validator.name)) \(CommentText(validator.name, width: 200).lines.joined(separator: " ")), in the order of the contract."
          + (validator.takesFormerNames ? " Members with former names get the present ones." : ""))
      file.body.checkFunction(name, code)
    }
    helpers.declarations(&file.body)
    return self.file("internal/gen/validate.go", file)
  }

  func patternName(_ pattern: Pattern) -> String {
    "pattern\((plan.validation.patterns.firstIndex(of: pattern) ?? 0) + 1)"
  }

  /// The regular expressions of the contract, each once.
  func patternsFile() -> GeneratedFile? {
    guard !plan.validation.patterns.isEmpty else { return nil }
    var file = genFile()
    for pattern in plan.validation.patterns {
      file.body.line("var \(patternName(pattern)) = regexp.MustCompile(\(StringLiteral(GoPattern(pattern).source)))")
    }
    return self.file("internal/gen/patterns.go", file)
  }
}

/// A regular expression of ECMA-262 as RE2 has it.
struct GoPattern {
  let source: String

  init(_ pattern: Pattern) {
    switch pattern.parsed() {
    case .success(let syntax): source = Self.text(syntax.root)
    case .failure: source = pattern.source
    }
  }

  private static func text(_ node: PatternNode) -> String {
    switch node {
    case .empty: return "(?:)"
    case .scalar(let scalar): return escaped(scalar)
    case .any: return #"[^\n\r\x{2028}\x{2029}]"#
    case .set(let set): return text(set)
    case .assertion(let assertion):
      switch assertion {
      case .start: return #"\A"#
      case .end: return #"\z"#
      case .wordBoundary: return #"\b"#
      case .notWordBoundary: return #"\B"#
      }
    case .sequence(let nodes): return nodes.map { if case .alternation = $0 { "(?:" + text($0) + ")" } else { text($0) } }.joined()
    case .alternation(let nodes): return nodes.map(text).joined(separator: "|")
    case .group(let inner, _): return "(?:" + text(inner) + ")"
    case .loop(let inner, let minimum, let maximum, let isLazy):
      let quantifier =
        switch (minimum, maximum) {
        case (0, nil): "*"
        case (1, nil): "+"
        case (0, 1): "?"
        case (_, nil): "{\(minimum),}"
        case (_, let maximum?): minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
        }
      return "(?:" + text(inner) + ")" + quantifier + (isLazy ? "?" : "")
    case .look, .backreference: return "(?:)"
    }
  }

  private static func text(_ set: PatternSet) -> String {
    if set.items.isEmpty { return set.isNegated ? #"[\x{0}-\x{10FFFF}]"# : #"[^\x{0}-\x{10FFFF}]"# }
    return (set.isNegated ? "[^" : "[") + set.items.map(text).joined() + "]"
  }

  private static func text(_ item: PatternSet.Item) -> String {
    switch item {
    case .range(let low, let high): return low == high ? escaped(low) : escaped(low) + "-" + escaped(high)
    case .digit(let isNegated): return isNegated ? #"\D"# : #"\d"#
    case .word(let isNegated): return isNegated ? #"\W"# : #"\w"#
    case .space(let isNegated):
      return isNegated
        ? #"\x{0}-\x{8}\x{E}-\x{1F}\x{21}-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E}\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{FEFE}\x{FF00}-\x{10FFFF}"#
        : #"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"#
    case .property(let name, let value, let isNegated):
      let category = PatternSet.generalCategory(name, value) ?? name
      return (isNegated ? #"\P{"# : #"\p{"#) + category + "}"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", " ", "@", "/", ":", "=", "!", "%", ",", ";", "<", ">", "~", "#", "'", "\"": return String(scalar)
    case "\n": return #"\n"#
    case "\r": return #"\r"#
    case "\t": return #"\t"#
    default:
      return scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
        ? "\\" + String(scalar) : #"\x{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
