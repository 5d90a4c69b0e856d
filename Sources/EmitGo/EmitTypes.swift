import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// The types of the contract.
  func typesFile() -> GeneratedFile {
    var file = genFile()
    for (index, type) in contract.types.enumerated() { declareType(TypeID(index), type, &file.body) }
    return self.file("internal/gen/types.go", file)
  }

  /// What the generated package is.
  var packageComment: String {
    "Package gen is the service as its contract has it" + (contract.description.map { ". " + $0 } ?? ".")
  }

  private func declareType(_ id: TypeID, _ type: TypeDefinition, _ writer: inout CodeWriter) {
    let name = names.types[id.index]
    writer.blank()
    writer.doc(name, type.description ?? viewDescription(type) ?? "\(name) is \(article(type.name)) \(CommentText(type.name, width: 200).lines.joined(separator: " ")) of the contract.", deprecation: deprecation(type.deprecation))
    switch types.definition(id) {
    case .structure(let object):
      var fields = object.properties.enumerated().map { index, property in
        GoField(
          name: self.fields.property(index, of: id), type: types.fieldType(property, in: id), comment: comment(property))
      }
      if hasOthers(object) {
        fields.append(GoField(name: "Others", type: "*wire.Object", comment: ["Others are the properties that are not declared; nil where there are none."]))
      }
      if fields.isEmpty {
        writer.line("type \(name) struct{}")
      } else {
        writer.block("type \(name) struct {") { $0.fields(fields) }
      }
    case .enumeration(let enumeration):
      writer.line("type \(name) string")
      constants(id, enumeration, &writer)
    case .list(let element): writer.line("type \(name) []\(types.required(element))")
    case .map(let map): writer.line("type \(name) wire.Map[\(types.required(map.value))]")
    case .sealed(let union):
      writer.block("type \(name) interface {") { $0.line("is\(name)()") }
      for variant in union.variants {
        writer.blank()
        writer.line("func (\(types.base(variant.type))) is\(name)() {}")
      }
    case .alias: writer.line("type \(name) = \(types.underlying(type.use))")
    }
  }

  func hasOthers(_ object: ObjectType) -> Bool { object.additional != .closed || !object.patternProperties.isEmpty }

  private func constants(_ id: TypeID, _ enumeration: EnumerationType, _ writer: inout CodeWriter) {
    guard !enumeration.cases.isEmpty else { return }
    let name = names.types[id.index]
    writer.blank()
    writer.line("// The values of \(name).")
    writer.line("const (")
    writer.indented { writer in
      let widest = names.cases[id.index].map(width).max() ?? 0
      let isCommented = enumeration.cases.contains { $0.description != nil || $0.deprecation != nil }
      for (index, item) in enumeration.cases.enumerated() {
        let constant = names.cases[id.index][index]
        if isCommented {
          if index > 0 { writer.blank() }
          if let description = item.description { writer.prefixed("// ", CommentText(GoProse.named(constant, description), width: 106).lines) }
          writer.line("\(constant) \(name) = \(StringLiteral(item.value))")
        } else {
          writer.line(constant + String(repeating: " ", count: widest - width(constant)) + " \(name) = \(StringLiteral(item.value))")
        }
      }
    }
    writer.line(")")
  }

  private func comment(_ property: Property) -> [String] {
    var lines = property.description.map { CommentText($0, width: 106).lines } ?? []
    if let deprecation = deprecation(property.deprecation) { lines += (lines.isEmpty ? [] : [""]) + CommentText("Deprecated: " + deprecation, width: 106).lines }
    return lines
  }

  func deprecation(_ deprecation: Deprecation?) -> String? { deprecation.map { $0.reason ?? "it is going away." } }

  func article(_ name: String) -> String { "AEIO".contains(name.prefix(1).uppercased()) ? "an" : "a" }

  private func viewDescription(_ type: TypeDefinition) -> String? {
    guard case .view(let entity, let view) = type.role else { return nil }
    let name = contract[entity].name
    switch view {
    case .read: return contract[entity].description ?? "What a client may see of a \(name)."
    case .create: return "What a client sends to create a \(name)."
    case .update: return "What a client sends to change a \(name): absent, null and a value are three different things."
    }
  }

  // MARK: - Decoding

  /// From JSON that is valid to the types of the contract, with defaults and normal forms.
  func decodeFile() -> GeneratedFile {
    var file = genFile()
    for id in contract.types(heldBy: decoded) { decoder(id, &file.body) }
    return self.file("internal/gen/decode.go", file)
  }

  private func decoder(_ id: TypeID, _ writer: inout CodeWriter) {
    let name = names.types[id.index]
    func open(_ body: (inout CodeWriter) -> Void) {
      writer.blank()
      writer.block("func decode\(name)(value any) \(name) {", "}", body)
    }
    switch types.definition(id) {
    case .enumeration, .alias: return
    case .list(let element): open { $0.line("return wire.List(\(types.requiredDecoder(element)))(value)") }
    case .map(let map): open { $0.line("return \(name)(wire.MapOf(\(types.requiredDecoder(map.value)))(value))") }
    case .sealed(let union):
      open { writer in
        guard let discriminator = union.discriminator else { return writer.line("return nil") }
        writer.line("switch value.(*wire.Object).At(\(StringLiteral(discriminator))) {")
        for variant in union.variants {
          writer.line("case \(variant.tags.map { StringLiteral($0).code }.joined(separator: ", ")):")
          writer.line("\treturn \(types.decoder(variant.type))(value)")
        }
        writer.line("}")
        writer.line("return nil")
      }
    case .structure(let object):
      writer.blank()
      let members = object.properties.enumerated().map { index, property in
        (key: fields.property(index, of: id), value: decoded(property, in: id))
      }
      let hasOthers = hasOthers(object)
      guard !members.isEmpty || hasOthers else { return writer.block("func decode\(name)(any) \(name) {") { $0.line("return \(name){}") } }
      writer.block("func decode\(name)(value any) \(name) {") { writer in
        writer.line("o := value.(*wire.Object)")
        writer.block("return \(name){") { writer in
          writer.pairs(members + (hasOthers ? [(key: "Others", value: others(object))] : []))
        }
      }
    }
  }

  private func others(_ object: ObjectType) -> String {
    "o.Without(" + object.declaredNames.map { StringLiteral($0).code }.joined(separator: ", ") + ")"
  }

  private func decoded(_ property: Property, in holder: TypeID) -> String {
    let name = StringLiteral(property.name)
    let decoder = types.decoder(property.type)
    switch types.holding(property) {
    case .optional: return "wire.Opt(o, \(name), \(decoder))"
    case .pointer where !property.isRequired && property.defaultValue == nil: return "wire.Maybe(o, \(name), \(decoder))"
    case .nilable where !property.isRequired && property.defaultValue == nil: return "wire.MaybeNil(o, \(name), \(decoder))"
    case .value, .pointer, .nilable:
      if property.access == .readOnly, property.defaultValue == nil {
        // Whoever reads it always has it, and no request does.
        let value = "wire.MaybeNil(o, \(name), \(types.requiredDecoder(property.type)))"
        return types.holding(property) == .value && types.isPointed(property, in: holder) ? "wire.Ptr(\(value))" : value
      }
      let place = property.defaultValue.map { "o.Or(\(name), \(ValueLiteral.json($0)))" } ?? "o.At(\(name))"
      let full = types.requiredDecoder(property.type)
      if types.holding(property) == .value, property.access == .readOnly, property.defaultValue == nil, full != "wire.Any" {
        // What only the server sets is no part of a request.
        let maybe = "wire.Maybe(o, \(name), \(full))"
        return types.isPointed(property, in: holder) ? maybe : "wire.Deref(\(maybe))"
      }
      let value = full == "wire.Any" ? place : "\(full)(\(place))"
      return types.holding(property) == .value && types.isPointed(property, in: holder) ? "wire.Ptr(\(value))" : value
    }
  }

  /// Types that requests and JSON columns hold.
  private var decoded: [TypeUse] {
    var uses: [TypeUse] = plan.validation.validators.map { TypeUse(.reference($0.type)) }
    for route in plan.routes.routes {
      uses += route.parameters.map(\.type)
      uses += route.body?.content.map(\.type) ?? []
    }
    uses += storedJSON
    for scheme in plan.auth.schemes { uses += scheme.claims.map(\.type) }
    return uses
  }

  private var storedJSON: [TypeUse] {
    plan.storage.tables.flatMap { table in
      table.columns.filter { $0.type == .json }.compactMap { contract[table.entity].field($0.field)?.type }
    }
  }

  // MARK: - Encoding

  /// From the types of the contract to JSON: the properties that a type declares, in its order.
  func encodeFile() -> GeneratedFile {
    var file = genFile()
    var uses = plan.routes.routes.compactMap(\.success.type) + contract.errors.compactMap(\.payload)
    uses += contract.entities.map { TypeUse(.reference($0.readView)) }
    for id in contract.types(heldBy: uses + storedJSON) { encoder(id, types, &file.body) }
    for id in contract.types(heldBy: storedJSON) where types.formerNames.contains(id) { encoder(id, types.stored, &file.body) }
    return self.file("internal/gen/encode.go", file)
  }

  private func encoder(_ id: TypeID, _ types: GoTypes, _ writer: inout CodeWriter) {
    let name = names.types[id.index], function = types.encoderName(id)
    switch types.definition(id) {
    case .enumeration, .alias: return
    case .list(let element):
      writer.blank()
      writer.block("func \(function)(b []byte, value \(name)) []byte {") {
        $0.line("return wire.AppendList(\(types.requiredEncoder(element)))(b, value)")
      }
    case .map(let map):
      writer.blank()
      writer.block("func \(function)(b []byte, value \(name)) []byte {") { writer in
        writer.line("return wire.AppendMap(\(types.requiredEncoder(map.value)))(b, wire.Map[\(types.required(map.value))](value))")
      }
    case .sealed(let union):
      writer.blank()
      writer.block("func \(function)(b []byte, value \(name)) []byte {") { writer in
        writer.line("switch value := value.(type) {")
        for variant in union.variants {
          writer.line("case \(types.base(variant.type)):")
          writer.line("\treturn \(types.encoder(variant.type))(b, value)")
        }
        writer.line("}")
        writer.line("return append(b, \"null\"...)")
      }
    case .structure(let object):
      let shown = object.properties.enumerated().filter { !$0.element.answeredNames.isEmpty }
      writer.blank()
      if shown.isEmpty, !hasOthers(object) {
        writer.block("func \(function)(b []byte, _ \(name)) []byte {") { $0.line("return append(b, \"{}\"...)") }
      } else {
        writer.block("func \(function)(b []byte, value \(name)) []byte {") { writer in
          writer.line("w := wire.Open(b)")
          for (index, property) in shown { put(property, "value." + fields.property(index, of: id), id, types, &writer) }
          if hasOthers(object) { writer.line("w.Others(value.Others)") }
          writer.line("return w.Close()")
        }
      }
      if types.isStored { return }
      writer.blank()
      writer.line("// MarshalJSON implements json.Marshaler.")
      writer.block("func (v \(name)) MarshalJSON() ([]byte, error) {") { $0.line("return append\(name)(nil, v), nil") }
    }
  }

  private func put(_ property: Property, _ place: String, _ holder: TypeID, _ types: GoTypes, _ writer: inout CodeWriter) {
    let names = (types.isStored ? [property.name] : property.answeredNames).map { StringLiteral($0).code }
    let encoder = types.encoder(property.type)
    let isAlways = property.isRequired || property.defaultValue != nil
    func put(_ function: String, _ encoder: String, _ writer: inout CodeWriter) {
      for name in names { writer.line("wire.\(function)(&w, \(name), \(place), \(encoder))") }
    }
    switch types.holding(property) {
    case .value where types.isPointed(property, in: holder): put("Put", "wire.OrNull(\(encoder))", &writer)
    case .value: put("Put", encoder, &writer)
    case .optional: put("PutOpt", encoder, &writer)
    case .pointer where isAlways, .nilable where isAlways: put("Put", types.nullableEncoder(property.type), &writer)
    case .pointer: put("PutMaybe", encoder, &writer)
    case .nilable: writer.block("if \(place) != nil {") { put("Put", encoder, &$0) }
    }
  }
}
