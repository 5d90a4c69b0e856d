import ContractBase
import ContractSyntax

extension OpenAPIReader {
  /// A security scheme (Swagger 2.0, "Security Scheme Object").
  mutating func convertSecurityScheme(_ place: SpecNode) -> UInt32 {
    guard place.isMapping, place.reference == nil, let type = string(place, "type"), let span = type.span else {
      return place.node.id
    }
    let rest = place.node.members.filter { $0.key == "description" || $0.key.hasPrefix("x-") }.map(\.shared)
    switch type.value {
    case "basic":
      checkKeywords(of: place, SwaggerKeywords.securityScheme, object: "a security scheme")
      return httpScheme("basic", place, at: span, rest)
    case "apiKey":
      checkKeywords(of: place, SwaggerKeywords.securityScheme, object: "a security scheme")
      return place.node.id
    case "oauth2":
      checkKeywords(of: place, SwaggerKeywords.securityScheme, object: "a security scheme")
      return place["flows"] == nil ? oauthScheme(place, rest) : laterScheme(place, "flows")
    case "http", "openIdConnect", "mutualTLS": return laterScheme(place, "type")
    default:
      let names = ["basic", "apiKey", "oauth2"]
      let near = suggestion(for: type.value, among: names)
      report(
        .openAPISecurityScheme, at: span, "there is no security scheme of type `\(type.value)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "the types are \(names.joined(separator: ", "))",
        fixIts: near.map { [FixIt(span, replacement: $0)] } ?? [])
      // What is made of it is not to be reported as well.
      return httpScheme("bearer", place, at: span, rest)
    }
  }

  private mutating func laterScheme(_ place: SpecNode, _ key: String) -> UInt32 {
    if let member = place.node.member(key) {
      repeated(
        "later scheme", .openAPIOtherVersion, at: member.value.span,
        "such a security scheme is OpenAPI 3's, and is read as that has it",
        hint: "the types of Swagger 2.0 are basic, apiKey and oauth2; or say `openapi: 3.0.3`")
    }
    return place.node.id
  }

  private mutating func httpScheme(_ name: String, _ place: SpecNode, at span: Span, _ rest: [DataEditor.Member]) -> UInt32 {
    let type = swagger.member("type", swagger.text("http", in: place.node, at: span), in: place.node, at: span)
    let scheme = swagger.member("scheme", swagger.text(name, in: place.node, at: span), in: place.node, at: span)
    return swagger.object([type, scheme] + rest, in: place.node)
  }

  /// The one flow of a scheme as OpenAPI 3 calls it, and what Swagger 2.0 demands of it.
  private static let flows: [String: (name: String, demands: [String])] = [
    "implicit": ("implicit", ["authorizationUrl"]), "password": ("password", ["tokenUrl"]),
    "application": ("clientCredentials", ["tokenUrl"]),
    "accessCode": ("authorizationCode", ["authorizationUrl", "tokenUrl"]),
  ]

  private mutating func oauthScheme(_ place: SpecNode, _ rest: [DataEditor.Member]) -> UInt32 {
    var flows: [DataEditor.Member] = []
    if let said = string(place, "flow"), let span = said.span {
      if let flow = OpenAPIReader.flows[said.value] {
        for field in flow.demands + ["scopes"] where place[field] == nil {
          missing(field, of: "the flow `\(said.value)`", at: span)
        }
        flows.append(self.flow(flow.name, place, at: span))
      } else {
        let names = OpenAPIReader.flows.keys.sorted()
        let meant = OpenAPIReader.flows.first { $0.value.name == said.value }?.key ?? suggestion(for: said.value, among: names)
        report(
          .openAPISecurityScheme, at: span, "there is no flow `\(said.value)`",
          hint: meant.map { "did you mean `\($0)`?" } ?? "the flows are \(names.joined(separator: ", "))",
          fixIts: meant.map { [FixIt(span, replacement: $0)] } ?? [])
      }
    } else if place["flow"] == nil {
      missing(
        "flow", of: "a security scheme of type `oauth2`", at: place.span,
        hint: "write `flow:` and one of \(OpenAPIReader.flows.keys.sorted().joined(separator: ", "))")
    }
    let all = swagger.object(flows, in: place.node)
    let type = place.node.members.filter { $0.key == "type" }.map(\.shared)
    return swagger.object(type + [swagger.member("flows", all, in: place.node)] + rest, in: place.node)
  }

  private mutating func flow(_ name: String, _ place: SpecNode, at span: Span) -> DataEditor.Member {
    let fields = ["authorizationUrl", "tokenUrl", "scopes"]
    let members = place.node.members.filter { fields.contains($0.key) }.map(\.shared)
    return swagger.member(name, swagger.object(members, in: place.node), in: place.node, at: span)
  }
}
