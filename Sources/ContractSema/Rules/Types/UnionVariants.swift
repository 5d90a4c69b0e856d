import ContractBase
import ContractModel

/// A union has variants. With a discriminator each is an object that requires it as a string, and no value of it chooses
/// two (OpenAPI 3.1, section 4.8.25; JSON Schema 2020-12, core, section 10.2.1).
let unionVariants = Rule("union-variants") { context, sink in
  // A variant may be one of several unions.
  var found = RepeatedFindings()
  for site in context.sites {
    guard case .union(let union) = site.use.type else { continue }
    if union.variants.isEmpty {
      sink.report(
        Diagnostic(
          .emptyUnion, at: site.place(), "\(site.subject) has no variants, so nothing can be one of them",
          hint: "add a variant, or remove the union"))
    }
    guard let discriminator = union.discriminator else { continue }
    let place =
      site.annotations.first("discriminator")?.string("property")?.span
      ?? site.use.origin.span.flatMap { context.declarations.unionPlaces[$0] } ?? site.place("discriminator")
    var tags: [String: UnionVariant] = [:]
    for variant in union.variants {
      let name = context.contract.name(of: variant.type)
      let label = variant.type.origin.span.map { [DiagnosticLabel($0, "this variant")] } ?? []
      for tag in variant.tags {
        if let other = tags[tag], other != variant {
          sink.report(
            Diagnostic(
              .duplicateTag, at: place,
              "`\(discriminator)` \(JSONValue.quote(tag)) chooses both \(context.contract.name(of: other.type)) and \(name)",
              secondary: label, hint: "give each variant a value of its own in the mapping"))
        }
        tags[tag] = variant
      }
      guard case .object(let object) = context.contract.resolved(variant.type)?.type else {
        if case .union = context.contract.resolved(variant.type)?.type { continue }
        sink.report(
          Diagnostic(
            .variantWithoutDiscriminator, at: place, "\(name) is no object, so it cannot hold `\(discriminator)`",
            secondary: label, hint: "wrap it in an object"))
        continue
      }
      guard let property = object.properties.first(where: { $0.name == discriminator }) else {
        if variant.type.assertions.isEmpty, context.contract.assertions(of: variant.type).isEmpty {
          sink.report(
            Diagnostic(
              .variantWithoutDiscriminator, at: place, "\(name) has no property `\(discriminator)`", secondary: label,
              hint: suggestion(for: discriminator, among: object.properties.map(\.name)).map { "did you mean `\($0)`?" }
                ?? "declare it in every variant, as a required string"))
        }
        continue
      }
      let resolved = context.contract.resolved(property.type)
      let isString = resolved.map { context.contract.kinds(of: TypeUse($0.type)) == .string } ?? true
      if !property.isRequired || !isString || resolved?.isNullable == true {
        let what = !isString ? "is \(property.type.type.noun)" : property.isRequired ? "may be null" : "may be absent"
        guard let span = property.origin.span ?? variant.type.origin.span ?? place else { continue }
        let isAbsent = isString && !property.isRequired && context.declarations.format == .openAPI
        // What is put together of a variant and what stands beside its union has no name in the document.
        let isComposed = context.declarations.format == .openAPI && context.contract.isInline(variant.type)
        let key = "\(discriminator) of \(isComposed ? "" : name) \(what) \(span.file.index):\(span.start)"
        found.add(key, at: span) {
          var diagnostic = Diagnostic(
            .variantWithoutDiscriminator, at: span,
            "`\(discriminator)`\(isComposed ? "" : " of \(name)") \(what), so it cannot choose the variant",
            hint: isAbsent
              ? "list `\(discriminator)` under `required` of \(isComposed ? "the schema that declares it" : name)"
              : "make it a required string")
          // OpenAPI has it that it should be required, and that nothing is said of a value without it (3.1.1, section 4.8.25).
          if isString, context.declarations.format == .openAPI, !context.options.isStrict { diagnostic.severity = .warning }
          return diagnostic
        }
        if let place, place != span { found.relate(key, to: place, "of this union") }
      }
    }
  }
  for finding in found.told { sink.report(finding) }
}
