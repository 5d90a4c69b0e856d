import ContractBase
import ContractModel

extension Walk {
  /// Compares single values that are written as text where their kinds differ: `5` is a string, too, where a string is asked
  /// for. False where the kinds are the same, or there are arrays and objects among them.
  mutating func compareTexts(_ before: [Alternative], _ after: [Alternative], _ a: TypeUse, _ b: TypeUse) -> Bool {
    let (mine, theirs) = (before.scalars, after.scalars)
    guard let mine, let theirs else { return false }
    let kinds: ([Alternative]) -> JSONKinds = { $0.reduce(into: []) { $0.formUnion($1.kind) } }
    guard kinds(mine) != kinds(theirs) else { return false }
    let sent = mine.flatMap { old.several($0, 12) }.filter { old.accepts($0, a) }
    let lost = sent.filter { !isAccepted($0.asText, theirs) }
    let received = theirs.flatMap { new.several($0, 12) }.filter { new.accepts($0, b) }
    let gained = received.filter { !isAccepted($0.asText, mine) }
    let words: ([Alternative]) -> String = { list in
      var nouns: [String] = []
      for one in list where !nouns.contains(one.textNoun) { nouns.append(one.textNoun) }
      return nouns.joined(separator: " or ")
    }
    add(
      ValueDifference(
        .type, changed("it", words(mine), words(theirs)), lost: .some(lost), gained: .some(gained), old: mine.origin,
        new: theirs.origin))
    return true
  }

  private func isAccepted(_ text: String, _ list: [Alternative]) -> Bool {
    list.contains { one in
      switch one.shape {
      case .boolean: text == "true" || text == "false"
      case .number(let shape): JSONNumber(text).map(shape.admits) ?? false
      case .string(let shape): shape.admits(text)
      case .constants(let values): values.contains { $0.asText == text }
      case .null: text.isEmpty
      case .array, .object: false
      }
    }
  }
}

extension [Alternative] {
  /// Those of single values; nil where there are others, or conditions beside them.
  fileprivate var scalars: [Alternative]? {
    let values = filter { $0.shape != .null }
    return values.allSatisfy { $0.isScalar && $0.residue.isEmpty } ? values : nil
  }
}

extension Alternative {
  fileprivate var isScalar: Bool {
    switch shape {
    case .boolean, .number, .string, .constants: true
    case .null, .array, .object: false
    }
  }

  fileprivate var textNoun: String {
    switch shape {
    case .number(let shape): shape.isInteger ? "an integer" : "a number"
    case .constants: "one of fixed values"
    default: kind.noun
    }
  }
}

extension JSONValue {
  /// As a parameter is written.
  fileprivate var asText: String { if case .string(let text) = self { text } else { text } }
}
