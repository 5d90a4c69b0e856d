package import ContractBase
package import ContractModel

/// The annotations of one declaration, read into types: names of annotations and of their arguments stand here and
/// in the extensions of this type, and nowhere else.
package struct TypedAnnotations: Sendable {
  package let all: [Annotation]

  package init(_ annotations: [Annotation]) { all = annotations }

  func first(_ name: String) -> ArgumentReader? {
    all.first { $0.name.value == name }.map { ArgumentReader($0) }
  }

  func each(_ name: String) -> [ArgumentReader] {
    all.filter { $0.name.value == name }.map { ArgumentReader($0) }
  }

  func place(_ name: String) -> Span? { all.first { $0.name.value == name }?.span }
}

extension Array where Element == Annotation {
  package var typed: TypedAnnotations { TypedAnnotations(self) }
}

// MARK: Anything

extension TypedAnnotations {
  /// `@was`
  package var formerNames: [String] { formerPropertyNames.map(\.name) }

  /// `@was` of a property, whose former names may be kept.
  package var formerPropertyNames: [FormerName] {
    each("was").compactMap { reader in
      reader.string("name").map { FormerName($0.value, until: reader.string("until")?.value, origin: $0.origin) }
    }
  }

  /// `@deprecated`
  package var deprecation: Deprecation? {
    first("deprecated").map { reader in
      Deprecation(
        reason: reader.string("reason")?.value, since: reader.string("since")?.value,
        sunset: reader.string("sunset")?.value)
    }
  }

  /// `@example`
  package var examples: [Located<JSONValue>] { each("example").compactMap { $0.json("value") } }
}

// MARK: The contract

extension TypedAnnotations {
  /// `@title`
  var title: Located<String>? { first("title")?.string("text") }

  /// `@version`
  package var version: Located<String>? { first("version")?.string("value") }

  /// `@errors`
  package var errorStyle: ErrorStyle? {
    switch first("errors")?.string("style")?.value {
    case "JSON": .json
    case "PROBLEM_JSON": .problemJSON
    default: nil
    }
  }

  /// `@validation`
  package var validationStatus: Located<Int>? { first("validation")?.integer("status") }

  /// `@maxBody`
  package var maxBodyBytes: Located<Int>? { first("maxBody")?.integer("bytes") }

  /// `@server`
  package var servers: [ServerURL] {
    each("server").compactMap { reader in
      reader.string("url").map { ServerURL(url: $0.value, description: reader.string("description")?.value, origin: $0.origin) }
    }
  }
}

// MARK: Types and values

extension TypedAnnotations {
  package var isOptional: Bool { place("optional") != nil }
  package var isRequired: Bool { place("required") != nil }
  package var isOpen: Bool { place("open") != nil }
  /// `@open`: the type of the values of properties that are not declared.
  var openValues: Located<String>? { first("open")?.string("values") }
  /// `@anyOf`
  var isOverlapping: Bool { place("anyOf") != nil }
  /// `@name`
  var wireName: Located<String>? { first("name")?.string("wire") }
  /// `@properties` of an object type.
  var propertyCounts: (min: Located<Int>?, max: Located<Int>?) {
    let reader = first("properties")
    return (reader?.integer("min"), reader?.integer("max"))
  }
  package var isOneOf: Bool { place("oneOf") != nil }

  /// `@readOnly`, `@writeOnly`, `@createOnly`
  package var access: Access {
    if place("readOnly") != nil { return .readOnly }
    if place("writeOnly") != nil { return .writeOnly }
    return place("createOnly") != nil ? .createOnly : .readWrite
  }

  /// `@base`
  package var base: Located<String>? { first("base")?.string("type") }

  /// `@discriminator`
  package var discriminator: DiscriminatorAnnotation? {
    guard let reader = first("discriminator"), let property = reader.string("property") else { return nil }
    let mapping = reader.members("mapping").map { (value: $0.name.value, member: $0.value) }
    return DiscriminatorAnnotation(property: property, mapping: mapping)
  }
}

/// `@discriminator(property: "kind", mapping: {card: Card})`
package struct DiscriminatorAnnotation: Sendable {
  package var property: Located<String>
  /// Values of the property, and the members that they choose.
  package var mapping: [(value: String, member: Located<String>)]
}

// MARK: Entities

/// `@unique`, `@index`, `@references`, … of an entity or a field of one.
extension TypedAnnotations {
  package var table: Located<String>? { first("table")?.string("name") }
  package var column: Located<String>? { first("column")?.string("name") }
  package var key: Span? { place("key") }
  package var inverse: Located<String>? { first("inverse")?.string("field") }

  /// `@generated`
  package var generated: GeneratedAnnotation? {
    first("generated").map { reader in
      GeneratedAnnotation(
        kind: reader.string("kind").flatMap { kind in
          switch kind.value {
          case "UUID": .uuid
          case "SEQUENCE": .sequence
          case "CREATED_NOW": .createdNow
          case "UPDATED_NOW": .updatedNow
          case "PRINCIPAL": .principal
          default: nil
          }
        }, span: reader.span)
    }
  }

  package var uniques: [UniqueAnnotation] {
    each("unique").map { UniqueAnnotation(error: $0.string("error"), fields: $0.strings("fields"), span: $0.span) }
  }

  package var indexes: [IndexAnnotation] {
    each("index").map { IndexAnnotation(fields: $0.strings("fields"), span: $0.span) }
  }

  package var references: ReferencesAnnotation? {
    guard let reader = first("references"), let entity = reader.string("entity") else { return nil }
    return ReferencesAnnotation(entity: entity, onDelete: reader.choice("onDelete") ?? .restrict, span: reader.span)
  }

  package var hash: HashAnnotation? {
    first("hash").map { reader in
      HashAnnotation(
        algorithm: reader.string("algorithm")?.value, cost: reader.integer("cost"), memory: reader.integer("memory"),
        iterations: reader.integer("iterations"), parallelism: reader.integer("parallelism"), span: reader.span)
    }
  }
}

package struct GeneratedAnnotation: Sendable {
  /// Nil where it follows from the type.
  package var kind: Generation?
  package var span: Span
}

package struct UniqueAnnotation: Sendable {
  package var error: Located<String>?
  /// Empty on a field: the field alone.
  package var fields: [Located<String>]
  package var span: Span
}

package struct IndexAnnotation: Sendable {
  /// Each with a `-` in front where it is descending; empty on a field: the field alone.
  package var fields: [Located<String>]
  package var span: Span
}

package struct ReferencesAnnotation: Sendable {
  package var entity: Located<String>
  package var onDelete: DeleteRule
  package var span: Span
}

package struct HashAnnotation: Sendable {
  package var algorithm: String?
  package var cost: Located<Int>?
  package var memory: Located<Int>?
  package var iterations: Located<Int>?
  package var parallelism: Located<Int>?
  package var span: Span
}
