internal import ContractModel

/// Former names of properties that clients may go on with.
extension OperationCases {
  /// A row is created by each of them, and answered with both.
  func planFormerNames(_ entity: Entity, _ prefix: String) {
    guard let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape
    else { return }
    for rename in object.renames {
      var draft = Draft()
      guard let row = suite.create(route, instance: 0, prefix: prefix, extent: .full, &draft),
        case .send(let exchange)? = draft.steps.last, let renamed = exchange.renaming(rename)
      else { continue }
      draft.steps[draft.steps.count - 1] = .send(renamed)
      readBack(row, &draft)
      add("takes \(rename.former) for \(rename.name)", .success, draft)
    }
  }

  /// A form has the former name as its field, or both; so have parts.
  func planFormerFields() {
    for content in route.body?.content ?? [] where content.coding == .form || content.coding == .multipart {
      planFormerFields(content)
    }
  }

  private func planFormerFields(_ content: BodyContentPlan) {
    guard case .object(let object) = planner.resolved(content.value).shape,
      case .object(let sample)? = planner.sampler.value(content.value, .minimal)
    else { return }
    let what = content.coding == .form ? "field" : "part"
    for rename in object.renames {
      guard let property = object.properties.first(where: { $0.name == rename.name }),
        let value = planner.sampler.value(property.value, .minimal, hint: property.name)
      else { continue }
      let others = sample.filter { $0.name != rename.name }
      let former = JSONMember(rename.former, value)
      let violation = planner.sampler.checker.violation(rename.failure, at: "/" + JSONPointer.escape(rename.former))
      if route.handler.isCustom {
        send(others + [former], content, planner.success(route), "takes the \(what) \(rename.former) for \(rename.name)", .accepted)
      }
      send(
        others + [JSONMember(rename.name, value), former], content, planner.refusal(.validationFailed, [violation]),
        "refuses the \(what) \(rename.former) beside \(rename.name)", .refused)
    }
  }

  private func send(
    _ members: [JSONMember], _ content: BodyContentPlan, _ expect: Expectation, _ sentence: String, _ kind: TestKind
  ) {
    var draft = Draft()
    let fields = members.compactMap { member in planner.scalarText(member.value).map { (name: member.name, text: $0) } }
    let boundary = "former-names"
    let isForm = content.coding == .form
    let text = isForm ? Self.form(fields) : Self.parts(fields, boundary)
    guard fields.count == members.count, let text, var exchange = probe(&draft, body: .text(text), expect: expect) else { return }
    exchange.headers.removeAll { $0.name == "Content-Type" }
    let mediaType = content.mediaType + (isForm ? "" : "; boundary=" + boundary)
    exchange.headers.append(HeaderItem(name: "Content-Type", value: TextTemplate(mediaType)))
    draft.steps.append(.send(exchange))
    add(sentence, kind, draft)
  }

  private static func form(_ fields: [(name: String, text: String)]) -> String? {
    fields.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.text) }.joined(separator: "&")
  }

  /// RFC 7578; nil where a name would have to be quoted, of which readers have different opinions.
  private static func parts(_ fields: [(name: String, text: String)], _ boundary: String) -> String? {
    guard fields.allSatisfy({ $0.name.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C && $0 != 0x25 } }) else {
      return nil
    }
    return fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.text)\r\n" }.joined()
      + "--\(boundary)--\r\n"
  }
}

extension Exchange {
  /// With a member of the body under its former name; nil where it has none.
  func renaming(_ rename: RenamePlan) -> Exchange? {
    guard case .json(.object(var members))? = body, let place = members.firstIndex(where: { $0.name == rename.name })
    else { return nil }
    members[place].name = rename.former
    var copy = self
    copy.body = .json(.object(members))
    return copy
  }
}
