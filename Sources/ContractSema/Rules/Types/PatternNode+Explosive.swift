import ContractModel

extension PatternNode {
  /// A loop that can divide one text among its rounds in exponentially many ways, in words; nil where none was found.
  var explosiveLoop: String? {
    switch self {
    case .loop(let body, _, let maximum, _):
      if maximum ?? .max > 20, body.dividesFreely {
        return body.hasLoop ? "a repetition inside of a repetition" : "alternatives that match the same, repeated"
      }
      return body.explosiveLoop
    case .group(let inner, _), .look(let inner, _, _): return inner.explosiveLoop
    case .sequence(let parts), .alternation(let parts): return parts.lazy.compactMap(\.explosiveLoop).first
    default: return nil
    }
  }

  private var hasLoop: Bool {
    switch self {
    case .loop: true
    case .group(let inner, _): inner.hasLoop
    case .sequence(let parts), .alternation(let parts): parts.contains { $0.hasLoop }
    default: false
    }
  }

  /// Whether rounds of a loop over it can end at any place of one run of characters.
  private var dividesFreely: Bool {
    switch self {
    case .group(let inner, _): inner.dividesFreely
    case .loop(let body, _, let maximum, _):
      maximum ?? .max > 20 && (body.single != nil || body.dividesFreely) || body.dividesFreely
    case .sequence(let parts):
      parts.indices.contains { index in
        guard let run = parts[index].run else { return false }
        return parts.indices.allSatisfy { $0 == index || parts[$0].fits(within: run) }
      }
    case .alternation(let parts):
      parts.contains { $0.dividesFreely }
        || parts.indices.contains { i in
          parts[..<i].contains { other in
            guard let a = parts[i].single, let b = other.single else { return false }
            return a.meets(b)
          }
        }
    default: false
    }
  }

  /// The one character that it matches, as a set.
  private var single: PatternSet? {
    switch self {
    case .scalar(let scalar): PatternSet([.range(scalar, scalar)])
    case .any: PatternSet([.range("\n", "\n"), .range("\r", "\r")], isNegated: true)
    case .set(let set): set
    case .group(let inner, _): inner.single
    default: nil
    }
  }

  /// Of which character it matches a run of any length.
  private var run: PatternSet? {
    switch self {
    case .loop(let body, _, let maximum, _): maximum ?? .max > 20 ? body.single : nil
    case .group(let inner, _): inner.run
    default: nil
    }
  }

  /// Whether it can match nothing, or characters of a set alone.
  private func fits(within set: PatternSet) -> Bool {
    if let single { return single.meets(set) }
    switch self {
    case .empty: return true
    case .assertion, .look, .backreference: return false
    case .loop(let body, let minimum, _, _): return minimum == 0 || body.fits(within: set)
    case .group(let inner, _): return inner.fits(within: set)
    case .sequence(let parts): return parts.allSatisfy { $0.fits(within: set) }
    case .alternation(let parts): return parts.contains { $0.fits(within: set) }
    default: return false
    }
  }
}

extension PatternSet {
  /// Whether some character is in both, tried on ASCII and on the ends of ranges.
  fileprivate func meets(_ other: PatternSet) -> Bool {
    var samples = (0..<128).compactMap { Unicode.Scalar($0 as UInt32) }
    for case .range(let low, let high) in items + other.items { samples += [low, high] }
    return samples.contains { contains($0) == true && other.contains($0) == true }
  }
}
