public import ContractBase
public import ContractModel
public import ContractPlan
public import ContractSema
import ContractSyntax

/// What `contractc.yaml` and the command line ask for, each of which may leave anything out.
public struct Configuration: Hashable, Sendable {
  public var contract: String?
  public var output: String?
  public var language: Language?
  public var framework: Framework?
  public var authPattern: AuthPattern?
  public var errorStyle: ErrorStyle?
  public var database: Database?
  public var orm: ORM?
  public var architecture: Architecture?
  public var emit: [EmitPart]?
  public var stubs: StubAnswers?
  public var strict: Bool?
  /// Several back ends of one contract, each with what holds for it alone; see ``builds``.
  public var backends: [Configuration] = []
  /// Of one of several, what the patterns of the contract must be understood by in any of them.
  private var patternDialects: [PatternDialect]?
  /// Where `contractc.yaml` says what it says, by option.
  public private(set) var places: [String: Span] = [:]

  public init() {}

  /// This, with what the other leaves out.
  public func merging(_ other: Configuration) -> Configuration {
    var merged = self
    merged.contract = contract ?? other.contract
    merged.output = output ?? other.output
    // A language that is asked for again brings its own framework.
    merged.framework = framework ?? (language == nil ? other.framework : nil)
    merged.language = language ?? other.language
    merged.authPattern = authPattern ?? other.authPattern
    merged.errorStyle = errorStyle ?? other.errorStyle
    merged.database = database ?? other.database
    merged.orm = orm ?? other.orm
    merged.architecture = architecture ?? other.architecture
    merged.emit = emit ?? other.emit
    merged.stubs = stubs ?? other.stubs
    merged.strict = strict ?? other.strict
    merged.patternDialects = patternDialects ?? other.patternDialects
    // What is asked for on the command line holds for each of them.
    merged.backends = backends + other.backends.map(merging)
    merged.places.merge(other.places.filter { !says($0.key) }, uniquingKeysWith: { own, _ in own })
    return merged
  }

  /// What is built: each of the back ends, with what it leaves out, or the only one.
  public var builds: [Configuration] {
    var common = self
    common.backends = []
    common.patternDialects = checkOptions.patternDialects
    return backends.isEmpty ? [common] : backends.map { $0.merging(common) }
  }

  /// Back ends that would remove each other's files.
  public var sharedFolders: [Diagnostic] {
    let folders = backends.map { $0.folder.split(separator: "/").filter { $0 != "." } }
    return folders.indices.compactMap { index in
      let earlier = folders[..<index].firstIndex { $0.starts(with: folders[index]) || folders[index].starts(with: $0) }
      guard let earlier else { return nil }
      return Diagnostic(
        .configurationValue, at: backends[index].places["output"], "'\(backends[index].folder)' is written for another back end, too",
        secondary: backends[earlier].places["output"].map { [DiagnosticLabel($0, "this one")] } ?? [],
        hint: "give each a folder of its own, none within another")
    }
  }

  /// The folder that is written.
  public var folder: String { output ?? "backend" }

  private func says(_ key: String) -> Bool {
    switch key {
    case "contract": contract != nil
    case "output": output != nil
    case "language": language != nil
    case "framework": framework != nil || language != nil
    case "auth_pattern": authPattern != nil
    case "error_style": errorStyle != nil
    case "database": database != nil
    case "orm": orm != nil
    case "architecture": architecture != nil
    case "emit": emit != nil
    case "stubs": stubs != nil
    case "strict": strict != nil
    default: false
    }
  }

  /// Everything here that an output depends on, as one text: whatever is stored, so that no option is forgotten.
  var request: String {
    var request = self
    request.output = nil
    request.emit = emit.map { Set($0).sorted() }
    request.places = [:]
    return String(describing: request)
  }

  /// The options of a build of a contract, whose own wishes count where nothing else was said.
  public func options(for contract: Contract?) -> BuildOptions {
    let defaults = BuildOptions()
    return BuildOptions(
      language: language ?? framework.flatMap { wanted in Language.allCases.first { $0.framework == wanted } }
        ?? defaults.language,
      framework: framework, authPattern: authPattern ?? defaults.authPattern,
      errorStyle: errorStyle ?? contract?.settings.errorStyle ?? defaults.errorStyle,
      database: database ?? defaults.database, orm: orm ?? defaults.orm,
      architecture: architecture ?? defaults.architecture, emit: emit.map { Set($0) } ?? defaults.emit,
      stubs: stubs ?? defaults.stubs)
  }

  /// How the contract is checked: so that every back end can be built of it.
  public var checkOptions: CheckOptions {
    var common = self
    common.backends = []
    let all = backends.isEmpty ? [common] : backends.map { $0.merging(common) }
    let dialects = Set(all.flatMap { Targets.patternDialects($0.options(for: nil)) })
    return CheckOptions(
      patternDialects: patternDialects ?? PatternDialect.allCases.filter(dialects.contains), isStrict: strict ?? false)
  }

