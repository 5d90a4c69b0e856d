import ContractBase
import ContractModel

/// The contract of the design page, as the checker makes it.
func accountsContract() -> Contract {
  var contract = Contract(name: "Accounts", version: "1.0.0", origin: .synthesized)
  let uuid = TypeUse(.string(StringType(format: .uuid)))
  let dateTime = TypeUse(.string(StringType(format: .dateTime)))
  let email = TypeUse(.string(StringType(format: .email)))
  let password = TypeUse(.string(StringType(minLength: 12, maxLength: 128, isSecret: true)))
  let name = TypeUse(.string(StringType(minLength: 1, maxLength: 80)), isNullable: true)
  let role = TypeUse(.reference(TypeID(0)))
  let user = TypeUse(.reference(TypeID(1)))

  contract.types = [
    TypeDefinition(
      name: "Role",
      use: TypeUse(
        .enumeration(EnumerationType(cases: [EnumerationCase(value: "MEMBER"), EnumerationCase(value: "ADMIN")]))),
      origin: .synthesized),
    TypeDefinition(
      name: "User",
      use: TypeUse(
        .object(
          ObjectType(properties: [
            Property(name: "id", type: uuid, isRequired: true), Property(name: "email", type: email, isRequired: true),
            Property(name: "name", type: name, isRequired: true), Property(name: "role", type: role, isRequired: true),
            Property(name: "createdAt", type: dateTime, isRequired: true),
          ]))), role: .view(EntityID(0), .read), origin: .synthesized),
    TypeDefinition(
      name: "UserCreate",
      use: TypeUse(
        .object(
          ObjectType(properties: [
            Property(name: "email", type: email, isRequired: true),
            Property(name: "password", type: password, isRequired: true, access: .writeOnly),
            Property(name: "name", type: name, isRequired: false),
          ]))), role: .view(EntityID(0), .create), origin: .synthesized),
    TypeDefinition(
      name: "UserUpdate",
      use: TypeUse(
        .object(
          ObjectType(properties: [
            Property(name: "email", type: email, isRequired: false),
            Property(name: "password", type: password, isRequired: false, access: .writeOnly),
            Property(name: "name", type: name, isRequired: false),
          ]))), role: .view(EntityID(0), .update), origin: .synthesized),
    TypeDefinition(
      name: "Session",
      use: TypeUse(
        .object(
          ObjectType(properties: [
            Property(name: "token", type: TypeUse(.string(StringType(isSecret: true))), isRequired: true),
            Property(name: "user", type: user, isRequired: true),
          ]))), origin: .synthesized),
  ]
  contract.errors = [
    DeclaredError(
      name: "EmailTaken", code: "email_taken", status: 409, message: "Email already registered", origin: .synthesized)
  ]
  contract.authSchemes = [
    AuthScheme(
      name: "bearer", kind: .bearer(BearerSettings(issuer: "https://accounts.example")),
      claims: [
        Property(name: "sub", type: uuid, isRequired: true), Property(name: "role", type: role, isRequired: true),
      ], origin: .synthesized)
  ]
  contract.entities = [
    Entity(
      name: "User", table: "users", description: "A person who can sign in.",
      fields: [
        EntityField(name: "id", column: "id", type: uuid, generation: .uuid, access: .readOnly),
        EntityField(name: "email", column: "email", type: email),
        EntityField(name: "password", column: "password", type: password, access: .writeOnly, hash: .bcrypt(cost: 12)),
        EntityField(name: "name", column: "name", type: name),
        EntityField(name: "role", column: "role", type: role, defaultValue: .string("MEMBER"), access: .readOnly),
        EntityField(
          name: "createdAt", column: "created_at", type: dateTime, generation: .createdNow, access: .readOnly),
      ], key: ["id"], uniques: [UniqueConstraint(fields: ["email"], error: ErrorID(0), origin: .synthesized)],
      readView: TypeID(1), createView: TypeID(2), updateView: TypeID(3), origin: .synthesized)
  ]
  contract.services = [
    Service(name: "Users", description: nil, operations: (0..<5).map(OperationID.init), origin: .synthesized)
  ]
  contract.operations = accountsOperations(user: user, uuid: uuid, role: role)
  return contract
}

