import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// A request body (OpenAPI 3.1, section 4.8.13). An entity in it is what a client sends of one: to create it, or to
  /// change it where the method is PATCH.
  ///
  /// - Parameter key: Where the operation says that it has one.
  mutating func readBody(
    _ node: SpecNode, at key: Span, _ method: HTTPMethod, _ context: SchemaContext
  ) -> RequestBody? {
    guard let (place, via) = follow(node) else { return nil }
    guard place.isMapping else {
      wrongKind(place, "requestBody", expected: "an object")
      return nil
    }
    checkKeywords(of: place, OpenAPIKeywords.requestBody, object: "a request body")
    var inner = via.map { self.context(of: $0) } ?? context.inside("Request")
    inner.view = method == .patch ? .update : .create
    guard let content = mapping(place, "content"), !content.node.members.isEmpty else {
      missing(
        "content", of: "a request body", at: place.span, hint: "say its media type: `content: {application/json: …}`",
        isRepaired: false)
      return nil
    }
    var unserved: [UnservedPart] = []
    let types = readContent(content, inner, what: "the request body", &unserved)
    guard !types.isEmpty else { return nil }
    return RequestBody(
      isRequired: boolean(place, "required") ?? false, content: types, description: description(of: place), unserved: unserved,
      origin: Origin(key))
  }

  /// The media types of a body (section 4.8.14). What is in XML is not looked into: where it is one of several the others
  /// are kept, and alone it is passed on as it is.
  mutating func readContent(
    _ content: SpecNode, _ context: SchemaContext, what: String, _ unserved: inout [UnservedPart]
  ) -> [MediaTypeContent] {
    var found: [MediaTypeContent] = []
    var xml: (name: String, place: SpecNode, key: Span, span: Span)?
    for member in content.node.members where !member.key.hasPrefix("x-") {
      let name = mediaType(member.key)
      guard let (place, _) = follow(content.with(member.value)) else { continue }
      if isXML(name) {
        xml = xml ?? (name, place, member.keySpan, member.span)
        // Mostly the same as JSON, and then it changes as that does.
        let own = place["schema"].map { digest($0) }
        var isLikeAnother = false
        for other in content.node.members where other.key != member.key && !isXML(mediaType(other.key)) {
          if let schema = content.with(other.value)["schema"], digest(schema) == own { isLikeAnother = true }
        }
        unserved.append(self.unserved(isLikeAnother ? nil : place, as: "`\(name)`", at: member.keySpan))
        continue
      }
      guard !found.contains(where: { $0.mediaType == name }) else { continue }
      checkKeywords(of: place, OpenAPIKeywords.mediaType, object: "a media type")
      for keyword in ["encoding", "itemSchema"] {
        guard let value = place[keyword], let key = place.node.member(keyword)?.keySpan else { continue }
        if keyword == "encoding" { checkEncodings(value) }
        unserved.append(self.unserved(value, .detail, as: "`\(keyword)` of `\(name)`", at: key))
        findings.add(keyword, at: key) {
          Diagnostic(
            .openAPINotKept, at: key, "`\(keyword)` of a media type is not kept",
            hint: keyword == "encoding"
              ? "the parts are decoded as their schemas say" : "describe the whole in `schema`")
        }
      }
      if name.hasPrefix("multipart/"), name != "multipart/form-data" {
        unserved.append(self.unserved(place, .detail, as: "`\(name)`", at: member.keySpan))
        repeated(
          "multipart", .openAPINotServed, at: member.keySpan, "the parts of `\(name)` have no names: it is passed on as it is, unchecked",
          hint: "describe it as `multipart/form-data`, or as JSON", isRepair: false)
        let origin = Origin(member.span)
        found.append(MediaTypeContent(mediaType: name, type: unsaid(name, origin), origin: origin))
        continue
      }
      let named = isAlsoJSON(place["schema"], content) ? context : context.media(name)
      let type = place["schema"].map { use(of: $0, named) } ?? unsaid(name, Origin(member.span))
      found.append(
        MediaTypeContent(
          mediaType: name, type: type, examples: values(examples(of: place), of: member.span), origin: Origin(member.span)))
    }
    if let xml, found.isEmpty {
      repeated(
        "only xml: \(what)", .openAPIOnlyXML, at: xml.key, "\(what) is only XML, which is passed on as it is, unchecked",
        hint: "describe it as `application/json` as well, where the service can", isRepair: false)
      let origin = Origin(xml.span)
      found = [MediaTypeContent(mediaType: xml.name, type: unsaid(xml.name, origin), origin: origin)]
    } else if let xml {
      findings.add("xml", at: xml.key) {
        Diagnostic(.openAPINotServed, at: xml.key, "XML is not read or answered; the other media types are", hint: "it may stay for those who read the document")
      }
    }
    return found
  }

  /// Whether a schema is the one of JSON as well, which gives its name to what stands in both.
  private func isAlsoJSON(_ schema: SpecNode?, _ content: SpecNode) -> Bool {
    guard let schema, let json = content["application/json"]?["schema"] else { return false }
    return json.key == schema.key
  }

  /// Fields are read as they are by default: an array as fields of one name, an object as JSON (OpenAPI 3.1, section 4.8.15).
  private mutating func checkEncodings(_ encodings: SpecNode) {
    for member in encodings.node.members {
      let place = encodings.with(member.value)
      guard place.isMapping else { continue }
      for keyword in ["style", "explode"] {
        guard let value = place[keyword], value.node.string != "form", value.node.boolean != true else { continue }
        if let style = value.node.string, !["spaceDelimited", "pipeDelimited", "deepObject"].contains(style) {
          repair(
            .openAPIParameterStyle, at: value.span, "the field of a form is not written in the style `\(style)`",
            hint: "the styles are form, spaceDelimited, pipeDelimited, deepObject")
        } else {
          repeated(
            "encoding \(keyword)", .openAPINotKept, at: value.span,
            "the field `\(member.key)` is read as it is by default, whatever `\(keyword)` says",
            hint: "leave `\(keyword)` out: an array is one field for each element, and an object is JSON", isRepair: false)
        }
      }
    }
  }

  /// What a body without a schema is: bytes, text or any JSON.
  private func unsaid(_ mediaType: String, _ origin: Origin) -> TypeUse {
    switch MediaCoding(mediaType) {
    case .json, .form, .multipart: anything(origin)
    case .text: TypeUse(.string(StringType()), origin: origin)
    case .bytes: TypeUse(.string(StringType(format: .binary)), origin: origin)
    }
  }

  private func isXML(_ mediaType: String) -> Bool {
    mediaType == "application/xml" || mediaType == "text/xml"
      || mediaType.hasSuffix("+xml") && mediaType != "image/svg+xml"
  }

  /// In lower case, without parameters (RFC 9110, section 8.3.1).
  func mediaType(_ text: String) -> String {
    trimmingWhiteSpace(String(text.prefix { $0 != ";" })).lowercased()
  }
}

extension SchemaContext {
  /// The context of a body in one of several media types: JSON has the plain name.
  fileprivate func media(_ mediaType: String) -> SchemaContext {
    switch mediaType {
    case "application/json", "*/*", "application/*": return self
    case "application/x-www-form-urlencoded": return called("Form")
    case _ where mediaType.hasPrefix("multipart/"): return called("Multipart")
    default:
      let subtype = mediaType.split(separator: "/").last.map(String.init) ?? mediaType
      return called(subtype == "*" ? "Any" : capitalizedName(subtype))
    }
  }
}
