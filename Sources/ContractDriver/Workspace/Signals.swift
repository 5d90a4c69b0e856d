#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a few system calls that belong together without being interrupted by Ctrl-C or a polite request to end; the signal
/// is delivered right after.
func withSignalsBlocked<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
  var blocked = sigset_t()
  var previous = sigset_t()
  sigemptyset(&blocked)
  for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&blocked, signal) }
  pthread_sigmask(SIG_BLOCK, &blocked, &previous)
  defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
  try body()
}
