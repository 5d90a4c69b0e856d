public import ContractModel
import ContractBase

/// Everything that has changed between two contracts for those who use the service, in the order of the new contract.
///
/// Judged by what messages are admitted, not by how the contract is spelled: an inlined reference, another order, `allOf`
/// merged by hand or `nullable` written as a union are no change.
public func changes(from old: Contract, to new: Contract) -> [Change] {
  var differ = ContractDiffer(old: old, new: new)
  differ.run()
  return differ.collector.changes
}

/// Two contracts, side by side.
struct ContractDiffer {
  let old: Contract
  let new: Contract
  let requests: ValueComparer
  let answers: ValueComparer
  /// Values that come as text, where `5` and `"5"` are the same.
  let texts: ValueComparer
  var collector = ChangeCollector()
  /// How many operations have an alternative from where it is written, in either contract.
  let formerSecurityUses: [Span: Int]
  let securityUses: [Span: Int]

  init(old: Contract, new: Contract) {
    self.old = old
    self.new = new
    let (sent, accepted) = (old.facing(.request), new.facing(.request))
    requests = ValueComparer(old: sent, new: accepted, flow: .request)
    texts = ValueComparer(old: sent, new: accepted, flow: .request, isText: true)
    answers = ValueComparer(old: old.facing(.response), new: new.facing(.response), flow: .response)
    (formerSecurityUses, securityUses) = (old.securityUses, new.securityUses)
  }

  mutating func run() {
    compareSettings()
    compareSchemes()
    compareServers()
    compareEvents()
    compareUnserved(old.unserved, new.unserved, of: nil, nil, old.origin, new.origin)
    let pairs = OperationPairs(old: old, new: new)
    for pair in pairs.matched { compare(old[pair.old], new[pair.new]) }
    for id in pairs.added {
      let operation = new[id]
      collector.add(
        Change(
          kind: .operation, subject: operation.title, what: "the operation is new", clients: .fine, servers: .breaking,
          why: "a server of the old contract does not have it", old: nil, new: operation.origin.span, operations: [],
          witness: nil), reaching: operation.title)
    }
    for id in pairs.removed {
      let operation = old[id]
      collector.add(
        Change(
          kind: .operation, subject: operation.title,
          what: "the operation is gone" + (operation.deprecation == nil ? "" : ", and was deprecated"), clients: .breaking,
          servers: .fine, why: "a client that calls it is answered 404 or 405", old: operation.origin.span, new: nil,
          operations: [], witness: nil), reaching: operation.title)
    }
  }

  // MARK: Values

  /// A place where values are sent.
  struct Place {
    /// `body of POST /users`.
    var title: String
    /// `POST /users`; nil for an event.
    var operation: String?
    var flow: Flow
    var isText = false
  }

  /// Compares what values go in a place.
  mutating func compare(_ a: TypeUse, _ b: TypeUse, at place: Place) {
    let comparer = place.flow == .response ? answers : place.isText ? texts : requests
    let (before, after) = (a.facing(place.flow), b.facing(place.flow))
    var scan = PlaceScan(comparer: comparer, old: before, new: after, place: place)
    for (change, isOfPlace) in scan.changes() { collector.add(change, reaching: place.operation, isOfPlace: isOfPlace) }
  }
}

/// Goes through everything that differs beneath one place.
struct PlaceScan {
  let comparer: ValueComparer
  let old: TypeUse
  let new: TypeUse
  let place: ContractDiffer.Place

  private struct Visit: Hashable {
    var pair: TypePair
    var sign: Sign
    var standing: Standing?
  }

  /// What is compared at the end of a way from the place.
  private struct Stop {
    var comparison: TypeComparison
    var path: [Step] = []
    var subject: Subject
    /// What is really there, where that is not what is compared.
    var standing: Standing?
    var link: TypeComparison.Link?
  }

  init(comparer: ValueComparer, old: TypeUse, new: TypeUse, place: ContractDiffer.Place) {
    self.comparer = comparer
    self.old = old
    self.new = new
    self.place = place
  }

