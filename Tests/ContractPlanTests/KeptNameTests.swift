import ContractModel
import ContractPlan
import Testing

/// Former names of properties that are kept for a time.
@Suite("Kept names")
struct KeptNameTests {
  static let songs = """
    contract Songs @version("1.0.0")
    entity Song {
      id: UUID! @key @generated
      name: String! @length(min: 1) @was("title", until: "2027-06-30") @was("label")
      secret: String @writeOnly @was("hidden", until: "2027-06-30")
      rank: Int @readOnly @was("place", until: "2027-06-30")
      credits: Credits! = {}
    }
    type Credits { artist: String @was("singer", until: "2027-06-30") }
    service Songs @path("/songs") {
      post "/" addSong(body: SongCreate!): Song! @status(201) @public @create(Song)
      get "/{id}" getSong(id: UUID!): Song! @public @read(Song)
      patch "/{id}" changeSong(id: UUID!, body: SongUpdate!): Song! @public @update(Song)
      post "/credits" sendCredits(body: Credits!): Credits! @public
    }
    """

  let plan: BackendPlan

  init() throws { plan = ContractPlan.plan(try contract(of: Self.songs), options: BuildOptions()) }

  @Test("a request is read by the names that are kept, of properties that it can have")
  func requests() throws {
    let create = try #require(plan.validation.validators.first { $0.name == "SongCreate" })
    guard case .object(let object) = create.value.shape else { throw Unexpected() }
    #expect(object.renames.map { "\($0.former) \($0.name) \($0.failure.code)" } == ["title name renamed", "hidden secret renamed"])
    #expect(object.renames.first?.failure.detail == "must not be given beside name")
  }

  private struct Unexpected: Error {}

  private func exchange(_ name: String) throws -> Exchange {
    let test = try #require(plan.tests.suites.flatMap(\.cases).first { $0.name == name }, "\(plan.tests.suites.flatMap(\.cases).map(\.name))")
    let sent = test.steps.compactMap { if case .send(let exchange) = $0 { exchange } else { nil } }
    return try #require(sent.first)
  }

  private func members(_ exchange: Exchange) -> [String] {
    switch exchange.body {
    case .json(.object(let members)): members.map(\.name)
    case .json(.value(.object(let members))): members.map(\.name)
    default: []
    }
  }

  @Test("suites send the former name, and expect both", arguments: ["addSong", "changeSong"])
  func accepted(operation: String) throws {
    let exchange = try exchange("\(operation) takes title for name")
    #expect(members(exchange).contains("title") && !members(exchange).contains("name"))
    guard case .json(.object(let answered)) = exchange.expect.body else { throw Unexpected() }
    #expect(answered.map(\.name) == ["id", "name", "title", "rank", "place", "credits"])
    #expect(answered[1].match == answered[2].match)
  }

  @Test("suites send both, and expect that this is refused, in objects further in as well")
  func refused() throws {
    for (name, pointer) in [("title beside name", "/title"), ("credits/singer beside artist", "/credits/singer")] {
      let exchange = try exchange("addSong refuses " + name)
      guard case .error(.standard(.validationFailed), let violations) = exchange.expect.body else { throw Unexpected() }
      #expect(violations.map(\.pointer) == [pointer] && violations.map(\.code) == ["renamed"])
    }
  }

  @Test("what is answered of a value further in has both names")
  func nested() throws {
    let exchange = try exchange("addSong accepts credits/singer in place of artist")
    guard case .json(.object(let answered)) = exchange.expect.body, let credits = answered.first(where: { $0.name == "credits" })
    else { throw Unexpected() }
    guard case .equal(.value(.object(let members))) = credits.match else { throw Unexpected() }
    #expect(members.map(\.name) == ["artist", "singer"] && members.first?.value == members.last?.value)
  }

  @Test("a form has a field for each name, decoded as the property is")
  func fields() throws {
    var contract = try contract(of: Self.songs.replacing("artist: String", with: "artist: [Int!]"))
    let last = contract.operations.count - 1
    contract.operations[last].body?.content[0].mediaType = "application/x-www-form-urlencoded"
    let planned = ContractPlan.plan(contract, options: BuildOptions())
    let content = try #require(planned.routes.routes.first { $0.name == "sendCredits" }?.body?.content.first)
    #expect(
      content.decoding
        == .object([
          PropertyDecoding(name: "artist", decoding: .list(.number)), PropertyDecoding(name: "singer", decoding: .list(.number)),
        ]))
  }
}
