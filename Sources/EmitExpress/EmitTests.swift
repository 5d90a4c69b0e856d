import EmitKit
extension ExpressProject {
  func testFiles() -> [GeneratedFile] { [] }
  func clientFiles() -> [GeneratedFile] { [] }
}