  /// The changes, and whether each is of this place: not of a type that is named on both sides.
  mutating func changes() -> [(change: Change, isOfPlace: Bool)] {
    var result: [(change: Change, isOfPlace: Bool)] = []
    var seen: Set<Visit> = []
    // Breadth first, so that the first way to a difference is a shortest one.
    var level = [Stop(comparison: comparer.comparison(of: old, new), subject: Subject(root: place.title))]
    while !level.isEmpty {
      var next: [Stop] = []
      for stop in level {
        let (path, subject) = (stop.path, stop.subject)
        for found in stop.comparison.found {
          var difference = found.difference
          if let standing = stop.standing, !comparer.concerns(difference, at: found.path, standing) { continue }
          if let link = stop.link, found.path.isEmpty { refer(&difference, link) }
          let here = subject.appending(found.path)
          let own = ownerOfMember(&difference) ?? owner(of: difference, here)
          result.append((change(difference, path + found.path, text(own ?? here)), own == nil))
        }
        for link in stop.comparison.links {
          let whole = path + link.path
          var standing = link.exchanged.map { Standing($0) }
          if let outer = stop.standing {
            guard let inner = comparer.standing(outer, at: link.path) else { continue }
            standing = inner
          }
          if standing?.isPlainly(link.pair) == true { standing = nil }
          guard seen.insert(Visit(pair: link.pair, sign: whole.sign, standing: standing)).inserted else { continue }
          let inner = comparer.comparison(of: link.pair)
          if inner.found.isEmpty && inner.links.isEmpty { continue }
          let named = name(of: link.pair).map { Subject(root: $0) } ?? subject.appending(link.path)
          next.append(Stop(comparison: inner, path: whole, subject: named, standing: standing, link: link))
        }
      }
      level = next
    }
    return result
  }

  /// A choice that is written in the place of a reference, or the other way round, differs in that place.
  private func refer(_ difference: inout ValueDifference, _ link: TypeComparison.Link) {
    guard [.variant, .condition, .type].contains(difference.kind), let sites = link.sites else { return }
    if difference.old == comparer.old.contract[link.pair.old].use.origin.span { difference.old = sites.old ?? difference.old }
    if difference.new == comparer.new.contract[link.pair.new].use.origin.span { difference.new = sites.new ?? difference.new }
  }

  private func change(_ difference: ValueDifference, _ path: [Step], _ subject: String) -> Change {
    var difference = difference
    if let pair = difference.replacement?.pair {
      // Types that differed in one contract may have become the same on the way, or more alike.
      let comparison = comparer.comparison(of: pair)
      func limit(_ evidence: inout Evidence, lost: Bool) {
        if !comparer.hasEvidence(comparison, lost: lost) {
          evidence = .none
        } else if !comparer.hasEvidence(comparison, lost: lost, atLeast: .breaking) {
          evidence.verdict = min(evidence.verdict, .risky)
        }
      }
      limit(&difference.lost, lost: true)
      limit(&difference.gained, lost: false)
    }
    let sign = path.sign
    // What the difference of the part means for the whole.
    var (lost, gained) =
      switch sign {
      case .same: (difference.lost, difference.gained)
      case .opposite: (difference.gained, difference.lost)
      case .either: (difference.lost.asFear(or: difference.gained), difference.gained.asFear(or: difference.lost))
      }
    var witness: Witness?
    // Of types of which one alone must fit, a narrower one leaves values to another.
    let overlaps = path.contains(where: \.overlaps)
    let isConditional = path.contains(where: \.isCondition)
    func settle(_ evidence: inout Evidence, _ opposite: [JSONValue], isLost: Bool, isShown: Bool) {
      let values = evidence.values
      if let proof = prove(values + (overlaps ? opposite : []), path, difference, isLost: isLost) {
        evidence.verdict = .breaking
        if isShown || witness == nil {
          witness = Witness(place: place.title, value: proof.0, acceptedBy: isLost ? .old : .new, violations: proof.1)
        }
      } else if !values.isEmpty, isConditional || overlaps {
        evidence.verdict = min(evidence.verdict, .risky)
      }
    }
    let (mine, theirs) = (lost.values, gained.values)
    settle(&lost, theirs, isLost: true, isShown: place.flow == .request)
    settle(&gained, mine, isLost: false, isShown: place.flow == .response)
    let (clients, servers) = place.flow == .request ? (lost.verdict, gained.verdict) : (gained.verdict, lost.verdict)
    return Change(
      kind: difference.kind, subject: subject, what: difference.what, clients: clients, servers: servers,
      why: why(difference.kind, clients, servers), old: difference.old, new: difference.new, operations: [], witness: witness)
  }

  private func prove(
    _ values: [JSONValue], _ path: [Step], _ difference: ValueDifference, isLost: Bool
  ) -> (JSONValue, [ValueViolation])? {
    guard !values.isEmpty else { return nil }
    let builder = WitnessBuilder(
      maker: isLost ? comparer.old : comparer.new, judge: isLost ? comparer.new : comparer.old, flow: place.flow,
      isOld: isLost)
    // Of what differs between two types, that one is in the other's place, and not what either has become.
    let isMeant = difference.replacement.map { types in
      let side = types.isOld ? comparer.old : comparer.new
      return { (value: JSONValue) in
        side.accepts(value, TypeUse(.reference(types.was))) != side.accepts(value, TypeUse(.reference(types.isNow)))
      }
    }
    return builder.witness(
      values, at: path, member: difference.member, where: isMeant, in: isLost ? old : new, refusedBy: isLost ? new : old)
  }

