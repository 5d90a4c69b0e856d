/// Looks for a shortest text that some patterns match and another does not: an answer about all texts, not a sample.
public enum PatternSearch: Hashable, Sendable {
  /// A shortest such text.
  case found(String)
  /// There is none.
  case impossible
  /// Not to be found out here: a pattern has look-around or the like, or there are too many places to be in.
  case undecided

  private static let limit = 30_000

  /// - Parameters:
  ///   - matching: Patterns of which each has a match in the text.
  ///   - refusing: A pattern that has none; nil where only `matching` and the length matter.
  ///   - minLength: Of the text, in Unicode scalars.
  ///   - maxLength: Likewise; nil for any.
  public static func text(
    matching: [Pattern], refusing: Pattern? = nil, minLength: Int = 0, maxLength: Int? = nil
  ) -> PatternSearch {
    var machines: [PatternAutomaton] = []
    for pattern in matching + (refusing.map { [$0] } ?? []) {
      guard case .success(let syntax) = pattern.parsed(), let machine = PatternAutomaton(syntax) else { return .undecided }
      machines.append(machine)
    }
    guard minLength <= maxLength ?? .max else { return .impossible }
    guard max(minLength, maxLength ?? 0) <= 10_000 else { return .undecided }
    return PatternSearch.run(machines, hasRefusal: refusing != nil, minLength, maxLength)
  }

  private struct Place: Hashable {
    var positions: [[Int]]
    /// Scalars read, as far as that still matters.
    var count: Int
  }

  private static func run(_ machines: [PatternAutomaton], hasRefusal: Bool, _ minLength: Int, _ maxLength: Int?) -> PatternSearch {
    let scalars = representatives(machines)
    let cap = maxLength ?? minLength
    var places = [Place(positions: machines.map(\.beginning), count: 0)]
    /// For each place, the one before it and the scalar between.
    var steps: [(from: Int, scalar: UInt32)] = [(-1, 0)]
    var seen: Set<Place> = Set(places)
    var index = 0
    func isWanted(_ place: Place, isAtStart: Bool) -> Bool {
      guard place.count >= minLength else { return false }
      for (number, machine) in machines.enumerated() {
        let isRefusal = hasRefusal && number == machines.count - 1
        if machine.isAccepting(place.positions[number], isAtStart: isAtStart) == isRefusal { return false }
      }
      return true
    }
    while index < places.count {
      let place = places[index]
      if isWanted(place, isAtStart: index == 0) {
        var text: [Unicode.Scalar] = []
        var at = index
        while steps[at].from >= 0 {
          if let scalar = Unicode.Scalar(steps[at].scalar) { text.append(scalar) }
          at = steps[at].from
        }
        return .found(String(String.UnicodeScalarView(text.reversed())))
      }
      if let maxLength, place.count >= maxLength {
        index += 1
        continue
      }
      for scalar in scalars {
        let positions = zip(machines, place.positions).map { $0.position($1, after: scalar) }
        // A refused pattern that has matched stays matched.
        if hasRefusal, positions.last == [1] { continue }
        let next = Place(positions: positions, count: maxLength == nil ? min(cap, place.count + 1) : place.count + 1)
        guard seen.insert(next).inserted else { continue }
        guard places.count < limit else { return .undecided }
        places.append(next)
        steps.append((index, scalar))
      }
      index += 1
    }
    return .impossible
  }

  /// One scalar of each class that no machine tells apart, letters before digits before others.
  private static func representatives(_ machines: [PatternAutomaton]) -> [UInt32] {
    var starts: Set<UInt32> = [0, 0xD800, 0xE000]
    for range in machines.flatMap(\.ranges).flatMap(\.ranges) {
      starts.insert(range.lowerBound)
      if range.upperBound < 0x10FFFF { starts.insert(range.upperBound + 1) }
    }
    let sorted = starts.sorted()
    var found: [UInt32] = []
    for (index, start) in sorted.enumerated() where start != 0xD800 {
      let end = index + 1 < sorted.count ? sorted[index + 1] - 1 : 0x10FFFF
      guard Unicode.Scalar(start) != nil else { continue }
      found.append(preferred.first { (start...end).contains($0) } ?? start)
    }
    return found.sorted { rank($0) < rank($1) }
  }

  /// Scalars that a reader likes to see, before others of their class.
  private static let preferred: [UInt32] = Array("aA0_-. x!/:@#~".unicodeScalars.map(\.value)) + Array(0x21...0x7E)

  private static func rank(_ scalar: UInt32) -> (Int, UInt32) {
    (preferred.firstIndex(of: scalar) ?? preferred.count, scalar)
  }
}
