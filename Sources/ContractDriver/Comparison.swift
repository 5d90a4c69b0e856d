public import ContractBase
public import ContractModel
public import ContractReview
import ContractSema

/// Two contracts that are read beside each other, so that findings can point into both.
public struct Comparison {
  public private(set) var sources = SourceMap()
  /// Errors of either contract.
  public private(set) var findings = DiagnosticSink()
  /// Whether one of them could not be read at all.
  public private(set) var isUnreadable = false

  public init() {}

  /// Reads and checks a contract; nil where there were errors.
  ///
  /// - Parameter name: A file, or a revision and a file as git names them: `main:specs/shop.contract`. A name that ends in
  ///   `.lock` is the record that a build has left.
  public mutating func check(_ name: String) -> Contract? {
    let place = ContractPlace(name)
    switch place.read(place.path) {
    case .bytes(let bytes) where place.path.hasSuffix(".lock"): return record(name, bytes)
    case .bytes(let bytes):
      let main = sources.add(path: name, bytes: bytes)
      // What a pattern says does not depend on whether some target can run it.
      let options = CheckOptions(patternDialects: [.ecmaScript])
      let analysis = analyze(main, in: sources, options: options, load: place.loader)
      sources = analysis.sources
      if let contract = analysis.contract { return contract }
      // What a contract says can be compared whether or not it may be built.
      guard let draft = analysis.draft else {
        findings.absorb(analysis.sink)
        return nil
      }
      let errors = analysis.sink.sorted().filter { $0.severity == .error }
      let shown = errors.filter { $0.primary != nil }.prefix(5)
      let count = errors.count
      findings.report(
        Diagnostic(
          .comparedDraft, at: shown.first?.primary,
          "'\(name)' has \(count) error\(count == 1 ? "" : "s"), and what \(count == 1 ? "it is" : "they are") about is left out of the comparison",
          label: shown.first?.message ?? "",
          secondary: shown.dropFirst().compactMap { error in error.primary.map { DiagnosticLabel($0, error.message) } },
          hint: "see \(count == 1 ? "it" : "them all") with 'contractc check'"))
      return draft
    case .missing: refuse("there is no file '\(name)'")
    case .refused(let reason): refuse("'\(name)' cannot be read: \(reason)")
    }
    return nil
  }

  /// Marks the changes that a file of exceptions accepts.
  ///
  /// - Parameter today: As `2027-01-31`.
  public mutating func accept(_ path: String, in changes: inout [Change], today: String) {
    switch Files.read(path) {
    case .bytes(let bytes):
      let id = sources.add(path: path, bytes: bytes)
      guard let file = sources[id] else { return }
      AcceptedChanges(file: file, sink: &findings).apply(to: &changes, today: today, sink: &findings)
    case .missing: refuse("there is no file '\(path)'")
    case .refused(let reason): refuse("'\(path)' cannot be read: \(reason)")
    }
  }

  /// The contract of a record that a build has left.
  private mutating func record(_ name: String, _ bytes: [UInt8]) -> Contract? {
    do throws(DumpError) {
      return try ContractRecord(text: String(decoding: bytes, as: UTF8.self)).contract
    } catch {
      let file = sources.add(path: name, bytes: bytes)
      let span = sources[file]?.span(ofLine: error.line)
      findings.report(
        Diagnostic(
          .unreadableRecord, at: span, "'\(name)' is no record of a contract: \(error.message)",
          hint: "after a merge, take either side and build again"))
      return nil
    }
  }

  private mutating func refuse(_ message: String) {
    isUnreadable = true
    findings.report(Diagnostic(.unreadableContract, at: nil, message))
  }
}

/// Where a contract, and what it refers to, is read from.
struct ContractPlace {
  /// A revision of the repository; nil for the files as they are.
  var revision: String?
  var path: String

  init(_ name: String) {
    // A file of that very name goes before a revision.
    if !Files.exists(name), let colon = name.firstIndex(of: ":"), colon != name.startIndex {
      revision = String(name[..<colon])
      path = String(name[name.index(after: colon)...])
    } else {
      path = name
    }
  }

  func read(_ path: String) -> LoadedSource {
    guard let revision else { return Files.read(path) }
    return Git.show(revision: revision, path: path)
  }

  var loader: SourceLoader {
    guard let revision else { return Files.loader(contract: path) }
    return { Git.show(revision: revision, path: $0) }
  }
}
