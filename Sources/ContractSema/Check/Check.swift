package import ContractBase
package import ContractModel

/// Resolves every name in a contract's declarations and builds the contract, without running any ``Rule``.
///
/// Comes back with a contract whatever was wrong: what could not be resolved is left out, or may be anything, so that
/// rules can look at the rest. It is only to be used where the sink has no errors.
package func check(
  _ declarations: Declarations, options: CheckOptions, sink: inout DiagnosticSink
) -> Contract {
  var checker = ContractChecker(declarations, isStrict: options.isStrict)
  checker.check()
  sink.absorb(checker.sink)
  return checker.contract
}

/// The state of one check. Parts are built in an order in which each may refer to the ones before it.
struct ContractChecker {
  let declarations: Declarations
  let isStrict: Bool
  var contract: Contract
  var sink = DiagnosticSink()
  var entities: [String: EntityID] = [:]
  var errors: [String: ErrorID] = [:]
  var schemes: [String: AuthSchemeID] = [:]
  var unknownSchemes = RepeatedFindings()
  /// The entity that a type is the read view of.
  var entitiesByReadView: [TypeID: EntityID] = [:]

  init(_ declarations: Declarations, isStrict: Bool) {
    self.declarations = declarations
    self.isStrict = isStrict
    contract = Contract(
      name: declarations.name?.value ?? "API", version: declarations.version?.value ?? "1.0.0",
      origin: Origin(declarations.span))
    contract.description = declarations.description
  }

  mutating func check() {
    checkAnnotations()
    indexNames()
    readSettings()
    readTypes()
    readErrors()
    readSchemes()
    readEntities()
    deriveViews()
    checkIssues()
    readServices()
    readMessaging()
    for diagnostic in unknownSchemes.told { sink.report(diagnostic) }
  }

  private mutating func readSettings() {
    let typed = declarations.annotations.typed
    contract.settings.errorStyle = typed.errorStyle
    contract.settings.servers = declarations.servers + typed.servers
    contract.unserved = declarations.unserved
    if let status = typed.validationStatus {
      if [400, 422].contains(status.value) {
        contract.settings.validationStatus = status.value
      } else {
        reportRange("invalid requests are answered with 400 or 422, not \(status.value)", at: status.span)
      }
    }
    if let bytes = maxBody(typed) { contract.settings.maxBodyBytes = bytes }
  }

  mutating func maxBody(_ typed: TypedAnnotations) -> Int? {
    guard let bytes = typed.maxBodyBytes else { return nil }
    guard bytes.value > 0 else {
      reportRange("a body has at least one byte, not \(bytes.value)", at: bytes.span)
      return nil
    }
    return bytes.value
  }

  /// Types as the reader defined them. The views of entities follow when entities are known.
  private mutating func readTypes() {
    for (index, definition) in declarations.types.definitions.enumerated() {
      let unresolved = TypeDefinition(
        name: declarations.types.names[index], use: TypeUse(.any(.all)), origin: .synthesized)
      contract.types.append(definition ?? unresolved)
    }
  }

  // MARK: Shared by all parts

  mutating func reportRange(_ message: String, at span: Span?, hint: String? = nil) {
    sink.report(Diagnostic(.argumentOutOfRange, at: span, message, hint: hint))
  }

  /// The type behind references to named types.
  func resolved(_ use: TypeUse) -> TypeUse {
    var use = use
    // A chain of references is no longer than there are types.
    for _ in 0...contract.types.count {
      guard case .reference(let id) = use.type, id.index < contract.types.count else { return use }
      let isNullable = use.isNullable
      use = contract[id].use
      use.isNullable = use.isNullable || isNullable
    }
    return use
  }

  /// The entity whose read view a type is.
  func entity(of use: TypeUse) -> EntityID? {
    guard case .reference(let id) = use.type else { return nil }
    return entitiesByReadView[id]
  }
}
