public import ContractBase

/// A literal (GraphQL October 2021 §2.9, `Value`).
public struct Value: Sendable {
  public indirect enum Kind: Sendable {
    case int(NumberLiteral)
    case float(NumberLiteral)
    case string(StringLiteral)
    case boolean(Bool)
    case null
    /// A bare name that is not `true`, `false` or `null`: an enum value, a type, a role, an auth scheme.
    case enumeration(Name)
    case list([Value])
    case object([ObjectField])
    /// `$name`; reported, since a type system document has no variables.
    case variable(Name)
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, span: Span = .synthesized) {
    self.kind = kind
    self.span = span
  }
}

/// A number exactly as written, so that no digit is lost (GraphQL October 2021 §2.9.1 and §2.9.2).
public struct NumberLiteral: Sendable, Hashable {
  public var text: String

  public init(text: String) { self.text = text }

  /// As an integer, where it is one that fits.
  public var integer: Int? { Int(text) }
  public var double: Double? { Double(text) }
}

/// A string with its escapes decoded (GraphQL October 2021 §2.9.4, `StringValue`).
public struct StringLiteral: Sendable, Hashable {
  /// The semantic value: escapes decoded, a block string's common indentation removed.
  public var value: String
  /// Whether it was written as `"""…"""`.
  public var isBlock: Bool
  /// With the quotes.
  public var span: Span

  public init(_ value: String, isBlock: Bool = false, span: Span = .synthesized) {
    self.value = value
    self.isBlock = isBlock
    self.span = span
  }

  public static func == (a: StringLiteral, b: StringLiteral) -> Bool { a.value == b.value }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// One `name: value` of an object literal (GraphQL October 2021 §2.9.8, `ObjectField`).
public struct ObjectField: Sendable {
  public var name: Name
  public var value: Value
  public var span: Span

  public init(name: Name, value: Value, span: Span = .synthesized) {
    self.name = name
    self.value = value
    self.span = span
  }
}

extension Value {
  public var string: StringLiteral? { if case .string(let literal) = kind { literal } else { nil } }
  public var boolean: Bool? { if case .boolean(let value) = kind { value } else { nil } }
  public var enumeration: Name? { if case .enumeration(let name) = kind { name } else { nil } }
  public var list: [Value]? { if case .list(let values) = kind { values } else { nil } }
  public var object: [ObjectField]? { if case .object(let fields) = kind { fields } else { nil } }
  public var isNull: Bool { if case .null = kind { true } else { false } }

  /// The literal of an integer or a float.
  public var number: NumberLiteral? {
    switch kind {
    case .int(let literal), .float(let literal): literal
    default: nil
    }
  }
}
