import ContractBase

extension SourcePrinter {
  mutating func layout(_ document: Document) -> Layout {
    var previousIsBlock = false
    var isFirst = true
    var all: [Entry] = []
    for definition in document.definitions {
      // Declarations of more than a line stand apart; one-liners keep together as they were.
      let isBlock = isBlock(definition)
      var own = entries([definition], end: 0, span: \.span) { $0.layout($1) }
      if !isFirst, isBlock || previousIsBlock || bytes.isEmpty, !own.isEmpty { own[0].hasBlankLineBefore = true }
      all += own
      previousIsBlock = isBlock
      isFirst = false
    }
    all += entries([Definition](), end: .max, span: \.span) { $0.layout($1) }
    return all.isEmpty ? .empty : .joined([lines(all), .hardLine])
  }

  private func isBlock(_ definition: Definition) -> Bool {
    if definition.description != nil { return true }
    switch definition {
    case .contract, .importFile, .scalar, .union, .directive: return false
    case .auth(let node), .entity(let node), .error(let node), .job(let node), .event(let node),
      .object(let node), .interface(let node), .input(let node):
      return !node.fields.isEmpty
    case .service(let node), .client(let node): return !node.operations.isEmpty
    case .schema(let node): return !node.rootOperations.isEmpty
    case .enumeration(let node): return !node.values.isEmpty
    }
  }

  private mutating func layout(_ definition: Definition) -> Layout {
    let keyword = (definition.isExtension ? "extend " : "") + definition.keyword.rawValue
    switch definition {
    case .contract(let node): return head(node, keyword, node.name)
    case .scalar(let node): return head(node, keyword, node.name)
    case .auth(let node), .entity(let node), .error(let node), .job(let node), .event(let node),
      .object(let node), .interface(let node), .input(let node):
      return record(node, keyword)
    case .service(let node), .client(let node):
      return .joined([
        head(node, keyword, node.name),
        braces(
          node.operations, in: node.bodySpan, separator: nil, span: \.span, isSetApart: { $0.description != nil }
        ) { $0.layout($1) },
      ])
    case .importFile(let node):
      return .joined([describe(node.description), .text("import "), string(node.path), directives(node.directives)])
    case .schema(let node):
      return .joined([
        describe(node.description), .text(keyword), directives(node.directives),
        braces(node.rootOperations, in: node.bodySpan, separator: "  ", span: \.span) { _, root in
          .text("\(root.operation.text): \(root.type.text)")
        },
      ])
    case .union(let node):
      return .joined([head(node, keyword, node.name), alternatives(" =", node.members)])
    case .enumeration(let node):
      let separator = node.values.allSatisfy { $0.directives.isEmpty } ? " " : "  "
      return .joined([
        head(node, keyword, node.name),
        braces(
          node.values, in: node.bodySpan, separator: separator, span: \.span,
          isShort: node.values.allSatisfy { $0.description == nil && $0.directives.isEmpty }
        ) { printer, value in
          .joined([
            printer.describe(value.description), .text(value.name.text), printer.directives(value.directives),
          ])
        },
      ])
    case .directive(let node):
      return .joined([
        describe(node.description), .text("directive @\(node.name.text)"), arguments(node.arguments),
        .text(node.isRepeatable ? " repeatable" : ""), alternatives(" on", node.locations),
      ])
    }
  }

  /// Description Keyword Name Directives
  private mutating func head(_ node: some DefinitionNode, _ keyword: String, _ name: Name) -> Layout {
    .joined([describe(node.description), .text("\(keyword) \(name.text)"), directives(node.directives)])
  }

  private mutating func record(_ node: RecordDefinition, _ keyword: String) -> Layout {
    let interfaces =
      node.interfaces.isEmpty ? "" : " implements " + node.interfaces.map(\.text).joined(separator: " & ")
    return .joined([
      describe(node.description), .text("\(keyword) \(node.name.text)\(interfaces)"), directives(node.directives),
      braces(node.fields, in: node.bodySpan, separator: "  ", span: \.span) { $0.layout($1) },
    ])
  }

  /// ` = A | B`, or one a line with a bar before each
  private func alternatives(_ introduction: String, _ names: [Name]) -> Layout {
    guard !names.isEmpty else { return .empty }
    let bars = Layout.joined([.line, .text("| ")])
    return .joined([
      .text(introduction),
      .group(.indented(.joined([.line, .ifBroken("| "), .joined(names.map { .text($0.text) }, by: bars)]))),
    ])
  }

  /// Description Name Arguments : Type = Value Directives
  private mutating func layout(_ field: FieldDefinition) -> Layout {
    .joined([
      describe(field.description), .text(field.name.text), arguments(field.arguments),
      .text(": " + field.type.text), defaultValue(field.defaultValue), directives(field.directives),
    ])
  }

  private mutating func layout(_ operation: OperationDefinition) -> Layout {
    .joined([
      describe(operation.description), .text((operation.method ?? .get).rawValue + " "), string(operation.path),
      .text(" " + operation.name.text), arguments(operation.arguments), .text(": " + operation.result.text),
      directives(operation.directives),
    ])
  }

  private mutating func arguments(_ arguments: [InputValueDefinition]) -> Layout {
    guard !arguments.isEmpty else { return .empty }
    let layouts = arguments.map { argument in
      element(argument.span) { printer in
        .joined([
          printer.describe(argument.description), .text("\(argument.name.text): \(argument.type.text)"),
          printer.defaultValue(argument.defaultValue), printer.directives(argument.directives),
        ])
      }
    }
    return brackets("(", layouts, ")")
  }

  private mutating func defaultValue(_ value: Value?) -> Layout {
    value.map { .joined([.text(" = "), layout($0)]) } ?? .empty
  }
}
