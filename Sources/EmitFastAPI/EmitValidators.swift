import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  func validatorName(_ id: ValidatorID) -> String {
    "validate_" + names.functions[plan.validation[id].type.index]
  }

  /// What each type demands of a JSON value, as functions that depend on nothing but the runtime.
  func validatorsFile() -> GeneratedFile {
    var module = Module(
      "What each type demands of a JSON value. All violations are told, in the order of the contract.")
    var patterns = PatternTable()
    var functions: [CodeWriter] = []
    for (index, validator) in plan.validation.validators.enumerated() {
      var checks = ValueChecks(self, locals: ["value", "at", "violations"], patterns: patterns)
      let code = checks.value(validator.value, "value", at: PointerCode(variable: "at"))
      patterns = checks.table
      for need in checks.imports { module.use(need.name, from: ".runtime." + need.path) }
      var writer = Module.writer
      let head = "def \(validatorName(ValidatorID(index)))(value: Any, at: str, violations: Violations) -> None:"
      writer.suite(head) { writer in
        writer.doc(
          "Adds what is wrong with \(article(validator.name)) \(validator.name)."
            + (validator.takesFormerNames ? " Members with former names get the present ones." : ""))
        writer.checks(early(code))
      }
      functions.append(writer)
    }
    module.use("Any", from: "typing")
    module.use("Violations", from: ".runtime.violations")
    patterns.declare(in: &module, runtime: ".runtime.")
    for function in functions { module.define { writer, _ in writer.append(function) } }
    return file("generated/validators", module)
  }

  private func article(_ name: String) -> String {
    "AEIO".contains(name.prefix(1).uppercased()) ? "an" : "a"
  }

  /// A value of the wrong kind ends a function at once, so that its checks need no indentation.
  private func early(_ code: [CheckCode]) -> [CheckCode] {
    guard code.count == 1, case .choice(let branches, let rest) = code[0], branches.count == 1, let first = branches.first,
      first.body.count == 1, !rest.isEmpty
    else { return code }
    return [.choice([CheckBranch(condition: first.condition, body: first.body + [.line("return")])], otherwise: [])] + rest
  }
}
