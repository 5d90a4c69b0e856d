import ContractModel
import ContractPlan
import EmitKit

/// `unevaluatedProperties` and `unevaluatedItems`.
extension ValueChecks {
  mutating func unevaluatedProperties(_ plan: UnevaluatedPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let member = fresh("member"), inner = fresh("value")
    let (before, conditions) = evaluated(plan.evaluated, value) { checks, evaluation in
      switch evaluation {
      case .properties(let names):
        names.count == 1
          ? "\(member).Name == \(StringLiteral(names[0]))"
          : "slices.Contains([]string{\(names.map { StringLiteral($0).code }.joined(separator: ", "))}, \(member).Name)"
      case .matching(let pattern): "\(checks.project.patternName(pattern)).MatchString(\(member).Name)"
      default: "true"
      }
    }
    let rule = bound(rule(plan.rule, inner, at: at.appending(variable: member + ".Name")), inner, member)
    return before + [.block("for _, \(member) := range \(object(value)).Members() {", unless(conditions, rule))]
  }

  mutating func unevaluatedItems(_ plan: UnevaluatedPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let item = fresh("item"), index = fresh("i")
    let (before, conditions) = evaluated(plan.evaluated, value) { checks, evaluation in
      switch evaluation {
      case .leadingItems(let count): "\(index) < \(count)"
      case .itemsFitting(let plan): "wire.Passes(\(item), \(checks.checkFunction(plan)))"
      default: "true"
      }
    }
    let each = unless(conditions, rule(plan.rule, item, at: at.appending(index: index)))
    let binding = each.names(item) ? "\(index), \(item)" : index
    return before + [.block("for \(each.names(index) ? binding : "_, " + item) := range wire.Items(\(value)) {", each)]
  }

  /// The value as an object, whatever the type of its variable.
  private func object(_ value: String) -> String { "wire.AsObject(\(value))" }

  private mutating func rule(_ rule: AdditionalPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch rule {
    case .kept: []
    case .refused(let failure): [fail(at, failure)]
    case .checked(let plan): self.value(plan, value, at: at)
    }
  }

  private func unless(_ conditions: [String], _ body: [CheckCode]) -> [CheckCode] {
    let any = conditions.count == 1 ? conditions[0] : conditions.map(grouped).joined(separator: " || ")
    return conditions.isEmpty ? body : CheckCode.when(any, [.line("continue")]) + body
  }

  private func grouped(_ condition: String) -> String { condition.contains(" && ") ? condition : condition }

  /// The conditions under which a member is evaluated, and the statements that find out, once, what the value fits.
  private mutating func evaluated(
    _ evaluations: [Evaluation], _ value: String, _ member: (inout ValueChecks, Evaluation) -> String
  ) -> (before: [CheckCode], conditions: [String]) {
    var before: [CheckCode] = []
    var conditions: [String] = []
    for evaluation in evaluations {
      guard case .ifFits(let plan, let parts, let others) = evaluation else {
        conditions.append(member(&self, evaluation))
        continue
      }
      let fits = fresh("fits")
      var isUsed = false
      var inner: [CheckCode] = []
      for (list, test) in [(parts, fits), (others, "!" + fits)] {
        let found = evaluated(list, value, member)
        inner += found.before
        guard !found.conditions.isEmpty else { continue }
        isUsed = true
        let any = found.conditions.joined(separator: " || ")
        conditions.append(any == "true" ? test : "\(test) && \(found.conditions.count > 1 ? "(\(any))" : any)")
      }
      if isUsed { before.append(.line("\(fits) := wire.Passes(\(value), \(checkFunction(plan)))")) }
      before += inner
    }
    return (before, conditions)
  }
}
