import ContractBase

extension Contract {
  /// Everything that the contract says, in indented lines, without places: equal contracts give equal text, and
  /// different ones different text. For `contractc dump --stage ir`, for goldens, and for the record of what was built:
  /// ``readDump(_:)`` reads it back.
  public var textDump: String {
    var dump = ContractDump(contract: self)
    dump.writeAll()
    return dump.text
  }
}

/// Writes a contract as indented lines.
struct ContractDump {
  let contract: Contract
  private(set) var text = ""
  private var depth = 0

  init(contract: Contract) { self.contract = contract }

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func nested(_ body: (inout ContractDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// A line only where there is something to say.
  mutating func line(_ label: String, _ string: String?) {
    if let string { line(label + " " + quoted(string)) }
  }

  mutating func lines(_ label: String, _ strings: [String]) {
    for string in strings { line(label, string) }
  }

  func quoted(_ string: String) -> String { JSONValue.quote(string) }

  mutating func section(_ title: String, _ body: (inout ContractDump) -> Void) {
    if !text.isEmpty { text += "\n" }
    line(title)
    nested(body)
  }

  // MARK: The parts of a contract

  mutating func writeAll() {
    section("contract \(quotedName(contract.name)) \(quoted(contract.version))") { dump in dump.writeSettings() }
    for scheme in contract.authSchemes { section("auth \(scheme.name)") { $0.write(scheme) } }
    for type in contract.types { section("type \(type.name)") { $0.write(type) } }
    for entity in contract.entities { section("entity \(entity.name)") { $0.write(entity) } }
    for error in contract.errors { section("error \(error.name)") { $0.write(error) } }
    for service in contract.services {
      section("service \(service.name)") { dump in
        dump.line("description", service.description)
        for id in service.operations {
          let operation = dump.contract[id]
          dump.line("operation \(operation.name)")
          dump.nested { $0.write(operation) }
        }
      }
    }
    writeMessaging()
  }

  private mutating func writeSettings() {
    line("description", contract.description)
    let settings = contract.settings
    if let style = settings.errorStyle { line("errors \(style.rawValue)") }
    line("validation \(settings.validationStatus)")
    line("body at most \(settings.maxBodyBytes)")
    for server in settings.servers {
      line("server \(quoted(server.url))" + (server.description.map { " " + quoted($0) } ?? ""))
    }
    write(unserved: contract.unserved)
  }

  private mutating func write(_ error: DeclaredError) {
    line("\(error.status) \(quotedName(error.code)) \(quoted(error.message))")
    line("description", error.description)
    line("type", error.typeURI)
    if let payload = error.payload { write("data", payload) }
  }

  private mutating func writeMessaging() {
    for job in contract.jobs {
      section("job \(job.name)") { dump in
        dump.line("description", job.description)
        dump.line("schedule", job.schedule)
        dump.line("attempts \(job.maxAttempts)")
        if let payload = job.payload { dump.write("payload", payload) }
      }
    }
    for event in contract.events {
      section("event \(event.name)") { dump in
        dump.line("description", event.description)
        dump.line("topic", event.topic)
        dump.write("payload", event.payload)
      }
    }
    for client in contract.clients {
      section("client \(client.name)") { dump in
        dump.line("description", client.description)
        dump.line("base", client.baseURL)
        for operation in client.operations {
          dump.line("operation \(operation.name)")
          dump.nested { $0.write(operation) }
        }
      }
    }
  }

  // MARK: What stands on many things

  mutating func write(deprecation: Deprecation?) {
    guard let deprecation else { return }
    var words = ["deprecated"]
    if let reason = deprecation.reason { words.append(quoted(reason)) }
    if let since = deprecation.since { words.append("since " + quoted(since)) }
    if let sunset = deprecation.sunset { words.append("until " + quoted(sunset)) }
    line(words.joined(separator: " "))
  }

  mutating func write(examples: [JSONValue]) {
    for example in examples { line("example " + example.text) }
  }
}
