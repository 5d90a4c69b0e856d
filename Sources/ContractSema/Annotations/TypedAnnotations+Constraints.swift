import ContractBase
import ContractModel

/// An annotation that narrows a type.
enum ConstraintAnnotation {
  case length(min: Located<Int>?, max: Located<Int>?, Span)
  case range(NumberBounds, Span)
  case multipleOf(Located<JSONNumber>, Span)
  case pattern(Located<String>, Span)
  case format(Located<String>, Span)
  case decimal(precision: Located<Int>, scale: Located<Int>, Span)
  case items(min: Located<Int>?, max: Located<Int>?, unique: Bool, Span)
  case properties(min: Located<Int>?, max: Located<Int>?, Span)
  case values([JSONValue], Span)
  case kinds(JSONKinds, Span)
  case content(encoding: String?, mediaType: String?, Span)
  case satisfies(SatisfiesAnnotation, Span)

  var span: Span {
    switch self {
    case .length(_, _, let span), .range(_, let span), .multipleOf(_, let span), .pattern(_, let span),
      .format(_, let span), .decimal(_, _, let span), .items(_, _, _, let span), .properties(_, _, let span),
      .values(_, let span), .kinds(_, let span), .content(_, _, let span), .satisfies(_, let span):
      span
    }
  }

  /// The annotation as written, and what it is for.
  var phrase: (name: String, purpose: String) {
    switch self {
    case .length: ("@length", "strings")
    case .range: ("@range", "numbers")
    case .multipleOf: ("@multipleOf", "numbers")
    case .pattern: ("@pattern", "strings")
    case .format: ("@format", "strings")
    case .decimal: ("@decimal", "`Decimal`")
    case .items: ("@items", "lists")
    case .properties: ("@properties", "maps")
    case .values: ("@values", "any value")
    case .kinds: ("@kinds", "`JSON`")
    case .content: ("@content", "strings")
    case .satisfies: ("@satisfies", "any value")
    }
  }
}

/// Types, by name or text, that a value must fit in some way.
struct SatisfiesAnnotation {
  var allOf: [Located<String>]
  var anyOf: [Located<String>]
  var oneOf: [Located<String>]
  var not: Located<String>?
  var condition: Located<String>?
  var then: Located<String>?
  var otherwise: Located<String>?
  /// Of the values that `then` concerns; empty where a condition says that.
  var kinds: JSONKinds

  init(_ reader: ArgumentReader) {
    allOf = reader.strings("allOf")
    anyOf = reader.strings("anyOf")
    oneOf = reader.strings("oneOf")
    not = reader.string("not")
    condition = reader.string("if")
    then = reader.string("then")
    otherwise = reader.string("else")
    kinds = reader.kinds("kinds")
  }
}

extension TypedAnnotations {
  /// Those that can be read, in the order in which they stand.
  var constraints: [ConstraintAnnotation] {
    all.compactMap { annotation in
      let reader = ArgumentReader(annotation)
      switch annotation.name.value {
      case "length": return .length(min: reader.integer("min"), max: reader.integer("max"), reader.span)
      case "range":
        let bounds = NumberBounds(
          minimum: reader.number("min")?.value, maximum: reader.number("max")?.value,
          exclusiveMinimum: reader.number("exclusiveMin")?.value, exclusiveMaximum: reader.number("exclusiveMax")?.value
        )
        return .range(bounds, reader.span)
      case "multipleOf": return reader.number("value").map { .multipleOf($0, reader.span) }
      case "pattern": return reader.string("regex").map { .pattern($0, reader.span) }
      case "format": return reader.string("name").map { .format($0, reader.span) }
      case "decimal":
        guard let precision = reader.integer("precision"), let scale = reader.integer("scale") else { return nil }
        return .decimal(precision: precision, scale: scale, reader.span)
      case "items":
        return .items(
          min: reader.integer("min"), max: reader.integer("max"), unique: reader.flag("unique") ?? false, reader.span)
      case "properties": return .properties(min: reader.integer("min"), max: reader.integer("max"), reader.span)
      case "values": return .values(reader.jsons("values"), reader.span)
      case "kinds": return .kinds(reader.kinds("kinds"), reader.span)
      case "content":
        return .content(encoding: reader.string("encoding")?.value, mediaType: reader.string("mediaType")?.value, reader.span)
      case "satisfies": return .satisfies(SatisfiesAnnotation(reader), reader.span)
      default: return nil
      }
    }
  }
}
