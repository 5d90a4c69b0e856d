extension Array {
  /// The element, where there is one.
  package subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
