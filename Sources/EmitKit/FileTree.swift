/// Who a written file belongs to.
public enum FileOwner: String, Hashable, Sendable {
  /// Rewritten by each build.
  case generated
  /// Created once, and the user's from then on.
  case user
  /// Created once, and never changed by anybody: what has been applied to a database.
  case history
}

/// One file of the output, in memory.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output folder, with `/`.
  public var path: String
  public var contents: [UInt8]
  public var owner: FileOwner
  public var isExecutable: Bool

  public init(_ path: String, _ contents: String, owner: FileOwner = .generated, isExecutable: Bool = false) {
    self.init(path, bytes: Array(contents.utf8), owner: owner, isExecutable: isExecutable)
  }

  public init(_ path: String, bytes: [UInt8], owner: FileOwner = .generated, isExecutable: Bool = false) {
    self.path = path
    self.contents = bytes
    self.owner = owner
    self.isExecutable = isExecutable
  }
}

/// Why a file cannot be part of the output. Always a fault of an emitter.
public enum FileTreeError: Error, Hashable, Sendable, CustomStringConvertible {
  case duplicate(path: String)
  /// Absolute, empty, with `..`, with a back slash, or with a control character.
  case unsafePath(String)

  public var description: String {
    switch self {
    case .duplicate(let path): "two files have the path '\(path)'"
    case .unsafePath(let path): "'\(path)' is no path of a file in the output"
    }
  }
}

/// The files of a build, sorted by path. Two files may not have paths that differ in case alone: some file systems
/// would make one of them.
public struct FileTree: Hashable, Sendable {
  public private(set) var files: [GeneratedFile] = []
  private var paths: Set<String> = []

  public init() {}

  public mutating func add(_ file: GeneratedFile) throws(FileTreeError) { try add(CollectionOfOne(file)) }

  public mutating func add(_ more: some Sequence<GeneratedFile>) throws(FileTreeError) {
    for file in more {
      guard FileTree.isSafe(file.path) else { throw .unsafePath(file.path) }
      guard paths.insert(file.path.lowercased()).inserted else { throw .duplicate(path: file.path) }
      files.append(file)
    }
    files.sort { $0.path < $1.path }
  }

  /// Whether a path stays inside the folder that it is relative to.
  public static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 1024 else { return false }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F || $0 == 0x3A }) { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".." && segment.utf8.count <= 255
    }
  }
}
