import ContractModel
import ContractPlan
import EmitKit

/// Every identifier that is made from a name of the contract, each decided once.
struct GoNames: Sendable {
  /// Of types, by index.
  private(set) var types: [String] = []
  /// Functions that check a type, by index.
  private(set) var validators: [String] = []
  private(set) var entities: [EntityNames] = []
  private(set) var services: [ServiceNames] = []
  /// Functions that make the declared errors, by index.
  private(set) var errors: [String] = []
  /// Of operations, by index.
  private(set) var operations: [OperationNames] = []
  /// Of authentication schemes, by index.
  private(set) var schemes: [SchemeNames] = []
  /// Constants of enumerations, by type and case.
  private(set) var cases: [[String]] = []
  /// What a local variable would hide.
  private var reservedInFunctions: Set<String> = []
  private var reservedInChecks: Set<String> = []

  init(_ contract: Contract) {
    var exported = NameScope(reserved: Self.own, fallback: "X", style: Self.pascal)
    types = contract.types.map { exported.identifier(for: $0.name) }
    entities = contract.entities.map { entity in
      func name(_ suffix: String) -> String { exported.identifier(for: entity.name + suffix) }
      return EntityNames(
        row: name(" row"), record: name(" record"), changes: name(" changes"), store: name(" store"), file: "", scan: "", view: "",
        translate: "", columns: "")
    }
    schemes = contract.authSchemes.map { scheme in
      SchemeNames(
        principal: exported.identifier(for: scheme.name + " principal"), pascal: "", key: "", principalOf: "")
    }
    operations = contract.operations.map { operation in
      OperationNames(
        request: exported.identifier(for: operation.name + " request"), method: "", local: "",
        filter: exported.identifier(for: operation.name + " filter"),
        position: exported.identifier(for: operation.name + " position"), authorize: "", authorizeRow: "", cursor: "", body: "")
    }
    services = contract.services.map { service in
      ServiceNames(
        file: "", handlers: exported.identifier(for: service.name + " handlers"),
        standard: exported.identifier(for: "default " + service.name), field: "", routes: "", app: "")
    }
    validators = contract.types.map { exported.identifier(for: "validate " + $0.name) }
    errors = contract.errors.map { exported.identifier(for: "\u{1}error " + $0.name) }
    cases = contract.types.enumerated().map { index, type in
      guard case .enumeration(let enumeration) = type.use.type else { return [] }
      return enumeration.cases.map { exported.identifier(for: types[index] + " \u{2} " + Self.spelled($0.value)) }
    }
    var methods = NameScope(reserved: [], fallback: "Operation", style: Self.pascal)
    for (index, operation) in contract.operations.enumerated() {
      let method = methods.identifier(for: operation.name)
      operations[index].method = method
      operations[index].local = Self.lowered(method)
      operations[index].authorize = "may" + method
      operations[index].authorizeRow = "may" + method + "Of"
      operations[index].cursor = Self.lowered(method) + "After"
      operations[index].body = "bodyOf" + method
    }
    var files = NameScope(reserved: ["app"], fallback: "service", style: { Words($0.snake).words.joined().lowercased() })
    var fields = NameScope(reserved: [], fallback: "Service", style: Self.pascal)
    for (index, service) in contract.services.enumerated() {
      services[index].file = files.identifier(for: service.name)
      services[index].field = fields.identifier(for: service.name)
      services[index].routes = Self.lowered(services[index].field) + "Routes"
      services[index].app = services[index].field
    }
    var entityFiles = NameScope(reserved: [], fallback: "entity", style: { Words($0.snake).words.joined().lowercased() })
    var entityNames = NameScope(reserved: [], fallback: "Entity", style: Self.pascal)
    for (index, entity) in contract.entities.enumerated() {
      let name = entityNames.identifier(for: entity.name)
      entities[index].file = entityFiles.identifier(for: entity.name)
      entities[index].scan = "scan" + name
      entities[index].view = "view" + name
      entities[index].translate = "translate" + name
      entities[index].columns = "columnsOf" + name
    }
    var keys = NameScope(reserved: Self.reserved, fallback: "Scheme", style: Self.pascal)
    for (index, scheme) in contract.authSchemes.enumerated() {
      let pascal = keys.identifier(for: scheme.name)
      schemes[index].pascal = pascal
      schemes[index].key = Self.lowered(pascal)
      schemes[index].principalOf = Self.lowered(pascal) + "PrincipalOf"
    }
    var hidden = Set(types.flatMap { ["decode" + $0, "append" + $0, "store" + $0] })
    hidden.formUnion(entities.flatMap { [$0.scan, $0.view, $0.translate, $0.columns] })
    hidden.formUnion(operations.flatMap { [$0.authorize, $0.authorizeRow, $0.cursor, $0.body] })
    hidden.formUnion(schemes.map(\.principalOf))
    hidden.formUnion(services.map(\.routes))
    // Those of patterns and of parts of checks are numbered.
    hidden.formUnion((1...999).flatMap { ["pattern\($0)", "check\($0)"] })
    for service in services { hidden.formUnion((1...99).map { "check\(service.field)\($0)" }) }
    reservedInFunctions = Self.reserved.union(hidden)
    reservedInChecks = Self.language.union(Self.packagesOfChecks).union(hidden)
  }

