import ContractBase
import ContractModel
import ContractPlan

extension MigrationRefusal {
  /// As a finding, at the entity or field that it is about.
  func diagnostic(in contract: Contract) -> Diagnostic {
    let place = entity.flatMap { id in
      field.flatMap { contract[id].field($0)?.origin.span } ?? contract[id].origin.span
    }
    switch reason {
    case .drop:
      let rename = renameCandidate.map { "if it is `\($0)` now, say `@was` there; " } ?? ""
      return Diagnostic(
        .migrationDrops, at: place, "`\(object)` would be dropped, with everything in it",
        hint: rename + "if it may go, build with '--allow drop:\(object)'")
    case .missingValue:
      return Diagnostic(
        .migrationLacksValue, at: place, "`\(object)` is required, and rows that are there have no value",
        hint: "give it a default, make it optional, or build with '--fill \(object)=VALUE'")
    case .narrowing(let why):
      return Diagnostic(
        .migrationNarrows, at: place, "rows that are there may not fit `\(object)`: \(why)",
        hint: "look at them first; then build with '--allow narrow:\(object)', and the migration fails where one does not fit")
    case .reshaping:
      return Diagnostic(
        .migrationNarrows, at: place, "rows that are there may hold JSON in `\(object)` that is none of its type any more",
        hint: "no statement looks into it: build with '--allow narrow:\(object)', and bring such rows over by a migration of your own")
    case .unsupported(let why):
      return Diagnostic(
        .migrationUnsupported, at: place, "`\(object)` cannot be migrated: \(why)",
        hint: "write the migration by hand, or add a new field beside the old one")
    }
  }
}
