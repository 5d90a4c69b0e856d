#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Whether colour is wanted on standard error: only on a terminal, and not where `NO_COLOR` is set.
  static var hasColour: Bool { isatty(2) == 1 && getenv("NO_COLOR") == nil }

  /// Says something to a person, on standard error.
  static func complain(_ message: String) { write(message.hasSuffix("\n") ? message : message + "\n", to: 2) }

  /// Gives a result, on standard output.
  static func emit(_ text: String) { write(text, to: 1) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, base + offset, buffer.count - offset)
        #else
          let written = Darwin.write(descriptor, base + offset, buffer.count - offset)
        #endif
        if written < 0, errno != EINTR { return }
        if written > 0 { offset += written }
      }
    }
  }
}
