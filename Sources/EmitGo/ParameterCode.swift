import ContractModel
import ContractPlan
import EmitKit

/// Where a parameter's value comes from.
struct ParameterCode {
  let project: GoProject
  let route: Route
  /// What the parameters of the path are called in its pattern.
  let path: PathCode

  /// The expression that reads a parameter, and whether it gives text; all but those of paths give whether it is there too.
  func source(_ parameter: ParameterPlan) -> (code: String, isText: Bool) {
    let key = StringLiteral(parameter.name).code
    switch parameter.location {
    case .path:
      let text = "r.PathValue(\(StringLiteral(path.key(parameter.name))))"
      guard let decode = notated(parameter, decoder(parameter)) else { return (text, true) }
      return ("\(decode)(\(text))", false)
    case .header: return ("wire.Header(r, \(key))", true)
    case .query, .cookie:
      let from = parameter.location == .query ? "query" : "cookies"
      switch parameter.decoding {
      case .list(let element) where parameter.isRepeated: return ("wire.Repeated(\(from), \(key), \(scalar(element)))", false)
      case .object(let properties):
        if parameter.style == .deepObject { return ("wire.Deep(\(list([from, key, "wire.AsText"], properties)))", false) }
        if parameter.style == .form, parameter.explode { return ("wire.Properties(\(list([from], properties)))", false) }
        return ("wire.Single(\(from), \(key), &v, \(pairs(parameter, properties)))", false)
      case .map(let member):
        return parameter.style == .deepObject
          ? ("wire.Deep(\(from), \(key), \(scalar(member)))", false) : ("wire.AllProperties(\(from), \(scalar(member)))", false)
      default: return ("wire.Single(\(from), \(key), &v, \(decoder(parameter) ?? "wire.AsText"))", false)
      }
    }
  }

  /// The same for text that a path has in another notation.
  private func notated(_ parameter: ParameterPlan, _ decode: String?) -> String? {
    guard let notation = parameter.notation else { return decode }
    let decode = decode ?? "wire.AsText"
    switch notation {
    case .label(let separator): return "wire.Label(\(StringLiteral(separator)), \(decode))"
    case .matrix(let name): return "wire.Matrix(\(StringLiteral(name ?? "")), \(decode))"
    }
  }

  /// The function that makes an object of one text.
  private func pairs(_ parameter: ParameterPlan, _ properties: [PropertyDecoding]) -> String {
    "wire.Pairs(\(list([StringLiteral(parameter.separator).code], properties)))"
  }

  private func list(_ first: [String], _ properties: [PropertyDecoding]) -> String {
    (first + properties.map { "wire.Property{Name: \(StringLiteral($0.name)), Decode: \(scalar($0.decoding))}" }).joined(separator: ", ")
  }

  /// The function that makes a value of the text of a whole parameter; nil where it stays text.
  func decoder(_ parameter: ParameterPlan) -> String? {
    switch parameter.decoding {
    case .list(let element):
      return "wire.ListOf(\(StringLiteral(parameter.separator)), \(scalar(element)))"
    case .object(let properties): return pairs(parameter, properties)
    case .string: return nil
    default: return scalar(parameter.decoding)
    }
  }

  /// How a form becomes an object; nil for a body that is none.
  func form(_ content: BodyContentPlan) -> String? {
    guard content.coding == .form || content.coding == .multipart else { return nil }
    switch content.decoding {
    case .object(let properties):
      let fields = properties.filter { $0.decoding != .string }.map {
        (key: StringLiteral($0.name).code, value: "{" + field($0.decoding) + "}")
      }
      return fields.isEmpty ? "{}" : "{Fields: " + ValueLiteral.map("map[string]wire.Field", fields) + "}"
    case .map(let member): return member == .string ? "{}" : "{Others: wire.Field{\(field(member))}}"
    default: return "{}"
    }
  }

  private func field(_ decoding: TextDecoding) -> String {
    let isList = if case .list = decoding { true } else { false }
    let element = if case .list(let element) = decoding { element } else { decoding }
    var members: [String] = []
    if element == .file { members.append("IsFile: true") } else if element != .string { members.append("Decode: " + scalar(element)) }
    if isList { members.append("IsList: true") }
    return members.joined(separator: ", ")
  }

