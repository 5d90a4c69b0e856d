import ContractModel
import ContractPlan
import EmitKit

/// Spells the complete handler of one operation.
struct HandlerWriter {
  let project: GoProject
  let route: Route
  /// The type whose method it is.
  let receiver: String

  var types: GoTypes { project.types }
  var operation: OperationNames { project.operation(route) }

  func write(_ writer: inout CodeWriter, _ hashes: inout HashTable) {
    switch route.handler {
    case .custom: custom(&writer)
    case .create(let plan): create(plan, &writer, &hashes)
    case .read(let target): read(target, &writer)
    case .list(let plan): list(plan, &writer)
    case .update(let plan): update(plan, &writer, &hashes)
    case .delete(let target): delete(target, &writer)
    case .signIn(let plan): signIn(plan, &writer, &hashes)
    case .transition(let plan): transition(plan, &writer)
    }
  }

  private func method(_ writer: inout CodeWriter, _ how: String = "", _ body: (inout CodeWriter) -> Void) {
    var code = CodeWriter.go
    body(&code)
    let result = project.resultType(route).map { "(result \($0), err error)" } ?? "error"
    let context = code.names("ctx") ? "ctx" : "_", request = code.names("request") ? "request" : "_"
    writer.line("// \(operation.method) implements \(project.names.services[route.service.index].handlers)\(how).")
    let receiver = code.names("h") ? "h " + self.receiver : self.receiver
    writer.block("func (\(receiver)) \(operation.method)(\(context) context.Context, \(request) \(operation.request)) \(result) {") { $0.append(code) }
  }

  private var hasResult: Bool { project.resultType(route) != nil }

  func failed(_ error: String) -> String { hasResult ? "return result, \(error)" : "return \(error)" }

  func check(_ writer: inout CodeWriter, _ condition: String = "err != nil", _ error: String = "err") {
    writer.block("if \(condition) {") { $0.line(failed(error)) }
  }

  private func custom(_ writer: inout CodeWriter) {
    guard let sample = route.sample else { return method(&writer) { $0.line(failed("api.NotImplemented()")) } }
    let result = project.sample(sample, of: route)
    method(&writer, " with a sample") { writer in
      for header in sample.headers {
        writer.line("api.ResponseHeader(ctx).Set(\(StringLiteral(header.name)), \(StringLiteral(header.value)))")
      }
      guard let result else { return writer.line("return nil") }
      writer.expression("return ", result, ", nil")
    }
  }

  private func store(_ entity: EntityID, _ querier: String) -> String { "\(project.names.entities[entity.index].store){\(querier)}" }

  // MARK: - Actions

  private func create(_ plan: CreatePlan, _ writer: inout CodeWriter, _ hashes: inout HashTable) {
    guard let table = project.plan.storage.table(of: plan.entity) else { return custom(&writer) }
    let names = project.names.entities[plan.entity.index]
    let record = project.recordType(of: table)
    var locals = project.names.locals(["h", "ctx", "request", "result", "err", "now", "row", "issued"])
    var prepared = CodeWriter.go
    var row: [(key: String, value: String)] = []
    var hashed: [(key: String, value: String)] = []
    for field in plan.values {
      guard let column = project.column(field.field, of: table) else { continue }
      if case .hashed(let property, let hash) = field.source, let (place, declared, _) = bodyProperty(property) {
        let local = locals.identifier(for: property + " hash")
        hashed.append((column.name, hash_(place, declared, hash, local, column, hashes, &prepared)))
      } else if let value = value(field.source, column) {
        if column.column.isHash { hashed.append((column.name, value)) } else { row.append((column.name, value)) }
      }
    }
    method(&writer) { writer in
      writer.append(prepared)
      if usesNow(plan.values) { writer.line("now := wire.Now()") }
      let start = "row, err := \(store(plan.entity, "h.DB")).Insert(ctx, \(record){"
      if record == names.row {
        writer.block(start, "})") { $0.pairs(row) }
      } else {
        var inner = CodeWriter.go
        inner.pairs(row)
        let nested = "\(names.row){\n" + inner.text.split(separator: "\n").map { "\t" + $0 }.joined(separator: "\n") + "\n}"
        writer.block(start, "})") { $0.pairs([(key: names.row, value: nested)] + hashed) }
      }
      check(&writer)
      answer(plan.answer, plan.entity, "row", &writer)
    }
  }

