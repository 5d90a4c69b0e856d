public import ContractModel

/// What a build is asked for. Names and defaults are fixed: the command line and `contractc.yaml` use the same.
public struct BuildOptions: Hashable, Sendable {
  public var language: Language
  public var framework: Framework
  public var authPattern: AuthPattern
  public var errorStyle: ErrorStyle
  public var database: Database
  public var orm: ORM
  public var architecture: Architecture
  public var emit: Set<EmitPart>
  public var stubs: StubAnswers

  public init(
    language: Language = .javascript, framework: Framework? = nil, authPattern: AuthPattern = .jwt,
    errorStyle: ErrorStyle = .json, database: Database = .sqlite, orm: ORM = .none,
    architecture: Architecture = .monolith, emit: Set<EmitPart> = [.server, .validators, .migrations, .tests],
    stubs: StubAnswers = .unimplemented
  ) {
    self.language = language
    self.framework = framework ?? language.framework
    self.authPattern = authPattern
    self.errorStyle = errorStyle
    self.database = database
    self.orm = orm
    self.architecture = architecture
    self.emit = emit
    self.stubs = stubs
  }

  /// What a plan depends on: plans are the same for every language.
  public var withoutTarget: BuildOptions {
    BuildOptions(
      authPattern: authPattern, errorStyle: errorStyle, database: database, orm: orm, architecture: architecture, emit: emit, stubs: stubs)
  }
}

/// What an operation answers whose handler is left to the user, until it is there.
public enum StubAnswers: String, Hashable, Sendable, CaseIterable {
  /// 501.
  case unimplemented
  /// A sample of its success, where one is found.
  case samples
}

public enum Language: String, Hashable, Sendable, CaseIterable {
  case javascript, typescript, python, csharp, go, swift

  /// The framework that follows from the language.
  public var framework: Framework {
    switch self {
    case .javascript, .typescript: .express
    case .python: .fastapi
    case .csharp: .aspnetcore
    case .go: .netHTTP
    case .swift: .hummingbird
    }
  }
}

public enum Framework: String, Hashable, Sendable, CaseIterable {
  case express, fastapi, aspnetcore
  case netHTTP = "net/http"
  case hummingbird
}

public enum AuthPattern: String, Hashable, Sendable, CaseIterable { case jwt, session, oauth }

public enum Database: String, Hashable, Sendable, CaseIterable { case sqlite, postgresql, mongodb }

public enum ORM: String, Hashable, Sendable, CaseIterable { case none, prisma }

public enum Architecture: String, Hashable, Sendable, CaseIterable { case monolith, microservices, serverless }

/// A part of the output, usable alone in an existing project.
public enum EmitPart: String, Hashable, Sendable, CaseIterable, Comparable {
  case server, validators, migrations, tests, client, openapi, graphql, docs

  public static func < (a: EmitPart, b: EmitPart) -> Bool { a.rawValue < b.rawValue }
}
