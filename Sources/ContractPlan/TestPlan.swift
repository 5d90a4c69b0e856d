public import ContractModel

/// Exchanges that show whether a service keeps its contract; the same for every target.
public struct TestPlan: Hashable, Sendable {
  /// One for each service.
  public var suites: [TestSuite]

  public init(suites: [TestSuite]) { self.suites = suites }

  public var caseCount: Int { suites.reduce(0) { $0 + $1.cases.count } }
}

public struct TestSuite: Hashable, Sendable {
  public var service: ServiceID
  public var name: String
  /// What several cases need first, each a named sequence of steps that a case calls for by index.
  public var fixtures: [TestFixture]
  public var cases: [TestCase]

  public init(service: ServiceID, name: String, fixtures: [TestFixture], cases: [TestCase]) {
    self.service = service
    self.name = name
    self.fixtures = fixtures
    self.cases = cases
  }
}

/// Steps that make something a case needs, such as a signed-up user; run anew for each case.
public struct TestFixture: Hashable, Sendable {
  /// In words: `a user`.
  public var name: String
  public var steps: [TestStep]
  /// Variables that hold what it made.
  public var provides: [String]

  public init(name: String, steps: [TestStep], provides: [String]) {
    self.name = name
    self.steps = steps
    self.provides = provides
  }
}

public struct TestCase: Hashable, Sendable {
  /// A sentence: `signUp answers 409 email_taken when the email is taken`. Unique in its suite.
  public var name: String
  public var operation: OperationID
  public var fixtures: [Int]
  public var steps: [TestStep]

  public init(name: String, operation: OperationID, fixtures: [Int] = [], steps: [TestStep]) {
    self.name = name
    self.operation = operation
    self.fixtures = fixtures
    self.steps = steps
  }
}

public enum TestStep: Hashable, Sendable {
  case send(Exchange)
  /// All at once; the statuses, sorted, are as given.
  case race([Exchange], statuses: [Int])
  /// Signs a token with the test's key.
  case mint(TokenMint)
  /// Follows the next page from the first exchange until there is none: so many items in all, none twice, in order.
  case walk(Exchange, pagination: Pagination, items: Int, key: String)
}

public struct TokenMint: Hashable, Sendable {
  public var variable: String
  public var scheme: AuthSchemeID
  /// Claims besides `iss`, `aud`, `iat` and `exp`.
  public var claims: [MemberTemplate]
  public var scopes: [String]
  public var flaw: TokenFlaw?

  public init(variable: String, scheme: AuthSchemeID, claims: [MemberTemplate], scopes: [String] = [], flaw: TokenFlaw? = nil) {
    self.variable = variable
    self.scheme = scheme
    self.claims = claims
    self.scopes = scopes
    self.flaw = flaw
  }
}

public enum TokenFlaw: String, Hashable, Sendable, CaseIterable {
  case expired
  case notYetValid
  case wrongSignature
  case unsigned
  case wrongIssuer
  case wrongAudience
  case garbage
  case missingSubject
}

public struct Exchange: Hashable, Sendable {
  public var method: String
  /// Path, with each value percent-encoded when it is filled in.
  public var path: TextTemplate
  public var query: [QueryItem]
  public var headers: [HeaderItem]
  public var body: BodyTemplate?
  public var expect: Expectation
  /// Variables taken from the answer, by JSON Pointer or header.
  public var captures: [Capture]

  public init(
    method: String, path: TextTemplate, query: [QueryItem] = [], headers: [HeaderItem] = [], body: BodyTemplate? = nil,
    expect: Expectation, captures: [Capture] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.expect = expect
    self.captures = captures
  }
}

public struct TextTemplate: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case literal(String)
    case variable(String)
    /// Another value at each run of a case, of lower-case letters and digits: keeps unique values apart.
    case fresh(length: Int)
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }
  public init(_ literal: String) { parts = literal.isEmpty ? [] : [.literal(literal)] }
}

public struct QueryItem: Hashable, Sendable {
  public var name: String
  public var value: TextTemplate

  public init(name: String, value: TextTemplate) {
    self.name = name
    self.value = value
  }
}

public struct HeaderItem: Hashable, Sendable {
  public var name: String
  public var value: TextTemplate

  public init(name: String, value: TextTemplate) {
    self.name = name
    self.value = value
  }
}

public enum BodyTemplate: Hashable, Sendable {
  case json(JSONTemplate)
  /// Sent as it is; the media type is among the headers.
  case text(String)
  /// So many bytes of a JSON string: for limits.
  case filler(bytes: Int)
}

public indirect enum JSONTemplate: Hashable, Sendable {
  case value(JSONValue)
  case text(TextTemplate)
  case array([JSONTemplate])
  case object([MemberTemplate])
}

public struct MemberTemplate: Hashable, Sendable {
  public var name: String
  public var value: JSONTemplate

  public init(_ name: String, _ value: JSONTemplate) {
    self.name = name
    self.value = value
  }
}

public struct Expectation: Hashable, Sendable {
  /// Any of them.
  public var statuses: [Int]
  public var headers: [HeaderExpectation]
  public var body: BodyExpectation

  public init(statuses: [Int], headers: [HeaderExpectation] = [], body: BodyExpectation = .any) {
    self.statuses = statuses
    self.headers = headers
    self.body = body
  }
}

public enum HeaderExpectation: Hashable, Sendable {
  case equal(name: String, TextTemplate)
  case present(name: String)
  case absent(name: String)
}

public enum BodyExpectation: Hashable, Sendable {
  case any
  case empty
  /// An error in the build's style, with exactly these violations.
  case error(ErrorReference, violations: [Violation])
  case json(JSONMatch)
}

/// A violation as the wire format has it.
public struct Violation: Hashable, Sendable {
  public var location: String
  public var pointer: String
  public var code: String
  public var detail: String

  public init(location: String, pointer: String, code: String, detail: String) {
    self.location = location
    self.pointer = pointer
    self.code = code
    self.detail = detail
  }
}

public indirect enum JSONMatch: Hashable, Sendable {
  case any
  case equal(JSONTemplate)
  /// A string in a format.
  case format(StringFormat)
  case kind(JSONKinds)
  /// Exactly these members, in this order.
  case object([MemberMatch])
  case list(minimum: Int, JSONMatch)
}

public struct MemberMatch: Hashable, Sendable {
  public var name: String
  public var match: JSONMatch
  /// Whether it may be absent.
  public var isOptional: Bool

  public init(_ name: String, _ match: JSONMatch, isOptional: Bool = false) {
    self.name = name
    self.match = match
    self.isOptional = isOptional
  }
}

public struct Capture: Hashable, Sendable {
  public var variable: String
  /// JSON Pointer into the body of the answer.
  public var pointer: String

  public init(variable: String, pointer: String) {
    self.variable = variable
    self.pointer = pointer
  }
}
