public import ContractBase

/// Work that runs outside a request.
public struct Job: Hashable, Sendable {
  public var name: String
  public var description: String?
  /// Five fields of cron; nil where it runs when it is asked to.
  public var schedule: String?
  public var payload: TypeUse?
  public var maxAttempts: Int
  public var origin: Origin

  public init(name: String, description: String?, schedule: String?, payload: TypeUse?, maxAttempts: Int, origin: Origin) {
    self.name = name
    self.description = description
    self.schedule = schedule
    self.payload = payload
    self.maxAttempts = maxAttempts
    self.origin = origin
  }
}

/// Something that happened, told to other services.
public struct Event: Hashable, Sendable {
  public var name: String
  public var description: String?
  public var topic: String
  public var payload: TypeUse
  public var origin: Origin

  public init(name: String, description: String?, topic: String, payload: TypeUse, origin: Origin) {
    self.name = name
    self.description = description
    self.topic = topic
    self.payload = payload
    self.origin = origin
  }
}

/// Another service that this one calls.
public struct ServiceClient: Hashable, Sendable {
  public var name: String
  public var description: String?
  public var baseURL: String?
  public var operations: [Operation]
  public var origin: Origin

  public init(name: String, description: String?, baseURL: String?, operations: [Operation], origin: Origin) {
    self.name = name
    self.description = description
    self.baseURL = baseURL
    self.operations = operations
    self.origin = origin
  }
}
