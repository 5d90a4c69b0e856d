import ContractBase
import ContractModel

/// Tokens are signed, by algorithms that are known and of one kind (RFC 8725, sections 3.1 and 3.2); and keys
/// are not in URLs.
let schemes = Rule("schemes") { context, sink in
  for scheme in context.contract.authSchemes {
    let declaration = context.declaration(of: scheme)
    let annotations = (declaration?.annotations ?? []).typed
    switch scheme.kind {
    case .bearer(let settings):
      let place = annotations.first("jwt")?.strings("algorithms")
      var kinds: [(name: String, kind: Substring)] = []
      for algorithm in settings.algorithms {
        let span = place?.first { $0.value == algorithm }?.span ?? scheme.origin.span
        guard algorithms.contains(algorithm) else {
          let near = algorithm.lowercased() == "none" ? nil : suggestion(for: algorithm, among: algorithms)
          sink.report(
            Diagnostic(
              .badAlgorithm, at: span,
              algorithm.lowercased() == "none"
                ? "`none` leaves tokens unsigned: anybody could write one"
                : "`\(algorithm)` is no algorithm that tokens are signed with here",
              hint: near.map { "did you mean `\($0)`?" } ?? "use one of " + listed(algorithms.map { "`\($0)`" }, "and"))
          )
          continue
        }
        let kind: Substring = algorithm.hasPrefix("HS") ? "a shared secret" : "a key pair"
        if let first = kinds.first, first.kind != kind {
          sink.report(
            Diagnostic(
              .mixedAlgorithms, at: span,
              "`\(first.name)` takes \(first.kind) and `\(algorithm)` \(kind): a public key could be used as a secret",
              hint: "keep to one of them, or declare two schemes"))
        }
        kinds.append((algorithm, kind))
      }
    case .apiKey(.query, let name):
      sink.report(
        Diagnostic(
          .keyInURL, at: annotations.place("apiKey") ?? declaration?.keyPlace ?? scheme.origin.span,
          "the key of `\(scheme.name)` is in the query (`\(name)`), so it is in every log of URLs",
          hint: "put it into a header"))
    default: break
    }
  }
}

private let algorithms = [
  "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
]
