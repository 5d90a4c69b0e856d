public import ContractModel

/// Exchanges that show whether a service keeps its contract; the same for every target.
public struct TestPlan: Hashable, Sendable {
  /// One for each service that has operations.
  public var suites: [TestSuite]

  public init(suites: [TestSuite]) { self.suites = suites }

  public var caseCount: Int { suites.reduce(0) { $0 + $1.cases.count } }
}

public struct TestSuite: Hashable, Sendable {
  public var service: ServiceID
  public var name: String
  /// What several cases need first, each a named sequence of steps that a case calls for by index.
  public var fixtures: [TestFixture]
  /// By operation, in the order of the service.
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
  /// In words: `a user`. Unique in its suite.
  public var name: String
  /// May use what the fixtures before it in ``TestCase/fixtures`` provide.
  public var steps: [TestStep]
  /// Variables that hold what it made; no two fixtures of a suite provide the same.
  public var provides: [String]

  public init(name: String, steps: [TestStep], provides: [String]) {
    self.name = name
    self.steps = steps
    self.provides = provides
  }
}

/// Runs by itself: on an empty database, with no sessions, no counted requests and no remembered idempotency keys.
public struct TestCase: Hashable, Sendable {
  /// A sentence: `signUp answers 409 email_taken when the email is taken`. Unique in its suite.
  public var name: String
  public var operation: OperationID
  public var kind: TestKind
  /// To be run in this order, before the steps.
  public var fixtures: [Int]
  public var steps: [TestStep]

  public init(name: String, operation: OperationID, kind: TestKind = .success, fixtures: [Int] = [], steps: [TestStep])
  {
    self.name = name
    self.operation = operation
    self.kind = kind
    self.fixtures = fixtures
    self.steps = steps
  }
}

/// What a case is about.
public enum TestKind: String, Hashable, Sendable, CaseIterable {
  /// The operation does what it is for.
  case success
  /// A valid value at the edge of what is valid.
  case accepted
  /// An invalid parameter or body.
  case refused
  /// JSON that is none, media types, methods, sizes.
  case transport
  /// Who may call.
  case access
  /// A target that does not exist.
  case missing
  /// A declared error, or a conflict.
  case conflict
  /// Pages, orders and filters.
  case list
  /// Idempotency, entity tags, rate limits.
  case policy
}

public enum TestStep: Hashable, Sendable {
  /// Gives a variable its value.
  case bind(variable: String, TextTemplate)
  case send(Exchange)
  /// One after another, each put together anew and answered as expected.
  case burst(Exchange, count: Int)
  /// So many times at once, each answered as expected and all with the same body; nothing is captured.
  case concurrent(Exchange, count: Int)
  /// All at once; the statuses, sorted, are as given, and what the exchanges expect is not looked at.
  case race([Exchange], statuses: [Int])
  /// Waits until the clock, in milliseconds, shows another time.
  case tick
  /// Makes a credential with the test's key, or in the test's session store.
  case mint(TokenMint)
  case walk(PageWalk)
}

/// A credential that the test makes for itself.
///
/// For a JWT the variable holds the token. For a session it holds the id of a session in the service's own store, with
/// these claims; for an API key the key, and for basic authentication `user:password` in base64, that a test's double
/// of the service's verifier knows.
public struct TokenMint: Hashable, Sendable {
  public var variable: String
  public var scheme: AuthSchemeID
  /// Claims besides `iss`, `aud`, `iat` and `exp`; `sub` first, where the scheme has it.
  public var claims: [MemberTemplate]
  public var scopes: [String]
  public var flaw: TokenFlaw?

  public init(
    variable: String, scheme: AuthSchemeID, claims: [MemberTemplate], scopes: [String] = [], flaw: TokenFlaw? = nil
  ) {
    self.variable = variable
    self.scheme = scheme
    self.claims = claims
    self.scopes = scopes
    self.flaw = flaw
  }
}

public enum TokenFlaw: String, Hashable, Sendable, CaseIterable {
  /// Since longer than the leeway.
  case expired
  /// For longer than the leeway.
  case notYetValid
  /// Signed with another key.
  case wrongSignature
  /// `"alg": "none"`, and no signature.
  case unsigned
  case wrongIssuer
  case wrongAudience
  /// No token at all: `garbage`.
  case garbage
  case missingSubject
  /// Without `exp`.
  case missingExpiry
  /// Signed with the same secret by another algorithm: HS512, or HS256 where HS512 is the right one.
  case wrongAlgorithm
  /// Its header demands an extension that nobody knows (`crit`, RFC 7515, section 4.1.11).
  case criticalExtension
}

/// Follows the next page from the first exchange until there is none. No page but the first is empty; the address in a
/// `Link` has the path of the first exchange and all of its query, `limit` and `cursor` aside.
public struct PageWalk: Hashable, Sendable {
  /// Expects the first page; the next ones answer with the same status.
  public var first: Exchange
  public var pagination: Pagination
  /// So many items in all, none twice.
  public var items: Int
  /// Items on each page but the last.
  public var pageSize: Int
  /// Properties that tell items apart.
  public var key: [String]
  /// What consecutive items are in the order of; ties are broken by the key.
  public var order: [WalkOrder]
  /// Run after the first page.
  public var between: [TestStep]
  /// Items that `between` made, which may be seen too.
  public var extra: Int

  public init(
    first: Exchange, pagination: Pagination, items: Int, pageSize: Int, key: [String], order: [WalkOrder],
    between: [TestStep] = [], extra: Int = 0
  ) {
    self.first = first
    self.pagination = pagination
    self.items = items
    self.pageSize = pageSize
    self.key = key
    self.order = order
    self.between = between
    self.extra = extra
  }
}

public struct WalkOrder: Hashable, Sendable {
  public enum Comparison: String, Hashable, Sendable {
    /// Strings by their code points.
    case text
    /// Numbers, and decimals in strings.
    case number
    /// `false` first.
    case boolean
  }

  public var property: String
  public var isDescending: Bool
  public var comparison: Comparison

  public init(property: String, isDescending: Bool, comparison: Comparison) {
    self.property = property
    self.isDescending = isDescending
    self.comparison = comparison
  }
}
