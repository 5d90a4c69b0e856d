import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// The function that makes an error.
  func errorFunction(_ reference: ErrorReference) -> String {
    switch reference {
    case .standard(let error): Words(error.rawValue).camel
    case .declared(let id): names.errors[id.index]
    }
  }

  /// Imports the function that makes an error, and gives its name.
  func useError(_ reference: ErrorReference, in module: inout Module, from path: String) -> String {
    let name = errorFunction(reference)
    module.use(name, from: path + "errors")
    return name
  }

  func errorsFile() -> GeneratedFile {
    var module = module("The errors that the contract declares, and those that every operation can answer with.")
    module.body.line("export * from \"./runtime/errors\(dialect.suffix)\";")
    for entry in plan.errors.entries {
      guard case .declared(let id) = entry.reference else { continue }
      module.use("ApiError", from: "./runtime/errors")
      module.body.blank()
      module.body.doc(contract[id].description ?? entry.message)
      var extra: [String] = []
      if entry.typeURI != "about:blank" { extra.append("type: \(StringLiteral(entry.typeURI))") }
      var parameter = ""
      if let payload = entry.payload {
        parameter = "data" + dialect.types(": " + typeText(payload))
        useTypes(of: payload, in: &module, from: "./types")
        let data = serialized(payload, "data", &module, from: "./")
        if case .reference(let id) = payload.type, shapes.serialized[id.index] {
          module.use("serialize" + names.types[id.index], from: "./serializers")
        }
        extra.append(data == "data" ? "data" : "data: \(data)")
      }
      let open = "export function \(names.errors[id.index])(\(parameter))\(dialect.types(": ApiError")) {"
      module.body.block(open) { writer in
        let arguments = ["\(entry.status)", StringLiteral(entry.code).code, StringLiteral(entry.message).code]
        var options = extra.isEmpty ? [] : ["{ " + extra.joined(separator: ", ") + " }"]
        if let only = options.first, only.count > lineWidth - 5 {
          options = ["{\n  " + extra.joined(separator: ",\n  ") + ",\n}"]
        }
        writer.fitted("return new ApiError(", arguments + options, ");")
      }
    }
    return file("generated/errors", module)
  }
}
