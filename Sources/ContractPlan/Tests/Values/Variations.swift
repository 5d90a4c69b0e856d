internal import ContractModel

/// A value that differs from a valid one in one place.
struct Variation {
  /// What the place is: `/address/city`, or empty for the whole.
  var pointer: String
  /// What is there: `81 characters`; or the whole sentence, where the pointer says nothing.
  var label: String
  var isSentence = false
  /// Empty: the value is valid.
  var violations: [Violation]
  /// Where the whole differs from the valid one.
  var path: [Variations.Step]
  /// What is there.
  var part: JSONValue
  /// The valid one.
  var base: JSONValue

  /// The whole, with the part in its place: made where it is asked for, as most variations are not chosen.
  var value: JSONValue { Variations.replacing(base, path[...], with: part) ?? base }
}

/// Walks a valid value along its plan and changes it in one place at a time.
///
/// Every variation is held against the plan: one that is not as it was meant to be is left out.
struct Variations {
  let sampler: Sampler
  let root: ValuePlan
  let base: JSONValue
  private(set) var refused: [Variation] = []
  private(set) var accepted: [Variation] = []
  /// Whether violations of a part are those of the whole: no ancestor looks at it as a whole.
  private var isLocal = true
  private let limit: Int

  init(sampler: Sampler, plan: ValuePlan, base: JSONValue, limit: Int = 400) {
    self.sampler = sampler
    self.limit = limit
    root = plan
    self.base = base
    walk(plan, base, at: [], depth: 0)
  }

  /// `81 characters in name`.
  static func sentence(_ variation: Variation) -> String {
    if variation.isSentence { return variation.label }
    if variation.pointer.isEmpty { return variation.label + " as the body" }
    return variation.label + " in " + TestNames.readable(variation.pointer)
  }

  /// Steps from the whole to a part.
  enum Step: Hashable {
    case property(String)
    case element(Int)
  }

  // MARK: Walk

  private mutating func walk(
    _ plan: ValuePlan, _ value: JSONValue, at path: [Step], depth: Int, isVariant: Bool = false
  ) {
    guard refused.count + accepted.count < limit else { return }
    let wasLocal = isLocal
    defer { isLocal = wasLocal }
    if !plan.assertions.isEmpty { isLocal = false }
    if case .call(let id) = plan.shape, let validator = sampler.checker.validation.validators[checked: id.index] {
      var inner = validator.value
      inner.acceptsNull = inner.acceptsNull || plan.acceptsNull
      return walk(inner, value, at: path, depth: depth, isVariant: isVariant)
    }
    vary(plan, value, at: path, isVariant: isVariant)
    guard depth < 5 else { return }
    switch (plan.shape, value) {
    case (.object(let object), .object(let members)):
      if !object.dependentSchemas.isEmpty { isLocal = false }
      for property in object.properties {
        guard let member = members.first(where: { $0.name == property.name }) else { continue }
        walk(property.value, member.value, at: path + [.property(property.name)], depth: depth + 1)
      }
      if case .checked(let inner) = object.additional,
        let member = members.first(where: { member in !object.properties.contains { $0.name == member.name } })
      {
        walk(inner, member.value, at: path + [.property(member.name)], depth: depth + 1)
      }
    case (.map(let map), .object(let members)):
      if let member = members.first {
        walk(map.value, member.value, at: path + [.property(member.name)], depth: depth + 1)
      }
    case (.list(let list), .array(let elements)):
      for (index, element) in elements.enumerated() where index < max(1, list.prefix.count) {
        guard let inner = list.prefix[checked: index] ?? list.element else { continue }
        walk(inner, element, at: path + [.element(index)], depth: depth + 1)
      }
    case (.union(let union), _): walk(union, plan, value, at: path, depth: depth)
    default: return
    }
  }

