import ArgumentParser
import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import EmitKit

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the back end of a contract.",
    discussion: """
      Generated files are rewritten; files of yours are created once and never touched again. Nothing is written where \
      a generated file was edited by hand, and all is written or nothing.

      EXAMPLES
        contractc build shop.contract
        contractc build shop.contract --output services/shop
        contractc build --language typescript --database postgresql
        contractc build openapi.yaml --emit validators --output src/generated
        contractc build openapi.yaml --stubs samples
        contractc build --dry-run
        contractc build                  all that contractc.yaml lists under backends
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: BuildOptionGroup

  @Flag(name: [.customLong("dry-run")], help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Overwrite generated files that were edited by hand.")
  var discardEdits = false

  @Option(help: ArgumentHelp("Let a migration drop or narrow what is stored: drop:users.nickname, narrow:users.name.", valueName: "what"))
  var allow: [Allowance] = []

  @Option(help: ArgumentHelp("What rows that are there have in a new column: users.level=0.", valueName: "column=value"))
  var fill: [Fill] = []

  @Flag(help: .hidden)
  var timings = false

  func run() throws {
    var stopwatch = Stopwatch(isRunning: timings)
    var session = try Session(input, options.configuration)
    stopwatch.lap("start")
    // Measured are the stages of a build, and decisions are part of what it is made from.
    let isPlain = !dryRun && !discardEdits && !timings && allow.isEmpty && fill.isEmpty
    if isPlain, let files = session.repeatLastBuild() {
      session.report()
      if session.speaks { for (backend, files) in zip(session.backends, files) { Terminal.emit(untouched(files, backend.folder)) } }
      return
    }
    if timings { session.parseOnly() }
    stopwatch.lap("parse")
    let contract = try session.check()
    stopwatch.lap("check")
    let records = try session.backends.map { try session.record(of: $0, isNeeded: !discardEdits) }
    let builds = zip(session.backends, records).map { (options: $0.options(for: contract), record: $1) }
    guard let plans = session.compilation.plan(contract, builds: builds, decisions: decisions) else {
      session.report()
      throw ExitCode.fallsShort
    }
    stopwatch.lap("plan")
    let outputs = try session.emit(plans, after: records)
    stopwatch.lap("emit")
    // What was decided is in the outputs now: built again without it, there is nothing to do.
    let isRecorded = !dryRun && !discardEdits && !timings
    // All of them are written, or none.
    if dryRun || outputs.count > 1 {
      let changes = try session.changes(to: outputs, discardingEdits: discardEdits)
      if dryRun || changes.contains(where: \.isRefused) { return try finish(changes, &session) }
    }
    let dump = contract.textDump
    let changes = try outputs.map { output in
      let state = isRecorded ? session.state(of: output.backend) : nil
      return try session.workspace(output.backend.folder, isOverwritten: discardEdits) { workspace throws(WorkspaceFailure) in
        try workspace.apply(output.tree, record: output.record.text(with: dump), state: state, discardingEdits: discardEdits)
      }
    }
    stopwatch.lap("write")
    try finish(changes, &session)
  }

  private func finish(_ changes: [Changes], _ session: inout Session) throws {
    for (backend, changes) in zip(session.backends, changes) { session.reportConflicts(changes, folder: backend.folder) }
    session.report()
    if changes.contains(where: \.isRefused) { throw ExitCode.fallsShort }
    guard session.speaks else { return }
    for (backend, changes) in zip(session.backends, changes) { Terminal.emit(summary(changes, backend.folder)) }
  }

  private var decisions: MigrationDecisions {
    var decisions = MigrationDecisions()
    for one in allow {
      switch one.kind {
      case .drop: decisions.drops.insert(one.object)
      case .narrow: decisions.narrowings.insert(one.object)
      }
    }
    for one in fill { decisions.fills[one.column] = one.value }
    return decisions
  }

  private func untouched(_ files: Int, _ folder: String) -> String {
    "\(folder): \(files) file\(files == 1 ? "" : "s"), nothing to do\n"
  }

  private func summary(_ changes: Changes, _ folder: String) -> String {
    guard !changes.changes.isEmpty else { return untouched(changes.unchanged, folder) }
    var out = ""
    if dryRun || changes.changes.count <= 12 {
      for change in changes.changes {
        out += "  \(change.kind.rawValue) \(change.path)\(change.owner == .user ? "  (yours from now on)" : "")\n"
      }
    }
    let count = { (kind: Changes.Kind) in changes.changes.count { $0.kind == kind } }
    let parts = [(count(.create), "created"), (count(.update), "updated"), (count(.delete), "removed"), (changes.unchanged, "unchanged")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return out + "\(folder): \(words)\(dryRun ? " (dry run: nothing was written)" : "")\n"
  }
}

/// The finding of a file system that refuses.
private func unwritable(_ folder: String, _ failure: WorkspaceFailure) -> Diagnostic {
  switch failure {
  case .system(let path, let reason):
    let place = path == folder ? "'\(folder)'" : "'\(path)' in '\(folder)'"
    return Diagnostic(.unwritableOutput, at: nil, "\(place) cannot be read or written: \(reason)")
  case .symbolicLink(let path):
    return Diagnostic(
      .unwritableOutput, at: nil, "'\(path)' in '\(folder)' is a symbolic link",
      hint: "replace it by a real file or folder; links below the output folder are not followed")
  case .wrongKind(let path):
    return Diagnostic(
      .unwritableOutput, at: nil, "'\(path)' in '\(folder)' is a folder where a file is wanted, or the reverse",
      hint: "move it away, or choose another --output")
  case .busy:
    return Diagnostic(
      .unwritableOutput, at: nil, "another contractc is writing to '\(folder)'", hint: "run this again when it has ended")
  }
}

/// `drop:users.nickname`.
struct Allowance: ExpressibleByArgument {
  enum Kind: String { case drop, narrow }

  var kind: Kind
  var object: String

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0]), !parts[1].isEmpty else { return nil }
    (self.kind, object) = (kind, parts[1])
  }
}

/// `users.level=0`: a value in JSON, or a text as it is.
struct Fill: ExpressibleByArgument {
  var column: String
  var value: JSONValue

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].contains(".") else { return nil }
    column = parts[0]
    value = JSONValue(text: parts[1]) ?? .string(parts[1])
  }
}

/// What a build writes into one folder.
struct Output {
  let backend: Configuration
  let tree: FileTree
  /// Of the contract, for the next build.
  let record: ContractRecord
}

extension Session {
  /// Takes over what the last build found, where this one would find and write the same; gives the number of files of each
  /// back end.
  mutating func repeatLastBuild() -> [Int]? {
    guard let compiler = BuildState.compiler(version: Contractc.version) else { return nil }
    var last: (state: BuildState, sources: SourceMap)?
    var counts: [Int] = []
    for backend in backends {
      guard let workspace = try? Workspace(path: backend.folder),
        let (state, sources, files) = try? workspace.unchangedState(compiler: compiler, configuration: backend, read: read)
      else { return nil }
      last = (state, sources)
      counts.append(files)
    }
    guard let last else { return nil }
    compilation.take(last.state.findings, last.sources)
    return counts
  }

  /// What the build of a back end is made from, and what it found.
  func state(of backend: Configuration) -> BuildState? {
    BuildState.compiler(version: Contractc.version).map {
      BuildState(compiler: $0, configuration: backend, compilation: compilation)
    }
  }

  /// What an output was built from; nil where it is new.
  ///
  /// - Parameter isNeeded: Whether a record that cannot be read keeps the build from going on.
  mutating func record(of backend: Configuration, isNeeded: Bool) throws -> ContractRecord? {
    let folder = backend.folder
    do {
      guard let text = try Workspace.record(path: folder) else { return nil }
      return try ContractRecord(text: text)
    } catch let failure as WorkspaceFailure {
      compilation.report(unwritable(folder, failure))
    } catch let failure as DumpError {
      guard isNeeded else { return nil }
      compilation.report(
        Diagnostic(
          .unreadableRecord, at: nil, "line \(failure.line) of '\(folder)/\(ContractRecord.path)' is none of a record: \(failure.message)",
          hint: "take either side of the merge and build again"))
    }
    report()
    throw ExitCode.fallsShort
  }

  /// The outputs of the plans of all back ends.
  ///
  /// - Parameter records: What each was built from.
  mutating func emit(_ plans: [BackendPlan], after records: [ContractRecord?]) throws -> [Output] {
    do {
      if let trees = try compilation.emit(Array(zip(plans, backends))) {
        return backends.indices.map { index in
          let plan = plans[index]
          return Output(
            backend: backends[index], tree: trees[index],
            record: ContractRecord(contract: plan.contract, after: records[index], plan: plan))
        }
      }
      report()
    } catch {
      report()
      Terminal.complain("error: this is a fault of contractc, and nothing was written: \(error.description)")
    }
    throw ExitCode.fallsShort
  }

  /// What writing the outputs would change.
  mutating func changes(to outputs: [Output], discardingEdits: Bool = false) throws -> [Changes] {
    try outputs.map { output in
      try workspace(output.backend.folder, isOverwritten: discardingEdits) { workspace throws(WorkspaceFailure) in
        try workspace.changes(to: output.tree, discardingEdits: discardingEdits)
      }
    }
  }

  /// What a build finds in the output folder, or does to it; ends with the findings and status 1 where the folder cannot be used.
  ///
  /// - Parameter isOverwritten: Whether it does not matter what contractc wrote before.
  mutating func workspace(
    _ folder: String, isOverwritten: Bool = false, _ body: (Workspace) throws(WorkspaceFailure) -> Changes
  ) throws -> Changes {
    do {
      let workspace = try Workspace(path: folder)
      if !workspace.hasUnreadableManifest || isOverwritten { return try body(workspace) }
      compilation.report(
        Diagnostic(
          .unreadableManifest, at: nil, "'\(folder)/.contractc/manifest' has lines that contractc did not write",
          hint: "take either side of the merge, or overwrite what is generated with 'contractc build --discard-edits'"))
    } catch {
      compilation.report(unwritable(folder, error))
    }
    report()
    throw ExitCode.fallsShort
  }

  /// Adds what keeps a build from being written.
  mutating func reportConflicts(_ changes: Changes, folder: String) {
    for conflict in changes.conflicts {
      let what = conflict.isForeign ? "was not written by contractc" : "was edited by hand"
      let shown = conflict.diff.split(separator: "\n", omittingEmptySubsequences: false).prefix(60).joined(separator: "\n")
      compilation.report(
        Diagnostic(
          conflict.isForeign ? .foreignFile : .editedFile, at: nil, "'\(folder)/\(conflict.path)' \(what)\n\(shown)",
          hint: "move the change into a file of yours, or overwrite it with --discard-edits"))
    }
    for path in changes.altered {
      compilation.report(
        Diagnostic(
          .alteredMigration, at: nil, "'\(folder)/\(path)' was changed after it had been written",
          hint: "take the change back, and write a migration of your own"))
    }
    for path in changes.orphans {
      compilation.report(
        Diagnostic(
          .orphanedFile, at: nil, "'\(folder)/\(path)' is yours, and nothing in the contract calls for it any more",
          hint: "delete it when you no longer need what is in it"))
    }
  }
}
