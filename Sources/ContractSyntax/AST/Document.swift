public import ContractBase

/// One parsed `.contract` or GraphQL SDL file (GraphQL October 2021 §2.2, `TypeSystemExtensionDocument`).
///
/// A parse always gives a document. Where the text was wrong the sink holds the errors, and the document holds
/// what could be understood: a name that was missing has empty text, see ``Name/isMissing``.
public struct Document: Sendable {
  public var file: FileID
  /// In source order; executable definitions (`query`, `fragment`, …) are reported and left out.
  public var definitions: [Definition]
  /// Every comment, in source order.
  public var comments: [Comment]
  /// The whole file.
  public var span: Span

  public init(
    file: FileID = Span.synthesized.file, definitions: [Definition], comments: [Comment] = [],
    span: Span = .synthesized
  ) {
    self.file = file
    self.definitions = definitions
    self.comments = comments
    self.span = span
  }
}

/// A `#` comment up to the end of its line (GraphQL October 2021 §2.1.4, `Comment`).
public struct Comment: Sendable {
  /// From the `#` on, without the line break.
  public var span: Span
  /// Whether nothing but white space stands before it on its line.
  public var isOwnLine: Bool

  public init(span: Span, isOwnLine: Bool) {
    self.span = span
    self.isOwnLine = isOwnLine
  }
}

/// A name with its place (GraphQL October 2021 §2.1.9, `Name`).
public struct Name: Sendable, Hashable {
  public var text: String
  public var span: Span

  public init(_ text: String, span: Span = .synthesized) {
    self.text = text
    self.span = span
  }

  /// Whether the parser made it up in place of one that the text lacks.
  public var isMissing: Bool { text.isEmpty }

  public static func == (a: Name, b: Name) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Span {
  /// The place of a node that was not read from a text.
  public static let synthesized = Span(file: FileID(index: .max), start: 0, end: 0)

  /// Whether the node that carries it was made by the compiler.
  public var isSynthesized: Bool { file.index == .max }
}
