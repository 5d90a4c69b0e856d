public import ContractBase

/// A use of a directive: `@name(argument: value)`, or `@name(value)` with its one main argument unnamed
/// (GraphQL October 2021 §2.12, `Directive`).
public struct Directive: Sendable {
  /// Without the `@`.
  public var name: Name
  public var arguments: [Argument]
  /// From the `@` to the closing parenthesis.
  public var span: Span

  public init(name: Name, arguments: [Argument] = [], span: Span = .synthesized) {
    self.name = name
    self.arguments = arguments
    self.span = span
  }

  /// The argument with a name.
  public func argument(_ name: String) -> Argument? { arguments.first { $0.name?.text == name } }

  /// The argument that was given without a name.
  public var mainArgument: Argument? { arguments.first { $0.name == nil } }
}

/// An argument of a directive (GraphQL October 2021 §2.6, `Argument`).
public struct Argument: Sendable {
  /// Nil where the directive's main argument is given without its name.
  public var name: Name?
  public var value: Value
  public var span: Span

  public init(name: Name? = nil, value: Value, span: Span = .synthesized) {
    self.name = name
    self.value = value
    self.span = span
  }
}
