public import ContractBase
public import ContractModel

extension BackendPlan {
  /// Where bodies of several parts have files in them, of which a target that reads parts as text alone serves those of text.
  public var fileParts: [(operation: Operation, span: Span?)] {
    // Only a server reads bodies: validators alone are given values.
    guard options.emit.contains(.server) else { return [] }
    let resolver = TypeResolver(contract)
    var found: [(operation: Operation, span: Span?)] = []
    for operation in contract.operations {
      for content in operation.body?.content ?? [] where MediaCoding(content.mediaType) == .multipart {
        guard case .object(let object) = resolver.resolve(content.type).type else { continue }
        for property in object.properties where resolver.isFile(property.type) {
          found.append((operation, property.origin.span ?? content.origin.span ?? operation.origin.span))
        }
      }
    }
    return found
  }
}

extension TypeResolver {
  /// Whether a part of a body holds bytes (OpenAPI 3.1, section 4.8.14.2), or each of several does.
  fileprivate func isFile(_ use: TypeUse) -> Bool {
    switch resolve(use).type {
    case .list(let list): list.element.map { isFile($0) } ?? false
    case .string(let string):
      string.format == .binary
        || string.contentEncoding == nil && string.contentMediaType.map { !$0.hasPrefix("text/") && !$0.hasSuffix("json") } == true
    default: false
    }
  }
}
