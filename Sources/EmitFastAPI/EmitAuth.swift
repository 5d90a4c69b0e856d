import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
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

  private var tokenSchemes: [(SchemePlan, JWTPlan)] {
    plan.auth.schemes.compactMap { scheme in
      if case .jwt(let jwt) = scheme.credential { (scheme, jwt) } else { nil }
    }
  }

  func authFile() -> GeneratedFile {
    var module = Module("Who calls, and what they may do.")
    for scheme in plan.auth.schemes { principal(scheme, &module) }
    if plan.routes.routes.contains(where: { if case .several = caller($0.access) { true } else { false } }) {
      module.define { writer, module in
        writer.line("@dataclass(slots=True)")
        writer.suite("class Principals:") { writer in
          writer.doc("Who calls, as each of several schemes says.")
          writer.blank()
          for scheme in plan.auth.schemes {
            let name = names.schemes[scheme.id.index]
            writer.line("\(name.key): \(name.principal) | None = None")
          }
        }
      }
    }
    verifiers(&module)
    module.use("Request", from: "fastapi")
    module.use("Mapping", from: "collections.abc")
    module.use("Logger", from: ".runtime.log")
    module.use("Any", from: "typing")
    module.define { writer, module in
      writer.suite("class Auth:") { writer in
        writer.doc("Makes principals of the credentials of requests.")
        initializer(&writer, &module)
        for scheme in plan.auth.schemes { methods(scheme, &writer, &module) }
      }
    }
    for (scheme, _) in tokenSchemes { principalFunction(scheme, &module) }
    for route in plan.routes.routes { authorizers(route, &module) }
    return file("generated/auth", module)
  }

  private func principal(_ scheme: SchemePlan, _ module: inout Module) {
    module.use("dataclass", from: "dataclasses")
    let name = names.schemes[scheme.id.index]
    module.define { writer, module in
      writer.line("@dataclass(slots=True, kw_only=True)")
      writer.suite("class \(name.principal):") { writer in
        writer.doc(scheme.description ?? "Who calls, as \(scheme.name) says.")
        writer.blank()
        for claim in scheme.claims {
          useTypes(of: claim.type, in: &module, from: ".")
          let text = typeText(claim.type)
          let type = claim.isRequired ? text : (text.hasSuffix("None") || text == "Any" ? text : text + " | None") + " = None"
          writer.code("\(name.claims[claim.name] ?? claim.name): \(type)")
          writer.doc(claim.description)
        }
        if usesScopes(scheme) { writer.line("scopes: tuple[str, ...] = ()") }
      }
    }
  }

  private func verifiers(_ module: inout Module) {
    guard !verifiedSchemes.isEmpty else { return }
    module.use("Protocol", from: "typing")
    module.define { writer, _ in
      writer.suite("class Verifiers(Protocol):") { writer in
        writer.doc("Judges the credentials that only you can judge: whose they are, or none.")
        for scheme in verifiedSchemes {
          let name = names.schemes[scheme.id.index]
          let parameters = scheme.credential == .basic ? "user: str, password: str" : "key: str"
          writer.blank()
          writer.code("async def \(name.key)(self, \(parameters)) -> \(name.principal) | None: ...")
        }
      }
    }
  }

  private func initializer(_ writer: inout CodeWriter, _ module: inout Module) {
    let hasVerifiers = !verifiedSchemes.isEmpty
    guard !tokenSchemes.isEmpty || hasVerifiers else { return }
    var parameters = ["self"]
    if !tokenSchemes.isEmpty { parameters += ["environment: Mapping[str, str]", "log: Logger"] }
    if hasVerifiers { parameters.append("verifiers: Verifiers") }
    writer.blank()
    writer.suite("def __init__(\(parameters.joined(separator: ", "))) -> None:") { writer in
      if hasVerifiers { writer.line("self._verifiers = verifiers") }
      for (scheme, jwt) in tokenSchemes {
        module.use("Tokens", from: ".runtime.tokens")
        module.use("key_from", from: ".runtime.tokens")
        var arguments = [
          "algorithms=[\(jwt.algorithms.map { StringLiteral($0).code }.joined(separator: ", "))]",
          "key=key_from(environment, \(StringLiteral(jwt.keyVariable)), log)",
          "lifetime=\(jwt.lifetime)", "leeway=\(jwt.leeway)",
        ]
        if let issuer = jwt.issuer { arguments.append("issuer=\(StringLiteral(issuer))") }
        if let audience = jwt.audience { arguments.append("audience=\(StringLiteral(audience))") }
        writer.line("self._\(names.schemes[scheme.id.index].key) = Tokens(")
        writer.indented { writer in
          for argument in arguments { writer.item(argument) }
        }
        writer.line(")")
      }
    }
  }

  private func methods(_ scheme: SchemePlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let name = names.schemes[scheme.id.index]
    module.use("Unauthorized", from: ".runtime.errors")
    writer.blank()
    writer.suite("async def \(name.key)(self, request: Request) -> \(name.principal):") { writer in
      writer.doc("The caller; 401 without a credential, and with one that does not hold.")
      writer.line("principal = await self.optional_\(name.key)(request)")
      writer.line("if principal is None:")
      writer.indented { $0.code("raise Unauthorized(\(StringLiteral(scheme.challenge)))") }
      writer.line("return principal")
    }
    writer.blank()
    writer.suite("async def optional_\(name.key)(self, request: Request) -> \(name.principal) | None:") { writer in
      writer.doc("The caller, where there is a credential at all; 401 with one that does not hold.")
      credential(scheme, name, &writer, &module)
    }
    guard case .jwt(let jwt) = scheme.credential, jwt.isSymmetric else { return }
    var parameters: [String] = []
    for claim in scheme.claims {
      let text = typeText(claim.type)
      let attribute = name.claims[claim.name] ?? claim.name
      parameters.append("\(attribute): \(text)" + (claim.isRequired ? "" : (text.hasSuffix("None") || text == "Any" ? "" : " | None") + " = None"))
    }
    writer.blank()
    let head = "def issue_\(name.key)(\((["self"] + (parameters.isEmpty ? [] : ["*"]) + parameters).joined(separator: ", "))) -> str:"
    writer.suite(head) { writer in
      writer.doc("A token that says this of its holder.")
      let required = scheme.claims.filter(\.isRequired).map { "\(StringLiteral($0.name)): \(name.claims[$0.name] ?? $0.name)" }
      let optional = scheme.claims.filter { !$0.isRequired }
      if optional.isEmpty { return writer.code("return self._\(name.key).issue({\(required.joined(separator: ", "))})") }
      writer.code("claims: dict[str, Any] = {\(required.joined(separator: ", "))}")
      for claim in optional {
        let attribute = name.claims[claim.name] ?? claim.name
        writer.line("if \(attribute) is not None:")
        writer.indented { $0.code("claims[\(StringLiteral(claim.name))] = \(attribute)") }
      }
      writer.line("return self._\(name.key).issue(claims)")
    }
  }

  private func credential(
    _ scheme: SchemePlan, _ name: SchemeNames, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    func verified(_ local: String, _ function: String, _ source: String, _ arguments: String) {
      module.use(function, from: ".runtime.credentials")
      module.use("InvalidToken", from: ".runtime.errors")
      writer.code("\(local) = \(source)")
      writer.line("if \(local) is None:")
      writer.line("    return None")
      writer.line("principal = await self._verifiers.\(name.key)(\(arguments))")
      writer.line("if principal is None:")
      writer.line("    raise InvalidToken")
      writer.line("return principal")
    }
    switch scheme.credential {
    case .jwt:
      module.use("bearer_token", from: ".runtime.tokens")
      writer.line("token = bearer_token(request)")
      writer.line("if token is None:")
      writer.line("    return None")
      writer.line("return _\(name.key)_principal(await self._\(name.key).verify(token))")
    case .apiKey(let location, let parameter):
      verified("key", "api_key", "api_key(request, \"\(location.rawValue)\", \(StringLiteral(parameter)))", "key")
    case .basic: verified("credential", "basic_credential", "basic_credential(request)", "*credential")
    case .mutualTLS: verified("certificate", "client_certificate", "client_certificate(request)", "certificate")
    case .session: writer.line("return None")
    }
  }

  /// Makes a principal of verified claims.
  private func principalFunction(_ scheme: SchemePlan, _ module: inout Module) {
    let name = names.schemes[scheme.id.index]
    module.use("InvalidToken", from: ".runtime.errors")
    module.define { writer, module in
      writer.suite("def _\(name.key)_principal(claims: Mapping[str, Any]) -> \(name.principal):") { writer in
        writer.doc("The principal of a token whose claims are what the contract says they are.")
        var locals = PythonNames.locals(["claims"])
        var members: [String] = []
        for claim in scheme.claims {
          let local = locals.identifier(for: claim.name)
          writer.code("\(local) = claims.get(\(StringLiteral(claim.name)))")
          if let test = claimFailure(claim.type, local, &module) {
            let isCompound = test.contains(" or ")
            writer.code("if \(claim.isRequired ? test : "\(local) is not None and \(isCompound ? "(\(test))" : test)"):")
            writer.line("    raise InvalidToken")
          }
          var value = local
          if case .string(let string) = shapes.resolved(claim.type), string.format == .uuid {
            value = claim.isRequired ? "\(local).lower()" : "None if \(local) is None else \(local).lower()"
          }
          members.append("\(name.claims[claim.name] ?? claim.name)=\(value)")
        }
        if usesScopes(scheme) {
          module.use("scopes_of", from: ".runtime.tokens")
          members.append("scopes=scopes_of(claims)")
        }
        writer.code("return \(name.principal)(\(members.joined(separator: ", ")))")
      }
    }
  }

  /// The condition under which a claim is not of its type.
  private func claimFailure(_ use: TypeUse, _ value: String, _ module: inout Module) -> String? {
    switch shapes.resolved(use) {
    case .boolean: return "not isinstance(\(value), bool)"
    case .integer:
      module.use("is_integer", from: ".runtime.json_text")
      return "not is_integer(\(value))"
    case .number:
      module.use("is_number", from: ".runtime.json_text")
      return "not is_number(\(value))"
    case .decimal: return "not isinstance(\(value), str)"
    case .string(let string):
      guard let format = string.format, let (function, path) = FormatFunctions.function(of: format) else {
        return "not isinstance(\(value), str)"
      }
      module.use(function, from: ".runtime." + path)
      return "not isinstance(\(value), str) or not \(function)(\(value))"
    case .enumeration(let enumeration):
      let list = enumeration.cases.map { StringLiteral($0.value).code }
      return list.count == 1 ? "\(value) != \(list[0])" : "\(value) not in (\(list.joined(separator: ", ")))"
    case .list: return "not isinstance(\(value), list)"
    case .map, .object: return "not isinstance(\(value), dict)"
    case .union, .any, .never, .reference: return nil
    }
  }
}
