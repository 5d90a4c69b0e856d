import ContractModel
import ContractPlan
import Foundation
import Testing

@Suite("Planned tests")
struct TestPlanTests {
  static let specs = [
    ("specs/accounts/accounts.contract", 150), ("specs/shop/shop.contract", 300),
    ("specs/torture/torture.contract", 300), ("specs/matrix/openapi.yaml", 2000), ("specs/keys/keys.contract", 100),
  ]

  @Test("every contract has many cases, each with a name of its own", arguments: specs)
  func names(path: String, least: Int) throws {
    let plan = plan(try contract(at: path), options: BuildOptions()).tests
    #expect(plan.caseCount >= least)
    for suite in plan.suites {
      #expect(Set(suite.cases.map(\.name)).count == suite.cases.count)
      #expect(Set(suite.fixtures.map(\.name)).count == suite.fixtures.count)
      let numbered = suite.cases.map(\.name).filter { $0.hasSuffix(" (2)") && $0.count < 200 }
      #expect(numbered.isEmpty, "\(numbered)")
      let provided = suite.fixtures.flatMap(\.provides)
      #expect(Set(provided).count == provided.count)
    }
    if ProcessInfo.processInfo.environment["SHOW_TEST_PLAN"] != nil { show(plan, path) }
  }

  @Test("every operation has cases, and no more than the limit", arguments: specs.map(\.0))
  func limits(path: String) throws {
    let backend = plan(try contract(at: path), options: BuildOptions())
    var counts: [OperationID: Int] = [:]
    for test in backend.tests.suites.flatMap(\.cases) { counts[test.operation, default: 0] += 1 }
    for route in backend.routes.routes {
      #expect((1...200).contains(counts[route.operation] ?? 0), "\(route.name)")
    }
  }

  @Test("variables have one value each, before they are used", arguments: specs.map(\.0))
  func variables(path: String) throws {
    for suite in plan(try contract(at: path), options: BuildOptions()).tests.suites {
      for test in suite.cases {
        var evaluation = Evaluation()
        for fixture in test.fixtures { _ = evaluation.run(suite.fixtures[fixture].steps) }
        _ = evaluation.run(test.steps)
        #expect(evaluation.problems.isEmpty, "\(test.name): \(evaluation.problems)")
      }
    }
  }

  @Test(
    "bodies that are accepted are valid, and those that are refused are invalid as they say", arguments: specs.map(\.0))
  func bodies(path: String) throws {
    let backend = plan(try contract(at: path), options: BuildOptions())
    for suite in backend.tests.suites {
      for test in suite.cases {
        var evaluation = Evaluation()
        for fixture in test.fixtures { _ = evaluation.run(suite.fixtures[fixture].steps) }
        for exchange in evaluation.run(test.steps) {
          guard let route = backend.routes.route(of: test.operation), case .json(let template) = exchange.body,
            exchange.method == route.method.rawValue, let type = route.body?.content.first?.type,
            isOwn(exchange, route)
          else { continue }
          var unknown: [String] = []
          let value = evaluation.value(template, unknown: &unknown)
          let found = violations(of: value, against: type, in: backend.contract, takesFormerNames: true).filter { violation in
            !unknown.contains { violation.pointer == $0 }
          }
          let status = exchange.expect.statuses.first ?? 0
          if case .error(.standard(.validationFailed), let expected) = exchange.expect.body {
            let bodily = expected.filter { $0.location == "body" }
            guard bodily.count == expected.count else { continue }
            #expect(found.map(\.pointer) == bodily.map(\.pointer), "\(test.name)")
          } else if status < 300 || status == 409 || status == 404 {
            #expect(found.isEmpty, "\(test.name): \(found)")
          }
        }
      }
    }
  }

  @Test("a credential says no more of its holder than its scheme declares", arguments: specs.map(\.0))
  func claims(path: String) throws {
    let backend = plan(try contract(at: path), options: BuildOptions())
    for suite in backend.tests.suites {
      for step in suite.fixtures.flatMap(\.steps) + suite.cases.flatMap(\.steps) {
        guard case .mint(let mint) = step, let scheme = backend.auth.scheme(mint.scheme) else { continue }
        let declared = scheme.claims.map(\.name)
        #expect(mint.claims.allSatisfy { declared.contains($0.name) }, "\(scheme.name): \(mint.claims.map(\.name))")
      }
    }
  }

  /// Whether an exchange is with the operation of its case, and not with another that prepares it.
  private func isOwn(_ exchange: Exchange, _ route: Route) -> Bool {
    let text = exchange.path.parts.map { if case .literal(let literal) = $0 { literal } else { "x" } }.joined()
    let segments = text.split(separator: "/", omittingEmptySubsequences: true)
    guard segments.count == route.path.segments.count else { return false }
    return zip(segments, route.path.segments).allSatisfy { sent, segment in
      segment.literal.map { $0 == String(sent) } ?? true
    }
  }

  @Test("planning twice gives the same")
  func deterministic() throws {
    let shop = try contract(at: "specs/shop/shop.contract")
    #expect(plan(shop, options: BuildOptions()).tests == plan(shop, options: BuildOptions()).tests)
  }

  private func show(_ plan: TestPlan, _ path: String) {
    var kinds: [TestKind: Int] = [:]
    for suite in plan.suites {
      print("== \(suite.name)")
      for fixture in suite.fixtures { print("   fixture \(fixture.name): \(fixture.provides.joined(separator: " "))") }
      for test in suite.cases {
        kinds[test.kind, default: 0] += 1
        print("\(test.kind.rawValue) \(test.name)  \(test.fixtures)")
      }
    }
    print(path, plan.caseCount, TestKind.allCases.map { "\($0.rawValue) \(kinds[$0] ?? 0)" }.joined(separator: ", "))
  }
}
