import Foundation
import Testing

/// Former names of properties that are kept for a time, in the OpenAPI document that is written.
@Suite struct KeptNameTests {
  private static let songs = """
    contract Songs @version("1.0.0")
    type Song {
      name: String! @length(min: 1, max: 80) @was("title", until: "2027-06-30")
      year: Int @was("released", until: "2027-01-31") @was("from", until: "2027-06-30")
    }
    service Songs @path("/songs") {
      post "/" addSong(body: Song!): Song! @public
    }
    """

  private func schemas() throws -> [String: [String: Any]] {
    let sandbox = try Sandbox(contract: Self.songs, "songs.contract")
    let built = try sandbox.run("build", "songs.contract", "--emit", "openapi")
    #expect(built.status == 0, "\(built.errors)")
    let read = try sandbox.run("check", "backend/openapi.json")
    #expect(read.status == 0 && !read.errors.contains("error["), "\(read.errors)")
    let document = try JSONSerialization.jsonObject(with: Data((sandbox.text("backend/openapi.json") ?? "").utf8)) as? [String: Any]
    let components = document?["components"] as? [String: Any]
    return try #require(components?["schemas"] as? [String: [String: Any]])
  }

  @Test func answersHaveBothNames() throws {
    let song = try #require(schemas()["Song"])
    #expect(song["required"] as? [String] == ["name", "title"])
    let title = (song["properties"] as? [String: [String: Any]])?["title"]
    #expect(title?["deprecated"] as? Bool == true && title?["maxLength"] as? Int == 80)
    #expect(title?["description"] as? String == "`name` by its former name, which is answered beside it until 2027-06-30.")
  }

  @Test func requestsHaveOneOfThem() throws {
    let song = try #require(schemas()["SongRequest"])
    #expect(song["required"] == nil)
    let rules = try #require(song["allOf"] as? [NSDictionary])
    #expect(
      rules == [
        ["oneOf": [["required": ["name"]], ["required": ["title"]]]],
        [
          "not": [
            "anyOf": [["required": ["year", "released"]], ["required": ["year", "from"]], ["required": ["released", "from"]]]
          ]
        ],
      ])
  }

  /// What rows hold has the names that it was stored with: only requests are read by former ones.
  @Test func storedValuesHaveNoFormerNames() throws {
    let stored = Self.songs.replacingOccurrences(of: "service Songs", with: "entity Album { id: UUID! @key @generated  song: Song! }\nservice Songs")
    let sandbox = try Sandbox(contract: stored, "songs.contract")
    let build = ["build", "songs.contract", "--emit", "migrations"]
    #expect(try sandbox.run(build).status == 0)
    try sandbox.put(stored.replacingOccurrences(of: "name: String!", with: "called: String! @was(\"name\", until: \"2028-01-31\")"), "songs.contract")
    let renamed = try sandbox.run(build)
    #expect(renamed.status == 1 && renamed.errors.contains("--allow narrow:albums.song"), "\(renamed.errors)")
    try sandbox.put(stored.replacingOccurrences(of: ", until: \"2027-06-30\"", with: ""), "songs.contract")
    #expect(try sandbox.run(build).status == 0)
  }
}
