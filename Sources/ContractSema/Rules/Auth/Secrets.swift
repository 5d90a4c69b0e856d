import ContractBase
import ContractModel

/// A secret is never answered (OWASP API Security 2023, API3), and never part of a URL, which logs keep (RFC 9110,
/// section 17.9).
let secrets = Rule("secrets") { context, sink in
  let contract = context.contract
  // Most contracts have none, and types are many.
  guard context.sites.contains(where: { $0.use.isSecret }) || contract.entities.contains(where: { $0.fields.contains { $0.type.isSecret } })
  else { return }
  var reported = Set<String>()
  // Types from which no secret can be reached: operations share most of theirs.
  var clean = Set<TypeID>()
  for operation in contract.operations {
    for response in operation.responses {
      for content in response.content {
        guard let secret = contract.secret(in: content.type, &clean) else { continue }
        // Once for each secret, at the first operation that answers it.
        guard reported.insert(secret.path).inserted else { continue }
        sink.report(
          Diagnostic(
            .secretAnswered, at: secret.span ?? content.type.origin.span ?? context.span(of: operation),
            "`\(operation.name)` answers \(secret.path.isEmpty ? "a secret" : "`\(secret.path)`, which is a secret")",
            secondary: (content.type.origin.span ?? context.span(of: operation)).map {
              [DiagnosticLabel($0, "answered here")]
            }
              ?? [],
            hint: "mark it `@writeOnly`, or answer a type without it"))
      }
    }
    for parameter in operation.parameters where parameter.location == .query || parameter.location == .path {
      guard contract.secret(in: parameter.type, &clean) != nil else { continue }
      sink.report(
        Diagnostic(
          .secretInURL, at: parameter.origin.span ?? context.span(of: operation),
          "`\(parameter.name)` of `\(operation.name)` is a secret, and would be in every log of URLs",
          hint: "send it in the body of a POST, or in a header"))
    }
  }
}

extension TypeUse {
  fileprivate var isSecret: Bool { if case .string(let string) = type { string.isSecret } else { false } }
}

extension Contract {
  /// The first secret that values of a type can hold, and what would be answered of it.
  fileprivate func secret(in use: TypeUse, _ clean: inout Set<TypeID>) -> (path: String, span: Span?)? {
    var visited: Set<TypeID> = []
    // No recursion: a contract may be as deep as it likes.
    var waiting: [(use: TypeUse, owner: String, property: Property?)] = [(use, "", nil)]
    while let (use, owner, property) = waiting.popLast() {
      switch use.type {
      case .reference(let id):
        guard types.indices.contains(id.index), !clean.contains(id), visited.insert(id).inserted else { continue }
        let isScalar = if case .string = self[id].use.type { true } else { false }
        waiting.append((self[id].use, isScalar ? owner : self[id].name, isScalar ? property : nil))
      case .string(let string):
        guard string.isSecret else { continue }
        return (property.map { owner + "." + $0.name } ?? owner, property?.origin.span)
      case .object(let object):
        waiting += object.properties.reversed().filter { $0.access != .writeOnly }.map { ($0.type, owner, $0) }
      default:
        waiting += use.directParts.reversed().map { ($0, owner, property) }
      }
    }
    clean.formUnion(visited)
    return nil
  }
}
