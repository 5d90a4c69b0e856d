internal import ContractModel

/// Targets that do not exist.
extension OperationCases {
  func planMissing() {
    guard let target = targetPlan, let caller = entrant,
      var arguments = leastArguments
    else { return }
    for key in target.key {
      guard let parameter = route.parameters.first(where: { $0.name == key.parameter && $0.location == .path }),
        let value = planner.sample(parameter, index: beyond(parameter)) ?? planner.sample(parameter, index: 9)
      else { continue }
      guard planner.add(value, as: parameter, to: &arguments) else { return }
    }
    guard let path = planner.path(route, arguments) else { return }
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(
      .send(
        Exchange(
          method: route.method.rawValue, path: path, query: arguments.query,
          headers: planner.headers(arguments, route), credentials: caller.credentials,
          body: validBody(), expect: planner.refusal(.notFound))))
    add(
      "answers 404 where there is no \(TestNames.words(planner.entity(target.entity)?.name ?? "row"))", .missing, draft)
  }

  /// The place of a sample that no row has: rows count up from 1 where a sequence makes their keys.
  private func beyond(_ parameter: ParameterPlan) -> Int {
    if case .integer = planner.resolved(parameter.type).type { 987_653 } else { 90 }
  }
}
