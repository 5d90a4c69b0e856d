import ContractBase
import ContractSyntax

/// One text, or one schema resource in it, as references see it.
struct SpecDocument: Sendable {
  /// Where JSON Pointers start, in the shape that the document was written in.
  var root: DataNode
  /// Where reading starts, of a document that is read in another shape.
  var converted: DataNode?
  let file: FileID
  /// What relative references are resolved against (RFC 3986, section 5.1): an `$id`, or empty where the place of the
  /// file says it all.
  let base: String
  /// Places that `$anchor` and `$dynamicAnchor` name; nil until one is asked for.
  var anchors: [String: DataNode]?
}

/// Every document of a compilation that a reference has led to, each read once.
struct SpecDocuments: Sendable {
  /// Why a reference leads to no document.
  enum Failure: Error, Hashable, Sendable {
    case source(SourceLibrary.Failure)
    /// There, but neither YAML nor JSON; that has been reported.
    case unreadable
  }

  private(set) var sources: SourceLibrary
  private var documents: [SpecDocument] = []
  private var byFile: [FileID: DocumentIndex?] = [:]
  private var byIdentifier: [String: DocumentIndex] = [:]
  private var byNode: [NodeKey: DocumentIndex] = [:]
  /// What became of nodes that are read in another shape, and of some where one reference alone leads to them.
  private var conversion: [NodeKey: SpecNode] = [:]
  private var variants: [NodeKey: SpecNode] = [:]

  init(_ tree: DataTree, sources: SourceLibrary) {
    self.sources = sources
    add(tree)
  }

  /// The document that the compilation began with.
  var root: SpecNode { SpecNode(documents[0].converted ?? documents[0].root, in: DocumentIndex(value: 0)) }

  /// Where each document is read, by its index.
  var roots: [(index: Int, root: DataNode)] { documents.enumerated().map { ($0.offset, $0.element.converted ?? $0.element.root) } }

  subscript(index: DocumentIndex) -> SpecDocument { documents[index.value] }

  /// A node as seen from inside: with the document that its `$id` makes (JSON Schema 2020-12, core, section 8.2.1).
  func entering(_ place: SpecNode) -> SpecNode {
    guard !byNode.isEmpty, let inner = byNode[place.key] else { return place }
    return SpecNode(place.node, in: inner)
  }

  // MARK: Documents in another shape

  /// Goes on with the trees that were made of those that were read.
  mutating func adopt(_ made: consuming SwaggerConversion, root: UInt32) {
    let main = documents[0].file
    var trees: [FileID: DataTree] = [:]
    for (file, editor) in made.editors { trees[file] = editor.finish(root: file == main ? root : nil) }
    for index in documents.indices {
      guard let tree = trees[documents[index].file] else { continue }
      documents[index].root = tree.node(documents[index].root.id)
    }
    documents[0].converted = trees[main]?.root
    for (key, place) in made.made {
      conversion[key] = trees[key.file].map { SpecNode($0.node(place.id), in: place.document) }
    }
    for (key, place) in made.variants {
      variants[key] = trees[place.file].map { SpecNode($0.node(place.id), in: place.document) }
    }
  }

  /// What became of the target of a reference, for the one who refers to it.
  func meaning(of place: SpecNode) -> SpecNode {
    conversion.isEmpty ? place : conversion[place.key] ?? place
  }

  func variant(for reference: SpecNode) -> SpecNode? {
    variants.isEmpty ? nil : variants[reference.key]
  }

  @discardableResult
  private mutating func add(_ tree: DataTree) -> DocumentIndex {
    let index = DocumentIndex(value: documents.count)
    // The identity that a document gives itself (OpenAPI 3.2, section 4.1.2.1).
    let name = tree.root["openapi"] == nil ? nil : tree.root["$self"]?.string.map { String($0.prefix { $0 != "#" }) }
    documents.append(SpecDocument(root: tree.root, file: tree.file, base: name ?? "", anchors: nil))
    byFile[tree.file] = .some(index)
    if let name, byIdentifier[name] == nil { byIdentifier[name] = index }
    if !tree.root.valuesInTree(forKey: "$id").isEmpty { addResources(of: tree, base: index) }
    return index
  }

