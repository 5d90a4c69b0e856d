/// Says on standard error how long each stage took; silent unless asked.
struct Stopwatch {
  private var last: ContinuousClock.Instant?

  init(isRunning: Bool) { last = isRunning ? .now : nil }

  /// Ends a stage.
  mutating func lap(_ stage: String) {
    guard let begun = last else { return }
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - begun).components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let fraction = String(microseconds % 1000 + 1000).dropFirst()
    Terminal.complain("timing \(stage) \(microseconds / 1000).\(fraction) ms")
    last = .now
  }
}
