internal import ContractModel

/// What goes along with a request besides its body.
struct Arguments {
  /// By parameter.
  var path: [String: TextTemplate] = [:]
  var query: [QueryItem] = []
  var headers: [HeaderItem] = []
  var cookies: [QueryItem] = []
}

extension TestPlanner {
  /// Valid values for the parameters of a route: those that must be there, or all. Path parameters refer to the row
  /// where they are about it.
  func arguments(_ route: Route, row: Row? = nil, extent: Sampler.Extent = .minimal, index: Int = 0) -> Arguments? {
    var arguments = Arguments()
    let key = keyParameters(route.handler)
    for parameter in route.parameters {
      if parameter.location == .path {
        let field = key.first { $0.parameter == parameter.name }?.field ?? parameter.name
        if let value = row?.values[field] {
          arguments.path[parameter.name] = pathText(value)
          continue
        }
      } else if parameter.requiredFailure == nil, extent == .minimal || !isPlain(parameter) {
        continue
      }
      if parameter.isIdempotencyKey, route.idempotency != nil, let key = idempotencyKey(parameter) {
        arguments.headers.append(HeaderItem(name: parameter.name, value: key))
        continue
      }
      guard let value = sample(parameter, index: index), add(value, as: parameter, to: &arguments) else {
        if parameter.requiredFailure == nil { continue }
        return nil
      }
    }
    return arguments
  }

  /// Another key for each request; nil where the contract wants keys of a kind of its own.
  func idempotencyKey(_ parameter: ParameterPlan) -> TextTemplate? {
    if parameter.index == nil { return TextTemplate([.fresh(length: 20)]) }
    guard case .string(let text)? = sample(parameter) else { return nil }
    return fresh(parameter.value, like: text)
  }

  /// A cursor is only good where the service gave it.
  private func isPlain(_ parameter: ParameterPlan) -> Bool { parameter.name != "cursor" }

  func sample(_ parameter: ParameterPlan, index: Int = 0) -> JSONValue? {
    sampler.value(parameter.value, .full, index: index, hint: parameter.name)
  }

  func keyParameters(_ handler: HandlerPlan) -> [KeyParameter] {
    switch handler {
    case .read(let plan), .delete(let plan): plan.key
    case .update(let plan): plan.target.key
    case .transition(let plan): plan.target.key
    case .custom, .create, .list, .signIn: []
    }
  }

  func pathText(_ value: JSONTemplate) -> TextTemplate? {
    switch value {
    case .value(let value): scalarText(value).map { TextTemplate(PercentEncoding.encode($0)) }
    case .text(let text):
      TextTemplate(
        text.parts.map { if case .literal(let literal) = $0 { .literal(PercentEncoding.encode(literal)) } else { $0 } })
    case .variable(let name): TextTemplate([.variable(name)])
    case .array, .object: nil
    }
  }

