import ContractModel
import ContractPlan
import EmitKit

/// Spells the complete handler of one operation.
struct HandlerWriter {
  let project: ExpressProject
  let route: Route

  private var method: String { project.names.operations[route.operation.index].method }
  private var dialect: Dialect { project.dialect }

  func write(_ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    switch route.handler {
    case .custom: custom(&writer, &module)
    case .create(let plan): create(plan, &writer, &module, &hashes)
    case .read(let target): read(target, &writer, &module)
    case .list(let plan): list(plan, &writer, &module)
    case .update(let plan): update(plan, &writer, &module, &hashes)
    case .delete(let target): delete(target, &writer, &module)
    case .signIn(let plan): signIn(plan, &writer, &module, &hashes)
    case .transition(let plan): transition(plan, &writer, &module)
    }
  }

  private func custom(_ writer: inout CodeWriter, _ module: inout Module) {
    if let sample = route.sample { return stub(sample, &writer) }
    module.use("notImplemented", from: "../errors")
    writer.block("async \(method)() {", "},") { $0.line("throw notImplemented();") }
  }

  /// Answers the same to everybody.
  private func stub(_ sample: SampleAnswer, _ writer: inout CodeWriter) {
    writer.doc("A sample, until you write it yourself.")
    guard let result = project.sample(sample, of: route) else {
      if sample.headers.isEmpty { return writer.line("async \(method)() {},") }
      return method([], ["response"], &writer) { headers(sample, &$0) }
    }
    method([], sample.headers.isEmpty ? [] : ["response"], &writer) { writer in
      headers(sample, &writer)
      // The body of a method stands two levels deep, which this writer does not know of.
      writer.line("return " + result.laidOut(column: 11, indent: 0, base: 4, after: 1) + ";")
    }
  }

  private func headers(_ sample: SampleAnswer, _ writer: inout CodeWriter) {
    for header in sample.headers {
      writer.fitted("response.setHeader(", [StringLiteral(header.name).code, StringLiteral(header.value).code], ");")
    }
  }

  /// Opens a method that destructures what it needs.
  private func method(_ request: [String], _ context: [String], _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void) {
    var code = CodeWriter()
    body(&code)
    var arguments: [String] = []
    if !request.isEmpty || !context.isEmpty {
      arguments.append(request.isEmpty ? "_request" : "{ " + request.joined(separator: ", ") + " }")
    }
    if !context.isEmpty { arguments.append("{ " + context.joined(separator: ", ") + " }") }
    writer.fitted("async \(method)(", arguments, ") {")
    writer.indented { $0.append(code) }
    writer.line("},")
  }

  private func repository(_ entity: EntityID, _ module: inout Module) -> String {
    let name = project.names.entityVariables[entity.index]
    module.use("* as \(name)", from: "../repositories/" + project.names.entityFiles[entity.index])
    return name
  }

  /// The local variable that holds a row.
  private func rowName(_ entity: EntityID) -> String {
    var scope = JavaScriptNames.locals(
      ["token", "updated", "changes", "matches", "body", "principal", "principals", "now", "items", "queries", "limit", "after"]
        + project.parameterNames(route))
    return scope.identifier(for: project.contract[entity].name)
  }

  private func answer(
    _ answer: AnswerPlan, _ row: String, _ writer: inout CodeWriter
  ) {
    switch answer {
    case .nothing: break
    case .entity: writer.line("return \(row);")
    case .token(let issue):
      var members = ["\(PropertyKey(issue.property).literal): await auth.issue\(project.names.schemes[issue.scheme.index].method)(\(claims(issue, row)))"]
      if let property = issue.entityProperty {
        let key = PropertyKey(property).literal
        members.append(key == row ? row : "\(key): \(row)")
      }
      writer.fitted("return {", members, "};", padded: true)
    }
  }

  private func claims(_ issue: TokenIssue, _ row: String) -> String {
    "{ " + issue.claims.map { "\(PropertyKey($0.claim).literal): \(row)\(PropertyKey($0.field).access)" }.joined(separator: ", ") + " }"
  }