  /// Registers each schema with an `$id`. Nodes are visited once, however many aliases lead to them.
  private mutating func addResources(of tree: DataTree, base: DocumentIndex) {
    var visited = Set<UInt32>()
    var stack: [SpecNode] = [SpecNode(tree.root, in: base)]
    while let place = stack.popLast() {
      guard place.kind == .mapping || place.kind == .sequence, visited.insert(place.node.id).inserted else { continue }
      var inner = place
      if let identifier = place.node["$id"]?.string, !identifier.hasPrefix("#") {
        let name = String(
          URIReference.resolve(identifier, against: documents[place.document.value].base).prefix { $0 != "#" })
        let index = DocumentIndex(value: documents.count)
        documents.append(SpecDocument(root: place.node, file: tree.file, base: name, anchors: nil))
        if byIdentifier[name] == nil { byIdentifier[name] = index }
        byNode[place.key] = index
        inner = SpecNode(place.node, in: index)
      }
      for element in place.node.elements { stack.append(inner.with(element)) }
      for member in place.node.members { stack.append(inner.with(member.value)) }
    }
  }

  /// The document that the part of a reference before `#` names.
  mutating func open(
    _ reference: String, from document: DocumentIndex, sink: inout DiagnosticSink
  ) -> Result<DocumentIndex, Failure> {
    guard !reference.isEmpty else { return .success(document) }
    let here = documents[document.value]
    if !byIdentifier.isEmpty {
      let name = URIReference.resolve(reference, against: here.base)
      if let known = byIdentifier[name] { return .success(known) }
    }
    switch sources.open(percentDecoded(reference) ?? reference, from: here.file) {
    case .failure(let failure): return .failure(.source(failure))
    case .success(let file):
      if let known = byFile[file] { return known.map { .success($0) } ?? .failure(.unreadable) }
      guard let source = sources.map[file], let tree = readData(source, sink: &sink) else {
        byFile[file] = .some(nil)
        return .failure(.unreadable)
      }
      return .success(add(tree))
    }
  }

  /// How many schemas have a dynamic anchor of this name.
  func dynamicAnchors(_ name: String) -> Int {
    var count = 0
    for (index, document) in documents.enumerated() {
      var visited = Set<UInt32>()
      var stack = [document.root]
      while let node = stack.popLast() {
        guard node.kind == .mapping || node.kind == .sequence, visited.insert(node.id).inserted else { continue }
        // A resource inside of another one is a document of its own.
        let inner = byNode[NodeKey(file: document.file, id: node.id)]
        guard inner == nil || inner?.value == index else { continue }
        if node["$dynamicAnchor"]?.string == name { count += 1 }
        stack += node.elements + node.members.map(\.value)
      }
    }
    return count
  }

  /// The schema of a document that has an anchor (JSON Schema 2020-12, core, section 8.2.2).
  mutating func anchor(_ name: String, in document: DocumentIndex) -> DataNode? {
    if let anchors = documents[document.value].anchors { return anchors[name] }
    var anchors: [String: DataNode] = [:]
    var visited = Set<UInt32>()
    let root = documents[document.value].root
    var stack = [root]
    while let node = stack.popLast() {
      guard node.kind == .mapping || node.kind == .sequence, visited.insert(node.id).inserted else { continue }
      let key = NodeKey(file: documents[document.value].file, id: node.id)
      if node.id != root.id, byNode[key] != nil { continue }
      for keyword in ["$anchor", "$dynamicAnchor"] {
        if let text = node[keyword]?.string, anchors[text] == nil { anchors[text] = node }
      }
      stack.append(contentsOf: node.elements.reversed())
      for member in node.members.reversed() { stack.append(member.value) }
    }
    documents[document.value].anchors = anchors
    return anchors[name]
  }
}

/// Reference resolution of RFC 3986, section 5.2, as far as schema identifiers need it.
enum URIReference {
  static func resolve(_ reference: String, against base: String) -> String {
    if base.isEmpty || hasScheme(reference) { return reference }
    if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
    let (origin, path) = split(base)
    if reference.hasPrefix("//") { return origin.prefix { $0 != "/" } + reference }
    if reference.hasPrefix("/") { return origin + withoutDots(reference) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (origin.isEmpty ? "" : "/")
    return origin + withoutDots(String(folder) + reference)
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
    return text[..<colon].utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    }
  }

  /// Scheme and authority, and the rest.
  private static func split(_ base: String) -> (origin: String, path: String) {
    guard hasScheme(base), let colon = base.firstIndex(of: ":") else { return ("", base) }
    var rest = base[base.index(after: colon)...]
    guard rest.hasPrefix("//") else { return (String(base[...colon]), String(rest)) }
    rest = rest.dropFirst(2)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    return (String(base[..<slash]), String(rest[slash...]))
  }

  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    for (position, part) in all.enumerated() {
      let isLast = position == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        if parts.count > 1 || (parts.count == 1 && parts[0] != "") { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
