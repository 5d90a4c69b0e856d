import ContractModel

/// Strings that match a pattern, and whether one does.
enum PatternSamples {
  /// Nil where it is not known.
  static func matches(_ pattern: Pattern, _ text: String) -> Bool? { nil }

  /// The `index`th of a few different ones, with a length between the bounds; nil where none is found.
  static func valid(_ pattern: Pattern, _ index: Int, minLength: Int, maxLength: Int) -> String? { nil }
}
extension PatternSamples {
  /// Strings that do not match, the first of them close to one that does.
  static func invalid(_ pattern: Pattern, near sample: String) -> [String] {
    let candidates = [
      sample + "\u{1F600}", "\u{1F600}" + sample, sample + " ", sample.uppercased(), sample.lowercased(), " ", "",
    ]
    return Array(candidates.filter { matches(pattern, $0) == false }.prefix(3))
  }
}
