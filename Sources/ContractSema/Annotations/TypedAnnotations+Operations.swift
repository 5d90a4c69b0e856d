package import ContractBase
package import ContractModel

extension TypedAnnotations {
  /// `@path`
  package var pathPrefix: Located<String>? { first("path")?.string("prefix") }
  /// `@status`
  package var status: Located<Int>? { first("status")?.integer("code") }
  /// `@status` where it is a range, or any status.
  var statusRange: Located<Response.Status>? { status == nil ? first("status")?.status("code") : nil }
  /// `@status`
  var statusDescription: String? { first("status")?.string("description")?.value }
  /// `@media`
  var mediaTypes: [String] { first("media")?.strings("types").map { $0.value.lowercased() } ?? [] }
  /// `@body`
  var bodies: [MessageAnnotation] { each("body").map { MessageAnnotation($0) } }
  /// `@response`
  var responses: [MessageAnnotation] { each("response").map { MessageAnnotation($0) } }
  /// `@header`
  var headers: [HeaderAnnotation] {
    each("header").compactMap { reader in
      guard let name = reader.string("name"), let type = reader.string("type") else { return nil }
      return HeaderAnnotation(
        name: name, type: type, status: reader.status("status")?.value, isRequired: reader.flag("required") ?? false,
        description: reader.string("description")?.value)
    }
  }
  /// `@type`
  package var typeURI: String? { first("type")?.string("uri")?.value }
  /// `@throws`
  package var thrown: [Located<String>] { first("throws")?.strings("errors") ?? [] }
  /// `@tags`
  package var tags: [String] { first("tags")?.strings("names").map(\.value) ?? [] }
  /// `@issues`: a scheme.
  package var issues: Located<String>? { first("issues")?.string("scheme") }
  /// `@cron`
  package var schedule: Located<String>? { first("cron")?.string("schedule") }
  /// `@retry`
  package var attempts: Located<Int>? { first("retry")?.integer("attempts") }
  /// `@topic`
  package var topic: String? { first("topic")?.string("name")?.value }
  /// `@baseUrl`
  package var baseURL: String? { first("baseUrl")?.string("url")?.value }

  /// `@create`, `@read`, `@list`, `@update`, `@delete`, `@signIn`, `@transition`
  package var action: ActionAnnotation? {
    let kinds: [(String, (ArgumentReader) -> ActionAnnotation.Kind?)] = [
      ("create", { _ in .create }), ("read", { _ in .read }), ("update", { _ in .update }),
      ("delete", { _ in .delete }),
      ("list", { .list(order: $0.strings("order"), owner: $0.string("owner")) }),
      (
        "signIn",
        { reader in
          guard let identifier = reader.string("identifier"), let secret = reader.string("secret") else { return nil }
          return .signIn(identifier: identifier, secret: secret)
        }
      ),
      (
        "transition",
        { reader in
          guard let field = reader.string("field"), let target = reader.string("to") else { return nil }
          return .transition(field: field, from: reader.strings("from"), to: target, error: reader.string("error"))
        }
      ),
    ]
    for (name, read) in kinds {
      guard let reader = first(name), let entity = reader.string("entity"), let kind = read(reader) else { continue }
      return ActionAnnotation(entity: entity, kind: kind, span: reader.span)
    }
    return nil
  }

  /// `@filter`
  package var filter: FilterAnnotation? {
    first("filter").map { reader in
      FilterAnnotation(field: reader.string("field"), comparison: reader.choice("op") ?? .equal, span: reader.span)
    }
  }

  /// `@paginate`
  package var paginate: PaginateAnnotation? {
    first("paginate").map { reader in
      PaginateAnnotation(
        defaultLimit: reader.isGiven("default") ? reader.integer("default") : nil,
        maxLimit: reader.integer("max") ?? Located(100, .synthesized), span: reader.span)
    }
  }

  /// `@in`
  package var location: (location: Parameter.Location, name: Located<String>?)? {
    guard let reader = first("in"), let location = reader.location("location") else { return nil }
    return (location, reader.string("name"))
  }

  /// `@style`
  package var style: (style: Parameter.Style, explode: Bool?, allowReserved: Bool)? {
    guard let reader = first("style"), let name = reader.string("style")?.value else { return nil }
    let style: Parameter.Style
    switch name {
    case "SIMPLE": style = .simple
    case "LABEL": style = .label
    case "MATRIX": style = .matrix
    case "FORM": style = .form
    case "SPACE_DELIMITED": style = .spaceDelimited
    case "PIPE_DELIMITED": style = .pipeDelimited
    case "DEEP_OBJECT": style = .deepObject
    default: return nil
    }
    return (style, reader.flag("explode"), reader.flag("allowReserved") ?? false)
  }

  /// `@idempotent`
  package var idempotency: Idempotency? {
    first("idempotent").map { reader in
      Idempotency(isRequired: reader.flag("required") ?? false, seconds: reader.seconds("ttl") ?? 86_400)
    }
  }

  /// `@rateLimit`
  package var rateLimit: (limit: RateLimit, requests: Located<Int>)? {
    guard let reader = first("rateLimit"), let requests = reader.integer("requests") else { return nil }
    return (RateLimit(requests: requests.value, seconds: reader.seconds("per") ?? 60), requests)
  }

  /// `@etag`
  package var entityTag: EntityTagPolicy? {
    first("etag").map { $0.flag("required") == true ? .required : .optional }
  }
}

/// A body or an answer besides the first one.
struct MessageAnnotation {
  var status: Located<Response.Status>?
  /// Nil for an answer without a body.
  var type: Located<String>?
  var mediaTypes: [String]
  var description: String?
  /// Of a body.
  var isRequired: Bool
  var span: Span

  init(_ reader: ArgumentReader) {
    isRequired = reader.flag("required") ?? true
    status = reader.status("status")
    type = reader.string("type")
    mediaTypes = reader.strings("media").map { $0.value.lowercased() }
    description = reader.string("description")?.value
    span = reader.span
  }
}

struct HeaderAnnotation {
  var name: Located<String>
  var type: Located<String>
  /// Nil for that of the success.
  var status: Response.Status?
  var isRequired: Bool
  var description: String?
}

/// What an operation does with an entity, as its author says it.
package struct ActionAnnotation: Sendable {
  package enum Kind: Sendable {
    case create, read, update, delete
    case list(order: [Located<String>], owner: Located<String>?)
    case signIn(identifier: Located<String>, secret: Located<String>)
    case transition(field: Located<String>, from: [Located<String>], to: Located<String>, error: Located<String>?)
  }

  package var entity: Located<String>
  package var kind: Kind
  package var span: Span
}

package struct FilterAnnotation: Sendable {
  package var field: Located<String>?
  package var comparison: Filter.Comparison
  package var span: Span
}

package struct PaginateAnnotation: Sendable {
  /// Nil where nothing is said.
  package var defaultLimit: Located<Int>?
  package var maxLimit: Located<Int>
  package var span: Span
}
