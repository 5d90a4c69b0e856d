import ContractModel
import ContractPlan
import Testing

/// What suites leave out where operations are many, and what they keep.
@Suite("Planned tests of large contracts")
struct LargeContractTests {
  /// So many operations with the same body, the same parameter and tokens of one scheme.
  private func cases(operations: Int) throws -> [TestCase] {
    let operations = (1...operations).map { number in
      "  post \"/things\(number)\" make\(number)(view: String! @length(max: 20), body: Thing!): Thing!"
    }
    let text = """
      contract Many @version("1.0.0")

      auth bearer @jwt { sub: UUID! }

      type Thing { name: String! @length(max: 5) size: Int }

      service Things @path("/") @auth(bearer) {
      \(operations.joined(separator: "\n"))
      }
      """
    return plan(try contract(of: text), options: BuildOptions()).tests.suites.flatMap(\.cases)
  }

  private func count(_ end: String, in cases: [TestCase]) -> Int { cases.count { $0.name.hasSuffix(end) } }

  @Test("what is the same code is tried by one of many operations, and by each of few")
  func shared() throws {
    let (few, many) = (try cases(operations: 160), try cases(operations: 161))
    for sentence in [
      "refuses the query parameter view given twice", "answers 405 to DELETE on its path",
      "answers 401 to a token that has expired", "accepts 5 characters (the most) in name",
    ] {
      #expect(count(sentence, in: few) == 160, "\(sentence)")
      #expect(count(sentence, in: many) == 1, "\(sentence)")
    }
  }

  @Test("each of many operations shows that it is guarded, reads its body and checks its parameters")
  func own() throws {
    let many = try cases(operations: 400)
    for sentence in [
      "answers 401 without a credential", "answers malformed_json to JSON cut off",
      "tells everything that is wrong with a request, in order", "answers OPTIONS on its path with what is allowed",
    ] {
      // The first few try what the others leave to them, and may have no room for it.
      #expect(count(sentence, in: many) >= 395, "\(sentence)")
    }
    var refused: [OperationID: Int] = [:]
    for test in many where test.kind == .refused { refused[test.operation, default: 0] += 1 }
    #expect(refused.count == 400)
    let counts = Dictionary(grouping: many, by: \.operation).mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 24 })
  }
}
