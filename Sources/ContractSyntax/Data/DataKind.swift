/// What a YAML or JSON node is (YAML 1.2.2 §10.3, RFC 8259 §3).
public enum DataKind: UInt8, Sendable, CaseIterable {
  case null, boolean, number, string, sequence, mapping
}
