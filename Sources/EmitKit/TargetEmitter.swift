public import ContractBase
import ContractModel
public import ContractPlan

/// A language and framework that plans are spelled in.
///
/// An emitter is handed values and returns files in memory: no I/O, no clock, no decision about the API.
public protocol TargetEmitter: Sendable {
  /// For messages: `Express (TypeScript)`.
  var displayName: String { get }

  /// What in the plan the target cannot express, with its places: nothing is emitted where one is an error, and what is
  /// served all the same is a warning.
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
  /// Files among the parts of a body, which every target reads as text: a warning, since files of text are served.
  public func fileLimitations(of plan: BackendPlan) -> [Diagnostic] {
    plan.fileParts.map { operation, span in
      var diagnostic = Diagnostic(
        .featureNotExpressible, at: span,
        "`\(operation.name)` takes a file among the parts of its body: \(displayName) reads it as text, and answers 400 to one that is no UTF-8",
        hint: "take the file as a body of its own, such as `application/octet-stream`, or as text with `format: byte`")
      diagnostic.severity = .warning
      return diagnostic
    }
  }
}