  /// The function that makes a value of a body that is text; nil where it stays text.
  func text(_ content: BodyContentPlan) -> String? {
    guard content.coding == .text, let decoding = content.decoding, decoding != .string else { return nil }
    return scalar(decoding)
  }

  private func scalar(_ decoding: TextDecoding) -> String {
    switch decoding {
    case .string: "wire.AsText"
    case .number: "wire.AsNumber"
    case .boolean: "wire.AsBool"
    case .json: "wire.AsJSON"
    case .untyped(let options): options.contains(.boolean) ? (options.contains(.number) ? "wire.AsScalar" : "wire.AsBool") : "wire.AsNumber"
    case .list(let element): "wire.ListOf(\",\", \(scalar(element)))"
    case .object, .map, .file: "wire.AsText"
    }
  }

  /// What the handler gets of a valid value in a variable, which was there where `there` is true.
  func value(_ parameter: ParameterPlan, _ local: String, _ there: String) -> String {
    let types = project.types
    let decoder = types.decoder(TypeUse(parameter.type.type))
    let plain = decoder == "wire.Any" ? local : "\(decoder)(\(local))"
    if parameter.location == .path { return plain }
    if let defaultValue = parameter.defaultValue { return "\(decoder)(wire.Or(\(local), \(there), \(ValueLiteral.json(defaultValue))))" }
    if parameter.requiredFailure != nil { return plain }
    return types.isNilable(parameter.type) ? "wire.GivenNil(\(local), \(there), \(decoder))" : "wire.GivenOrNil(\(local), \(there), \(decoder))"
  }
}

/// A path as `http.ServeMux` matches it, or as a regular expression.
struct PathCode {
  /// The pattern; nil where there is none for it.
  let pattern: String?
  /// A regular expression for the escaped path, and the parameters of its groups.
  let expression: String
  let parameters: [String]
  private let keys: [(name: String, key: String)]

  /// - Parameter own: The path as one of its routes has it, whose parameters may be called otherwise.
  init(_ template: PathTemplate, own: PathTemplate? = nil) {
    var scope = NameScope(reserved: GoNames.reserved, fallback: "parameter", style: GoNames.camel)
    let names = template.parameterNames.map { scope.identifier(for: $0) }
    parameters = names
    keys = Array(zip((own ?? template).parameterNames, names))
    var rest = names[...]
    var isSimple = true
    var pattern = "", expression = ""
    for (index, segment) in template.segments.enumerated() {
      pattern += "/"
      expression += "/"
      if segment.parts.isEmpty || segment.literal == "" {
        // An empty segment: a slash at the end, or two in a row.
        isSimple = false
      }
      if segment.literal == nil, segment.parts.count != 1 { isSimple = false }
      _ = index
      for part in segment.parts {
        switch part {
        case .literal(let text):
          pattern += PathCode.encoded(text)
          expression += PathCode.matched(text)
        case .parameter:
          pattern += "{" + (rest.first ?? "") + "}"
          expression += "([^/]+?)"
          rest = rest.dropFirst()
        }
      }
    }
    self.pattern = isSimple ? (template.segments.isEmpty ? "/{$}" : pattern) : nil
    self.expression = "^" + (template.segments.isEmpty ? "/" : expression) + "$"
  }

  /// What a parameter is called in the pattern.
  func key(_ name: String) -> String { keys.first { $0.name == name }?.key ?? name }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte -> String in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "~": return String(Unicode.Scalar(byte))
      case ".": return text == "." || text == ".." ? "%2E" : "."
      default: return percent(byte)
      }
    }.joined()
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
  }

  /// As a client may send it, escaped or not (RFC 3986, section 2.4).
  private static func matched(_ text: String) -> String {
    text.utf8.map { byte -> String in
      let escape = "(?i:" + percent(byte) + ")"
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "~": return String(Unicode.Scalar(byte))
      case ":", "@", "!", "&", "'", ",", ";", "=": return "(?:" + String(Unicode.Scalar(byte)) + "|" + escape + ")"
      case "-", ".", "$", "(", ")", "*", "+": return "(?:\\" + String(Unicode.Scalar(byte)) + "|" + escape + ")"
      default: return escape
      }
    }.joined()
  }
}
