package import ContractBase
internal import ContractModel
package import ContractSyntax

/// Checks annotations against their definitions: the one place where a mistake in one is reported. What reads them
/// afterwards takes a wrong argument for an absent one.
package struct AnnotationChecker: Sendable {
  package let registry: AnnotationRegistry
  package let format: ContractFormat

  package init(registry: AnnotationRegistry, format: ContractFormat) {
    self.registry = registry
    self.format = format
  }

  /// Checks everything that stands on one declaration.
  ///
  /// - Parameters:
  ///   - locations: what the declaration is; an annotation may stand on any of these.
  ///   - subject: the declaration in words, such as "a field".
  package func check(
    _ annotations: [Annotation], at locations: [DirectiveLocation], subject: String, sink: inout DiagnosticSink
  ) {
    var near = NearNames()
    check(annotations, at: locations, subject: subject, &near, sink: &sink)
  }

  /// The same, for one who checks many declarations.
  package func check(
    _ annotations: [Annotation], at locations: [DirectiveLocation], subject: String, _ near: inout NearNames,
    sink: inout DiagnosticSink
  ) {
    guard !annotations.isEmpty else { return }
    var first: [String: Span] = [:]
    var known: [Annotation] = []
    for annotation in annotations {
      guard let definition = registry[annotation.name.value] else {
        reportUnknown(annotation, at: locations, &near, sink: &sink)
        continue
      }
      guard definition.locations.contains(where: locations.contains) else {
        reportMisplaced(annotation, definition, subject: subject, sink: &sink)
        continue
      }
      if let earlier = first[definition.name], !definition.isRepeatable {
        sink.report(
          Diagnostic(
            .annotationRepeated, at: annotation.span, "\(shown(definition.name)) stands twice on \(subject)",
            secondary: [DiagnosticLabel(earlier, "first here")],
            hint: definition.parameters.isEmpty ? "remove one of them" : "put the arguments of both into one"))
        continue
      }
      if first[definition.name] == nil { first[definition.name] = annotation.span }
      known.append(annotation)
      checkArguments(of: annotation, definition, sink: &sink)
    }
    checkConflicts(known, subject: subject, sink: &sink)
  }

  /// An annotation's name as the format writes it.
  func shown(_ name: String) -> String {
    switch format {
    case .contract: "`@\(name)`"
    case .openAPI: "`x-\(kebabCase(name))`"
    }
  }

  // MARK: Names and places

  private func reportUnknown(
    _ annotation: Annotation, at locations: [DirectiveLocation], _ near: inout NearNames, sink: inout DiagnosticSink
  ) {
    let name = annotation.name.value
    // The parser has reported a name that is missing.
    guard !name.isEmpty else { return }
    let meant = near.name(to: name, at: locations) {
      // Extensions of other tools are made of the same words.
      suggestion(
        for: name, among: registry.definitions.filter { $0.locations.contains(where: locations.contains) }.map(\.name),
        within: format == .openAPI ? 1 : nil)
    }
    switch format {
    case .contract:
      let candidate = meant ?? suggestion(for: name, among: registry.definitions.map(\.name))
      sink.report(
        Diagnostic(
          .unknownAnnotation, at: annotation.name.span, "there is no annotation `@\(name)`",
          hint: candidate.map { "did you mean `@\($0)`?" }
            ?? "define it with `directive @\(name) on …`, or remove it",
          fixIts: replacing(annotation.name, with: candidate)))
    case .openAPI:
      // Other tools have extensions of their own; only what is very near to one of ours is worth a word.
      guard let meant, name != meant + "s", name.count > 4 else { return }
      var diagnostic = Diagnostic(
        .unknownAnnotation, at: annotation.name.span, "\(shown(name)) means nothing to the compiler",
        hint: "did you mean \(shown(meant))?",
        fixIts: annotation.name.span.map { [FixIt($0, replacement: "x-" + kebabCase(meant))] } ?? [])
      diagnostic.severity = .warning
      sink.report(diagnostic)
    }
  }

  private func reportMisplaced(
    _ annotation: Annotation, _ definition: AnnotationDefinition, subject: String, sink: inout DiagnosticSink
  ) {
    var diagnostic = Diagnostic(
      .annotationMisplaced, at: annotation.span, "\(shown(definition.name)) means nothing on \(subject)",
      secondary: definition.span.map { [DiagnosticLabel($0, "defined here")] } ?? [],
      hint: "it stands on " + listed(definition.locations.map(\.phrase), "or"))
    // Short names may well be some other tool's.
    if format == .openAPI { diagnostic.severity = .warning }
    sink.report(diagnostic)
  }

  // MARK: Arguments

  private func checkArguments(
    of annotation: Annotation, _ definition: AnnotationDefinition, sink: inout DiagnosticSink
  ) {
    var given: [String: Span] = [:]
    var isFirst = true
    for argument in annotation.arguments {
      defer { isFirst = false }
      // Only the first may go without a name; the parser has reported others.
      guard argument.name != nil || isFirst else { continue }
      guard let parameter = parameter(of: argument, in: annotation, definition, sink: &sink) else { continue }
      if parameter.name == definition.gatheringParameter?.name, argument.name?.value != parameter.name { continue }
      if let earlier = given[parameter.name] {
        sink.report(
          Diagnostic(
            .duplicateArgument, at: argument.name?.span ?? argument.value.span,
            "`\(parameter.name)` of \(shown(definition.name)) is given twice",
            secondary: [DiagnosticLabel(earlier, "first here")], hint: "remove one of them"))
        continue
      }
      given[parameter.name] = argument.name?.span ?? argument.value.span
      if argument.value.isNull && !parameter.isRequired { continue }
      checkValue(argument.value, parameter.type, of: parameter, definition, sink: &sink)
    }
    for parameter in definition.parameters where parameter.isRequired && given[parameter.name] == nil {
      sink.report(
        Diagnostic(
          .missingArgument, at: annotation.span, "\(shown(definition.name)) needs `\(parameter.name)`",
          hint: "`\(definition.signature)`" + (parameter.description.map { ": " + $0 } ?? "")))
    }
  }

  /// What an argument is for; reported, and nil, where that cannot be told.
  private func parameter(
    of argument: AnnotationArgument, in annotation: Annotation, _ definition: AnnotationDefinition,
    sink: inout DiagnosticSink
  ) -> AnnotationParameter? {
    guard let name = argument.name else {
      if let main = definition.mainParameter { return main }
      sink.report(
        Diagnostic(
          .unknownArgument, at: argument.value.span, "\(shown(definition.name)) takes no argument",
          hint: "write \(shown(definition.name)) alone"))
      return nil
    }
    if let parameter = definition.parameter(name.value) ?? definition.gatheringParameter { return parameter }
    guard !name.value.isEmpty else { return nil }
    let candidate = suggestion(for: name.value, among: definition.parameters.map(\.name))
    let names = definition.parameters.map { "`\($0.name)`" }
    let hint =
      names.isEmpty ? "it takes no arguments" : "it takes " + listed(names, "and")
    sink.report(
      Diagnostic(
        .unknownArgument, at: name.span, "\(shown(definition.name)) has no argument `\(name.value)`",
        hint: candidate.map { "did you mean `\($0)`?" } ?? hint, fixIts: replacing(name, with: candidate)))
    return nil
  }

  private func checkValue(
    _ value: AnnotationValue, _ type: AnnotationType, of parameter: AnnotationParameter,
    _ definition: AnnotationDefinition, sink: inout DiagnosticSink
  ) {
    let place = "`\(parameter.name)` of \(shown(definition.name))"
    switch type {
    case .list(let element):
      guard case .list(let elements, _) = value else {
        return checkValue(value, element, of: parameter, definition, sink: &sink)
      }
      for member in elements { checkValue(member, element, of: parameter, definition, sink: &sink) }
      return
    case .enumeration(let enumName, let values):
      guard let text = value.text else { break }
      if values.contains(text) { return }
      let candidate = suggestion(for: text, among: values)
      sink.report(
        Diagnostic(
          .unknownArgumentValue, at: value.span, "\(place) has no value `\(text)`",
          hint: candidate.map { "did you mean `\($0)`?" }
            ?? "\(enumName) has " + listed(values.map { "`\($0)`" }, "and"),
          fixIts: candidate.map { [FixIt(value.span, replacement: $0)] } ?? []))
      return
    case .timeSpan:
      guard case .string(let text, let span) = value else { break }
      if TimeSpan.seconds(text) != nil { return }
      sink.report(
        Diagnostic(
          .badTimeSpan, at: span, "\(place) cannot be read as a length of time: \"\(text)\"",
          hint: "a whole number and `s`, `m`, `h` or `d`, such as \"30s\", \"15m\", \"1h\" or \"7d\""))
      return
    default:
      if type.admits(value) { return }
    }
    let fix = type.spelling(of: value)
    sink.report(
      Diagnostic(
        .wrongArgumentType, at: value.span, "\(place) takes \(type.phrase), not \(value.phrase)",
        hint: fix.map { "write `\($0)`" } ?? type.form,
        fixIts: fix.map { [FixIt(value.span, replacement: $0)] } ?? []))
  }

  // MARK: Contradictions

  /// Built-in annotations of which at most one may stand in a place.
  private static let exclusive: [[String]] = [
    ["readOnly", "writeOnly", "createOnly"], ["optional", "required"], ["public", "auth"], ["public", "allow"], ["public", "anonymous"],
    ["jwt", "oauth", "openIdConnect", "apiKey", "basic", "mutualTls"],
    ["create", "read", "list", "update", "delete", "signIn", "transition"], ["generated", "references"],
    ["inverse", "references"], ["generated", "hash"],
  ]

  private func checkConflicts(_ annotations: [Annotation], subject: String, sink: inout DiagnosticSink) {
    guard annotations.count > 1 else { return }
    for group in AnnotationChecker.exclusive {
      let present = annotations.filter { group.contains($0.name.value) && registry[$0.name.value]?.isBuiltIn == true }
      guard let first = present.first else { continue }
      // Repetitions of one annotation are no contradiction.
      guard let second = present.first(where: { $0.name.value != first.name.value }) else { continue }
      // Who is asked for the caller's own id may also be a reference to the caller.
      if group == ["generated", "references"], first.isPrincipal || second.isPrincipal { continue }
      sink.report(
        Diagnostic(
          .annotationsConflict, at: second.span,
          "\(shown(second.name.value)) contradicts \(shown(first.name.value)) on \(subject)",
          secondary: [DiagnosticLabel(first.span, "the other one")], hint: "keep one of them"))
    }
  }

  private func replacing(_ name: Located<String>, with candidate: String?) -> [FixIt] {
    guard let candidate, let span = name.span else { return [] }
    return [FixIt(span, replacement: candidate)]
  }
}

