import ContractBase
import ContractModel

extension Walk {
  /// Kinds of values that came or went as a whole: one change, however many they are.
  mutating func compareKinds(lost: [Alternative], gained: [Alternative], _ a: TypeUse, _ b: TypeUse) {
    guard !lost.isEmpty || !gained.isEmpty else { return }
    let (were, are) = (nouns(lost), nouns(gained))
    let words =
      if gained.isEmpty {
        "\(were.text) \(were.areSeveral ? "were accepted, and are" : "was accepted, and is") not any more"
      } else if lost.isEmpty {
        "\(are.text) \(are.areSeveral ? "are" : "is") accepted now"
      } else {
        "\(were.text) \(were.areSeveral ? "were" : "was") accepted, and \(are.text) \(are.areSeveral ? "are" : "is") now instead"
      }
    let (refused, accepted) = (
      lost.flatMap { old.several($0, 4) }.filter { old.accepts($0, a) },
      gained.flatMap { new.several($0, 4) }.filter { new.accepts($0, b) }
    )
    add(
      ValueDifference(
        .type, words, lost: lost.isEmpty ? .none : .some(refused).orFeared,
        gained: gained.isEmpty ? .none : .some(accepted).orFeared, old: lost.isEmpty ? a.origin : lost.origin,
        new: gained.isEmpty ? b.origin : gained.origin))
  }

  /// "a string", "a boolean and a string".
  private func nouns(_ alternatives: [Alternative]) -> (text: String, areSeveral: Bool) {
    var nouns: [String] = []
    for one in alternatives where nouns.last != one.kind.noun { nouns.append(one.kind.noun) }
    let last = nouns.popLast() ?? ""
    return nouns.isEmpty ? (last, false) : (nouns.joined(separator: ", ") + " and " + last, true)
  }

  /// The alternatives of one kind: fixed values first, then those that are ranges of values.
  mutating func compare(_ pair: KindPair) {
    let noun = pair.kind.noun
    if isSameList(pair) { return }
    compareExclusiveChoice(pair)
    compareConstants(pair)
    let mine = pair.old.filter { !$0.isConstant }
    let theirs = pair.new.filter { !$0.isConstant }
    switch (mine.isEmpty, theirs.isEmpty) {
    case (true, true): break
    case (false, true):
      let values = (mine.flatMap { old.several($0, 64) } + old.others(mine, than: pair.new)).filter { old.accepts($0, pair.oldUse) && !new.accepts($0, pair.newUse) }
      let isKnown = old.isListed(mine, without: pair.new)
      // A pattern that nothing matches limits as well.
      if isKnown, values.isEmpty { break }
      add(
        ValueDifference(
          .enumValue, "\(noun) was not limited to fixed values, and is now",
          lost: isKnown ? .some(values) : .some(values).orFeared,
          old: mine.origin, new: pair.new.origin))
    case (true, false):
      let values = (theirs.flatMap { new.several($0, 64) } + new.others(theirs, than: pair.old)).filter { new.accepts($0, pair.newUse) && !old.accepts($0, pair.oldUse) }
      let isKnown = new.isListed(theirs, without: pair.old)
      if isKnown, values.isEmpty { break }
      add(
        ValueDifference(
          .enumValue, "\(noun) was limited to fixed values, and is not any more",
          gained: isKnown ? .some(values) : .some(values).orFeared,
          old: pair.old.origin, new: theirs.origin))
    case (false, false): compareRanges(mine, theirs, pair)
    }
  }

  /// All values of an enumeration that come or go are one change of it.
  private mutating func compareConstants(_ pair: KindPair) {
    for one in pair.old {
      guard case .constants(let values) = one.shape else { continue }
      let lost = values.filter { old.accepts($0, pair.oldUse) && !new.accepts($0, pair.newUse) }
      guard !lost.isEmpty else { continue }
      let verb = lost.count == 1 ? "was accepted, and is not any more" : "were accepted, and are not any more"
      add(
        ValueDifference(
          .enumValue, "\(listed(lost.map(\.shown))) \(verb)", lost: .some(lost), old: one.origin, new: pair.new.origin))
    }
    for one in pair.new {
      guard case .constants(let values) = one.shape else { continue }
      let gained = values.filter { new.accepts($0, pair.newUse) && !old.accepts($0, pair.oldUse) }
      guard !gained.isEmpty else { continue }
      add(
        ValueDifference(
          .enumValue, "\(listed(gained.map(\.shown))) \(gained.count == 1 ? "is" : "are") accepted now", gained: .some(gained),
          old: pair.old.origin, new: one.origin))
    }
  }

