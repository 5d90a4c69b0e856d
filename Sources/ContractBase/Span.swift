/// Identifies one source text among those that a compilation reads.
public struct FileID: Hashable, Comparable, Sendable {
  /// Position in ``SourceMap/files``.
  public let index: UInt32

  public init(index: UInt32) { self.index = index }

  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A half-open range of bytes in one source text.
///
/// Lines and columns are computed only when a place is shown: see ``SourceFile/position(of:)``.
public struct Span: Hashable, Comparable, Sendable {
  public var file: FileID
  /// First byte.
  public var start: UInt32
  /// One past the last byte.
  public var end: UInt32

  public init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest span that holds both; `self` where they are in different files.
  public func union(_ other: Span) -> Span {
    guard file == other.file else { return self }
    return Span(file: file, start: min(start, other.start), end: max(end, other.end))
  }

  public static func < (a: Span, b: Span) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }
}

/// Where a value of the contract was written.
///
/// Takes no part in equality or hashing: the same contract written in another format, or with other
/// white space, is the same contract.
public struct Origin: Hashable, Sendable {
  public let span: Span?

  public init(_ span: Span?) { self.span = span }

  /// Of a value that the compiler made itself.
  public static let synthesized = Origin(nil)

  public static func == (_: Origin, _: Origin) -> Bool { true }
  public func hash(into _: inout Hasher) {}
}

/// A value with the place it was read from.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }

  public init(_ value: Value, at span: Span?) {
    self.init(value, Origin(span))
  }

  public var span: Span? { origin.span }
}
