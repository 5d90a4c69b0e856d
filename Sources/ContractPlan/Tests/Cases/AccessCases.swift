internal import ContractModel

/// Who may call.
extension OperationCases {
  func planAccess() {
    guard case .anyOf(let alternatives) = route.access, !route.access.isOptional else { return }
    planWithoutCredential(alternatives)
  }

  /// A request that lacks nothing but what a credential would say.
  func bare(_ expect: Expectation) -> Exchange? {
    guard let arguments = planner.arguments(route), let path = planner.path(route, arguments) else { return nil }
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query,
      headers: planner.headers(arguments, route) + policyHeaders(), body: validBody(), expect: expect)
  }

  private func planWithoutCredential(_ alternatives: [AccessAlternative]) {
    let challenge = route.access.schemes.compactMap { planner.auth.scheme($0)?.challenge }.joined(separator: ", ")
    let header = HeaderExpectation.equal(name: "WWW-Authenticate", TextTemplate(challenge))
    guard let exchange = bare(planner.refusal(.unauthorized, headers: [header])) else { return }
    add("answers 401 without a credential", .access, Draft(steps: [.send(exchange)]))
  }
}
