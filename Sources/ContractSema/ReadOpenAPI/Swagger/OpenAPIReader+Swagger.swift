import ContractBase
import ContractSyntax

/// Swagger 2.0 is read as the OpenAPI 3.0 that it means: its tree is made anew in that shape, and what is read of it then
/// is what would be read of a document that was written so. Each node has the place of the one that it comes from.
extension OpenAPIReader {
  /// Settles whether a document is Swagger 2.0, and then makes its tree; false where it is an other version of it.
  mutating func readSwagger(_ root: SpecNode, _ version: DataMember) -> Bool {
    let text = version.value.scalarText ?? ""
    guard ["2.0", "2"].contains(text) else {
      report(
        .openAPIVersionUnsupported, at: version.value.span, "Swagger `\(text)` is not read",
        hint: "the versions that are read are Swagger 2.0, and OpenAPI 3.0, 3.1 and 3.2")
      return false
    }
    if text != "2.0" || version.value.string == nil {
      repair(
        .openAPIWrongKind, at: version.value.span, "`swagger` must be \"2.0\", as a string", hint: "write \"2.0\"",
        fixIts: [FixIt(version.value.span, replacement: "\"2.0\"", .automatic)])
    }
    declarations.isSwagger = true
    self.version = .v30
    swagger.consumes = mediaTypes(root, "consumes")
    swagger.produces = mediaTypes(root, "produces")
    let converted = convertRoot(root)
    convertPending()
    documents.adopt(swagger, root: converted)
    swagger = SwaggerConversion()
    return true
  }

  // MARK: The document

  private mutating func convertRoot(_ root: SpecNode) -> UInt32 {
    checkKeywords(of: root, SwaggerKeywords.root, object: "a Swagger document")
    var members: [DataEditor.Member] = []
    var components: [DataEditor.Member] = []
    var hasServers = false
    for member in root.node.members {
      let value = root.with(member.value)
      switch member.key {
      case "swagger":
        let version = swagger.text("3.0.3", in: root.node, at: member.value.span)
        members.append(swagger.member("openapi", version, in: root.node, at: member.keySpan))
      case "host", "basePath", "schemes":
        guard !hasServers, let servers = servers(root) else { continue }
        hasServers = true
        members.append(swagger.member("servers", servers, in: root.node, at: member.keySpan))
      case "paths": members.append((member.keyNode.id, convertPaths(value)))
      case "definitions":
        components += convertComponents("schemas", member, root) { reader, place in reader.swagger.make(place, as: .schema) }
      case "parameters":
        components += convertComponents("parameters", member, root) { reader, place in reader.convertShared(place) }
      case "responses":
        components += convertComponents("responses", member, root) { reader, place in
          reader.swagger.make(place, as: .response(reader.swagger.produces ?? []))
        }
      case "securityDefinitions":
        components += convertComponents("securitySchemes", member, root) { reader, place in
          reader.convertSecurityScheme(place)
        }
      case "consumes", "produces": continue
      case _ where SwaggerKeywords.root.contains(member.key) || member.key.hasPrefix("x-"): members.append(member.shared)
      case "servers" where root["host"] == nil && root["basePath"] == nil:
        reportLater(member, "write `host`, `basePath` and `schemes`")
        members.append(member.shared)
      case _ where OpenAPIKeywords.root.contains(member.key):
        reportLater(
          member, isRead: false,
          member.key == "components" ? "put it under `definitions`, `parameters` or `responses`" : "leave it out")
      default: continue
      }
      convertPending()
    }
    if !components.isEmpty {
      let all = swagger.object(components, in: root.node)
      members.append(swagger.member("components", all, in: root.node))
    }
    return swagger.object(members, in: root.node)
  }

  /// A section of definitions as one of the components. Names of definitions may be anything, and no reference goes by
  /// what a component is called.
  private mutating func convertComponents(
    _ section: String, _ member: DataMember, _ root: SpecNode, _ convert: (inout OpenAPIReader, SpecNode) -> UInt32?
  ) -> [DataEditor.Member] {
    let value = root.with(member.value)
    guard value.isMapping else {
      if !value.node.isNull { wrongKind(value, member.key, expected: "an object") }
      return []
    }
    var taken = Set(value.node.members.map(\.key))
    var number = 2
    let converted: [DataEditor.Member] = value.node.members.compactMap { entry in
      guard let id = convert(&self, value.with(entry.value)) else { return nil }
      convertPending()
      let plain = OpenAPIReader.componentName(entry.key)
      guard plain != entry.key else { return (entry.keyNode.id, id) }
      var name = plain
      while !taken.insert(name).inserted {
        name = plain + "_" + String(number)
        number += 1
      }
      return (swagger.text(name, in: root.node, at: entry.keySpan), id)
    }
    let all = swagger.object(converted, in: root.node, at: value.span)
    return [swagger.member(section, all, in: root.node, at: member.keySpan)]
  }

