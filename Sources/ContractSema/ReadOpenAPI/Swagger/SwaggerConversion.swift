import ContractBase
import ContractSyntax

/// What a node of a Swagger 2.0 document is, and so what is to be made of it.
enum SwaggerRole: Sendable {
  case schema
  case pathItem
  /// In the path, the query or a header.
  case parameter
  /// A parameter that is form data; what it becomes is a schema.
  case field
  /// A parameter that is the body, in the media types of an operation.
  case body([SwaggerMediaType])
  case response([SwaggerMediaType])
  /// Those of a response, the same in all media types.
  case headers
}

/// One of `consumes` or `produces`; where nothing says any, the one that is meant.
struct SwaggerMediaType: Sendable {
  var text: String
  /// Where it is written.
  var node: DataNode?
}

/// The state of making OpenAPI 3.0 of Swagger 2.0, over every document that references lead to.
///
/// What a reference means is looked up by the words of the document that has it, in the shape that it was written in; what
/// is found there is then what that became. So no reference is rewritten, and whatever is said of one is said in the
/// author's words.
struct SwaggerConversion: Sendable {
  typealias Member = DataEditor.Member

  var consumes: [SwaggerMediaType]?
  var produces: [SwaggerMediaType]?
  /// What is still to be made, the next one last.
  var pending: [(place: SpecNode, id: UInt32, role: SwaggerRole)] = []
  /// Where references lead; nil where nowhere.
  var targets: [ReferenceKey: SpecNode?] = [:]
  /// References that are looked up on the way of another one.
  var depth = 0
  /// The number of what became of a node.
  private(set) var made: [NodeKey: (id: UInt32, document: DocumentIndex)] = [:]
  /// What a reference means where that depends on who refers: the same response in media types of another operation.
  private(set) var variants: [NodeKey: (id: UInt32, file: FileID, document: DocumentIndex)] = [:]
  private(set) var editors: [FileID: DataEditor] = [:]

  /// Has a node made, once: gives its number at once, and what it holds follows. What is no object stays as it is.
  mutating func make(_ place: SpecNode, as role: SwaggerRole) -> UInt32 {
    guard place.isMapping else { return place.node.id }
    if let known = made[place.key] { return known.id }
    let id = reserve(place, as: role)
    made[place.key] = (id, place.document)
    return id
  }

  /// Has a node made for one place alone.
  mutating func makeAnew(_ place: SpecNode, as role: SwaggerRole) -> UInt32 {
    place.isMapping ? reserve(place, as: role) : place.node.id
  }

  /// A reference that leads to what is made of its target for it alone.
  mutating func refer(_ reference: SpecNode, to target: SpecNode, as role: SwaggerRole) -> UInt32 {
    let id = object(reference.node.members.filter { $0.key == "$ref" }.map(\.shared), in: reference.node)
    variants[NodeKey(file: reference.span.file, id: id)] = (makeAnew(target, as: role), target.span.file, target.document)
    return id
  }

  private mutating func reserve(_ place: SpecNode, as role: SwaggerRole) -> UInt32 {
    let id = editors[place.span.file, default: DataEditor(treeOf: place.node)].reserve(at: place.span)
    pending.append((place, id, role))
    return id
  }

  // MARK: Nodes beside another one, in its tree

  mutating func text(_ text: String, in owner: DataNode, at span: Span? = nil) -> UInt32 {
    editors[owner.span.file, default: DataEditor(treeOf: owner)].text(text, at: span ?? owner.span)
  }

  mutating func boolean(_ flag: Bool, in owner: DataNode) -> UInt32 {
    editors[owner.span.file, default: DataEditor(treeOf: owner)].boolean(flag, at: owner.span)
  }

  mutating func list(_ elements: [UInt32], in owner: DataNode) -> UInt32 {
    editors[owner.span.file, default: DataEditor(treeOf: owner)].sequence(elements, at: owner.span)
  }

  mutating func object(_ members: [Member], in owner: DataNode, at span: Span? = nil) -> UInt32 {
    editors[owner.span.file, default: DataEditor(treeOf: owner)].mapping(members, at: span ?? owner.span)
  }

  /// A member whose key is made, for a value that is there.
  mutating func member(_ key: String, _ value: UInt32, in owner: DataNode, at span: Span? = nil) -> Member {
    (text(key, in: owner, at: span), value)
  }

  mutating func fill(_ id: UInt32, of owner: DataNode, with members: [Member]) {
    editors[owner.span.file, default: DataEditor(treeOf: owner)].fill(id, with: members)
  }
}

extension DataMember {
  /// Itself, for a mapping that has it as well.
  var shared: DataEditor.Member { (keyNode.id, value.id) }
}
