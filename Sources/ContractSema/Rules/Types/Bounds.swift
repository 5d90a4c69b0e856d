import ContractBase
import ContractModel

/// Some number is within the bounds (JSON Schema 2020-12, validation, section 6.2).
let bounds = Rule("bounds") { context, sink in
  for site in context.sites {
    let (bounds, width): (NumberBounds, IntegerWidth?)
    switch site.use.type {
    case .integer(let type): (bounds, width) = (type.bounds, type.width)
    case .number(let type): (bounds, width) = (type.bounds, nil)
    case .decimal(let type): (bounds, width) = (type.bounds, nil)
    default: continue
    }
    guard !bounds.isEmpty, let reason = bounds.contradiction(width: width) else { continue }
    sink.report(
      Diagnostic(
        .contradictoryBounds, at: site.place("range", "multipleOf"), "no number fits \(site.subject): \(reason)",
        hint: "widen the bounds"))
  }
}

extension NumberBounds {
  /// Why no number is within; nil where one is, or where that is not known.
  fileprivate func contradiction(width: IntegerWidth?) -> String? {
    var lows = [(minimum, false), (exclusiveMinimum, true)].compactMap { bound, isOpen in bound.map { ($0, isOpen) } }
    var highs = [(maximum, false), (exclusiveMaximum, true)].compactMap { bound, isOpen in bound.map { ($0, isOpen) } }
    if let width {
      lows.append((width.range.low, false))
      highs.append((width.range.high, false))
    }
    for (low, isOpen) in lows {
      for (high, isOpenToo) in highs {
        if low > high { return "it is to be at least \(low.text) and at most \(high.text)" }
        if low == high, isOpen || isOpenToo {
          return "it is to be between \(low.text) and \(high.text), which are excluded"
        }
      }
    }
    // On a grid of whole units that all numbers share.
    let step = multipleOf ?? JSONNumber(1)
    guard width != nil || multipleOf != nil, let low = lows.max(by: { $0.0 < $1.0 }),
      let high = highs.min(by: { $0.0 < $1.0 })
    else { return nil }
    let digits = max(step.fractionDigits, low.0.fractionDigits, high.0.fractionDigits)
    guard let a = low.0.scaled(digits), let b = high.0.scaled(digits), let s = step.scaled(digits), s > 0 else {
      return nil
    }
    let (first, isTooLarge) = (low.1 ? a + 1 : a).roundedUp(to: s)
    if !isTooLarge, first > (high.1 ? b - 1 : b) {
      let what = multipleOf.map { "multiple of \($0.text)" } ?? "whole number"
      return "there is no \(what) from \(low.0.text) to \(high.0.text)"
    }
    return nil
  }
}

extension JSONNumber {
  /// Times a power of ten, where that is an integer that is far from any limit.
  fileprivate func scaled(_ digits: Int) -> Int? {
    guard digits <= 12, let number = JSONNumber(text + "e\(digits)"), let value = number.int, value.magnitude < 1 << 60
    else {
      return nil
    }
    return value
  }
}

extension Int {
  fileprivate func roundedUp(to step: Int) -> (Int, Bool) {
    let remainder = ((self % step) + step) % step
    let (value, overflow) = addingReportingOverflow(remainder == 0 ? 0 : step - remainder)
    return (value, overflow)
  }
}
