import ContractModel
import ContractPlan
import EmitKit

/// Spells the complete handler of one operation.
struct HandlerWriter {
  let project: FastAPIProject
  let route: Route

  func write(_ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    writer.suite(project.signature(route) + ":") { writer in
      switch route.handler {
      case .custom:
        if let sample = route.sample { return stub(sample, &writer, &module) }
        module.use("NotImplementedYet", from: "..runtime.errors")
        writer.line("raise NotImplementedYet")
      case .create(let plan): create(plan, &writer, &module, hashes)
      case .read(let target): read(target, &writer, &module)
      case .list(let plan): list(plan, &writer, &module)
      case .update(let plan): update(plan, &writer, &module, hashes)
      case .delete(let target): delete(target, &writer, &module)
      case .signIn(let plan): signIn(plan, &writer, &module, &hashes)
      case .transition(let plan): transition(plan, &writer, &module)
      }
    }
  }

  /// Answers the same to everybody.
  private func stub(_ sample: SampleAnswer, _ writer: inout CodeWriter, _ module: inout Module) {
    writer.doc("A sample, until you write it yourself.")
    for header in sample.headers {
      writer.code("context.set_header(\(StringLiteral(header.name)), \(StringLiteral(header.value)))")
    }
    if let result = project.sample(sample, of: route, &module) { writer.code("return \(result)") }
  }

  private func repository(_ entity: EntityID, _ module: inout Module) -> String {
    let name = project.names.entityModules[entity.index]
    module.use("\(project.names.entityFiles[entity.index]) as \(name)", from: "..repositories")
    return name
  }

  /// The local variable that holds a row.
  private func rowName(_ entity: EntityID) -> String {
    var scope = PythonNames.locals(project.parameterNames(route) + ["after", "context"])
    return scope.identifier(for: project.contract[entity].name)
  }

  /// What a value of the answer's type is made with, of a row.
  private func model(_ use: TypeUse?, _ row: String, _ module: inout Module) -> String {
    guard let use, let id = project.shapes.name(use) else { return row }
    module.use(project.names.types[id.index], from: "..models")
    return "\(project.names.types[id.index]).model_validate(\(row))"
  }

  private func answer(_ answer: AnswerPlan, _ row: String, _ entity: EntityID, _ writer: inout CodeWriter, _ module: inout Module) {
    switch answer {
    case .nothing: break
    case .entity: writer.code("return \(model(route.success.type, row, &module))")
    case .token(let issue):
      guard let type = route.success.type, let id = project.shapes.name(type) else { return }
      let scheme = project.names.schemes[issue.scheme.index]
      let claims = issue.claims.map { claim in
        "\(scheme.claims[claim.claim] ?? claim.claim)=\(row).\(project.attribute(claim.field, of: entity))"
      }
      let attributes = project.names.attributes[id.index]
      var members = [
        "\(attributes[issue.property] ?? issue.property)=context.auth.issue_\(scheme.key)(\(claims.joined(separator: ", ")))"
      ]
      if let property = issue.entityProperty {
        let use = project.shapes.object(type)?.properties.first { $0.name == property }?.type
        members.append("\(attributes[property] ?? property)=\(model(use, row, &module))")
      }
      module.use(project.names.types[id.index], from: "..models")
      writer.code("return \(project.names.types[id.index])(\(members.joined(separator: ", ")))")
    }
  }

  // MARK: - Values

  private var bodyType: TypeUse? { route.body?.content.first?.type }

  private func bodyProperty(_ name: String) -> Property? {
    bodyType.flatMap { project.shapes.object($0) }?.properties.first { $0.name == name }
  }

  private func bodyPlace(_ property: String) -> String {
    bodyType.map { project.place("body", property, of: $0) } ?? "body"
  }

  private func isNullable(_ property: String) -> Bool {
    bodyProperty(property).map { project.shapes.isNullable($0.type) } ?? false
  }

  /// Whether a property of the body may be absent or null.
  private func mayBeMissing(_ property: String) -> Bool {
    guard let declared = bodyProperty(property) else { return false }
    return (!declared.isRequired && declared.defaultValue == nil) || project.shapes.isNullable(declared.type)
  }

  /// The caller's `sub`.
  private var subject: String {
    switch project.caller(route.access) {
    case .nobody: return "None"
    case .one(let id, let isOptional):
      let sub = project.claim("sub", id, of: "principal")
      return isOptional ? "None if principal is None else \(sub)" : sub
    case .several(let schemes):
      return schemes.reversed().reduce("\"\"") { rest, id in
        let place = "principals." + project.names.schemes[id.index].key
        return "\(project.claim("sub", id, of: place)) if \(place) is not None else \(rest)"
      }
    }
  }

