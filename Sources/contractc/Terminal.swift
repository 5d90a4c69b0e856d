import ContractBase
import ContractReview

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Whether colour is wanted on standard error: only on a terminal that has it, and not where `NO_COLOR` says no.
  static var hasColour: Bool {
    isatty(2) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Findings as a person reads them on standard error.
  static func rendered(_ findings: [Diagnostic], _ sources: SourceMap) -> String {
    render(findings, sources: sources, format: .text, colour: hasColour)
  }

  /// Says something to a person, on standard error.
  static func complain(_ message: String) {
    _ = write(message.hasSuffix("\n") ? message : message + "\n", to: 2)
  }

  /// Gives a result, on standard output. A result that nobody gets is no result: then contractc ends with status 1.
  static func emit(_ text: String) {
    guard let reason = write(text, to: 1) else { return }
    complain("error: standard output cannot be written: \(reason)")
    exit(1)
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Why a text could not be written; nil where it was.
  private static func write(_ text: String, to descriptor: Int32) -> String? {
    var text = text
    return text.withUTF8 { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, base + offset, buffer.count - offset)
        #else
          let written = Darwin.write(descriptor, base + offset, buffer.count - offset)
        #endif
        if written >= 0 {
          offset += written
        } else if errno == EAGAIN {
          // A pipe that does not wait: wait for it.
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&ready, 1, -1)
        } else if errno != EINTR {
          return String(cString: strerror(errno))
        }
      }
      return nil
    }
  }
}