  func scalarText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number, .boolean: value.text
    case .null, .array, .object: nil
    }
  }

  /// Writes a value as the parameter's style says; false where it cannot be written.
  func add(_ value: JSONValue, as parameter: ParameterPlan, to arguments: inout Arguments) -> Bool {
    if case .json = parameter.decoding { return add(text: value.text, as: parameter, to: &arguments) }
    switch value {
    case .null: return false
    case .string, .number, .boolean:
      guard let text = scalarText(value) else { return false }
      return add(text: text, as: parameter, to: &arguments)
    case .array(let elements):
      let texts = elements.compactMap(scalarText)
      guard texts.count == elements.count, !texts.isEmpty else { return false }
      if parameter.isRepeated, parameter.style == .form {
        return texts.allSatisfy { add(text: $0, as: parameter, to: &arguments) }
      }
      if let notation = parameter.notation { return add(texts, as: parameter, notation, to: &arguments) }
      let separator = parameter.separator
      guard !texts.contains(where: { $0.contains(separator) }) else { return false }
      return add(text: texts.joined(separator: separator), as: parameter, to: &arguments)
    case .object(let members):
      let isOneText =
        parameter.location == .path || parameter.style == .simple || parameter.style != .deepObject && !parameter.explode
      if isOneText { return add(members, as: parameter, to: &arguments) }
      guard parameter.location == .query else { return false }
      for member in members {
        guard let text = scalarText(member.value) else { return false }
        switch parameter.style {
        case .deepObject:
          arguments.query.append(QueryItem(name: "\(parameter.name)[\(member.name)]", value: TextTemplate(text)))
        case .form where parameter.explode:
          arguments.query.append(QueryItem(name: member.name, value: TextTemplate(text)))
        default: return false
        }
      }
      return true
    }
  }

  /// An object as one text: `a,1,b,2`, or `a=1,b=2` where it is exploded; other styles have another mark than the comma.
  private func add(_ members: [JSONMember], as parameter: ParameterPlan, to arguments: inout Arguments) -> Bool {
    var texts: [String] = []
    let separator = parameter.separator
    for member in members {
      guard let text = scalarText(member.value), !(member.name + text).contains(where: { $0 == "=" || separator.contains($0) }) else {
        return false
      }
      texts += parameter.explode ? [member.name + "=" + text] : [member.name, text]
    }
    guard !texts.isEmpty else { return false }
    if let notation = parameter.notation { return add(texts, as: parameter, notation, to: &arguments) }
    return add(text: texts.joined(separator: separator), as: parameter, to: &arguments)
  }

  /// Adds the parts of a value as a path has them; false where one holds what stands between them.
  private func add(
    _ parts: [String], as parameter: ParameterPlan, _ notation: PathNotation, to arguments: inout Arguments
  ) -> Bool {
    // What stands between a member and its value is not encoded.
    let encoded = parts.map { part in
      part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { PercentEncoding.encode(String($0)) }.joined(separator: "=")
    }
    let text: String
    switch notation {
    case .label(let separator):
      guard !parts.contains(where: { $0.contains(",") || $0.contains(separator) }) else { return false }
      text = "." + encoded.joined(separator: separator)
    case .matrix(let name):
      guard !parts.contains(where: { $0.contains(",") || $0.contains(";") }) else { return false }
      let start = ";" + (name.map { PercentEncoding.encode($0) + "=" } ?? "")
      text = parameter.explode ? encoded.map { start + $0 }.joined() : start + encoded.joined(separator: ",")
    }
    arguments.path[parameter.name] = TextTemplate(text)
    return true
  }

  /// Adds the text of one value, as it is before it is encoded.
  func add(text: String, as parameter: ParameterPlan, to arguments: inout Arguments) -> Bool {
    switch parameter.location {
    case .path:
      guard !text.isEmpty else { return false }
      if let notation = parameter.notation { return add([text], as: parameter, notation, to: &arguments) }
      arguments.path[parameter.name] = TextTemplate(PercentEncoding.encode(text))
    case .query: arguments.query.append(QueryItem(name: parameter.name, value: TextTemplate(text)))
    case .header:
      // What a header can hold, and what is not trimmed from it (RFC 9110, section 5.5).
      guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), text.first != " ", text.last != " " else { return false }
      arguments.headers.append(HeaderItem(name: parameter.name, value: TextTemplate(text)))
    case .cookie:
      guard !text.isEmpty,
        text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && ![0x22, 0x2C, 0x3B, 0x5C, 0x25].contains($0) })
      else { return false }
      arguments.cookies.append(QueryItem(name: parameter.name, value: TextTemplate(text)))
    }
    return true
  }

  /// The path with its values; nil where one is missing.
  func path(_ route: Route, _ arguments: Arguments) -> TextTemplate? {
    var parts: [TextTemplate.Part] = []
    for segment in route.path.segments {
      parts.append(.literal("/"))
      for part in segment.parts {
        switch part {
        case .literal(let text): parts.append(.literal(PercentEncoding.encode(text)))
        case .parameter(let name):
          guard let value = arguments.path[name] else { return nil }
          parts += value.parts
        }
      }
    }
    return TextTemplate.joined(parts.isEmpty ? [.literal("/")] : parts)
  }
}

extension TextTemplate {
  /// With neighbouring literals as one.
  static func joined(_ parts: [Part]) -> TextTemplate {
    var out: [Part] = []
    for part in parts {
      if case .literal(let text) = part, case .literal(let before)? = out.last {
        out[out.count - 1] = .literal(before + text)
      } else {
        out.append(part)
      }
    }
    return TextTemplate(out)
  }
}
