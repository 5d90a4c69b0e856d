import ContractModel
import ContractPlan
import Foundation
import Testing

@Suite("Planned tests")
struct TestPlanTests {
  static let specs = ["specs/accounts/accounts.contract", "specs/shop/shop.contract", "specs/torture/torture.contract"]

  @Test("every contract has many cases, each with a name of its own", arguments: specs)
  func names(path: String) throws {
    let plan = plan(try contract(at: path), options: BuildOptions()).tests
    for suite in plan.suites {
      #expect(Set(suite.cases.map(\.name)).count == suite.cases.count)
      #expect(Set(suite.fixtures.map(\.name)).count == suite.fixtures.count)
    }
    if ProcessInfo.processInfo.environment["SHOW_TEST_PLAN"] != nil {
      var kinds: [TestKind: Int] = [:]
      for suite in plan.suites {
        print("== \(suite.name)")
        for fixture in suite.fixtures { print("   fixture \(fixture.name): \(fixture.provides.joined(separator: " "))") }
        for test in suite.cases {
          kinds[test.kind, default: 0] += 1
          print("\(test.kind.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)) \(test.name)  [\(test.fixtures.map(String.init).joined(separator: ","))]")
        }
      }
      print(path, plan.caseCount, TestKind.allCases.map { "\($0.rawValue) \(kinds[$0] ?? 0)" }.joined(separator: ", "))
    }
  }
}
