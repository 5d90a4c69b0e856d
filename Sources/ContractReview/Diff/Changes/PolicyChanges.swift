import ContractBase
import ContractModel

extension ContractDiffer {
  mutating func comparePolicies(_ a: Operation, _ b: Operation) {
    comparePagination(a, b)
    switch (a.idempotency, b.idempotency) {
    case (let before, let after?) where after.isRequired && before?.isRequired != true:
      note(
        .idempotency, b, "an `Idempotency-Key` is required now", clients: .breaking, why: "a client that sends none is refused",
        a.origin, b.origin)
    case (let before?, let after) where after == nil || (before.isRequired && after?.isRequired == false):
      note(
        .idempotency, b, after == nil ? "an `Idempotency-Key` is not looked at any more" : "an `Idempotency-Key` is not required any more",
        clients: after == nil ? .risky : .fine, servers: before.isRequired ? .breaking : .fine,
        why: after == nil ? "a repeated request is carried out again" : "a server of the old contract refuses a request without one",
        a.origin, b.origin)
    case (let before?, let after?) where before.seconds != after.seconds:
      note(
        .idempotency, b, "an answer is kept \(after.seconds) s, and was kept \(before.seconds) s",
        clients: after.seconds < before.seconds ? .risky : .fine, why: "a request repeated later is carried out again", a.origin, b.origin)
    default: break
    }
    if a.rateLimit != b.rateLimit {
      let text: (RateLimit?) -> String? = { $0.map { "\($0.requests) requests in \($0.seconds) s" } }
      let isLower = b.rateLimit.map { after in
        a.rateLimit.map { after.requests * $0.seconds < $0.requests * after.seconds } ?? true
      } ?? false
      note(
        .rateLimit, b, changed("the rate limit", text(a.rateLimit), text(b.rateLimit)), clients: isLower ? .risky : .fine,
        why: isLower ? "a client that calls as often as it did may be answered 429" : "a client may call more often", a.origin, b.origin)
    }
    if a.entityTag != b.entityTag {
      let isRequired = b.entityTag == .required
      note(
        .entityTag, b,
        isRequired ? "`If-Match` is required now" : b.entityTag == nil ? "there is no `ETag` any more" : "there is an `ETag`, and `If-Match` may be sent",
        clients: isRequired ? .breaking : b.entityTag == nil ? .risky : .fine,
        why: isRequired ? "a change without it is answered 428" : b.entityTag == nil ? "a client that sends `If-Match` is not protected any more" : "a client that does not send it is answered as before",
        a.origin, b.origin)
    }
    compareDeprecation(a.deprecation, b.deprecation, b, subject: b.title, a.origin, b.origin)
  }

  private mutating func comparePagination(_ a: Operation, _ b: Operation) {
    switch (a.pagination, b.pagination) {
    case (nil, nil): break
    case (nil, _?):
      note(.pagination, b, "answers come in pages now", clients: .breaking, why: "a client sees only the first page", a.origin, b.origin)
    case (_?, nil):
      note(.pagination, b, "answers do not come in pages any more", clients: .breaking, servers: .breaking, why: "a client's cursor is not understood", a.origin, b.origin)
    case (let before?, let after?):
      if before.shape != after.shape {
        note(.pagination, b, "pages have another shape", clients: .breaking, servers: .breaking, why: "a client looks for the next page where it is not", a.origin, b.origin)
      }
      if before.maxLimit != after.maxLimit {
        note(
          .pagination, b, "`limit` may be \(after.maxLimit), and might be \(before.maxLimit)",
          clients: after.maxLimit < before.maxLimit ? .breaking : .fine, servers: after.maxLimit > before.maxLimit ? .breaking : .fine,
          why: "a larger limit is refused", a.origin, b.origin)
      }
      if before.defaultLimit != after.defaultLimit {
        note(
          .pagination, b, "a page has \(after.defaultLimit) items, and had \(before.defaultLimit)", clients: .risky,
          why: "a client that relies on the number sees another", a.origin, b.origin)
      }
    }
  }

  mutating func compareDeprecation(
    _ a: Deprecation?, _ b: Deprecation?, _ operation: Operation, subject: String, _ old: Origin, _ new: Origin
  ) {
    guard let change = DeprecationChange(from: a, to: b) else { return }
    note(
      .deprecation, operation, subject: subject, "it " + change.words, clients: change.isSooner ? .risky : .fine, why: change.why, old, new)
  }

  // MARK: The whole contract

  mutating func compareSettings() {
    if (old.settings.errorStyle ?? .json) != (new.settings.errorStyle ?? .json) {
      everywhere(
        .errorStyle, "errors are written as \((new.settings.errorStyle ?? .json).rawValue), and were as \((old.settings.errorStyle ?? .json).rawValue)",
        "a client reads errors where they are not any more")
    }
    if old.settings.validationStatus != new.settings.validationStatus {
      everywhere(
        .error, "invalid requests are answered \(new.settings.validationStatus), and were \(old.settings.validationStatus)",
        "a client tells the error by its status")
    }
  }

  private mutating func everywhere(_ kind: ChangeKind, _ what: String, _ why: String) {
    let change = Change(
      kind: kind, subject: "contract \(new.name)", what: what, clients: .breaking, servers: .breaking, why: why, old: old.origin.span,
      new: new.origin.span, operations: [], witness: nil)
    for operation in new.operations { collector.add(change, reaching: operation.title) }
  }
}

/// What has become of the end of something; nil where nothing has.
struct DeprecationChange {
  /// Without its subject: "is deprecated, and ends on 2027-01-01".
  let words: String
  /// Whether clients have less time than they were told.
  let isSooner: Bool

  init?(from a: Deprecation?, to b: Deprecation?) {
    // A reason is words for people.
    guard (a == nil) != (b == nil) || a?.sunset != b?.sunset || a?.since != b?.since else { return nil }
    words =
      switch (a, b) {
      case (nil, let after?): "is deprecated" + (after.sunset.map { ", and ends on \($0)" } ?? "")
      case (_?, nil): "is not deprecated any more"
      case (let before, let after) where before?.sunset != after?.sunset: "is deprecated: " + changed("its end", before?.sunset, after?.sunset)
      case (let before, let after): "is deprecated: " + changed("since when", before?.since, after?.since)
      }
    isSooner = (b?.sunset).map { end in (a?.sunset).map { end < $0 } ?? false } ?? false
  }

  var why: String { isSooner ? "clients have less time than they were told" : "it still works as it did" }

  /// Of a part of what is sent or answered.
  func difference(_ subject: String, _ flow: Flow, old: Origin, new: Origin) -> ValueDifference {
    let fear = isSooner ? Evidence.feared : .none
    return ValueDifference(
      .deprecation, "\(subject) \(words)", lost: flow == .request ? fear : .none, gained: flow == .request ? .none : fear, old: old, new: new)
  }
}
