import ContractBase
import ContractModel

/// Parameters of a shape for which OpenAPI has no way of writing it (3.1, section 4.8.12.3: the behaviour is undefined).
extension OpenAPIReader {
  /// Reads of each what can be read, and passes the rest on as the text that was sent.
  mutating func settleParameterShapes() {
    let contract = knownTypes
    for service in declarations.services.indices {
      for operation in declarations.services[service].operations.indices {
        let name = declarations.services[service].operations[operation].name.value
        for position in declarations.services[service].operations[operation].parameters.indices {
          let declaration = declarations.services[service].operations[operation].parameters[position]
          guard let parameter = declaration.parameter, parameter.contentMediaType == nil,
            let problem = contract.problem(of: parameter)
          else { continue }
          declarations.services[service].operations[operation].parameters[position].parameter = readable(
            parameter, problem.what, operation: name, in: contract)
        }
      }
    }
  }

  private mutating func readable(
    _ parameter: Parameter, _ problem: String, operation: String, in contract: Contract
  ) -> Parameter {
    var read = parameter
    read.defaultValue = nil
    read.examples = []
    let text = TypeUse(.string(StringType()), origin: parameter.type.origin)
    let outcome: String
    let isExploded = parameter.location == .query && (parameter.explode || parameter.style == .deepObject)
    let type = contract.resolved(parameter.type)?.type
    var flat: [Property] = []
    if case .object(let object)? = type, isExploded {
      flat = object.properties.filter { contract.isFlat($0.type, allowsList: true) }
    }
    switch type {
    case .object(let object) where !flat.isEmpty:
      var rest = ObjectType(properties: flat, additional: .open)
      rest.leavesRest = object.leavesRest
      read.type = named(TypeUse(.object(rest), origin: parameter.type.origin), operation, parameter.name)
      outcome = "of it are read " + listed(flat.prefix(4).map { "`\($0.name)`" } + (flat.count > 4 ? ["others"] : []), "and")
    case .list:
      read.type = TypeUse(.list(ListType(element: text)), origin: parameter.type.origin)
      outcome = "its elements are read as text"
    default:
      read.type = text
      read.style = parameter.location == .query || parameter.location == .cookie ? .form : .simple
      read.explode = read.style == .form
      outcome = "it is read as text"
    }
    if let span = parameter.origin.span {
      repeated(
        "shape \(span.start)", .parameterShape, at: span, "`\(parameter.name)` of `\(operation)` \(problem): \(outcome)",
        hint: isSwagger ? "send it in the body" : "describe it with `content: {application/json: …}`, or send it in the body",
        isRepair: false)
    }
    return read
  }

  private mutating func named(_ use: TypeUse, _ operation: String, _ parameter: String) -> TypeUse {
    let (id, name) = reserveUnique(capitalizedName(operation) + capitalizedName(parameter))
    declarations.types.define(id, TypeDefinition(name: name, use: use, role: .inline, origin: use.origin))
    return TypeUse(.reference(id), origin: use.origin)
  }
}
