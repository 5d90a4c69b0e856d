import ContractBase
import ContractModel

/// The fewest are no more than the most (JSON Schema 2020-12, validation, sections 6.3 to 6.5).
let sizes = Rule("sizes") { context, sink in
  for site in context.sites {
    var pairs: [(least: Int?, most: Int?, what: String, annotation: String)] = []
    switch site.use.type {
    case .string(let type): pairs = [(type.minLength, type.maxLength, "characters", "length")]
    case .list(let type):
      pairs = [(type.minItems, type.maxItems, "items", "items")]
      if let contains = type.contains {
        pairs.append((contains.minimum, contains.maximum, "of the contained items", "items"))
      }
      if type.element == nil { pairs.append((type.minItems, type.prefix.count, "items", "items")) }
    case .map(let type): pairs = [(type.minProperties, type.maxProperties, "entries", "properties")]
    case .object(let type):
      pairs = [(type.minProperties, type.maxProperties, "properties", "properties")]
      let required = type.properties.count { $0.isRequired }
      if required > 0 { pairs.append((required, type.maxProperties, "properties, which are required,", "properties")) }
      if type.additional == .closed, type.patternProperties.isEmpty {
        pairs.append((type.minProperties, type.properties.count, "properties", "properties"))
      }
    default: continue
    }
    for case (let least?, let most?, let what, let annotation) in pairs where least > most {
      sink.report(
        Diagnostic(
          .contradictorySizes, at: site.place(annotation),
          "nothing fits \(site.subject): it has at least \(least) \(what) and at most \(most)",
          hint: "let the most be at least as many as the fewest"))
      break
    }
  }
}