  private func context(_ answer: AnswerPlan) -> [String] {
    if case .token = answer { return ["auth", "database"] }
    return ["database"]
  }

  // MARK: - Values

  private var bodyProperties: [Property] {
    guard let type = route.body?.content.first?.type else { return [] }
    return project.shapes.object(type)?.properties ?? []
  }

  private func bodyValue(_ property: String) -> String {
    let place = "body" + PropertyKey(property).access
    guard let declared = bodyProperties.first(where: { $0.name == property }) else { return place }
    if declared.isRequired { return place }
    // The validator has given absent ones their default; null, where it may be sent, was meant.
    if let value = declared.defaultValue, !project.shapes.isNullable(declared.type) {
      return "\(place) ?? \(stored(value, as: declared.type))"
    }
    return "\(place) ?? null"
  }

  /// A constant as rows have it.
  private func stored(_ value: JSONValue, as use: TypeUse?) -> String {
    guard case .number(let number) = value, let use, case .integer(let integer) = project.shapes.resolved(use), integer.width == .int64
    else { return ValueLiteral.json(value) }
    return number.text.contains("e") ? "BigInt(\(number.text))" : ValueLiteral.bigint(number)
  }

  /// Whether a property of the body may be absent or null.
  private func mayBeMissing(_ property: String) -> Bool {
    guard let declared = bodyProperties.first(where: { $0.name == property }) else { return false }
    return !declared.isRequired || project.shapes.isNullable(declared.type)
  }

  private func isNullable(_ property: String) -> Bool {
    bodyProperties.first { $0.name == property }.map { project.shapes.isNullable($0.type) } ?? false
  }

  private func generated(_ generation: Generation, _ module: inout Module) -> String {
    switch generation {
    case .uuid:
      module.use("randomUUID", from: "node:crypto")
      return "randomUUID()"
    case .createdNow, .updatedNow: return "now"
    case .principal: return subject
    case .sequence: return "undefined"
    }
  }

  /// The caller's `sub`.
  private var subject: String {
    switch project.caller(route.access) {
    case .nobody: return "null"
    case .one(_, let isOptional): return isOptional ? "principal?.sub ?? null" : "principal.sub"
    case .several(let schemes):
      return schemes.map { "principals.\(project.names.schemes[$0.index].key)?.sub" }.joined(separator: " ?? ") + " ?? \"\""
    }
  }

  private func usesCaller(_ values: [FieldValue]) -> Bool {
    values.contains { $0.source == .generated(.principal) }
  }

  private func usesNow(_ values: [FieldValue]) -> Bool {
    values.contains { $0.source == .generated(.createdNow) || $0.source == .generated(.updatedNow) }
  }

  private func value(
    _ field: FieldValue, of entity: EntityID, _ module: inout Module, _ hashes: inout HashTable
  ) -> String? {
    switch field.source {
    case .body(let property): return bodyValue(property)
    case .constant(let value): return stored(value, as: project.plan.contract[entity].field(field.field)?.type)
    case .generated(let generation): return generated(generation, &module)
    case .hashed(let property, let hash):
      let place = "body" + PropertyKey(property).access
      let hashed = "await " + hashes.hash(hash, place, &module)
      return mayBeMissing(property) ? "\(place) == null ? null : \(hashed)" : hashed
    case .database: return nil
    }
  }

  // MARK: - Actions

  private func create(_ plan: CreatePlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    let repository = repository(plan.entity, &module), row = rowName(plan.entity)
    var members: [String] = []
    for field in plan.values {
      guard let value = value(field, of: plan.entity, &module, &hashes) else { continue }
      members.append("\(PropertyKey(field.field).literal): \(value)")
    }
    let caller = usesCaller(plan.values) ? [project.callerProperty(route.access)?.name].compactMap { $0 } : []
    method(caller + (route.body == nil ? [] : ["body"]), context(plan.answer), &writer) { writer in
      if usesNow(plan.values) { writer.line("const now = new Date().toISOString();") }
      writer.block("const \(row) = await \(repository).insert(database, {", "});") { writer in
        for member in members { writer.line(member + ",") }
      }
      answer(plan.answer, row, &writer)
    }
  }

