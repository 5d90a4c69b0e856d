import ContractModel
import ContractPlan
import Foundation
import Testing

@Suite("Dumps of plans")
struct PlanDumpTests {
  let backend = plan(accountsContract(), options: BuildOptions())

  @Test("the same plan is the same text, and every plan has one", arguments: PlanStage.allCases)
  func isStable(stage: PlanStage) {
    let text = backend.textDump(of: stage)
    #expect(text == plan(accountsContract(), options: BuildOptions()).textDump(of: stage))
    #expect(text.hasSuffix("\n"))
  }

  @Test("the exchanges are JSON: a line for the schemes, and one for each suite with all its cases")
  func exchanges() throws {
    let lines = try backend.exchangesText.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect((lines.first?["schemes"] as? [Any])?.count == backend.auth.schemes.count)
    #expect(lines.dropFirst().map { $0["suite"] as? String } == backend.tests.suites.map(\.name))
    let cases = lines.dropFirst().map { ($0["cases"] as? [Any])?.count }
    #expect(cases == backend.tests.suites.map(\.cases.count))
  }

  @Test("tables are told with their constraints")
  func storage() {
    let expected = """
      table users of User
        column id uuid
        column email text
        column password text hash
        column name text null
          check users_name_check length 1..80
        column role text = "MEMBER"
          check users_role_check one of MEMBER ADMIN
        column created_at timestamp field createdAt
        key id
        unique users_email_key (email) else email_taken
        index users_created_at_id_idx (-created_at id)
        index users_role_created_at_id_idx (role -created_at id)

      statements of User
        insert
        find
        list listUsers by -createdAt id role EQ role
        update email password name
        delete

      """
    #expect(backend.textDump(of: .storage) == expected)
  }
}
