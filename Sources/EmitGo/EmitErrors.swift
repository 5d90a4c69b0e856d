import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// A call that makes an error without a payload.
  func errorCall(_ reference: ErrorReference) -> String {
    switch reference {
    case .standard(let error): standardError(error) + "()"
    case .declared(let id): names.errors[id.index] + "()"
    }
  }

  private func standardError(_ error: StandardError) -> String {
    switch error {
    case .malformedJSON: "api.MalformedJSON"
    case .internalError: "api.Internal"
    default: "api." + Words(error.rawValue).pascal
    }
  }

  /// The errors that the contract declares.
  func errorsFile() -> GeneratedFile {
    var file = genFile()
    for entry in plan.errors.entries {
      guard case .declared(let id) = entry.reference else { continue }
      let name = names.errors[id.index]
      file.body.blank()
      file.body.doc(name, "\(name) is a \(entry.status): \(contract[id].description ?? entry.message)")
      var members = [
        (key: "Status", value: "\(entry.status)"), (key: "Code", value: StringLiteral(entry.code).code),
        (key: "Message", value: StringLiteral(entry.message).code),
      ]
      if entry.typeURI != "about:blank" { members.append((key: "Type", value: StringLiteral(entry.typeURI).code)) }
      var parameter = ""
      if let payload = entry.payload {
        parameter = "data " + types.required(payload)
        let encoder = types.requiredEncoder(payload)
        members.append((key: "Data", value: "\(encoder)(nil, data)"))
      }
      file.body.block("func \(name)(\(parameter)) *api.Error {") { writer in
        writer.block("return &api.Error{") { $0.pairs(members) }
      }
    }
    return self.file("internal/gen/errors.go", file)
  }
}
