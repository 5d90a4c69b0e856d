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

  /// Plans back ends of one contract that follow others: with the migrations from what was stored to what is to be stored, or nil
  /// where something has to be decided first, which is reported. What back ends have in common is decided once.
  ///
  /// - Parameter builds: With each the record of what its output was built from; nil where it is new.
  public mutating func plan(
    _ contract: Contract, builds: [(options: BuildOptions, record: ContractRecord?)], decisions: MigrationDecisions
  ) -> [BackendPlan]? {
    var known: [BuildOptions: BackendPlan] = [:]
    var plans: [BackendPlan] = []
    for (options, record) in builds {
      let common = options.withoutTarget
      var plan = known[common] ?? ContractPlan.plan(contract, options: common)
      known[common] = plan
      plan.options = options
      guard migrate(&plan, after: record, decisions) else { return nil }
      plans.append(plan)
    }
    return plans
  }

  private mutating func migrate(_ plan: inout BackendPlan, after record: ContractRecord?, _ decisions: MigrationDecisions) -> Bool {
    let (contract, options) = (plan.contract, plan.options)
    // Another database begins anew: its tables are not there.
    guard options.emit.contains(.migrations), let record, record.database == options.database else { return true }
    let former = ContractPlan.storage(of: record.contract, options: options)
    let outcome = planMigrations(
      from: PlannedStorage(contract: record.contract, storage: former),
      to: PlannedStorage(contract: contract, storage: plan.storage), database: options.database, decisions: decisions,
      number: record.nextMigration, admits: storedValueComparison(from: record.contract, to: contract))
    switch outcome {
    case .planned(let migrations): plan.migration = MigrationPlan(migrations: migrations)
    case .refused(let refusals):
      for refusal in refusals { diagnostics.report(refusal.diagnostic(in: contract)) }
      return false
    }
    return true
  }

  /// Spells a plan in the target's language; nil where the target cannot express it, which is reported.
  public mutating func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree? {
    try emit([(plan, Configuration())])?.first
  }

  /// Spells plans in their targets' languages, beside each other; nil where one of the targets cannot express its plan, which is
  /// reported. What is true of several is reported once.
  ///
  /// - Parameter builds: Each plan with where its options come from, for the places of findings.
  public mutating func emit(
    _ builds: [(plan: BackendPlan, configuration: Configuration)]
  ) throws(FileTreeError) -> [FileTree]? {
    var reported = Set<Diagnostic>()
    for (plan, configuration) in builds {
      for finding in Targets.refusals(plan.options, places: configuration.places) + gaps(of: plan)
      where reported.insert(finding).inserted {
        diagnostics.report(finding)
      }
    }
    guard !diagnostics.hasErrors else { return nil }
    for (plan, _) in builds {
      for limitation in Targets.limitations(of: plan) where reported.insert(limitation).inserted { diagnostics.report(limitation) }
    }
    guard !diagnostics.hasErrors else { return nil }
    let trees = builds.map(\.plan).concurrentMap { plan in
      Result { () throws(FileTreeError) in try Targets.emit(plan) }
    }
    var emitted: [FileTree] = []
    for tree in trees { emitted.append(try tree.get()) }
    return emitted
  }

  /// What is left to the user.
  private func gaps(of plan: BackendPlan) -> [Diagnostic] {
    plan.routes.gaps.map { gap in
      let operation = plan.contract[gap.operation]
      return Diagnostic(
        .handlerNotDerived, at: operation.origin.span,
        "`\(operation.name)` is left to you: \(gap.message)", hint: "mend the contract, or write the handler")
    }
      + (plan.options.emit.contains(.server) ? plan.routes.sampleGaps : []).map { gap in
        Diagnostic(
          .noSample, at: gap.origin.span,
          "the stub of `\(plan.contract[gap.operation].name)` answers 501: \(gap.message)",
          hint: "give the answer an example that is valid, or write the handler")
      }
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
