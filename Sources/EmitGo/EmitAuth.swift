import ContractModel
import ContractPlan
import EmitKit

/// What an operation's code knows of its caller.
enum Caller: Hashable, Sendable {
  case nobody
  /// One scheme; perhaps without a credential.
  case one(AuthSchemeID, isOptional: Bool)
  /// Several schemes, each perhaps without a credential.
  case several([AuthSchemeID])
}

extension GoProject {
  func caller(_ rule: AccessRule) -> Caller {
    let schemes = rule.schemes
    guard let first = schemes.first else { return .nobody }
    return schemes.count == 1 ? .one(first, isOptional: rule.isOptional) : .several(schemes)
  }

  /// The variable, the field and the type that say who calls.
  func callerField(_ rule: AccessRule) -> (variable: String, field: String, type: String)? {
    switch caller(rule) {
    case .nobody: nil
    case .one(let id, let isOptional): ("principal", "Principal", (isOptional ? "*" : "") + names.schemes[id.index].principal)
    case .several: ("principals", "Principals", "Principals")
    }
  }

  /// Schemes whose credentials the user judges.
  var verifiedSchemes: [SchemePlan] {
    plan.auth.schemes.filter { scheme in
      switch scheme.credential {
      case .apiKey, .basic, .mutualTLS: true
      case .jwt, .session: false
      }
    }
  }

  private var tokenSchemes: [(scheme: SchemePlan, jwt: JWTPlan)] {
    plan.auth.schemes.compactMap { scheme in if case .jwt(let jwt) = scheme.credential { (scheme, jwt) } else { nil } }
  }

  /// Whether an operation asks for scopes of a scheme.
  func usesScopes(_ scheme: SchemePlan) -> Bool { scopedSchemes.contains(scheme.id) }

  var hasSeveralSchemes: Bool {
    plan.routes.routes.contains { if case .several = caller($0.access) { true } else { false } }
  }

  func claimHolding(_ claim: ClaimPlan) -> Holding {
    types.holding(claim.type, isNullable: !claim.isRequired || types.isNullable(claim.type))
  }

  /// Who calls, and what they may do.
  func authFile() -> GeneratedFile {
    var file = genFile()
    for scheme in plan.auth.schemes { principalType(scheme, &file.body) }
    if hasSeveralSchemes {
      file.body.blank()
      file.body.line("// Principals are the callers by their schemes; nil where there is no credential of one.")
      file.body.block("type Principals struct {") { writer in
        writer.fields(
          plan.auth.schemes.map { GoField(name: names.schemes[$0.id.index].pascal, type: "*" + names.schemes[$0.id.index].principal) })
      }
    }
    verifiersType(&file.body)
    file.body.blank()
    file.body.line("// Auth makes principals of the credentials of requests.")
    var members = tokenSchemes.map { GoField(name: names.schemes[$0.scheme.id.index].key + "Tokens", type: "*token.Tokens") }
    if !verifiedSchemes.isEmpty { members.append(GoField(name: "verifiers", type: "Verifiers")) }
    if members.isEmpty {
      file.body.line("type Auth struct{}")
    } else {
      file.body.block("type Auth struct {") { $0.fields(members) }
    }
    constructor(&file.body)
    for scheme in plan.auth.schemes { schemeMethods(scheme, &file.body) }
    for (scheme, _) in tokenSchemes { principalFunction(scheme, &file.body) }
    for route in plan.routes.routes { authorizers(route, &file.body) }
    return self.file("internal/gen/auth.go", file)
  }

  private func principalType(_ scheme: SchemePlan, _ writer: inout CodeWriter) {
    let name = names.schemes[scheme.id.index].principal
    var members = scheme.claims.map { claim in
      GoField(
        name: fields.claim(claim.name, of: scheme.id), type: types.type(claim.type, claimHolding(claim)),
        comment: claim.description.map { CommentText($0, width: 106).lines } ?? [])
    }
    if usesScopes(scheme) { members.append(GoField(name: "Scopes", type: "[]string")) }
    writer.blank()
    writer.doc(name, "\(name) is whom a credential of \(CommentText(scheme.name, width: 200).lines.joined(separator: " ")) stands for.")
    if members.isEmpty {
      writer.line("type \(name) struct{}")
    } else {
      writer.block("type \(name) struct {") { $0.fields(members) }
    }
  }

  /// The parameters and the arguments of the function that verifies a scheme's credentials.
  func verification(_ scheme: SchemePlan) -> (parameters: String, arguments: String) {
    switch scheme.credential {
    case .basic: ("user, password string", "user, secret")
    case .mutualTLS: ("certificate string", "certificate")
    case .apiKey, .jwt, .session: ("key string", "key")
    }
  }

