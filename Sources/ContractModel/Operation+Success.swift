extension Operation {
  /// The answer of the operation where all goes well: the first below 400 that is declared, a range or `default` where
  /// there is no other.
  public var success: Response? {
    func isSuccess(_ response: Response) -> Bool {
      switch response.status {
      case .code(let code): code < 400
      case .range(let hundred): hundred < 4
      case .fallback: false
      }
    }
    let successes = responses.filter(isSuccess)
    return successes.first { if case .code = $0.status { true } else { false } } ?? successes.first
      ?? responses.first { $0.status == .fallback }
  }
}

extension Response {
  /// What a service answers of several media types: the first that is JSON, in which any value can be written, or else the
  /// first.
  public var served: MediaTypeContent? { content.first { MediaCoding($0.mediaType) == .json } ?? content.first }

  /// The media types that a service writes the served content in, as the client likes: those that are JSON of the same type,
  /// the served one first.
  public var servedMediaTypes: [String] {
    guard let served else { return [] }
    guard MediaCoding(served.mediaType) == .json else { return [served.mediaType] }
    let others = content.filter {
      $0.mediaType != served.mediaType && MediaCoding($0.mediaType) == .json && $0.type == served.type
    }
    return [served.mediaType] + others.map(\.mediaType)
  }
}
