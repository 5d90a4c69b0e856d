internal import ContractModel

/// Paths, methods, media types, sizes and JSON that is none.
extension OperationCases {
  func planTransport() {
    planMethods()
  }

  private func planMethods() {
    guard let index = planner.pathOfRoute[route.operation], let path = planner.routes.paths[checked: index],
      path.routes.first.flatMap({ planner.routes.routes[checked: $0.index] })?.operation == route.operation,
      let concrete = concretePath(), planner.paths.first(matching: concrete.segments) == index
    else { return }
    let allow = HeaderExpectation.equal(name: "Allow", TextTemplate(path.allow.joined(separator: ", ")))
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] where !path.allow.contains(method) {
      let draft = Draft(steps: [
        .send(
          Exchange(
            method: method, path: concrete.text, expect: planner.refusal(.methodNotAllowed, headers: [allow])))
      ])
      add("answers 405 to \(method) on its path", .transport, draft)
    }
    let options = Draft(steps: [
      .send(
        Exchange(
          method: "OPTIONS", path: concrete.text, expect: Expectation(statuses: [204], headers: [allow], body: .empty)))
    ])
    if !path.routes.contains(where: { planner.routes.routes[checked: $0.index]?.method == .options }) {
      add("answers OPTIONS on its path with what is allowed", .transport, options)
    }
  }

  /// The path with sample values, and its segments as they are decoded.
  func concretePath() -> (text: TextTemplate, segments: [String])? {
    guard let arguments = planner.arguments(route), let text = planner.path(route, arguments) else { return nil }
    var segments: [String] = []
    for segment in route.path.segments {
      var out = ""
      for part in segment.parts {
        switch part {
        case .literal(let literal): out += literal
        case .parameter(let name):
          guard case .literal(let value)? = arguments.path[name]?.parts.first else { return nil }
          out += value
        }
      }
      segments.append(out)
    }
    return (text, segments)
  }
}