  private func value(_ source: FieldValue.Source, _ module: inout Module, _ hashes: HashTable) -> String? {
    switch source {
    case .body(let property): return bodyPlace(property)
    case .constant(let value): return ValueLiteral.json(value)
    case .generated(.uuid):
      module.use("uuid4", from: "uuid")
      return "str(uuid4())"
    case .generated(.createdNow), .generated(.updatedNow): return "moment"
    case .generated(.principal): return subject
    case .generated(.sequence), .database: return nil
    case .hashed(let property, let hash):
      let place = bodyPlace(property)
      let hashed = hashes.hash(hash, place, &module)
      return mayBeMissing(property) ? "None if \(place) is None else \(hashed)" : hashed
    }
  }

  private func usesNow(_ values: [FieldValue]) -> Bool {
    values.contains { $0.source == .generated(.createdNow) || $0.source == .generated(.updatedNow) }
  }

  // MARK: - Actions

  private func create(_ plan: CreatePlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: HashTable) {
    let repository = repository(plan.entity, &module), row = rowName(plan.entity)
    if usesNow(plan.values) {
      module.use("now", from: "..runtime.columns")
      writer.line("moment = now()")
    }
    writer.line("\(row) = await \(repository).insert(")
    writer.indented { writer in
      writer.line("context.database,")
      for field in plan.values {
        guard let value = value(field.source, &module, hashes) else { continue }
        writer.item("\(project.attribute(field.field, of: plan.entity))=\(value)")
      }
    }
    writer.line(")")
    if case .nothing = plan.answer, !writer.mentions(row + ".") { return }
    answer(plan.answer, row, plan.entity, &writer, &module)
  }

  private func keyArguments(_ target: TargetPlan) -> [String] {
    let names = project.parameterNames(route)
    return target.key.map { key in
      zip(route.parameters, names).first { $0.0.name == key.parameter && $0.0.location == .path }?.1 ?? key.parameter
    }
  }

  private func key(_ target: TargetPlan) -> String { keyArguments(target).joined(separator: ", ") }

  /// Finds the row, and judges whether the caller may have it.
  private func load(_ target: TargetPlan, _ queries: String, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(target.entity, &module), row = rowName(target.entity)
    module.use("NotFound", from: "..runtime.errors")
    writer.code("\(row) = await \(repository).find(\(queries), \(key(target)))")
    writer.line("if \(row) is None:")
    writer.line("    raise NotFound")
    if route.access.dependsOnTarget, let caller = project.callerProperty(route.access) {
      let function = project.names.operations[route.operation.index].authorize + "_of"
      module.use(function, from: "..auth")
      writer.line("\(function)(\(caller.name), \(row))")
    }
    if let policy = route.entityTag, route.method != .get {
      module.use("require_match", from: "..runtime.etag")
      let view = project.contract[target.entity].readView
      module.use(project.serializer(view), from: "..serializers")
      let current = "\(project.serializer(view))(\(model(TypeUse(.reference(view)), row, &module)))"
      writer.code("require_match(if_match, \(current), required=\(policy == .required ? "True" : "False"))")
    }
  }

  private func read(_ target: TargetPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    load(target, "context.database", &writer, &module)
    writer.code("return \(model(route.success.type, rowName(target.entity), &module))")
  }

  private func list(_ plan: ListHandlerPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(plan.entity, &module)
    let method = project.names.operations[route.operation.index].method
    var arguments = ["context.database"]
    for filter in plan.query.filters {
      guard let name = zip(route.parameters, project.parameterNames(route))
        .first(where: { $0.0.name == filter.parameter && $0.0.location == .query })?.1
      else { continue }
      arguments.append("\(name)=\(name)")
    }
    if plan.query.ownerField != nil { arguments.append("owner=\(subject)") }
    guard route.pagination != nil else {
      let element = element(of: route.success.type)
      writer.code("rows = await \(repository).\(method)(\(arguments.joined(separator: ", ")))")
      return writer.code("return [\(model(element, "row", &module)) for row in rows]")
    }
    arguments += ["after=after", "limit=limit + 1"]
    writer.code("rows = await \(repository).\(method)(\(arguments.joined(separator: ", ")))")
    module.use("page", from: "..runtime.cursors")
    let order = plan.query.order.map { "row." + project.attribute($0.field, of: plan.entity) }.joined(separator: ", ")
    let isLinked = project.isLinkedPage(route)
    let items = isLinked ? route.success.type : project.shapes.object(route.success.type ?? TypeUse(.never))?.properties
      .first { $0.name == "items" }?.type
    let make = element(of: items).flatMap { project.shapes.name($0) }.map { id -> String in
      module.use(project.names.types[id.index], from: "..models")
      return project.names.types[id.index] + ".model_validate"
    } ?? "lambda row: row"
    let call = "page(rows, limit, \(make), lambda row: [\(order)])"
    guard !isLinked, let type = route.success.type, let id = project.shapes.name(type) else {
      return writer.code("return \(call)")
    }
    module.use(project.names.types[id.index], from: "..models")
    let attributes = project.names.attributes[id.index]
    writer.code("found = \(call)")
    let members = "\(attributes["items"] ?? "items")=found.items, \(attributes["nextCursor"] ?? "next_cursor")=found.next_cursor"
    writer.code("return \(project.names.types[id.index])(\(members))")
  }

