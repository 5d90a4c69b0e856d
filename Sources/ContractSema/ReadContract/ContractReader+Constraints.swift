import ContractBase
import ContractModel

extension ContractReader {
  /// A type narrowed by the annotations that stand on its use. What does not fit the type is reported and left out.
  mutating func constrained(_ use: TypeUse, by annotations: TypedAnnotations, subject: String) -> TypeUse {
    var use = use
    for constraint in annotations.constraints {
      switch constraint {
      case .values(let values, _):
        use.assertions.append(.values(values))
        continue
      case .satisfies(let said, let span):
        use.assertions += assertions(said, at: span)
        continue
      default: break
      }
      guard let narrowed = narrowed(use, by: constraint) else {
        let (name, purpose) = constraint.phrase
        sink.report(
          Diagnostic(
            .constraintMisfit, at: constraint.span, "`\(name)` does not fit \(subject), which is \(phrase(of: use))",
            hint: "`\(name)` is for \(purpose)"))
        continue
      }
      use = narrowed
    }
    return use
  }

  /// Nil where the constraint does not fit.
  private mutating func narrowed(_ use: TypeUse, by constraint: ConstraintAnnotation) -> TypeUse? {
    var use = use
    if case .reference(let id) = use.type, scalars[declarations.types.names[id.index]] != nil {
      // A constraint of its own makes it another type than the scalar.
      use.type = scalarUse(declarations.types.names[id.index]).type
    }
    switch (constraint, use.type) {
    case (.kinds(let wanted, _), .any(let kinds)): use.type = .any(kinds.intersection(wanted.union(.null)))
    case (_, .any): return use
    case (.items(let min, let max, let unique, _), .list(var list)):
      list.minItems = count(min) ?? list.minItems
      list.maxItems = count(max) ?? list.maxItems
      list.uniqueItems = unique || list.uniqueItems
      use.type = .list(list)
    case (.properties(let min, let max, _), .map(var map)):
      map.minProperties = count(min) ?? map.minProperties
      map.maxProperties = count(max) ?? map.maxProperties
      use.type = .map(map)
    case (_, .list(var list)):
      // What is said of a list is said of its elements.
      guard let element = list.element, let inner = narrowed(element, by: constraint) else { return nil }
      list.element = inner
      use.type = .list(list)
    case (_, .map(var map)):
      guard let inner = narrowed(map.value, by: constraint) else { return nil }
      map.value = inner
      use.type = .map(map)
    case (_, .string(let string)):
      guard let type = narrowed(string, by: constraint) else { return nil }
      use.type = .string(type)
    case (_, .integer(var integer)):
      guard let bounds = narrowed(integer.bounds, by: constraint) else { return nil }
      integer.bounds = bounds
      use.type = .integer(integer)
    case (_, .number(var number)):
      guard let bounds = narrowed(number.bounds, by: constraint) else { return nil }
      number.bounds = bounds
      use.type = .number(number)
    case (.decimal(let precision, let scale, let span), .decimal(var decimal)):
      guard (1...38).contains(precision.value), (0...precision.value).contains(scale.value) else {
        reportRange("`@decimal` has 1 to 38 digits in all, and no more than those after the point", at: span)
        return use
      }
      decimal.precision = precision.value
      decimal.scale = scale.value
      use.type = .decimal(decimal)
    case (_, .decimal(var decimal)):
      guard let bounds = narrowed(decimal.bounds, by: constraint) else { return nil }
      decimal.bounds = bounds
      use.type = .decimal(decimal)
    default: return nil
    }
    return use
  }

  private mutating func narrowed(_ string: StringType, by constraint: ConstraintAnnotation) -> StringType? {
    var string = string
    switch constraint {
    case .length(let min, let max, _):
      string.minLength = count(min) ?? string.minLength
      string.maxLength = count(max) ?? string.maxLength
    case .pattern(let pattern, _): string.pattern = Pattern(pattern.value)
    case .content(let encoding, let mediaType, _):
      string.contentEncoding = encoding
      string.contentMediaType = mediaType
    case .format(let format, _):
      guard let known = StringFormat(rawValue: format.value) else {
        reportUnknownFormat(format)
        return string
      }
      string.format = known
    default: return nil
    }
    return string
  }

  private mutating func narrowed(_ bounds: NumberBounds, by constraint: ConstraintAnnotation) -> NumberBounds? {
    var bounds = bounds
    switch constraint {
    case .range(let range, _):
      bounds.minimum = range.minimum ?? bounds.minimum
      bounds.maximum = range.maximum ?? bounds.maximum
      bounds.exclusiveMinimum = range.exclusiveMinimum ?? bounds.exclusiveMinimum
      bounds.exclusiveMaximum = range.exclusiveMaximum ?? bounds.exclusiveMaximum
    case .multipleOf(let factor, _):
      guard !factor.value.isNegative, !factor.value.isZero else {
        reportRange("`@multipleOf` takes a number greater than zero", at: factor.span)
        return bounds
      }
      bounds.multipleOf = factor.value
    default: return nil
    }
    return bounds
  }

  /// A number that counts something; reported, and nil, where it is negative.
  private mutating func count(_ number: Located<Int>?) -> Int? {
    guard let number else { return nil }
    guard number.value >= 0 else {
      reportRange("a size is not negative, \(number.value) is", at: number.span)
      return nil
    }
    return number.value
  }

  mutating func reportRange(_ message: String, at span: Span?) {
    sink.report(Diagnostic(.argumentOutOfRange, at: span, message))
  }

  private mutating func reportUnknownFormat(_ format: Located<String>) {
    let names = StringFormat.allCases.map(\.rawValue)
    let candidate = suggestion(for: format.value, among: names)
    sink.report(
      Diagnostic(
        .unknownArgumentValue, at: format.span, "there is no format `\(format.value)` that could be checked",
        hint: candidate.map { "did you mean `\($0)`?" } ?? "one of " + listed(names.map { "`\($0)`" }, "and"),
        fixIts: candidate.flatMap { name in format.span.map { [FixIt($0, replacement: "\"\(name)\"")] } } ?? []))
  }

  /// A type in words, for a message.
  func phrase(of use: TypeUse) -> String {
    switch use.type {
    case .reference(let id): "`\(declarations.types.names[id.index])`"
    case .boolean: "a boolean"
    case .integer: "a whole number"
    case .number: "a number"
    case .decimal: "a decimal"
    case .string: "a string"
    case .enumeration: "an enum"
    case .list(let list): list.element.map { "a list, each " + phrase(of: $0) } ?? "a list"
    case .map: "a map"
    case .object: "an object"
    case .union: "a union"
    case .any: "any value"
    case .never: "no value"
    }
  }
}
