import ContractBase
import ContractModel

/// A schedule is five fields of cron (POSIX, `crontab`): minute, hour, day of the month, month, day of the week.
let schedules = Rule("schedules") { context, sink in
  for job in context.contract.jobs {
    guard let schedule = job.schedule, let problem = cronProblem(schedule) else { continue }
    let annotation = context.declarations.jobs.first { $0.name.value == job.name }?.annotations.typed.schedule?.span
    sink.report(
      Diagnostic(
        .badSchedule, at: annotation ?? job.origin.span, "`\(job.name)` never runs: \(problem)",
        hint: "five fields: minute (0-59), hour (0-23), day (1-31), month (1-12), day of the week (0-7), "
          + "such as \"0 7 * * 1\""))
  }
}

/// What is wrong with a schedule, in words.
func cronProblem(_ schedule: String) -> String? {
  let fields = schedule.split(whereSeparator: \.isWhitespace)
  let limits: [(name: String, range: ClosedRange<Int>, words: [String])] = [
    ("minute", 0...59, []), ("hour", 0...23, []), ("day", 1...31, []),
    ("month", 1...12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
    ("day of the week", 0...7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
  ]
  guard fields.count == limits.count else { return "it has \(fields.count) fields, not 5" }
  for (field, limit) in zip(fields, limits) {
    for part in field.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      let ends = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
      let values = ends.map { end -> Int? in
        if let index = limit.words.firstIndex(of: end.uppercased()) { return index + limit.range.lowerBound }
        return end.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(end) : nil
      }
      let isAny = halves.first == "*"
      let isStepped = halves.count == 1 || halves.count == 2 && (Int(halves[1]) ?? 0) > 0
      let isRange = (1...2).contains(values.count) && values.allSatisfy { $0.map(limit.range.contains) ?? false }
      guard isStepped, isAny || isRange else { return "`\(part)` is no \(limit.name)" }
      if values.count == 2, let low = values[0], let high = values[1], low > high {
        return "`\(part)` begins after its end"
      }
    }
  }
  if let day = Int(fields[2]), let month = Int(fields[3]), (1...12).contains(month), fields[4] == "*",
    day > [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  {
    return "month \(month) has no day \(day)"
  }
  return nil
}
