import ContractModel

/// Which operation of one contract is which of the other.
struct OperationPairs {
  var matched: [(old: OperationID, new: OperationID)] = []
  var added: [OperationID] = []
  var removed: [OperationID] = []

  init(old: Contract, new: Contract) {
    let before = old.operations.indices.map(OperationID.init)
    let after = new.operations.indices.map(OperationID.init)
    var partner: [OperationID: OperationID] = [:]
    var taken: Set<OperationID> = []
    func pair(_ key: (Contract, OperationID) -> [String], _ other: (Contract, OperationID) -> [String]) {
      var free: [String: OperationID] = [:]
      for id in before where !taken.contains(id) {
        for name in key(old, id) where free[name] == nil { free[name] = id }
      }
      for id in after where partner[id] == nil {
        guard let found = other(new, id).lazy.compactMap({ free[$0] }).first, taken.insert(found).inserted else { continue }
        partner[id] = found
      }
    }
    // What a client calls; then what it is called, now or formerly.
    pair({ [$0[$1].route] }, { [$0[$1].route] })
    pair({ [$0[$1].name] }, { [$0[$1].name] })
    pair({ [$0[$1].name] }, { $0[$1].was })
    for id in after {
      if let found = partner[id] { matched.append((found, id)) } else { added.append(id) }
    }
    removed = before.filter { !taken.contains($0) }
  }
}

extension Operation {
  /// Method and path, with parameters by their place: what their names are, nobody sees.
  fileprivate var route: String {
    method.rawValue + " /"
      + path.segments.map { segment in
        segment.parts.map { part in
          switch part {
          case .literal(let text): text
          case .parameter: "{}"
          }
        }.joined()
      }.joined(separator: "/")
  }
}