  private mutating func walk(_ union: UnionPlan, _ plan: ValuePlan, _ value: JSONValue, at path: [Step], depth: Int) {
    // What is changed in a variant may make it another variant.
    switch union.selection {
    case .discriminator(let property, _, _):
      for variant in union.variants {
        guard let made = sampler.value(variant.value, .full, hint: "text"),
          let tagged = Sampler.tagged(made, union, variant), let tag = variant.tags.first
        else { continue }
        accept(tagged, plan, at: path, "the variant \(TestNames.quoted(tag))")
      }
      if let variant = union.variants.first(where: { variant in
        if case .string(let tag)? = value[property] { variant.tags.contains(tag) } else { false }
      }) {
        isLocal = false
        walk(variant.value, value, at: path, depth: depth + 1, isVariant: true)
      }
    case .kind:
      for variant in union.variants {
        guard let made = sampler.value(variant.value, .full, hint: "text") else { continue }
        accept(made, plan, at: path, "a value of kind \(variant.kinds.names.joined(separator: " or "))")
      }
    case .trial:
      for (index, variant) in union.variants.enumerated() {
        guard let made = sampler.value(variant.value, .full, hint: "text") else { continue }
        accept(made, plan, at: path, "a value of alternative \(index + 1)")
      }
    }
  }

  // MARK: Notes

  /// Notes an invalid value for the place, if it is invalid for this reason alone; `among` others of the same value, where
  /// no value is. Tells whether it did.
  @discardableResult
  mutating func refuse(
    _ value: JSONValue, _ plan: ValuePlan, at path: [Step], _ label: String, code: String? = nil, among: Bool = false
  ) -> Bool {
    let pointer = Self.pointer(path)
    let found = isLocal ? sampler.checker.violations(of: value, by: plan, at: pointer) : violations(with: value, at: path)
    guard let found, !found.isEmpty else { return false }
    if let code {
      guard found.count == 1 || among, found.contains(where: { $0.code == code }) else { return false }
      guard found.allSatisfy({ $0.pointer == found.first?.pointer }) else { return false }
    }
    refused.append(Variation(pointer: pointer, label: label, violations: found, path: path, part: value, base: base))
    return true
  }

  /// What is wrong with the whole where a part of it is another.
  private func violations(with part: JSONValue, at path: [Step]) -> [Violation]? {
    Self.replacing(base, path[...], with: part).flatMap { sampler.checker.violations(of: $0, by: root) }
  }

  /// Notes a value whose violations are known.
  mutating func refuse(
    _ value: JSONValue, at path: [Step], _ sentence: String, pointer: String, _ violations: [Violation]
  ) {
    guard let found = isLocal ? violations : self.violations(with: value, at: path), !found.isEmpty else { return }
    refused.append(
      Variation(
        pointer: pointer, label: sentence, isSentence: true, violations: found, path: path, part: value, base: base))
  }

  /// Notes a valid value for the place, if it is valid; `pointer` is what a label that is a sentence is about.
  mutating func accept(
    _ value: JSONValue, _ plan: ValuePlan, at path: [Step], _ label: String, about pointer: String? = nil
  ) {
    let found = isLocal ? sampler.checker.violations(of: value, by: plan) : violations(with: value, at: path)
    guard found?.isEmpty == true else { return }
    accepted.append(
      Variation(
        pointer: pointer ?? Self.pointer(path), label: label, isSentence: pointer != nil, violations: [], path: path,
        part: value, base: base))
  }

  var checker: PlanChecker { sampler.checker }

  static func pointer(_ path: [Step]) -> String {
    path.reduce("") { text, step in
      switch step {
      case .property(let name): text + "/" + JSONPointer.escape(name)
      case .element(let index): text + "/\(index)"
      }
    }
  }

  static func replacing(_ value: JSONValue, _ path: ArraySlice<Step>, with new: JSONValue) -> JSONValue? {
    guard let step = path.first else { return new }
    switch (step, value) {
    case (.property(let name), .object(var members)):
      guard let place = members.firstIndex(where: { $0.name == name }),
        let inner = replacing(members[place].value, path.dropFirst(), with: new)
      else { return nil }
      members[place].value = inner
      return .object(members)
    case (.element(let index), .array(var elements)):
      guard elements.indices.contains(index), let inner = replacing(elements[index], path.dropFirst(), with: new)
      else { return nil }
      elements[index] = inner
      return .array(elements)
    default: return nil
    }
  }
}
