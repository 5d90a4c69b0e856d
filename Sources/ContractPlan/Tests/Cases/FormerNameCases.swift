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

  /// A form has the former name as its field, or both.
  func planFormerFields() {
    guard let content = route.body?.content.first(where: { $0.coding == .form }),
      case .object(let object) = planner.resolved(content.value).shape,
      case .object(let sample)? = planner.sampler.value(content.value, .minimal)
    else { return }
    for rename in object.renames {
      guard let property = object.properties.first(where: { $0.name == rename.name }),
        let value = planner.sampler.value(property.value, .minimal, hint: property.name)
      else { continue }
      let others = sample.filter { $0.name != rename.name }
      let former = JSONMember(rename.former, value)
      let violation = planner.sampler.checker.violation(rename.failure, at: "/" + JSONPointer.escape(rename.former))
      if route.handler.isCustom {
        send(others + [former], content, planner.success(route), "takes the field \(rename.former) for \(rename.name)", .accepted)
      }
      send(
        others + [JSONMember(rename.name, value), former], content, planner.refusal(.validationFailed, [violation]),
        "refuses the field \(rename.former) beside \(rename.name)", .refused)
    }
  }

  private func send(
    _ members: [JSONMember], _ content: BodyContentPlan, _ expect: Expectation, _ sentence: String, _ kind: TestKind
  ) {
    var draft = Draft()
    let fields = members.compactMap { member in
      planner.scalarText(member.value).map { PercentEncoding.encode(member.name) + "=" + PercentEncoding.encode($0) }
    }
    guard fields.count == members.count,
      var exchange = probe(&draft, body: .text(fields.joined(separator: "&")), expect: expect)
    else { return }
    exchange.headers.removeAll { $0.name == "Content-Type" }
    exchange.headers.append(HeaderItem(name: "Content-Type", value: TextTemplate(content.mediaType)))
    draft.steps.append(.send(exchange))
    add(sentence, kind, draft)
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
