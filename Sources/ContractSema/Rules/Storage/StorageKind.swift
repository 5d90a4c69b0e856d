import ContractModel

/// What a database makes of a field.
enum StorageKind: Hashable {
  case boolean, integer, number, decimal, text, time, document

  /// Whether rows can be told apart by it.
  var isKey: Bool { self == .integer || self == .text || self == .decimal || self == .time }
  /// Whether it has an order that all databases agree on.
  var isOrdered: Bool { self != .document && self != .boolean }
}

extension Contract {
  func storageKind(of field: EntityField) -> StorageKind {
    switch resolved(field.type)?.type {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .decimal: .decimal
    case .string(let string): [.dateTime, .date, .localTime].contains(string.format) ? .time : .text
    case .enumeration: .text
    default: .document
    }
  }
}
