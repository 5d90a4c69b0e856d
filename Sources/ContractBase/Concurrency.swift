private import Dispatch

extension Array where Element: Sendable {
  /// What a transform makes of each element, in the elements' order, worked out on as many cores as there are.
  ///
  /// For work of a millisecond and more; it returns when all of it is done.
  public func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Each iteration writes a place of its own, and all have ended before the array is read.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      initializedCount = count
    }
  }

  /// The elements in runs of a length; the last may be shorter.
  public func runs(of length: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: Swift.max(1, length)).map { self[$0..<Swift.min(count, $0 + Swift.max(1, length))] }
  }
}
