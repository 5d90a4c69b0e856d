public import ContractBase
public import ContractModel
public import ContractPlan
import ContractReview
public import ContractSema
public import EmitKit

/// The whole compiler: read, check, plan, emit. What it gives depends on nothing but the texts and the options.
public struct Compilation: Sendable {
  public private(set) var sources = SourceMap()
  public private(set) var diagnostics = DiagnosticSink()
  private let load: SourceLoader

  /// - Parameter load: Fetches the texts that a contract refers to, by a path relative to where the compiler runs.
  public init(load: @escaping SourceLoader) { self.load = load }

  /// Reads and checks a contract; nil where there were errors.
  public mutating func check(path: String, bytes: [UInt8], options: CheckOptions) -> Contract? {
    let main = sources.add(path: path, bytes: bytes)
    let analysis = analyze(main, in: sources, options: options, load: load)
    sources = analysis.sources
    diagnostics.absorb(analysis.sink)
    return diagnostics.hasErrors ? nil : analysis.contract
  }

  /// Decides everything that is the same for all targets.
  public func plan(_ contract: Contract, options: BuildOptions) -> BackendPlan {
    ContractPlan.plan(contract, options: options)
  }

  /// Plans a back end that follows another: with the migrations from what was stored to what is to be stored, or nil where
  /// something has to be decided first, which is reported.
  ///
  /// - Parameter record: What the output was built from; nil where it is new.
  public mutating func plan(
    _ contract: Contract, options: BuildOptions, after record: ContractRecord?, decisions: MigrationDecisions
  ) -> BackendPlan? {
    var plan = ContractPlan.plan(contract, options: options)
    // Another database begins anew: its tables are not there.
    guard options.emit.contains(.migrations), let record, record.database == options.database else { return plan }
    let former = ContractPlan.storage(of: record.contract, options: options)
    let outcome = planMigrations(
      from: PlannedStorage(contract: record.contract, storage: former),
      to: PlannedStorage(contract: contract, storage: plan.storage), database: options.database, decisions: decisions,
      number: record.nextMigration, admits: storedValueComparison(from: record.contract, to: contract))
    switch outcome {
    case .planned(let migrations): plan.migration = MigrationPlan(migrations: migrations)
    case .refused(let refusals):
      for refusal in refusals { diagnostics.report(refusal.diagnostic(in: contract)) }
      return nil
    }
    return plan
  }

  /// Spells a plan in the target's language; nil where the target cannot express it, which is reported.
  ///
  /// - Parameter configuration: Where the options come from, for the places of findings.
  public mutating func emit(
    _ plan: BackendPlan, configuration: Configuration = Configuration()
  ) throws(FileTreeError) -> FileTree? {
    let options = plan.options
    for refusal in Targets.refusals(options, places: configuration.places) { diagnostics.report(refusal) }
    for gap in plan.routes.gaps {
      let operation = plan.contract[gap.operation]
      diagnostics.report(
        Diagnostic(
          .handlerNotDerived, at: operation.origin.span,
          "`\(operation.name)` is left to you: \(gap.message)", hint: "mend the contract, or write the handler"))
    }
    for gap in options.emit.contains(.server) ? plan.routes.sampleGaps : [] {
      diagnostics.report(
        Diagnostic(
          .noSample, at: gap.origin.span,
          "the stub of `\(plan.contract[gap.operation].name)` answers 501: \(gap.message)",
          hint: "give the answer an example that is valid, or write the handler"))
    }
    guard !diagnostics.hasErrors else { return nil }
    let target = options.emit.contains(where: Targets.isOfTarget) ? Targets.emitter(options) : nil
    let parts = Targets.parts.filter { options.emit.contains($0.part) }
    for limitation in (target?.limitations(of: plan) ?? []) + parts.flatMap({ $0.limitations(of: plan) }) {
      diagnostics.report(limitation)
    }
    guard !diagnostics.hasErrors else { return nil }
    var tree = try target?.emit(plan) ?? FileTree()
    for part in parts { try tree.add(part.emit(plan).files) }
    return tree
  }

  /// Adds a finding of the one who drives the compilation.
  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

  /// Adds a text that findings point into, such as the configuration.
  public mutating func addSource(path: String, bytes: [UInt8]) -> FileID { sources.add(path: path, bytes: bytes) }

  /// Takes over what an earlier compilation of the same texts found.
  public mutating func take(_ findings: [Diagnostic], _ sources: SourceMap) {
    self.sources = sources
    diagnostics = DiagnosticSink()
    for finding in findings { diagnostics.report(finding) }
  }

  /// Adds findings about texts of this compilation.
  public mutating func absorb(_ sink: DiagnosticSink) { diagnostics.absorb(sink) }
}
