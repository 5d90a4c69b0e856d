public import ContractBase
import ContractModel
import ContractPlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an output was built from, and what was said about it: a build that is asked for again, with nothing changed, need only
/// say it again.
///
/// A state is worth something only on the machine that wrote it, with the same compiler, and is no part of what is committed.
public struct BuildState: Hashable, Sendable {
  /// From the output folder.
  static let path = ".contractc/state"

  struct Source: Hashable, Sendable {
    var path: String
    var fingerprint: Fingerprint
  }

  /// Which program wrote the output; see ``compiler(version:)``.
  let compiler: String
  /// All options that the output depends on.
  let request: String
  /// The texts that were read, in that order; places of findings count on it.
  let sources: [Source]
  public let findings: [Diagnostic]

  public init(compiler: String, configuration: Configuration, compilation: Compilation) {
    self.compiler = compiler
    request = configuration.request
    sources = compilation.sources.files.map { Source(path: $0.path, fingerprint: Fingerprint(of: $0.bytes)) }
    findings = compilation.diagnostics.diagnostics
  }

  /// Names a compiler by its version and by the file that it is, so that one that was built anew is another; nil where
  /// the system does not tell.
  public static func compiler(version: String) -> String? {
    var status = stat()
    #if os(Linux)
      guard stat("/proc/self/exe", &status) == 0 else { return nil }
      let time = status.st_mtim
    #else
      guard stat(CommandLine.arguments.first ?? "", &status) == 0 else { return nil }
      let time = status.st_mtimespec
    #endif
    return "\(version) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}

extension BuildState {
  /// As it is kept: a line of JSON.
  var text: String {
    JSONValue.object([
      JSONMember("compiler", .string(compiler)),
      JSONMember("request", .string(request)),
      JSONMember("sources", .array(sources.map { .array([.string($0.path), .string($0.fingerprint.text)]) })),
      JSONMember("findings", .array(findings.map(\.json))),
    ]).text + "\n"
  }

  /// Reads a state; nil where the text is none.
  init?(text: String) {
    guard text.hasSuffix("\n"), let json = JSONValue(text: String(text.dropLast())), let compiler = json["compiler"]?.string,
      let request = json["request"]?.string,
      let sources = json["sources"]?.elements, let findings = json["findings"]?.elements
    else { return nil }
    self.compiler = compiler
    self.request = request
    self.sources = sources.compactMap { source in
      guard let path = source.elements?.first?.string, let fingerprint = source.elements?.last?.string else { return nil }
      return Source(path: path, fingerprint: Fingerprint(text: fingerprint))
    }
    let definitions = findings.isEmpty ? [:] : Dictionary(
      DiagnosticCatalog.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.findings = findings.compactMap { Diagnostic($0, definitions) }
    guard self.sources.count == sources.count, self.findings.count == findings.count else { return nil }
  }
}

extension JSONValue {
  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
  fileprivate var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  fileprivate var integer: Int? { if case .number(let number) = self { Int(number.text) } else { nil } }
}

extension Span {
  fileprivate var json: JSONValue { .array([Int(file.index), Int(start), Int(end)].map { .number(JSONNumber($0)) }) }

  fileprivate init?(_ json: JSONValue) {
    let numbers = (json.elements ?? []).compactMap { $0.integer.flatMap(UInt32.init(exactly:)) }
    guard numbers.count == 3 else { return nil }
    self.init(file: FileID(index: numbers[0]), start: numbers[1], end: numbers[2])
  }
}

extension Diagnostic {
  fileprivate var json: JSONValue {
    .array([
      .string(definition.code), .string(severity.rawValue), .string(message), primary?.json ?? .null, .string(label),
      .array(secondary.map { .array([$0.span.json, .string($0.message)]) }), hint.map { .string($0) } ?? .null,
      .array(fixIts.map { .array([$0.span.json, .string($0.replacement), .string($0.applicability.rawValue)]) }),
    ])
  }

  fileprivate init?(_ json: JSONValue, _ definitions: [String: DiagnosticDefinition]) {
    guard let parts = json.elements, parts.count == 8, let code = parts[0].string, let definition = definitions[code],
      let severity = parts[1].string.flatMap(Severity.init(rawValue:)), let message = parts[2].string,
      let label = parts[4].string, let labels = parts[5].elements, let fixes = parts[7].elements
    else { return nil }
    self.init(
      definition, at: Span(parts[3]), message, label: label,
      secondary: labels.compactMap { label in
        guard let parts = label.elements, parts.count == 2, let span = Span(parts[0]), let message = parts[1].string else { return nil }
        return DiagnosticLabel(span, message)
      },
      hint: parts[6].string,
      fixIts: fixes.compactMap { fix in
        guard let parts = fix.elements, parts.count == 3, let span = Span(parts[0]), let replacement = parts[1].string,
          let applicability = parts[2].string.flatMap(FixIt.Applicability.init(rawValue:))
        else { return nil }
        return FixIt(span, replacement: replacement, applicability)
      })
    self.severity = severity
  }
}
