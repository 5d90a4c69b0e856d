import ContractBase
import ContractSyntax

/// What kinds of keywords a schema has, found in one pass over it.
struct KeywordGroups: OptionSet, Sendable {
  let rawValue: UInt16

  static let reference = KeywordGroups(rawValue: 1)
  static let allOf = KeywordGroups(rawValue: 2)
  static let type = KeywordGroups(rawValue: 4)
  static let nullable = KeywordGroups(rawValue: 8)
  static let values = KeywordGroups(rawValue: 16)
  static let numbers = KeywordGroups(rawValue: 32)
  static let strings = KeywordGroups(rawValue: 64)
  static let list = KeywordGroups(rawValue: 128)
  static let object = KeywordGroups(rawValue: 256)
  static let unions = KeywordGroups(rawValue: 512)
  static let conditions = KeywordGroups(rawValue: 1024)
  static let format = KeywordGroups(rawValue: 2048)

  static let annotations = KeywordGroups(rawValue: 4096)
  static let extensions = KeywordGroups(rawValue: 8192)

  /// What makes a schema more than a name for another one.
  static let content: KeywordGroups = [.values, .numbers, .strings, .list, .object, .unions, .conditions, .format]

  /// What speaks of values of one type.
  static let typed: KeywordGroups = [.numbers, .strings, .list, .object, .format]

  static let byKeyword: [String: KeywordGroups] = {
    let table: [(KeywordGroups, [String])] = [
      (.reference, ["$ref", "$dynamicRef", "$recursiveRef"]),
      (.allOf, ["allOf"]),
      (.type, ["type"]),
      (.nullable, ["nullable"]),
      (.values, ["enum", "const"]),
      (
        .numbers,
        [
          "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "x-range", "x-multiple-of",
          "x-multipleOf",
        ]
      ),
      (
        .strings,
        [
          "minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema", "x-length",
          "x-pattern", "x-decimal",
        ]
      ),
      (
        .list,
        [
          "items", "prefixItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
          "unevaluatedItems", "additionalItems", "x-items",
        ]
      ),
      (
        .object,
        [
          "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties",
          "maxProperties", "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties",
        ]
      ),
      (.unions, ["oneOf", "anyOf"]),
      (.conditions, ["not", "if", "then", "else"]),
      (.format, ["format"]),
      (.annotations, ["description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples"]),
    ]
    var groups: [String: KeywordGroups] = [:]
    for (group, keywords) in table {
      for keyword in keywords { groups[keyword] = group }
    }
    return groups
  }()

  /// Keywords that are known and checked by nobody here.
  static let others = Set(OpenAPIKeywords.schema)
}

extension DataNode {
  /// The first of a schema's members whose keyword is in one of the groups.
  func member(of groups: KeywordGroups) -> DataMember? {
    members.first { KeywordGroups.byKeyword[$0.key].map { !$0.isDisjoint(with: groups) } ?? false }
  }
}

extension OpenAPIReader {
  /// Dialects whose keywords mean what is read here.
  private static let dialects = [
    "json-schema.org/draft/2020-12/", "json-schema.org/draft/2019-09/", "json-schema.org/draft-0", "json-schema.org/schema",
    "spec.openapis.org/oas/",
  ]

  /// Refuses a dialect that may give the keywords another meaning, or none (JSON Schema 2020-12, core, section 8.1.1).
  mutating func checkDialect(_ value: SpecNode) {
    guard let text = value.node.string else { return }
    let name = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
    guard let name, OpenAPIReader.dialects.contains(where: name.hasPrefix) else {
      report(
        .featureNotExpressible, at: value.span, "`\(text)` is no dialect of JSON Schema that is known here",
        hint: "leave it out, or write `https://json-schema.org/draft/2020-12/schema`")
      return
    }
  }

  /// The groups of a schema's keywords. A misspelt keyword is reported when its schema is first looked at.
  mutating func groups(of place: SpecNode) -> KeywordGroups {
    let node = place.key
    if let known = groupsByNode[node] { return known }
    var groups: KeywordGroups = []
    for member in place.node.members {
      let key = member.key
      let isExtension = key.hasPrefix("x-")
      if isExtension { groups.insert(.extensions) }
      if key == "$schema" { checkDialect(place.with(member.value)) }
      // What lists no variants has none to tell apart, and may name them all the same.
      if key == "discriminator", place.node["oneOf"] == nil, place.node["anyOf"] == nil { mapping(of: place.with(member.value)) }
      if let group = KeywordGroups.byKeyword[key] {
        // A null is an empty value, save of a keyword that may have one.
        if !member.value.isNull || ["const", "type", "default", "example"].contains(key) { groups.insert(group) }
      } else if !isExtension, !KeywordGroups.others.contains(key) {
        checkKeyword(key, at: member.keySpan, of: place, OpenAPIKeywords.schema, object: "a schema")
      }
    }
    groupsByNode[node] = groups
    return groups
  }
}
