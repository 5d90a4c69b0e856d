import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// Whether there is anything to migrate; a service that stores nothing has no folder of migrations.
  var hasTables: Bool { !plan.storage.isEmpty }

  /// The whole service: what it needs, its routes, and what stands around them.
  func serverFile() -> GeneratedFile {
    var file = genFile(comment: packageComment)
    file.body.line("// Services is what the service needs, opened once.")
    file.body.block("type Services struct {") { writer in
      writer.fields([GoField(name: "Auth", type: "*Auth"), GoField(name: "DB", type: "*db.DB"), GoField(name: "Log", type: "*slog.Logger")])
    }
    let verifiers = verifiedSchemes.isEmpty ? "" : ", verifiers Verifiers"
    let folder = hasTables ? ", migrations fs.FS" : ""
    file.body.blank()
    file.body.line("// NewServices opens what the service needs as the environment says" + (hasTables ? ", and brings its database up to date." : "."))
    file.body.block("func NewServices(ctx context.Context, environment api.Environment\(folder)\(verifiers)) (*Services, error) {") { writer in
      writer.line("log := api.NewLogger(environment(\"LOG_LEVEL\"))")
      writer.line("auth, err := NewAuth(environment, log\(verifiedSchemes.isEmpty ? "" : ", verifiers"))")
      writer.block("if err != nil {") { $0.line("return nil, err") }
      let standard = isPostgres ? "postgres://localhost/\(module)" : "data/\(module).db"
      writer.line("pool, err := db.Open(cmp.Or(environment(\"DATABASE_URL\"), \(StringLiteral(standard))))")
      writer.block("if err != nil {") { $0.line("return nil, err") }
      if hasTables {
        writer.block("if err := db.Migrate(ctx, pool, migrations, log); err != nil {") { writer in
          writer.line("return nil, errors.Join(err, pool.Close())")
        }
      }
      writer.line("return &Services{Auth: auth, DB: pool, Log: log}, nil")
    }
    file.body.blank()
    file.body.line("// Close closes the database.")
    file.body.line("func (s *Services) Close() error { return s.DB.Close() }")
    file.body.blank()
    file.body.line("// Handlers is the handlers of every service.")
    if services.isEmpty {
      file.body.line("type Handlers struct{}")
    } else {
      file.body.block("type Handlers struct {") { writer in
        writer.fields(services.map { GoField(name: $0.names.field, type: $0.names.handlers) })
      }
    }
    file.body.blank()
    file.body.line("// NewHandler is the whole service over HTTP.")
    file.body.block("func NewHandler(services *Services, handlers Handlers) http.Handler {") { writer in
      for service in services {
        let name = service.names.routes
        writer.line("\(name) := new\(name.prefix(1).uppercased() + name.dropFirst())(services, handlers.\(service.names.field))")
      }
      if services.isEmpty { writer.line("_ = handlers") }
      writer.line("noRoute := api.NoRoute(services.Log)")
      writer.line("mux := http.NewServeMux()")
      for (path, endpoint) in [("/healthz", "api.Healthz"), ("/readyz", "api.Readyz(services.DB.PingContext)")] {
        writer.line("mux.Handle(\"\(path)\", api.Methods(services.Log, \"GET, HEAD, OPTIONS\", map[string]api.Endpoint{\"GET\": \(endpoint)}))")
      }
      registration(&writer)
      writer.line("return api.Around(services.Log, api.Exact(mux, noRoute))")
    }
    return self.file("internal/gen/server.go", file)
  }

  /// The entry, and what it needs of the user: created once.
  func mainFiles() -> [GeneratedFile] {
    var main = GoFile(
      package: "main", module: module, comment: "Command server runs \(CommentText(contract.name, width: 200).lines.joined(separator: " ")) until it is told to stop.",
      isGenerated: false)
    let verifiers = verifiedSchemes.isEmpty ? "" : ", app.Verifiers{}"
    main.body.block("func main() {") { writer in
      writer.block("if err := run(context.Background()); err != nil {") { writer in
        writer.line("slog.Error(\"the service ended\", \"error\", err)")
        writer.line("os.Exit(1)")
      }
    }
    main.body.blank()
    main.body.block("func run(ctx context.Context) (err error) {") { writer in
      writer.line("services, err := gen.NewServices(ctx, os.Getenv\(hasTables ? ", migrations.Files" : "")\(verifiers))")
      writer.block("if err != nil {") { $0.line("return err") }
      writer.line("defer func() { err = errors.Join(err, services.Close()) }()")
      writer.line("return api.Serve(gen.NewHandler(services, app.Handlers(services)), services.Log, os.Getenv)")
    }
    var app = GoFile(package: "app", module: module, comment: "Package app is your own part of the service: its handlers.", isGenerated: false)
    app.body.line("// Handlers gives each service its handlers.")
    app.body.block("func Handlers(services *gen.Services) gen.Handlers {") { writer in
      if services.isEmpty {
        writer.line("_ = services")
        return writer.line("return gen.Handlers{}")
      }
      writer.block("return gen.Handlers{") { writer in
        writer.pairs(
          services.map { ($0.names.field, "\($0.names.app){\($0.names.standard): gen.\($0.names.standard){Services: services}}") })
      }
    }
    return [
      file("cmd/server/main.go", main, owner: .user), file("internal/app/app.go", app, owner: .user),
    ] + [verifiersFile(), migrationsFile()].compactMap { $0 }
  }

  /// Where the user says whose a key is.
  private func verifiersFile() -> GeneratedFile? {
    guard !verifiedSchemes.isEmpty else { return nil }
    var file = GoFile(package: "app", module: module, isGenerated: false)
    file.body.line("// Verifiers says whose a credential is; nil where it is nobody's.")
    file.body.line("type Verifiers struct{}")
    for scheme in verifiedSchemes {
      let name = names.schemes[scheme.id.index]
      file.body.blank()
      file.body.line("// \(name.pascal) implements gen.Verifiers.")
      let types = scheme.credential == .basic ? "context.Context, string, string" : "context.Context, string"
      file.body.block("func (Verifiers) \(name.pascal)(\(types)) (*gen.\(name.principal), error) {") { $0.line("return nil, nil") }
    }
    return self.file("internal/app/verifiers.go", file, owner: .user)
  }

  /// The migrations as part of the program.
  private func migrationsFile() -> GeneratedFile? {
    guard hasTables else { return nil }
    return GeneratedFile(
      "migrations/migrations.go",
      """
      // Code generated by contractc. DO NOT EDIT.

      // Package migrations has the files that bring the database up to date.
      package migrations

      import "embed"

      // Files are applied in the order of their names, each once.
      //
      //go:embed *.sql
      var Files embed.FS

      """)
  }
}
