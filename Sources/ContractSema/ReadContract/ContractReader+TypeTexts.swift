import ContractBase
import ContractModel
import ContractSyntax

// Types that annotations name.

extension ContractReader {
  /// The type that an annotation names. A name alone is never null; a text says by its `!` whether it is.
  mutating func use(named name: Located<String>) -> TypeUse {
    let span = name.span ?? .synthesized
    guard var reference = TypeReference(text: name.value, at: span) else {
      sink.report(
        Diagnostic(
          .wrongArgumentType, at: name.span, "`\(name.value)` is no type",
          hint: "name one, such as `User`, or write it as a text: \"[User!]!\""))
      return TypeUse(.any(.all), origin: name.origin)
    }
    if case .named = reference.kind, !isQuoted(name) { reference.isNonNull = true }
    return use(reference)
  }

  /// Whether a text was written in quotes, which take two bytes more than a name.
  private func isQuoted(_ name: Located<String>) -> Bool {
    guard let span = name.span else { return false }
    return Int(span.end - span.start) > name.value.utf8.count
  }

  // MARK: Conditions

  /// What `@satisfies` says of a value.
  mutating func assertions(_ said: SatisfiesAnnotation, at span: Span) -> [Assertion] {
    var found: [Assertion] = []
    if !said.allOf.isEmpty { found.append(.allOf(said.allOf.map { use(named: $0) })) }
    if !said.anyOf.isEmpty { found.append(.anyOf(said.anyOf.map { use(named: $0) })) }
    if !said.oneOf.isEmpty { found.append(.oneOf(said.oneOf.map { use(named: $0) })) }
    if let not = said.not { found.append(.not(use(named: not))) }
    if let condition = said.condition {
      found.append(
        .conditional(
          if: use(named: condition), then: said.then.map { use(named: $0) }, otherwise: said.otherwise.map { use(named: $0) }))
    } else if !said.kinds.isEmpty, let then = said.then {
      found.append(.whenKind(said.kinds, use(named: then)))
    } else if said.then != nil || said.otherwise != nil {
      sink.report(
        Diagnostic(
          .missingArgument, at: span, "`@satisfies` says what holds and not of which values",
          hint: "add `if`, a type, or `kinds`, such as `kinds: [STRING]`"))
    }
    return found
  }

  // MARK: Messages

  /// The contents that a body or an answer has in each of its media types.
  mutating func content(_ said: MessageAnnotation) -> [MediaTypeContent] {
    guard let name = said.type else { return [] }
    let type = use(named: name)
    return said.mediaTypes.map { MediaTypeContent(mediaType: $0, type: type, origin: Origin(said.span)) }
  }

  /// Adds what `@response` and `@header` say to the success answer.
  mutating func addResponses(_ typed: TypedAnnotations, to responses: inout [ResponseDeclaration]) {
    let usual: Response.Status = responses[0].content.isEmpty ? .code(204) : .code(200)
    let success = typed.statusRange?.value ?? typed.status.map { .code($0.value) } ?? usual
    for said in typed.responses {
      guard let status = said.status else { continue }
      let content = content(said)
      let index = responses.firstIndex { ($0.status?.value ?? success) == status.value }
      guard let index else {
        responses.append(
          ResponseDeclaration(status: status, description: said.description, headers: [], content: content, span: said.span))
        continue
      }
      responses[index].content += content
      responses[index].description = responses[index].description ?? said.description
    }
    for said in typed.headers {
      let header = ResponseHeader(
        name: said.name.value, type: use(named: said.type), isRequired: said.isRequired, description: said.description)
      let wanted = said.status ?? success
      guard let index = responses.firstIndex(where: { ($0.status?.value ?? success) == wanted }) else {
        sink.report(
          Diagnostic(
            .unknownArgumentValue, at: said.name.span, "there is no answer of that status with the header `\(said.name.value)`",
            hint: "declare the answer with `@response`"))
        continue
      }
      responses[index].headers.append(header)
    }
  }
}
