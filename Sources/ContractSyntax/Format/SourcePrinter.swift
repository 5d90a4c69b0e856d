import ContractBase

/// Lays out a document, and puts each comment where it belongs as it comes by.
///
/// Nodes are visited in source order. A comment before a node goes on a line above it, a comment behind a node on
/// the same line stays there, and one in the middle of a node that has no place for it moves above the node.
struct SourcePrinter {
  /// Empty for documents that were not read.
  let bytes: [UInt8]
  private let comments: [Comment]
  private var next = 0

  init(bytes: [UInt8], comments: [Comment]) {
    self.bytes = bytes
    self.comments = comments
  }

  /// One thing on a line, or on several, of its own.
  struct Entry {
    var layout: Layout
    var hasBlankLineBefore: Bool
  }

  // MARK: Comments

  /// The comments that begin before an offset and have not been printed.
  mutating func takeComments(before offset: UInt32) -> [Comment] {
    let first = next
    while next < comments.count, comments[next].span.start < offset { next += 1 }
    return Array(comments[first..<next])
  }

  /// The comment behind a node, where only blanks and commas stand between them.
  mutating func takeTrailingComment(after offset: UInt32) -> Comment? {
    guard next < comments.count, !comments[next].isOwnLine else { return nil }
    let comment = comments[next]
    guard comment.span.start >= offset, Int(comment.span.start) <= bytes.count else { return nil }
    let isBehind = bytes[Int(offset)..<Int(comment.span.start)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }
    guard isBehind else { return nil }
    next += 1
    return comment
  }

  func text(_ comment: Comment) -> String {
    let end = min(Int(comment.span.end), bytes.count)
    var slice = bytes[min(Int(comment.span.start), end)..<end]
    while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Whether a blank line stands right before an offset.
  func hasBlankLine(before offset: UInt32) -> Bool {
    var index = min(Int(offset), bytes.count) - 1
    var breaks = 0
    while index >= 0, breaks < 2 {
      switch bytes[index] {
      case 0x0A:
        breaks += 1
        if index > 0, bytes[index - 1] == 0x0D { index -= 1 }
      case 0x0D: breaks += 1
      case 0x20, 0x09, 0x2C: break
      default: return false
      }
      index -= 1
    }
    return breaks >= 2
  }

  func hasLineBreak(_ start: UInt32, _ end: UInt32) -> Bool {
    let upper = min(Int(end), bytes.count)
    return bytes[min(Int(start), upper)..<upper].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether a comment that has not been printed stands before the end of a node.
  func hasComment(in span: ContractBase.Span) -> Bool {
    next < comments.count && comments[next].span.start < span.end
  }

  // MARK: Entries

  /// Lays members out one below the other, each with its comments, up to the closing brace.
  ///
  /// - Parameter isSetApart: Whether a member that was not read stands between blank lines.
  mutating func entries<Member>(
    _ members: [Member], end: UInt32, span: (Member) -> ContractBase.Span, isSetApart: (Member) -> Bool = { _ in false },
    _ layout: (inout SourcePrinter, Member) -> Layout
  ) -> [Entry] {
    var entries: [Entry] = []
    var wasSetApart = false
    for (index, member) in members.enumerated() {
      let place = span(member)
      entries += commentEntries(before: place.start)
      let isApart = bytes.isEmpty && isSetApart(member)
      var blank = hasBlankLine(before: place.start) || (index > 0 && (isApart || wasSetApart))
      wasSetApart = isApart
      let body = layout(&self, member)
      for comment in takeComments(before: place.end) {
        entries.append(Entry(layout: .text(text(comment)), hasBlankLineBefore: blank))
        blank = false
      }
      let trailing = takeTrailingComment(after: place.end).map { Layout.lineSuffix(" " + text($0), breaks: false) }
      entries.append(Entry(layout: .joined([body, trailing ?? .empty]), hasBlankLineBefore: blank))
    }
    return entries + commentEntries(before: end)
  }

  private mutating func commentEntries(before offset: UInt32) -> [Entry] {
    takeComments(before: offset).map {
      Entry(layout: .text(text($0)), hasBlankLineBefore: hasBlankLine(before: $0.span.start))
    }
  }

  func lines(_ entries: [Entry]) -> Layout {
    var layouts: [Layout] = []
    for (index, entry) in entries.enumerated() {
      if index > 0 { layouts.append(.hardLine) }
      if index > 0, entry.hasBlankLineBefore { layouts.append(.hardLine) }
      layouts.append(entry.layout)
    }
    return .joined(layouts)
  }

  /// ` { members }`, on one line where it was and fits; nothing where there is nothing inside.
  ///
  /// - Parameters:
  ///   - isShort: Whether members that were not read go on one line.
  ///   - isSetApart: Whether one that was not read stands between blank lines.
  mutating func braces<Member>(
    _ members: [Member], in body: ContractBase.Span?, separator: String?, span: (Member) -> ContractBase.Span,
    isShort: Bool = false, isSetApart: (Member) -> Bool = { _ in false },
    _ layout: (inout SourcePrinter, Member) -> Layout
  ) -> Layout {
    guard let separator, isOnOneLine(members, in: body, span: span, isShort: isShort) else {
      let end = body.map { $0.end > 0 ? $0.end - 1 : 0 } ?? 0
      let entries = entries(members, end: end, span: span, isSetApart: isSetApart, layout)
      guard !entries.isEmpty else { return .empty }
      return .joined([.text(" {"), .indented(.joined([.hardLine, lines(entries)])), .hardLine, .text("}")])
    }
    let flat = members.map { layout(&self, $0) }
    return .group(
      .joined([
        .text(" {"), .indented(.joined([.line, .joined(flat, by: .line(flat: separator))])), .line, .text("}"),
      ]))
  }

  private func isOnOneLine<Member>(
    _ members: [Member], in body: ContractBase.Span?, span: (Member) -> ContractBase.Span, isShort: Bool
  ) -> Bool {
    guard let first = members.first else { return false }
    if bytes.isEmpty { return isShort }
    return body.map { !hasComment(in: $0) && !hasLineBreak($0.start, span(first).start) } ?? false
  }

  /// A node in brackets with the comments that stand by it.
  mutating func element(_ place: ContractBase.Span, _ layout: (inout SourcePrinter) -> Layout) -> Layout {
    let before = takeComments(before: place.start)
    let body = layout(&self)
    let inside = takeComments(before: place.end)
    let trailing = takeTrailingComment(after: place.end).map { Layout.lineSuffix(" " + text($0), breaks: true) }
    return .joined((before + inside).flatMap { [.text(text($0)), .hardLine] } + [body, trailing ?? .empty])
  }

  /// Nodes between brackets: `(a, b)` on one line, or one a line without commas.
  func brackets(_ open: String, _ layouts: [Layout], _ close: String, inner: Layout = .softLine) -> Layout {
    .group(
      .joined([
        .text(open), .indented(.joined([inner, .joined(layouts, by: .line(flat: ", "))])), inner, .text(close),
      ]))
  }
}
