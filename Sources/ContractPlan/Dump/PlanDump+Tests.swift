internal import ContractModel

extension PlanDump {
  mutating func writeTests() {
    for suite in plan.tests.suites {
      section("suite \(name(suite.name))") { dump in
        for (index, fixture) in suite.fixtures.enumerated() {
          dump.line("fixture \(index) \(dump.quoted(fixture.name)) provides \(dump.names(fixture.provides))")
          dump.nested { dump in
            for step in fixture.steps { dump.write(step) }
          }
        }
        for test in suite.cases {
          let fixtures = test.fixtures.isEmpty ? "" : " after " + test.fixtures.map { "\($0)" }.joined(separator: " ")
          dump.line("\(test.kind.rawValue) \(dump.quoted(test.name))\(fixtures)")
          dump.nested { dump in
            for step in test.steps { dump.write(step) }
          }
        }
      }
    }
  }

  private mutating func write(_ step: TestStep) {
    switch step {
    case .bind(let variable, let value): line("let \(name(variable)) = \(text(value))")
    case .send(let exchange): write(exchange, label: "")
    case .burst(let exchange, let count): write(exchange, label: "\(count) times ")
    case .concurrent(let exchange, let count): write(exchange, label: "\(count) at once ")
    case .tick: line("tick")
    case .race(let exchanges, let statuses):
      line("race " + statuses.map { "\($0)" }.joined(separator: " "))
      nested { dump in
        for exchange in exchanges { dump.write(exchange, label: "") }
      }
    case .mint(let mint):
      let claims = mint.claims.map { "\(name($0.name)): \(text($0.value))" }.joined(separator: ", ")
      let scopes = mint.scopes.isEmpty ? "" : " scopes \(names(mint.scopes))"
      line(
        "mint \(name(mint.variable)) \(scheme(mint.scheme)) {\(claims)}\(scopes)"
          + (mint.flaw.map { " \($0.rawValue)" } ?? ""))
    case .walk(let walk):
      let order = walk.order.map { ($0.isDescending ? "-" : "") + name($0.property) }.joined(separator: " ")
      line("walk \(walk.items) items, \(walk.pageSize) a page, by \(order) key \(names(walk.key)) extra \(walk.extra)")
      nested { dump in
        dump.write(walk.first, label: "")
        for step in walk.between { dump.write(step) }
      }
    }
  }

  private mutating func write(_ exchange: Exchange, label: String) {
    let query = exchange.query.map { "\(name($0.name))=\(text($0.value))" }.joined(separator: "&")
    line("\(label)\(exchange.method) \(text(exchange.path))" + (query.isEmpty ? "" : "?" + query))
    nested { dump in
      for header in exchange.headers { dump.line("\(dump.name(header.name)): \(dump.text(header.value))") }
      for credential in exchange.credentials {
        dump.line("credential \(dump.scheme(credential.scheme)) \(dump.text(credential.value))")
      }
      switch exchange.body {
      case .json(let json): dump.line("body " + dump.text(json))
      case .text(let text): dump.line("body text " + dump.quoted(text))
      case .bytes(let bytes): dump.line("body bytes " + bytes.map { String($0, radix: 16) }.joined(separator: " "))
      case .filler(let bytes): dump.line("body filler \(bytes)")
      case nil: break
      }
      dump.write(exchange.expect)
      for capture in exchange.captures {
        let source =
          switch capture.source {
          case .pointer(let pointer): dump.quoted(pointer)
          case .header(let header): "header \(dump.name(header))"
          }
        dump.line("let \(dump.name(capture.variable)) = \(source)")
      }
    }
  }

  private mutating func write(_ expectation: Expectation) {
    let statuses = expectation.statuses.map { "\($0)" }.joined(separator: " or ")
    switch expectation.body {
    case .any: line("expect \(statuses)")
    case .empty: line("expect \(statuses) empty")
    case .error(let reference, _): line("expect \(statuses) error \(code(reference))")
    case .json(let match): line("expect \(statuses) \(text(match))")
    }
    nested { dump in
      if case .error(_, let violations) = expectation.body {
        for violation in violations {
          dump.line(
            "\(violation.location) \(dump.quoted(violation.pointer)) \(violation.code) \(dump.quoted(violation.detail))"
          )
        }
      }
      for header in expectation.headers {
        switch header {
        case .equal(let name, let value): dump.line("\(dump.name(name)): \(dump.text(value))")
        case .present(let name): dump.line("\(dump.name(name)): present")
        case .absent(let name): dump.line("\(dump.name(name)): absent")
        case .format(let name, let format): dump.line("\(dump.name(name)): \(format.rawValue)")
        }
      }
    }
  }

  private func text(_ template: TextTemplate) -> String {
    let parts = template.parts.map { part in
      switch part {
      case .literal(let text): quoted(text)
      case .variable(let variable): "$" + name(variable)
      case .fresh(let length): "fresh(\(length))"
      }
    }
    return parts.isEmpty ? "\"\"" : parts.joined(separator: " ")
  }

  private func text(_ json: JSONTemplate) -> String {
    switch json {
    case .value(let value): value.text
    case .text(let template): text(template)
    case .variable(let variable): "$" + name(variable)
    case .array(let elements): "[" + elements.map { text($0) }.joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0.name)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private func text(_ match: JSONMatch) -> String {
    switch match {
    case .any: "any"
    case .equal(let json): text(json)
    case .oneOf(let values): "one of " + values.map(\.text).joined(separator: " ")
    case .format(let format): format.rawValue
    case .decimal(let scale): "decimal(\(scale))"
    case .later(let variable): "later than $" + name(variable)
    case .token(let lifetime): "token(\(lifetime))"
    case .kind(let kinds): kinds.names.joined(separator: "|")
    case .nullable(let match): text(match) + "|null"
    case .object(let members):
      "{" + members.map { "\(quoted($0.name))\($0.isOptional ? "?" : ""): \(text($0.match))" }.joined(separator: ", ")
        + "}"
    case .list(let minimum, let match): "[\(minimum)+ \(text(match))]"
    case .array(let matches): "[" + matches.map { text($0) }.joined(separator: ", ") + "]"
    }
  }
}
