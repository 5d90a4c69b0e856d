/// Index of a ``TypeDefinition`` in ``Contract/types``.
public struct TypeID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of an ``Entity`` in ``Contract/entities``.
public struct EntityID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of a ``DeclaredError`` in ``Contract/errors``.
public struct ErrorID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of an ``AuthScheme`` in ``Contract/authSchemes``.
public struct AuthSchemeID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of a ``Service`` in ``Contract/services``.
public struct ServiceID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of an ``Operation`` in ``Contract/operations``.
public struct OperationID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}
