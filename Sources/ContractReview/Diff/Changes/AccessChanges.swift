import ContractBase
import ContractModel

extension ContractDiffer {
  /// Who may call an operation: alternatives that are gone lock callers out, new ones let others in.
  mutating func compareAccess(_ a: Operation, _ b: Operation) {
    let (before, after) = (a.security.alternatives, b.security.alternatives)
    // What several operations share is said where they have it from, once.
    func place(_ alternatives: [SecurityAlternative], _ operation: Operation) -> Origin {
      alternatives.first { $0.origin.span != nil }?.origin ?? operation.origin
    }
    let (former, now) = (place(before, a), place(after, b))
    // Who had a requirement of its own has lost that.
    let hadOwn = before.contains { one in one.origin.span.map { formerSecurityUses[$0] == 1 } ?? false }
    let isShared = !hadOwn && (now.span.flatMap { securityUses[$0] } ?? 0) > 1
    let (subject, what) = isShared ? ("security requirement", "what it guards") : (b.title, "it")
    for alternative in before where !after.contains(where: { isEnough(alternative, for: $0) }) {
      let caller = alternative.title(in: old)
      note(
        .access, b, subject: subject, "\(caller) could call \(what), and cannot any more", clients: .breaking,
        why: "such a caller is answered 401 or 403", place([alternative], a), now)
    }
    for alternative in after where !before.contains(where: { isAdmitted(alternative, by: $0) }) {
      let caller = alternative.title(in: new)
      note(
        .access, b, subject: subject, "\(caller) could not call \(what), and can now", clients: .risky, servers: .breaking,
        why: "more callers reach what is behind it; a server of the old contract refuses them", former, place([alternative], b))
    }
  }

  /// Whether a caller who met an old alternative meets a new one.
  private func isEnough(_ held: SecurityAlternative, for asked: SecurityAlternative) -> Bool {
    asked.conditions.allSatisfy { condition in
      condition == .anonymous || held.conditions.contains { implies($0, in: old, condition, in: new) }
    }
  }

  /// Whether a caller who meets a new alternative met an old one.
  private func isAdmitted(_ held: SecurityAlternative, by asked: SecurityAlternative) -> Bool {
    asked.conditions.allSatisfy { condition in
      condition == .anonymous || held.conditions.contains { implies($0, in: new, condition, in: old) }
    }
  }

  private func implies(_ a: SecurityCondition, in mine: Contract, _ b: SecurityCondition, in theirs: Contract) -> Bool {
    switch (a, b) {
    case (.scheme(let first, let scopes), .scheme(let second, let asked)):
      isSame(mine[first], in: mine, theirs[second], in: theirs) && Set(asked).isSubset(of: scopes)
    // A claim and an owner are of a credential of the scheme, without scopes.
    case (.claim(let first, _, _), .scheme(let second, let asked)), (.owner(let first, _), .scheme(let second, let asked)):
      asked.isEmpty && isSame(mine[first], in: mine, theirs[second], in: theirs)
    case (.claim(let first, let name, let values), .claim(let second, let other, let admitted)):
      isSame(mine[first], in: mine, theirs[second], in: theirs) && name == other && Set(values).isSubset(of: admitted)
    case (.owner(let first, let field), .owner(let second, let other)):
      isSame(mine[first], in: mine, theirs[second], in: theirs) && field == other
    default: false
    }
  }

  /// What a scheme is called, nobody sees: one of another name is the same if it asks for the same, and none has its name.
  private func isSame(_ a: AuthScheme, in mine: Contract, _ b: AuthScheme, in theirs: Contract) -> Bool {
    if a.name == b.name { return true }
    return a.kind == b.kind && !theirs.authSchemes.contains { $0.name == a.name } && !mine.authSchemes.contains { $0.name == b.name }
  }

  // MARK: Schemes

  mutating func compareSchemes() {
    for scheme in new.authSchemes {
      guard let former = old.authSchemes.first(where: { $0.name == scheme.name }) else { continue }
      if former.kind != scheme.kind { compareKinds(former, scheme) }
      let names = Set(scheme.claims.map(\.name))
      for claim in former.claims where !names.contains(claim.name) {
        add(.scheme, scheme, "the claim `\(claim.name)` is not read any more", .risky, "rules that looked at it are gone", claim.origin, scheme.origin)
      }
    }
  }

