extension String {
  /// Whether it stands as it is between the double quotes of every target's literals: printable ASCII without quotes of that
  /// kind and without backslashes. Most texts do.
  public var isPlainInLiterals: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C } }
}
