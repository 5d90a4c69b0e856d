import ContractModel
import ContractPlan
import EmitKit

/// Every identifier that is made from a name of the contract, each decided once.
struct JavaScriptNames: Sendable {
  /// Of types, by index.
  private(set) var types: [String] = []
  /// Of the row of each entity, by index.
  private(set) var rows: [String] = []
  private(set) var services: [ServiceNames] = []
  /// Of the module of each entity, without a suffix, and of the variable that it is imported as.
  private(set) var entityFiles: [String] = []
  private(set) var entityVariables: [String] = []
  /// Functions that make the declared errors, by index.
  private(set) var errors: [String] = []
  /// Of operations, by index.
  private(set) var operations: [OperationNames] = []
  /// Of authentication schemes, by index.
  private(set) var schemes: [SchemeNames] = []

  init(_ contract: Contract) {
    var types = NameScope(reserved: Self.reserved.union(Self.ownTypes), fallback: "Type", style: \.pascal)
    self.types = contract.types.map { types.identifier(for: $0.name) }
    rows = contract.entities.map { types.identifier(for: $0.name + " row") }
    schemes = contract.authSchemes.map { scheme in
      SchemeNames(principal: types.identifier(for: scheme.name + " principal"), method: "", key: "")
    }
    operations = contract.operations.map { operation in
      OperationNames(request: types.identifier(for: operation.name + " request"), method: "", authorize: "", cursor: "")
    }
    var files = NameScope(reserved: [], fallback: "service", style: { $0.kebab })
    var variables = NameScope(reserved: Self.reserved.union(Self.ownValues), fallback: "service", style: \.camel)
    services = contract.services.map { service in
      ServiceNames(
        file: files.identifier(for: service.name), variable: variables.identifier(for: service.name),
        handlers: types.identifier(for: service.name + " handlers"),
        pascal: Self.capitalized(variables.identifier(for: service.name)))
    }
    var entities = NameScope(reserved: [], fallback: "entity", style: { $0.kebab })
    entityFiles = contract.entities.map { entities.identifier(for: $0.name) }
    var modules = NameScope(reserved: Self.reserved.union(Self.ownValues), fallback: "entity", style: \.camel)
    entityVariables = contract.entities.map { modules.identifier(for: $0.name + " repository") }
    var functions = NameScope(
      reserved: Self.reserved.union(Self.ownValues).union(Self.runtimeErrors), fallback: "error", style: \.camel)
    errors = contract.errors.map { functions.identifier(for: $0.name) }
    var methods = NameScope(reserved: Self.reserved, fallback: "operation", style: \.camel)
    for (index, operation) in contract.operations.enumerated() {
      let method = methods.identifier(for: operation.name)
      let pascal = Self.capitalized(method)
      operations[index].method = method
      operations[index].authorize = "authorize" + pascal
      operations[index].cursor = method + "Cursor"
    }
    var keys = NameScope(reserved: Self.reserved, fallback: "scheme", style: \.camel)
    for (index, scheme) in contract.authSchemes.enumerated() {
      schemes[index].key = keys.identifier(for: scheme.name)
      schemes[index].method = Self.capitalized(schemes[index].key)
    }
  }

  /// A scope for the local variables of one function.
  static func locals(_ taken: [String] = []) -> NameScope {
    var scope = emptyScope
    for name in taken { scope.take(name) }
    return scope
  }

  private static let emptyScope = NameScope(reserved: reserved.union(visible), fallback: "value", style: \.camel)

  /// Injective, as nothing here begins with a capital.
  static func capitalized(_ identifier: String) -> String { identifier.prefix(1).uppercased() + identifier.dropFirst() }

  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F || $0 == 0x24
    }
  }
}

struct ServiceNames: Hashable, Sendable {
  /// Of its modules, without a suffix.
  var file: String
  /// `users`: the property of `Handlers`.
  var variable: String
  /// `UsersHandlers`.
  var handlers: String
  /// `Users`.
  var pascal: String
}

struct OperationNames: Hashable, Sendable {
  /// `ListUsersRequest`.
  var request: String
  /// `listUsers`.
  var method: String
  /// `authorizeListUsers`.
  var authorize: String
  /// `listUsersCursor`.
  var cursor: String
}

