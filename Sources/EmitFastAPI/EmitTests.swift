import ContractBase
import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  /// One module of tests for each service, and what they share.
  func testFiles() -> [GeneratedFile] {
    guard !plan.tests.suites.isEmpty else { return [] }
    let writers = plan.tests.suites.concurrentMap { SuiteWriter(project: self, suite: $0) }
    // Suites differ much in size: their cases are spread evenly, and gathered again.
    let runs = writers.enumerated().flatMap { index, writer in
      Array(writer.suite.cases.indices).runs(of: 64).map { (index, $0) }
    }
    var tests = [[CodeWriter]](repeating: [], count: writers.count)
    for (index, code) in runs.concurrentMap({ ($0, writers[$0].tests($1)) }) { tests[index] += code }
    return [supportFile(), fixturesFile()] + Array(zip(writers, tests)).concurrentMap { $0.file($1) }
  }

  private var tokens: [(SchemePlan, JWTPlan)] {
    plan.auth.schemes.compactMap { scheme in
      if case .jwt(let jwt) = scheme.credential { (scheme, jwt) } else { nil }
    }
  }

  /// What tests know of the service.
  private func supportFile() -> GeneratedFile {
    var module = Module("What the tests know of the service: how its credentials are made, and what its errors look like.")
    for (scheme, jwt) in tokens where !jwt.isSymmetric { keyPair(scheme, jwt, &module) }
    module.statement { writer, _ in
      writer.line("ENVIRONMENT = {")
      writer.indented { writer in
        writer.line("\"LOG_LEVEL\": \"silent\",")
        if !isPostgres { writer.line("\"DATABASE_URL\": \":memory:\",") }
        var seen: Set<String> = []
        for (scheme, jwt) in tokens where seen.insert(jwt.keyVariable).inserted {
          let value =
            jwt.isSymmetric
            ? "\"a secret of the tests that is 64 bytes long, as HS512 wants it to be\""
            : "_\(names.schemes[scheme.id.index].key.uppercased())_PUBLIC_KEY"
          writer.item("\(StringLiteral(jwt.keyVariable)): \(value)")
        }
      }
      writer.line("}")
    }
    for (scheme, jwt) in tokens {
      module.use("TokenScheme", from: "generated.runtime.minting")
      module.statement { writer, _ in
        let key = names.schemes[scheme.id.index].key.uppercased()
        writer.line("\(key)_SCHEME = TokenScheme(")
        writer.indented { writer in
          writer.code("algorithm=\(StringLiteral(jwt.algorithms.first ?? "HS256")),")
          writer.code("key=\(jwt.isSymmetric ? "ENVIRONMENT[\(StringLiteral(jwt.keyVariable))].encode()" : "_\(key)_PRIVATE_KEY"),")
          if let issuer = jwt.issuer { writer.item("issuer=\(StringLiteral(issuer))") }
          if let audience = jwt.audience { writer.item("audience=\(StringLiteral(audience))") }
          writer.line("lifetime=\(jwt.lifetime),")
          writer.line("leeway=\(jwt.leeway),")
        }
        writer.line(")")
        writer.doc("How the tokens of \(scheme.name) are made.")
      }
    }
    doubles(&module)
    module.statement { writer, _ in writer.line("ERROR_MEDIA_TYPE = \(StringLiteral(plan.errors.mediaType))") }
    module.use("Any", from: "typing")
    module.statement { writer, _ in
      writer.line("ERRORS: dict[str, dict[str, Any]] = {")
      writer.indented { writer in
        for entry in plan.errors.entries {
          var members: [(String, String)] = []
          switch plan.errors.style {
          case .json: members = [("error", StringLiteral(entry.message).code), ("code", StringLiteral(entry.code).code)]
          case .problemJSON:
            members = [
              ("type", StringLiteral(entry.typeURI).code), ("title", StringLiteral(entry.title).code),
              ("status", "\(entry.status)"), ("detail", StringLiteral(entry.message).code),
              ("code", StringLiteral(entry.code).code),
            ]
          }
          writer.line("\(StringLiteral(entry.code)): {")
          writer.indented { writer in
            for (name, value) in members { writer.item("\"\(name)\": \(value)") }
          }
          writer.line("},")
        }
      }
      writer.line("}")
      writer.doc("Every error, as a client sees it, without its violations.")
    }
    return file("tests/support", module)
  }

  private func keyPair(_ scheme: SchemePlan, _ jwt: JWTPlan, _ module: inout Module) {
    let key = names.schemes[scheme.id.index].key.uppercased()
    let algorithm = jwt.algorithms.first ?? "RS256"
    let (family, make): (String, String) =
      switch algorithm {
      case "ES256": ("ec", "ec.generate_private_key(ec.SECP256R1())")
      case "ES384": ("ec", "ec.generate_private_key(ec.SECP384R1())")
      case "ES512": ("ec", "ec.generate_private_key(ec.SECP521R1())")
      case "EdDSA": ("ed25519", "ed25519.Ed25519PrivateKey.generate()")
      default: ("rsa", "rsa.generate_private_key(65537, 2048)")
      }
    module.use(family, from: "cryptography.hazmat.primitives.asymmetric")
    module.use("serialization", from: "cryptography.hazmat.primitives")
    module.statement { writer, _ in
      writer.line("_\(key)_KEYS = \(make)")
      writer.line("_\(key)_PRIVATE_KEY = _\(key)_KEYS.private_bytes(")
      writer.indented { writer in
        writer.line("serialization.Encoding.PEM,")
        writer.line("serialization.PrivateFormat.PKCS8,")
        writer.line("serialization.NoEncryption(),")
      }
      writer.line(").decode()")
      writer.line("_\(key)_PUBLIC_KEY = (")
      writer.indented { writer in
        writer.line("_\(key)_KEYS.public_key()")
        writer.line(".public_bytes(")
        writer.indented { writer in
          writer.line("serialization.Encoding.PEM,")
          writer.line("serialization.PublicFormat.SubjectPublicKeyInfo,")
        }
        writer.line(")")
        writer.line(".decode()")
      }
      writer.line(")")
    }
  }

  /// Stand-ins for the user's verifiers.
  private func doubles(_ module: inout Module) {
    guard !verifiedSchemes.isEmpty else { return }
    module.use("Keys", from: "generated.runtime.minting")
    for scheme in verifiedSchemes {
      module.statement { writer, _ in
        writer.line("\(names.schemes[scheme.id.index].key.uppercased())_KEYS = Keys()")
        writer.doc("Credentials of \(scheme.name) that a test has given out.")
      }
    }
    module.define { writer, module in
      writer.suite("class KnownCredentials:") { writer in
        writer.doc("Whose the credentials are that tests have given out.")
        for scheme in verifiedSchemes {
          let name = names.schemes[scheme.id.index]
          module.use(name.principal, from: "generated.auth")
          let isBasic = scheme.credential == .basic
          let parameters = isBasic ? "user: str, password: str" : "key: str"
          writer.blank()
          writer.suite("async def \(name.key)(self, \(parameters)) -> \(name.principal) | None:") { writer in
            writer.line("found = \(name.key.uppercased())_KEYS.find(\(isBasic ? "user" : "key"))")
            writer.line("return None if found is None else \(name.principal)(**found)")
          }
        }
      }
    }
  }

  /// Serves the service to one test at a time, each on an empty database.
  private func fixturesFile() -> GeneratedFile {
    var module = Module("Serves the service to one test at a time, each on an empty database.")
    module.use("", from: "pytest")
    module.use("Iterator", from: "collections.abc")
    module.use("FastAPI", from: "fastapi")
    module.use("create_app", from: "generated.app")
    module.use("create_services", from: "generated.app")
    module.use("Client", from: "generated.runtime.testing")
    module.use("Server", from: "generated.runtime.testing")
    module.use("ENVIRONMENT", from: ".support")
    for service in services { module.use(service.names.own, from: "app.handlers." + service.names.file) }
    if !verifiedSchemes.isEmpty { module.use("KnownCredentials", from: ".support") }
    module.define { writer, _ in
      writer.line("@pytest.fixture(scope=\"session\")")
      writer.suite("def server() -> Iterator[Server]:") { writer in
        writer.line("server = Server()")
        writer.line("yield server")
        writer.line("server.stop()")
      }
    }
    if isPostgres { databaseFixture(&module) }
    module.define { writer, _ in
      let parameters = ["server: Server"] + (isPostgres ? ["database_url: str"] : [])
      writer.line("@pytest.fixture")
      writer.suite("def client(\(parameters.joined(separator: ", "))) -> Iterator[Client]:") { writer in
        writer.doc("Sends requests to the service.")
        writer.blank()
        writer.suite("def make() -> FastAPI:") { writer in
          let environment = isPostgres ? "{**ENVIRONMENT, \"DATABASE_URL\": database_url}" : "ENVIRONMENT"
          writer.code("services = create_services(\(environment)\(verifiedSchemes.isEmpty ? "" : ", KnownCredentials()"))")
          let handlers = services.map { "\($0.names.file)=\($0.names.own)()" }
          writer.code("return create_app(\((["services"] + handlers).joined(separator: ", ")))")
        }
        writer.blank()
        if isPostgres, !plan.storage.tables.isEmpty { writer.line("server.wait(_empty(database_url))") }
        writer.line("with server.serving(make) as client:")
        writer.line("    yield client")
      }
    }
    return file("tests/conftest", module)
  }

  private func databaseFixture(_ module: inout Module) {
    module.use("", from: "os")
    module.use("", from: "asyncpg")
    module.use("fresh", from: "generated.runtime.testing")
    module.use("make_url", from: "sqlalchemy")
    module.statement { writer, _ in
      writer.line("_ADMIN_URL = os.environ.get(\"DATABASE_URL\", \"postgresql://localhost/postgres\")")
    }
    module.define { writer, _ in
      writer.suite("async def _run(url: str, statement: str) -> None:") { writer in
        writer.line("connection = await asyncpg.connect(url)")
        writer.line("try:")
        writer.line("    await connection.execute(statement)")
        writer.line("finally:")
        writer.line("    await connection.close()")
      }
    }
    if !plan.storage.tables.isEmpty {
      let tables = plan.storage.tables.map { database.identifier($0.name) }.joined(separator: ", ")
      let literals = plan.storage.tables.map { StringLiteral($0.name).code }.joined(separator: ", ")
      module.define { writer, _ in
        writer.suite("async def _empty(url: str) -> None:") { writer in
          writer.doc("The tables are not there before the first test.")
          writer.line("connection = await asyncpg.connect(url)")
          writer.line("try:")
          writer.indented { writer in
            writer.code("known = await connection.fetchval(\"SELECT count(*) FROM pg_tables WHERE tablename = ANY($1)\", [\(literals)])")
            writer.line("if known:")
            writer.indented { writer in
              writer.code("await connection.execute(\(StringLiteral("TRUNCATE \(tables) RESTART IDENTITY CASCADE")))")
            }
          }
          writer.line("finally:")
          writer.line("    await connection.close()")
        }
      }
    }
    module.define { writer, _ in
      writer.line("@pytest.fixture(scope=\"session\")")
      writer.suite("def database_url(server: Server) -> Iterator[str]:") { writer in
        writer.doc("A database of these tests' own.")
        writer.line("name = f\"test_{fresh(16)}\"")
        writer.line("server.wait(_run(_ADMIN_URL, f\"CREATE DATABASE {name}\"))")
        writer.line("yield make_url(_ADMIN_URL).set(database=name).render_as_string(hide_password=False)")
        writer.line("server.wait(_run(_ADMIN_URL, f\"DROP DATABASE {name} WITH (FORCE)\"))")
      }
    }
  }
}
