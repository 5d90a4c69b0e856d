import ContractModel
import ContractPlan
import EmitKit

/// Every identifier that is made from a name of the contract, each decided once.
struct PythonNames: Sendable {
  /// Of types, by index.
  private(set) var types: [String] = []
  /// Of the functions of a type: `user_create` in `validate_user_create`.
  private(set) var functions: [String] = []
  /// Of the properties of each type that is an object, by index: attributes by their names on the wire.
  private(set) var attributes: [[String: String]] = []
  /// Of the row of each entity, by index.
  private(set) var rows: [String] = []
  /// Of the fields of each entity.
  private(set) var fields: [[String: String]] = []
  private(set) var services: [ServiceNames] = []
  /// Of the module of each entity, and of what it is imported as.
  private(set) var entityFiles: [String] = []
  private(set) var entityModules: [String] = []
  /// Classes of the declared errors, by index.
  private(set) var errors: [String] = []
  /// Of operations, by index.
  private(set) var operations: [OperationNames] = []
  /// Of authentication schemes, by index.
  private(set) var schemes: [SchemeNames] = []

  init(_ contract: Contract) {
    var types = NameScope(reserved: Self.keywords.union(Self.ownTypes), fallback: "Type", style: \.pascal)
    self.types = contract.types.map { types.identifier(for: $0.name) }
    // An error and a type of one name are two classes.
    errors = contract.errors.map { types.identifier(for: "\u{1}" + $0.name) }
    rows = contract.entities.map { types.identifier(for: $0.name + " row") }
    schemes = contract.authSchemes.map { scheme in
      SchemeNames(principal: types.identifier(for: scheme.name + " principal"), key: "", claims: [:])
    }
    var functions = NameScope(reserved: Self.keywords, fallback: "type", style: \.snake)
    self.functions = contract.types.map { functions.identifier(for: $0.name) }
    attributes = contract.types.map { type in
      guard case .object(let object) = type.use.type else { return [:] }
      var properties = object.properties.map(\.name)
      // A view is made of rows by the names of attributes, so that both call a field the same.
      if case .view(let entity, _) = type.role { properties = contract[entity].fields.map(\.name) + properties }
      return Self.attributes(of: properties)
    }
    fields = contract.entities.map { Self.attributes(of: $0.fields.map(\.name)) }
    // Handlers are arguments of the function that makes the application, beside its own.
    var files = NameScope(
      reserved: Self.keywords.union(["services", "app", "environment"]), fallback: "service", style: \.snake)
    services = contract.services.map { service in
      ServiceNames(
        file: files.identifier(for: service.name), handlers: types.identifier(for: service.name + " handlers"),
        defaults: types.identifier(for: "default " + service.name + " handlers"),
        own: types.identifier(for: service.name + " service"))
    }
    var entities = NameScope(reserved: Self.keywords, fallback: "entity", style: \.snake)
    entityFiles = contract.entities.map { entities.identifier(for: $0.name) }
    entityModules = entityFiles.map { $0 + "_repository" }
    var methods = NameScope(reserved: Self.keywords.union(Self.visible), fallback: "operation", style: \.snake)
    operations = contract.operations.map { operation in
      let method = methods.identifier(for: operation.name)
      return OperationNames(method: method, authorize: "authorize_" + method, cursor: "_" + method + "_cursor")
    }
    var keys = NameScope(reserved: Self.keywords, fallback: "scheme", style: \.snake)
    for (index, scheme) in contract.authSchemes.enumerated() {
      schemes[index].key = keys.identifier(for: scheme.name)
      schemes[index].claims = Self.attributes(of: scheme.claims.map(\.name), taken: ["scopes"])
    }
  }

