package import ContractBase
package import ContractModel

/// Every rule, in the order in which a reader would want its findings: what a value is before what is done with it.
package let specifiedRules: [Rule] = [
  // Types.
  endlessType, enumValues, unionVariants, ambiguousUnion, patterns, bounds, sizes, defaultsAndExamples,
  requiredWithDefault, keptNames, deprecatedUse,
  // Entities.
  keys, hashes, uniquesAndIndexes, references, requiredReferences, tableNames,
  // Operations.
  routes, pathParameters, parameterShapes, requestBodies, answers, servedAnswers, idempotencyKeys, entityTags, pages, schedules,
  declaredErrors,
  // What handlers do.
  actions, lists, transitions, signIn, unsettableFields,
  // Auth.
  schemes, subjects, protection, claimValues, ownership, principals, secrets,
]

/// Rules of what is declared and not used. What uses it may be what is wrong, so that they look at contracts without errors alone.
package let usageRules: [Rule] = [unusedTypes, unusedErrors, unusedSchemes]

/// Runs every rule over a contract whose names are resolved, on all cores.
package func runRules(
  contract: Contract, declarations: Declarations, options: CheckOptions, sink: inout DiagnosticSink
) {
  let context = RuleContext(contract: contract, declarations: declarations, options: options)
  run(specifiedRules, context, &sink)
  if !sink.hasErrors { run(usageRules, context, &sink) }
}

private func run(_ rules: [Rule], _ context: RuleContext, _ sink: inout DiagnosticSink) {
  let found = rules.concurrentMap { rule in
    var sink = DiagnosticSink()
    rule.check(context, &sink)
    return sink
  }
  for one in found { sink.absorb(one) }
}
