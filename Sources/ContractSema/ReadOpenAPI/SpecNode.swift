import ContractBase
import ContractSyntax

/// A document, or a schema with an `$id` of its own, that relative references start from.
struct DocumentIndex: Hashable, Sendable {
  let value: Int
}

/// Identifies a node among those of every document; a node that YAML aliases share is one node.
struct NodeKey: Hashable, Sendable {
  let file: FileID
  let id: UInt32
}

/// A node of an OpenAPI document, with the document that its relative references start from
/// (OpenAPI 3.1, section 4.6).
struct SpecNode: Sendable {
  let node: DataNode
  let document: DocumentIndex

  init(_ node: DataNode, in document: DocumentIndex) {
    self.node = node
    self.document = document
  }

  var span: Span { node.span }
  var kind: DataKind { node.kind }
  var key: NodeKey { NodeKey(file: node.span.file, id: node.id) }
  var isMapping: Bool { node.kind == .mapping }

  /// The value of a member; nil also where it is null, since an empty value in YAML is one.
  subscript(key: String) -> SpecNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return SpecNode(value, in: document)
  }

  /// A node of the same document.
  func with(_ node: DataNode) -> SpecNode { SpecNode(node, in: document) }

  /// Whether a member is `true`, and nothing else.
  func isTrue(_ key: String) -> Bool { node[key]?.boolean == true }

  /// The text of a reference object, or of a schema's `$ref`.
  var reference: (text: String, span: Span)? {
    guard let value = node["$ref"], let text = value.string else { return nil }
    return (text, value.span)
  }
}

extension DataKind {
  /// In a message, with its article.
  var phrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .sequence: "a list"
    case .mapping: "an object"
    }
  }
}
