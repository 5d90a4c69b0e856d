import ContractBase

/// Reads back what ``Contract/textDump`` has written; comments (`#`) and blank lines are passed over.
///
/// - Throws: A ``DumpError`` for a text that no contract gives.
public func readDump(_ text: String) throws(DumpError) -> Contract {
  var reader = DumpReader(try DumpLine.tree(text))
  return try reader.contract()
}

/// Makes a contract of the lines of its dump: names first, so that everything can refer to everything.
struct DumpReader {
  private let lines: [DumpLine]
  private var typeByName: [String: TypeID] = [:]
  private var entityByName: [String: EntityID] = [:]
  private var errorByName: [String: ErrorID] = [:]
  private var schemeByName: [String: AuthSchemeID] = [:]

  /// What a part begins with; the last two are of the record of a build.
  private static let words: Set<String> = [
    "contract", "auth", "type", "entity", "error", "service", "job", "event", "client", "database", "migration",
  ]

  init(_ lines: [DumpLine]) { self.lines = lines }

  /// The parts that begin with a word.
  private func parts(_ word: String) -> [(name: String, line: DumpLine)] {
    lines.compactMap { line in
      var scanner = line.scanner
      return scanner.skipWord(word) ? (scanner.remainder(), line) : nil
    }
  }

  mutating func contract() throws(DumpError) -> Contract {
    guard let first = lines.first else { throw DumpError(line: 1, message: "there is nothing in it") }
    for line in lines where !DumpReader.words.contains(String(line.text.prefix { $0 != " " })) {
      throw line.failure("'\(line.text.prefix(40))' is no part of a contract")
    }
    var head = first.scanner
    try head.expect("contract ")
    let name = try head.name()
    try head.expect(" ")
    var contract = Contract(name: name, version: try head.quoted(), origin: .synthesized)
    let types = parts("type")
    let entities = parts("entity")
    let errors = parts("error")
    let schemes = parts("auth")
    for (index, part) in types.enumerated() { typeByName[part.name] = TypeID(index) }
    for (index, part) in entities.enumerated() { entityByName[part.name] = EntityID(index) }
    for (index, part) in errors.enumerated() { errorByName[part.name] = ErrorID(index) }
    for (index, part) in schemes.enumerated() { schemeByName[part.name] = AuthSchemeID(index) }
    try readSettings(first, into: &contract)
    for part in schemes { contract.authSchemes.append(try scheme(part.name, part.line)) }
    for part in types { contract.types.append(try definition(part.name, part.line)) }
    for part in entities { contract.entities.append(try entity(part.name, part.line)) }
    for part in errors { contract.errors.append(try error(part.name, part.line)) }
    for part in parts("service") {
      let id = ServiceID(contract.services.count)
      var service = Service(name: part.name, description: nil, operations: [], origin: .synthesized)
      for line in part.line.children {
        var scanner = line.scanner
        if scanner.skip("description ") {
          service.description = try scanner.quoted()
        } else {
          try scanner.expect("operation ")
          service.operations.append(OperationID(contract.operations.count))
          contract.operations.append(try operation(scanner.remainder(), id, line))
        }
      }
      contract.services.append(service)
    }
    try readMessaging(into: &contract)
    return contract
  }

  // MARK: References

  func type(_ name: String, _ scanner: DumpScanner) throws(DumpError) -> TypeID {
    guard let id = typeByName[name] else { throw scanner.failure("there is no type '\(name)'") }
    return id
  }

  func entityID(_ name: String, _ scanner: DumpScanner) throws(DumpError) -> EntityID {
    guard let id = entityByName[name] else { throw scanner.failure("there is no entity '\(name)'") }
    return id
  }

  func errorID(_ name: String, _ scanner: DumpScanner) throws(DumpError) -> ErrorID {
    guard let id = errorByName[name] else { throw scanner.failure("there is no error '\(name)'") }
    return id
  }