  private func keyArguments(_ target: TargetPlan) -> [String] {
    let names = project.parameterNames(route)
    return target.key.map { key in
      zip(route.parameters, names).first { $0.0.name == key.parameter && $0.0.location == .path }?.1 ?? key.parameter
    }
  }

  private func key(_ target: TargetPlan) -> String { keyArguments(target).joined(separator: ", ") }

  private func caller(_ target: TargetPlan) -> [String] {
    route.access.dependsOnTarget ? [project.callerProperty(route.access)?.name].compactMap { $0 } : []
  }

  /// Finds the row, and judges whether the caller may have it.
  private func load(_ target: TargetPlan, _ queries: String, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(target.entity, &module), row = rowName(target.entity)
    module.use("notFound", from: "../errors")
    writer.line("const \(row) = await \(repository).find(\(queries), \(key(target)));")
    writer.line("if (\(row) === undefined) throw notFound();")
    if route.access.dependsOnTarget, let caller = project.callerProperty(route.access) {
      let function = project.names.operations[route.operation.index].authorize + "Of"
      module.use(function, from: "../auth")
      writer.line("\(function)(\(caller.name), \(row));")
    }
    if let policy = route.entityTag, route.method != .get {
      module.use("requireMatch", from: "../runtime/etag")
      let type = project.names.types[project.contract[target.entity].readView.index]
      module.use("serialize" + type, from: "../serializers")
      writer.line("requireMatch(ifMatch, serialize\(type)(\(row)), \(policy == .required));")
    }
  }

  private func read(_ target: TargetPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    method(caller(target) + keyArguments(target), ["database"], &writer) { writer in
      load(target, "database", &writer, &module)
      writer.line("return \(rowName(target.entity));")
    }
  }

  private func list(_ plan: ListHandlerPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(plan.entity, &module), row = rowName(plan.entity)
    let names = project.parameterNames(route)
    var members: [String] = []
    for filter in plan.query.filters {
      guard let name = zip(route.parameters, names).first(where: { $0.0.name == filter.parameter && $0.0.location == .query })?.1
      else { continue }
      members.append(name)
    }
    let owner = plan.query.ownerField == nil ? [] : [project.callerProperty(route.access)?.name].compactMap { $0 }
    let isPaged = route.pagination != nil
    let request = owner + members + (isPaged ? ["after", "limit"] : [])
    method(request, ["database"], &writer) { writer in
      var filter = members
      if !owner.isEmpty { filter.append("owner: \(subject)") }
      if isPaged { filter += ["after", "limit: limit + 1"] }
      let call = "await \(repository).\(method)("
      let object = filter.isEmpty ? "{}" : "{ \(filter.joined(separator: ", ")) }"
      guard isPaged else { return writer.fitted("return " + call, ["database", object], ");") }
      writer.fitted("const items = " + call, ["database", object], ");")
      module.use("page", from: "../runtime/cursors")
      let order = plan.query.order.map { row + PropertyKey($0.field).access }.joined(separator: ", ")
      writer.line("return page(items, limit, (\(row)) => [\(order)]);")
    }
  }

