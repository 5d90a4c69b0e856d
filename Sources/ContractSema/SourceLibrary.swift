package import ContractBase

/// What became of the wish to read a text.
public enum LoadedSource: Sendable {
  case bytes([UInt8])
  case missing
  /// There, but not to be read; the reason is shown to the author.
  case refused(reason: String)
}

/// Fetches a text that a contract names in an `import` or a `$ref`.
///
/// The path is relative, with `/`, and normalised as the paths of ``SourceMap`` are. Where it may lead is the
/// loader's to decide: the compiler hands over whatever the contract says.
public typealias SourceLoader = @Sendable (_ path: String) -> LoadedSource

/// The texts of one compilation, and the means to add those that a contract refers to.
package struct SourceLibrary: Sendable {
  package private(set) var map: SourceMap
  private let load: SourceLoader
  private var opened: [String: FileID] = [:]

  package init(_ map: SourceMap, load: @escaping SourceLoader) {
    self.map = map
    self.load = load
    for file in map.files where opened[file.path] == nil { opened[file.path] = file.id }
  }

  /// Why a text could not be had.
  package enum Failure: Error, Hashable, Sendable {
    /// No file there; the path that was tried.
    case missing(path: String)
    case refused(path: String, reason: String)
    /// The reference is a URL; nothing is fetched from a network.
    case remote
  }

  /// The text that a reference names, seen from the file that has the reference; each text is read once.
  package mutating func open(_ reference: String, from file: FileID) -> Result<FileID, Failure> {
    guard !isRemote(reference) else { return .failure(.remote) }
    let path = normalisedPath(reference, from: map[file]?.path ?? "")
    if let known = opened[path] { return .success(known) }
    switch load(path) {
    case .bytes(let bytes):
      guard bytes.count < UInt32.max else { return .failure(.refused(path: path, reason: "it is 4 GiB or more")) }
      let id = map.add(path: path, bytes: bytes)
      opened[path] = id
      return .success(id)
    case .missing: return .failure(.missing(path: path))
    case .refused(let reason): return .failure(.refused(path: path, reason: reason))
    }
  }

  private func isRemote(_ reference: String) -> Bool {
    guard let colon = reference.firstIndex(of: ":") else { return reference.hasPrefix("//") }
    return reference[colon...].hasPrefix("://") && reference[..<colon].allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// Joins a reference to the folder of a path; leading `..` that lead out of it are kept.
  private func normalisedPath(_ reference: String, from path: String) -> String {
    let folder = reference.hasPrefix("/") ? [] : path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var parts: [Substring] = Array(folder)
    let isAbsolute = reference.hasPrefix("/") || path.hasPrefix("/")
    for part in reference.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "" {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.filter { $0 != "" }.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined
  }
}
