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
  static let configuration = CommandConfiguration(
    commandName: "contractc",
    abstract: "Compiles a contract into a working back end.",
    discussion: """
      EXAMPLES
        contractc init                                  a contract and a configuration to start from
        contractc check shop.contract                   say what is wrong, and how to mend it
        contractc build shop.contract --output backend  write the back end
        contractc build --database postgresql           as contractc.yaml says, but on PostgreSQL
        contractc check --generated                     fail where the output is not what the contract gives
        contractc explain CC0301                        what a code means

      Exit status: 0 fine, 1 the contract or the code falls short, 2 wrong use.
      """,
    version: "0.1.0",
    subcommands: [Build.self, Check.self, Format.self, Initialize.self, Explain.self, Dump.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let message = fullMessage(for: error)
      switch exitCode(for: error) {
      case .success:
        print(message)
        end(0)
      case .validationFailure:
        Terminal.complain(message)
        end(2)
      case let code:
        if !message.isEmpty { Terminal.complain(message) }
        end(code.rawValue)
      }
    }
  }
}

/// Ends the process; the command's own `exit` hides the system's.
private func end(_ status: Int32) -> Never { exit(status) }

extension ExitCode {
  /// The contract or the code falls short.
  static let fallsShort = ExitCode(1)
  /// Wrong use: an option, a path.
  static let wrongUse = ExitCode(2)
}
