import EmitKit

extension FastAPIProject {
  /// The files of the runtime that others import, and those that they import themselves.
  /// - Parameter more: Files that are wanted besides.
  func runtimeFiles(for files: [GeneratedFile], and more: [String] = []) -> [GeneratedFile] {
    let sourcesByName = Dictionary(RuntimeSources.files.map { ($0.name, $0.source) }, uniquingKeysWith: { first, _ in first })
    var wanted: Set<String> = []
    var waiting = files.filter { $0.path.hasSuffix(".py") }.map { names(in: $0.contents, after: "runtime.") + names(in: $0.contents, after: "runtime import ") }
    waiting.append(more)
    while let names = waiting.popLast() {
      for name in names {
        guard let source = sourcesByName[name], wanted.insert(name).inserted else { continue }
        waiting.append(self.names(in: source, after: "from .") + self.names(in: source, after: "from . import "))
      }
    }
    return RuntimeSources.files.filter { wanted.contains($0.name) }.map { name, source in
      GeneratedFile("generated/runtime/\(name).py", bytes: source)
    }
  }

  /// The modules that a text imports: the words behind some text.
  private func names(in text: [UInt8], after start: String) -> [String] {
    let start = Array(start.utf8)
    var names: [String] = []
    var index = 0
    while index + start.count < text.count {
      guard text[index] == start[0], text[index..<(index + start.count)].elementsEqual(start) else {
        index += 1
        continue
      }
      index += start.count
      repeat {
        if index < text.count, text[index] == UInt8(ascii: ",") { index += 2 }
        let from = index
        while index < text.count, (0x61...0x7A).contains(text[index]) || text[index] == UInt8(ascii: "_") { index += 1 }
        names.append(String(decoding: text[from..<index], as: UTF8.self))
      } while index < text.count && text[index] == UInt8(ascii: ",")
    }
    return names
  }
}

/// The runtime's files as they are embedded.
enum RuntimeSources {
  private typealias Resources = PackageResources

  static let files: [(name: String, source: [UInt8])] = [
    ("columns", Resources.columns_py),
    ("content", Resources.content_py),
    ("credentials", Resources.credentials_py),
    ("cursors", Resources.cursors_py),
    ("database", Resources.database_py),
    ("decimals", Resources.decimals_py),
    ("errors", Resources.errors_py),
    ("etag", Resources.etag_py),
    ("formats", Resources.formats_py),
    ("formats_more", Resources.formats_more_py),
    ("formats_regex", Resources.formats_regex_py),
    ("http", Resources.http_py),
    ("idempotency", Resources.idempotency_py),
    ("json_errors", Resources.json_errors_py),
    ("json_models", Resources.json_models_py),
    ("json_text", Resources.json_text_py),
    ("log", Resources.log_py),
    ("matching", Resources.matching_py),
    ("middleware", Resources.middleware_py),
    ("migrate", Resources.migrate_py),
    ("minting", Resources.minting_py),
    ("model", Resources.model_py),
    ("notations", Resources.notations_py),
    ("parameters", Resources.parameters_py),
    ("passwords", Resources.passwords_py),
    ("passwords_bcrypt", Resources.passwords_bcrypt_py),
    ("postgresql", Resources.postgresql_py),
    ("problem_errors", Resources.problem_errors_py),
    ("rate_limit", Resources.rate_limit_py),
    ("renames", Resources.renames_py),
    ("routing", Resources.routing_py),
    ("server", Resources.server_py),
    ("sqlite", Resources.sqlite_py),
    ("testing", Resources.testing_py),
    ("tokens", Resources.tokens_py),
    ("violations", Resources.violations_py),
  ]
}
