/// Tells whether a file is still what was written: 64-bit FNV-1a and the length.
///
/// Notices edits; it is no protection against someone who wants to forge one.
public struct Fingerprint: Hashable, Sendable {
  public let text: String

  public init(of bytes: some Collection<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits + "-" + String(bytes.count)
  }

  init(text: String) { self.text = text }
}
