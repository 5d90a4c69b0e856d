import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command line.
@main
struct Contractc: ParsableCommand {
  static let version = "0.1.0"

  // Lines of examples have to fit into 80 columns, or they are broken.
  static let configuration = CommandConfiguration(
    commandName: "contractc",
    abstract: "Compiles a contract into a working back end.",
    discussion: """
      EXAMPLES
        contractc init                         begin with a small contract
        contractc check shop.contract          what is wrong, and how to mend it
        contractc build shop.contract          write the back end
        contractc build --database postgresql  the same, on PostgreSQL
        contractc check --generated            is the output what a build gives?
        contractc explain CC0301               what a code means

      Exit status: 0 fine, 1 the contract or the code falls short, 2 wrong use.
      """,
    version: version,
    subcommands: [Build.self, Check.self, Diff.self, Convert.self, Format.self, Initialize.self, Explain.self, Dump.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let wrong as WrongUse {
      Terminal.complain("error: \(wrong.message)")
      end(ExitCode.wrongUse.rawValue)
    } catch {
      let message = fullMessage(for: error)
      switch exitCode(for: error) {
      case .success:
        Terminal.emit(message.hasSuffix("\n") ? message : message + "\n")
        end(0)
      case .validationFailure:
        Terminal.complain(message)
        end(ExitCode.wrongUse.rawValue)
      case let code:
        if !message.isEmpty { Terminal.complain(message) }
        end(code.rawValue)
      }
    }
  }
}

/// Ends the process; the command's own `exit` hides the system's.
private func end(_ status: Int32) -> Never { exit(status) }

/// What was asked for is not to be had, whatever the contract says; there is nothing to say about how options are spelt.
struct WrongUse: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

extension ExitCode {
  /// The contract or the code falls short.
  static let fallsShort = ExitCode(1)
  /// Wrong use: an option, a path.
  static let wrongUse = ExitCode(2)
}
