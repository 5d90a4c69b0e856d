import ContractBase
import ContractSyntax

extension Diagnostic {
  /// The same as the document has it that it is about: where that is JSON, what messages and hints quote of documents is
  /// JSON, too, and where a fix puts a word in the place of a quoted one, it is quoted. What finds mistakes writes YAML, and
  /// need not know.
  func spelled(in sources: SourceMap, main: FileID) -> Diagnostic {
    var spelled = self
    spelled.fixIts = fixIts.map { fix in sources[fix.span.file].map { fix.keepingQuotes(of: $0) } ?? fix }
    guard sources[primary?.file ?? main]?.isJSON == true else { return spelled }
    spelled.hint = hint.map { inJSON($0) { _ in true } }
    // Messages also quote what an author wrote, which stays as it is.
    spelled.message = inJSON(message) { $0.hasPrefix("type: ") || $0.hasPrefix("in: ") }
    return spelled
  }
}

/// A sentence whose fragments of documents, between backquotes, are JSON.
private func inJSON(_ sentence: String, where isFragment: (Substring) -> Bool) -> String {
  let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
  // Every other part stands between backquotes, unless there is one in a name.
  guard parts.count > 1, parts.count % 2 == 1 else { return sentence }
  return parts.enumerated().map { position, part in
    guard position % 2 == 1, isFragment(part), let fragment = jsonFragment(part) else { return String(part) }
    return fragment
  }.joined(separator: "`")
}