  /// What the author calls a type, on both sides: views go by their entity. Nil for one that is known by where it is.
  private func name(of pair: TypePair) -> String? {
    guard name(of: pair.old, in: comparer.old.contract) != nil else { return nil }
    return name(of: pair.new, in: comparer.new.contract)
  }

  private func name(of id: TypeID, in contract: Contract) -> String? {
    let definition = contract[id]
    switch definition.role {
    case .declared: return definition.name
    case .view(let entity, _): return contract[entity].name
    case .inline: return nil
    }
  }

  /// What a change is of: a part of a type, or of what goes in a place.
  private struct Subject {
    var root: String
    var steps: [Step] = []

    func appending(_ path: [Step]) -> Subject {
      var copy = self
      for step in path {
        switch step {
        case .type(let name): copy = Subject(root: name)
        case .variant(let name, _, _) where !name.isEmpty: copy = Subject(root: name)
        default: copy.steps.append(step)
        }
      }
      return copy
    }
  }

  /// The type that has, or had, a property that others take over from it; nil where that came in another way.
  private func ownerOfMember(_ difference: inout ValueDifference) -> Subject? {
    guard difference.kind == .property, let member = difference.member else { return nil }
    let (before, after) = (comparer.formerOwners, comparer.owners)
    if let new = difference.new.flatMap(after.owner), after.has(member, new), let old = before.type(after.name(new)), !before.has(member, old.id) {
      difference.old = old.place
      return Subject(root: after.name(new))
    }
    if let old = difference.old.flatMap(before.owner), before.has(member, old), let new = after.type(before.name(old)), !after.has(member, new.id) {
      difference.new = new.place
      return Subject(root: before.name(old))
    }
    return nil
  }

  /// The subject in the type that says it, on both sides; nil where there is none.
  private func owner(of difference: ValueDifference, _ subject: Subject) -> Subject? {
    let (before, after) = (comparer.formerOwners, comparer.owners)
    guard let old = difference.old.flatMap(before.owner), let new = difference.new.flatMap(after.owner) else { return nil }
    let name = after.name(new)
    guard before.name(old) == name || after.was(before.name(old), new) else { return nil }
    if name == subject.root { return subject }
    let first = subject.steps.firstIndex { step in
      if case .property(let property) = step { after.has(property, new) } else { false }
    }
    return Subject(root: name, steps: Array(subject.steps[(first ?? subject.steps.endIndex)...]))
  }

  /// `User.address.city`, or `body of POST /users: address.city` where no type has a name.
  private func text(_ subject: Subject) -> String {
    var text = subject.root
    for step in subject.steps {
      switch step {
      case .property(let name): text += (text == place.title ? ": " : ".") + name
      case .element(let index): text += "[" + (index.map(String.init) ?? "") + "]"
      case .rest: text += "[*]"
      case .like(let name): text += "[\(name)…]"
      case .name: text += " (names)"
      case .type, .variant, .condition: break
      }
    }
    return text
  }

  private func why(_ kind: ChangeKind, _ clients: Verdict, _ servers: Verdict) -> String {
    if kind == .defaultValue { return "what is left out stands for something else now" }
    if kind == .deprecation { return clients == .fine ? "it still works as it did" : "clients have less time than they were told" }
    let isRequest = place.flow == .request
    switch (clients, servers) {
    case (.breaking, .breaking): return isRequest ? "what was sent is refused, and what is sent now was refused" : "answers are no longer what they were, either way"
    case (.breaking, _): return isRequest ? "what a client may have sent is refused now" : "a client may be answered what it does not expect"
    case (_, .breaking): return isRequest ? "a server of the old contract refuses what may be sent now" : "a server of the old contract answers what is not expected now"
    case (.risky, _): return isRequest ? "what was sent may be taken otherwise now" : "what was answered may be missing, or other than it was"
    case (.fine, .risky):
      return isRequest ? "a server of the old contract may not know what is sent now" : "a server of the old contract may not answer what is expected now"
    case (.fine, .fine): return isRequest ? "everything that was accepted still is" : "a reader of answers passes over it"
    }
  }
}

extension Step {
  fileprivate var isCondition: Bool { if case .condition = self { true } else { false } }
  fileprivate var overlaps: Bool { if case .variant(_, let old, let new) = self { old != nil || new != nil } else { false } }
}

extension Evidence {
  /// What can be said where the sign is not known: both may be, and neither is sure.
  fileprivate func asFear(or other: Evidence) -> Evidence {
    let verdict = max(verdict, other.verdict)
    return Evidence(verdict: min(verdict, .risky), values: values + other.values)
  }
}

extension Operation {
  /// `GET /users/{id}`.
  var title: String { method.rawValue + " " + path.text }
}
