import ContractBase
import ContractModel
import ContractSyntax

/// What names in braces are decorated with.
private let decorations = Array("+*#?.=:".utf8)

/// Placeholders and the parameters that are declared for them (OpenAPI 3.1, sections 4.8.8.2 and 4.8.12.2). Documents lack
/// one or the other more often than anything else; what a client sends is plain all the same.
extension OpenAPIReader {
  // MARK: Names in braces

  /// A path whose placeholders have the names of parameters: other descriptions of routes write more into the braces than
  /// that (`{+name}` of RFC 6570, `{name=projects/*}`, `{path*}`, `{id:int}`).
  mutating func plainPath(_ path: Located<String>, of item: SpecNode) -> (path: Located<String>, isExpanded: Bool) {
    guard path.value.utf8.contains(where: { decorations.contains($0) }) else { return (path, false) }
    let names = PathTemplate(prefix: "", path: path.value).parameterNames
    let decorated = names.filter { OpenAPIReader.plainName($0) != $0 }
    guard !decorated.isEmpty else { return (path, false) }
    let declared = pathParameterNames(of: item)
    var text = path.value
    for name in decorated where !declared.contains(name) {
      let plain = OpenAPIReader.plainName(name)
      guard declared.contains(plain), !names.contains(plain), let span = path.span else { continue }
      text = text.replacing("{\(name)}", with: "{\(plain)}")
      repeated(
        "decorated placeholder", .placeholderWithoutParameter, at: span,
        "`{\(name)}` is read as `{\(plain)}`, the parameter that is declared",
        hint: "write `{\(plain)}`; a slash inside of a value is sent as `%2F`")
    }
    return (Located(text, path.origin), text != path.value)
  }

  private static func plainName(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.utf8.first, "+*#/?.".utf8.contains(first) { rest.removeFirst() }
    if let end = rest.utf8.firstIndex(where: { "=:*+".utf8.contains($0) }) { rest = rest[..<end] }
    while rest.hasSuffix(".") { rest.removeLast() }
    return rest.isEmpty ? name : String(rest)
  }

  /// The path parameters that a path item or any of its operations declares.
  private mutating func pathParameterNames(of item: SpecNode) -> Set<String> {
    var names = Set<String>()
    let owners = [item] + item.node.members.filter { OpenAPIReader.methods[$0.key] != nil }.map { item.with($0.value) }
    for element in owners.flatMap({ owner in owner["parameters"]?.node.elements.map { owner.with($0) } ?? [] }) {
      guard let (place, _) = follow(element), place["in"]?.node.string == "path" else { continue }
      if let name = place["name"]?.node.scalarText { names.insert(name) }
    }
    return names
  }

  // MARK: One for each

  /// Gives each placeholder a parameter, and leaves out parameters that no placeholder stands for.
  ///
  /// - Parameter isPrefixed: Whether the service has a path of its own in front, which may have the placeholders.
  mutating func settlePathParameters(
    _ parameters: [ParameterDeclaration], _ operation: PathOperation, isPrefixed: Bool
  ) -> [ParameterDeclaration] {
    let names = PathTemplate(prefix: "", path: operation.path.value).parameterNames
    var settled = parameters
    let isInPath: (ParameterDeclaration) -> Bool = { $0.parameter?.location == .path }
    var open = names.filter { name in !name.isEmpty && !settled.contains { isInPath($0) && $0.name.value == name } }
    var strangers = settled.indices.filter { isInPath(settled[$0]) && !names.contains(settled[$0].name.value) }
    while let name = open.first {
      open.removeFirst()
      if !isPrefixed, let position = strangers.first(where: { isMeant(settled[$0].name.value, by: name, among: strangers.count, open) }) {
        strangers.removeAll { $0 == position }
        rename(&settled[position], to: name, operation)
      } else {
        settled.append(undeclared(name, operation))
      }
    }
    // A parameter may be meant for a placeholder that has no name, which is told of the path.
    guard !isPrefixed, !names.contains("") else { return settled }
    for position in strangers {
      let name = settled[position].name
      guard let span = name.span ?? operation.path.span else { continue }
      repair(
        .parameterNotInPath, at: span,
        "`\(name.value)` is to be in the path, but `\(operation.path.value)` has no `{\(name.value)}`: it is left out",
        secondary: operation.path.span.map { [DiagnosticLabel($0, "the path")] } ?? [],
        hint: "add `{\(name.value)}` to the path, write `in: query`, or leave the parameter out")
    }
    let left = Set(strangers)
    return settled.indices.filter { !left.contains($0) }.map { settled[$0] }
  }

  /// One placeholder without a parameter and one parameter without a placeholder are meant for each other, and so are names
  /// that are nearly the same.
  private func isMeant(_ name: String, by placeholder: String, among strangers: Int, _ others: [String]) -> Bool {
    if strangers == 1, others.isEmpty { return true }
    return name.lowercased() == placeholder.lowercased() || suggestion(for: name, among: [placeholder]) != nil
  }

