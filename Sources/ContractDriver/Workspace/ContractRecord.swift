public import ContractModel

/// The contract that an output was built from, beside its manifest: what the next build comes from.
///
/// It is the text that `contractc dump --stage ir` prints, one fact a line, so that version control merges it well and a
/// reviewer sees what the compiler has understood.
public enum ContractRecord {
  /// From the output folder.
  public static let path = ".contractc/contract.lock"

  private static let heading = """
    # The contract that this was built from. Commit this file. After a merge with conflicts in it, take either side and
    # build again: contractc tells what changes from there.

    """

  public static func text(of contract: Contract) -> String { heading + "\n" + contract.textDump }

  /// The contract of a record.
  ///
  /// - Throws: Where the text is none, most likely since a merge has left its marks in it.
  public static func read(_ text: String) throws(DumpError) -> Contract { try readDump(text.replacingLineBreaks) }
}

extension String {
  /// With the line breaks of this system: those of another may have come in on the way through version control.
  fileprivate var replacingLineBreaks: String {
    utf8.contains(0x0D) ? split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : self
  }
}
