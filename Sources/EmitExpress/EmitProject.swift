import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  private var packageName: String {
    let name = Words(NameScope.plain(contract.name)).kebab
    return name.isEmpty ? "service" : name
  }

  private var usesBcrypt: Bool {
    contract.entities.contains { $0.fields.contains { if case .bcrypt? = $0.hash { true } else { false } } }
  }

  private var usesTokens: Bool {
    plan.auth.schemes.contains { if case .jwt = $0.credential { true } else { false } }
  }

  func projectFiles() -> [GeneratedFile] {
    var files = [
      GeneratedFile("package.json", packageFile(), owner: .user), GeneratedFile("README.md", readme(), owner: .user),
      GeneratedFile(".env.example", environmentFile(), owner: .user),
      GeneratedFile(".gitignore", "node_modules/\n.env\ndata/\n", owner: .user),
    ]
    if dialect == .typescript { files.append(GeneratedFile("tsconfig.json", Self.tsconfig, owner: .user)) }
    files += [verifiersFile()].compactMap { $0 }
    return files
  }

  private func packageFile() -> String {
    let entry = "src/server" + dialect.suffix
    var dependencies = [("express", "^5.1.0")]
    if usesBcrypt { dependencies.append(("bcryptjs", "^3.0.2")) }
    if usesTokens { dependencies.append(("jose", "^6.0.11")) }
    if isPostgres { dependencies.append(("pg", "^8.16.0")) }
    var development = [("@types/express", "^5.0.3"), ("@types/node", "^24.0.0")]
    if isPostgres { development.append(("@types/pg", "^8.15.0")) }
    development.append(("typescript", "^5.9.0"))
    var writer = CodeWriter()
    writer.block("{") { writer in
      writer.line("\"name\": \(JSONValue.quote(packageName)),")
      writer.line("\"version\": \(JSONValue.quote(contract.version)),")
      writer.line("\"private\": true,")
      writer.line("\"type\": \"module\",")
      writer.line("\"engines\": { \"node\": \">=24.7\" },")
      writer.block("\"scripts\": {", "},") { writer in
        writer.line("\"start\": \"node --env-file-if-exists=.env \(entry)\",")
        writer.line("\"dev\": \"node --env-file-if-exists=.env --watch \(entry)\",")
        writer.line("\"test\": \"node --test tests/*.test\(dialect.suffix)\"" + (dialect == .typescript ? "," : ""))
        if dialect == .typescript { writer.line("\"typecheck\": \"tsc\"") }
      }
      dependencyBlock("dependencies", dependencies.sorted { $0.0 < $1.0 }, dialect == .typescript ? "}," : "}", &writer)
      if dialect == .typescript { dependencyBlock("devDependencies", development, "}", &writer) }
    }
    return writer.text
  }

  private func dependencyBlock(_ name: String, _ list: [(String, String)], _ close: String, _ writer: inout CodeWriter) {
    writer.block("\"\(name)\": {", close) { writer in
      for (index, item) in list.enumerated() {
        writer.line("\"\(item.0)\": \"\(item.1)\"" + (index == list.count - 1 ? "" : ","))
      }
    }
  }

  private static let tsconfig = """
    {
      "compilerOptions": {
        "target": "esnext",
        "module": "nodenext",
        "types": ["node"],
        "noEmit": true,
        "strict": true,
        "exactOptionalPropertyTypes": true,
        "noUncheckedIndexedAccess": true,
        "verbatimModuleSyntax": true,
        "erasableSyntaxOnly": true,
        "allowImportingTsExtensions": true,
        "skipLibCheck": true
      },
      "include": ["generated", "src", "tests"]
    }

    """

  private func environmentFile() -> String {
    var lines = ["# Where the service listens.", "PORT=3000", ""]
    lines.append("# Where its data is.")
    lines.append("DATABASE_URL=" + (isPostgres ? "postgres://localhost/\(packageName)" : "data/\(packageName).db"))
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
    let suffix = dialect.suffix
    var writer = CodeWriter()
    writer.line("# " + (CommentText(contract.name, width: 1000).lines.first ?? "Service"))
    writer.blank()
    if let description = contract.description { writer.prefixed("", CommentText(description, width: 100).lines) }
    writer.blank()
    writer.line("    npm install")
    writer.line("    npm start")
    writer.line("    npm test")
    writer.blank()
    writer.line("Node 24.7 or later. `.env.example` lists what can be set; copy it to `.env`.")
    writer.blank()
    writer.line("| folder | |")
    writer.line("|---|---|")
    writer.line("| `src/` | yours: the entry `server\(suffix)`, and a file of handlers for each service |")
    writer.line("| `generated/` | made from the contract by contractc; edits there are lost |")
    writer.line("| `migrations/` | applied in order when the service starts, each once |")
    writer.line("| `tests/` | what the contract promises, as `node --test` |")
    if plan.storage.idempotency != nil {
      writer.blank()
      let kept = """
        Answers to requests with an `Idempotency-Key` are kept in the database, in the transaction that carries the request \
        out. What a handler does with `context.database` belongs to that transaction; what it does elsewhere is done again \
        when a request that failed is repeated.
        """
      writer.prefixed("", CommentText(kept, width: 100).lines)
    }
    if plan.routes.routes.contains(where: { $0.rateLimit != nil }) {
      writer.blank()
      let counted = """
        Limits of requests are counted in the memory of each process: where several answer for one service, each lets \
        through as many, and a restart begins anew.
        """
      writer.prefixed("", CommentText(counted, width: 100).lines)
    }
    return writer.text
  }
}

extension NameScope {
  /// ASCII alone, for names of packages.
  static func plain(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isASCII ? $0 : " " }))
  }
}