  // MARK: Pairing

  private mutating func compareRanges(_ mine: [Alternative], _ theirs: [Alternative], _ pair: KindPair) {
    if mine.count == 1, theirs.count == 1 { return compare(mine[0], theirs[0], pair) }
    var (mine, theirs) = (mine, theirs)
    func take(_ isPair: (Alternative, Alternative) -> Bool) -> [(Alternative, Alternative)] {
      var pairs: [(Alternative, Alternative)] = []
      for one in mine {
        guard let index = theirs.firstIndex(where: { isPair(one, $0) }) else { continue }
        pairs.append((one, theirs.remove(at: index)))
        mine.removeAll { $0 == one }
      }
      return pairs
    }
    let tags = tagNames(mine, theirs)
    var pairs = take { a, b in tags.contains { name in !sharedTags(a, b, name).isEmpty } }
    pairs += take { a, b in a.name != nil && a.name == b.name }
    pairs += take { a, b in isCovered(a, by: b, lost: true) && isCovered(a, by: b, lost: false) }
    pairs += take { a, b in a.rivals != nil && b.rivals != nil && a.isLike(b) }
    for (a, b) in pairs { compare(a, b, pair) }
    // What is left and is covered by something else is no change.
    mine.removeAll { one in pair.new.contains { isCovered(one, by: $0, lost: true) } }
    theirs.removeAll { one in pair.old.contains { isCovered($0, by: one, lost: false) } }
    if mine.count == 1, theirs.count == 1 { return compare(mine[0], theirs[0], pair) }
    // Between bounds, what holds beside each of them holds everywhere.
    let beside = (pair.old + pair.new).flatMap(\.besideBounds)
    let isDecided = (pair.old + pair.new).allSatisfy(\.isIntegerRange)
    // What fits one of several types may fit another, that came or went, as well.
    let before = pair.old.filter { $0.rivals != nil }.prefix(16).flatMap { old.several($0, 2) }
    let after = pair.new.filter { $0.rivals != nil }.prefix(16).flatMap { new.several($0, 2) }
    for one in mine {
      let (lost, gained) = apart(old.several(one, 12) + distinct(one, old, from: []) + beside + after, pair) { isMoved($0, one, nil) }
      if lost.isEmpty, isDecided { continue }
      add(
        ValueDifference(
          .variant, "\(one.label) was one of the alternatives, and is not any more", lost: .some(lost).orFeared,
          // What fitted it and another fits one alone now.
          gained: one.rivals == nil ? .none : .some(gained), old: place(of: one, in: pair.oldUse, isOld: true),
          new: pair.newUse.origin))
    }
    for one in theirs {
      let (lost, gained) = apart(new.several(one, 12) + distinct(one, new, from: []) + beside + before, pair) { isMoved($0, nil, one) }
      if gained.isEmpty, isDecided { continue }
      add(
        ValueDifference(
          .variant, "\(one.label) is one of the alternatives now", lost: one.rivals == nil ? .none : .some(lost),
          gained: .some(gained).orFeared, old: pair.oldUse.origin,
          new: place(of: one, in: pair.newUse, isOld: false)))
    }
  }

  /// Properties that are required and fixed in every alternative on both sides.
  private func tagNames(_ mine: [Alternative], _ theirs: [Alternative]) -> [String] {
    guard case .object(let first)? = mine.first?.shape else { return [] }
    let names = first.properties.filter(\.isRequired).map(\.name)
    return names.filter { name in
      mine.allSatisfy { !tags($0, name, old).isEmpty } && theirs.allSatisfy { !tags($0, name, new).isEmpty }
    }
  }

  private func sharedTags(_ a: Alternative, _ b: Alternative, _ name: String) -> Set<JSONValue> {
    tags(a, name, old).intersection(tags(b, name, new))
  }

  private func tags(_ alternative: Alternative, _ name: String, _ side: Specimens) -> Set<JSONValue> {
    guard case .object(let object) = alternative.shape, let property = object.property(name), property.isRequired else { return [] }
    var values: Set<JSONValue> = []
    for one in side.flattener.alternatives(property.type) {
      guard case .constants(let own) = one.shape else { return [] }
      values.formUnion(own)
    }
    return values
  }

