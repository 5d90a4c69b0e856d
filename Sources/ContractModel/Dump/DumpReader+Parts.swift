import ContractBase

extension DumpReader {
  func scheme(_ name: String, _ line: DumpLine) throws(DumpError) -> AuthScheme {
    var scheme = AuthScheme(name: name, kind: .basic, origin: .synthesized)
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        scheme.description = try scanner.quoted()
      } else if scanner.skip("bearer lifetime ") {
        var settings = BearerSettings(lifetime: try scanner.int(), algorithms: [])
        for line in child.children {
          var scanner = line.scanner
          if scanner.skip("issuer ") {
            settings.issuer = try scanner.quoted()
          } else if scanner.skip("audience ") {
            settings.audience = try scanner.quoted()
          } else {
            try scanner.expect("algorithm ")
            settings.algorithms.append(try scanner.quoted())
          }
        }
        scheme.kind = .bearer(settings)
      } else if scanner.skipWord("oauth2") {
        var flows = OAuthFlows(grants: [])
        for line in child.children {
          var scanner = line.scanner
          if scanner.skip("authorization ") {
            flows.authorizationURL = try scanner.quoted()
          } else if scanner.skip("token ") {
            flows.tokenURL = try scanner.quoted()
          } else if scanner.skip("refresh ") {
            flows.refreshURL = try scanner.quoted()
          } else {
            try scanner.expect("grant ")
            flows.grants.append(try scanner.quoted())
          }
        }
        scheme.kind = .oauth2(flows)
      } else if scanner.skip("openIDConnect ") {
        scheme.kind = .openIDConnect(discoveryURL: try scanner.quoted())
      } else if scanner.skip("apiKey ") {
        guard let location = Parameter.Location(rawValue: try scanner.name()) else { throw child.failure("a location is expected") }
        try scanner.expect(" ")
        scheme.kind = .apiKey(location: location, name: try scanner.quoted())
      } else if scanner.skipWord("basic") {
        scheme.kind = .basic
      } else if scanner.skipWord("mutualTLS") {
        scheme.kind = .mutualTLS
      } else if scanner.skipWord("claim") {
        guard let first = child.children.first, let claim = try property(first) else { throw child.failure("a claim is expected") }
        scheme.claims.append(claim)
      } else {
        try scanner.expect("scope ")
        scheme.scopes.append(Scope(name: try scanner.quoted(), description: try scanner.spacedQuoted()))
      }
    }
    return scheme
  }

  // MARK: Entities

  func entity(_ name: String, _ line: DumpLine) throws(DumpError) -> Entity {
    var entity = Entity(
      name: name, table: name, fields: [], key: [], readView: TypeID(0), createView: TypeID(0), updateView: TypeID(0),
      origin: .synthesized)
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("description ") {
        entity.description = try scanner.quoted()
      } else if scanner.skip("table ") {
        entity.table = try scanner.quoted()
      } else if scanner.skip("was ") {
        entity.was.append(try scanner.quoted())
      } else if scanner.skip("key ") {
        entity.key = try names(&scanner)
      } else if scanner.skip("views ") {
        var views: [TypeID] = []
        for name in try names(&scanner) { views.append(try type(name, scanner)) }
        guard views.count == 3 else { throw child.failure("three views are expected") }
        (entity.readView, entity.createView, entity.updateView) = (views[0], views[1], views[2])
      } else if scanner.skip("field ") {
        entity.fields.append(try field(&scanner, child))
      } else if scanner.skip("unique ") {
        let fields = try names(&scanner)
        let error = scanner.skip(" error ") ? try errorID(scanner.remainder(), scanner) : nil
        entity.uniques.append(UniqueConstraint(fields: fields, error: error, origin: .synthesized))
      } else if scanner.skip("index ") {
        entity.indexes.append(EntityIndex(fields: try terms(&scanner), origin: .synthesized))
      } else {
        entity.relations.append(try relation(&scanner))
      }
    }
    return entity
  }

  private func field(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> EntityField {
    let name = try scanner.name()
    try scanner.expect(" as ")
    let column = try scanner.quoted()
    try scanner.expect(": ")
    var field = EntityField(name: name, column: column, type: try use(&scanner, line))
    if scanner.skip(" = ") { field.defaultValue = try scanner.json() }
    while scanner.skip(" ") {
      if scanner.skip("generated ") {
        field.generation = Generation(rawValue: try scanner.name())
      } else {
        guard let access = Access(rawValue: try scanner.name()) else { throw line.failure("an access is expected") }
        field.access = access
      }
    }
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("hash ") { field.hash = try hash(&scanner) }
    }
    try readNotes(line) { note throws(DumpError) in
      switch note {
      case .description(let text): field.description = text
      case .deprecation(let deprecation): field.deprecation = deprecation
      case .was(let name): field.was.append(name)
      case .example(let value): field.examples.append(value)
      }
    }
    return field
  }

  private func hash(_ scanner: inout DumpScanner) throws(DumpError) -> PasswordHash {
    func number(_ word: String) throws(DumpError) -> Int {
      try scanner.expect(" \(word) ")
      return try scanner.int()
    }
    if scanner.skip("argon2id") {
      return .argon2id(memory: try number("memory"), iterations: try number("iterations"), parallelism: try number("parallelism"))
    }
    if scanner.skip("bcrypt") { return .bcrypt(cost: try number("cost")) }
    try scanner.expect("scrypt")
    return .scrypt(cost: try number("cost"), blockSize: try number("block"), parallelism: try number("parallelism"))
  }

  private func relation(_ scanner: inout DumpScanner) throws(DumpError) -> Relation {
    if scanner.skip("reference ") {
      let field = try scanner.name()
      try scanner.expect(" to ")
      let target = try entityID(try scanner.name(), scanner)
      try scanner.expect(" on delete ")
      guard let rule = DeleteRule(rawValue: scanner.remainder()) else { throw scanner.failure("a rule is expected") }
      return .reference(field: field, target: target, onDelete: rule, origin: .synthesized)
    }
    try scanner.expect("collection ")
    let name = try scanner.name()
    try scanner.expect(" of ")
    let target = try entityID(try scanner.name(), scanner)
    try scanner.expect(" by ")
    return .collection(name: name, target: target, field: try scanner.name(), origin: .synthesized)
  }

  /// Names with spaces between them.
  func names(_ scanner: inout DumpScanner) throws(DumpError) -> [String] {
    var names = [try scanner.name()]
    while scanner.isAtName, scanner.skip(" ") { names.append(try scanner.name()) }
    return names
  }

  func terms(_ scanner: inout DumpScanner) throws(DumpError) -> [OrderTerm] {
    var terms: [OrderTerm] = []
    repeat {
      let isDescending = scanner.skip("-")
      terms.append(OrderTerm(field: try scanner.name(), isDescending: isDescending))
    } while scanner.isAtName && scanner.skip(" ")
    return terms
  }
}
