import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  func validatorName(_ id: ValidatorID) -> String {
    "validate" + names.types[plan.validation[id].type.index]
  }

  /// What each type demands of a JSON value, as functions that depend on nothing.
  func validatorsFile() -> GeneratedFile {
    var module = module(
      "What each type demands of a JSON value. All violations are told, in the order of the contract.")
    var patterns = PatternTable()
    var functions = CodeWriter()
    for (index, validator) in plan.validation.validators.enumerated() {
      var checks = ValueChecks(self, locals: ["value", "at", "violations"], subject: validator.name, patterns: patterns)
      let code = checks.value(validator.value, "value", at: PointerCode(variable: "at"))
      patterns = checks.table
      for need in checks.imports { module.use(need.name, from: "./runtime/" + need.path) }
      functions.blank()
      functions.doc(
        "Adds what is wrong with \(article(validator.name)) \(validator.name)."
          + (validator.takesFormerNames ? " Members with former names get the present ones." : ""))
      let types = dialect.types(": unknown"), text = dialect.types(": string"), sink = dialect.types(": Violations")
      let unused = code.isEmpty ? "_" : ""
      let head = "export function \(validatorName(ValidatorID(index)))("
      functions.fitted(
        head, ["\(unused)value\(types)", "\(unused)at\(text)", "\(unused)violations\(sink)"],
        ")" + dialect.types(": void") + " {")
      functions.indented { $0.checks(early(code)) }
      functions.line("}")
      normalizer(of: validator.type, &functions, &module)
    }
    if !plan.validation.validators.isEmpty { module.useType("Violations", from: "./runtime/violations") }
    patterns.declarations(&module.body)
    module.body.append(functions)
    if plan.validation.validators.isEmpty { module.body.line("export {};") }
    return file("generated/validators", module)
  }

  private func article(_ name: String) -> String {
    "AEIO".contains(name.prefix(1).uppercased()) ? "an" : "a"
  }

  /// A value of the wrong kind ends a function at once, so that its checks need no indentation.
  private func early(_ code: [CheckCode]) -> [CheckCode] {
    guard code.count == 1, case .choice(let branches, let rest) = code[0], branches.count == 1, let first = branches.first,
      first.body.count == 1, case .call(let function, let arguments) = first.body[0], !rest.isEmpty
    else { return code }
    return [.choice([CheckBranch(condition: first.condition, body: [.call("return " + function, arguments)])], otherwise: [])] + rest
  }

  // MARK: - Normal forms

  private func normalizer(of type: TypeID, _ writer: inout CodeWriter, _ module: inout Module) {
    guard shapes.normalized[type.index] else { return }
    let name = names.types[type.index]
    writer.blank()
    writer.doc("Applies the defaults and normal forms of a valid \(contract[type].name).")
    let any = dialect.types(": any")
    if dialect == .typescript { writer.line("// deno-lint-ignore no-explicit-any") }
    writer.line("export function normalize\(name)(value\(any))\(dialect.types(": " + name)) {")
    module.useType(name, from: "./types")
    writer.indented { writer in
      var locals = JavaScriptNames.locals(["value"])
      let use = contract[type].use
      if case .object = use.type {
        normalize(use, "value", &writer, &locals, &module)
        writer.line("return value;")
      } else if case .union(let union) = use.type, let discriminator = union.discriminator {
        if use.isNullable { writer.line("if (value === null) return null;") }
        let cases = union.variants.filter { shapes.needsNormalizing($0.type) }
        writer.union(
          "value" + PropertyKey(discriminator).access,
          cases.map { ($0.tags, normalized($0.type, "value", &module)) }, otherwise: "value")
      } else {
        if use.isNullable { writer.line("if (value === null) return null;") }
        writer.line("return \(normalized(use, "value", &module));")
      }
    }
    writer.line("}")
  }

  /// Statements that bring the object in a variable into its normal form.
  private func normalize(
    _ use: TypeUse, _ value: String, _ writer: inout CodeWriter, _ locals: inout NameScope, _ module: inout Module
  ) {
    guard case .object(let object) = use.type else { return }
    if use.isNullable { writer.line("if (\(value) === null) return value;") }
    for property in object.properties {
      let key = PropertyKey(property.name)
      let place = value + key.access
      if key.isInherited, !property.isRequired || property.access == .readOnly, property.defaultValue == nil {
        // What is not there must not be what every object inherits.
        let literal = StringLiteral(property.name)
        writer.line("if (!Object.hasOwn(\(value), \(literal))) \(assignment(value, property.name, "undefined"));")
      }
      let absent = key.isInherited ? "!Object.hasOwn(\(value), \(StringLiteral(property.name)))" : "\(place) === undefined"
      if let defaultValue = property.defaultValue {
        let literal = defaultLiteral(defaultValue, property.type)
        writer.guarded(absent, "\(assignment(value, property.name, literal));")
      }
      // What may only be read is in no request.
      guard property.access != .readOnly, shapes.needsNormalizing(property.type) else { continue }
      let form = normalized(property.type, place, &module)
      let isOptional = !property.isRequired && property.defaultValue == nil
      let isNullable = property.type.isNullable
      let present = isOptional ? (isNullable ? "\(place) != null" : "\(place) !== undefined") : (isNullable ? "\(place) !== null" : "")
      let statement = "\(place) = \(form);"
      if present.isEmpty { writer.line(statement) } else { writer.guarded(present, statement) }
    }
  }

  private func assignment(_ value: String, _ name: String, _ literal: String) -> String {
    name == "__proto__"
      ? "Object.defineProperty(\(value), \"__proto__\", { value: \(literal) })"
      : value + PropertyKey(name).access + " = " + literal
  }

  /// A default as the wire has it, which its normal form is then made of.
  func defaultLiteral(_ value: JSONValue, _ use: TypeUse) -> String { ValueLiteral.json(value) }

  /// The normal form of a valid value that is not null.
  func normalized(_ use: TypeUse, _ value: String, _ module: inout Module, from path: String = "./") -> String {
    guard shapes.needsNormalizing(use) else { return value }
    let receiver = value.contains(" ") ? "(\(value))" : value
    switch use.type {
    case .reference(let id):
      if path != "./" { module.use("normalize" + names.types[id.index], from: path + "validators") }
      return "normalize\(names.types[id.index])(\(value))"
    case .integer: return "BigInt(\(value))"
    case .number: return "Number(\(value))"
    case .string(let string):
      if string.format == .uuid { return "\(receiver).toLowerCase()" }
      let function = string.format == .binary ? "asBytes" : "toUtc"
      module.use(function, from: path + "runtime/formats")
      return "\(function)(\(value))"
    case .list(let list):
      guard let element = list.element else { return value }
      let item = inner("item", element, &module, path)
      return "\(receiver).map((item\(dialect.types(": any"))) => \(item))"
    case .map(let map):
      module.use("mapValues", from: path + "runtime/json")
      return "mapValues(\(value), (member\(dialect.types(": any"))) => \(inner("member", map.value, &module, path)))"
    case .union(let union): return normalizedUnion(union, value, &module, path)
    case .boolean, .decimal, .enumeration, .any, .never, .object: return value
    }
  }

  private func inner(_ name: String, _ use: TypeUse, _ module: inout Module, _ path: String) -> String {
    let form = normalized(use, name, &module, from: path)
    return use.isNullable ? "\(name) === null ? null : \(form)" : form
  }

  private func normalizedUnion(_ union: UnionType, _ value: String, _ module: inout Module, _ path: String) -> String {
    guard let discriminator = union.discriminator else { return value }
    let tag = value + PropertyKey(discriminator).access
    var out = value
    for variant in union.variants.reversed() where shapes.needsNormalizing(variant.type) {
      let test = variant.tags.map { "\(tag) === \(StringLiteral($0))" }.joined(separator: " || ")
      out = "\(test) ? \(normalized(variant.type, value, &module, from: path)) : \(out)"
    }
    return out
  }
}
