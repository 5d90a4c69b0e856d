import ContractBase

extension DumpReader {
  func definition(_ name: String, _ line: DumpLine) throws(DumpError) -> TypeDefinition {
    var definition = TypeDefinition(name: name, use: TypeUse(.never), origin: .synthesized)
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        definition.description = try scanner.quoted()
      } else if scanner.skip("view ") {
        guard let view = EntityView(rawValue: try scanner.name()) else { throw child.failure("a view is expected") }
        try scanner.expect(" of ")
        definition.role = .view(try entityID(scanner.remainder(), scanner), view)
      } else if scanner.skipWord("inline") {
        definition.role = .inline
      } else if scanner.skip("deprecated") {
        definition.deprecation = try deprecation(&scanner)
      } else if scanner.skip("was ") {
        definition.was.append(try scanner.quoted())
      } else if scanner.skip("example ") {
        definition.examples.append(try scanner.json())
      } else {
        definition.use = try use(&scanner, child)
      }
    }
    return definition
  }

  /// A type from its head, which the scanner is at, and the lines beneath.
  func use(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> TypeUse {
    var use = try head(&scanner)
    try readParts(line.children, into: &use)
    return use
  }

  // MARK: The first line

  func head(_ scanner: inout DumpScanner) throws(DumpError) -> TypeUse {
    var use = TypeUse(try type(&scanner))
    if scanner.skip(" | null") { use.isNullable = true }
    return use
  }

  private func type(_ scanner: inout DumpScanner) throws(DumpError) -> ValueType {
    if scanner.isReference { return .reference(try type(try scanner.name(), scanner)) }
    let word = try scanner.name()
    switch word {
    case "boolean": return .boolean
    case "never": return .never
    case "double", "single":
      var type = NumberType(isSingle: word == "single")
      try facts(&scanner) { fact throws(DumpError) in try DumpReader.read(&fact, into: &type.bounds) }
      return .number(type)
    case "decimal":
      var type = DecimalType(precision: 0, scale: 0)
      try facts(&scanner) { fact throws(DumpError) in
        if fact.skip("precision ") {
          type.precision = try fact.int()
        } else if fact.skip("scale ") {
          type.scale = try fact.int()
        } else {
          try DumpReader.read(&fact, into: &type.bounds)
        }
      }
      return .decimal(type)
    case "string":
      var type = StringType()
      try facts(&scanner) { fact throws(DumpError) in try DumpReader.read(&fact, into: &type) }
      return .string(type)
    case "enum":
      var cases: [EnumerationCase] = []
      while let value = try scanner.spacedQuoted() { cases.append(EnumerationCase(value: value)) }
      return .enumeration(EnumerationType(cases: cases))
    case "list":
      var type = ListType(element: nil)
      try facts(&scanner) { fact throws(DumpError) in
        if fact.skip("items min ") {
          type.minItems = try fact.int()
        } else if fact.skip("items max ") {
          type.maxItems = try fact.int()
        } else if fact.skip("unique") {
          type.uniqueItems = true
        } else {
          try fact.expect("unevaluated")
          type.leavesRest = true
        }
      }
      if scanner.skip(" of nothing") { return .list(type) }
      if scanner.skip(" of ") { type.element = try element(&scanner) }
      return .list(type)
    case "map":
      var type = MapType(value: TypeUse(.never))
      try facts(&scanner) { fact throws(DumpError) in
        if fact.skip("properties min ") {
          type.minProperties = try fact.int()
        } else if fact.skip("properties max ") {
          type.maxProperties = try fact.int()
        } else {
          try fact.expect("unevaluated")
          type.leavesRest = true
        }
      }
      if scanner.skip(" of ") { type.value = try element(&scanner) }
      return .map(type)
    case "object":
      var type = ObjectType(properties: [])
      try facts(&scanner) { fact throws(DumpError) in
        if fact.skip("properties min ") {
          type.minProperties = try fact.int()
        } else if fact.skip("properties max ") {
          type.maxProperties = try fact.int()
        } else {
          try fact.expect("evaluated")
          type.leavesRest = false
        }
      }
      return .object(type)
    case "union":
      var type = UnionType(variants: [])
      try facts(&scanner) { fact throws(DumpError) in
        try fact.expect("overlap")
        type.allowsOverlap = true
      }
      if scanner.skip(" by ") { type.discriminator = try scanner.quoted() }
      return .union(type)
    case "any":
      var kinds: JSONKinds = []
      try facts(&scanner) { fact throws(DumpError) in
        guard let kind = JSONKinds(name: try fact.name()) else { throw fact.failure("a kind of values is expected") }
        kinds.insert(kind)
      }
      return .any(kinds.isEmpty ? .all : kinds)
    default:
      guard let width = IntegerWidth(rawValue: word) else { throw scanner.failure("'\(word)' is no type") }
      var type = IntegerType(width: width)
      try facts(&scanner) { fact throws(DumpError) in try DumpReader.read(&fact, into: &type.bounds) }
      return .integer(type)
    }
  }

  private func element(_ scanner: inout DumpScanner) throws(DumpError) -> TypeUse {
    guard scanner.skip("(") else { return TypeUse(try type(&scanner)) }
    let use = try head(&scanner)
    try scanner.expect(")")
    return use
  }

  /// What stands in parentheses, one after another.
  private func facts(
    _ scanner: inout DumpScanner, _ read: (inout DumpScanner) throws(DumpError) -> Void
  ) throws(DumpError) {
    guard scanner.skip("(") else { return }
    repeat { try read(&scanner) } while scanner.skip(", ")
    try scanner.expect(")")
  }

  private static func read(_ fact: inout DumpScanner, into bounds: inout NumberBounds) throws(DumpError) {
    if fact.skip("min ") {
      bounds.minimum = try fact.decimal()
    } else if fact.skip("max ") {
      bounds.maximum = try fact.decimal()
    } else if fact.skip("above ") {
      bounds.exclusiveMinimum = try fact.decimal()
    } else if fact.skip("below ") {
      bounds.exclusiveMaximum = try fact.decimal()
    } else {
      try fact.expect("multiple of ")
      bounds.multipleOf = try fact.decimal()
    }
  }

  private static func read(_ fact: inout DumpScanner, into type: inout StringType) throws(DumpError) {
    if fact.skip("length min ") {
      type.minLength = try fact.int()
    } else if fact.skip("length max ") {
      type.maxLength = try fact.int()
    } else if fact.skip("pattern ") {
      type.pattern = Pattern(try fact.quoted())
    } else if fact.skip("encoding ") {
      type.contentEncoding = try fact.quoted()
    } else if fact.skip("media type ") {
      type.contentMediaType = try fact.quoted()
    } else if fact.skip("secret") {
      type.isSecret = true
    } else {
      guard let format = StringFormat(rawValue: try fact.name()) else { throw fact.failure("a format is expected") }
      type.format = format
    }
  }
}

extension JSONKinds {
  /// The kind of a name of JSON Schema.
  init?(name: String) {
    let kinds: [JSONKinds] = [.null, .boolean, .integer, .number, .string, .array, .object]
    guard let kind = kinds.first(where: { $0.names == [name] }) else { return nil }
    self = kind
  }
}
