import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  /// The class of an error.
  func errorClass(_ reference: ErrorReference) -> String {
    switch reference {
    case .standard(.notImplemented): "NotImplementedYet"
    case .standard(let error): Words(error.rawValue).pascal
    case .declared(let id): names.errors[id.index]
    }
  }

  /// Imports the class of an error, and gives its name.
  func useError(_ reference: ErrorReference, in module: inout Module, from path: String) -> String {
    let name = errorClass(reference)
    if case .declared = reference { module.use(name, from: path + "errors") } else { module.use(name, from: path + "runtime.errors") }
    return name
  }

  func errorsFile() -> GeneratedFile {
    var module = Module("The errors that the contract declares; those that every operation can answer with are in the runtime.")
    for entry in plan.errors.entries {
      guard case .declared(let id) = entry.reference else { continue }
      module.use("ApiError", from: ".runtime.errors")
      module.define { writer, module in
        writer.suite("class \(names.errors[id.index])(ApiError):") { writer in
          writer.doc(contract[id].description ?? entry.message)
          writer.blank()
          writer.line("status = \(entry.status)")
          writer.code("code = \(StringLiteral(entry.code))")
          writer.code("message = \(StringLiteral(entry.message))")
          if entry.typeURI != "about:blank" { writer.code("type = \(StringLiteral(entry.typeURI))") }
          guard let payload = entry.payload else { return }
          useTypes(of: payload, in: &module, from: ".")
          if case .reference(let id) = payload.type, shapes.serialized[id.index] {
            module.use(serializer(id), from: ".serializers")
          }
          var form = serialized(payload, "data", &module, from: ".")
          if shapes.isNullable(payload), form != "data" { form = "None if data is None else " + form }
          writer.blank()
          writer.suite("def __init__(self, data: \(typeText(payload))) -> None:") { writer in
            writer.code("super().__init__(data=\(form))")
          }
        }
      }
    }
    return file("generated/errors", module)
  }
}
