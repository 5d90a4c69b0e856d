public import ContractBase
import ContractModel
public import ContractPlan

/// A language and framework that plans are spelled in.
///
/// An emitter is handed values and returns files in memory: no I/O, no clock, no decision about the API.
public protocol TargetEmitter: Sendable {
  /// For messages: `Express (TypeScript)`.
  var displayName: String { get }

  /// What in the plan the target cannot express, as located errors; nothing is emitted where there is one.
  func limitations(of plan: BackendPlan) -> [Diagnostic]

  /// The files of the parts that the plan's options ask for and that belong to this target.
  func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree
}

/// A part of the output that is the same for every target: migrations, an OpenAPI document, documentation.
public protocol PartEmitter: Sendable {
  var part: EmitPart { get }

  func limitations(of plan: BackendPlan) -> [Diagnostic]

  func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree
}

extension PartEmitter {
  public func limitations(of plan: BackendPlan) -> [Diagnostic] { [] }
}

extension TargetEmitter {
  /// Bodies of several parts that are not text alone, which no target reads.
  public func fileLimitations(of plan: BackendPlan) -> [Diagnostic] {
    plan.fileParts.map { operation, span, isFile in
      Diagnostic(
        .featureNotExpressible, at: span,
        isFile
          ? "`\(operation.name)` takes a file among the parts of its body, which \(displayName) does not read"
          : "`\(operation.name)` takes parts that are no `multipart/form-data`, which \(displayName) does not read",
        hint: isFile
          ? "take the file as a body of its own, such as `application/octet-stream`, or as text with `format: byte`"
          : "describe the body as `multipart/form-data`, or as JSON")
    }
  }
}
