import ContractBase
import ContractModel

/// Whether those who kept to the old contract are harmed.
public enum Verdict: Int, Hashable, Comparable, Sendable {
  /// Nobody has to do anything.
  case fine
  /// It depends on what they do with it, or cannot be decided.
  case risky
  /// Something that was right is wrong now.
  case breaking

  public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
}

/// A step from a value to a value in it.
enum Step: Hashable {
  case property(String)
  /// A place of a tuple, or any element.
  case element(Int?)
  /// The value of any property that is not declared.
  case rest
  /// The name of a property.
  case name
  /// The value of any property whose name is like this one.
  case like(String)
  /// A condition on the value itself, with the types between which it differs, for values to be made of.
  case condition(Sign, TypeUse? = nil, TypeUse? = nil)
  /// The same value, known by the name of its type.
  case type(String)
  /// The same value as one of several types, of which exactly one must fit, by its name, if it has one. Where they can be
  /// confused, with the type as it was and as it is: then values are gained, too, where it is narrowed.
  case variant(String, old: TypeUse?, new: TypeUse?)
}

/// What a difference in a part means for the whole.
enum Sign: Hashable {
  /// The whole accepts less where the part does.
  case same
  /// The whole accepts more where the part accepts less: beneath `not`.
  case opposite
  /// Either: beneath `if`.
  case either

  static func * (a: Sign, b: Sign) -> Sign {
    switch (a, b) {
    case (.either, _), (_, .either): .either
    case (.same, let other), (let other, .same): other
    case (.opposite, .opposite): .same
    }
  }

  /// Whether values are lost (or gained) in the part where they are lost (or gained) in the whole.
  func directions(_ lost: Bool) -> [Bool] {
    switch self {
    case .same: [lost]
    case .opposite: [!lost]
    case .either: [true, false]
    }
  }
}

/// That there are values which one side accepts and the other does not.
struct Evidence: Hashable {
  var verdict: Verdict
  /// Such values, the smallest first; none where it is known without one, or only feared.
  var values: [JSONValue] = []

  static let none = Evidence(verdict: .fine)
  /// Values may be lost or gained, and whether is not decided.
  static let feared = Evidence(verdict: .risky)

  static func some(_ values: [JSONValue]) -> Evidence {
    values.isEmpty ? .none : Evidence(verdict: .breaking, values: values)
  }
}

/// A type in the place of another one, judged by what the two are in one contract.
struct Replacement: Hashable {
  var isOld: Bool
  var was: TypeID
  var isNow: TypeID
  /// The one as it was, and the other as it is.
  var pair: TypePair
}

/// One way in which two types differ.
struct ValueDifference: Hashable {
  var kind: ChangeKind
  /// What was and what is, as a sentence without its subject: "`maxLength` was 80 and is 40".
  var what: String
  /// Values that only the old type accepts.
  var lost: Evidence
  /// Values that only the new type accepts.
  var gained: Evidence
  /// The property that it is about, of the object in this place.
  var member: String?
  /// Where it is that one type stands in another's place.
  var replacement: Replacement?
  var old: Span?
  var new: Span?

  init(
    _ kind: ChangeKind, _ what: String, of member: String? = nil, lost: Evidence = .none, gained: Evidence = .none,
    replacement: Replacement? = nil, old: Origin, new: Origin
  ) {
    self.kind = kind
    self.what = what
    self.member = member
    self.lost = lost
    self.gained = gained
    self.replacement = replacement
    self.old = old.span
    self.new = new.span
  }
}
