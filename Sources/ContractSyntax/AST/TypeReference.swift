public import ContractBase

/// A use of a type (GraphQL October 2021 §2.11, `Type`), with maps `[Key: Value]` beside lists.
public struct TypeReference: Sendable {
  public indirect enum Kind: Sendable {
    case named(Name)
    case list(TypeReference)
    /// `[String: Int!]`
    case map(key: TypeReference, value: TypeReference)
  }

  public var kind: Kind
  /// Whether a `!` follows.
  public var isNonNull: Bool
  /// With the `!`.
  public var span: Span

  public init(_ kind: Kind, isNonNull: Bool = false, span: Span = .synthesized) {
    self.kind = kind
    self.isNonNull = isNonNull
    self.span = span
  }

  /// The type's name where it is neither a list nor a map.
  public var name: Name? { if case .named(let name) = kind { name } else { nil } }

  /// As it is written, without white space that says nothing.
  public var text: String {
    let mark = isNonNull ? "!" : ""
    return switch kind {
    case .named(let name): name.text + mark
    case .list(let element): "[\(element.text)]" + mark
    case .map(let key, let value): "[\(key.text): \(value.text)]" + mark
    }
  }

  /// The name under all lists and maps (of a map, its value's).
  public var innermostName: Name {
    switch kind {
    case .named(let name): name
    case .list(let element): element.innermostName
    case .map(_, let value): value.innermostName
    }
  }
}