  private func verifiersType(_ writer: inout CodeWriter) {
    guard !verifiedSchemes.isEmpty else { return }
    writer.blank()
    writer.line("// Verifiers judges the credentials that only you can judge: whose they are, or nil.")
    writer.block("type Verifiers interface {") { writer in
      for scheme in verifiedSchemes {
        let name = names.schemes[scheme.id.index]
        writer.line("\(name.pascal)(ctx context.Context, \(verification(scheme).parameters)) (*\(name.principal), error)")
      }
    }
  }

  private func constructor(_ writer: inout CodeWriter) {
    let verifiers = verifiedSchemes.isEmpty ? "" : ", verifiers Verifiers"
    let start = verifiedSchemes.isEmpty ? "Auth{}" : "Auth{verifiers: verifiers}"
    writer.blank()
    writer.line("// NewAuth has its keys from the environment.")
    if tokenSchemes.isEmpty {
      return writer.block("func NewAuth(_ api.Environment, _ *slog.Logger\(verifiers)) (*Auth, error) {") { $0.line("return &\(start), nil") }
    }
    writer.block("func NewAuth(environment api.Environment, log *slog.Logger\(verifiers)) (*Auth, error) {") { writer in
      writer.line("auth := \(start)")
      writer.line("var err error")
      for (scheme, jwt) in tokenSchemes {
        let name = names.schemes[scheme.id.index].key + "Tokens"
        writer.line("auth.\(name), err = token.New(environment, \(StringLiteral(jwt.keyVariable)), log, token.Options{")
        writer.indented { writer in
          var members = [(key: "Algorithms", value: "[]string{\(jwt.algorithms.map { StringLiteral($0).code }.joined(separator: ", "))}")]
          if let issuer = jwt.issuer { members.append((key: "Issuer", value: StringLiteral(issuer).code)) }
          if let audience = jwt.audience { members.append((key: "Audience", value: StringLiteral(audience).code)) }
          members.append((key: "Lifetime", value: "\(jwt.lifetime) * time.Second"))
          members.append((key: "Leeway", value: "\(jwt.leeway) * time.Second"))
          writer.pairs(members)
        }
        writer.line("})")
        writer.block("if err != nil {") { $0.line("return nil, err") }
      }
      writer.line("return &auth, nil")
    }
  }

  private func schemeMethods(_ scheme: SchemePlan, _ writer: inout CodeWriter) {
    let name = names.schemes[scheme.id.index]
    writer.blank()
    writer.line("// \(name.pascal) is the caller; 401 without a credential, and with one that does not hold.")
    writer.block("func (a *Auth) \(name.pascal)(r *http.Request) (\(name.principal), error) {") { writer in
      writer.line("principal, err := a.Optional\(name.pascal)(r)")
      writer.block("if err != nil {") { $0.line("return \(name.principal){}, err") }
      writer.block("if principal == nil {") { $0.line("return \(name.principal){}, api.Unauthorized(\(StringLiteral(scheme.challenge)))") }
      writer.line("return *principal, nil")
    }
    writer.blank()
    writer.line("// Optional\(name.pascal) is the caller, or nil without a credential; 401 with one that does not hold.")
    writer.block("func (a *Auth) Optional\(name.pascal)(r *http.Request) (*\(name.principal), error) {") { credential(scheme, name, &$0) }
    guard case .jwt(let jwt) = scheme.credential, jwt.isSymmetric else { return }
    writer.blank()
    writer.line("// Issue\(name.pascal) is a token that says this of its holder.")
    writer.block("func (a *Auth) Issue\(name.pascal)(principal \(name.principal)) (string, error) {") { writer in
      writer.line("w := wire.Open(nil)")
      for claim in scheme.claims {
        let place = "principal." + fields.claim(claim.name, of: scheme.id)
        switch claimHolding(claim) {
        case .value, .optional: writer.line("wire.Put(&w, \(StringLiteral(claim.name)), \(place), \(types.encoder(claim.type)))")
        case .pointer: writer.line("wire.PutMaybe(&w, \(StringLiteral(claim.name)), \(place), \(types.encoder(claim.type)))")
        case .nilable:
          writer.block("if \(place) != nil {") { $0.line("wire.Put(&w, \(StringLiteral(claim.name)), \(place), \(types.encoder(claim.type)))") }
        }
      }
      writer.line("return a.\(name.key)Tokens.Issue(w.Close())")
    }
  }

