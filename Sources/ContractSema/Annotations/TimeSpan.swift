/// A length of time as annotations write it.
enum TimeSpan {
  /// Seconds of `30s`, `15m`, `1h`, `7d`; nil for anything else, for nothing, and for more than a hundred years.
  static func seconds(_ text: String) -> Int? {
    guard let unit = text.last, let count = Int(text.dropLast()), count > 0 else { return nil }
    guard text.utf8.first.map({ $0 >= 0x31 && $0 <= 0x39 }) == true else { return nil }
    let factor: Int
    switch unit {
    case "s": factor = 1
    case "m": factor = 60
    case "h": factor = 3_600
    case "d": factor = 86_400
    default: return nil
    }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: factor)
    return overflow || seconds > 3_155_760_000 ? nil : seconds
  }
}
