import ContractModel
import ContractSema
import ContractSyntax

// Every annotation is an extension: `x-` and its name in kebab case, with its arguments as an object, its main argument
// alone, or `true`. Several of one name are a list.

extension [Directive] {
  var extensions: [JSONMember] {
    var members: [JSONMember] = []
    var names: [String] = []
    for directive in self where !names.contains(directive.name.text) {
      let name = directive.name.text
      names.append(name)
      let same = filter { $0.name.text == name }
      // A list of plain values would be one argument.
      let values = same.map { same.count == 1 ? $0.extensionValue : $0.extensionObject }
      members.append(JSONMember("x-" + kebabCase(name), values.count == 1 ? values[0] : .array(values)))
    }
    return members
  }
}

extension Directive {
  fileprivate var extensionValue: JSONValue {
    if arguments.isEmpty { return .boolean(true) }
    if arguments.count == 1, arguments[0].name == nil { return AnnotationValue(arguments[0].value).json }
    return extensionObject
  }

  fileprivate var extensionObject: JSONValue {
    let main = Prelude.annotations[name.text]?.mainParameter?.name ?? ""
    return .object(arguments.map { JSONMember($0.name?.text ?? main, AnnotationValue($0.value).json) })
  }
}