  /// `Page«User»` as `PageUser`.
  private static func componentName(_ name: String) -> String {
    let isPlain = { (byte: UInt8) in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2E, 0x2D, 0x5F].contains(byte)
    }
    return !name.isEmpty && name.utf8.allSatisfy(isPlain) ? name : capitalizedName(name)
  }

  /// Makes what has been asked for, and what that asks for.
  mutating func convertPending() {
    while let (place, id, role) = swagger.pending.popLast() {
      let before = swagger.pending.count
      let members: [DataEditor.Member] =
        switch role {
        case .schema: schemaMembers(place)
        case .pathItem: pathItemMembers(place)
        case .parameter: parameterMembers(place)
        case .field: fieldMembers(place)
        case .body(let types): bodyMembers(place, types)
        case .response(let types): responseMembers(place, types)
        case .headers: headerMembers(place)
        }
      swagger.fill(id, of: place.node, with: members)
      // In the order in which they are written.
      swagger.pending[before...].reverse()
    }
  }

  // MARK: Servers

  /// `host`, `basePath` and `schemes` as the URLs that they make; nil where they make none.
  private mutating func servers(_ root: SpecNode) -> UInt32? {
    let host = host(root)
    let base = basePath(root)
    guard let owner = root.node["host"] ?? root.node["basePath"] else { return nil }
    guard let host else { return base.isEmpty ? nil : swagger.list([server(base, root, owner)], in: owner) }
    var urls: [UInt32] = []
    for scheme in list(root, "schemes") {
      guard let name = scheme.node.scalarText, ["http", "https", "ws", "wss"].contains(name) else {
        repair(
          .openAPIInvalidValue, at: scheme.span,
          "`\(scheme.node.scalarText ?? scheme.kind.phrase)` is no scheme of a host, and is left out",
          hint: "the schemes are http, https, ws and wss")
        continue
      }
      urls.append(server("\(name)://\(host)\(base)", root, scheme.node))
    }
    // The scheme is then the one of whoever asks.
    if urls.isEmpty { urls = [server("//\(host)\(base)", root, owner)] }
    return swagger.list(urls, in: owner)
  }

  private mutating func server(_ url: String, _ root: SpecNode, _ owner: DataNode) -> UInt32 {
    let text = swagger.text(url, in: owner)
    return swagger.object([swagger.member("url", text, in: owner)], in: owner)
  }

  /// A name or an address, with or without a port.
  private mutating func host(_ root: SpecNode) -> String? {
    guard let host = string(root, "host"), !host.value.isEmpty else { return nil }
    var text = host.value[...]
    if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
    text = text.prefix { $0 != "/" }
    if text != host.value, let span = host.span {
      repair(
        .openAPIInvalidValue, at: span, "`host` is a name alone, and `\(text)` is taken",
        hint: "write `\(text)`; a scheme belongs into `schemes`, and a path into `basePath`",
        fixIts: [FixIt(span, replacement: "\"\(text)\"")])
    }
    return text.isEmpty ? nil : String(text)
  }

  /// Without a slash at its end, since each path begins with one.
  private mutating func basePath(_ root: SpecNode) -> String {
    guard let base = string(root, "basePath"), !base.value.isEmpty else { return "" }
    var text = base.value
    if !text.hasPrefix("/"), let span = base.span {
      text = "/" + text
      repair(
        .openAPIInvalidValue, at: span, "`basePath` begins with `/`", hint: "write `\(text)`",
        fixIts: [FixIt(span, replacement: "\"\(text)\"", .automatic)])
    }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  // MARK: Media types

  /// `consumes` or `produces`; nil where there is none.
  mutating func mediaTypes(_ place: SpecNode, _ key: String) -> [SwaggerMediaType]? {
    guard let value = place[key] else { return nil }
    var elements = value.node.elements.map { value.with($0) }
    if value.node.string != nil {
      repair(
        .openAPIWrongKind, at: value.span, "`\(key)` must be a list, not a string", hint: "put it in brackets",
        fixIts: [FixIt(value.span, replacement: "[\"\(value.node.string ?? "")\"]")])
      elements = [value]
    } else if value.kind != .sequence {
      wrongKind(value, key, expected: "a list")
    }
    guard elements.count <= OpenAPIReader.maximumMediaTypes else {
      report(
        .openAPITooLarge, at: value.span, "`\(key)` has more than \(OpenAPIReader.maximumMediaTypes) media types",
        hint: "list those that the service has")
      return []
    }
    var seen = Set<String>()
    return elements.compactMap { element in
      guard let text = element.node.string else {
        wrongKind(element, key, expected: "a list of media types")
        return nil
      }
      return seen.insert(mediaType(text)).inserted ? SwaggerMediaType(text: text, node: element.node) : nil
    }
  }

  /// Each of them is written out in each body.
  private static let maximumMediaTypes = 100

  // MARK: What is OpenAPI 3's

  /// Reports something that Swagger 2.0 has not, and that OpenAPI 3 has: told once for each keyword.
  mutating func reportLater(_ member: DataMember, isRead: Bool = true, _ hint: String) {
    repeated(
      "later \(member.key)", .openAPIOtherVersion, at: member.keySpan,
      "Swagger 2.0 has no `\(member.key)`: it is " + (isRead ? "read as OpenAPI 3 has it" : "left out"),
      hint: hint + ", or say `openapi: 3.0.3`")
  }
}
