import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// Settles which OpenAPI it is (3.1, section 4.8.1); false where nothing can be read.
  mutating func readVersion(_ root: SpecNode) -> Bool {
    guard root.isMapping else {
      if isDamaged { return false }
      report(
        .openAPINoVersion, at: root.span, "this is \(root.kind.phrase), and no OpenAPI document",
        hint: "an OpenAPI document is an object that begins with `openapi: 3.1.0`")
      return false
    }
    guard let value = root["openapi"] else {
      if isDamaged { return false }
      if let swagger = root.node.member("swagger") { return readSwagger(root, swagger) }
      if let other = root.node.member("asyncapi") {
        report(.openAPIVersionUnsupported, at: other.span, "this is AsyncAPI, and only OpenAPI is read")
      } else {
        let near = root.node.members.first { suggestion(for: $0.key, among: ["openapi"]) != nil }
        report(
          .openAPINoVersion, at: near?.keySpan ?? root.span, "the document does not say which version of OpenAPI it is",
          hint: near.map { "did you mean `openapi` by `\($0.key)`?" } ?? "begin it with `openapi: 3.1.0`")
      }
      return false
    }
    let text = value.node.scalarText ?? ""
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let minor = parts.count > 1 && parts[0] == "3" ? Int(parts[1]) : nil
    switch minor {
    case 0: version = .v30
    case 1: version = .v31
    case 2: version = .v32
    default:
      report(
        .openAPIVersionUnsupported, at: value.span, "OpenAPI `\(text)` is not read",
        hint: "the versions that are read are Swagger 2.0, and OpenAPI 3.0, 3.1 and 3.2")
      return false
    }
    if parts.count != 3 || value.node.string == nil {
      let full = "3.\(minor ?? 1).0"
      repair(
        .openAPIWrongKind, at: value.span, "`openapi` must be a full version, as a string", hint: "write \"\(full)\"",
        fixIts: [FixIt(value.span, replacement: "\"\(full)\"", .automatic)])
    }
    return true
  }

  /// Name, version, description and servers (sections 4.8.2 and 4.8.5).
  mutating func readInfo(_ root: SpecNode) {
    checkKeywords(of: root, OpenAPIKeywords.root, object: "an OpenAPI document")
    declarations.annotations = annotations(of: root, at: .contract)
    if let info = mapping(root, "info") {
      checkKeywords(of: info, OpenAPIKeywords.info, object: "`info`")
      declarations.annotations += annotations(of: info, at: .contract)
      declarations.name = string(info, "title").map { Located(trimmingWhiteSpace($0.value), $0.origin) }
      declarations.version = string(info, "version")
      declarations.description = description(of: info) ?? string(info, "summary")?.value
      if declarations.name?.value.isEmpty ?? true { missing("title", of: "`info`", at: info.span) }
      if declarations.version == nil { missing("version", of: "`info`", at: info.span) }
    } else {
      missing("info", of: "the document", at: root.node.member("openapi")?.span ?? root.span)
    }
    if declarations.name?.value.isEmpty ?? true { declarations.name = Located("API", .synthesized) }
    if declarations.version == nil { declarations.version = Located("0.0.0", .synthesized) }
    for server in list(root, "servers") {
      guard let url = string(server, "url") else {
        if server.isMapping { missing("url", of: "a server", at: server.span) }
        continue
      }
      checkVariables(of: url, server["variables"])
      declarations.servers.append(
        ServerURL(url: substituting(url.value, server["variables"]), description: description(of: server), origin: url.origin))
    }
  }

  /// Reports a field that OpenAPI demands; a warning where it is plain how to go on without it.
  mutating func missing(
    _ field: String, of object: String, at span: Span, hint: String? = nil, isRepaired: Bool = true
  ) {
    guard !isDamaged else { return }
    report(
      .openAPIMissingField, at: span, "\(object) needs `\(field)`", hint: hint ?? "add `\(field)`",
      isRepaired: isRepaired)
  }

  /// Every variable of a server's URL is declared with a default (section 4.8.6).
  private mutating func checkVariables(of url: Located<String>, _ variables: SpecNode?) {
    // Without any, braces may be just that.
    guard let variables, let span = url.span else { return }
    for name in PathTemplate(prefix: "", path: url.value).parameterNames where variables[name]?["default"] == nil {
      repair(
        .openAPIMissingField, at: variables[name]?.span ?? span,
        variables[name] == nil
          ? "the variable `\(name)` of a server is not declared, and is left as it is"
          : "the variable `\(name)` of a server needs a `default`, and is left as it is",
        hint: "declare it: `variables: {\(name): {default: …}}`")
    }
  }

  /// A server's URL with the defaults of its variables (section 4.8.6).
  private func substituting(_ url: String, _ variables: SpecNode?) -> String {
    guard let variables, variables.isMapping, url.utf8.contains(0x7B) else { return url }
    var out = ""
    var rest = url[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      out += variables[name]?.node["default"]?.scalarText ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
