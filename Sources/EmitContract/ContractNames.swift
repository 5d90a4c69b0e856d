import ContractModel
import ContractSema

extension String {
  /// Whether it is a name of GraphQL (October 2021, section 2.1.9).
  package var isName: Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
  }
}

/// Gives names of one scope: each a valid one, and no two alike. A name that is valid and free stays as it is.
package struct NameGiver {
  private var taken: Set<String>

  package init(taken: Set<String> = []) { self.taken = taken }

  /// - Parameter joining: How the pieces of a name are put together that are valid by themselves.
  package mutating func name(for text: String, joining: (String) -> String = NameGiver.camel) -> String {
    let base = text.isName ? text : joining(text)
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  package mutating func take(_ name: String) { taken.insert(name) }

  /// `page[size]` as `pageSize`.
  package static func camel(_ text: String) -> String {
    let pieces = self.pieces(text)
    let first = pieces.first ?? "value"
    let isInitialism = first.count > 1 && first == first.uppercased()
    let joined = (isInitialism ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()) + pieces.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return joined.isName ? joined : "_" + joined
  }

  /// `swagger petstore` as `SwaggerPetstore`.
  package static func pascal(_ text: String) -> String {
    let joined = pieces(text).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    if joined.isEmpty { return "Value" }
    return joined.isName ? joined : "_" + joined
  }

  /// `in-progress` as `in_progress`.
  package static func snake(_ text: String) -> String {
    let pieces = self.pieces(text)
    if pieces.isEmpty { return text.isEmpty ? "EMPTY" : "VALUE" }
    let joined = pieces.joined(separator: "_")
    return joined.isName ? joined : "_" + joined
  }

  /// Runs of what names may hold.
  private static func pieces(_ text: String) -> [String] {
    text.utf8.split { byte in !((0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F) }
      .map { String(decoding: Array($0), as: UTF8.self) }
  }
}

/// What everything that has a name is called in the text.
struct ContractNames {
  private(set) var types: [String] = []
  private(set) var entities: [String] = []
  private(set) var errors: [String] = []
  private(set) var schemes: [String] = []
  private(set) var services: [String] = []
  private(set) var operations: [String] = []
  /// Of types; further ones are taken from it.
  var typeNames: NameGiver

  init(_ contract: Contract) {
    var giver = NameGiver(taken: Set(BuiltInScalar.allCases.map(\.rawValue)))
    types = Array(repeating: "", count: contract.types.count)
    // What an entity yields is called after it.
    for entity in contract.entities {
      let name = giver.name(for: entity.name, joining: NameGiver.pascal)
      entities.append(name)
      for (id, suffix) in [(entity.readView, ""), (entity.createView, "Create"), (entity.updateView, "Update")] {
        types[id.index] = name + suffix
        giver.take(name + suffix)
      }
    }
    for (index, type) in contract.types.enumerated() where types[index].isEmpty {
      let isBuiltIn = BuiltInScalar(rawValue: type.name) != nil
      types[index] = giver.name(for: isBuiltIn ? type.name + "Type" : type.name, joining: NameGiver.pascal)
    }
    typeNames = giver
    func all(_ names: [String], _ joining: (String) -> String) -> [String] {
      var giver = NameGiver()
      return names.map { giver.name(for: $0, joining: joining) }
    }
    errors = all(contract.errors.map(\.name), NameGiver.pascal)
    schemes = all(contract.authSchemes.map(\.name), NameGiver.camel)
    services = all(contract.services.map(\.name), NameGiver.pascal)
    operations = all(contract.operations.map(\.name), NameGiver.camel)
  }

  init(verbatim contract: Contract) {
    types = contract.types.map(\.name)
    entities = contract.entities.map { contract[$0.readView].name }
    errors = contract.errors.map(\.name)
    schemes = contract.authSchemes.map(\.name)
    services = contract.services.map(\.name)
    operations = contract.operations.map(\.name)
    typeNames = NameGiver(taken: Set(types))
  }

  subscript(id: TypeID) -> String { types[id.index] }
  subscript(id: EntityID) -> String { entities[id.index] }
  subscript(id: ErrorID) -> String { errors[id.index] }
  subscript(id: AuthSchemeID) -> String { schemes[id.index] }
}
