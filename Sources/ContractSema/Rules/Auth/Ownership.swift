import ContractBase
import ContractModel

/// Who owns a row is a field of the row that can equal the caller's `sub`; so there is a row, and the field has the
/// subject's type (RFC 7519, section 4.1.2).
let ownership = Rule("ownership") { context, sink in
  let contract = context.contract
  for operation in contract.operations {
    let annotations = context.annotations(of: operation)
    if case .anyOf(let alternatives) = operation.security {
      for alternative in alternatives {
        for case .owner(let scheme, let field) in alternative.conditions {
          let place =
            annotations.allow.compactMap(\.owner).first { $0.value == field }?.span
            ?? alternative.origin.span ?? context.span(of: operation)
          switch operation.action {
          case .read(let id), .update(let id), .delete(let id), .transition(let id, _, _, _, _):
            context.compare(field, of: id, with: scheme, at: place, &sink)
          case .create, .list, .signIn, nil:
            sink.report(
              Diagnostic(
                .ownerWithoutRow, at: place, "`\(operation.name)` has no single row that the caller could own",
                hint: "`owner` goes with `@read`, `@update`, `@delete` and `@transition`; a list keeps to the caller's "
                  + "own rows with `@list(…, owner: \"\(field)\")`"))
          }
        }
      }
    }
    guard case .list(let id, let query) = operation.action, let field = query.ownerField else { continue }
    var place = context.span(of: operation)
    if case .list(_, let owner) = annotations.action?.kind { place = owner?.span ?? place }
    guard let scheme = operation.security.schemes.first else {
      sink.report(
        Diagnostic(
          .ownerWithoutRow, at: place, "anybody may call `\(operation.name)`, so there is no caller who owns rows",
          hint: "add `@auth`, or leave `owner` out"))
      continue
    }
    context.compare(field, of: id, with: scheme, at: place, &sink)
  }
}

/// A row that is made for the caller is made by a known one, and holds a subject.
let principals = Rule("principals") { context, sink in
  for operation in context.contract.operations {
    guard case .create(let id) = operation.action, context.contract.entities.indices.contains(id.index) else {
      continue
    }
    for field in context.contract[id].fields where field.generation == .principal {
      let place = context.annotations(of: field.name, in: context.contract[id]).place("generated")
      guard let scheme = operation.security.schemes.first else {
        sink.report(
          Diagnostic(
            .principalUnknown, at: context.span(of: operation),
            "anybody may call `\(operation.name)`, so `\(field.name)` has no caller to be taken from",
            secondary: place.map { [DiagnosticLabel($0, "the caller's subject")] } ?? [], hint: "add `@auth`"))
        continue
      }
      context.compare(field.name, of: id, with: scheme, at: place ?? context.span(of: operation), &sink)
    }
  }
}

extension RuleContext {
  fileprivate func compare(
    _ field: String, of id: EntityID, with scheme: AuthSchemeID, at place: Span?, _ sink: inout DiagnosticSink
  ) {
    guard contract.entities.indices.contains(id.index), contract.authSchemes.indices.contains(scheme.index),
      let found = contract[id].field(field)
    else { return }
    guard let subject = contract[scheme].claims.first(where: { $0.name == "sub" }) else {
      sink.report(
        Diagnostic(
          .noSubject, at: place, "`\(contract[scheme].name)` has no `sub`, so nothing tells who the caller is",
          secondary: contract[scheme].origin.span.map { [DiagnosticLabel($0, "the scheme")] } ?? [],
          hint: "add the claim `sub`, with the type of `\(contract[id].name).\(field)`"))
      return
    }
    guard let own = contract.resolved(found.type)?.type, let other = contract.resolved(subject.type)?.type,
      !own.isComparable(with: other)
    else { return }
    sink.report(
      Diagnostic(
        .ownerType, at: place,
        "`\(contract[id].name).\(field)` can never equal the caller's `sub`, which is of another type",
        secondary: [(found.origin.span, "one type"), (subject.origin.span, "the other")].compactMap { span, text in
          span.map { DiagnosticLabel($0, text) }
        },
        hint: "give both the same type"))
  }
}

extension SecurityRequirement {
  /// Schemes that tell who the caller is.
  var schemes: [AuthSchemeID] {
    guard case .anyOf(let alternatives) = self else { return [] }
    return alternatives.flatMap(\.conditions).compactMap { condition in
      switch condition {
      case .scheme(let id, _), .claim(let id, _, _), .owner(let id, _): id
      case .anonymous: nil
      }
    }
  }
}

extension ValueType {
  /// Whether some value of the one equals some value of the other.
  func isComparable(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)): a.format == nil || b.format == nil || a.format == b.format
    case (.integer, .integer), (.number, .number), (.integer, .number), (.number, .integer), (.boolean, .boolean),
      (.decimal, .decimal), (.any, _), (_, .any):
      true
    case (.enumeration(let a), .enumeration(let b)): !Set(a.cases.map(\.value)).isDisjoint(with: b.cases.map(\.value))
    case (.enumeration, .string), (.string, .enumeration): true
    default: false
    }
  }
}