  /// Reads `contractc.yaml`.
  public init(file: SourceFile, sink: inout DiagnosticSink) {
    // Nothing but comments: nothing is asked for.
    let lines = file.bytes.split { $0 == 0x0A || $0 == 0x0D }
    if lines.allSatisfy({ line in line.first { $0 != 0x20 && $0 != 0x09 }.map { $0 == 0x23 } ?? true }) { return }
    guard let tree = readData(file, sink: &sink) else { return }
    guard tree.root.kind == .mapping else {
      if tree.root.kind != .null {
        sink.report(Diagnostic(.configurationShape, at: tree.root.span, "the configuration is a mapping of option names to values"))
      }
      return
    }
    read(tree.root, &sink)
  }

  /// - Parameter isBackend: Whether it is one of several back ends, which have the contract in common.
  private mutating func read(_ node: DataNode, isBackend: Bool = false, _ sink: inout DiagnosticSink) {
    let keys = Configuration.keys.filter { !isBackend || !Configuration.commonKeys.contains($0) }
    for member in node.members {
      let value = member.value
      guard keys.contains(member.key) else {
        let near = suggestion(for: member.key, among: keys)
        let isCommon = Configuration.commonKeys.contains(member.key)
        sink.report(
          Diagnostic(
            .unknownConfigurationKey, at: member.keySpan,
            isCommon ? "'\(member.key)' holds for all back ends" : "there is no option '\(member.key)'",
            hint: isCommon
              ? "say it beside 'backends'"
              : near.map { "did you mean '\($0)'?" } ?? "the options are " + keys.joined(separator: ", "),
            fixIts: isCommon ? [] : near.map { [member.keyNode.replaced(by: $0)] } ?? []))
        continue
      }
      places[member.key] = value.span
      switch member.key {
      case "contract": contract = Configuration.text(value, of: member.key, &sink)
      case "output": output = Configuration.text(value, of: member.key, &sink)
      case "language": language = Configuration.choice(value, of: member.key, &sink)
      case "framework": framework = Configuration.choice(value, of: member.key, &sink)
      case "auth_pattern": authPattern = Configuration.choice(value, of: member.key, &sink)
      case "error_style": errorStyle = Configuration.choice(value, of: member.key, &sink)
      case "database": database = Configuration.choice(value, of: member.key, &sink)
      case "orm": orm = Configuration.choice(value, of: member.key, &sink)
      case "architecture": architecture = Configuration.choice(value, of: member.key, &sink)
      case "emit":
        let elements = value.kind == .sequence ? Array(value.elements) : [value]
        emit = elements.compactMap { Configuration.choice($0, of: member.key, &sink) }
      case "stubs": stubs = Configuration.choice(value, of: member.key, &sink)
      case "strict":
        strict = value.boolean
        if value.boolean == nil {
          sink.report(Diagnostic(.configurationValue, at: value.span, "'strict' is true or false"))
        }
      case "backends": readBackends(value, &sink)
      default: break
      }
    }
  }

  private mutating func readBackends(_ node: DataNode, _ sink: inout DiagnosticSink) {
    guard node.kind == .sequence, !node.elements.isEmpty else {
      sink.report(
        Diagnostic(
          .configurationValue, at: node.span, "'backends' is a list of back ends",
          hint: "write '- output: FOLDER' with the options of each beneath it"))
      return
    }
    for element in node.elements {
      guard element.kind == .mapping else {
        sink.report(
          Diagnostic(.configurationShape, at: element.span, "a back end is a mapping of option names to values"))
        continue
      }
      var backend = Configuration()
      backend.read(element, isBackend: true, &sink)
      if backend.output == nil {
        sink.report(
          Diagnostic(
            .configurationValue, at: element.span, "one of several back ends needs a folder of its own", hint: "say its 'output'"))
      }
      backends.append(backend)
    }
  }

  static let keys = [
    "contract", "output", "language", "framework", "auth_pattern", "error_style", "database", "orm", "architecture",
    "emit", "stubs", "strict", "backends",
  ]

  /// What one of several back ends cannot say for itself.
  private static let commonKeys: Set<String> = ["contract", "strict", "backends"]

  private static func text(_ node: DataNode, of key: String, _ sink: inout DiagnosticSink) -> String? {
    if let text = node.string, node.kind == .string { return text }
    sink.report(Diagnostic(.configurationValue, at: node.span, "'\(key)' is a text"))
    return nil
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: DataNode, of key: String, _ sink: inout DiagnosticSink
  ) -> Choice? where Choice.RawValue == String {
    let given = node.kind == .null ? "none" : node.string ?? ""
    if let choice = Choice(rawValue: given) { return choice }
    let values = Choice.allCases.map(\.rawValue)
    let near = suggestion(for: given, among: values)
    sink.report(
      Diagnostic(
        .configurationValue, at: node.span, "'\(given)' is no value of '\(key)'",
        hint: near.map { "did you mean '\($0)'?" } ?? "it is one of " + values.joined(separator: ", "),
        fixIts: near.map { [node.replaced(by: $0)] } ?? []))
    return nil
  }
}

extension DataNode {
  /// Another word in the place of this one, in quotes where this one is.
  fileprivate func replaced(by word: String) -> FixIt { FixIt(span, replacement: isPlain ? word : "\"\(word)\"") }
}