  private mutating func rename(_ declaration: inout ParameterDeclaration, to name: String, _ operation: PathOperation) {
    let written = declaration.name
    if let span = written.span ?? operation.path.span {
      // The operations of a path mostly have the same parameter.
      let key = "taken \(written.value) for \(name) of \(operation.path.value)"
      repeated(
        key, .placeholderWithoutParameter, at: span,
        "the parameter `\(written.value)` is taken for `{\(name)}` of `\(operation.path.value)`",
        hint: "call both the same: names of parameters are compared letter by letter")
      if let path = operation.path.span, path != span { findings.relate(key, to: path, "the path") }
    }
    declaration.name = Located(name, written.origin)
    declaration.parameter?.name = name
  }

  private mutating func undeclared(_ name: String, _ operation: PathOperation) -> ParameterDeclaration {
    if let span = operation.path.span {
      repeated(
        "undeclared placeholder", .placeholderWithoutParameter, at: span,
        "nothing says what `{\(name)}` of `\(operation.path.value)` is: any text is taken",
        hint: "declare it: `\(declaration(of: name))`")
    }
    let parameter = Parameter(
      name: name, location: .path, style: .simple, explode: false,
      type: TypeUse(.string(StringType()), origin: operation.path.origin), isRequired: true, origin: operation.path.origin)
    return ParameterDeclaration(parameter: parameter, name: Located(name, operation.path.origin), annotations: [])
  }

  // MARK: Routes that cannot be served

  /// Whether an operation is served. One of a path that matches what another one matches is not, where only the way in
  /// which other descriptions narrow a placeholder tells them apart, or a fragment; nor is one that every service answers by itself.
  ///
  /// - Parameter routes: How many operations of the document the same requests are for.
  mutating func isServed(_ operation: PathOperation, besides routes: [String: Int], _ shapes: inout [String: Span]) -> Bool {
    guard let span = operation.path.span else { return true }
    if let written = operation.withFragment {
      let title = "`\(operation.method.value.rawValue) \(written)`"
      guard routes[OpenAPIReader.route(operation), default: 1] == 1 else {
        keep(operation.place, as: title, at: span)
        repeated(
          "fragment", .openAPIPath, at: span,
          "\(title) is not served: no client sends what follows `#`, and other operations are at `\(operation.path.value)`",
          hint: "give each a path of its own, or describe them as one operation whose body is one of several")
        return false
      }
      repeated(
        "fragment \(title)", .openAPIPath, at: span,
        "\(title) is served at `\(operation.path.value)`: no client sends what follows `#`",
        hint: "write `\(operation.path.value)`")
    }
    let title = "\(operation.method.value.rawValue) \(operation.path.value)"
    if operation.method.value == .get, ["/healthz", "/readyz"].contains(operation.path.value) {
      unserved(.reservedRoute, at: span, "`\(title)` is answered by the service itself, so that the operation is not served",
        hint: "choose another path for one of your own")
      return false
    }
    let shape = OpenAPIReader.route(operation)
    guard let first = shapes.updateValue(span, forKey: shape) else { return true }
    shapes[shape] = first
    guard operation.isExpanded else { return true }
    report(
      .sameRoute, at: span, "`\(title)` matches the same paths as one before it, and is not served",
      secondary: [DiagnosticLabel(first, "this one is")], hint: "give one of them another path or another method",
      isRepaired: true)
    return false
  }

  private mutating func unserved(_ definition: DiagnosticDefinition, at span: Span, _ message: String, hint: String) {
    guard reported.insert(ReportKey(code: definition.code, span: span, message: message)).inserted else { return }
    var diagnostic = Diagnostic(definition, at: span, message, hint: hint)
    diagnostic.severity = .warning
    sink.report(diagnostic)
  }

  /// The same for operations that the same requests are for.
  static func route(_ operation: PathOperation) -> String { operation.method.value.rawValue + " " + shape(operation.path.value) }

  /// The same for paths that match the same requests.
  private static func shape(_ path: String) -> String {
    if path.utf8.contains(0x25) { return decodedShape(path) }
    var shape: [UInt8] = []
    var rest = path.utf8[...]
    while let open = rest.firstIndex(of: 0x7B) {
      shape += rest[...open]
      rest = rest[open...]
      guard let close = rest.firstIndex(where: { $0 == 0x7D || $0 == 0x2F }), rest[close] == 0x7D else { return decodedShape(path) }
      rest = rest[close...]
    }
    return String(decoding: shape + rest, as: UTF8.self)
  }

  private static func decodedShape(_ path: String) -> String {
    PathTemplate(
      segments: PathTemplate(prefix: "", path: path).segments.map { segment in
        PathSegment(segment.parts.map { if case .parameter = $0 { .parameter("") } else { $0 } })
      }
    ).text
  }
}