  /// Hashes a property of the body before a row is made; the expression of the hash.
  private func hash_(
    _ place: String, _ property: Property, _ hash: PasswordHash, _ local: String, _ column: RowColumn, _ hashes: HashTable,
    _ writer: inout CodeWriter
  ) -> String {
    let holding = types.holding(property)
    let hasher = hashes.hasher(hash)
    guard holding != .value else {
      writer.line("\(local), err := \(hasher).Hash(\(text(place, property)))")
      check(&writer)
      return column.column.isNullable ? "&\(local)" : local
    }
    let pointer = holding == .optional ? place + ".Value" : place
    writer.line("var \(local) \(column.column.isNullable ? "*string" : "string")")
    writer.block("if \(pointer) != nil {") { writer in
      writer.line("hash, err := \(hasher).Hash(\(text("*" + pointer, property)))")
      check(&writer)
      writer.line("\(local) = \(column.column.isNullable ? "&hash" : "hash")")
    }
    return local
  }

  private func text(_ value: String, _ property: Property) -> String {
    types.underlying(property.type) == "string" ? value : "string(\(value))"
  }

  private func keyArguments(_ target: TargetPlan) -> [String] {
    let names = project.parameterNames(route)
    return target.key.map { key in
      let name = zip(route.parameters, names).first { $0.0.name == key.parameter && $0.0.location == .path }?.1
      return name.map { "request." + $0 } ?? "\"\""
    }
  }

  /// Finds the row, and judges whether the caller may have it.
  private func load(_ target: TargetPlan, _ querier: String, _ writer: inout CodeWriter, isUsed: Bool = true) {
    let names = project.names.entities[target.entity.index]
    let needsRow = isUsed || route.access.dependsOnTarget || (route.entityTag != nil && route.method != .get)
    let arguments = (["ctx"] + keyArguments(target)).joined(separator: ", ")
    if needsRow {
      writer.line("row, err := \(store(target.entity, querier)).Find(\(arguments))")
      notFound(&writer)
    } else {
      writer.block("if _, err := (\(store(target.entity, querier))).Find(\(arguments)); err != nil {") { $0.line(failed("api.OrNotFound(err)")) }
    }
    if route.access.dependsOnTarget, let caller = project.callerField(route.access) {
      writer.block("if err := \(operation.authorizeRow)(request.\(caller.field), row); err != nil {") { $0.line(failed("err")) }
    }
    if let policy = route.entityTag, route.method != .get {
      let type = project.names.types[project.contract[target.entity].readView.index]
      let current = "append\(type)(nil, \(names.view)(row))"
      writer.block("if err := api.RequireMatch(request.IfMatch, \(current), \(policy == .required)); err != nil {") { $0.line(failed("err")) }
    }
  }

  private func notFound(_ writer: inout CodeWriter) { check(&writer, "err != nil", "api.OrNotFound(err)") }

  private func read(_ target: TargetPlan, _ writer: inout CodeWriter) {
    method(&writer) { writer in
      load(target, "h.DB", &writer)
      answer(.entity, target.entity, "row", &writer)
    }
  }

  private func list(_ plan: ListHandlerPlan, _ writer: inout CodeWriter) {
    guard let table = project.plan.storage.table(of: plan.entity) else { return custom(&writer) }
    let names = project.names.entities[plan.entity.index]
    var members = project.filterFields(route, plan.query).map { (key: $0.name, value: "request.\($0.name)") }
    if let owner = plan.query.ownerField, let column = project.column(owner, of: table) {
      var plain = column
      plain.holding = .value
      members.append((key: "Owner", value: subject(plain)))
    }
    let isPaged = route.pagination != nil
    let limitParameter = route.parameters.first { $0.name == "limit" && $0.location == .query }
    let limit = limitParameter.map { parameterHoldingLimit($0) } ?? "\(route.pagination?.defaultLimit ?? 20)"
    if isPaged { members += [(key: "After", value: "request.After"), (key: "Limit", value: "\(limit) + 1")] }
    method(&writer) { writer in
      let items = members.map { "\($0.key): \(members.count == 1 && $0.key == "Limit" ? $0.value : $0.value)" }
      writer.fitted("rows, err := \(store(plan.entity, "h.DB")).\(operation.method)(", ["ctx", "\(operation.filter){\(items.joined(separator: ", "))}"], ")")
      check(&writer)
      guard isPaged else {
        writer.line("items := make([]\(project.names.types[project.contract[plan.entity].readView.index]), len(rows))")
        writer.block("for i, row := range rows {") { $0.line("items[i] = \(names.view)(row)") }
        return writer.line("return items, nil")
      }
      let order = plan.query.order.compactMap { project.column($0.field, of: table) }.map { project.orderValue($0, "row") }
      writer.block("page := wire.Paginate(rows, \(limit), func(row \(names.row)) []any {", "})") { writer in
        writer.line("return []any{\(order.joined(separator: ", "))}")
      }
      if project.pageElement(route) != nil { return writer.line("return wire.MapPage(page, \(names.view)), nil") }
      envelope(names, &writer)
    }
  }

