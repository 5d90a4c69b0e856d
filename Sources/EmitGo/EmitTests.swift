import ContractPlan
import EmitKit

extension GoProject {
  func testFiles() -> [GeneratedFile] { [] }
}
