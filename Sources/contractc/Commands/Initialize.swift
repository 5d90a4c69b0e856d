import ArgumentParser
import ContractDriver
import ContractPlan

struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a contract and a configuration to start from.",
    discussion: """
      EXAMPLES
        contractc init
        contractc init --name Library
        contractc init --name Library --language python
      """)

  @Option(help: "Name of the contract.")
  var name: String = "Notes"

  @Option(help: "Language of the back end.")
  var language: String = Language.javascript.rawValue

  func validate() throws {
    if Language(rawValue: language) == nil {
      throw ValidationError("a language is one of \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let isName =
      name.utf8.allSatisfy { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
      && name.utf8.first.map { $0 > 57 } == true && name.utf8.count <= 64
    if !isName { throw ValidationError("a name is made of letters, digits and _, and begins with a letter") }
  }

  func run() throws {
    let contract = name.lowercased() + ".contract"
    let files = [(contract, StarterContract.text(name: name)), ("contractc.yaml", StarterContract.configuration(contract: contract, language: language))]
    // Neither is written where one of them is there.
    if let (path, _) = files.first(where: { Files.exists($0.0) }) {
      throw WrongUse("'\(path)' is there already; nothing was written")
    }
    for (path, text) in files {
      do {
        try Files.create(path, text)
      } catch {
        Terminal.complain("error: '\(path)' cannot be written: \(error.reason)")
        throw ExitCode.fallsShort
      }
      Terminal.emit("created \(path)\n")
    }
    Terminal.emit("next: contractc build\n")
  }
}

/// What `contractc init` writes.
enum StarterContract {
  static func configuration(contract: String, language: String) -> String {
    """
    # What contractc builds; every option can be given on the command line too.
    contract: \(contract)
    output: backend
    language: \(language)
    database: sqlite
    auth_pattern: jwt
    error_style: json

    """
  }

  static func text(name: String) -> String {
    """
    "\(name): write notes down, and find them again."
    contract \(name) @version("0.1.0")

    auth bearer @jwt(expires: "1h") {
      sub: UUID!
    }

    "Someone who keeps notes."
    entity User @table("users") {
      id: UUID! @key @generated
      email: Email! @unique(error: EmailTaken)
      password: Password! @hash @length(min: 12, max: 128)
      createdAt: DateTime! @generated
    }

    "Something worth remembering."
    entity Note @table("notes") {
      id: UUID! @key @generated
      authorId: UUID! @references(User, onDelete: CASCADE) @generated(PRINCIPAL)
      title: String! @length(min: 1, max: 120)
      text: String! @length(max: 10000)
      createdAt: DateTime! @generated
    }

    "Email already registered"
    error EmailTaken @status(409)

    type Session {
      token: Token! @issues(bearer)
      user: User!
    }

    input Credentials {
      email: Email!
      password: Password! @length(min: 1, max: 128)
    }

    service Users @path("/users") {
      "Create an account and sign in."
      post "/" signUp(body: UserCreate!): Session! @status(201) @public @create(User)

      "Sign in."
      post "/sign-in" signIn(body: Credentials!): Session! @public @signIn(User)
    }

    service Notes @path("/notes") @auth(bearer) {
      "Write a note."
      post "/" createNote(body: NoteCreate!): Note! @status(201) @create(Note)

      "Your notes, newest first."
      get "/" listNotes(page: Page): [Note!]! @list(Note, order: "-createdAt", owner: "authorId")

      get "/{id}" getNote(id: UUID!): Note! @allow(owner: "authorId") @read(Note)
      patch "/{id}" updateNote(id: UUID!, body: NoteUpdate!): Note!
        @allow(owner: "authorId")
        @update(Note)
      delete "/{id}" deleteNote(id: UUID!): Void! @status(204) @allow(owner: "authorId") @delete(Note)
    }

    """
  }
}
