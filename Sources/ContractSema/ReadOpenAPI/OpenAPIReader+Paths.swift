import ContractBase
import ContractModel
import ContractSyntax

/// One operation of the document, found before any is read.
struct PathOperation: Sendable {
  var name: Located<String>
  var method: Located<HTTPMethod>
  var path: Located<String>
  var place: SpecNode
  /// The path item that it is in.
  var item: SpecNode
  /// Whether its placeholders were written in another way than OpenAPI's.
  var isExpanded = false
  /// The path with its fragment, which no client sends.
  var withFragment: String?
}

extension OpenAPIReader {
  static let methods: [String: HTTPMethod] = Dictionary(
    uniqueKeysWithValues: HTTPMethod.allCases.map { ($0.rawValue.lowercased(), $0) })

  /// Finds every operation and gives each its name (OpenAPI 3.1, sections 4.8.8 and 4.8.9). Names that the document
  /// gives go first, so that one which is made never takes another's.
  mutating func reserveOperations(_ root: SpecNode) {
    guard let paths = mapping(root, "paths") else {
      if root["paths"] == nil, root["webhooks"] == nil, version == .v30 || root["components"] == nil {
        // A document of components alone is a library of schemas; one of nothing is none at all.
        missing(
          "paths", of: "the document", at: root.node.member("openapi")?.span ?? root.span,
          hint: root["components"] == nil && !isSwagger ? "say what it serves: `paths`, `webhooks` or `components`" : nil,
          isRepaired: root["components"] != nil)
      }
      return
    }
    var shapes: [String: Span] = [:]
    var found: [PathOperation] = []
    let all = pathOperations(paths)
    let routes = Dictionary(grouping: all) { OpenAPIReader.route($0) }.mapValues(\.count)
    for operation in all where isServed(operation, besides: routes, &shapes) { found.append(operation) }
    nameOperations(&found)
    operations = found
  }

  /// The operations of some paths, named so far only where the document names them.
  mutating func pathOperations(_ paths: SpecNode) -> [PathOperation] {
    var found: [PathOperation] = []
    for member in paths.node.members where !member.key.hasPrefix("x-") {
      guard let path = path(Located(member.key, at: member.keySpan)), let (item, _) = follow(paths.with(member.value))
      else {
        continue
      }
      guard item.isMapping else {
        if !item.node.isNull { wrongKind(item, member.key, expected: "a path item") }
        continue
      }
      checkKeywords(of: item, OpenAPIKeywords.pathItem, object: "a path item")
      let (plain, isExpanded) = plainPath(path, of: item)
      let before = found.count
      for entry in item.node.members {
        guard let method = OpenAPIReader.methods[entry.key] else {
          reportMethod(entry.key, at: entry.keySpan)
          continue
        }
        guard let (place, _) = follow(item.with(entry.value)) else { continue }
        guard place.isMapping else {
          if !place.node.isNull { wrongKind(place, entry.key, expected: "an operation") }
          continue
        }
        checkKeywords(of: place, OpenAPIKeywords.operation, object: "an operation")
        let name = string(place, "operationId").flatMap { trimmingWhiteSpace($0.value).isEmpty ? nil : $0 }
        found.append(
          PathOperation(
            name: name ?? Located("", at: entry.keySpan), method: Located(method, at: entry.keySpan), path: plain,
            place: place, item: item, isExpanded: isExpanded,
            withFragment: path.value.utf8.count < member.key.utf8.count ? member.key : nil))
      }
      if found.count == before { checkParameters(of: item) }
    }
    return found
  }

  private mutating func nameOperations(_ operations: inout [PathOperation]) {
    var owners: [String: Span] = [:]
    for position in operations.indices where !operations[position].name.value.isEmpty {
      let name = operations[position].name
      if let owner = owners[name.value] {
        repair(
          .openAPIDuplicateOperation, at: name.span ?? operations[position].place.span,
          "`\(name.value)` is the `operationId` of two operations",
          secondary: [DiagnosticLabel(owner, "the first one")], hint: "give each a name of its own")
        operations[position].name = Located("", name.origin)
      } else {
        owners[name.value] = name.span ?? operations[position].place.span
      }
    }
    for position in operations.indices {
      let operation = operations[position]
      if operation.name.value.isEmpty {
        let base = derivedName(operation.method.value, operation.path.value)
        var name = base
        var number = 2
        while owners[name] != nil {
          name = base + String(number)
          number += 1
        }
        owners[name] = operation.place.span
        operations[position].name = Located(name, operation.name.origin)
      }
      operationNames[operation.place.key] = operations[position].name.value
    }
  }

  /// `GET /users/{id}` as `getUsersById`.
  func derivedName(_ method: HTTPMethod, _ path: String) -> String {
    var out = method.rawValue.lowercased()
    for segment in path.split(separator: "/") {
      var isParameter = false
      for piece in segment.split(omittingEmptySubsequences: true, whereSeparator: { $0 == "{" || $0 == "}" }) {
        isParameter = segment[..<piece.startIndex].last == "{"
        out += (isParameter ? "By" : "") + capitalizedName(String(piece))
      }
    }
    return out
  }

  /// A path begins with a slash, and has no query; a fragment is taken off.
  private mutating func path(_ path: Located<String>) -> Located<String>? {
    let text = path.value
    guard let span = path.span else { return path }
    if let mark = text.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      let mended = String(text[..<mark])
      // What tells operations apart for people; whether one can be served is seen when all are known.
      if text[mark] == "#", mended.hasPrefix("/"), mended.last(where: { "{}".contains($0) }) != "{" { return Located(mended, path.origin) }
      report(
        .openAPIPath, at: span, "a path has no `\(text[mark])`",
        hint: text[mark] == "?"
          ? "write `\(mended)`, and declare what follows as query parameters" : "leave out what follows: no client sends it")
      return nil
    }
    guard !text.hasPrefix("/") else { return path }
    repair(
      .openAPIPath, at: span, "a path begins with `/`", hint: "write `/\(text)`",
      fixIts: [FixIt(span, replacement: "/" + text, .automatic)])
    return Located("/" + text, path.origin)
  }

  private mutating func reportMethod(_ key: String, at span: Span) {
    guard !OpenAPIKeywords.pathItem.contains(key) else {
      if key == "servers" {
        findings.add("servers of a path", at: span) {
          Diagnostic(
            .openAPINotKept, at: span, "`servers` of a path are not kept", hint: "they may stay for those who read the document")
        }
      } else if key == "query" || key == "additionalOperations" {
        findings.add("method \(key)", at: span) {
          Diagnostic(.openAPINotServed, at: span, "`\(key)` of a path is read and not served", hint: "leave it out")
        }
      }
      return
    }
    guard let method = OpenAPIReader.methods[key.lowercased()]?.rawValue.lowercased() else { return }
    report(
      .openAPIMisspeltKeyword, at: span, "`\(key)` means nothing in a path item", label: "did you mean `\(method)`?",
      hint: "methods are written in lower case", fixIts: [FixIt(span, replacement: method)])
  }
}