  private mutating func compareKinds(_ a: AuthScheme, _ b: AuthScheme) {
    switch (a.kind, b.kind) {
    case (.bearer(let before), .bearer(let after)):
      if before.issuer != after.issuer || before.audience != after.audience || before.algorithms != after.algorithms {
        add(.scheme, b, "tokens are issued otherwise", .breaking, "tokens that were issued before are refused", a.origin, b.origin)
      }
      if before.lifetime != after.lifetime {
        add(
          .scheme, b, "tokens live \(after.lifetime) s, and lived \(before.lifetime) s", after.lifetime < before.lifetime ? .risky : .fine,
          "a client has to sign in again sooner or later than it did", a.origin, b.origin)
      }
    case (.oauth2(let before), .oauth2(let after)):
      for grant in before.grants where !after.grants.contains(grant) {
        add(.scheme, b, "the grant `\(grant)` is gone", .breaking, "a client that gets its tokens by it gets none", a.origin, b.origin)
      }
      let addresses: (OAuthFlows) -> [String?] = { [$0.authorizationURL, $0.tokenURL, $0.refreshURL] }
      if addresses(before) != addresses(after) {
        add(.scheme, b, "tokens are given out elsewhere", .risky, servers: .risky, "whether they still are where they were, the contract does not say", a.origin, b.origin)
      }
    default:
      add(.scheme, b, "callers prove who they are in another way", .breaking, "credentials of the old way are refused", a.origin, b.origin)
    }
  }

  private mutating func add(
    _ kind: ChangeKind, _ scheme: AuthScheme, _ what: String, _ verdict: Verdict, servers: Verdict? = nil, _ why: String, _ old: Origin,
    _ new: Origin
  ) {
    let used = self.new.operations.filter { $0.security.names(in: self.new).contains(scheme.name) }
    let change = Change(
      kind: kind, subject: "auth `\(scheme.name)`", what: what, clients: used.isEmpty ? .fine : verdict,
      servers: used.isEmpty ? .fine : servers ?? (verdict == .breaking ? .breaking : .fine), why: why, old: old.span, new: new.span, operations: [],
      witness: nil)
    if used.isEmpty { collector.add(change, reaching: nil) }
    for operation in used { collector.add(change, reaching: operation.title) }
  }
}

extension Contract {
  /// For each place of an alternative how many operations have it from there.
  var securityUses: [Span: Int] {
    operations.reduce(into: [:]) { uses, operation in
      for span in Set(operation.security.alternatives.compactMap(\.origin.span)) { uses[span, default: 0] += 1 }
    }
  }
}

extension SecurityRequirement {
  /// With anyone as an alternative of its own.
  var alternatives: [SecurityAlternative] {
    switch self {
    case .none: [SecurityAlternative(conditions: [.anonymous], origin: .synthesized)]
    case .anyOf(let alternatives): alternatives
    }
  }

  func names(in contract: Contract) -> Set<String> {
    var names: Set<String> = []
    for condition in alternatives.flatMap(\.conditions) {
      switch condition {
      case .scheme(let id, _), .claim(let id, _, _), .owner(let id, _): names.insert(contract[id].name)
      case .anonymous: break
      }
    }
    return names
  }
}

extension SecurityAlternative {
  /// `a caller with bearer and role MANAGER`.
  func title(in contract: Contract) -> String {
    let words = conditions.map { condition -> String in
      switch condition {
      case .scheme(let id, let scopes):
        "`\(contract[id].name)`" + (scopes.isEmpty ? "" : " with " + scopes.map { "`\($0)`" }.joined(separator: " and "))
      case .claim(_, let name, let values): "`\(name)` " + values.map(\.text).joined(separator: " or ")
      case .owner(_, let field): "its own `\(field)`"
      case .anonymous: "no credential"
      }
    }
    if conditions.allSatisfy({ $0 == .anonymous }) { return "anyone" }
    return "a caller with " + words.joined(separator: " and ")
  }
}