private func accountsOperations(user: TypeUse, uuid: TypeUse, role: TypeUse) -> [ContractModel.Operation] {
  let users = PathSegment([.literal("users")])
  let collection = PathTemplate(segments: [users])
  let item = PathTemplate(segments: [users, PathSegment([.parameter("id")])])
  let bearer = AuthSchemeID(0)
  let id = Parameter(
    name: "id", location: .path, style: .simple, explode: false, type: uuid, isRequired: true, origin: .synthesized)

  func allow(_ condition: SecurityCondition) -> SecurityRequirement {
    .anyOf([SecurityAlternative(conditions: [.scheme(bearer, scopes: []), condition], origin: .synthesized)])
  }
  func content(_ use: TypeUse) -> [MediaTypeContent] { [MediaTypeContent(mediaType: "application/json", type: use)] }
  func answer(_ code: Int, _ use: TypeUse?) -> [Response] {
    [Response(status: .code(code), content: use.map(content) ?? [], origin: .synthesized)]
  }
  func body(_ type: Int) -> RequestBody {
    RequestBody(isRequired: true, content: content(TypeUse(.reference(TypeID(type)))), origin: .synthesized)
  }
  func operation(_ name: String, _ method: HTTPMethod, _ path: PathTemplate) -> ContractModel.Operation {
    ContractModel.Operation(name: name, service: ServiceID(0), method: method, path: path, origin: .synthesized)
  }
  let isAdmin = SecurityCondition.claim(bearer, name: "role", values: [.string("ADMIN")])
  let isOwner = SecurityCondition.owner(bearer, field: "id")

  var signUp = operation("signUp", .post, collection)
  signUp.body = body(2)
  signUp.responses = answer(201, TypeUse(.reference(TypeID(4))))
  signUp.errors = [ErrorID(0)]
  signUp.action = .create(EntityID(0))
  signUp.tokenIssue = TokenIssue(
    scheme: bearer, property: "token", entityProperty: "user",
    claims: [ClaimSource(claim: "sub", field: "id"), ClaimSource(claim: "role", field: "role")])

  var list = operation("listUsers", .get, collection)
  list.parameters = [
    Parameter(
      name: "role", location: .query, style: .form, explode: true, type: role, isRequired: false, origin: .synthesized),
    Parameter(
      name: "limit", location: .query, style: .form, explode: true,
      type: TypeUse(
        .integer(IntegerType(width: .int32, bounds: NumberBounds(minimum: JSONNumber(1), maximum: JSONNumber(100))))),
      isRequired: false, defaultValue: .number(JSONNumber(20)), origin: .synthesized),
    Parameter(
      name: "cursor", location: .query, style: .form, explode: true, type: TypeUse(.string(StringType())),
      isRequired: false, origin: .synthesized),
  ]
  list.responses = answer(200, TypeUse(.list(ListType(element: user))))
  list.security = allow(isAdmin)
  list.action = .list(
    EntityID(0),
    ListQuery(
      order: [OrderTerm(field: "createdAt", isDescending: true), OrderTerm(field: "id")],
      filters: [Filter(parameter: "role", field: "role", comparison: .equal)]))
  list.pagination = Pagination(shape: .link)

  var get = operation("getUser", .get, item)
  get.parameters = [id]
  get.responses = answer(200, user)
  get.security = allow(isOwner)
  get.action = .read(EntityID(0))

  var update = operation("updateUser", .patch, item)
  update.parameters = [id]
  update.body = body(3)
  update.responses = answer(200, user)
  update.errors = [ErrorID(0)]
  update.security = allow(isOwner)
  update.action = .update(EntityID(0))

  var delete = operation("deleteUser", .delete, item)
  delete.parameters = [id]
  delete.responses = answer(204, nil)
  delete.security = allow(isAdmin)
  delete.action = .delete(EntityID(0))
  return [signUp, list, get, update, delete]
}
