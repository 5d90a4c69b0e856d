import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// The operations of a service over HTTP.
  func routesFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = module(
      "The operations of \(service.plan.name) over HTTP: each reads, asks its handler and answers.")
    module.use("Router", from: "express")
    module.useType("Services", from: "../context")
    module.useType(service.names.handlers, from: "../handlers/" + service.names.file)
    var patterns = PatternTable()
    var functions = CodeWriter()
    var body = CodeWriter()
    body.indented { writer in
      for path in paths(of: service.plan) {
        let routes = path.routes.map { plan.routes[$0] }
        let own = routes.filter { $0.service == service.plan.id }
        guard !own.isEmpty else { continue }
        writer.blank()
        // A path that services share is refused by the last of them.
        let isLast = routes.last?.service == service.plan.id
        pathRoutes(path, own, isLast: isLast, &writer, &module, &patterns, &functions)
      }
    }
    patterns.declarations(&module.body)
    let parameters = ["services" + dialect.types(": Services"), "handlers" + dialect.types(": " + service.names.handlers)]
    module.body.doc(service.plan.description ?? "The routes of \(service.plan.name).")
    module.body.fitted("export function \(service.names.variable)Routes(", parameters, ")\(dialect.types(": Router")) {")
    module.body.indented { writer in
      let usesAuth = routes(of: service.plan).contains { $0.access != .open }
      if usesAuth { writer.line("const { auth } = services;") }
      writer.line("const router = Router({ caseSensitive: true, strict: true });")
    }
    var state = CodeWriter()
    state.indented { writer in
      for route in routes(of: service.plan) {
        EndpointWriter(project: self, route: route, path: PathCode(route.path), patterns: patterns).state(&writer, &module)
      }
    }
    module.body.append(state)
    module.body.blank()
    module.body.append(body)
    module.body.blank()
    module.body.line("  return router;")
    module.body.line("}")
    module.body.blank()
    module.body.append(functions)
    return file("generated/routes/" + service.names.file, module)
  }

  private func pathRoutes(
    _ path: PathPlan, _ routes: [Route], isLast: Bool, _ writer: inout CodeWriter, _ module: inout Module,
    _ patterns: inout PatternTable, _ functions: inout CodeWriter
  ) {
    let code = PathCode(routes.first?.path ?? path.template)
    writer.line("router")
    writer.indented { writer in
      writer.line(".route(\(code.text))")
      for route in routes {
        module.use("endpoint", from: "../runtime/http")
        if let description = route.description { writer.prefixed("// ", CommentText(description, width: 90).lines) }
        var endpoint = EndpointWriter(project: self, route: route, path: PathCode(route.path), patterns: patterns)
        writer.line(".\(route.method.rawValue.lowercased())(endpoint(async (request, response) => {")
        writer.indented { endpoint.write(&$0, &module, &functions) }
        writer.line("}))")
        patterns = endpoint.patterns
      }
      if isLast {
        module.use("onlyMethods", from: "../runtime/http")
        writer.line(".all(onlyMethods(\(StringLiteral(path.allow.joined(separator: ", ")))));")
      } else {
        // Nothing to add: another service has more of this path.
        writer.line(";")
      }
    }
  }
}

/// A path as Express matches it: text where both of its major versions read it alike, else a regular expression.
struct PathCode {
  let text: String
  let isPattern: Bool
  /// The names of the path's parameters in `request.params`.
  private let keys: [(name: String, key: String)]

  init(_ template: PathTemplate) {
    let isSimple = template.segments.allSatisfy { segment in
      if let literal = segment.literal { return PathCode.isPlain(literal) }
      return segment.parts.count == 1
    }
    var keys: [(name: String, key: String)] = []
    isPattern = !isSimple
    if isSimple {
      var scope = NameScope(reserved: [], fallback: "parameter", style: \.camel)
      let segments = template.segments.map { segment -> String in
        guard case .parameter(let name)? = segment.parts.first else { return segment.literal ?? "" }
        let key = scope.identifier(for: name)
        keys.append((name, key))
        return ":" + key
      }
      text = StringLiteral("/" + segments.joined(separator: "/")).code
    } else {
      var expression = ""
      for segment in template.segments {
        expression += "\\/"
        for part in segment.parts {
          switch part {
          case .literal(let literal): expression += PathCode.escaped(literal)
          case .parameter(let name):
            keys.append((name, String(keys.count)))
            expression += "([^/]+?)"
          }
        }
      }
      text = "/^" + (template.segments.isEmpty ? "\\/" : expression) + "$/"
    }
    self.keys = keys
  }

  /// The text of a parameter.
  func parameter(_ name: String) -> String {
    guard let key = keys.first(where: { $0.name == name })?.key else { return "request.params" + PropertyKey(name).access }
    return isPattern ? "request.params[\(key)]" : "request.params.\(key)"
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D
        || byte == 0x5F || byte == 0x7E
    }
  }

  /// As a client sends it, percent-encoded where it must be and where it may be (RFC 3986, section 2.4).
  private static func escaped(_ literal: String) -> String {
    var out = ""
    for byte in literal.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "~": out += String(scalar)
      case "-", ".": out += "\\" + String(scalar)
      case ":", "@", "!", "&", "'", ",", ";", "=": out += "(?:\(scalar)|\(encoded(byte)))"
      case "$", "(", ")", "*", "+": out += "(?:\\\(scalar)|\(encoded(byte)))"
      default: out += encoded(byte)
      }
    }
    return out
  }

  /// The escape of a byte, in either case.
  private static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    let both = digits.map { $0.isLetter ? "[\($0)\($0.lowercased())]" : String($0) }.joined()
    return "%" + (digits.count == 1 ? "0" : "") + both
  }
}
