import ContractBase
import ContractSyntax

extension OpenAPIReader {
  /// A response (Swagger 2.0, "Response Object") in the media types that its operation produces.
  mutating func responseMembers(_ place: SpecNode, _ types: [SwaggerMediaType]) -> [DataEditor.Member] {
    if let reference = place.reference {
      if let target = swaggerTarget(reference.text, from: place.document) {
        _ = swagger.make(target, as: .response(swagger.produces ?? []))
      }
      return place.node.members.filter { $0.key == "$ref" }.map(\.shared)
    }
    checkKeywords(of: place, SwaggerKeywords.response, object: "a response")
    var members: [DataEditor.Member] = []
    for member in place.node.members {
      switch member.key {
      case "schema" where !member.value.isNull: members.append(responseContent(place, member, types))
      case "headers": members.append((member.keyNode.id, swagger.make(place.with(member.value), as: .headers)))
      case "description": members.append(member.shared)
      case "content", "links": reportLater(member, isRead: false, member.key == "content" ? "write `schema`" : "leave it out")
      case _ where member.key.hasPrefix("x-"): members.append(member.shared)
      default: continue
      }
    }
    return members
  }

  private mutating func responseContent(
    _ place: SpecNode, _ schema: DataMember, _ types: [SwaggerMediaType]
  ) -> DataEditor.Member {
    let isFile = schema.value["type"]?.string == "file"
    let value: UInt32
    if isFile {
      let members = schema.value.members.flatMap { member -> [DataEditor.Member] in
        switch member.key {
        case "type": binary(member)
        case "format": []
        default: [member.shared]
        }
      }
      value = swagger.object(members, in: schema.value)
    } else {
      value = swagger.make(place.with(schema.value), as: .schema)
    }
    let usual = isFile ? "application/octet-stream" : "application/json"
    var examples: [String: DataMember] = [:]
    if let said = mapping(place, "examples") {
      for member in said.node.members {
        let isProduced = types.isEmpty ? mediaType(member.key) == usual : types.contains { mediaType($0.text) == mediaType(member.key) }
        guard isProduced else {
          repeated(
            "example", .openAPINotKept, at: member.keySpan,
            "an example in `\(member.key)` is not kept: the operation does not produce that",
            hint: "list `\(member.key)` in `produces`, or leave the example out", isRepair: false)
          continue
        }
        examples[mediaType(member.key)] = member
      }
    }
    let content = content(types, usual: usual, schema, value, in: place, examples)
    return swagger.member("content", content, in: place.node, at: schema.keySpan)
  }

  /// One value in each of some media types, every one of them with the place where it is listed.
  mutating func content(
    _ types: [SwaggerMediaType], usual: String, _ schema: DataMember, _ value: UInt32, in place: SpecNode,
    _ examples: [String: DataMember] = [:]
  ) -> UInt32 {
    let all = types.isEmpty ? [SwaggerMediaType(text: usual)] : types
    let members: [DataEditor.Member] = all.map { type in
      let listed = type.node.flatMap { $0.span.file == place.span.file ? $0 : nil }
      let key = listed?.id ?? swagger.text(type.text, in: place.node, at: schema.keySpan)
      var inner = [swagger.member("schema", value, in: place.node, at: schema.keySpan)]
      if let example = examples[mediaType(type.text)] {
        inner.append(swagger.member("example", example.value.id, in: place.node, at: example.keySpan))
      }
      return (key, swagger.object(inner, in: place.node, at: listed?.span ?? schema.span))
    }
    return swagger.object(members, in: schema.value)
  }

  mutating func headerMembers(_ headers: SpecNode) -> [DataEditor.Member] {
    headers.node.members.map { ($0.keyNode.id, header($0.key, headers.with($0.value))) }
  }

  /// A header (Swagger 2.0, "Header Object"), whose schema is in it.
  private mutating func header(_ name: String, _ place: SpecNode) -> UInt32 {
    guard place.isMapping else { return place.node.id }
    checkKeywords(of: place, SwaggerKeywords.header, object: "a header")
    let title = "the header `\(name)`"
    var isText = false
    if place["type"]?.node.string == "array" { isText = collectionFormat(of: place, .header, title) == nil }
    let schema = schema(of: place, .header, title, isText: isText)
    let kept = place.node.members.filter { $0.key == "description" || isOfParameter($0) }.map(\.shared)
    let value = swagger.object(schema, in: place.node)
    return swagger.object(kept + [swagger.member("schema", value, in: place.node)], in: place.node)
  }
}
