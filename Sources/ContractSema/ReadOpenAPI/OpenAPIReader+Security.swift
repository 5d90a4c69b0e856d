import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// The security schemes of the components (OpenAPI 3.1, section 4.8.27).
  mutating func readSecuritySchemes(_ root: SpecNode) {
    guard let components = root["components"], let schemes = mapping(components, "securitySchemes") else { return }
    for member in schemes.node.members {
      guard let (place, _) = follow(schemes.with(member.value)) else { continue }
      guard place.isMapping else {
        wrongKind(place, member.key, expected: "a security scheme")
        continue
      }
      checkKeywords(of: place, OpenAPIKeywords.securityScheme, object: "a security scheme")
      var scopes: [Scope] = []
      // One that is not served has been reported; its uses are not to be reported as well.
      let kind = authKind(place, name: Located(member.key, at: member.keySpan), &scopes) ?? .bearer(BearerSettings())
      let said = annotations(of: place, at: .auth)
      // `x-jwt` says all of a bearer token, and more than OpenAPI can.
      let isSaid = kind == .bearer(BearerSettings()) && said.contains { $0.name.value == "jwt" }
      var declaration = AuthDeclaration(
        name: Located(member.key, at: member.keySpan), kind: isSaid ? nil : kind, description: description(of: place),
        annotations: said, claims: claims(of: place, member.key), scopes: scopes,
        span: member.span)
      if case .apiKey = kind { declaration.keyPlace = place.node.member("in")?.span }
      declarations.authSchemes.append(declaration)
    }
  }

  private mutating func authKind(_ place: SpecNode, name: Located<String>, _ scopes: inout [Scope]) -> AuthKind? {
    guard let type = string(place, "type") else {
      missing("type", of: "the security scheme `\(name.value)`", at: name.span ?? place.span, isRepaired: false)
      return nil
    }
    switch type.value {
    case "http": return httpKind(place, name)
    case "apiKey": return apiKey(place, name)
    case "oauth2":
      let flows = mapping(place, "flows")
      if flows == nil { missing("flows", of: "the security scheme `\(name.value)`", at: name.span ?? place.span) }
      return .oauth2(flows.map { oauthFlows($0, &scopes) } ?? OAuthFlows(grants: []))
    case "openIdConnect":
      guard let url = string(place, "openIdConnectUrl") else {
        missing(
          "openIdConnectUrl", of: "the security scheme `\(name.value)`", at: name.span ?? place.span, isRepaired: false)
        return nil
      }
      return .openIDConnect(discoveryURL: url.value)
    case "mutualTLS": return .mutualTLS
    case "basic", "bearer":
      repair(
        .openAPISecurityScheme, at: type.span ?? place.span, "`\(type.value)` is a scheme of the type `http`",
        hint: "write `type: http` and `scheme: \(type.value)`")
      return type.value == "basic" ? .basic : .bearer(BearerSettings())
    default:
      let names = ["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS"]
      let near = suggestion(for: type.value, among: names)
      report(
        .openAPISecurityScheme, at: type.span ?? place.span, "there is no security scheme of type `\(type.value)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "the types are \(names.joined(separator: ", "))",
        fixIts: near.flatMap { name in type.span.map { [FixIt($0, replacement: name)] } } ?? [])
      return nil
    }
  }

  /// Names of HTTP schemes are compared without regard to case (RFC 9110, section 11.1).
  private mutating func httpKind(_ place: SpecNode, _ name: Located<String>) -> AuthKind? {
    guard let scheme = string(place, "scheme") else {
      missing(
        "scheme", of: "the security scheme `\(name.value)`", at: name.span ?? place.span, hint: "write `scheme: bearer`"
      )
      return .bearer(BearerSettings())
    }
    switch scheme.value.lowercased() {
    case "bearer": return .bearer(BearerSettings())
    case "basic": return .basic
    default:
      let span = scheme.span ?? place.span
      repeated(
        "scheme \(scheme.value)", .openAPISecurityScheme, at: span,
        "HTTP authentication by `\(scheme.value)` is passed on: `Authorization` is a key that your code looks at",
        hint: "`bearer` and `basic` are read by the service itself", isRepair: false)
      return .apiKey(location: .header, name: "Authorization")
    }
  }

  private mutating func apiKey(_ place: SpecNode, _ name: Located<String>) -> AuthKind? {
    guard let location = string(place, "in"), let key = string(place, "name") else {
      let field = place["in"] == nil ? "in" : "name"
      missing(field, of: "the security scheme `\(name.value)`", at: name.span ?? place.span, isRepaired: false)
      return nil
    }
    guard let place = Parameter.Location(rawValue: location.value), place != .path else {
      report(
        .openAPISecurityScheme, at: location.span ?? name.span ?? place.span,
        "a key is in a header, a query parameter or a cookie, not in `\(location.value)`", hint: "write `in: header`")
      return nil
    }
    return .apiKey(location: place, name: key.value)
  }

  /// The flows (section 4.8.28) by the grants of RFC 6749 that they are.
  private mutating func oauthFlows(_ flows: SpecNode, _ scopes: inout [Scope]) -> OAuthFlows {
    var found = OAuthFlows(grants: [])
    let grants = [
      "authorizationCode": "authorization_code", "clientCredentials": "client_credentials", "implicit": "implicit",
      "password": "password", "deviceAuthorization": "device_code",
    ]
    for member in flows.node.members {
      let flow = flows.with(member.value)
      guard let grant = grants[member.key], flow.isMapping else {
        checkKeyword(member.key, at: member.keySpan, of: flows, grants.keys.sorted(), object: "`flows`")
        continue
      }
      found.grants.append(grant)
      found.authorizationURL = found.authorizationURL ?? string(flow, "authorizationUrl")?.value
      found.tokenURL = found.tokenURL ?? string(flow, "tokenUrl")?.value
      found.refreshURL = found.refreshURL ?? string(flow, "refreshUrl")?.value
      for scope in flow["scopes"]?.node.members.map({ $0 }) ?? []
      where !scopes.contains(where: { $0.name == scope.key }) {
        let text = scope.value.string ?? ""
        scopes.append(Scope(name: scope.key, description: text.isEmpty ? nil : text))
      }
    }
    return found
  }

  /// `x-claims`: an object of schemas, every one required, or a schema with `properties`.
  private mutating func claims(of place: SpecNode, _ name: String) -> [FieldDeclaration] {
    guard let value = extensionValue(place, "claims"), value.isMapping else { return [] }
    let context = SchemaContext(capitalizedName(name))
    var facets = SchemaFacets(span: value.span)
    if value["properties"] != nil {
      collect(SchemaPart(value, context), into: &facets, isOwn: true, depth: 0)
    } else {
      for member in value.node.members {
        let claim = Located(member.key, at: member.keySpan)
        facets.object.add(claim, SchemaPart(value.with(member.value), context.inside(member.key)))
        facets.object.require(claim)
      }
    }
    return properties(of: facets, context, additional: .closed).map {
      FieldDeclaration(property: $0.property, name: $0.name, annotations: $0.annotations)
    }
  }

  // MARK: Requirements

  /// `security` (section 4.8.30): alternatives, each all of its schemes; nil where the object has none.
  mutating func security(of place: SpecNode) -> [SecurityAlternativeDeclaration]? {
    guard place["security"] != nil else { return nil }
    return list(place, "security").compactMap { alternative in
      guard alternative.isMapping else {
        wrongKind(alternative, "security", expected: "a list of objects")
        return nil
      }
      let schemes = alternative.node.members.map { member in
        let scopes = member.value.elements.compactMap { scope in scope.string.map { Located($0, at: scope.span) } }
        return (name: Located(member.key, at: member.keySpan), scopes: scopes)
      }
      return SecurityAlternativeDeclaration(schemes: schemes, span: alternative.span)
    }
  }
}
