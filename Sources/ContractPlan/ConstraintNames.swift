/// Names of what a database keeps in one namespace: each at most 63 bytes (PostgreSQL's limit), none given twice, compared
/// as SQLite does, without regard to ASCII case. A name is what a person would write; where that is too long or taken, it
/// ends in a hash of what it stands for, so that it depends on nothing else.
struct ConstraintNames {
  private var taken: Set<String>

  init(reserved: Set<String> = []) { taken = reserved }

  /// `identity` tells apart what would be called the same.
  mutating func take(_ name: String, identity: [String]) -> String {
    if name.utf8.count <= limit, taken.insert(asciiLowercased(name)).inserted { return name }
    let digest = hash(identity.joined(separator: "\u{0}"))
    var candidate = clipped(name, to: limit - digest.utf8.count - 1) + "_" + digest
    var number = 2
    while !taken.insert(asciiLowercased(candidate)).inserted {
      let suffix = "_\(digest)_\(number)"
      candidate = clipped(name, to: limit - suffix.utf8.count) + suffix
      number += 1
    }
    return candidate
  }

  private var limit: Int { 63 }

  private func clipped(_ name: String, to count: Int) -> String {
    var bytes = 0
    var result = ""
    for scalar in name.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > count { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func asciiLowercased(_ name: String) -> String {
    String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// FNV-1a, of 32 bits, in hexadecimal.
  private func hash(_ text: String) -> String {
    let value = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
