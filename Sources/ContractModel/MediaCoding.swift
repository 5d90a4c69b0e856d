/// Whether a media type stands for several, as `image/*` does (RFC 9110, section 12.5.1).
public func isMediaRange(_ mediaType: String) -> Bool { mediaType.hasSuffix("/*") }

/// How a body of a media type is written.
public enum MediaCoding: String, Hashable, Sendable {
  case json, form, multipart, text, bytes

  /// - Parameter mediaType: Lower case, without parameters. What has the suffix `+json` is JSON (RFC 6838, section 4.2.8), and
  ///   so is `text/json` (MIME Sniffing, section 4.6); of multipart types only the parts of `multipart/form-data` have names.
  public init(_ mediaType: String) {
    if mediaType == "application/json" || mediaType == "text/json" || mediaType.hasSuffix("+json") {
      self = .json
    } else if mediaType == "application/x-www-form-urlencoded" {
      self = .form
    } else if mediaType == "multipart/form-data" {
      self = .multipart
    } else {
      self = mediaType.hasPrefix("text/") ? .text : .bytes
    }
  }
}
