import ContractBase
import ContractModel
import ContractPlan
import ContractReview
import ContractSema
import EmitKit
import Foundation
import TestSupport
import Testing

@testable import ContractDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What must hold for every text, taken through every stage.
enum WholePipeline {
  /// How far a text came.
  enum Reach: Int, Comparable {
    case refused, planned, emitted
    static func < (a: Reach, b: Reach) -> Bool { a.rawValue < b.rawValue }
  }

  static let optionSets = [
    BuildOptions(),
    BuildOptions(
      language: .typescript, errorStyle: .problemJSON, database: .postgresql,
      emit: [.server, .validators, .migrations, .tests, .openapi]),
    BuildOptions(emit: [.migrations, .openapi]),
  ]

  /// Compiles a text, and records what should not be; nothing is written.
  static func run(path: String, bytes: [UInt8], options: BuildOptions, label: String) -> Reach {
    var compilation = Compilation(load: { _ in .missing })
    let contract = compilation.check(path: path, bytes: bytes, options: CheckOptions())
    let findings = compilation.diagnostics.sorted()
    #expect((contract == nil) == compilation.diagnostics.hasErrors, "no contract and no error, or both: \(label)")
    var places = findings.compactMap(\.primary)
    for finding in findings { places += finding.secondary.map(\.span) + finding.fixIts.map(\.span) }
    for place in places {
      let count = compilation.sources[place.file]?.bytes.count
      #expect(count.map { Int(place.end) <= $0 } ?? false, "a place that no text has: \(label)")
    }
    for format in [ReportFormat.text, .sarif] { _ = render(findings, sources: compilation.sources, format: format) }
    guard let contract else { return .refused }
    _ = contract.textDump
    let plan = compilation.plan(contract, options: options)
    do {
      guard let tree = try compilation.emit(plan) else {
        #expect(compilation.diagnostics.hasErrors, "no output and no word why: \(label)")
        return .planned
      }
      #expect(!tree.files.isEmpty, "nothing was emitted: \(label)")
      return .emitted
    } catch {
      Issue.record("\(error): \(label)")
      return .planned
    }
  }
}

/// Texts that are nearly contracts: none of them traps, hangs or is dropped without a word.
///
/// `CONTRACTC_MUTATIONS` says how many, `CONTRACTC_MUTATION` takes one alone. Before a text is compiled it is put into a file, so that
/// it is there when the process is not.
@Suite(.serialized) struct MutationTests {
  /// Seconds of processor time that one text may take, far above what any takes: what grows without bound is beyond it.
  private static let limit = 30.0

  @Test func survivesMutations() throws {
    let environment = ProcessInfo.processInfo.environment
    let mutator = Mutator(seeds: try MutationTests.seeds())
    var rounds = 0..<(environment["CONTRACTC_MUTATIONS"].flatMap { Int($0) } ?? 250)
    if let one = environment["CONTRACTC_MUTATION"].flatMap({ Int($0) }) { rounds = one..<(one + 1) }
    var reached: [WholePipeline.Reach: Int] = [:]
    var slowest = (seconds: 0.0, label: "")
    let record = NSTemporaryDirectory() + "contractc-mutation-\(ProcessInfo.processInfo.processIdentifier)"
    defer { unlink(record) }
    for round in rounds {
      let (path, bytes) = mutator.text(round: round, seed: 0x5EED)
      let label = "mutation \(round) of \(path)"
      try (Data("\(label)\n".utf8) + Data(bytes)).write(to: URL(fileURLWithPath: record))
      let options = WholePipeline.optionSets[round / mutator.seeds.count % WholePipeline.optionSets.count]
      // What never ends, ends here, with its text in the file.
      alarm(120)
      let start = MutationTests.processorSeconds
      let reach = WholePipeline.run(path: path, bytes: bytes, options: options, label: label)
      let seconds = MutationTests.processorSeconds - start
      alarm(0)
      #expect(seconds < MutationTests.limit, "\(label) took \(seconds) s")
      if seconds > slowest.seconds { slowest = (seconds, label) }
      reached[reach, default: 0] += 1
    }
    let counts = reached.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("\(rounds.count) mutations: \(counts); the slowest took \(Int(slowest.seconds * 1000)) ms (\(slowest.label))")
    // Enough of them have to come as far as the plans, or little is shown.
    if rounds.count > 100 { #expect(rounds.count - reached[.refused, default: 0] > rounds.count / 20) }
  }

  /// Texts that once showed a fault.
  @Test func survivesWhatOnceWasFatal() throws {
    for name in MutationTests.files("Tests/Regressions") {
      let bytes = try MutationTests.bytes("Tests/Regressions/" + name)
      for options in WholePipeline.optionSets {
        alarm(120)
        let start = MutationTests.processorSeconds
        _ = WholePipeline.run(path: name, bytes: bytes, options: options, label: name)
        #expect(MutationTests.processorSeconds - start < MutationTests.limit, "\(name)")
        alarm(0)
      }
      guard name.hasSuffix(".contract") || name.hasSuffix(".graphql") else { continue }
      if let text = formatContract(path: name, bytes: bytes).text {
        #expect(formatContract(path: name, bytes: Array(text.utf8)).text == text, "formatting twice differs: \(name)")
      }
    }
  }

  /// Of the thread, so that what else the machine does is not counted.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func files(_ folder: String) -> [String] { Golden.files(in: folder).filter { !$0.hasPrefix(".") } }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Golden.root.appending(path: path)))
  }

