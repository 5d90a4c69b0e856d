internal import ContractModel

extension AuthPlan {
  /// The exchange with its credentials where their schemes have them, in headers or the query. Cookies share one header
  /// with those of parameters (RFC 6265, 5.4); that of a session is the client's to keep.
  public func showing(_ exchange: Exchange) -> Exchange {
    var shown = exchange
    shown.credentials = []
    var cookies: [TextTemplate.Part] = []
    if let sent = shown.headers.firstIndex(where: { $0.name == "Cookie" }) { cookies = shown.headers.remove(at: sent).value.parts }
    for credential in exchange.credentials {
      guard let place = scheme(credential.scheme)?.credential.place else { continue }
      let value = credential.value.parts
      switch place {
      case .header(let name, let start):
        shown.headers.append(HeaderItem(name: name, value: TextTemplate((start.isEmpty ? [] : [.literal(start)]) + value)))
      case .query(let name): shown.query.append(QueryItem(name: name, value: credential.value))
      case .cookie(let name): cookies += [.literal((cookies.isEmpty ? "" : "; ") + name + "=")] + value
      }
    }
    if !cookies.isEmpty { shown.headers.append(HeaderItem(name: "Cookie", value: TextTemplate(cookies))) }
    return shown
  }

  /// Whether one request can carry a credential of each: `Authorization`, say, has room for one (RFC 9110, 11.6.2).
  func canBeShownTogether(_ schemes: [AuthSchemeID]) -> Bool {
    var taken: Set<CredentialPlace> = []
    return schemes.allSatisfy { id in
      guard let place = scheme(id)?.credential.place else { return true }
      return taken.insert(place.withoutStart).inserted
    }
  }
}

/// Where a request has a credential.
private enum CredentialPlace: Hashable {
  /// A header, and what stands before the credential there.
  case header(String, start: String)
  case query(String)
  case cookie(String)

  /// The place alone; names of headers are the same in any case.
  var withoutStart: CredentialPlace {
    if case .header(let name, _) = self { .header(name.lowercased(), start: "") } else { self }
  }
}

extension CredentialPlan {
  /// Nil for a session's, which the client keeps.
  fileprivate var place: CredentialPlace? {
    switch self {
    case .jwt: .header("Authorization", start: "Bearer ")
    case .basic: .header("Authorization", start: "Basic ")
    case .mutualTLS: .header("Client-Cert", start: "")
    case .session: nil
    case .apiKey(.query, let name): .query(name)
    case .apiKey(.cookie, let name): .cookie(name)
    case .apiKey(.header, let name), .apiKey(.path, let name): .header(name, start: "")
    }
  }
}
