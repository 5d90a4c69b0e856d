import ContractBase
import ContractModel
import ContractPlan

/// Changes for a script. Lines and columns are from 1, columns count code points, offsets bytes from 0, ends are exclusive.
struct ChangeJSONReport {
  var sources: SourceMap

  func render(_ changes: [Change], _ report: ChangeReport) -> String {
    let count: (Verdict) -> JSONValue = { verdict in .int(changes.count { $0.clients == verdict }) }
    return prettyJSON(
      .members([
        "schemaVersion": .int(1),
        "summary": .members(["breaking": count(.breaking), "risky": count(.risky), "fine": count(.fine)]),
        "changes": .array(changes.map(value)),
        "database": .members([
          "decisions": .array(report.storage.decisions.map(JSONValue.string)),
          "steps": .array(
            report.storage.steps.map { .members(["what": .string($0.what), "hazard": .string($0.hazard.rawValue)]) }),
        ]),
        "code": .array(
          report.code.map { effect in
            .members([
              "kind": .string(effect.kind.name), "service": .string(effect.service), "operation": .string(effect.operation),
            ])
          }),
      ]))
  }

  private func value(_ change: Change) -> JSONValue {
    .members([
      "kind": .string(change.kind.rawValue),
      "subject": .string(change.subject),
      "what": .string(change.what),
      "clients": .string(change.clients.name),
      "servers": .string(change.servers.name),
      "why": .string(change.why),
      "old": change.old.map(place) ?? .null,
      "new": change.new.map(place) ?? .null,
      "operations": .array(change.operations.map(JSONValue.string)),
      "witness": change.witness.map(value) ?? .null,
      "accepted": change.acceptance.map(JSONValue.string) ?? .null,
    ])
  }

  private func value(_ witness: Witness) -> JSONValue {
    .members([
      "place": .string(witness.place),
      "acceptedBy": .string(witness.acceptedBy.rawValue),
      "value": witness.value,
      "violations": .array(
        witness.violations.map { violation in
          .members([
            "pointer": .string(violation.pointer), "code": .string(violation.code), "detail": .string(violation.detail),
          ])
        }),
    ])
  }

  private func place(_ span: Span) -> JSONValue {
    guard let file = sources[span.file] else { return .null }
    return .members(["path": .string(file.path), "start": position(span.start, in: file), "end": position(span.end, in: file)])
  }

  private func position(_ offset: UInt32, in file: SourceFile) -> JSONValue {
    let (line, column) = file.position(of: offset)
    return .members(["line": .int(line), "column": .int(column), "offset": .int(Int(offset))])
  }
}

extension CodeEffect.Kind {
  fileprivate var name: String {
    switch self {
    case .write: "write"
    case .orphaned: "orphaned"
    case .review: "review"
    }
  }
}

extension Verdict {
  /// As reports and options spell it.
  public var name: String {
    switch self {
    case .fine: "fine"
    case .risky: "risky"
    case .breaking: "breaking"
    }
  }
}
