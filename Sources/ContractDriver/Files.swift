public import ContractSema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading of the texts that a compilation needs.
public enum Files {
  /// The contents of a regular file that the user names.
  public static func read(_ path: String) -> LoadedSource {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      return errno == ENOENT ? .missing : .refused(reason: SecureDirectory.lastError())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .refused(reason: SecureDirectory.lastError()) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .refused(reason: "it is not a regular file") }
    guard status.st_size < 1 << 30 else { return .refused(reason: "it is larger than 1 GiB") }
    guard let bytes = try? SecureDirectory.readAll(file, size: Int(status.st_size), path: path) else {
      return .refused(reason: SecureDirectory.lastError())
    }
    return .bytes(bytes)
  }

  /// Loads what a contract refers to: files below the folder that contractc runs in, or below the contract's own.
  public static func loader(contract: String) -> SourceLoader {
    let folder = contract.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return { path in
      let isBelow = !path.hasPrefix("/") && !path.hasPrefix("../") && path != ".."
      let isBeside = !folder.isEmpty && path.hasPrefix(folder + "/") && !path.dropFirst(folder.count).contains("/../")
      guard isBelow || isBeside else { return .refused(reason: "it is outside the folder of the project") }
      return read(path)
    }
  }

  /// The contracts in the folder that contractc runs in.
  public static func contracts() -> [String] {
    let names = (try? SecureDirectory(path: ".").names()) ?? []
    return names.filter { $0.hasSuffix(".contract") }
  }

  /// Replaces a file of the user's by a new text, in one step; the file keeps its mode, and a link to it stays a link.
  public static func replace(_ path: String, _ text: String) throws(WorkspaceFailure) {
    let path = resolved(path)
    let (folder, name) = split(path)
    let directory = try SecureDirectory(path: folder)
    let temporary = ".\(name).contractc-\(getpid())"
    try directory.write(temporary, Array(text.utf8), isExecutable: false)
    var status = stat()
    if stat(path, &status) == 0 { chmod(folder + "/" + temporary, status.st_mode & 0o7777) }
    try directory.rename(temporary, to: name)
  }

  /// Whether anything has a path, be it a link that leads nowhere.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes a new file; where there is one already, it stays as it is, and this fails.
  public static func create(_ path: String, _ text: String) throws(WorkspaceFailure) {
    let (folder, name) = split(path)
    try SecureDirectory(path: folder).write(name, Array(text.utf8), isExecutable: false, isNew: true)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// Where links lead; the path itself where that is not to be known.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