  /// Every specification, and small ones in the forms that there is no specification in.
  private static func seeds() throws -> [Mutator.Seed] {
    // Contracts that have a finding each are refused whatever is done to them.
    let paths = files("specs").filter { path in
      path.split(separator: "/").count == 2 && !path.hasPrefix("diagnostics/") && [".contract", ".yaml", ".json", ".graphql"].contains { path.hasSuffix($0) }
    }
    var seeds = try paths.map { Mutator.Seed(path: $0, bytes: try bytes("specs/" + $0)) }
    seeds.append(Mutator.Seed(path: "small.graphql", bytes: Array(sdl.utf8)))
    seeds.append(Mutator.Seed(path: "small.json", bytes: Array(json.utf8)))
    seeds.append(Mutator.Seed(path: "small.contract", bytes: Array(small.utf8)))
    return seeds
  }

  private static let sdl = #"""
    "A directory of people."
    schema { query: Query mutation: Mutation }
    type Query { person(id: ID!): Person people(first: Int = 10, name: String): [Person!]! }
    type Mutation { addPerson(input: PersonInput!): Person! }
    interface Node { id: ID! }
    type Person implements Node @entity { id: ID! @key name: String! @length(min: 1) pet: Pet friends: [Person!]! kind: Kind! }
    union Pet = Cat | Dog
    type Cat { lives: Int! = 9 } type Dog { tricks: [String!] }
    input PersonInput { name: String! kind: Kind = FRIEND nested: PersonInput }
    enum Kind { FRIEND STRANGER @deprecated(reason: "be kind") }
    scalar When @specifiedBy(url: "https://example.com/when")
    extend type Person { born: When }
    directive @mine(a: [Int!] = [1, 2]) repeatable on OBJECT | FIELD_DEFINITION

    """#

  private static let json = #"""
    {
      "openapi": "3.0.3",
      "info": {"title": "Small", "version": "1.0.0"},
      "servers": [{"url": "https://{host}.example", "variables": {"host": {"default": "api"}}}],
      "paths": {
        "/pets/{id}": {
          "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "format": "int64"}}],
          "get": {
            "operationId": "getPet", "tags": ["pets"], "security": [{"key": []}, {}],
            "parameters": [{"name": "tags", "in": "query", "explode": false, "schema": {"type": "array", "items": {"type": "string"}}}],
            "responses": {
              "200": {"description": "A pet", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
              "404": {"$ref": "#/components/responses/Missing"}, "default": {"description": "Anything else"}
            }
          },
          "patch": {
            "operationId": "changePet",
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
            "responses": {"204": {"description": "Changed"}}
          }
        }
      },
      "components": {
        "schemas": {
          "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}], "discriminator": {"propertyName": "kind"}},
          "Base": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "age": {"type": "integer", "minimum": 0, "nullable": true}}},
          "Cat": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"lives": {"type": "integer", "default": 9}}}]},
          "Dog": {"allOf": [{"$ref": "#/components/schemas/Base"}], "additionalProperties": {"type": "string", "pattern": "^a+$"}, "properties": {"friend": {"$ref": "#/components/schemas/Pet"}}}
        },
        "responses": {"Missing": {"description": "No such pet", "content": {"application/json": {"schema": {"type": "object"}}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
      }
    }
    """#

  private static let small = """
    contract Small @version("1.0.0") @errors(PROBLEM_JSON)
    auth bearer @jwt(expires: "1h") { sub: UUID!  role: Role! }
    enum Role { MEMBER ADMIN }
    entity User @table("users") {
      id: UUID! @key @generated
      email: Email! @unique(error: Taken)
      password: Password! @hash @length(min: 12, max: 128)
      age: Int @range(min: 0, max: 150)
      tags: [String!]! = [] @items(max: 3)
      role: Role! = MEMBER @readOnly
    }
    error Taken @status(409)
    type Session { token: Token! @issues(bearer)  user: User! }
    input Credentials { email: Email!  password: Password! @length(min: 1, max: 128) }
    service Users @path("/users") @auth(bearer) {
      post "/" signUp(body: UserCreate!): Session! @status(201) @public @create(User)
      post "/sign-in" signIn(body: Credentials!): Session! @public @signIn(User)
      get "/" listUsers(role: Role, page: Page): [User!]! @allow(role: ADMIN) @list(User)
      get "/{id}" getUser(id: UUID!): User! @allow(owner: "id") @read(User)
      patch "/{id}" updateUser(id: UUID!, body: UserUpdate!): User! @allow(owner: "id") @update(User)
      delete "/{id}" deleteUser(id: UUID!): Void! @status(204) @allow(role: ADMIN) @delete(User)
      post "/report" report(body: Report!): Void! @throws(Taken)
    }
    type Report { of: UUID!  reason: String @pattern("^[a-z]+$")  more: Map<Report> }

    """
}
