#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the file system did not do what was asked.
public enum WorkspaceFailure: Error, Hashable, Sendable {
  /// The system refused; `reason` is its own word for it.
  case system(path: String, reason: String)
  /// A component is a symbolic link, so that the write would land elsewhere.
  case symbolicLink(path: String)
  /// A folder stands where a file is wanted, or the reverse.
  case wrongKind(path: String)
  /// Another build is writing there.
  case busy

  /// In words.
  public var reason: String {
    switch self {
    case .system(_, let reason): reason
    case .symbolicLink: "it is a symbolic link"
    case .wrongKind: "it is a folder where a file is wanted, or the reverse"
    case .busy: "another contractc is writing there"
    }
  }
}

/// A folder that is reached through its descriptor: no path component below it is ever followed as a symbolic link, so
/// nothing is read or written outside, whatever happens to the folder meanwhile.
final class SecureDirectory {
  private let descriptor: Int32
  let path: String

  /// Opens an existing folder, itself followed if it is a link: it is the user's word.
  init(path: String) throws(WorkspaceFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .system(path: path, reason: SecureDirectory.lastError()) }
  }

  deinit { close(descriptor) }

  /// Opens a folder; nil where there is nothing of that name.
  static func existing(path: String) throws(WorkspaceFailure) -> SecureDirectory? {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT { return nil }
    return try SecureDirectory(path: path)
  }

  /// Keeps others that lock the folder out for as long as this is open; waits for one that has it, but not for ever.
  func lock() throws(WorkspaceFailure) {
    for _ in 0..<1000 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      // A file system that has no locks does without.
      if errno != EWOULDBLOCK, errno != EINTR { return }
      usleep(10_000)
    }
    throw .busy
  }

  static func lastError() -> String { String(cString: strerror(errno)) }

  /// Makes a folder and those above it.
  static func create(path: String) throws(WorkspaceFailure) {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += (current.isEmpty || current.hasSuffix("/") ? "" : "/") + part
      if mkdir(current, 0o777) != 0, errno != EEXIST {
        throw .system(path: current, reason: lastError())
      }
    }
  }

  /// The contents of a regular file, or nil where there is none.
  func read(_ relative: String) throws(WorkspaceFailure) -> [UInt8]? {
    guard let (folder, name) = try openParent(relative, create: false) else { return nil }
    defer { if folder != descriptor { close(folder) } }
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if file < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      if errno == ELOOP { throw .symbolicLink(path: relative) }
      throw .system(path: relative, reason: SecureDirectory.lastError())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .wrongKind(path: relative) }
    return try SecureDirectory.readAll(file, size: Int(status.st_size), path: relative)
  }

  /// Whether anything has this path.
  func has(_ relative: String) throws(WorkspaceFailure) -> Bool {
    guard let (folder, name) = try openParent(relative, create: false) else { return false }
    defer { if folder != descriptor { close(folder) } }
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Every byte of an open file.
  static func readAll(_ file: Int32, size: Int, path: String) throws(WorkspaceFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(size, 0) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: bytes.count)) }
      let read = bytes.withUnsafeMutableBytes { buffer in
        systemRead(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if read < 0 {
        if errno == EINTR { continue }
        throw .system(path: path, reason: lastError())
      }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes a file in place; where the write must not be seen half done, it is written elsewhere and renamed.
  ///
  /// - Parameter isNew: Whether it fails where the file is there already.
  func write(_ relative: String, _ bytes: [UInt8], isExecutable: Bool, isNew: Bool = false) throws(WorkspaceFailure) {
    guard let (folder, name) = try openParent(relative, create: true) else { throw .wrongKind(path: relative) }
    defer { if folder != descriptor { close(folder) } }
    let flags = O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_NOFOLLOW | O_CLOEXEC
    let file = openat(folder, name, flags, isExecutable ? 0o777 : 0o666)
    if file < 0 {
      if errno == ELOOP { throw .symbolicLink(path: relative) }
      throw .system(path: relative, reason: SecureDirectory.lastError())
    }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        systemWrite(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .system(path: relative, reason: SecureDirectory.lastError())
      }
      offset += written
    }
  }

  /// Moves a file onto another, in one step.
  func rename(_ source: String, to target: String) throws(WorkspaceFailure) {
    guard let (from, fromName) = try openParent(source, create: false) else { throw .wrongKind(path: source) }
    defer { if from != descriptor { close(from) } }
    guard let (to, toName) = try openParent(target, create: true) else { throw .wrongKind(path: target) }
    defer { if to != descriptor { close(to) } }
    if renameat(from, fromName, to, toName) != 0 {
      if errno == EISDIR || errno == ENOTDIR || errno == EEXIST { throw .wrongKind(path: target) }
      throw .system(path: target, reason: SecureDirectory.lastError())
    }
  }

  /// Removes a file, and the folders that it leaves empty; no error where it is gone already.
  func remove(_ relative: String) throws(WorkspaceFailure) {
    guard let (folder, name) = try openParent(relative, create: false) else { return }
    defer { if folder != descriptor { close(folder) } }
    if unlinkat(folder, name, 0) != 0, errno != ENOENT {
      throw .system(path: relative, reason: SecureDirectory.lastError())
    }
    removeEmptyFolders(above: relative)
  }

  /// Removes a folder and all that is in it, without following links; no error where it is gone already.
  func removeTree(_ relative: String) throws(WorkspaceFailure) {
    guard let (folder, name) = try openParent(relative, create: false) else { return }
    defer { if folder != descriptor { close(folder) } }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    if isFolder {
      for child in try list(relative) { try removeTree(relative + "/" + child) }
    }
    if unlinkat(folder, name, isFolder ? Int32(AT_REMOVEDIR) : 0) != 0, errno != ENOENT {
      throw .system(path: relative, reason: SecureDirectory.lastError())
    }
  }

  private func removeEmptyFolders(above relative: String) {
    var parts = relative.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let path = parts.joined(separator: "/")
      guard let opened = try? openParent(path, create: false) else { return }
      let (folder, name) = opened
      let removed = unlinkat(folder, name, Int32(AT_REMOVEDIR)) == 0
      if folder != descriptor { close(folder) }
      if !removed { return }
      parts = parts.dropLast()
    }
  }

  /// Names in a folder below, sorted; empty where there is none.
  func list(_ relative: String) throws(WorkspaceFailure) -> [String] {
    guard let (folder, name) = try openParent(relative, create: false) else { return [] }
    defer { if folder != descriptor { close(folder) } }
    return SecureDirectory.names(in: openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// Names in the folder itself, sorted.
  func names() -> [String] {
    SecureDirectory.names(in: openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Names in an open folder, which is closed.
  private static func names(in opened: Int32) -> [String] {
    guard opened >= 0 else { return [] }
    guard let stream = fdopendir(opened) else {
      close(opened)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The descriptor of the folder that holds a path, and the last component; nil where a folder is missing and not to be made.
  private func openParent(_ relative: String, create: Bool) throws(WorkspaceFailure) -> (Int32, String)? {
    var current = descriptor
    let parts = relative.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains("..") else { throw .wrongKind(path: relative) }
    var done: [String] = []
    for part in parts.dropLast() {
      done.append(part)
      var next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0, errno == ENOENT, create {
        _ = mkdirat(current, part, 0o777)
        next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      let reason = errno
      if next < 0, reason == ENOTDIR || reason == ELOOP {
        var status = stat()
        let isLink = fstatat(current, part, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
        if current != descriptor { close(current) }
        let path = done.joined(separator: "/")
        throw isLink ? .symbolicLink(path: path) : .wrongKind(path: path)
      }
      if current != descriptor { close(current) }
      if next < 0 {
        if reason == ENOENT { return nil }
        errno = reason
        throw .system(path: done.joined(separator: "/"), reason: SecureDirectory.lastError())
      }
      current = next
    }
    return (current, name)
  }
}

/// The system's own `read`, under a name that the method does not hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return write(file, buffer, count)
}