  private func parameterHoldingLimit(_ parameter: ParameterPlan) -> String {
    let place = project.parameterHolding(parameter) == .value ? "request.Limit" : "*request.Limit"
    return types.underlying(parameter.type) == "int" ? place : "int(\(place))"
  }

  /// An object with `items` and `nextCursor`.
  private func envelope(_ names: EntityNames, _ writer: inout CodeWriter) {
    guard let type = route.success.type, let id = types.structure(type), case .object(let object) = project.contract[id].use.type else {
      return writer.line(failed("api.NotImplemented()"))
    }
    writer.line("items := wire.MapPage(page, \(names.view)).Items")
    var members: [(key: String, value: String)] = []
    for (index, property) in object.properties.enumerated() {
      let field = project.fields.property(index, of: id)
      if property.name == "items" {
        let isDefined = !types.base(property.type).hasPrefix("[]")
        members.append((field, isDefined ? "\(types.base(property.type))(items)" : "items"))
      }
      if property.name == "nextCursor" { members.append((field, types.converted("page.NextCursor", .pointer, types.holding(property)))) }
    }
    writer.line("return \(project.names.types[id.index]){\(members.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}, nil")
  }

  private func update(_ plan: UpdatePlan, _ writer: inout CodeWriter, _ hashes: inout HashTable) {
    let target = plan.target
    guard let table = project.plan.storage.table(of: target.entity) else { return custom(&writer) }
    let names = project.names.entities[target.entity.index]
    var body = CodeWriter.go
    body.line("var changes \(names.changes)")
    var changed: [String] = []
    for change in plan.changes {
      guard let column = project.column(change.field, of: table) else { continue }
      changed.append(column.column.isNullable ? "changes.\(column.name).IsSet" : "changes.\(column.name) != nil")
      switch change.source {
      case .body(let property): self.change(property, column, &body)
      case .hashed(let property, let hash): self.hashedChange(property, hash, column, hashes, &body)
      case .constant, .generated, .database: continue
      }
    }
    let automatic = plan.automatic.compactMap { project.column($0.field, of: table) }
    if !automatic.isEmpty, !changed.isEmpty {
      body.block("if \(changed.joined(separator: " || ")) {") { writer in
        for column in automatic {
          writer.line("changes.\(column.name) = \(column.column.isNullable ? "wire.Some(wire.Now())" : "wire.Ptr(wire.Now())")")
        }
      }
    }
    method(&writer) { writer in
      writer.append(body)
      if hasResult { writer.line("var updated \(names.row)") }
      var inner = CodeWriter.go
      HandlerWriter(project: project, route: route, receiver: receiver).loadInside(target, &inner)
      let arguments = (["ctx"] + keyArguments(target) + ["changes"]).joined(separator: ", ")
      inner.line("\(hasResult ? "updated" : "_"), err = \(store(target.entity, "tx")).Update(\(arguments))")
      inner.line("return api.OrNotFound(err)")
      writer.block(
        hasResult ? "err = db.InTransaction(ctx, h.DB, func(tx *sql.Tx) error {" : "return db.InTransaction(ctx, h.DB, func(tx *sql.Tx) error {", "})"
      ) { $0.append(inner) }
      guard hasResult else { return }
      check(&writer)
      answer(plan.answer, target.entity, "updated", &writer)
    }
  }

  /// Finds the row inside a function that returns an error alone.
  private func loadInside(_ target: TargetPlan, _ writer: inout CodeWriter) {
    let names = project.names.entities[target.entity.index]
    let needsRow = route.access.dependsOnTarget || route.entityTag != nil
    let arguments = (["ctx"] + keyArguments(target)).joined(separator: ", ")
    writer.line("\(needsRow ? "row" : "_"), err := \(store(target.entity, "tx")).Find(\(arguments))")
    writer.block("if err != nil {") { $0.line("return api.OrNotFound(err)") }
    if route.access.dependsOnTarget, let caller = project.callerField(route.access) {
      writer.block("if err := \(operation.authorizeRow)(request.\(caller.field), row); err != nil {") { $0.line("return err") }
    }
    if let policy = route.entityTag {
      let type = project.names.types[project.contract[target.entity].readView.index]
      let current = "append\(type)(nil, \(names.view)(row))"
      writer.block("if err := api.RequireMatch(request.IfMatch, \(current), \(policy == .required)); err != nil {") { $0.line("return err") }
    }
  }

