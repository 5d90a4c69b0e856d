package import ContractBase
package import ContractModel

extension TypedAnnotations {
  /// `@jwt`, `@oauth`, `@openIdConnect`, `@apiKey`, `@basic`, `@mutualTls`
  package var authKind: AuthKind? {
    if let jwt = first("jwt") {
      return .bearer(
        BearerSettings(
          issuer: jwt.string("issuer")?.value, audience: jwt.string("audience")?.value,
          lifetime: jwt.seconds("expires") ?? 3_600, algorithms: jwt.strings("algorithms").map(\.value)))
    }
    if let oauth = first("oauth") {
      return .oauth2(
        OAuthFlows(
          authorizationURL: oauth.string("authorizationUrl")?.value, tokenURL: oauth.string("tokenUrl")?.value,
          refreshURL: oauth.string("refreshUrl")?.value, grants: oauth.strings("grants").map(\.value)))
    }
    if let connect = first("openIdConnect") {
      return .openIDConnect(discoveryURL: connect.string("url")?.value ?? "")
    }
    if let key = first("apiKey") {
      return .apiKey(location: key.location("in") ?? .header, name: key.string("name")?.value ?? "")
    }
    if place("mutualTls") != nil { return .mutualTLS }
    return place("basic") == nil ? nil : .basic
  }

  /// `@scope`
  package var scopes: [Scope] {
    each("scope").compactMap { reader in
      reader.string("name").map { Scope(name: $0.value, description: reader.string("description")?.value) }
    }
  }

  /// `@claim`: the entity's field that a claim is taken from.
  package var claimField: Located<String>? { first("claim")?.string("field") }

  /// `@public`
  package var isPublic: Span? { place("public") }

  /// `@auth`
  package var auth: [AuthAnnotation] {
    each("auth").compactMap { reader in
      reader.string("scheme").map {
        AuthAnnotation(scheme: $0, scopes: reader.strings("scopes"), others: reader.scopes("with"), span: reader.span)
      }
    }
  }

  /// `@anonymous`
  var anonymous: Span? { place("anonymous") }

  /// `@allow`
  package var allow: [AllowAnnotation] {
    each("allow").map { reader in
      AllowAnnotation(
        owner: reader.string("owner"), scopes: reader.strings("scopes"), claims: reader.gathered(), span: reader.span)
    }
  }
}

package struct AuthAnnotation: Sendable {
  package var scheme: Located<String>
  package var scopes: [Located<String>]
  /// Schemes of which a credential is asked for as well, with their scopes.
  package var others: [(scheme: Located<String>, scopes: [Located<String>])]
  package var span: Span
}

/// An alternative of who may call: all that it names must hold.
package struct AllowAnnotation: Sendable {
  /// Field of the entity that holds the caller's subject.
  package var owner: Located<String>?
  package var scopes: [Located<String>]
  /// Each claim with the values of which it must have one.
  package var claims: [(name: Located<String>, values: [Located<JSONValue>])]
  package var span: Span
}

extension ArgumentReader {
  /// `PATH`, `QUERY`, `HEADER`, `COOKIE`
  func location(_ name: String) -> Parameter.Location? {
    string(name).flatMap { Parameter.Location(rawValue: $0.value.lowercased()) }
  }
}
