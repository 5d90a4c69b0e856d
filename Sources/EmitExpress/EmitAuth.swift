import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  func usesScopes(_ scheme: SchemePlan) -> Bool { scopedSchemes.contains(scheme.id) }

  /// Schemes whose credentials only the user can judge.
  var verifiedSchemes: [SchemePlan] {
    plan.auth.schemes.filter { scheme in
      switch scheme.credential {
      case .apiKey, .basic, .mutualTLS: true
      case .jwt, .session: false
      }
    }
  }

  func principalInterface(_ scheme: SchemePlan, _ writer: inout CodeWriter) {
    writer.blank()
    writer.doc(scheme.description ?? "Who calls, as \(scheme.name) says.")
    writer.block("export interface \(names.schemes[scheme.id.index].principal) {") { writer in
      for claim in scheme.claims {
        writer.doc(claim.description)
        let type = typeText(claim.type) + (claim.isRequired ? "" : " | undefined")
        writer.line("\(PropertyKey(claim.name).member)\(claim.isRequired ? "" : "?"): \(type);")
      }
      if usesScopes(scheme) { writer.line("scopes: readonly string[];") }
    }
  }

  func verifiersInterface(_ writer: inout CodeWriter) {
    guard !verifiedSchemes.isEmpty else { return }
    writer.blank()
    writer.doc("Judges the credentials that only you can judge: whose they are, or undefined.")
    writer.block("export interface Verifiers {") { writer in
      for scheme in verifiedSchemes {
        let name = names.schemes[scheme.id.index]
        let parameters =
          switch scheme.credential {
          case .basic: "user: string, password: string"
          case .mutualTLS: "certificate: string"
          case .apiKey, .jwt, .session: "key: string"
          }
        writer.line("\(name.key)(\(parameters)): Promise<\(name.principal) | undefined>;")
      }
    }
  }

  func authFile() -> GeneratedFile {
    var module = module("Who calls, and what they may do.")
    if dialect == .typescript {
      for scheme in plan.auth.schemes {
        for claim in scheme.claims { useTypes(of: claim.type, in: &module, from: "./types") }
        principalInterface(scheme, &module.body)
      }
      verifiersInterface(&module.body)
    }
    module.useType("Environment", from: "./runtime/server")
    module.useType("Logger", from: "./runtime/log")
    module.body.blank()
    module.body.doc("Makes principals of the credentials of requests.")
    var body = CodeWriter()
    body.indented { writer in
      for scheme in plan.auth.schemes { schemeField(scheme, &writer) }
      constructor(&writer, &module)
      for scheme in plan.auth.schemes { schemeMethods(scheme, &writer, &module) }
    }
    module.body.line("export class Auth {")
    module.body.append(body)
    module.body.line("}")
    for scheme in plan.auth.schemes { principalFunction(scheme, &module) }
    for route in plan.routes.routes { authorizers(route, &module) }
    return file("generated/auth", module)
  }

  private func schemeField(_ scheme: SchemePlan, _ writer: inout CodeWriter) {
    let key = names.schemes[scheme.id.index].key
    if case .jwt = scheme.credential {
      writer.line(dialect == .typescript ? "readonly #\(key): JwtTokens;" : "#\(key);")
    }
  }

  private func constructor(_ writer: inout CodeWriter, _ module: inout Module) {
    let hasVerifiers = !verifiedSchemes.isEmpty
    if hasVerifiers { writer.line(dialect == .typescript ? "readonly #verifiers: Verifiers;" : "#verifiers;") }
    let tokens = plan.auth.schemes.filter { if case .jwt = $0.credential { true } else { false } }
    guard !tokens.isEmpty || hasVerifiers else { return }
    writer.blank()
    var parameters = ["environment" + dialect.types(": Environment"), "log" + dialect.types(": Logger")]
    if tokens.isEmpty { parameters = parameters.map { "_" + $0 } }
    if hasVerifiers { parameters.append("verifiers" + dialect.types(": Verifiers")) }
    writer.block("constructor(\(parameters.joined(separator: ", "))) {") { writer in
      if hasVerifiers { writer.line("this.#verifiers = verifiers;") }
      for scheme in tokens {
        guard case .jwt(let jwt) = scheme.credential else { continue }
        module.use("JwtTokens", from: "./runtime/jwt")
        module.use("keyFrom", from: "./runtime/jwt")
        writer.block("this.#\(names.schemes[scheme.id.index].key) = new JwtTokens({", "});") { writer in
          writer.line("algorithms: [\(jwt.algorithms.map { StringLiteral($0).code }.joined(separator: ", "))],")
          writer.line("key: keyFrom(environment, \(StringLiteral(jwt.keyVariable)), log),")
          if let issuer = jwt.issuer { writer.line("issuer: \(StringLiteral(issuer)),") }
          if let audience = jwt.audience { writer.line("audience: \(StringLiteral(audience)),") }
          writer.line("lifetime: \(jwt.lifetime),")
          writer.line("leeway: \(jwt.leeway),")
        }
      }
    }
  }

  private func schemeMethods(_ scheme: SchemePlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let name = names.schemes[scheme.id.index]
    module.useType("IncomingMessage", from: "node:http")
    let request = "request" + dialect.types(": IncomingMessage")
    writer.blank()
    writer.doc("The caller; 401 without a credential, and with one that does not hold.")
    writer.block("async \(name.key)(\(request))\(dialect.types(": Promise<\(name.principal)>")) {") { writer in
      module.use("unauthorized", from: "./runtime/errors")
      writer.line("const principal = await this.optional\(name.method)(request);")
      writer.guarded("principal === undefined", "throw unauthorized(\(StringLiteral(scheme.challenge)));")
      writer.line("return principal;")
    }
    writer.blank()
    writer.doc("The caller, where there is a credential at all; 401 with one that does not hold.")
    writer.fitted("async optional\(name.method)(", [request], ")\(dialect.types(": Promise<\(name.principal) | undefined>")) {")
    writer.indented { credential(scheme, name, &$0, &module) }
    writer.line("}")
    guard case .jwt(let jwt) = scheme.credential, jwt.isSymmetric else { return }
    writer.blank()
    writer.doc("A token that says this of its holder.")
    let claims = dialect.types(": " + (usesScopes(scheme) ? "Omit<\(name.principal), \"scopes\">" : name.principal))
    writer.block("issue\(name.method)(claims\(claims))\(dialect.types(": Promise<string>")) {") { writer in
      writer.line("return this.#\(name.key).issue({ ...claims });")
    }
  }

  private func credential(
    _ scheme: SchemePlan, _ name: SchemeNames, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    switch scheme.credential {
    case .jwt:
      module.use("bearerToken", from: "./runtime/jwt")
      writer.line("const token = bearerToken(request);")
      writer.line("if (token === undefined) return undefined;")
      writer.line("return \(name.key)Principal(await this.#\(name.key).verify(token));")
    case .apiKey(let location, let parameter):
      module.use("apiKey", from: "./runtime/credentials")
      module.use("invalidToken", from: "./runtime/errors")
      writer.line("const key = apiKey(request, \"\(location.rawValue)\", \(StringLiteral(parameter)));")
      writer.line("if (key === undefined) return undefined;")
      writer.line("const principal = await this.#verifiers.\(name.key)(key);")
      writer.line("if (principal === undefined) throw invalidToken();")
      writer.line("return principal;")
    case .basic:
      module.use("basicCredential", from: "./runtime/credentials")
      module.use("invalidToken", from: "./runtime/errors")
      writer.line("const credential = basicCredential(request);")
      writer.line("if (credential === undefined) return undefined;")
      writer.line("const principal = await this.#verifiers.\(name.key)(credential.user, credential.password);")
      writer.line("if (principal === undefined) throw invalidToken();")
      writer.line("return principal;")
    case .mutualTLS:
      module.use("clientCertificate", from: "./runtime/credentials")
      module.use("invalidToken", from: "./runtime/errors")
      writer.line("const certificate = clientCertificate(request);")
      writer.line("if (certificate === undefined) return undefined;")
      writer.line("const principal = await this.#verifiers.\(name.key)(certificate);")
      writer.line("if (principal === undefined) throw invalidToken();")
      writer.line("return principal;")
    case .session:
      writer.line("void request;")
      writer.line("return undefined;")
    }
  }

  /// Makes a principal of verified claims.
  private func principalFunction(_ scheme: SchemePlan, _ module: inout Module) {
    guard case .jwt = scheme.credential else { return }
    let name = names.schemes[scheme.id.index]
    module.use("invalidToken", from: "./runtime/errors")
    module.body.blank()
    module.body.doc("The principal of a token whose claims are what the contract says they are.")
    let claims = "claims" + dialect.types(": Record<string, unknown>")
    var members: [String] = []
    var locals = JavaScriptNames.locals(["claims"])
    module.block("function \(name.key)Principal(\(claims))\(dialect.types(": " + name.principal)) {") { writer, module in
      for claim in scheme.claims {
        let local = locals.identifier(for: claim.name)
        writer.line("const \(local) = claims\(PropertyKey(claim.name).access);")
        var test = claimFailure(claim.type, local, &module)
        if !claim.isRequired { test = "\(local) !== undefined && (\(test))" }
        let single = "if (\(test)) throw invalidToken();"
        if test == "false" {
          // Any value will do.
        } else if single.count + 2 <= lineWidth {
          writer.line(single)
        } else if case .enumeration(let enumeration) = shapes.resolved(claim.type) {
          let permitted = locals.identifier(for: "permitted " + claim.name)
          writer.fitted("const \(permitted) = [", enumeration.cases.map { StringLiteral($0.value).code }, "];")
          let other = "typeof \(local) !== \"string\" || !\(permitted).includes(\(local))"
          let condition = claim.isRequired ? other : "\(local) !== undefined && (\(other))"
          writer.block("if (\(condition)) {") { $0.line("throw invalidToken();") }
        } else {
          writer.block("if (\(test)) {") { $0.line("throw invalidToken();") }
        }
        var value = local
        if case .string(let string) = shapes.resolved(claim.type), string.format == .uuid {
          value = claim.isRequired ? "\(local).toLowerCase()" : "\(local)?.toLowerCase()"
        } else if dialect == .typescript, typeText(claim.type) != "string" || !claim.isRequired {
          value = "\(local) as \(name.principal)[\(StringLiteral(claim.name))]"
        }
        let key = PropertyKey(claim.name)
        members.append(value == key.literal ? value : "\(key.literal): \(value)")
      }
      if usesScopes(scheme) {
        module.use("scopesOf", from: "./runtime/jwt")
        members.append("scopes: scopesOf(claims)")
      }
      writer.fitted("return {", members, "};", padded: true)
    }
  }

  /// The condition under which a claim is not of its type.
  private func claimFailure(_ use: TypeUse, _ value: String, _ module: inout Module) -> String {
    switch shapes.resolved(use) {
    case .boolean: return "typeof \(value) !== \"boolean\""
    case .integer: return "!Number.isInteger(\(value))"
    case .number: return "typeof \(value) !== \"number\""
    case .decimal: return "typeof \(value) !== \"string\""
    case .string(let string):
      guard let format = string.format, let (function, path) = FormatFunctions.function(of: format) else {
        return "typeof \(value) !== \"string\""
      }
      module.use(function, from: "./runtime/" + path)
      return "typeof \(value) !== \"string\" || !\(function)(\(value))"
    case .enumeration(let enumeration):
      let list = enumeration.cases.map { StringLiteral($0.value).code }.joined(separator: ", ")
      return "typeof \(value) !== \"string\" || ![\(list)].includes(\(value))"
    case .list: return "!Array.isArray(\(value))"
    case .map, .object: return "typeof \(value) !== \"object\" || \(value) === null"
    case .union, .any, .never, .reference: return "false"
    }
  }
}
