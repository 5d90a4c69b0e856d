/// Strings that are surely of a format, and strings that surely are not.
package enum FormatSamples {
  /// The `index`th of many different ones; short, and normal as the wire answers them.
  package static func valid(_ format: StringFormat, _ index: Int) -> String {
    let two = padded(index % 28 + 1, 2)
    switch format {
    case .dateTime: return "2026-01-\(two)T10:20:30.\(padded(index % 1000, 3))Z"
    case .date: return "2026-01-\(two)"
    case .time: return "10:20:\(padded(index % 60, 2))Z"
    case .localTime: return "10:20:\(padded(index % 60, 2))"
    case .duration: return "PT\(index + 1)H"
    case .email, .idnEmail: return "person\(index)@example.com"
    case .hostname, .idnHostname: return "host\(index).example.com"
    case .ipv4: return "192.0.2.\(index % 255)"
    case .ipv6: return "2001:db8::\(index + 1)"
    case .uri, .uriReference, .iri, .iriReference: return "https://example.com/\(index)"
    case .uriTemplate: return "/things/{id}/\(index)"
    case .uuid: return "7d9c4a10-5e2b-4c1f-8a3d-" + padded(index, 12)
    case .jsonPointer: return "/a/\(index)"
    case .relativeJSONPointer: return "1/\(index)"
    case .regex: return "^a{\(index + 1)}$"
    case .byte:
      // Three digits are four letters of base64, without padding.
      let digits = Array(padded(index % 1000, 3).utf8)
      return base64(digits)
    case .binary: return "bytes\(index)"
    }
  }

  /// Valid ones that a careless check refuses.
  package static func unusual(_ format: StringFormat) -> [String] {
    switch format {
    case .dateTime: Array(dateTimes.keys).sorted()
    case .date: ["2024-02-29"]
    case .time: ["23:59:59+14:00", "00:00:00.25Z", "15:59:60-08:00"]
    case .localTime: ["23:59:59", "00:00:00.25"]
    case .duration: ["P1Y2M3DT4H5M6S", "P2W"]
    case .email: ["first.last+tag@sub.example.org"]
    case .hostname: ["a-b.example"]
    case .ipv4: ["255.255.255.255"]
    case .ipv6: ["::", "2001:DB8:0:0:8:800:200C:417A", "::ffff:192.0.2.1"]
    case .uri: ["urn:isbn:0451450523", "https://user@example.com:8080/a?b=c#d"]
    case .uuid: ["00000000-0000-0000-0000-000000000000", "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB"]
    case .byte: ["YQ==", "YWI="]
    default: []
    }
  }

  /// Date-times, and what they are in UTC with milliseconds.
  package static let dateTimes = [
    "2024-02-29T23:59:59Z": "2024-02-29T23:59:59.000Z",
    "2026-01-01T02:00:00+02:00": "2026-01-01T00:00:00.000Z",
    "2026-01-01T00:00:00.1-05:30": "2026-01-01T05:30:00.100Z",
    "2016-12-31T23:59:60Z": "2017-01-01T00:00:00.000Z",
  ]

  package static func invalid(_ format: StringFormat) -> [String] {
    switch format {
    case .dateTime: ["tomorrow", "2026-02-30T10:00:00Z", "2026-01-01T10:00:00", "2026-01-01", "2026-01-01T25:00:00Z"]
    case .date: ["tomorrow", "2026-02-30", "2026-1-1", "2026-01-01T00:00:00Z"]
    case .time: ["noon", "25:00:00Z", "10:00Z", "10:00:00", "22:59:60Z"]
    case .localTime: ["noon", "25:00:00", "10:00", "10:61:00"]
    case .duration: ["1 hour", "P", "PT", "P1H"]
    case .email, .idnEmail: ["person", "person@", "@example.com", "a person@example.com", longEmail]
    case .hostname, .idnHostname: ["-a.example", "a host", "a..example"]
    case .ipv4: ["256.0.0.1", "1.2.3", "1.2.3.4.5", "a.b.c.d"]
    case .ipv6: ["12345::", ":::", "192.0.2.1", "g::1"]
    case .uri, .iri: ["not a uri", "/relative", "http://[::1"]
    case .uriReference, .iriReference: ["a b", "http://[::1"]
    case .uriTemplate: ["/things/{id"]
    case .uuid: ["7d9c4a10", "7d9c4a10-5e2b-4c1f-8a3d-00000000000g", "7d9c4a105e2b4c1f8a3d000000000000"]
    case .jsonPointer: ["a/b", "/~2"]
    case .relativeJSONPointer: ["/a", "-1/a"]
    case .regex: ["(", "[a"]
    case .byte: ["YQ", "%%%%", "YQ==" + "YQ=="]
    case .binary: []
    }
  }

  /// Right in all its parts, and one character longer than an address can be (RFC 5321, section 4.5.3.1.3).
  private static let longEmail = "person@" + String(repeating: "example.", count: 30) + "examples"

  /// Of exactly so many code points, where there is one.
  package static func valid(_ format: StringFormat, length: Int) -> String? {
    switch format {
    case .email, .idnEmail:
      guard length >= 8, length <= 254 else { return nil }
      // A local part of up to 64, and labels of up to 63 letters.
      let tail = ".com"
      var rest = length - tail.count - 1
      let local = min(64, rest - 1)
      rest -= local
      var domain = ""
      while rest > 0 {
        let label = rest > 63 ? min(63, rest - 2) : rest
        domain += (domain.isEmpty ? "" : ".") + String(repeating: "b", count: label)
        rest -= label + (rest > label ? 1 : 0)
      }
      return String(repeating: "a", count: local) + "@" + domain + tail
    case .uri, .uriReference, .iri, .iriReference:
      let base = "https://example.com/"
      return length >= base.count ? base + String(repeating: "a", count: length - base.count) : nil
    case .byte:
      return length % 4 == 0 && length > 0 ? String(repeating: "AAAA", count: length / 4) : nil
    case .binary:
      return String(repeating: "a", count: length)
    default: return nil
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Of a multiple of three bytes.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var out = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
      let group = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] {
        if let letter = letters[checked: group >> shift & 63] { out.append(letter) }
      }
    }
    return String(out)
  }
}
