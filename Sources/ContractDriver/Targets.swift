import ContractBase
import ContractPlan
import ContractSema
import EmitExpress
import EmitFastAPI
import EmitGo
import EmitGraphQL
import EmitKit
import EmitOpenAPI
import EmitSQL

/// What each combination of options is emitted by. A new target is a line here.
enum Targets {
  /// The emitter of a language and framework; nil where there is none yet.
  static func emitter(_ options: BuildOptions) -> (any TargetEmitter)? {
    switch (options.language, options.framework) {
    case (.javascript, .express), (.typescript, .express): ExpressTarget(language: options.language)
    case (.python, .fastapi): FastAPITarget()
    case (.go, .netHTTP): GoTarget()
    default: nil
    }
  }

  /// Emitters of parts that are the same for every target.
  static let parts: [any PartEmitter] = [MigrationEmitter(), OpenAPIEmitter(), GraphQLEmitter()]

  /// What patterns must be understood by for a target.
  static func patternDialects(_ options: BuildOptions) -> [PatternDialect] {
    switch options.language {
    case .javascript, .typescript: [.ecmaScript]
    case .python, .go: [.ecmaScript, .re2]
    case .csharp: [.ecmaScript, .dotNet]
    case .swift: [.ecmaScript, .swift]
    }
  }
}

extension Targets {
  private static func emitters(of plan: BackendPlan) -> (target: (any TargetEmitter)?, parts: [any PartEmitter]) {
    (
      plan.options.emit.contains(where: isOfTarget) ? emitter(plan.options) : nil,
      parts.filter { plan.options.emit.contains($0.part) }
    )
  }

  /// What of a plan the target cannot express, or the parts.
  static func limitations(of plan: BackendPlan) -> [Diagnostic] {
    let (target, parts) = emitters(of: plan)
    return (target?.limitations(of: plan) ?? []) + parts.flatMap { $0.limitations(of: plan) }
  }

  /// All files of a plan.
  static func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    let (target, parts) = emitters(of: plan)
    var tree = try target?.emit(plan) ?? FileTree()
    for part in parts { try tree.add(part.emit(plan).files) }
    return tree
  }

  /// Whether a part is spelled in the target's language.
  static func isOfTarget(_ part: EmitPart) -> Bool {
    switch part {
    case .server, .validators, .tests: true
    case .migrations, .client, .openapi, .graphql, .docs: false
    }
  }

  /// Whether some emitter writes a part.
  static func isEmitted(_ part: EmitPart) -> Bool { isOfTarget(part) || parts.contains { $0.part == part } }

  /// What nobody can emit of what is asked for.
  static func refusals(_ options: BuildOptions, places: [String: Span]) -> [Diagnostic] {
    var refusals: [Diagnostic] = []
    if options.emit.contains(where: isOfTarget), emitter(options) == nil {
      let isOfLanguage = options.framework == options.language.framework
      refusals.append(
        Diagnostic(
          .targetNotAvailable, at: (isOfLanguage ? nil : places["framework"]) ?? places["language"] ?? places["framework"],
          "there is no target for \(options.language.rawValue) with \(options.framework.rawValue)",
          hint: "choose javascript or typescript with express, python with fastapi, or go with net/http"))
    }
    for part in options.emit.sorted() where !isEmitted(part) {
      refusals.append(
        Diagnostic(
          .partNotAvailable, at: places["emit"], "'\(part.rawValue)' cannot be emitted yet", hint: "leave it out of 'emit'"))
    }
    refuse(options.authPattern, "auth_pattern", among: [.jwt])
    refuse(options.database, "database", among: [.sqlite, .postgresql])
    refuse(options.orm, "orm", among: [.none])
    refuse(options.architecture, "architecture", among: [.monolith])
    return refusals

    func refuse<Choice: RawRepresentable & Equatable>(_ choice: Choice, _ key: String, among known: [Choice])
    where Choice.RawValue == String {
      guard !known.contains(choice) else { return }
      let names = known.map { "'\($0.rawValue)'" }.joined(separator: " or ")
      refusals.append(
        Diagnostic(
          .optionNotExpressible, at: places[key], "no target has '\(choice.rawValue)' for '\(key)' yet", hint: "choose \(names)"))
    }
  }
}
