import ContractSema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files as they were in a revision, through the `git` command.
enum Git {
  /// The contents of a file in a revision.
  ///
  /// - Parameter path: From the folder that contractc runs in.
  static func show(revision: String, path: String) -> LoadedSource {
    // Nothing that begins with a dash is ever taken for an option.
    guard !revision.hasPrefix("-") else { return .refused(reason: "'\(revision)' is no revision") }
    let (status, output, complaint) = run(["git", "show", "--no-textconv", "\(revision):./\(path)"])
    if status == 0 { return .bytes(output) }
    if status == nil { return .refused(reason: "git cannot be run") }
    let words = String(decoding: complaint.prefix { $0 != 0x0A }, as: UTF8.self)
    return .refused(reason: words.isEmpty ? "git does not know it" : words)
  }

  /// Runs a command to its end, with what it wrote; nil where it could not be started.
  private static func run(_ words: [String]) -> (status: Int32?, output: [UInt8], complaint: [UInt8]) {
    var output: [Int32] = [-1, -1]
    var complaint: [Int32] = [-1, -1]
    guard pipe(&output) == 0 else { return (nil, [], []) }
    guard pipe(&complaint) == 0 else {
      output.forEach { close($0) }
      return (nil, [], [])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_adddup2(&actions, complaint[1], 2)
    for end in output + complaint { posix_spawn_file_actions_addclose(&actions, end) }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
    close(output[1])
    close(complaint[1])
    defer {
      close(output[0])
      close(complaint[0])
    }
    guard failure == 0 else { return (nil, [], []) }
    let texts = readBoth(output[0], complaint[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // The status of a process that ended by itself is in the second byte.
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 1, texts.0, texts.1)
  }

  /// Everything from two pipes, whichever has something first: neither can hold the process up.
  private static func readBoth(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var pipes = [pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0)]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while pipes.contains(where: { $0.fd >= 0 }) {
      if poll(&pipes, nfds_t(pipes.count), -1) < 0, errno != EINTR { break }
      for index in pipes.indices where pipes[index].fd >= 0 && pipes[index].revents != 0 {
        let count = read(pipes[index].fd, &buffer, buffer.count)
        if count > 0 {
          texts[index] += buffer.prefix(count)
        } else if count == 0 || errno != EINTR {
          pipes[index].fd = -1
        }
      }
    }
    return (texts[0], texts[1])
  }
}
