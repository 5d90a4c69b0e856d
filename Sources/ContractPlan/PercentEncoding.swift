/// Percent-encoding (RFC 3986, section 2).
enum PercentEncoding {
  /// Everything but unreserved characters is encoded, as it is anywhere in a URI.
  static func encode(_ text: String) -> String { encode(text, keeping: []) }

  /// A segment of a path keeps the delimiters that it may have as they are (section 3.3: `pchar`).
  static func segment(_ text: String) -> String { encode(text, keeping: Array(":@!$&'()*+,;=".utf8)) }

  private static func encode(_ text: String, keeping kept: [UInt8]) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
      case _ where kept.contains(byte): out.append(byte)
      default: out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
