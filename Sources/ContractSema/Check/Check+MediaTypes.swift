import ContractBase
import ContractModel

/// Who chooses the media type of what is described: the client, or the service.
enum Sender { case request, answer }

/// Media types that stand for several (RFC 9110, section 12.5.1), such as the `*/*` that some frameworks write of everything.
///
/// A value is JSON in any of them that admits it. Bytes and texts of a request are of whatever type the client says, so that
/// their range stays; an answer of them has to name one.
extension ContractChecker {
  mutating func settled(_ content: [MediaTypeContent], of sender: Sender) -> [MediaTypeContent] {
    guard content.contains(where: { isMediaRange($0.mediaType) }) else { return content }
    let named = Set(content.map(\.mediaType).filter { !isMediaRange($0) })
    var settled: [MediaTypeContent] = []
    for var item in content {
      if isMediaRange(item.mediaType), let name = mediaType(for: item, sender) {
        guard !named.contains(name), !settled.contains(where: { $0.mediaType == name }) else { continue }
        item.mediaType = name
      }
      settled.append(item)
    }
    return settled
  }

  /// Nil where the range stays.
  private mutating func mediaType(for content: MediaTypeContent, _ sender: Sender) -> String? {
    switch content.mediaType {
    case "*/*", "application/*":
      guard isBinary(content.type) else { return "application/json" }
      return sender == .answer ? "application/octet-stream" : nil
    case _ where sender == .request: return nil
    case "text/*": return "text/plain"
    default:
      guard let usual = usual[content.mediaType] else { return nil }
      if let span = content.origin.span {
        sink.report(
          Diagnostic(
            .openAPINotServed, at: span, "an answer is of one media type: of `\(content.mediaType)` it is `\(usual)`",
            hint: "write the one that the service answers with"))
      }
      return usual
    }
  }

  private func isBinary(_ use: TypeUse) -> Bool {
    switch resolved(use).type {
    case .string(let string): string.format == .binary
    default: false
    }
  }
}

/// What an answer is most often where a document does not say.
private let usual = [
  "audio/*": "audio/mpeg", "font/*": "font/woff2", "image/*": "image/png", "video/*": "video/mp4",
]
