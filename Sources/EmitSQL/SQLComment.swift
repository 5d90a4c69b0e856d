internal import EmitKit

/// A description as lines of SQL comment. Line breaks of every kind become lines of their own, so that no text leaves it.
func commentLines(_ description: String?, indentation: String = "") -> [String] {
  guard let description else { return [] }
  return proseLines(description, width: 110 - indentation.utf8.count).map { text in
    // What a runner of migrations reads in a comment is said by the compiler alone.
    let isDirective = text.drop { $0 == " " }.hasPrefix("contractc:")
    let line = indentation + (isDirective ? "-- \"" : "-- ") + text
    return line.last == " " ? String(line.dropLast()) : line
  }
}