  private func element(of use: TypeUse?) -> TypeUse? {
    guard let use, case .list(let list) = project.shapes.resolved(use) else { return nil }
    return list.element
  }

  private func update(_ plan: UpdatePlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: HashTable) {
    let target = plan.target
    let repository = repository(target.entity, &module)
    // What is called alike on both sides is taken over as it is.
    var alike: [String] = []
    var others: [FieldValue] = []
    for change in plan.changes {
      let field = project.attribute(change.field, of: target.entity)
      switch change.source {
      case .body(let property) where attributeOfBody(property) == field: alike.append(field)
      case .body, .hashed: others.append(change)
      case .constant, .generated, .database: continue
      }
    }
    let given = alike.isEmpty ? "{}" : "body.given(\(alike.map { StringLiteral($0).code }.joined(separator: ", ")))"
    writer.code("changes: dict[str, Any] = \(given)")
    module.use("Any", from: "typing")
    for change in others { self.change(change, target.entity, &writer, &module, hashes) }
    if !plan.automatic.isEmpty {
      module.use("now", from: "..runtime.columns")
      writer.line("if changes:")
      writer.indented { writer in
        for value in plan.automatic {
          writer.code("changes[\(StringLiteral(project.attribute(value.field, of: target.entity)))] = now()")
        }
      }
    }
    writer.suite("async with context.database.transaction() as queries:") { writer in
      load(target, "queries", &writer, &module)
      writer.code("updated = await \(repository).update(queries, \(key(target)), changes=changes)")
    }
    module.use("NotFound", from: "..runtime.errors")
    writer.line("if updated is None:")
    writer.line("    raise NotFound")
    answer(plan.answer, "updated", target.entity, &writer, &module)
  }

  private func attributeOfBody(_ property: String) -> String {
    bodyType.flatMap { project.attribute(property, of: $0) } ?? property
  }

  /// A change that is not taken over as it is.
  private func change(
    _ change: FieldValue, _ entity: EntityID, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: HashTable
  ) {
    let key = "changes[\(StringLiteral(project.attribute(change.field, of: entity)))]"
    switch change.source {
    case .body(let property):
      writer.code("if \(StringLiteral(attributeOfBody(property))) in body.model_fields_set:")
      writer.indented { $0.code("\(key) = \(bodyPlace(property))") }
    case .hashed(let property, let hash):
      let place = bodyPlace(property)
      let hashed = hashes.hash(hash, place, &module)
      if isNullable(property) {
        writer.code("if \(StringLiteral(attributeOfBody(property))) in body.model_fields_set:")
        writer.indented { $0.code("\(key) = None if \(place) is None else \(hashed)") }
      } else {
        writer.code("if \(place) is not None:")
        writer.indented { $0.code("\(key) = \(hashed)") }
      }
    case .constant, .generated, .database: break
    }
  }

  private func delete(_ target: TargetPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(target.entity, &module)
    if route.access.dependsOnTarget || route.entityTag != nil { load(target, "context.database", &writer, &module) }
    module.use("NotFound", from: "..runtime.errors")
    writer.code("if not await \(repository).remove(context.database, \(key(target))):")
    writer.line("    raise NotFound")
  }

  private func signIn(_ plan: SignInPlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    let repository = repository(plan.entity, &module), row = rowName(plan.entity)
    let find = Statement.findBy(field: plan.identifier).functionName(project)
    let isBcrypt = if case .bcrypt = plan.hash { true } else { false }
    let verify = isBcrypt ? "verify_bcrypt" : "verify_password"
    module.use(verify, from: isBcrypt ? "..runtime.passwords_bcrypt" : "..runtime.passwords")
    module.use("InvalidCredentials", from: "..runtime.errors")
    let stored = "\(row).\(project.attribute(plan.secret, of: plan.entity))"
    let field = project.contract[plan.entity].field(plan.secret)
    let isNullable = field.map { project.shapes.isNullable($0.type) } ?? false
    writer.code("\(row) = await \(repository).\(find)(context.database, \(bodyPlace(plan.identifier)))")
    let dummy = hashes.dummy(plan.hash)
    if isNullable {
      writer.code("stored = \(dummy) if \(row) is None or \(stored) is None else \(stored)")
    } else {
      writer.code("stored = \(dummy) if \(row) is None else \(stored)")
    }
    writer.code("if not await \(verify)(\(bodyPlace(plan.secret)), stored) or \(row) is None:")
    writer.line("    raise InvalidCredentials")
    answer(plan.answer, row, plan.entity, &writer, &module)
  }

  private func transition(_ plan: TransitionPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let target = plan.target
    let repository = repository(target.entity, &module)
    let error = project.useError(plan.error, in: &module, from: "..")
    let method = project.names.operations[route.operation.index].method
    load(target, "context.database", &writer, &module)
    writer.code("updated = await \(repository).\(method)(context.database, \(key(target)))")
    writer.line("if updated is None:")
    writer.line("    raise \(error)")
    answer(plan.answer, "updated", target.entity, &writer, &module)
  }
}
