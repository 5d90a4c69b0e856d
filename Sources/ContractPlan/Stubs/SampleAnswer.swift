public import ContractBase
public import ContractModel

/// What an operation answers that nobody has written yet: its success, with values that the contract admits.
public struct SampleAnswer: Hashable, Sendable {
  public enum Body: Hashable, Sendable {
    /// A value of the answer's type. Properties that are only ever sent are in it where the type requires them; they are not
    /// answered. Of a page it is the items, and the page is the last one.
    case json(JSONValue)
    /// A text, or the bytes that are its UTF-8.
    case text(String)
  }

  /// Those that the answer must have and that the service does not set by itself.
  public var headers: [SampleHeader]
  /// Nil: none.
  public var body: Body?

  public init(headers: [SampleHeader] = [], body: Body?) {
    self.headers = headers
    self.body = body
  }
}

public struct SampleHeader: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Why a stub answers 501 although samples are asked for.
public struct SampleGap: Hashable, Sendable {
  public enum Reason: Error, Hashable, Sendable {
    /// Nothing but errors is declared.
    case success
    /// No value of the answer's type is found.
    case value
    /// The bodies of a media type are neither JSON nor a text.
    case mediaType(String)
    /// A header must be there, and no value of it is found.
    case header(String)
  }

  public var operation: OperationID
  public var reason: Reason
  /// Of the answer, or of the operation where there is none.
  public var origin: Origin

  public init(operation: OperationID, reason: Reason, origin: Origin) {
    self.operation = operation
    self.reason = reason
    self.origin = origin
  }

  /// For a person.
  public var message: String {
    switch reason {
    case .success: "it declares no success"
    case .value: "no value is found that its answer admits"
    case .mediaType(let name): "a body of \(name) is not made from a schema"
    case .header(let name): "no value is found for the header '\(name)'"
    }
  }
}
