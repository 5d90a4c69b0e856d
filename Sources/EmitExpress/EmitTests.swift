import ContractBase
import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// One file of tests for each service, and what they share.
  func testFiles() -> [GeneratedFile] {
    guard !plan.tests.suites.isEmpty else { return [] }
    let writers = plan.tests.suites.map { SuiteWriter(project: self, suite: $0) }
    // Suites differ much in size: their cases are spread evenly, and gathered again.
    let runs = writers.enumerated().flatMap { index, writer in writer.suite.cases.runs(of: 64).map { (index, $0) } }
    var tests = [[CodeWriter]](repeating: [], count: writers.count)
    for (index, code) in runs.concurrentMap({ ($0, writers[$0].tests($1)) }) { tests[index].append(code) }
    return [supportFile()] + Array(zip(writers, tests)).concurrentMap { $0.file($1) }
  }

  /// Starts the service for one test, on an empty database.
  private func supportFile() -> GeneratedFile {
    var module = module("Starts the service for one test at a time, each on an empty database.")
    let tokens = plan.auth.schemes.compactMap { scheme -> (SchemePlan, JWTPlan)? in
      if case .jwt(let jwt) = scheme.credential { (scheme, jwt) } else { nil }
    }
    module.use("createApp", from: "../generated/app")
    module.use("createServices", from: "../generated/app")
    for name in ["Client", "Keys"] { module.use(name, from: "../generated/runtime/testing") }
    module.useType("TokenScheme", from: "../generated/runtime/testing")
    for name in ["listen", "portOf", "shutdown"] { module.use(name, from: "../generated/runtime/server") }
    for service in services { module.use(service.names.variable, from: "../src/handlers/" + service.names.file) }
    environment(tokens, &module)
    for (scheme, jwt) in tokens { tokenScheme(scheme, jwt, &module) }
    doubles(&module)
    if isPostgres { databaseCode(&module) }
    start(&module)
    errorTable(&module)
    return file("tests/support", module)
  }

  private func environment(_ tokens: [(SchemePlan, JWTPlan)], _ module: inout Module) {
    for (scheme, jwt) in tokens where !jwt.isSymmetric {
      module.use("generateKeyPairSync", from: "node:crypto")
      let (kind, options) = keyPair(jwt.algorithms.first ?? "RS256")
      module.body.line("const \(names.schemes[scheme.id.index].key)Keys = generateKeyPairSync(\(kind), \(options));")
    }
    module.body.block("const environment = {", "};") { writer in
      writer.line("LOG_LEVEL: \"silent\",")
      if !isPostgres { writer.line("DATABASE_URL: \":memory:\",") }
      var seen: Set<String> = []
      for (scheme, jwt) in tokens where seen.insert(jwt.keyVariable).inserted {
        let key = names.schemes[scheme.id.index].key
        let value = jwt.isSymmetric ? StringLiteral("a secret of the tests, 32 bytes or more").code
          : "\(key)Keys.publicKey.export({ type: \"spki\", format: \"pem\" }).toString()"
        writer.line("\(PropertyKey(jwt.keyVariable).literal): \(value),")
      }
    }
  }

  private func keyPair(_ algorithm: String) -> (String, String) {
    switch algorithm {
    case "ES256": ("\"ec\"", "{ namedCurve: \"P-256\" }")
    case "ES384": ("\"ec\"", "{ namedCurve: \"P-384\" }")
    case "ES512": ("\"ec\"", "{ namedCurve: \"P-521\" }")
    case "EdDSA": ("\"ed25519\"", "{}")
    default: ("\"rsa\"", "{ modulusLength: 2048 }")
    }
  }

  private func tokenScheme(_ scheme: SchemePlan, _ jwt: JWTPlan, _ module: inout Module) {
    let name = names.schemes[scheme.id.index].key
    module.body.blank()
    module.body.doc("How the tokens of \(scheme.name) are made.")
    module.body.block("export const \(name)Scheme\(dialect.types(": TokenScheme")) = {", "};") { writer in
      writer.line("algorithm: \(StringLiteral(jwt.algorithms.first ?? "HS256")),")
      writer.line(jwt.isSymmetric ? "key: Buffer.from(environment\(PropertyKey(jwt.keyVariable).access))," : "key: \(name)Keys.privateKey,")
      if let issuer = jwt.issuer { writer.line("issuer: \(StringLiteral(issuer)),") }
      if let audience = jwt.audience { writer.line("audience: \(StringLiteral(audience)),") }
      writer.line("lifetime: \(jwt.lifetime),")
      writer.line("leeway: \(jwt.leeway),")
    }
  }

  /// Stand-ins for the user's verifiers.
  private func doubles(_ module: inout Module) {
    guard !verifiedSchemes.isEmpty else { return }
    for scheme in verifiedSchemes {
      module.body.blank()
      module.body.doc("Credentials of \(scheme.name) that a test has given out.")
      module.body.line("export const \(names.schemes[scheme.id.index].key)Keys = new Keys();")
    }
    module.body.blank()
    module.body.block("const verifiers = {", "};") { writer in
      for scheme in verifiedSchemes {
        let name = names.schemes[scheme.id.index]
        let isBasic = scheme.credential == .basic
        let parameters = isBasic
          ? "user\(dialect.types(": string")), _password\(dialect.types(": string"))" : "key\(dialect.types(": string"))"
        writer.line("\(name.key): async (\(parameters)) => \(name.key)Keys.find(\(isBasic ? "user" : "key")),")
      }
    }
  }

  /// A database for each file of tests, emptied before each test.
  private func databaseCode(_ module: inout Module) {
    module.use("after", from: "node:test")
    module.use("Sql", from: "../generated/runtime/database")
    module.use("openDatabase", from: "../generated/runtime/postgresql")
    module.use("fresh", from: "../generated/runtime/testing")
    let sqlDialect = SQLDialect(plan.options.database) ?? .sqlite
    let tables = plan.storage.tableNames.map { TemplateText(sqlDialect.identifier($0)).code }.joined(separator: ", ")
    module.body.blank()
    module.body.line(
      """
      const adminUrl = process.env.DATABASE_URL ?? "postgres://localhost/postgres";
      const databaseName = `test_${fresh(16)}`;
      const databaseUrl = new URL(adminUrl);
      databaseUrl.pathname = `/${databaseName}`;

      async function administer(statement\(dialect.types(": string"))) {
        const database = openDatabase(adminUrl);
        await database.query(new Sql([statement], []));
        await database.close();
      }

      await administer(`CREATE DATABASE ${databaseName}`);
      after(() => administer(`DROP DATABASE ${databaseName} WITH (FORCE)`));
      """)
    if !tables.isEmpty {
      module.body.blank()
      module.body.line("const empty = new Sql([`TRUNCATE \(tables) RESTART IDENTITY CASCADE`], []);")
    }
  }

  private func start(_ module: inout Module) {
    let verifiers = verifiedSchemes.isEmpty ? "" : ", verifiers"
    let settings = isPostgres ? "{ ...environment, DATABASE_URL: databaseUrl.href }" : "environment"
    module.body.blank()
    module.use("test", from: "node:test")
    module.body.doc("A test with the service running.")
    let parameters = [
      "title" + dialect.types(": string"), "run" + dialect.types(": (client: Client) => Promise<void>"),
    ]
    module.body.block("export function scenario(\(parameters.joined(separator: ", ")))\(dialect.types(": void")) {") { writer in
      writer.block("test(title, async () => {", "});") { writer in
        writer.line("const services = await createServices(\(settings)\(verifiers));")
        if isPostgres, !plan.storage.isEmpty { writer.line("await services.database.query(empty);") }
        let handlers = services.map(\.names.variable).joined(separator: ", ")
        writer.line("const server = await listen(createApp(services, { \(handlers) }), 0);")
        writer.line("const client = new Client(portOf(server));")
        writer.line("try {")
        writer.line("  await run(client);")
        writer.line("} finally {")
        writer.line("  client.close();")
        writer.line("  await shutdown(server, services);")
        writer.line("}")
      }
    }
  }

  private func errorTable(_ module: inout Module) {
    module.body.blank()
    module.body.line("export const errorMediaType = \(StringLiteral(plan.errors.mediaType));")
    module.body.blank()
    module.body.doc("Every error, as a client sees it, without its violations.")
    module.body.block("export const errors = {", "};") { writer in
      for entry in plan.errors.entries {
        var members: [String]
        switch plan.errors.style {
        case .json: members = ["error: \(StringLiteral(entry.message))", "code: \(StringLiteral(entry.code))"]
        case .problemJSON:
          members = [
            "type: \(StringLiteral(entry.typeURI))", "title: \(StringLiteral(entry.title))", "status: \(entry.status)",
            "detail: \(StringLiteral(entry.message))", "code: \(StringLiteral(entry.code))",
          ]
        }
        if entry.reference == .standard(.validationFailed) { members = members.map { $0 } }
        writer.fitted("\(PropertyKey(entry.code).literal): {", members, "},", padded: true)
      }
    }
  }
}