  /// Copies a property of the body into the changes.
  private func change(_ name: String, _ column: RowColumn, _ writer: inout CodeWriter) {
    guard let (place, property, _) = bodyProperty(name) else { return }
    let field = "changes.\(column.name)"
    switch (types.holding(property), column.column.isNullable) {
    case (.optional, true): writer.line("\(field) = \(place)")
    case (.optional, false): writer.line("\(field) = \(place).Value")
    case (.pointer, false): writer.line("\(field) = \(place)")
    case (.pointer, true): writer.block("if \(place) != nil {") { $0.line("\(field) = wire.Given(\(place))") }
    case (.nilable, let isNullable):
      writer.block("if \(place) != nil {") { $0.line("\(field) = \(isNullable ? "wire.Some" : "wire.Ptr")(\(place))") }
    case (.value, let isNullable): writer.line("\(field) = \(isNullable ? "wire.Some" : "wire.Ptr")(\(place))")
    }
  }

  private func hashedChange(_ name: String, _ hash: PasswordHash, _ column: RowColumn, _ hashes: HashTable, _ writer: inout CodeWriter) {
    guard let (place, property, _) = bodyProperty(name) else { return }
    let field = "changes.\(column.name)"
    let holding = types.holding(property)
    let pointer = holding == .optional ? place + ".Value" : place
    func hashed(_ value: String, _ writer: inout CodeWriter) {
      writer.line("hash, err := \(hashes.hasher(hash)).Hash(\(text(value, property)))")
      check(&writer)
      writer.line("\(field) = \(column.column.isNullable ? "wire.Some(hash)" : "&hash")")
    }
    if holding == .value { return writer.block("{") { hashed(place, &$0) } }
    if holding == .optional, column.column.isNullable {
      writer.block("if \(place).IsSet && \(pointer) == nil {") { $0.line("\(field) = wire.Null[string]()") }
    }
    writer.block("if \(pointer) != nil {") { hashed("*" + pointer, &$0) }
  }

  private func delete(_ target: TargetPlan, _ writer: inout CodeWriter) {
    let loads = route.access.dependsOnTarget || route.entityTag != nil
    method(&writer) { writer in
      if loads { load(target, "h.DB", &writer, isUsed: false) }
      let arguments = (["ctx"] + keyArguments(target)).joined(separator: ", ")
      let call = "api.OrNotFound(\(store(target.entity, "h.DB")).Delete(\(arguments)))"
      writer.line(hasResult ? "return result, \(call)" : "return \(call)")
    }
  }

  private func signIn(_ plan: SignInPlan, _ writer: inout CodeWriter, _ hashes: inout HashTable) {
    guard let table = project.plan.storage.table(of: plan.entity), let secret = project.column(plan.secret, of: table),
      let identifier = bodyProperty(plan.identifier), let given = bodyProperty(plan.secret), let column = project.column(plan.identifier, of: table)
    else { return custom(&writer) }
    let find = Statement.findBy(field: plan.identifier).methodName(project)
    let dummy = hashes.dummy(plan.hash)
    func plain(_ it: (place: String, property: Property, isPointed: Bool)) -> String { types.converted(it.place, types.holding(it.property), .value) }
    method(&writer) { writer in
      let own = types.base(identifier.property.type), wanted = types.base(column.field.type)
      let value = own == wanted || types.underlying(identifier.property.type) == own ? plain(identifier) : "\(wanted)(\(plain(identifier)))"
      writer.line("record, err := \(store(plan.entity, "h.DB")).\(find)(ctx, \(value))")
      writer.line("isKnown := !errors.Is(err, sql.ErrNoRows)")
      check(&writer, "err != nil && isKnown")
      writer.line("stored := \(types.converted("record.\(secret.name)", secret.holding, .value))")
      writer.block("if \(secret.column.isNullable ? "stored == \"\"" : "!isKnown") {") { writer in
        writer.block("if stored, err = \(dummy)(); err != nil {") { $0.line(failed("err")) }
      }
      writer.line("matches, err := password.Verify(\(text(plain(given), given.property)), stored)")
      check(&writer)
      check(&writer, "!matches || !isKnown", "api.InvalidCredentials()")
      let row = project.recordType(of: table) == project.names.entities[plan.entity.index].row ? "record" : "record." + project.names.entities[plan.entity.index].row
      answer(plan.answer, plan.entity, row, &writer)
    }
  }

  private func transition(_ plan: TransitionPlan, _ writer: inout CodeWriter) {
    let target = plan.target
    method(&writer) { writer in
      load(target, "h.DB", &writer, isUsed: false)
      let arguments = (["ctx"] + keyArguments(target)).joined(separator: ", ")
      writer.line("\(hasResult ? "updated" : "_"), err \(hasResult || !(route.access.dependsOnTarget || route.entityTag != nil) ? ":=" : "=") \(store(target.entity, "h.DB")).\(operation.method)(\(arguments))")
      check(&writer, "errors.Is(err, sql.ErrNoRows)", project.errorCall(plan.error))
      check(&writer)
      answer(plan.answer, target.entity, "updated", &writer)
    }
  }
}
