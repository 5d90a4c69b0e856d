import EmitKit

extension ExpressProject {
  /// The files of the runtime that others import, and those that they import themselves; some are wanted by the user's code.
  func runtimeFiles(for files: [GeneratedFile], and others: [String] = []) -> [GeneratedFile] {
    let sources = RuntimeSources.all(dialect)
    let sourcesByName = Dictionary(sources.map { ($0.name, $0.source) }, uniquingKeysWith: { first, _ in first })
    var wanted: Set<String> = []
    var waiting = files.map(\.contents)
    for name in others where wanted.insert(name).inserted { waiting += [sourcesByName[name]].compactMap { $0 } }
    while let text = waiting.popLast() {
      for name in names(importedBy: text) {
        guard let source = sourcesByName[name], wanted.insert(name).inserted else { continue }
        waiting.append(source)
      }
    }
    return sources.filter { wanted.contains($0.name) }.map { name, source in
      GeneratedFile("generated/runtime/" + name + dialect.suffix, bytes: source)
    }
  }

  /// The last parts, without the suffix, of the paths that a module may import: `json` of `"../runtime/json.js"`.
  private func names(importedBy text: [UInt8]) -> Set<String> {
    let ending = Array((dialect.suffix + "\"").utf8)
    var names: Set<String> = []
    for quote in text.indices where text[quote] == UInt8(ascii: "\"") && quote >= ending.count {
      let end = quote + 1 - ending.count
      guard text[end...quote].elementsEqual(ending) else { continue }
      var start = end
      while start > 0, (0x61...0x7A).contains(text[start - 1]) || text[start - 1] == UInt8(ascii: "-") { start -= 1 }
      if start > 0, text[start - 1] == UInt8(ascii: "/") { names.insert(String(decoding: text[start..<end], as: UTF8.self)) }
    }
    return names
  }
}

/// The runtime's files as they are embedded, in both dialects.
enum RuntimeSources {
  static func all(_ dialect: Dialect) -> [(name: String, source: [UInt8])] {
    files.map { ($0.name, dialect == .typescript ? $0.typescript : $0.javascript) }
  }

  private typealias Resources = PackageResources

  private static let files: [(name: String, typescript: [UInt8], javascript: [UInt8])] = [
    ("columns", Resources.columns_ts, Resources.columns_js),
    ("content", Resources.content_ts, Resources.content_js),
    ("credentials", Resources.credentials_ts, Resources.credentials_js),
    ("cursors", Resources.cursors_ts, Resources.cursors_js),
    ("database", Resources.database_ts, Resources.database_js),
    ("errors", Resources.errors_ts, Resources.errors_js),
    ("etag", Resources.etag_ts, Resources.etag_js),
    ("formats", Resources.formats_ts, Resources.formats_js),
    ("formats-more", Resources.formats_more_ts, Resources.formats_more_js),
    ("http", Resources.http_ts, Resources.http_js),
    ("idempotency", Resources.idempotency_ts, Resources.idempotency_js),
    ("json", Resources.json_ts, Resources.json_js),
    ("json-errors", Resources.json_errors_ts, Resources.json_errors_js),
    ("jwt", Resources.jwt_ts, Resources.jwt_js),
    ("log", Resources.log_ts, Resources.log_js),
    ("migrate", Resources.migrate_ts, Resources.migrate_js),
    ("notations", Resources.notations_ts, Resources.notations_js),
    ("numbers", Resources.numbers_ts, Resources.numbers_js),
    ("parameters", Resources.parameters_ts, Resources.parameters_js),
    ("password", Resources.password_ts, Resources.password_js),
    ("password-bcrypt", Resources.password_bcrypt_ts, Resources.password_bcrypt_js),
    ("postgresql", Resources.postgresql_ts, Resources.postgresql_js),
    ("problem-errors", Resources.problem_errors_ts, Resources.problem_errors_js),
    ("rate-limit", Resources.rate_limit_ts, Resources.rate_limit_js),
    ("renames", Resources.renames_ts, Resources.renames_js),
    ("server", Resources.server_ts, Resources.server_js),
    ("sqlite", Resources.sqlite_ts, Resources.sqlite_js),
    ("testing", Resources.testing_ts, Resources.testing_js),
    ("violations", Resources.violations_ts, Resources.violations_js),
  ]
}
