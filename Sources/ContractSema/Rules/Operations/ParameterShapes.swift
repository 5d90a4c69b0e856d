import ContractBase
import ContractModel

/// A parameter has a style that its location and its type have (OpenAPI 3.1, section 4.8.12.3), and a name that HTTP does
/// not use itself (section 4.8.12.2.1).
let parameterShapes = Rule("parameter-shapes") { context, sink in
  for operation in context.contract.operations {
    for parameter in operation.parameters where parameter.contentMediaType == nil {
      let place = parameter.origin.span ?? context.span(of: operation)
      let subject = "`\(parameter.name)` of `\(operation.name)`"
      if parameter.location == .header,
        ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
      {
        sink.report(
          Diagnostic(
            .reservedHeader, at: place, "the header \(subject) is HTTP's own, so it is no parameter",
            hint: "media types and auth schemes say what it may hold"))
        continue
      }
      if !parameter.location.styles.contains(parameter.style) {
        sink.report(
          Diagnostic(
            .styleMisplaced, at: place,
            "\(subject) is in the \(parameter.location.rawValue), where there is no style `\(parameter.style.rawValue)`",
            hint: "use " + listed(parameter.location.styles.map { "`\($0.rawValue)`" }, "or")))
        continue
      }
      guard let problem = context.contract.problem(of: parameter) else { continue }
      sink.report(Diagnostic(.parameterShape, at: place, "\(subject) \(problem.what)", hint: problem.hint))
    }
  }
}

extension Contract {
  /// Why a parameter cannot be written; nil where it can.
  func problem(of parameter: Parameter) -> (what: String, hint: String)? {
    guard let type = resolved(parameter.type)?.type else { return nil }
    let flat = "give it single values, or send it in the body"
    switch type {
    case .object(let object):
      guard parameter.style == .deepObject || parameter.location != .query || parameter.style == .form || !parameter.explode else {
        return (
          "is an object, which this style cannot carry exploded",
          "write `explode: false`, or use the style `deepObject`: `?filter[name]=value`"
        )
      }
      guard object.properties.allSatisfy({ isFlat($0.type, allowsList: true) }) else {
        return ("has an object inside of an object, for which there is no way to write it", flat)
      }
    case .map(let map):
      guard parameter.style == .deepObject || parameter.style == .form && parameter.explode,
        parameter.location == .query
      else { return ("is a map, which this style cannot carry", "use the style `deepObject`: `?filter[name]=value`") }
      guard isFlat(map.value, allowsList: true) else { return ("has lists or objects in a map", flat) }
    case .list(let list):
      if parameter.style == .deepObject {
        return ("is a list, which `deepObject` cannot carry", "use the style `form`")
      }
      for use in list.prefix + (list.element.map { [$0] } ?? []) where !isFlat(use, allowsList: false) {
        return ("is a list of lists or objects, for which there is no way to write it", flat)
      }
    default:
      if parameter.style == .deepObject {
        return ("is no object, so it has no style `deepObject`", "use the style `form`")
      }
    }
    return nil
  }

  /// Whether a value is written as one text, or as several where lists are allowed.
  func isFlat(_ use: TypeUse, allowsList: Bool) -> Bool {
    switch resolved(use)?.type {
    case .object, .map: false
    case .list(let list): allowsList && list.element.map { isFlat($0, allowsList: false) } ?? true
    default: true
    }
  }
}

extension Parameter.Location {
  fileprivate var styles: [Parameter.Style] {
    switch self {
    case .path: [.simple, .label, .matrix]
    case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form]
    }
  }
}
