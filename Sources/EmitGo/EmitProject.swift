import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  private var usesTokens: Bool { plan.auth.schemes.contains { if case .jwt = $0.credential { true } else { false } } }

  private var usesPasswords: Bool { contract.entities.contains { $0.fields.contains { $0.hash != nil } } }

  func projectFiles() -> [GeneratedFile] {
    mainFiles() + [
      moduleFile(requiring: requirements), GeneratedFile("README.md", readme(), owner: .user),
      GeneratedFile(".env.example", environmentFile(), owner: .user),
      GeneratedFile(".gitignore", "/server\n/vendor/\n.env\ndata/\n", owner: .user),
    ]
  }

  /// Direct requirements, as lines of `go.mod` have them.
  private var requirements: [String] {
    var direct: [String] = []
    if usesTokens { direct.append("github.com/golang-jwt/jwt/v5 v5.2.2") }
    direct.append(isPostgres ? "github.com/lib/pq v1.10.9" : "github.com/mattn/go-sqlite3 v1.14.24")
    if usesPasswords { direct.append("golang.org/x/crypto v0.31.0") }
    return direct
  }

  /// `go.mod`, which the user owns once it is there.
  func moduleFile(requiring direct: [String]) -> GeneratedFile {
    var lines = ["module " + module, "", "go 1.24"]
    if !direct.isEmpty { lines.append("") }
    if direct.count == 1 {
      lines.append("require " + direct[0])
    } else if !direct.isEmpty {
      lines += ["require ("] + direct.map { "\t" + $0 } + [")"]
    }
    if direct.contains(where: { $0.hasPrefix("golang.org/x/crypto ") }) {
      lines += ["", "require golang.org/x/sys v0.28.0 // indirect"]
    }
    return GeneratedFile("go.mod", lines.joined(separator: "\n") + "\n", owner: .user)
  }

  private func environmentFile() -> String {
    var lines = ["# Where the service listens.", "PORT=3000", "", "# Production demands secrets: development or production.", "APP_ENV=development", ""]
    lines += ["# Where its data is.", "DATABASE_URL=" + (isPostgres ? "postgres://localhost/\(module)" : "data/\(module).db")]
    for scheme in plan.auth.schemes {
      guard case .jwt(let jwt) = scheme.credential else { continue }
      lines += ["", jwt.isSymmetric
        ? "# Signs access tokens: at least 32 bytes. Production does not start without."
        : "# The public key (PEM), or the URL of the key set, that access tokens are verified with."]
      lines.append(jwt.keyVariable + "=")
    }
    lines += ["", "# debug, info, warn, error or silent.", "LOG_LEVEL=info", ""]
    return lines.joined(separator: "\n")
  }

  private func readme() -> String {
    var writer = CodeWriter()
    writer.line("# " + (CommentText(contract.name, width: 1000).lines.first ?? "Service"))
    writer.blank()
    if let description = contract.description { writer.prefixed("", CommentText(description, width: 100).lines) }
    writer.blank()
    writer.line("    go mod tidy")
    writer.line("    go run ./cmd/server")
    writer.line("    go test ./...")
    writer.blank()
    writer.line("Go 1.24 or later\(isPostgres ? "" : ", and a C compiler for SQLite"). `.env.example` lists what can be set in the environment.")
    writer.blank()
    writer.line("| folder | |")
    writer.line("|---|---|")
    writer.line("| `cmd/server/` | yours: the entry |")
    writer.line("| `internal/app/` | yours: a file of handlers for each service |")
    writer.line("| `internal/gen/` | made from the contract by contractc; edits there are lost |")
    if hasTables { writer.line("| `migrations/` | applied in order when the service starts, each once |") }
    writer.line("| `tests/` | what the contract promises, as `go test` |")
    return writer.text
  }
}
