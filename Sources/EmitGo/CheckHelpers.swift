import ContractModel
import ContractPlan
import EmitKit

/// Functions that check a part of a value, each with a name of its own in the package.
struct CheckHelpers: Sendable {
  private let prefix: String
  private var plans: [ValuePlan] = []
  private var bodies: [[CheckCode]] = []

  /// - Parameter prefix: Begins their names: `checkUsers`.
  init(prefix: String) { self.prefix = prefix }

  mutating func function(_ plan: ValuePlan, _ project: GoProject) -> String {
    if let known = plans.firstIndex(of: plan) { return name(known) }
    let index = plans.count
    plans.append(plan)
    bodies.append([])
    var checks = ValueChecks(project, locals: ["value"], helpers: self)
    let body = checks.value(plan, "value", at: PointerCode(variable: "at"))
    self = checks.helpers
    bodies[index] = body
    return name(index)
  }

  private func name(_ index: Int) -> String { "\(prefix)\(index + 1)" }

  func declarations(_ writer: inout CodeWriter) {
    for (index, body) in bodies.enumerated() {
      writer.blank()
      writer.checkFunction(name(index), body)
    }
  }
}

extension CodeWriter {
  /// A function of a value, where it is, and the violations.
  mutating func checkFunction(_ name: String, _ code: [CheckCode]) {
    block("func \(name)(value any, at string, v *wire.Violations) {") { $0.checks(Self.early(code)) }
  }

  /// A value of the wrong kind ends a function at once, so that its checks need no indentation.
  private static func early(_ code: [CheckCode]) -> [CheckCode] {
    guard code.count == 1, case .choice(let branches, let rest) = code[0], branches.count == 1, let first = branches.first, !rest.isEmpty
    else { return code }
    return (first.initial.map { [.line($0)] } ?? [])
      + [.choice([CheckBranch(condition: first.condition, body: first.body + [.line("return")])], otherwise: [])] + rest
  }
}
