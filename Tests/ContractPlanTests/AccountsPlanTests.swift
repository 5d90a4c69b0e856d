import ContractModel
import ContractPlan
import Testing

@Suite("The plans of the accounts contract")
struct AccountsPlanTests {
  let backend = plan(accountsContract(), options: BuildOptions())

  @Test("errors are those of the wire format, then the declared ones")
  func errors() throws {
    #expect(backend.errors.entries.count == StandardError.allCases.count + 1)
    let taken = try #require(backend.errors[.declared(ErrorID(0))])
    #expect(
      taken.code == "email_taken" && taken.status == 409 && taken.title == "Conflict" && taken.name == "email taken")
    for error in StandardError.allCases { #expect(backend.errors[.standard(error)]?.code == error.rawValue) }
  }

  @Test("routes are in match order, with what Allow lists")
  func routes() {
    #expect(backend.routes.paths.map(\.template.text) == ["/users", "/users/{id}"])
    #expect(
      backend.routes.paths.map(\.allow) == [
        ["GET", "HEAD", "POST", "OPTIONS"], ["GET", "HEAD", "PATCH", "DELETE", "OPTIONS"],
      ])
    #expect(
      backend.routes.services.first?.routes.map { backend.routes[$0].name } == [
        "signUp", "listUsers", "getUser", "updateUser", "deleteUser",
      ])
  }

  @Test("each operation has the errors that it can answer")
  func answers() {
    func codes(_ operation: Int) -> [String] {
      backend.routes.route(of: OperationID(operation))?.errors.compactMap { backend.errors[$0]?.code } ?? []
    }
    #expect(
      codes(0) == [
        "malformed_request", "malformed_json", "validation_failed", "not_acceptable", "email_taken", "payload_too_large",
        "unsupported_media_type", "internal_error",
      ])
    #expect(
      codes(1) == [
        "malformed_request", "validation_failed", "unauthorized", "invalid_token", "forbidden", "not_acceptable",
        "internal_error",
      ])
    #expect(
      codes(3) == [
        "malformed_request", "malformed_json", "validation_failed", "unauthorized", "invalid_token", "forbidden",
        "not_found", "not_acceptable", "email_taken", "payload_too_large", "unsupported_media_type", "internal_error",
      ])
    #expect(
      codes(4) == [
        "malformed_request", "validation_failed", "unauthorized", "invalid_token", "forbidden", "not_found",
        "internal_error",
      ])
  }

  @Test("handlers are complete")
  func handlers() {
    for route in backend.routes.routes { #expect(!route.handler.isCustom) }
    guard case .create(let create)? = backend.routes.route(of: OperationID(0))?.handler else {
      Issue.record("signUp creates")
      return
    }
    #expect(
      create.values.map(\.source) == [
        .generated(.uuid), .body(property: "email"), .hashed(property: "password", .bcrypt(cost: 12)),
        .body(property: "name"), .constant(.string("MEMBER")), .generated(.createdNow),
      ])
    #expect(backend.routes.route(of: OperationID(0))?.success.location?.fields == ["id"])
  }

  @Test("tables have names that say what they are")
  func storage() throws {
    let table = try #require(backend.storage.table(of: EntityID(0)))
    #expect(table.columns.map(\.type) == [.uuid, .text, .text, .text, .text, .timestamp])
    #expect(table.uniques.map(\.name) == ["users_email_key"])
    #expect(table.indexes.map(\.name) == ["users_created_at_id_idx", "users_role_created_at_id_idx"])
    #expect(table.columns.compactMap(\.checkName) == ["users_name_check", "users_role_check"])
    #expect(backend.storage.repositories.first?.statements.count == 5)
  }

  @Test("requests are checked in words that are part of the wire")
  func validation() throws {
    let id = try #require(backend.validation.validator(of: TypeID(2)))
    guard case .object(let object) = backend.validation[id].value.shape else {
      Issue.record("UserCreate is an object")
      return
    }
    #expect(object.properties.map(\.name) == ["email", "password", "name"])
    #expect(object.properties[0].requiredFailure == Failure("required", "is required"))
    #expect(object.properties[2].value.typeFailure == Failure("type", "must be a string or null"))
    guard case .string(_, let checks) = object.properties[1].value.shape else {
      Issue.record("a password is a string")
      return
    }
    #expect(
      checks.map(\.failure) == [
        Failure("min_length", "must be at least 12 characters"),
        Failure("max_length", "must be at most 128 characters"),
      ])
    #expect(backend.validation.formats == [.email, .uuid])
    #expect(backend.validation.validators.map(\.name) == ["Role", "UserCreate", "UserUpdate"])
  }
}
