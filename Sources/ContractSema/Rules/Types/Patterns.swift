import ContractBase
import ContractModel

/// A pattern is one of ECMA-262 with the `u` flag (JSON Schema 2020-12, core, section 6.4), that every chosen target can
/// run, and that no text keeps busy.
let patterns = Rule("patterns") { context, sink in
  for site in context.sites {
    for pattern in site.patterns {
      let place = site.annotations.first("pattern")?.string("regex")?.span ?? site.place("pattern")
      switch pattern.parsed() {
      case .failure(let error):
        sink.report(
          Diagnostic(
            .badPattern, at: place, "the pattern of \(site.subject) cannot be read: \(error.message)",
            label: "at character \(error.offset + 1)" + rest(of: pattern, from: error.offset),
            hint: "patterns are regular expressions of ECMA-262, with the `u` flag"))
      case .success(let syntax):
        var told: [PatternUse.Feature] = []
        for use in syntax.uses where !told.contains(use.feature) {
          let lacking = context.options.patternDialects.filter { !$0.has(use.feature) }
          guard !lacking.isEmpty else { continue }
          told.append(use.feature)
          sink.report(
            Diagnostic(
              .patternDialect, at: place,
              "the pattern of \(site.subject) has \(use.feature.phrase), which \(listed(lacking.map(\.phrase), "and")) cannot run",
              label: "at character \(use.offset + 1)" + rest(of: pattern, from: use.offset),
              hint: use.feature.advice))
        }
        let backtracking = context.options.patternDialects.filter { $0 != .re2 }
        if !backtracking.isEmpty, let loop = syntax.root.explosiveLoop {
          sink.report(
            Diagnostic(
              .slowPattern, at: place,
              "the pattern of \(site.subject) can take a time that doubles with every character", label: loop,
              hint: "let no text be divided among the repetitions in two ways: `(a+)+` says no more than `a+`"))
        }
      }
    }
  }
}

func rest(of pattern: Pattern, from offset: Int) -> String {
  let rest = String(String.UnicodeScalarView(pattern.source.unicodeScalars.dropFirst(offset)))
  return rest.isEmpty ? ", the end" : ": `\(rest.prefix(20))`"
}

extension ValueSite {
  fileprivate var patterns: [Pattern] {
    switch use.type {
    case .string(let string): string.pattern.map { [$0] } ?? []
    case .object(let object): object.patternProperties.map(\.pattern)
    default: []
    }
  }
}

extension PatternDialect {
  var phrase: String {
    switch self {
    case .ecmaScript: "JavaScript"
    case .re2: "RE2 (Go, Python)"
    case .dotNet: ".NET"
    case .swift: "Swift"
    }
  }

  /// RE2 repeats at most 1,000 times, and knows no cased letters and no unassigned characters; Swift has no look-behind; none but
  /// JavaScript knows scripts. A general category is told by its short name.
  func has(_ feature: PatternUse.Feature) -> Bool {
    switch (self, feature) {
    case (.ecmaScript, _): true
    case (.re2, .lookahead), (.re2, .lookbehind), (.re2, .backreference): false
    case (.re2, .bound(let bound)): bound <= 1_000
    case (.swift, .lookbehind): false
    case (.re2, .property("LC")), (.re2, .property("Cn")): false
    case (_, .property(let name)): name.count <= 2
    default: true
    }
  }
}

extension PatternUse.Feature {
  var phrase: String {
    switch self {
    case .lookahead: "a look-ahead"
    case .lookbehind: "a look-behind"
    case .backreference: "a back-reference"
    case .property(let name): "the Unicode property `\(name)`"
    case .bound(let bound): "a repetition of \(bound)"
    }
  }

  var advice: String {
    switch self {
    case .lookahead, .lookbehind, .backreference: "say it with another property, or leave the rest to the handler"
    case .property: "use a general category by its short name, such as `\\p{L}` or `\\p{Nd}`, or a range of characters"
    case .bound: "use `@length` (in OpenAPI, `maxLength`) for lengths"
    }
  }
}