  private func isCovered(_ a: Alternative, by b: Alternative, lost: Bool) -> Bool {
    guard a.kind == b.kind, comparer.enter() else { return false }
    defer { comparer.leave() }
    if a.isConstant || b.isConstant { return false }
    var walk = Walk(comparer: comparer)
    walk.compareShapes(a, b)
    walk.compareResidue(a, b, nil)
    return !comparer.hasEvidence(walk.result, lost: lost)
  }

  // MARK: One alternative with one

  private mutating func compare(_ a: Alternative, _ b: Alternative, _ pair: KindPair) {
    let name = b.name ?? a.name
    if exchange(a, b, pair) { return }
    if a.rivals != nil || b.rivals != nil {
      within(.variant(name ?? "", old: old.ownUse(of: a), new: new.ownUse(of: b))) { $0.compareWhole(a, b, pair) }
    } else if let name {
      within(.type(name)) { $0.compareWhole(a, b, pair) }
    } else {
      compareWhole(a, b, pair)
    }
  }

  mutating func compareWhole(_ a: Alternative, _ b: Alternative, _ pair: KindPair) {
    let start = result.found.count
    compareShapes(a, b)
    if !a.residue.isEmpty || !b.residue.isEmpty {
      // A value may be refused for another reason than its shape, and one that does not fit any more leave another type alone.
      for index in start..<result.found.count where result.found[index].path == path {
        let difference = result.found[index].difference
        let known = difference.lost.values + difference.gained.values
        var (lost, gained) = apart(known + distinct(a, old, from: known) + distinct(b, new, from: known), pair) { isMoved($0, a, b) }
        if lost.isEmpty, gained.isEmpty { 
          (lost, gained) = apart(unrivalled(a, isOld: true) + unrivalled(b, isOld: false), pair) { isMoved($0, a, b) }
        }
        if !difference.lost.values.isEmpty || !lost.isEmpty { result.found[index].difference.lost = .some(lost).orFeared }
        if !difference.gained.values.isEmpty || !gained.isEmpty { result.found[index].difference.gained = .some(gained).orFeared }
      }
    }
    compareResidue(a, b, pair)
  }

  /// Whether both are lists of values, however they are spelled, and the same.
  private func isSameList(_ pair: KindPair) -> Bool {
    guard pair.old.allSatisfy(old.isListed), pair.new.allSatisfy(new.isListed) else { return false }
    let (mine, theirs) = (pair.old.flatMap { old.several($0, 256) }, pair.new.flatMap { new.several($0, 256) })
    return (mine + theirs).allSatisfy { old.accepts($0, pair.oldUse) == new.accepts($0, pair.newUse) }
  }

  mutating func compareShapes(_ a: Alternative, _ b: Alternative) {
    switch (a.shape, b.shape) {
    case (.number(let first), .number(let second)): compare(first, second, a, b)
    case (.string(let first), .string(let second)): compare(first, second, a, b)
    case (.array(let first), .array(let second)): compare(first, second, a, b)
    case (.object(let first), .object(let second)): compare(first, second, a, b)
    default: break
    }
  }

  private mutating func compare(_ first: NumberShape, _ second: NumberShape, _ a: Alternative, _ b: Alternative) {
    guard first != second else { return }
    let (lost, gained) = (old.numbers(first, not: second), new.numbers(second, not: first))
    var words: [String] = []
    if first.isInteger != second.isInteger { words.append(second.isInteger ? "only integers are accepted now" : "fractions are accepted now") }
    if first.minimum != second.minimum, first.saidMinimum != second.saidMinimum {
      words.append(changed("the minimum", first.saidMinimum?.text, second.saidMinimum?.text))
    }
    if first.maximum != second.maximum, first.saidMaximum != second.saidMaximum {
      words.append(changed("the maximum", first.saidMaximum?.text, second.saidMaximum?.text))
    }
    if Set(first.multiples) != Set(second.multiples) {
      let text: ([JSONNumber]) -> String? = { $0.isEmpty ? nil : $0.map(\.text).joined(separator: " and ") }
      words.append(changed("`multipleOf`", text(first.multiples), text(second.multiples)))
    }
    add(
      ValueDifference(
        .range, words.joined(separator: ", "), lost: .some(lost), gained: .some(gained), old: a.origin, new: b.origin))
  }

