extension DumpReader {
  /// The lines beneath a type, apart from those that belong to what has the type.
  func readParts(_ lines: [DumpLine], into use: inout TypeUse) throws(DumpError) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if try readAssertion(line, into: &use) {
        // What `then` and `else` belong to stands before them.
        if case .conditional(let condition, _, _)? = use.assertions.last {
          var (then, otherwise): (TypeUse?, TypeUse?) = (nil, nil)
          while index < lines.count {
            var scanner = lines[index].scanner
            if scanner.skip("then: ") {
              then = try self.use(&scanner, lines[index])
            } else if scanner.skip("else: ") {
              otherwise = try self.use(&scanner, lines[index])
            } else {
              break
            }
            index += 1
          }
          use.assertions[use.assertions.count - 1] = .conditional(if: condition, then: then, otherwise: otherwise)
        }
        continue
      }
      try readPart(line, into: &use.type)
    }
  }

  private func readPart(_ line: DumpLine, into type: inout ValueType) throws(DumpError) {
    var scanner = line.scanner
    switch type {
    case .enumeration(var enumeration):
      guard scanner.isQuoted else { return }
      enumeration.cases.append(try enumerationCase(&scanner, line))
      type = .enumeration(enumeration)
    case .list(var list):
      if scanner.skip("elements: ") {
        list.element = try use(&scanner, line)
      } else if scanner.skip("element ") {
        _ = try scanner.int()
        try scanner.expect(": ")
        list.prefix.append(try use(&scanner, line))
      } else if scanner.skip("contains ") {
        let minimum = try scanner.int()
        try scanner.expect(" to ")
        let maximum = scanner.skip("any number") ? nil : try scanner.int()
        try scanner.expect(": ")
        list.contains = ContainsConstraint(element: try use(&scanner, line), minimum: minimum, maximum: maximum)
      }
      type = .list(list)
    case .map(var map):
      if scanner.skip("keys: ") {
        map.key = try use(&scanner, line)
      } else if scanner.skip("values: ") {
        map.value = try use(&scanner, line)
      }
      type = .map(map)
    case .object(var object):
      try readPart(&scanner, line, into: &object)
      type = .object(object)
    case .union(var union):
      guard scanner.skip("variant") else { return }
      var variant = UnionVariant(type: TypeUse(.never))
      while let tag = try scanner.spacedQuoted() { variant.tags.append(tag) }
      try scanner.expect(": ")
      variant.type = try use(&scanner, line)
      variant.description = try description(line)
      union.variants.append(variant)
      type = .union(union)
    default: break
    }
  }

  private func enumerationCase(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> EnumerationCase {
    var value = EnumerationCase(value: try scanner.quoted())
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        value.description = try scanner.quoted()
      } else if scanner.skip("deprecated") {
        value.deprecation = try deprecation(&scanner)
      } else {
        try scanner.expect("was ")
        value.was.append(try scanner.quoted())
      }
    }
    return value
  }

  private func readPart(_ scanner: inout DumpScanner, _ line: DumpLine, into object: inout ObjectType) throws(DumpError) {
    if scanner.skip("matching ") {
      let pattern = Pattern(try scanner.quoted())
      try scanner.expect(": ")
      object.patternProperties.append(PatternProperty(pattern: pattern, type: try use(&scanner, line)))
    } else if scanner.skip("names: ") {
      object.propertyNames = try use(&scanner, line)
    } else if let rule = try additional("others", &scanner, line) {
      object.additional = rule
    } else if scanner.skip("with ") {
      let name = try scanner.quoted()
      if scanner.skip(" required") {
        var required: [String] = []
        while let other = try scanner.spacedQuoted() { required.append(other) }
        object.dependentRequired.append(DependentRequired(property: name, required: required))
      } else {
        try scanner.expect(": ")
        object.dependentSchemas.append(DependentSchema(property: name, type: try use(&scanner, line)))
      }
    } else if let property = try property(line) {
      object.properties.append(property)
    }
  }

  /// What other properties may be; nil where the line is about something else.
  private func additional(
    _ label: String, _ scanner: inout DumpScanner, _ line: DumpLine
  ) throws(DumpError) -> AdditionalProperties? {
    if scanner.skip(label + " refused") { return .closed }
    if scanner.skip(label + " kept") { return .open }
    return scanner.skip(label + ": ") ? .typed(try use(&scanner, line)) : nil
  }

  /// A property; nil where the line is about something else.
  func property(_ line: DumpLine) throws(DumpError) -> Property? {
    var scanner = line.scanner
    guard let name = try? scanner.name() else { return nil }
    let isOptional = scanner.skip("?: ")
    guard isOptional || scanner.skip(": ") else { return nil }
    var property = Property(name: name, type: try use(&scanner, line), isRequired: !isOptional)
    if scanner.skip(" = ") { property.defaultValue = try scanner.json() }
    if scanner.skip(" ") {
      guard let access = Access(rawValue: scanner.remainder()) else { throw line.failure("an access is expected") }
      property.access = access
    }
    try readNotes(line) { note throws(DumpError) in
      switch note {
      case .description(let text): property.description = text
      case .deprecation(let deprecation): property.deprecation = deprecation
      case .was(let name): property.was.append(name)
      case .example(let value): property.examples.append(value)
      }
    }
    return property
  }

  // MARK: Notes

  enum Note {
    case description(String)
    case deprecation(Deprecation)
    case was(FormerName)
    case example(JSONValue)
  }

  /// The notes among the lines beneath something, between the parts of its type.
  func readNotes(_ line: DumpLine, _ read: (Note) throws(DumpError) -> Void) throws(DumpError) {
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        if scanner.isQuoted { try read(.description(try scanner.quoted())) }
      } else if child.text == "deprecated" || scanner.skip("deprecated ") {
        var whole = child.scanner
        try whole.expect("deprecated")
        try read(.deprecation(try deprecation(&whole)))
      } else if scanner.skip("was ") {
        var former = FormerName(try scanner.quoted())
        if scanner.skip(" until ") { former.until = try scanner.quoted() }
        try read(.was(former))
      } else if scanner.skip("example ") {
        try read(.example(try scanner.json()))
      }
    }
  }

  /// The description among the lines beneath something.
  func description(_ line: DumpLine) throws(DumpError) -> String? {
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description "), scanner.isQuoted { return try scanner.quoted() }
    }
    return nil
  }

  // MARK: Assertions

  private func readAssertion(_ line: DumpLine, into use: inout TypeUse) throws(DumpError) -> Bool {
    var scanner = line.scanner
    if scanner.skipWord("all of") {
      use.assertions.append(.allOf(try uses(line)))
    } else if scanner.skipWord("any of") {
      use.assertions.append(.anyOf(try uses(line)))
    } else if scanner.skipWord("one of") {
      use.assertions.append(.oneOf(try uses(line)))
    } else if scanner.skip("not: ") {
      use.assertions.append(.not(try self.use(&scanner, line)))
    } else if scanner.skip("if: ") {
      use.assertions.append(.conditional(if: try self.use(&scanner, line), then: nil, otherwise: nil))
    } else if scanner.skip("when ") {
      var kinds: JSONKinds = []
      repeat {
        guard let kind = JSONKinds(name: try scanner.name()) else { throw line.failure("a kind of values is expected") }
        kinds.insert(kind)
      } while scanner.skip(" ")
      try scanner.expect(": ")
      use.assertions.append(.whenKind(kinds, try self.use(&scanner, line)))
    } else if scanner.skip("values ") {
      var values: [JSONValue] = []
      repeat { values.append(try scanner.json()) } while scanner.skip(" ")
      use.assertions.append(.values(values))
    } else if let rule = try additional("unevaluated properties", &scanner, line) {
      use.assertions.append(.unevaluatedProperties(rule))
    } else if scanner.skip("unevaluated items: ") {
      use.assertions.append(.unevaluatedItems(try self.use(&scanner, line)))
    } else {
      return false
    }
    return true
  }

  private func uses(_ line: DumpLine) throws(DumpError) -> [TypeUse] {
    var uses: [TypeUse] = []
    for child in line.children {
      var scanner = child.scanner
      try scanner.expect("-: ")
      uses.append(try use(&scanner, child))
    }
    return uses
  }
}
