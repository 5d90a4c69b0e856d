import EmitKit

extension ExpressProject {
  /// A client for other programs is no part of this target yet.
  func clientFiles() -> [GeneratedFile] { [] }
}