  private mutating func compare(_ first: StringShape, _ second: StringShape, _ a: Alternative, _ b: Alternative) {
    func part(_ kind: ChangeKind, _ words: String, _ change: (inout StringShape, StringShape) -> Void, isExact: Bool) {
      // Each property alone: the new one with everything else as it was.
      var only = first
      change(&only, second)
      let lost = old.strings(first, not: only)
      var before = second
      change(&before, first)
      let gained = new.strings(second, not: before)
      add(
        ValueDifference(
          kind, words, lost: isExact || !lost.isEmpty || old.matches(first, patternsOf: only) ? old.lengths(first, only, lost) : .feared,
          gained: isExact || !gained.isEmpty || new.matches(second, patternsOf: before) ? new.lengths(second, before, gained) : .feared,
          old: a.origin, new: b.origin))
    }
    // A length is told apart from what the patterns say of it only where they can be looked through.
    let areDecided = PatternSearch.text(matching: first.patterns + second.patterns) != .undecided
    if first.minLength != second.minLength {
      part(.length, changed("the minimal length", first.minLength.described, second.minLength.described), { $0.minLength = $1.minLength }, isExact: areDecided)
    }
    if first.maxLength != second.maxLength {
      part(
        .length, changed("the maximal length", first.maxLength.map(String.init), second.maxLength.map(String.init)),
        { $0.maxLength = $1.maxLength }, isExact: areDecided)
    }
    if Set(first.formats) != Set(second.formats) {
      let text: ([StringFormat]) -> String? = { $0.isEmpty ? nil : $0.map(\.rawValue).joined(separator: " and ") }
      part(.format, changed("the format", text(first.formats), text(second.formats)), { $0.formats = $1.formats }, isExact: true)
    }
    if Set(first.patterns) != Set(second.patterns) {
      let text: ([Pattern]) -> String? = { $0.isEmpty ? nil : $0.map { "`\($0.source)`" }.joined(separator: " and ") }
      part(.pattern, changed("the pattern", text(first.patterns), text(second.patterns)), { $0.patterns = $1.patterns },
        isExact: false)
    }
    if first.content != second.content {
      let text: ([String]) -> String? = { $0.isEmpty ? nil : $0.map { "`\($0)`" }.joined(separator: " of ") }
      add(
        ValueDifference(
          .format, changed("what is in it", text(first.content), text(second.content)), lost: .feared, gained: .feared,
          old: a.origin, new: b.origin))
    }
    if first.decimal != second.decimal {
      part(.range, changed("the decimal", first.decimal?.text, second.decimal?.text), { $0.decimal = $1.decimal }, isExact: true)
    }
  }
}

/// "`maxLength` was 80 and is 40".
func changed(_ what: String, _ was: String?, _ isNow: String?) -> String {
  switch (was, isNow) {
  case (let was?, let isNow?): "\(what) was \(was) and is \(isNow)"
  case (nil, let isNow?): "\(what) is \(isNow) now"
  case (let was?, nil): "\(what) was \(was), and there is none any more"
  case (nil, nil): what
  }
}

extension Evidence {
  /// Where no value was found, that one may be there.
  var orFeared: Evidence { verdict == .fine ? .feared : self }
}

extension Alternative {
  var isConstant: Bool { if case .constants = shape { true } else { false } }
  /// The name of the variant, for a person.
  var label: String { name.map { "`\($0)`" } ?? kind.noun }
}

extension [Alternative] {
  var origin: Origin { first?.origin ?? .synthesized }
}

extension JSONValue {
  /// As it is shown in a sentence.
  var shown: String {
    let text = text
    return "`" + (text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "..." : text) + "`"
  }
}

extension Int {
  /// Nil for none at all.
  fileprivate var described: String? { self == 0 ? nil : String(self) }
}

extension NumberShape {
  /// The bounds, but for those that every integer of no other width has (see ``IntegerWidth/safe``): nobody has said them.
  fileprivate var saidMinimum: Bound? { isInteger && minimum?.value == IntegerWidth.safe.range.0 ? nil : minimum }
  fileprivate var saidMaximum: Bound? { isInteger && maximum?.value == IntegerWidth.safe.range.1 ? nil : maximum }
}

extension NumberShape.Bound {
  fileprivate var text: String { value.text + (isExclusive ? " (exclusive)" : "") }
}

extension StringShape.Decimal {
  fileprivate var text: String {
    var words = ["\(precision) digits, \(scale) after the point"]
    if let minimum = bounds.minimum { words.append("at least \(minimum.value.text)") }
    if let maximum = bounds.maximum { words.append("at most \(maximum.value.text)") }
    return words.joined(separator: ", ")
  }
}

extension JSONKinds {
  /// A value of the kind, in words.
  var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number, .integer: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    default: "a value"
    }
  }
}