  private func update(_ plan: UpdatePlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    let target = plan.target
    let repository = repository(target.entity, &module)
    let tag = route.entityTag == nil ? [] : ["ifMatch"]
    var lines: [String] = []
    for change in plan.changes {
      let key = PropertyKey(change.field).access
      switch change.source {
      case .body(let property):
        let place = "body" + PropertyKey(property).access
        lines.append("if (\(place) !== undefined) changes\(key) = \(place);")
      case .hashed(let property, let hash):
        let place = "body" + PropertyKey(property).access
        let hashed = "await " + hashes.hash(hash, place, &module)
        let text = "changes\(key) = \(isNullable(property) ? "\(place) === null ? null : \(hashed)" : hashed);"
        let single = "if (\(place) !== undefined) \(text)"
        lines.append(single.count + 4 <= lineWidth ? single : "if (\(place) !== undefined) {\n  \(text)\n}")
      case .constant, .generated, .database: continue
      }
    }
    let row = project.plan.storage.table(of: target.entity).map(project.storedRow) ?? project.names.rows[target.entity.index]
    let type = dialect.types(": Partial<\(row)>")
    module.useType(
      row, from: "../repositories/" + project.names.entityFiles[target.entity.index])
    method(caller(target) + keyArguments(target) + tag + ["body"], context(plan.answer), &writer) { writer in
      let isPlain = !plan.changes.contains { PropertyKey($0.field).isInherited }
      writer.line("const changes\(type) = \(isPlain ? "{}" : "Object.create(null)");")
      for line in lines { writer.line(line) }
      if !plan.automatic.isEmpty {
        let fields = plan.automatic.map { "changes\(PropertyKey($0.field).access) = new Date().toISOString();" }
        writer.block("if (Object.keys(changes).length > 0) {") { writer in
          for field in fields { writer.line(field) }
        }
      }
      writer.block("return await database.transaction(async (queries) => {", "});") { writer in
        load(target, "queries", &writer, &module)
        writer.line("const updated = await \(repository).update(queries, \(key(target)), changes);")
        writer.line("if (updated === undefined) throw notFound();")
        answer(plan.answer, "updated", &writer)
      }
    }
  }

  private func delete(_ target: TargetPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let repository = repository(target.entity, &module)
    let loads = route.access.dependsOnTarget || route.entityTag != nil
    let tag = route.entityTag == nil ? [] : ["ifMatch"]
    method(caller(target) + keyArguments(target) + tag, ["database"], &writer) { writer in
      if loads { load(target, "database", &writer, &module) }
      module.use("notFound", from: "../errors")
      writer.line("if (!(await \(repository).remove(database, \(key(target))))) throw notFound();")
    }
  }

  private func signIn(_ plan: SignInPlan, _ writer: inout CodeWriter, _ module: inout Module, _ hashes: inout HashTable) {
    let repository = repository(plan.entity, &module), row = rowName(plan.entity)
    let find = Statement.findBy(field: plan.identifier).functionName(project)
    let isBcrypt = if case .bcrypt = plan.hash { true } else { false }
    let verify = isBcrypt ? "verifyBcrypt" : "verifyPassword"
    module.use(verify, from: isBcrypt ? "../runtime/password-bcrypt" : "../runtime/password")
    module.use("invalidCredentials", from: "../errors")
    let secret = PropertyKey(plan.secret).access
    let dummy = hashes.dummy(plan.hash)
    method(["body"], context(plan.answer), &writer) { writer in
      writer.line("const \(row) = await \(repository).\(find)(database, body\(PropertyKey(plan.identifier).access));")
      let stored = "\(row)?\(secret.hasPrefix("[") ? "." : "")\(secret) ?? \(dummy)"
      writer.fitted("const matches = await \(verify)(", ["body\(secret)", stored], ");")
      writer.line("if (\(row) === undefined || !matches) throw invalidCredentials();")
      answer(plan.answer, row, &writer)
    }
  }

  private func transition(_ plan: TransitionPlan, _ writer: inout CodeWriter, _ module: inout Module) {
    let target = plan.target
    let repository = repository(target.entity, &module)
    let error = project.useError(plan.error, in: &module, from: "../")
    let tag = route.entityTag == nil ? [] : ["ifMatch"]
    method(caller(target) + keyArguments(target) + tag, context(plan.answer), &writer) { writer in
      load(target, "database", &writer, &module)
      writer.line("const updated = await \(repository).\(method)(database, \(key(target)));")
      writer.line("if (updated === undefined) throw \(error)();")
      answer(plan.answer, "updated", &writer)
    }
  }
}
