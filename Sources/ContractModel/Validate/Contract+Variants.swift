extension Contract {
  /// The variant of a union that a value is of: the one that its discriminator names, or else the first that accepts it.
  public func variant(of union: UnionType, holding value: JSONValue) -> UnionVariant? {
    guard let property = union.discriminator else {
      return union.variants.first { violations(of: value, against: $0.type, in: self).isEmpty }
    }
    guard case .string(let tag)? = value[property] else { return nil }
    return union.variants.first { $0.tags.contains(tag) }
  }
}