  /// A scope for the local variables of one function.
  /// - Parameter isCheck: Whether it checks values, which mentions few packages.
  func locals(_ taken: [String] = [], isCheck: Bool = false) -> NameScope {
    var scope = NameScope(reserved: isCheck ? reservedInChecks : reservedInFunctions, fallback: "value", style: Self.camel)
    for name in taken { scope.take(name) }
    return scope
  }

  /// A scope for the fields of one struct.
  static func fields(_ reserved: Set<String> = []) -> NameScope {
    NameScope(reserved: reserved.union(["MarshalJSON"]), fallback: "Field", style: pascal)
  }

  /// A value's name where it has no letters: `+1` and `-1` must not be one.
  private static func spelled(_ value: String) -> String { value.isEmpty ? "empty" : value }

  // MARK: - Case

  static func pascal(_ words: Words) -> String { words.words.map(capitalized).joined() }

  static func camel(_ words: Words) -> String {
    guard let first = words.words.first else { return "" }
    return first.lowercased() + words.words.dropFirst().map(capitalized).joined()
  }

  private static func capitalized(_ word: String) -> String {
    let upper = word.uppercased()
    if initialisms.contains(upper) { return upper }
    return Words(word).pascal
  }

  /// An exported identifier as an unexported one: `HTTPServer` is `httpServer`.
  static func lowered(_ identifier: String) -> String {
    let upper = identifier.prefix { $0.isUppercase }
    if upper.count == identifier.count { return identifier.lowercased() }
    let count = max(1, upper.count - 1)
    return identifier.prefix(count).lowercased() + identifier.dropFirst(count)
  }

  /// What Go writes in one case.
  private static let initialisms: Set<String> = [
    "ACL", "API", "ASCII", "CPU", "CSS", "DNS", "EOF", "GUID", "HTML", "HTTP", "HTTPS", "ID", "IP", "JSON", "QPS", "RAM", "RPC",
    "SLA", "SMTP", "SQL", "SSH", "TCP", "TLS", "TTL", "UDP", "UI", "UID", "URI", "URL", "UTF8", "UUID", "VM", "XML", "XMPP",
    "XSRF", "XSS",
  ]

  // MARK: - What is taken

  /// Keywords, predeclared identifiers, and packages that generated files import.
  static let reserved = language.union([
    "api", "app", "cmp", "context", "db", "errors", "fmt", "fs", "gen", "http", "migrations", "os", "password", "regexp", "slices",
    "slog", "sql", "strconv", "strings", "sync", "testing", "testkit", "time", "token", "url", "want", "wire",
  ])

  /// Packages that functions with variables from the contract mention.
  static let packagesOfChecks: Set<String> = ["api", "context", "http", "slices", "strconv", "wire"]

  /// Keywords and predeclared identifiers.
  private static let language: Set<String> = [
    "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto", "if",
    "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
    "any", "append", "bool", "byte", "cap", "clear", "close", "comparable", "complex", "complex128", "complex64", "copy", "delete",
    "error", "false", "float32", "float64", "imag", "int", "int16", "int32", "int64", "int8", "iota", "len", "make", "max", "min",
    "new", "nil", "panic", "print", "println", "real", "recover", "rune", "string", "true", "uint", "uint16", "uint32", "uint64",
    "uint8", "uintptr", "_", "init", "main",
  ]

  /// Exported identifiers of the generated package besides those of the contract.
  private static let own: Set<String> = ["Auth", "Handlers", "NewAuth", "NewHandler", "NewServices", "Principals", "Services", "Verifiers"]
}

struct EntityNames: Hashable, Sendable {
  /// `UserRow`.
  var row: String
  /// `UserRecord`, where there are hashes.
  var record: String
  /// `UserChanges`.
  var changes: String
  /// `UserStore`.
  var store: String
  /// Begins the names of its files.
  var file: String
  var scan: String
  var view: String
  var translate: String
  var columns: String
}

struct ServiceNames: Hashable, Sendable {
  /// Begins the names of its files.
  var file: String
  /// `UsersHandlers`.
  var handlers: String
  /// `DefaultUsers`.
  var standard: String
  /// `Users`, of `Handlers`.
  var field: String
  /// `usersRoutes`.
  var routes: String
  /// The user's type.
  var app: String
}

struct OperationNames: Hashable, Sendable {
  /// `ListUsersRequest`.
  var request: String
  /// `ListUsers`.
  var method: String
  /// `listUsers`.
  var local: String
  /// `ListUsersFilter`.
  var filter: String
  /// `ListUsersPosition`.
  var position: String
  /// `mayListUsers`.
  var authorize: String
  /// `mayListUsersOf`.
  var authorizeRow: String
  /// `listUsersAfter`.
  var cursor: String
  /// `bodyOfListUsers`.
  var body: String
}

struct SchemeNames: Hashable, Sendable {
  /// `BearerPrincipal`.
  var principal: String
  /// `Bearer`.
  var pascal: String
  /// `bearer`.
  var key: String
  /// `bearerPrincipalOf`.
  var principalOf: String
}
