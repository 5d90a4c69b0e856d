public import ContractBase
public import ContractModel

/// One change of a contract, told where it was made, with everything that it reaches.
public struct Change: Hashable, Sendable {
  public var kind: ChangeKind
  /// What has changed: `User.email`, `GET /users`.
  public var subject: String
  /// What was and what is: "the maximal length was 80 and is 40".
  public var what: String
  /// Whether a client of the old contract is harmed by a server of the new one.
  public var clients: Verdict
  /// Whether a server of the old contract is harmed by a client of the new one.
  public var servers: Verdict
  /// Why that is so, in a sentence.
  public var why: String
  /// In the old contract's sources.
  public var old: Span?
  /// In the new contract's sources.
  public var new: Span?
  /// Operations that it reaches, in the contract's order, as `GET /users`.
  public var operations: [String]
  /// A message that shows it.
  public var witness: Witness?
  /// Why it is accepted nevertheless, where it is.
  public var acceptance: String?

  public var verdict: Verdict { max(clients, servers) }
}

/// A message that one contract admits and the other does not; both were asked.
public struct Witness: Hashable, Sendable {
  public enum Side: String, Hashable, Sendable { case old, new }

  /// Where it stands: `body of POST /users`.
  public var place: String
  public var value: JSONValue
  /// The contract that admits it.
  public var acceptedBy: Side
  /// What the other says of it.
  public var violations: [ValueViolation]
}