  func schemeID(_ name: String, _ scanner: DumpScanner) throws(DumpError) -> AuthSchemeID {
    guard let id = schemeByName[name] else { throw scanner.failure("there is no auth '\(name)'") }
    return id
  }

  // MARK: The whole

  private func readSettings(_ line: DumpLine, into contract: inout Contract) throws(DumpError) {
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        contract.description = try scanner.quoted()
      } else if scanner.skip("errors ") {
        contract.settings.errorStyle = ErrorStyle(rawValue: scanner.remainder())
      } else if scanner.skip("validation ") {
        contract.settings.validationStatus = try scanner.int()
      } else if scanner.skip("body at most ") {
        contract.settings.maxBodyBytes = try scanner.int()
      } else if scanner.skip("unserved ") {
        contract.unserved.append(try unservedPart(&scanner))
      } else {
        try scanner.expect("server ")
        let url = try scanner.quoted()
        contract.settings.servers.append(ServerURL(url: url, description: try scanner.spacedQuoted()))
      }
    }
  }

  private func error(_ name: String, _ line: DumpLine) throws(DumpError) -> DeclaredError {
    guard let first = line.children.first else { throw line.failure("a status is expected") }
    var scanner = first.scanner
    let status = try scanner.int()
    try scanner.expect(" ")
    let code = try scanner.name()
    try scanner.expect(" ")
    var error = DeclaredError(name: name, code: code, status: status, message: try scanner.quoted(), origin: .synthesized)
    for child in line.children.dropFirst() {
      var scanner = child.scanner
      if scanner.skip("description ") {
        error.description = try scanner.quoted()
      } else if scanner.skip("type ") {
        error.typeURI = try scanner.quoted()
      } else {
        try scanner.expect("data: ")
        error.payload = try use(&scanner, child)
      }
    }
    return error
  }

  private func readMessaging(into contract: inout Contract) throws(DumpError) {
    for part in parts("job") {
      var job = Job(name: part.name, description: nil, schedule: nil, payload: nil, maxAttempts: 1, origin: .synthesized)
      for child in part.line.children {
        var scanner = child.scanner
        if scanner.skip("description ") {
          job.description = try scanner.quoted()
        } else if scanner.skip("schedule ") {
          job.schedule = try scanner.quoted()
        } else if scanner.skip("attempts ") {
          job.maxAttempts = try scanner.int()
        } else {
          try scanner.expect("payload: ")
          job.payload = try use(&scanner, child)
        }
      }
      contract.jobs.append(job)
    }
    for part in parts("event") {
      var event = Event(name: part.name, description: nil, topic: "", payload: TypeUse(.never), origin: .synthesized)
      for child in part.line.children {
        var scanner = child.scanner
        if scanner.skip("description ") {
          event.description = try scanner.quoted()
        } else if scanner.skip("topic ") {
          event.topic = try scanner.quoted()
        } else {
          try scanner.expect("payload: ")
          event.payload = try use(&scanner, child)
        }
      }
      contract.events.append(event)
    }
    for part in parts("client") {
      var client = ServiceClient(name: part.name, description: nil, baseURL: nil, operations: [], origin: .synthesized)
      for child in part.line.children {
        var scanner = child.scanner
        if scanner.skip("description ") {
          client.description = try scanner.quoted()
        } else if scanner.skip("base ") {
          client.baseURL = try scanner.quoted()
        } else {
          try scanner.expect("operation ")
          client.operations.append(try operation(scanner.remainder(), ServiceID(contract.clients.count), child))
        }
      }
      contract.clients.append(client)
    }
  }

  // MARK: What stands on many things

  /// What follows `deprecated`.
  func deprecation(_ scanner: inout DumpScanner) throws(DumpError) -> Deprecation {
    var deprecation = Deprecation(reason: try scanner.spacedQuoted())
    if scanner.skip(" since ") { deprecation.since = try scanner.quoted() }
    if scanner.skip(" until ") { deprecation.sunset = try scanner.quoted() }
    return deprecation
  }
}