extension AnnotationType {
  /// Whether a constant is of a type that is checked by its kind alone.
  fileprivate func admits(_ value: AnnotationValue) -> Bool {
    switch (self, value) {
    case (.integer, .number(let text, _)): Int(text) != nil
    case (.status, _): Response.Status(value) != nil
    case (.date, .string(let text, _)): Deprecation.admits(text)
    case (.number, .number), (.boolean, .boolean), (.string, .string), (.string, .name), (.json, _): true
    default: false
    }
  }

  /// A constant of this type that was meant, where only its quotes are wrong.
  fileprivate func spelling(of value: AnnotationValue) -> String? {
    switch value {
    case .string(let text, let span):
      let isNumber = Double(text) != nil && text.allSatisfy("-.0123456789".contains)
      let isMeant = Bool(text).map { admits(.boolean($0, span)) } ?? (isNumber && admits(.number(text, span)))
      return isMeant ? text : nil
    case .number(let text, let span):
      return admits(.string(text, span)) ? "\"\(text)\"" : nil
    default:
      return nil
    }
  }

  /// How its constants are written, where that is more than a sentence about the kind tells.
  fileprivate var form: String? {
    guard case .date = self else { return nil }
    return "a day is written as year, month and day: \"2027-01-31\""
  }
}

extension Annotation {
  /// Whether it is `@generated(PRINCIPAL)`.
  fileprivate var isPrincipal: Bool { arguments.contains { $0.value.text == "PRINCIPAL" } }
}

/// What unknown names were meant for, by where they stand: a document repeats the extensions of other tools all over.
package struct NearNames {
  private struct Key: Hashable {
    var name: String
    var locations: [DirectiveLocation]
  }

  private var known: [Key: String?] = [:]

  package init() {}

  mutating func name(to name: String, at locations: [DirectiveLocation], _ find: () -> String?) -> String? {
    let key = Key(name: name, locations: locations)
    if let known = known[key] { return known }
    let found = find()
    known[key] = .some(found)
    return found
  }
}