  /// Attributes of a class, by the names of properties.
  static func attributes(of names: [String], taken: [String] = []) -> [String: String] {
    var scope = NameScope(reserved: keywords.union(modelAttributes), fallback: "field_", style: \.snake)
    for name in taken { scope.take(name) }
    // Pydantic looks for what a property is called on the wire, then for its attribute: no attribute may be called what
    // another property is.
    for name in names where Words(name).snake == name { _ = scope.identifier(for: name) }
    return Dictionary(names.map { ($0, scope.identifier(for: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// A scope for the local variables of one function.
  static func locals(_ taken: [String] = []) -> NameScope {
    var scope = NameScope(reserved: keywords.union(visible), fallback: "value", style: \.snake)
    for name in taken { scope.take(name) }
    return scope
  }

  /// What Pydantic would make of an attribute's name: `created_at` becomes `createdAt`.
  static func alias(of attribute: String) -> String? {
    let words = attribute.split(separator: "_", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    guard isPlain, let first = words.first else { return nil }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

struct ServiceNames: Hashable, Sendable {
  /// Of its modules, of its parameter, and of its router: `users`.
  var file: String
  /// `UsersHandlers`.
  var handlers: String
  /// `DefaultUsersHandlers`.
  var defaults: String
  /// `UsersService`: the user's own.
  var own: String
}

struct OperationNames: Hashable, Sendable {
  /// `list_users`.
  var method: String
  /// `authorize_list_users`.
  var authorize: String
  /// `_list_users_cursor`.
  var cursor: String
}

struct SchemeNames: Hashable, Sendable {
  /// `BearerPrincipal`.
  var principal: String
  /// `bearer`.
  var key: String
  /// Attributes of the principal, by claim.
  var claims: [String: String]
}

extension PythonNames {
  /// Keywords, the soft ones too, and built-in names that generated code uses.
  static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield", "match", "case", "type", "self", "cls", "super", "print",
    "__debug__",
  ]

  /// What every Pydantic model and every dataclass has.
  static let modelAttributes: Set<String> = [
    "construct", "copy", "dict", "from_orm", "given", "json", "model_computed_fields", "model_config", "model_construct",
    "model_copy", "model_dump", "model_dump_json", "model_extra", "model_fields", "model_fields_set",
    "model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild", "model_validate",
    "model_validate_json", "model_validate_strings", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json",
    "update_forward_refs", "validate", "queries", "row", "rows", "changes", "values", "value", "str", "int", "bool", "float", "list", "object", "bytes",
  ]

  /// Types that generated modules have besides those of the contract.
  static let ownTypes: Set<String> = [
    "Any", "ApiError", "Auth", "Base64", "Callable", "Client", "Conflict", "ConstraintError", "Context", "ContractRouter",
    "Database", "Date", "DateTime", "Decimal", "Exception", "FastAPI", "Field", "Fingerprint", "Forbidden", "Generic",
    "IdempotencyKeyReused", "IdempotentAnswers", "Later", "Token", "InsufficientScope", "InternalError", "InvalidCredentials", "InvalidToken", "Keys", "Literal",
    "Logger", "MalformedJson", "MalformedRequest", "Mapping", "MethodNotAllowed", "Model", "NotAcceptable", "NotFound",
    "NotImplementedYet", "Page", "Path", "PayloadTooLarge", "PreconditionFailed", "PreconditionRequired", "Protocol",
    "Queries", "RateLimiter", "Request", "Response", "Row", "Rows", "Sequence", "Server", "ServiceUnavailable",
    "Services", "Time", "TokenScheme", "Tokens", "TooManyRequests", "TypeAlias", "TypedDict", "Unauthorized",
    "UnsupportedMediaType", "Uuid", "ValidationFailed", "Verifiers", "Violations", "ABSENT", "ANY", "Answer", "Equal",
    "Format", "Kind_", "Nullable", "OneOf", "Optional", "Several", "DecimalOf", "Expected", "Never", "TYPE_CHECKING",
  ]

  /// What a function of a generated module may call, and so may not hide.
  static let visible: Set<String> = [
    "answer_empty", "answer_json", "answer_tagged", "answer_text", "are_unique", "as_text", "auth", "body", "bool", "bool_",
    "bytes", "boolean_of", "changes", "client", "compare_decimals", "conditions", "context", "cookies", "cookies_of",
    "count_fitting", "dataclass", "decode_cursor", "deep_members", "dict", "each_field", "enumerate", "errors", "fields_of", "float",
    "found", "handlers", "header_of", "int", "is_date", "is_integer", "is_multiple_of", "is_number", "is_of_kind", "is_single",
    "is_one_of", "isinstance", "items", "json_any", "json_members", "json_number", "json_of", "len", "link_to_next", "list",
    "list_of", "members", "models", "negotiate", "number_of", "now", "object", "one_field", "page", "pairs", "passes", "pointer_segment",
    "position_after", "principal", "principals", "queries", "query", "query_of", "quote", "range", "read_content",
    "read_json", "rename_member", "repeated", "request", "require_match", "result", "router", "row", "rows", "scalar_of", "services", "set",
    "single", "str", "sum", "to_scale", "tuple", "updated", "uuid4", "values", "violations", "if_match", "media_type", "answer_type",
    "statement", "assignments",
  ]
}
