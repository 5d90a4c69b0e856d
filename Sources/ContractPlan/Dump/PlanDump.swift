internal import ContractModel

/// A plan that can be printed.
public enum PlanStage: String, Hashable, Sendable, CaseIterable {
  case routes, validation, auth, errors, storage, migrations, tests
}

extension BackendPlan {
  /// Everything that a plan decides, in indented lines. For `contractc dump` and for goldens; not to be read back.
  public func textDump(of stage: PlanStage) -> String {
    var dump = PlanDump(plan: self)
    switch stage {
    case .routes: dump.writeRoutes()
    case .validation: dump.writeValidation()
    case .auth: dump.writeAuth()
    case .errors: dump.writeErrors()
    case .storage: dump.writeStorage()
    case .migrations: dump.writeMigrations()
    case .tests: dump.writeTests()
    }
    return dump.text
  }
}

/// Writes plans as indented lines. Whatever the contract spells is quoted where it is not one word.
struct PlanDump {
  let plan: BackendPlan
  private(set) var text = ""
  private var depth = 0

  init(plan: BackendPlan) { self.plan = plan }

  var contract: Contract { plan.contract }

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func nested(_ body: (inout PlanDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func section(_ title: String, _ body: (inout PlanDump) -> Void) {
    if !text.isEmpty { text += "\n" }
    line(title)
    nested(body)
  }

  // MARK: Words

  func name(_ name: String) -> String {
    let isWord = name.utf8.allSatisfy { byte in
      byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isWord && !name.isEmpty ? name : JSONValue.quote(name)
  }

  func names(_ names: [String]) -> String { names.map { name($0) }.joined(separator: " ") }

  func quoted(_ text: String) -> String { JSONValue.quote(text) }

  func failure(_ failure: Failure) -> String { "\(failure.code) \(quoted(failure.detail))" }

  func code(_ reference: ErrorReference) -> String { plan.errors[reference]?.code ?? "?" }

  func scheme(_ id: AuthSchemeID) -> String { name(contract[id].name) }

  func terms(_ terms: [OrderTerm]) -> String {
    terms.map { ($0.isDescending ? "-" : "") + name($0.field) }.joined(separator: " ")
  }

  /// The path, with what would break its line escaped.
  func path(_ template: PathTemplate) -> String {
    let text = template.text
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : quoted(text)
  }

  // MARK: Errors and access

  mutating func writeErrors() {
    line("style \(plan.errors.style.rawValue)")
    for entry in plan.errors.entries {
      line("\(entry.status) \(entry.code) \(quoted(entry.message))")
      nested { dump in
        if entry.title != reasonPhrase(entry.status) { dump.line("title \(dump.quoted(entry.title))") }
        if entry.typeURI != "about:blank" { dump.line("type \(dump.quoted(entry.typeURI))") }
        if entry.payload != nil { dump.line("data") }
      }
    }
  }

  mutating func writeAuth() {
    for scheme in plan.auth.schemes {
      section("scheme \(name(scheme.name))") { dump in
        dump.line(dump.credential(scheme.credential))
        dump.line("challenge \(dump.quoted(scheme.challenge))")
        for claim in scheme.claims { dump.line("claim \(dump.name(claim.name))" + (claim.isRequired ? "" : "?")) }
      }
    }
    section("operations") { dump in
      for (operation, rule) in zip(dump.contract.operations, dump.plan.auth.rules) {
        dump.line(dump.name(operation.name))
        dump.nested { $0.write(rule) }
      }
    }
  }

  private func credential(_ credential: CredentialPlan) -> String {
    switch credential {
    case .jwt(let jwt):
      var words = ["jwt", jwt.algorithms.joined(separator: " ")]
      if let issuer = jwt.issuer { words.append("issuer \(quoted(issuer))") }
      if let audience = jwt.audience { words.append("audience \(quoted(audience))") }
      return (words + ["lifetime \(jwt.lifetime)", "leeway \(jwt.leeway)", "key \(jwt.keyVariable)"]).joined(
        separator: " ")
    case .session(let lifetime): return "session lifetime \(lifetime)"
    case .apiKey(let location, let name): return "apiKey \(location.rawValue) \(self.name(name))"
    case .basic: return "basic"
    case .mutualTLS: return "mutualTLS"
    }
  }

  mutating func write(_ rule: AccessRule) {
    guard case .anyOf(let alternatives) = rule else { return line("open") }
    if alternatives.isEmpty { line("nobody") }
    for alternative in alternatives {
      var words = alternative.schemes.map { scheme($0) }
      for scope in alternative.scopes { words.append("\(scheme(scope.scheme)) scopes \(names(scope.scopes))") }
      for claim in alternative.claims {
        let values = claim.values.map(\.text).joined(separator: " ")
        words.append("\(scheme(claim.scheme)).\(name(claim.claim)) \(claim.isList ? "has" : "in") \(values)")
      }
      if let owner = alternative.owner {
        words.append("\(name(contract[owner.entity].name)).\(name(owner.field)) is \(scheme(owner.scheme)).sub")
      }
      line("allow " + (words.isEmpty ? "anybody" : words.joined(separator: " and ")))
    }
  }
}
