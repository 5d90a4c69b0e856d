internal import ContractModel

/// Days of the calendar, for headers that tell of them.
enum Calendar {
  /// Seconds since 1970 of a date, at whose midnight in UTC it begins, or of a date-time (RFC 3339); nil for other text.
  static func seconds(_ text: String) -> Int? {
    guard Deprecation.admits(text) else { return nil }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 3 else { return nil }
    // Days from the civil calendar, with years that begin in March.
    let month = numbers[1]
    let year = month <= 2 ? numbers[0] - 1 : numbers[0]
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + numbers[2] - 1
    let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    guard numbers.count >= 6 else { return days * 86_400 }
    return days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5] - offset(text)
  }

  /// Seconds east of UTC that a date-time ends with.
  private static func offset(_ text: String) -> Int {
    let end = text.suffix(6)
    guard let sign = end.first, sign == "+" || sign == "-" else { return 0 }
    let numbers = end.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2 else { return 0 }
    return (sign == "-" ? -1 : 1) * (numbers[0] * 3_600 + numbers[1] * 60)
  }

  /// As `Sunset` has it (RFC 9110, section 5.6.7).
  static func httpDate(_ text: String) -> String? {
    guard let seconds = seconds(text) else { return nil }
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let civil = Civil(seconds)
    return "\(names[(civil.days % 7 + 7) % 7]), \(padded(civil.day)) \(months[civil.month - 1]) "
      + "\(padded(civil.year, 4)) \(civil.clock) GMT"
  }

  /// A date-time as the wire has it, in UTC with milliseconds; nil for other text, and beyond the years that dates have.
  static func moment(_ text: String) -> String? {
    guard let seconds = seconds(text) else { return nil }
    let civil = Civil(seconds)
    guard (1...9999).contains(civil.year) else { return nil }
    let fraction = text.drop { $0 != "." }.dropFirst().prefix { $0.isNumber }.prefix(3)
    let milliseconds = fraction + String(repeating: "0", count: 3 - fraction.count)
    return "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))T\(civil.clock).\(milliseconds)Z"
  }

  fileprivate static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

/// A moment in UTC, by the civil calendar.
private struct Civil {
  /// Since 1970.
  let days: Int
  let year: Int
  let month: Int
  let day: Int
  /// `12:00:00`.
  let clock: String

  init(_ seconds: Int) {
    let time = (seconds % 86_400 + 86_400) % 86_400
    days = (seconds - time) / 86_400
    // Days of years that begin in March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let ofYears = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * ofYears + ofYears / 4 - ofYears / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = ofYears + era * 400 + (month <= 2 ? 1 : 0)
    clock = [time / 3_600, time / 60 % 60, time % 60].map { Calendar.padded($0) }.joined(separator: ":")
  }
}
