/// The kinds of lexical token (GraphQL October 2021 §2.1, `Token` and `Ignored`).
enum TokenKind: UInt8, Sendable {
  case endOfFile
  case name, int, float, string, blockString
  case bang, dollar, ampersand, leftParenthesis, rightParenthesis, spread, colon, equals, at
  case leftBracket, rightBracket, leftBrace, pipe, rightBrace
  /// What could not be understood and has been reported; the parser stays silent about it.
  case invalid
  /// `#` up to the end of the line; never seen by the parser.
  case comment
  /// Bytes that have been reported and are then treated as white space.
  case skipped
}

/// Where a token stands and what it is: 12 bytes, never a string.
struct Token: Sendable, Equatable {
  var kind: TokenKind
  var offset: UInt32
  var length: UInt32

  var end: UInt32 { offset &+ length }
}

extension TokenKind {
  /// As a message spells it.
  var spelling: String {
    switch self {
    case .endOfFile: "the end of the file"
    case .name: "a name"
    case .int, .float: "a number"
    case .string, .blockString: "a string"
    case .bang: "`!`"
    case .dollar: "`$`"
    case .ampersand: "`&`"
    case .leftParenthesis: "`(`"
    case .rightParenthesis: "`)`"
    case .spread: "`...`"
    case .colon: "`:`"
    case .equals: "`=`"
    case .at: "`@`"
    case .leftBracket: "`[`"
    case .rightBracket: "`]`"
    case .leftBrace: "`{`"
    case .pipe: "`|`"
    case .rightBrace: "`}`"
    case .invalid, .comment, .skipped: "unreadable text"
    }
  }

  /// Where it opens a bracket, what closes it.
  var closer: TokenKind? {
    switch self {
    case .leftParenthesis: .rightParenthesis
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  var isCloser: Bool { self == .rightParenthesis || self == .rightBracket || self == .rightBrace }
  var isString: Bool { self == .string || self == .blockString }
}
