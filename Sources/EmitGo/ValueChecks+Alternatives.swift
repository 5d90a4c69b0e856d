import ContractModel
import ContractPlan
import EmitKit

extension ValueChecks {
  mutating func union(_ plan: UnionPlan, _ value: String, at: PointerCode) -> (String?, String?, String?, [CheckCode]) {
    switch plan.selection {
    case .discriminator(let property, let missing, let unknown):
      let object = fresh("object"), tag = fresh("tag")
      let branches = plan.variants.map { variant in
        CheckBranch(
          condition: variant.tags.map { "\(tag) == \(StringLiteral($0))" }.joined(separator: " || "),
          body: again(variant.value, value, at: at))
      }
      let inner = branches.flatMap(\.body)
      _ = inner
      let isUsed = !branches.isEmpty
      let first = CheckBranch(
        initial: "\(isUsed ? tag : "_"), ok := \(object).At(\(StringLiteral(property))).(string)", condition: "!ok",
        body: [fail(at.appending(property), missing)])
      return ("*wire.Object", nil, object, [.choice([first] + branches, otherwise: [fail(at.appending(property), unknown)])])
    case .kind:
      let branches = plan.variants.map { variant in
        CheckBranch(condition: "wire.IsOfKind(\(value), \(kindList(variant.kinds)))", body: self.value(variant.value, value, at: at))
      }.filter { !$0.body.isEmpty }
      let kinds = plan.variants.reduce(JSONKinds()) { $0.union($1.kinds) }
      return (nil, "!wire.IsOfKind(\(value), \(kindList(kinds)))", nil, branches.isEmpty ? [] : [.choice(branches, otherwise: [])])
    case .trial(let exactlyOne, let failure):
      let condition = "\(fits(plan.variants.map(\.value), value)) \(exactlyOne ? "!= 1" : "== 0")"
      return (nil, nil, nil, CheckCode.when(condition, [fail(at, failure)]))
    }
  }

  /// How many of several plans a value fits.
  private mutating func fits(_ plans: [ValuePlan], _ value: String) -> String {
    let checks = plans.map { checkFunction($0) }
    return "wire.Fitting(\(([value] + checks).joined(separator: ", ")))"
  }

  /// A function that adds what is wrong with a value.
  mutating func checkFunction(_ plan: ValuePlan) -> String {
    if case .call(let id) = plan.shape, !plan.acceptsNull, plan.assertions.isEmpty { return project.validatorName(id) }
    return helpers.function(plan, project)
  }

  mutating func assertion(_ plan: AssertionPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan {
    case .allOf(let plans): return plans.flatMap { again($0, value, at: at) }
    case .anyOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) == 0", [fail(at, failure)])
    case .oneOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) != 1", [fail(at, failure)])
    case .not(let inner, let failure):
      return CheckCode.when("wire.Passes(\(value), \(checkFunction(inner)))", [fail(at, failure)])
    case .conditional(let test, let then, let otherwise):
      let condition = "wire.Passes(\(value), \(checkFunction(test)))"
      let yes = then.map { again($0, value, at: at) } ?? []
      let no = otherwise.map { again($0, value, at: at) } ?? []
      if yes.isEmpty { return CheckCode.when("!" + condition, no) }
      return [.choice([CheckBranch(condition: condition, body: yes)], otherwise: no)]
    case .whenKind(let kinds, let inner):
      return CheckCode.when("wire.IsOfKind(\(value), \(kindList(kinds)))", again(inner, value, at: at))
    case .unevaluatedProperties(let plan): return unevaluatedProperties(plan, value, at: at)
    case .unevaluatedItems(let plan): return unevaluatedItems(plan, value, at: at)
    case .values(let values, let failure):
      let list = ([value] + values.map { ValueLiteral.json($0) }).joined(separator: ", ")
      return CheckCode.when("!wire.IsOneOf(\(list))", [fail(at, failure)])
    }
  }
}
