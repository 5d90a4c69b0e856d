internal import ContractBase
internal import ContractModel

/// Gives each operation that is left to the user a sample to answer, and says where there is none.
func planSamples(_ contract: Contract, _ routes: inout RoutePlan) {
  var planner = SamplePlanner(contract: contract, sampler: AnswerSampler(contract))
  for index in contract.operations.indices {
    let id = OperationID(index)
    guard let position = routes.id(of: id)?.index, routes.routes[position].handler.isCustom else { continue }
    do {
      routes.routes[position].sample = try planner.answer(of: routes.routes[position], contract[id])
      routes.routes[position].errors.removeAll { $0 == .standard(.notImplemented) }
    } catch {
      let origin = contract[id].success?.origin ?? contract[id].origin
      routes.sampleGaps.append(SampleGap(operation: id, reason: error, origin: origin))
    }
  }
}

private struct SamplePlanner {
  let contract: Contract
  var sampler: AnswerSampler

  mutating func answer(of route: Route, _ operation: Operation) throws(SampleGap.Reason) -> SampleAnswer {
    // Of 1xx no server answers a body, and what they mean is for the connection.
    guard let response = operation.success, route.success.status >= 200 else { throw .success }
    var headers: [SampleHeader] = []
    for header in route.success.headers where header.isRequired && !isSet(header.name, by: route) {
      guard let text = self.text(of: header) else { throw .header(header.name) }
      headers.append(SampleHeader(name: header.name, value: text))
    }
    guard let type = route.success.type, let mediaType = route.success.mediaType, let coding = route.success.coding else {
      return SampleAnswer(headers: headers, body: nil)
    }
    let examples = response.content.first { $0.mediaType == mediaType }?.examples ?? []
    if coding != .json {
      guard let text = plainText(type, examples, coding) else { throw .mediaType(mediaType) }
      return SampleAnswer(headers: headers, body: .text(text))
    }
    guard var value = sampler.sample(of: type, examples: examples) else { throw .value }
    if route.pagination?.shape == .envelope { value = lastPage(value, of: type) }
    return SampleAnswer(headers: headers, body: .json(value))
  }

  /// What the service sets by itself. Names of headers have no case (RFC 9110, section 5.1).
  private func isSet(_ name: String, by route: Route) -> Bool {
    switch name.lowercased() {
    case "content-type", "content-length", "date", "x-request-id": true
    case "etag": route.entityTag != nil
    case "location": route.success.location != nil
    case "link": route.pagination?.shape == .link
    default: route.deprecationHeaders.contains { $0.name.lowercased() == name.lowercased() }
    }
  }

  private mutating func text(of header: ResponseHeader) -> String? {
    let parts: [JSONValue]
    switch sampler.sample(of: header.type) {
    case .array(let elements)?: parts = elements
    case let value?: parts = [value]
    case nil: return nil
    }
    let texts = parts.compactMap(plain)
    let text = texts.joined(separator: ",")
    guard texts.count == parts.count, !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    return text
  }

  private func plain(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number, .boolean: value.text
    case .null, .array, .object: nil
    }
  }

  /// A body that is no JSON: an example that the contract gives as a text, or a value that is written as one.
  private mutating func plainText(_ type: TypeUse, _ examples: [JSONValue], _ coding: MediaCoding) -> String? {
    let resolved = sampler.resolver.resolve(type).type
    if coding == .bytes {
      for case .string(let text) in examples where !text.isEmpty { return text }
      switch resolved {
      case .string(let string) where string.format == .binary || string.format == nil: return "sample"
      case .string, .any: break
      default: return nil
      }
    } else if coding != .text {
      return nil
    }
    return sampler.sample(of: type, examples: examples).flatMap(plain)
  }

  /// A client that follows a cursor for as long as there is one comes to an end.
  private func lastPage(_ value: JSONValue, of type: TypeUse) -> JSONValue {
    guard case .object(var members) = value, let object = sampler.resolver.object(type),
      let cursor = object.properties.first(where: { $0.name == "nextCursor" }),
      let place = members.firstIndex(where: { $0.name == cursor.name })
    else { return value }
    if sampler.resolver.resolve(cursor.type).isNullable {
      members[place].value = .null
    } else if !cursor.isRequired {
      members.remove(at: place)
    }
    return .object(members)
  }
}