struct SchemeNames: Hashable, Sendable {
  /// `BearerPrincipal`.
  var principal: String
  /// `Bearer`.
  var method: String
  /// `bearer`.
  var key: String
}

extension JavaScriptNames {
  /// ECMAScript's reserved words in strict code, and what is as good as reserved.
  static let reserved: Set<String> = [
    "arguments", "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "get", "if",
    "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "of", "package", "private", "protected",
    "public", "return", "set", "static", "super", "switch", "this", "throw", "true", "try", "type", "typeof", "undefined",
    "var", "void", "while", "with", "yield", "NaN", "Infinity", "globalThis", "any", "unknown", "never", "object", "string",
    "number", "boolean", "symbol", "bigint",
  ]

  /// Types that generated modules have besides those of the contract.
  static let ownTypes: Set<String> = [
    "ApiError", "Array", "Auth", "BigInt", "Boolean", "Buffer", "Context", "Database", "Date", "Environment", "Error",
    "Express", "Function", "Handlers", "IncomingMessage", "JSON", "JsonObject", "JwtTokens", "Logger", "Map", "Math",
    "Number", "Object", "Page", "Partial", "Principals", "Promise", "Queries", "Record", "RegExp", "Request", "Response",
    "Router", "Row", "ServerResponse", "Services", "Set", "Sql", "String", "Symbol", "Uint8Array", "Verifiers", "Violation",
    "Violations", "Client", "ClientOptions", "Changes", "Filter", "Readonly", "Pick", "Omit",
  ]

  /// Values that generated modules have besides those of the contract.
  static let ownValues: Set<String> = [
    "after", "app", "assert", "at", "auth", "body", "changes", "client", "columns", "console", "context", "cookies",
    "crypto", "cursor", "database", "environment", "express", "fetch", "handlers", "index", "item", "items", "key", "link",
    "limit", "log", "merge", "order", "page", "principal", "principals", "process", "queries", "query", "request", "response", "result",
    "router", "row", "service", "services", "sql", "test", "translate", "value", "violations", "where", "join", "single",
    "repeated", "own", "passes", "title", "run", "server", "verifiers", "empty", "databaseUrl", "scenario", "listen", "shutdown",
    "createApp", "createServices", "portOf",
  ]

  /// What a function of a generated module may call, and so may not hide.
  static let visible: Set<String> = [
    "auth", "booleanFrom", "codePoints", "columns", "console", "contextOf", "cookiesOf", "countFitting", "countMatching",
    "crypto", "decodeCursor", "deepMembers", "endpoint", "fetch", "find", "fromRow", "handlers", "headerOf", "insert", "isConflict",
    "isDuplicate", "isInteger", "isNumber", "isObject", "isOfKind", "isOneOf", "isSingle", "areUnique", "isMultipleOf", "isDecimal",
    "join", "jsonAny", "jsonFrom", "jsonInteger", "listOf", "mapValues", "members", "negotiate", "numberFrom", "oneOf", "own", "page",
    "pairs", "passes", "pointerSegment", "positionAfter", "process", "queryOf", "randomUUID", "readJson", "remove", "renameMember", "repeated", "router",
    "scalarFrom", "services", "single", "sql", "text", "toScale", "toUtc", "translate", "update", "where",
  ]

  /// What a request and its handler have besides its parameters.
  static let requestMembers: Set<String> = [
    "body", "principal", "principals", "ifMatch", "after", "context", "database", "now", "changes", "matches", "updated",
  ]

  static let runtimeErrors: Set<String> = [
    "conflict", "forbidden", "idempotencyKeyReused", "insufficientScope", "internalError", "invalidCredentials", "invalidToken", "malformedJson",
    "malformedRequest", "methodNotAllowed", "notAcceptable", "notFound", "notImplemented", "payloadTooLarge",
    "preconditionFailed", "preconditionRequired", "serviceUnavailable", "tooManyRequests", "unauthorized",
    "unsupportedMediaType", "validationFailed",
  ]
}
