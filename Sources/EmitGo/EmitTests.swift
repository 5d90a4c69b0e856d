import ContractBase
import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// One file of tests for each service, and what they share.
  func testFiles() -> [GeneratedFile] {
    guard !plan.tests.suites.isEmpty else { return [] }
    let writers = plan.tests.suites.concurrentMap { SuiteWriter(project: self, suite: $0) }
    // Suites differ much in size: their cases are spread evenly, and gathered again.
    let runs = writers.enumerated().flatMap { index, writer in
      Array(writer.suite.cases.indices).runs(of: 64).map { (index, $0) }
    }
    var tests = [[CodeWriter]](repeating: [], count: writers.count)
    for (index, code) in runs.concurrentMap({ ($0, writers[$0].tests($1)) }) { tests[index].append(code) }
    return [supportFile()] + Array(zip(writers, tests)).concurrentMap { $0.file($1) }
  }

  /// Starts the service for one test, on an empty database.
  private func supportFile() -> GeneratedFile {
    var file = GoFile(package: "tests", module: module, comment: "Package tests has what the contract promises.")
    let tokens = plan.auth.schemes.compactMap { scheme -> (SchemePlan, JWTPlan)? in
      if case .jwt(let jwt) = scheme.credential { (scheme, jwt) } else { nil }
    }
    for (scheme, jwt) in tokens where !jwt.isSymmetric {
      let key = names.schemes[scheme.id.index].key
      file.body.line("var \(key)Private, \(key)Public = testkit.KeyPair(\(StringLiteral(jwt.algorithms.first ?? "RS256")))")
    }
    environment(tokens, &file.body)
    for (scheme, jwt) in tokens { tokenScheme(scheme, jwt, &file.body) }
    doubles(&file.body)
    if isPostgres { databaseCode(&file.body) }
    start(&file.body)
    errorTable(&file.body)
    return self.file("tests/support_test.go", file)
  }

  private func environment(_ tokens: [(SchemePlan, JWTPlan)], _ writer: inout CodeWriter) {
    var members = [(key: "\"LOG_LEVEL\"", value: "\"silent\"")]
    if !isPostgres { members.append((key: "\"DATABASE_URL\"", value: "\":memory:\"")) }
    var seen: Set<String> = []
    for (scheme, jwt) in tokens where seen.insert(jwt.keyVariable).inserted {
      let value = jwt.isSymmetric ? StringLiteral("a secret of the tests, 32 bytes or more").code : "\(names.schemes[scheme.id.index].key)Public"
      members.append((StringLiteral(jwt.keyVariable).code, value))
    }
    writer.blank()
    writer.block("var environment = map[string]string{") { $0.pairs(members) }
  }

  private func tokenScheme(_ scheme: SchemePlan, _ jwt: JWTPlan, _ writer: inout CodeWriter) {
    let name = names.schemes[scheme.id.index].key
    var members = [
      (key: "Algorithm", value: StringLiteral(jwt.algorithms.first ?? "HS256").code),
      (key: "Key", value: jwt.isSymmetric ? "[]byte(environment[\(StringLiteral(jwt.keyVariable))])" : "\(name)Private"),
    ]
    if let issuer = jwt.issuer { members.append((key: "Issuer", value: StringLiteral(issuer).code)) }
    if let audience = jwt.audience { members.append((key: "Audience", value: StringLiteral(audience).code)) }
    members += [(key: "Lifetime", value: "\(jwt.lifetime)"), (key: "Leeway", value: "\(jwt.leeway)")]
    writer.blank()
    writer.line("// \(name)Scheme is how the tokens of \(CommentText(scheme.name, width: 200).lines.joined(separator: " ")) are made.")
    writer.block("var \(name)Scheme = testkit.Scheme{") { $0.pairs(members) }
  }

  /// Stand-ins for the user's verifiers.
  private func doubles(_ writer: inout CodeWriter) {
    guard !verifiedSchemes.isEmpty else { return }
    for scheme in verifiedSchemes {
      writer.blank()
      writer.line("// \(names.schemes[scheme.id.index].key)Keys are credentials that a test has given out.")
      writer.line("var \(names.schemes[scheme.id.index].key)Keys testkit.Keys")
    }
    writer.blank()
    writer.line("type verifiers struct{}")
    for scheme in verifiedSchemes {
      let name = names.schemes[scheme.id.index]
      let isBasic = scheme.credential == .basic
      writer.blank()
      writer.block("func (verifiers) \(name.pascal)(_ context.Context, key\(isBasic ? ", _" : "") string) (*gen.\(name.principal), error) {") { writer in
        writer.line("principal, ok := \(name.key)Keys.Find(key)")
        writer.block("if !ok {") { $0.line("return nil, nil") }
        writer.line("made := principal.(gen.\(name.principal))")
        writer.line("return &made, nil")
      }
    }
  }

  /// A database for the tests, emptied before each.
  private func databaseCode(_ writer: inout CodeWriter) {
    let tables = plan.storage.tableNames.map(database.identifier).joined(separator: ", ")
    writer.blank()
    writer.line("// TestMain makes a database for the tests, and drops it.")
    writer.block("func TestMain(m *testing.M) {") { writer in
      writer.line("os.Exit(run(m))")
    }
    writer.blank()
    writer.block("func run(m *testing.M) int {") { writer in
      writer.line("admin := cmp.Or(os.Getenv(\"DATABASE_URL\"), \"postgres://localhost/postgres\")")
      writer.line("address, err := url.Parse(admin)")
      writer.block("if err != nil {") { $0.line("panic(err)") }
      writer.line("name := \"test_\" + testkit.Fresh(16)")
      writer.line("address.Path = \"/\" + name")
      writer.line("environment[\"DATABASE_URL\"] = address.String()")
      writer.line("pool, err := db.Open(admin)")
      writer.block("if err != nil {") { $0.line("panic(err)") }
      writer.line("defer pool.Close()")
      writer.block("if _, err := pool.Exec(\"CREATE DATABASE \" + name); err != nil {") { $0.line("panic(err)") }
      writer.line("defer func() { _, _ = pool.Exec(\"DROP DATABASE \" + name + \" WITH (FORCE)\") }()")
      writer.line("return m.Run()")
    }
    if !tables.isEmpty {
      writer.blank()
      writer.line("const empty = \(StringLiteral("TRUNCATE \(tables) RESTART IDENTITY CASCADE"))")
    }
  }

  private func start(_ writer: inout CodeWriter) {
    writer.blank()
    writer.line("// start serves until the test ends.")
    writer.block("func start(t *testing.T) *testkit.Client {") { writer in
      writer.line("t.Helper()")
      if !isPostgres { writer.line("t.Parallel()") }
      let arguments = (hasTables ? ", migrations.Files" : "") + (verifiedSchemes.isEmpty ? "" : ", verifiers{}")
      writer.line("services, err := gen.NewServices(t.Context(), func(name string) string { return environment[name] }\(arguments))")
      writer.block("if err != nil {") { $0.line("t.Fatal(err)") }
      writer.line("t.Cleanup(func() { _ = services.Close() })")
      if isPostgres, hasTables { writer.block("if _, err := services.DB.Exec(empty); err != nil {") { $0.line("t.Fatal(err)") } }
      writer.line("return testkit.NewClient(t, gen.NewHandler(services, app.Handlers(services)))")
    }
  }

  private func errorTable(_ writer: inout CodeWriter) {
    writer.blank()
    writer.line("// errorBodies are every error by its code, as a client sees it, without its violations.")
    writer.block("var errorBodies = map[string]string{") { writer in
      writer.pairs(
        plan.errors.entries.map { entry in
          var members: [JSONMember] = []
          switch plan.errors.style {
          case .json: members = [JSONMember("error", .string(entry.message)), JSONMember("code", .string(entry.code))]
          case .problemJSON:
            members = [
              JSONMember("type", .string(entry.typeURI)), JSONMember("title", .string(entry.title)),
              JSONMember("status", .number(JSONNumber(entry.status))), JSONMember("detail", .string(entry.message)),
              JSONMember("code", .string(entry.code)),
            ]
          }
          return (StringLiteral(entry.code).code, StringLiteral(JSONValue.object(members).text).code)
        })
    }
    writer.blank()
    writer.line("// isError expects an error with exactly these violations, in this order.")
    writer.block("func isError(answer *testkit.Answer, code string, violations ...wire.Violation) {") { writer in
      let key = plan.errors.style == .json ? "details" : "errors"
      writer.line("body := testkit.ErrorBody(errorBodies[code], \"\(key)\", violations)")
      writer.line("answer.IsError(\(StringLiteral(plan.errors.mediaType)), body)")
    }
  }
}
