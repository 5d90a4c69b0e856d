import ContractBase
import ContractModel

extension ContractChecker {
  /// What an operation does with an entity; nil where it says nothing, or names what does not exist.
  mutating func action(_ annotation: ActionAnnotation?, _ declaration: OperationDeclaration) -> EntityAction? {
    guard let annotation, let id = entity(annotation.entity) else { return nil }
    switch annotation.kind {
    case .create: return .create(id)
    case .read: return .read(id)
    case .update: return .update(id)
    case .delete: return .delete(id)
    case .list(let order, let owner): return .list(id, query(order, owner, id, declaration))
    case .signIn(let identifier, let secret):
      guard let identifier = field(identifier, of: id), let secret = field(secret, of: id) else { return nil }
      return .signIn(id, identifier: identifier.name, secret: secret.name)
    case .transition(let name, let from, let target, let error):
      let error = error.flatMap { self.error($0) }
      guard let field = field(name, of: id) else { return nil }
      let states = (from + [target]).map { isValue($0, of: field.type, "`\(contract[id].name).\(field.name)`") }
      guard states.allSatisfy({ $0 }) else { return nil }
      return .transition(id, field: field.name, from: from.map(\.value), to: target.value, error: error)
    }
  }

  /// Whether an enum has a value, which is reported where it has not; of another type any value will do.
  mutating func isValue(_ value: Located<String>, of type: TypeUse, _ subject: String) -> Bool {
    guard case .enumeration(let enumeration) = resolved(type).type else { return true }
    let values = enumeration.cases.map(\.value)
    if values.contains(value.value) { return true }
    report(
      .unknownEnumValue, value, "\(subject) has no value `\(value.value)`", among: values,
      otherwise: "it has " + listed(values.map { "`\($0)`" }, "and"))
    return false
  }

  // MARK: Lists

  private mutating func query(
    _ order: [Located<String>], _ owner: Located<String>?, _ id: EntityID, _ declaration: OperationDeclaration
  ) -> ListQuery {
    var terms: [OrderTerm] = []
    for text in order {
      // A field that orders the list already has nothing more to say.
      guard let term = orderTerm(text, of: id), !terms.contains(where: { $0.field == term.field }) else { continue }
      terms.append(term)
    }
    // Only a total order gives pages that neither repeat nor skip a row.
    for name in contract[id].key where !terms.contains(where: { $0.field == name }) {
      terms.append(OrderTerm(field: name))
    }
    return ListQuery(
      order: terms, filters: filters(declaration, id), ownerField: owner.flatMap { field($0, of: id)?.name })
  }

  private mutating func filters(_ declaration: OperationDeclaration, _ id: EntityID) -> [Filter] {
    declaration.parameters.compactMap { declaration in
      guard let parameter = declaration.parameter else { return nil }
      if let annotation = declaration.annotations.typed.filter {
        guard let field = field(annotation.field ?? declaration.name, of: id) else { return nil }
        return Filter(parameter: parameter.name, field: field.name, comparison: annotation.comparison)
      }
      if contract[id].field(parameter.name) != nil {
        return Filter(parameter: parameter.name, field: parameter.name, comparison: .equal)
      }
      reportNarrowsNothing(declaration, parameter, id)
      return nil
    }
  }

  private mutating func reportNarrowsNothing(
    _ declaration: ParameterDeclaration, _ parameter: Parameter, _ id: EntityID
  ) {
    guard parameter.location == .query, !["limit", "cursor"].contains(parameter.name) else { return }
    report(
      .parameterNarrowsNothing, declaration.name,
      "`\(declaration.name.value)` narrows nothing: `\(contract[id].name)` has no field of that name",
      among: contract[id].fields.map(\.name),
      otherwise: "say what it filters, as in "
        + declarations.inWords(
          contract: "`@filter(field: name, op: CONTAINS)`", openAPI: "`x-filter: { field: name, op: CONTAINS }`"))
  }

  // MARK: Pagination

  /// Puts `limit` and `cursor` in the place of a `page` parameter. A list that declares the two by itself is
  /// paginated as well.
  mutating func pagination(_ declaration: OperationDeclaration, _ operation: inout Operation) -> Pagination? {
    let annotation = declaration.annotations.typed.paginate
    let limits = limits(annotation)
    let shape = paginationShape(of: operation)
    guard declaration.parameters.contains(where: { $0.parameter == nil }) else {
      return declaredPagination(operation, limits, shape, isAsked: annotation != nil)
    }
    var parameters: [Parameter] = []
    for declared in declaration.parameters {
      guard declared.parameter == nil else {
        if let parameter = declared.parameter { parameters.append(parameter) }
        continue
      }
      parameters += ContractChecker.pageParameters(limits, origin: declared.name.origin)
    }
    operation.parameters = parameters
    return Pagination(shape: shape, defaultLimit: limits.defaultLimit, maxLimit: limits.maxLimit)
  }

  private mutating func limits(_ annotation: PaginateAnnotation?) -> (defaultLimit: Int, maxLimit: Int) {
    guard let annotation else { return (20, 100) }
    let most = annotation.maxLimit.value
    // A maximum below the default that nobody wrote is meant for both.
    return (annotation.defaultLimit?.value ?? min(20, max(1, most)), most)
  }

  /// Of a list whose author wrote the query parameters `limit` and `cursor` out.
  private func declaredPagination(
    _ operation: Operation, _ limits: (defaultLimit: Int, maxLimit: Int), _ shape: Pagination.Shape, isAsked: Bool
  ) -> Pagination? {
    guard case .list = operation.action,
      let limit = operation.parameters.first(where: { $0.name == "limit" && $0.location == .query }),
      operation.parameters.contains(where: { $0.name == "cursor" && $0.location == .query }),
      case .integer(let integer) = resolved(limit.type).type
    else { return nil }
    if isAsked { return Pagination(shape: shape, defaultLimit: limits.defaultLimit, maxLimit: limits.maxLimit) }
    let most = max(1, integer.bounds.maximum?.int ?? limits.maxLimit)
    var standard = limits.defaultLimit
    if case .number(let number) = limit.defaultValue { standard = number.int ?? standard }
    return Pagination(shape: shape, defaultLimit: min(max(1, standard), most), maxLimit: most)
  }

  private func paginationShape(of operation: Operation) -> Pagination.Shape {
    guard let type = successType(of: operation), case .object = resolved(type).type else { return .link }
    return .envelope
  }

  private static func pageParameters(
    _ limits: (defaultLimit: Int, maxLimit: Int), origin: Origin
  ) -> [Parameter] {
    // Limits that make no sense are for a rule to report, once.
    let most = max(1, limits.maxLimit)
    let bounds = NumberBounds(minimum: JSONNumber(1), maximum: JSONNumber(most))
    return [
      Parameter(
        name: "limit", location: .query, style: .form, explode: true,
        type: TypeUse(.integer(IntegerType(width: .int32, bounds: bounds)), origin: origin), isRequired: false,
        defaultValue: .number(JSONNumber(min(max(1, limits.defaultLimit), most))),
        description: "How many items a page has at most.",
        origin: origin),
      Parameter(
        name: "cursor", location: .query, style: .form, explode: true,
        type: TypeUse(.string(StringType()), origin: origin), isRequired: false,
        description: "Where the page begins: as the page before announced it.", origin: origin),
    ]
  }
}
