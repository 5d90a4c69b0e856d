import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  private var usesBcrypt: Bool {
    contract.entities.contains { $0.fields.contains { if case .bcrypt? = $0.hash { true } else { false } } }
  }

  private var usesArgon2: Bool {
    contract.entities.contains { entity in
      entity.fields.contains { field in
        switch field.hash {
        case .argon2id, .scrypt: true
        case .bcrypt, nil: false
        }
      }
    }
  }

  private var usesTokens: Bool {
    plan.auth.schemes.contains { if case .jwt = $0.credential { true } else { false } }
  }

  func projectFiles() -> [GeneratedFile] {
    [
      GeneratedFile("pyproject.toml", projectFile(), owner: .user), GeneratedFile("README.md", readme(), owner: .user),
      GeneratedFile(".env.example", environmentFile(), owner: .user),
      GeneratedFile(".gitignore", ".venv/\n__pycache__/\n.mypy_cache/\n.pytest_cache/\n.ruff_cache/\n.env\ndata/\n", owner: .user),
    ] + [verifiersFile()].compactMap { $0 }
  }

  private func projectFile() -> String {
    var dependencies = ["fastapi>=0.115", "pydantic>=2.10", "sqlalchemy[asyncio]>=2.0.36", "uvicorn>=0.32"]
    dependencies.append(isPostgres ? "asyncpg>=0.30" : "aiosqlite>=0.20")
    if usesTokens || plan.options.emit.contains(.tests) { dependencies.append("pyjwt[crypto]>=2.10") }
    if usesArgon2 { dependencies.append("argon2-cffi>=23.1") }
    if usesBcrypt { dependencies.append("bcrypt>=4.2") }
    let lines = dependencies.sorted().map { "    \"\($0)\"," }
    return """
      [project]
      name = \(JSONValue.quote(serviceName))
      version = \(JSONValue.quote(packageVersion))
      requires-python = ">=3.11"
      dependencies = [
      \(lines.joined(separator: "\n"))
      ]

      [dependency-groups]
      dev = [
          "mypy>=1.13",
          "pytest>=8.3",
          "ruff>=0.8",
      ]

      [tool.uv]
      package = false

      [tool.pytest.ini_options]
      pythonpath = ["."]
      testpaths = ["tests"]

      [tool.mypy]
      strict = true
      packages = ["app", "generated"\(plan.tests.suites.isEmpty ? "" : ", \"tests\"")]

      [[tool.mypy.overrides]]
      module = ["asyncpg.*"]
      ignore_missing_imports = true

      [tool.ruff]
      line-length = 100
      target-version = "py311"

      [tool.ruff.lint]
      select = ["B", "C4", "E", "F", "I", "UP"]
      # The formatter breaks what can be broken.
      ignore = ["E501"]

      """
  }

  /// A version as Python's packages have it (PEP 440); another one where the contract's is none.
  private var packageVersion: String {
    let parts = contract.version.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = (1...4).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isPlain ? contract.version : "0.0.0"
  }

  private func environmentFile() -> String {
    var lines = ["# Where the service listens.", "PORT=8000", ""]
    lines.append("# Where its data is.")
    lines.append("DATABASE_URL=" + (isPostgres ? "postgresql://localhost/\(serviceName)" : "data/\(serviceName).db"))
    for scheme in plan.auth.schemes {
      guard case .jwt(let jwt) = scheme.credential else { continue }
      lines += [
        "",
        jwt.isSymmetric
          ? "# Signs access tokens: at least 32 bytes. Production does not start without."
          : "# The public key (PEM), or the URL of the key set, that access tokens are verified with.",
      ]
      lines.append(jwt.keyVariable + "=")
    }
    lines += ["", "# development, or production.", "ENVIRONMENT=development"]
    lines += ["", "# debug, info, warn, error or silent.", "LOG_LEVEL=info", ""]
    return lines.joined(separator: "\n")
  }

  private func readme() -> String {
    var writer = CodeWriter()
    writer.line("# " + (CommentText(contract.name, width: 1000).lines.first ?? "Service"))
    writer.blank()
    if let description = contract.description { writer.prefixed("", CommentText(description, width: 100).lines) }
    writer.blank()
    writer.line("    uv sync")
    writer.line("    uv run python -m app.main")
    writer.line("    uv run pytest")
    writer.blank()
    writer.line("Python 3.11 or later. `.env.example` lists what can be set; copy it to `.env`, and start with `uv run --env-file .env`.")
    writer.blank()
    writer.line("| folder | |")
    writer.line("|---|---|")
    writer.line("| `app/` | yours: the entry `main.py`, and a module of handlers for each service |")
    writer.line("| `generated/` | made from the contract by contractc; edits there are lost |")
    writer.line("| `migrations/` | applied in order when the service starts, each once |")
    writer.line("| `tests/` | what the contract promises, as a pytest suite |")
    writer.blank()
    writer.line("`uv run ruff check`, `uv run ruff format --check` and `uv run mypy` find nothing.")
    return writer.text
  }
}
