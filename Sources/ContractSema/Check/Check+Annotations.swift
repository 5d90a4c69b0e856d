import ContractBase
import ContractModel
import ContractSyntax

extension ContractChecker {
  /// Checks every annotation of the contract, once.
  mutating func checkAnnotations() {
    let checker = AnnotationChecker(registry: declarations.vocabulary, format: declarations.format)
    var near = NearNames()
    checker.check(declarations.annotations, at: [.contract], subject: "the contract", &near, sink: &sink)
    checkTypes(checker, &near)
    for entity in declarations.entities {
      checker.check(entity.annotations, at: [.entity], subject: "an entity", &near, sink: &sink)
      checkFields(entity.fields, checker, &near)
    }
    for error in declarations.errors {
      checker.check(error.annotations, at: [.error], subject: "an error", &near, sink: &sink)
    }
    for scheme in declarations.authSchemes {
      checker.check(scheme.annotations, at: [.auth], subject: "an auth scheme", &near, sink: &sink)
      checkFields(scheme.claims, checker, &near)
    }
    for service in declarations.services {
      checker.check(service.annotations, at: [.service], subject: "a service", &near, sink: &sink)
      checkOperations(service.operations, checker, &near)
    }
    for client in declarations.clients {
      checker.check(client.annotations, at: [.client], subject: "a client", &near, sink: &sink)
      checkOperations(client.operations, checker, &near)
    }
    for job in declarations.jobs { checker.check(job.annotations, at: [.job], subject: "a job", &near, sink: &sink) }
    for event in declarations.events {
      checker.check(event.annotations, at: [.event], subject: "an event", &near, sink: &sink)
    }
  }

  private mutating func checkFields(_ fields: [FieldDeclaration], _ checker: AnnotationChecker, _ near: inout NearNames) {
    for field in fields {
      checker.check(field.annotations, at: [.fieldDefinition], subject: "a field", &near, sink: &sink)
    }
  }

  private mutating func checkOperations(_ operations: [OperationDeclaration], _ checker: AnnotationChecker, _ near: inout NearNames) {
    for operation in operations {
      checker.check(operation.annotations, at: [.operation], subject: "an operation", &near, sink: &sink)
      for parameter in operation.parameters {
        checker.check(parameter.annotations, at: [.argumentDefinition], subject: "a parameter", &near, sink: &sink)
      }
    }
  }

  private mutating func checkTypes(_ checker: AnnotationChecker, _ near: inout NearNames) {
    let types = declarations.types
    for (index, annotations) in types.annotations.enumerated() {
      let places = locations(of: index)
      checker.check(annotations, at: places.type, subject: places.type[0].phrase, &near, sink: &sink)
      for member in types.memberAnnotations[index] {
        checker.check(member.annotations, at: places.member, subject: places.member[0].phrase, &near, sink: &sink)
      }
    }
  }

  /// What a type and its members are to an annotation: as declared, or all that the format cannot tell apart.
  private func locations(of index: Int) -> (type: [DirectiveLocation], member: [DirectiveLocation]) {
    switch declarations.types.declaredAs[index] {
    case .inputObject: return ([.inputObject], [.inputFieldDefinition])
    case .enumeration: return ([.enumeration], [.enumValue])
    case let location?: return ([location], [.fieldDefinition])
    case nil: break
    }
    switch declarations.types.definitions[index]?.use.type {
    case .object, nil: return ([.object, .inputObject, .interface], [.fieldDefinition, .inputFieldDefinition])
    case .enumeration: return ([.enumeration], [.enumValue])
    case .union: return ([.union], [.fieldDefinition])
    default: return ([.scalar], [.fieldDefinition, .inputFieldDefinition])
    }
  }
}
