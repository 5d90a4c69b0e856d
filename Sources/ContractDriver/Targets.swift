import ContractPlan
import ContractSema
import EmitExpress
import EmitKit
import EmitOpenAPI
import EmitSQL

/// What each combination of options is emitted by. A new target is a line here.
enum Targets {
  /// The emitter of a language and framework; nil where there is none yet.
  static func emitter(_ options: BuildOptions) -> (any TargetEmitter)? {
    switch (options.language, options.framework) {
    case (.javascript, .express), (.typescript, .express): ExpressTarget(language: options.language)
    default: nil
    }
  }

  /// Emitters of parts that are the same for every target.
  static let parts: [any PartEmitter] = [MigrationEmitter(), OpenAPIEmitter()]

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
  /// Whether some emitter writes a part.
  static func isEmitted(_ part: EmitPart) -> Bool {
    switch part {
    case .server, .validators, .tests: true
    case .migrations, .client, .openapi, .graphql, .docs: parts.contains { $0.part == part }
    }
  }
}
