import ContractBase
import ContractModel

/// A complete handler gets what it needs: the row's key from the path, its values from a body of the entity's view, by a
/// method that says so (RFC 9110, section 9.3; RFC 5789).
let actions = Rule("actions") { context, sink in
  let contract = context.contract
  for operation in contract.operations {
    guard let action = operation.action, contract.entities.indices.contains(action.entity.index) else { continue }
    let entity = contract[action.entity]
    let place = context.annotations(of: operation).action?.span ?? context.span(of: operation)
    switch action {
    case .create:
      context.checkBody(of: operation, entity.createView, "create", entity, place, &sink)
      if ![.post, .put].contains(operation.method) {
        sink.report(
          Diagnostic(
            .actionMethod, at: place, "`\(operation.name)` creates, but it is a \(operation.method.rawValue)",
            secondary: context.methodLabel(operation), hint: "use POST"))
      }
    case .update:
      context.checkKey(of: operation, entity, place, &sink)
      context.checkBody(of: operation, entity.updateView, "update", entity, place, &sink)
      if ![.patch, .put, .post].contains(operation.method) {
        sink.report(
          Diagnostic(
            .actionMethod, at: place, "`\(operation.name)` changes, but it is a \(operation.method.rawValue)",
            secondary: context.methodLabel(operation), hint: "use PATCH"))
      }
    case .delete:
      context.checkKey(of: operation, entity, place, &sink)
      if [.get, .head].contains(operation.method) {
        sink.report(
          Diagnostic(
            .actionMethod, at: place, "`\(operation.name)` deletes, but it is a \(operation.method.rawValue)",
            secondary: context.methodLabel(operation), hint: "use DELETE"))
      }
    case .read:
      context.checkKey(of: operation, entity, place, &sink)
      context.checkAnswer(of: operation, place, &sink)
    case .list: context.checkAnswer(of: operation, place, &sink)
    case .transition:
      context.checkKey(of: operation, entity, place, &sink)
      if [.get, .head].contains(operation.method) {
        sink.report(
          Diagnostic(
            .actionMethod, at: place, "`\(operation.name)` changes, but it is a \(operation.method.rawValue)",
            secondary: context.methodLabel(operation), hint: "use POST"))
      }
    case .signIn: break
    }
  }
}

extension RuleContext {
  fileprivate func methodLabel(_ operation: Operation) -> [DiagnosticLabel] {
    declaration(of: operation)?.method.span.map { [DiagnosticLabel($0, "the method")] } ?? []
  }

  fileprivate func checkKey(of operation: Operation, _ entity: Entity, _ place: Span?, _ sink: inout DiagnosticSink) {
    let parameters = operation.path.parameterNames.compactMap { name in
      operation.parameters.first { $0.location == .path && $0.name == name }
    }
    // A placeholder without a parameter has been reported.
    guard parameters.count == operation.path.parameterNames.count, !entity.key.isEmpty else { return }
    let path = pathSpan(of: operation).map { [DiagnosticLabel($0, "the path")] } ?? []
    guard parameters.count >= entity.key.count else {
      sink.report(
        Diagnostic(
          .keyNotInPath, at: place,
          "the path of `\(operation.name)` does not say which `\(entity.name)`: the key is "
            + listed(entity.key.map { "`\($0)`" }, "and"),
          secondary: path, hint: "end the path in " + entity.key.map { "`{\($0)}`" }.joined(separator: " and ")))
      return
    }
    for (name, parameter) in zip(entity.key, parameters.suffix(entity.key.count)) {
      guard let field = entity.field(name), let own = contract.resolved(parameter.type)?.type,
        let key = contract.resolved(field.type)?.type, !own.isComparable(with: key)
      else { continue }
      sink.report(
        Diagnostic(
          .keyNotInPath, at: parameter.type.origin.span ?? parameter.origin.span ?? place,
          "`\(parameter.name)` is not of the type of the key `\(entity.name).\(name)`",
          secondary: (field.type.origin.span ?? field.origin.span).map { [DiagnosticLabel($0, "the key")] } ?? [],
          hint: "give both the same type"))
    }
  }

  fileprivate func checkBody(
    of operation: Operation, _ view: TypeID, _ what: String, _ entity: Entity, _ place: Span?,
    _ sink: inout DiagnosticSink
  ) {
    let name = contract.types.indices.contains(view.index) ? contract[view].name : entity.name
    guard let body = operation.body else {
      sink.report(
        Diagnostic(
          .bodyNotView, at: place, "`\(operation.name)` has no body to \(what) a `\(entity.name)` from",
          hint: "take it as a parameter: `\(operation.name)(body: \(name)!)`"))
      return
    }
    guard let content = body.content.first(where: { $0.mediaType.hasSuffix("json") }) ?? body.content.first else {
      return
    }
    if case .reference(view) = content.type.type { return }
    // Another shape will do where every property of it is one of the view.
    if case .object(let object) = contract.resolved(content.type)?.type,
      case .object(let wanted) = contract.resolved(TypeUse(.reference(view)))?.type,
      object.properties.allSatisfy({ own in wanted.properties.contains { $0.name == own.name } }),
      what == "update"
        || wanted.properties.allSatisfy({ own in
          !own.isRequired || object.properties.contains { $0.name == own.name }
        })
    {
      return
    }
    sink.report(
      Diagnostic(
        .bodyNotView, at: content.type.origin.span ?? body.origin.span ?? place,
        "the body of `\(operation.name)` is \(contract.name(of: content.type)), from which no `\(entity.name)` can be \(what)d",
        secondary: place.map { [DiagnosticLabel($0, "the action")] } ?? [], hint: "let it be `\(name)`"))
  }

  fileprivate func checkAnswer(of operation: Operation, _ place: Span?, _ sink: inout DiagnosticSink) {
    let contents = operation.responses.flatMap(\.content).map(\.type)
    guard !contents.isEmpty else {
      sink.report(
        Diagnostic(
          .nothingAnswered, at: place, "`\(operation.name)` reads, and answers nothing",
          hint: "answer the entity, or a list of it"))
      return
    }
    guard case .list(let id, _) = operation.action else { return }
    let isList = contents.contains { use in
      switch contract.resolved(use)?.type {
      case .list, .any: true
      case .object(let object):
        object.properties.contains { property in
          if case .list = contract.resolved(property.type)?.type { true } else { false }
        }
      default: false
      }
    }
    guard !isList else { return }
    sink.report(
      Diagnostic(
        .nothingAnswered, at: contents.first?.origin.span ?? place,
        "`\(operation.name)` lists, and answers no list",
        secondary: place.map { [DiagnosticLabel($0, "the action")] } ?? [],
        hint: "answer `[\(contract[id].name)!]!`"))
  }
}
