/// Names that are looked for among the words of texts, such as those of a file's imports in what it holds.
public struct WantedWords: Sendable {
  /// Those that are found so far.
  public private(set) var found: Set<String> = []
  /// The others, by their first byte.
  private var waiting: [UInt8: [(name: String, bytes: [UInt8])]] = [:]

  public init(_ names: Set<String>) {
    for name in names.sorted() {
      let bytes = Array(name.utf8)
      if let first = bytes.first { waiting[first, default: []].append((name, bytes)) }
    }
  }

  /// Whether there is nothing more to look for.
  public var isDone: Bool { waiting.isEmpty }

  /// Takes note of a word.
  public mutating func see(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = word.first, let alike = waiting[first],
      let known = alike.firstIndex(where: { $0.bytes.count == word.count && $0.bytes.elementsEqual(word) })
    else { return }
    found.insert(alike[known].name)
    waiting[first]?.remove(at: known)
    if waiting[first]?.isEmpty == true { waiting[first] = nil }
  }
}
