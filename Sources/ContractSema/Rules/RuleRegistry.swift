package import ContractBase
package import ContractModel

/// Every rule, in the order in which a reader would want its findings: what a value is before what is done with it.
package let specifiedRules: [Rule] = [
  // Types.
  endlessType, enumValues, unionVariants, ambiguousUnion, patterns, bounds, sizes, defaultsAndExamples,
  requiredWithDefault, keptNames, deprecatedUse, unusedTypes,
  // Entities.
  keys, hashes, uniquesAndIndexes, references, requiredReferences, tableNames,
  // Operations.
  routes, pathParameters, parameterShapes, requestBodies, answers, idempotencyKeys, entityTags, pages, schedules,
  declaredErrors,
  // What handlers do.
  actions, lists, transitions, signIn, unsettableFields,
  // Auth.
  schemes, subjects, protection, claimValues, ownership, principals, secrets,
]

/// Runs every rule over a contract whose names are resolved.
package func runRules(
  contract: Contract, declarations: Declarations, options: CheckOptions, sink: inout DiagnosticSink
) {
  let context = RuleContext(contract: contract, declarations: declarations, options: options)
  for rule in specifiedRules { rule.check(context, &sink) }
}
