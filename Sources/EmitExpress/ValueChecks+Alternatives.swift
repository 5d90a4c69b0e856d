import ContractModel
import ContractPlan
import EmitKit

/// Unions, and what must hold besides a type.
extension ValueChecks {
  mutating func union(_ plan: UnionPlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
    switch plan.selection {
    case .discriminator(let property, let missing, let unknown):
      let tag = fresh("tag")
      var branches = [
        CheckBranch(condition: "typeof \(tag) !== \"string\"", body: [fail(at.appending(property), missing)])
      ]
      for variant in plan.variants {
        let tests = variant.tags.map { CheckText("\(tag) === \(StringLiteral($0))") }
        branches.append(CheckBranch(condition: .terms(tests, "||"), body: self.value(variant.value, value, at: at)))
      }
      return (
        "!\(runtime("isObject", "json"))(\(value))",
        [
          .line("const \(tag) = \(read(property, of: value));"),
          .choice(branches, otherwise: [fail(at.appending(property), unknown)]),
        ]
      )
    case .kind:
      let branches = plan.variants.map { variant in
        CheckBranch(
          condition: "\(runtime("isOfKind", "json"))(\(value), \(kindList(variant.kinds)))",
          body: self.value(variant.value, value, at: at))
      }
      let kinds = plan.variants.reduce(JSONKinds()) { $0.union($1.kinds) }
      let wrong = "!\(runtime("isOfKind", "json"))(\(value), \(kindList(kinds)))"
      return (wrong, [.choice(branches.filter { !$0.body.isEmpty }, otherwise: [])].filter { $0 != .choice([], otherwise: []) })
    case .trial(let exactlyOne, let failure):
      let fits = fits(plan.variants.map(\.value), value)
      let condition: CheckText = exactlyOne ? "\(fits) !== 1" : "\(fits) === 0"
      return (nil, CheckCode.when(condition, [fail(at, failure)]))
    }
  }

  /// How many of several plans a value fits.
  private mutating func fits(_ plans: [ValuePlan], _ value: String) -> CheckText {
    var checks: CheckText = ""
    for (index, plan) in plans.enumerated() { checks = "\(checks)\(index > 0 ? ", " : "")\(checkFunction(plan))" }
    return "\(runtime("countFitting", "violations"))(\(value), [\(checks)])"
  }

  /// A function that adds what is wrong with a value.
  mutating func checkFunction(_ plan: ValuePlan) -> CheckText {
    if case .call(let id) = plan.shape, !plan.acceptsNull, plan.assertions.isEmpty {
      if !called.contains(id) { called.append(id) }
      return CheckText(project.validatorName(id))
    }
    let value = fresh("candidate")
    let body = self.value(plan, value, at: PointerCode(variable: "at"))
    // What is accepted whatever it is, and what never is, is not looked at.
    if body.isEmpty { return CheckText(.function("()", [])) }
    let isRead = plan.shape != .never || !plan.assertions.isEmpty || plan.acceptsNull
    return CheckText(.function("(\(isRead ? "" : "_")\(value), at, violations)", body))
  }

  mutating func predicate(_ plan: ValuePlan, _ value: String) -> CheckText {
    "\(runtime("passes", "violations"))(\(value), \(checkFunction(plan)))"
  }

  mutating func assertion(_ plan: AssertionPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan {
    case .allOf(let plans): return plans.flatMap { self.value($0, value, at: at) }
    case .anyOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) === 0", [fail(at, failure)])
    case .oneOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) !== 1", [fail(at, failure)])
    case .not(let inner, let failure): return CheckCode.when(predicate(inner, value), [fail(at, failure)])
    case .conditional(let test, let then, let otherwise):
      let condition = predicate(test, value)
      let yes = then.map { self.value($0, value, at: at) } ?? []
      let no = otherwise.map { self.value($0, value, at: at) } ?? []
      if yes.isEmpty { return CheckCode.when("!\(condition)", no) }
      return [.choice([CheckBranch(condition: condition, body: yes)], otherwise: no)]
    case .whenKind(let kinds, let inner):
      return CheckCode.when("\(runtime("isOfKind", "json"))(\(value), \(kindList(kinds)))", self.value(inner, value, at: at))
    case .values(let values, let failure):
      let list = "[" + values.map(ValueLiteral.json).joined(separator: ", ") + "]"
      return CheckCode.when("!\(runtime("isOneOf", "json"))(\(value), \(list))", [fail(at, failure)])
    case .unevaluatedProperties(let plan): return unevaluatedProperties(plan, value, at: at)
    case .unevaluatedItems(let plan): return unevaluatedItems(plan, value, at: at)
    }
  }
}