  private func credential(_ scheme: SchemePlan, _ name: SchemeNames, _ writer: inout CodeWriter) {
    func verify(_ writer: inout CodeWriter) {
      writer.line("principal, err := a.verifiers.\(name.pascal)(r.Context(), \(verification(scheme).arguments))")
      writer.block("if err == nil && principal == nil {") { $0.line("err = api.InvalidToken(nil)") }
      writer.line("return principal, err")
    }
    func missing(_ condition: String, _ writer: inout CodeWriter, _ error: String = "nil") {
      writer.block("if \(condition) {") { $0.line("return nil, \(error)") }
    }
    switch scheme.credential {
    case .jwt:
      writer.line("text, ok, err := token.Bearer(r)")
      missing("err != nil || !ok", &writer, "err")
      writer.line("claims, err := a.\(name.key)Tokens.Verify(text)")
      missing("err != nil", &writer, "err")
      writer.line("return \(name.principalOf)(claims)")
    case .apiKey(let location, let parameter):
      let function =
        switch location {
        case .header, .path: "HeaderKey"
        case .query: "QueryKey"
        case .cookie: "CookieKey"
        }
      writer.line("key, ok := api.\(function)(r, \(StringLiteral(parameter)))")
      missing("!ok", &writer)
      verify(&writer)
    case .basic:
      writer.line("user, secret, ok, err := api.BasicCredential(r)")
      missing("err != nil || !ok", &writer, "err")
      writer.line("principal, err := a.verifiers.\(name.pascal)(r.Context(), \(verification(scheme).arguments))")
      writer.block("if err == nil && principal == nil {") { $0.line("err = api.InvalidToken(nil)") }
      writer.line("return principal, err")
    case .mutualTLS:
      writer.line("certificate, ok := api.ClientCertificate(r)")
      missing("!ok", &writer)
      verify(&writer)
    case .session: writer.line("return nil, nil")
    }
  }

  /// Makes a principal of verified claims.
  private func principalFunction(_ scheme: SchemePlan, _ writer: inout CodeWriter) {
    let name = names.schemes[scheme.id.index]
    writer.blank()
    writer.line("// \(name.principalOf) is the principal of a token whose claims are what the contract says they are.")
    var members: [(key: String, value: String)] = []
    var locals = names.locals(["claims", "ok"])
    writer.block("func \(name.principalOf)(claims *wire.Object) (*\(name.principal), error) {") { writer in
      for claim in scheme.claims {
        let literal = StringLiteral(claim.name).code
        let local = locals.identifier(for: claim.name)
        let test = claimFailure(claim.type, local)
        if let test {
          var body = CodeWriter.go
          let inner = (claim.isRequired ? "!ok || " : "ok && (") + test + (claim.isRequired ? "" : ")")
          body.block("if \(local), ok := claims.Get(\(literal)); \(inner) {") { $0.line("return nil, api.InvalidToken(nil)") }
          writer.append(body)
        } else if claim.isRequired {
          writer.block("if !claims.Has(\(literal)) {") { $0.line("return nil, api.InvalidToken(nil)") }
        }
        let field = fields.claim(claim.name, of: scheme.id)
        let decoder = types.decoder(claim.type)
        switch claimHolding(claim) {
        case .value, .optional: members.append((field, "\(decoder)(claims.At(\(literal)))"))
        case .pointer: members.append((field, "wire.Maybe(claims, \(literal), \(decoder))"))
        case .nilable: members.append((field, "wire.MaybeNil(claims, \(literal), \(decoder))"))
        }
      }
      if usesScopes(scheme) { members.append((key: "Scopes", value: "token.Scopes(claims)")) }
      writer.block("return &\(name.principal){", "}, nil") { $0.pairs(members) }
    }
  }

  /// The condition under which a claim is not of its type.
  private func claimFailure(_ use: TypeUse, _ value: String) -> String? {
    func text(_ rest: String) -> String {
      "!wire.IsOfKind(\(value), \"string\")" + (rest.isEmpty ? "" : " || " + rest)
    }
    switch types.resolved(use) {
    case .boolean: return "!wire.IsOfKind(\(value), \"boolean\")"
    case .integer: return "!wire.IsInteger(\(value))"
    case .number: return "!wire.IsNumber(\(value))"
    case .decimal: return text("")
    case .string(let string):
      return text(string.format.flatMap(FormatFunctions.function).map { "!wire.\($0)(\(value).(string))" } ?? "")
    case .enumeration(let enumeration):
      let list = enumeration.cases.map { StringLiteral($0.value).code }.joined(separator: ", ")
      return "!wire.IsOneOf(\(value), \(list))"
    case .list: return "!wire.IsOfKind(\(value), \"array\")"
    case .map, .object: return "!wire.IsOfKind(\(value), \"object\")"
    case .union, .any, .never, .reference: return nil
    }
  }
}
