import ContractBase
import ContractModel

extension ContractChecker {
  /// Jobs, events, and the services that this one calls.
  mutating func readMessaging() {
    for declaration in declarations.jobs {
      let typed = declaration.annotations.typed
      contract.jobs.append(
        Job(
          name: declaration.name.value, description: declaration.description, schedule: typed.schedule?.value,
          payload: declaration.payload, maxAttempts: attempts(typed.attempts),
          origin: Origin(declaration.name.span ?? declaration.span)))
    }
    for declaration in declarations.events {
      contract.events.append(
        Event(
          name: declaration.name.value, description: declaration.description,
          topic: declaration.annotations.typed.topic ?? snakeCase(declaration.name.value),
          payload: declaration.payload, origin: Origin(declaration.name.span ?? declaration.span)))
    }
    for (index, declaration) in declarations.clients.enumerated() {
      let typed = declaration.annotations.typed
      let prefix = typed.pathPrefix?.value ?? ""
      contract.clients.append(
        ServiceClient(
          name: declaration.name.value, description: declaration.description, baseURL: typed.baseURL,
          operations: declaration.operations.map { outline($0, prefix: prefix, ServiceID(index)) },
          origin: Origin(declaration.name.span ?? declaration.span)))
    }
  }

  private mutating func attempts(_ number: Located<Int>?) -> Int {
    guard let number else { return 1 }
    if number.value >= 1 { return number.value }
    reportRange("a job is tried at least once, not \(number.value) times", at: number.span)
    return 1
  }
}
