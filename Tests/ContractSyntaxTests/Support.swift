import ContractBase
import Foundation
import Testing

@testable import ContractSyntax

/// One text as the compiler sees it.
func source(_ text: String, path: String = "test.contract") -> SourceFile {
  source(bytes: Array(text.utf8), path: path)
}

func source(bytes: [UInt8], path: String = "test.contract") -> SourceFile {
  var map = SourceMap()
  let id = map.add(path: path, bytes: bytes)
  guard let file = map[id] else { preconditionFailure("a map forgot the file that it was given") }
  return file
}

/// A document and what was found in it, each finding as `CODE line:column message`.
func parse(_ text: String) -> (document: Document, findings: [String]) {
  let file = source(text)
  var sink = DiagnosticSink()
  let document = parseContract(file, sink: &sink)
  return (document, describe(sink, in: file))
}

func describe(_ sink: DiagnosticSink, in file: SourceFile) -> [String] {
  sink.sorted().map { diagnostic in
    let place = diagnostic.primary.map { file.position(of: $0.start) }
    return "\(diagnostic.definition.code) \(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message)"
  }
}

/// The shared corpus of real contracts, where there is one.
enum Corpus {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["CONTRACTC_CORPUS"] { return URL(fileURLWithPath: path) }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { package.deleteLastPathComponent() }
    return [package.appending(path: "../shared/corpus"), package.appending(path: "../../shared/corpus")]
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// Paths below a folder of the corpus, sorted.
  static func files(_ name: String, _ extensions: Set<String>) -> [String] {
    guard let folder else { return [] }
    let root = folder.appending(path: name).path
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return all.filter { extensions.contains(($0 as NSString).pathExtension) }.sorted().map { root + "/" + $0 }
  }

  static func read(_ path: String) throws -> SourceFile {
    source(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))), path: path)
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A contract with a bit of everything.
let sampleContract = #"""
  "Accounts: sign up, sign in, manage your own profile."
  contract Accounts @version("1.0.0") @errors(PROBLEM_JSON)

  import "other.contract"

  auth bearer @jwt(issuer: "https://accounts.example", expires: "1h") { sub: UUID!  role: Role! }

  enum Role { MEMBER ADMIN @was("ROOT") }

  """
  A person
    who can sign in.
  """
  entity User implements Node & Named @table("users") {
    id: UUID! @key @generated
    email: Email! @unique(error: EmailTaken)
    password: Password! @hash(BCRYPT, cost: 12) @length(min: 12, max: 128)
    role: Role! = MEMBER @readOnly
    labels: [String: Int!]!
    orders: [Order!]! @relation({ field: "user", keys: [A, B, 1, -2.5e3, null, true] })
  }

  # Trouble
  error EmailTaken @status(409) { email: Email! }
  error Gone @status(410)

  service Users @path("/users") @auth(bearer) {
    "docs" post "/" signUp(body: UserCreate!, page: Page = { size: 10 }): Session! @status(201) @public
    get "/{id}" getUser(id: UUID! @in(PATH)): User! @throws(EmailTaken)  # trailing
    delete "/{id}" remove(id: UUID!): Void!
  }
  job SendDigest @cron("0 7 * * 1") { limit: Int = 10 }
  event OrderPlaced @topic("orders") { order: Order! }
  client Billing @baseUrl("https://b.example") { get "/x" fetch: [String: [Int]!] }

  schema @a { query: Query mutation: M }
  scalar Email @specifiedBy(url: "x")
  type Query { "d" user(id: ID! = "1", "arg" n: Int): User @deprecated }
  interface Node { id: ID! }
  union Pet @x = | Cat | Dog
  input Filter { service: String post: Int type: Int input: Boolean = true }
  directive @length(min: Int max: Int) repeatable on | FIELD_DEFINITION | OPERATION
  extend type Query { more: Int }
  extend schema { subscription: S }
  """#
