import ContractBase
import ContractModel

/// Reads the arguments of one built-in annotation, with the defaults of its definition. An argument of the wrong type
/// reads as absent: the ``AnnotationChecker`` reports it.
struct ArgumentReader {
  let annotation: Annotation
  private let definition: AnnotationDefinition?

  init(_ annotation: Annotation) {
    self.annotation = annotation
    definition = Prelude.annotations[annotation.name.value]
  }

  var span: Span { annotation.span }

  /// What is given for a parameter, by name or as the main argument.
  private func given(_ name: String) -> AnnotationValue? {
    let isMain = definition?.mainParameter?.name == name
    let argument = annotation.arguments.first { argument in argument.name.map { $0.value == name } ?? isMain }
    return argument.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// What is given, or else the default, which then stands where the annotation does.
  private func value(_ name: String) -> AnnotationValue? {
    given(name) ?? definition?.parameter(name)?.defaultValue?.placed(at: annotation.span)
  }

  /// Whether the author says it.
  func isGiven(_ name: String) -> Bool { given(name) != nil }

  func string(_ name: String) -> Located<String>? { value(name)?.locatedText }

  /// A list of strings, or the only one of it.
  func strings(_ name: String) -> [Located<String>] {
    switch value(name) {
    case .list(let elements, _): elements.compactMap(\.locatedText)
    case let single?: [single.locatedText].compactMap { $0 }
    case nil: []
    }
  }

  func integer(_ name: String) -> Located<Int>? {
    guard case .number(let text, let span) = value(name), let number = Int(text) else { return nil }
    return Located(number, at: span)
  }

  func number(_ name: String) -> Located<JSONNumber>? {
    guard case .number(let text, let span) = value(name), let number = JSONNumber(text) else { return nil }
    return Located(number, at: span)
  }

  func flag(_ name: String) -> Bool? {
    guard case .boolean(let flag, _) = value(name) else { return nil }
    return flag
  }

  func seconds(_ name: String) -> Int? {
    guard case .string(let text, _) = value(name) else { return nil }
    return TimeSpan.seconds(text)
  }

  func status(_ name: String) -> Located<Response.Status>? {
    value(name).flatMap { value in Response.Status(value).map { Located($0, at: value.span) } }
  }

  /// Names of schemes alone, or with a list of scopes each.
  func scopes(_ name: String) -> [(scheme: Located<String>, scopes: [Located<String>])] {
    guard case .object(let members, _) = value(name) else { return strings(name).map { ($0, []) } }
    return members.compactMap { member in
      guard let scheme = member.name else { return nil }
      if case .list(let elements, _) = member.value { return (scheme, elements.compactMap(\.locatedText)) }
      return (scheme, [member.value.locatedText].compactMap { $0 })
    }
  }

  /// The elements of a list, or the only one of it.
  func jsons(_ name: String) -> [JSONValue] { value(name)?.locatedElements.map(\.value) ?? [] }

  /// The kinds that a list names.
  func kinds(_ name: String) -> JSONKinds {
    strings(name).reduce(into: JSONKinds()) { kinds, word in
      kinds.formUnion(JSONKinds.all.parts.first { $0.names == [word.value.lowercased()] } ?? [])
    }.completed
  }

  func json(_ name: String) -> Located<JSONValue>? {
    value(name).map { Located($0.json, at: $0.span) }
  }

  /// The members of an object whose values are strings; or a list of objects with `value` and `type` each.
  func members(_ name: String) -> [(name: Located<String>, value: Located<String>)] {
    if case .list(let elements, _) = value(name) { return elements.compactMap(\.pair) }
    guard case .object(let members, _) = value(name) else { return [] }
    return members.compactMap { member in
      guard let name = member.name, let value = member.value.locatedText else { return nil }
      return (name, value)
    }
  }

  func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
    value(name)?.text.flatMap { Choice(rawValue: $0) }
  }

  /// Arguments that the definition does not name, and the members of the parameter that gathers them.
  func gathered() -> [(name: Located<String>, values: [Located<JSONValue>])] {
    guard let parameter = definition?.gatheringParameter else { return [] }
    var found: [(name: Located<String>, values: [Located<JSONValue>])] = []
    for argument in annotation.arguments {
      guard let name = argument.name else { continue }
      if name.value == parameter.name, case .object(let members, _) = argument.value {
        found += members.compactMap { member in member.name.map { ($0, member.value.locatedElements) } }
      } else if definition?.parameter(name.value) == nil {
        found.append((name, argument.value.locatedElements))
      }
    }
    return found
  }
}

extension Response.Status {
  init?(_ value: AnnotationValue) {
    switch value {
    case .number(let text, _):
      guard let code = Int(text) else { return nil }
      self = .code(code)
    case .string(let text, _), .name(let text, _):
      if text == "default" {
        self = .fallback
      } else if text.utf8.count == 3, text.hasSuffix("XX"), let first = Int(text.prefix(1)), (1...5).contains(first) {
        self = .range(first)
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension JSONKinds {
  /// Each kind alone.
  fileprivate var parts: [JSONKinds] { (0..<7).map { JSONKinds(rawValue: 1 << $0) }.filter { contains($0) } }

  /// An integer is a number as well.
  fileprivate var completed: JSONKinds { contains(.number) ? union(.integer) : self }
}

extension AnnotationValue {
  /// `{value: "x", type: T}`.
  fileprivate var pair: (name: Located<String>, value: Located<String>)? {
    guard case .object(let members, _) = self,
      let value = members.first(where: { $0.name?.value == "value" })?.value.locatedText,
      let type = members.first(where: { $0.name?.value == "type" })?.value.locatedText
    else { return nil }
    return (value, type)
  }

  fileprivate var locatedText: Located<String>? { text.map { Located($0, at: span) } }

  /// The elements of a list, or the value alone.
  fileprivate var locatedElements: [Located<JSONValue>] {
    guard case .list(let elements, _) = self else { return [Located(json, at: span)] }
    return elements.map { Located($0.json, at: $0.span) }
  }
}
