import ContractModel
import ContractPlan
import EmitKit

/// `unevaluatedProperties` and `unevaluatedItems`.
extension ValueChecks {
  mutating func unevaluatedProperties(_ plan: UnevaluatedPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointerSegment", "violations"))(\(name))")
    let (before, conditions) = evaluated(plan.evaluated, value) { checks, evaluation in
      switch evaluation {
      case .properties(let names): checks.contains(name, in: names)
      case .matching(let pattern): "\(checks.patterns.name(of: pattern, checks.subject)).test(\(name))"
      default: "true"
      }
    }
    let rule = rule(plan.rule, member, at: pointer)
    return before + [members(name, member, of: value, unless(conditions, rule))]
  }

  mutating func unevaluatedItems(_ plan: UnevaluatedPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let item = fresh("item")
    let index = fresh("index")
    let (before, conditions) = evaluated(plan.evaluated, value) { checks, evaluation in
      switch evaluation {
      case .leadingItems(let count): "\(index) < \(count)"
      case .itemsFitting(let plan): checks.predicate(plan, item)
      default: "true"
      }
    }
    let rule = rule(plan.rule, item, at: at.appending(code: index))
    let each = unless(conditions, rule)
    // The words of a violation may have it, too.
    let tests = conditions.isEmpty ? [] : unless(conditions, [])
    let isNamed = if case .refused = plan.rule { tests.mentions(item) } else { each.mentions(item) }
    let binding = isNamed ? "[\(index), \(item)]" : "[\(index)]"
    return before + [.block("for (const \(binding) of \(value).entries()) {", each, "}")]
  }

  private mutating func rule(_ rule: AdditionalPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch rule {
    case .kept: []
    case .refused(let failure): [fail(at, failure)]
    case .checked(let plan): self.value(plan, value, at: at)
    }
  }

  private func unless(_ conditions: [CheckText], _ body: [CheckCode]) -> [CheckCode] {
    conditions.isEmpty ? body : CheckCode.when(any(conditions), [.line("continue;")]) + body
  }

  private func any(_ conditions: [CheckText]) -> CheckText {
    conditions.count == 1 ? conditions[0] : .terms(conditions.map(\.grouped), "||")
  }

  private mutating func contains(_ name: String, in names: [String]) -> CheckText {
    if names.count == 1, let only = names.first { return "\(name) === \(StringLiteral(only))" }
    return "\(patterns.list(of: names, subject)).includes(\(name))"
  }

  /// The conditions under which a member is evaluated, and the statements that find out, once, what the value fits.
  private mutating func evaluated(
    _ evaluations: [Evaluation], _ value: String, _ member: (inout ValueChecks, Evaluation) -> CheckText
  ) -> (before: [CheckCode], conditions: [CheckText]) {
    var before: [CheckCode] = []
    var conditions: [CheckText] = []
    for evaluation in evaluations {
      guard case .ifFits(let plan, let parts, let others) = evaluation else {
        conditions.append(member(&self, evaluation))
        continue
      }
      let fits = fresh("fits")
      before.append(.line("const \(fits) = \(predicate(plan, value));"))
      for (list, test) in [(parts, fits), (others, "!" + fits)] {
        let inner = evaluated(list, value, member)
        before += inner.before
        guard !inner.conditions.isEmpty else { continue }
        let any = any(inner.conditions)
        conditions.append(any == "true" ? CheckText(test) : .terms([CheckText(test), any.grouped], "&&"))
      }
    }
    return (before, conditions)
  }
}
