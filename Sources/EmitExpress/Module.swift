import EmitKit

/// JavaScript and TypeScript are one target in two dialects.
enum Dialect: Sendable {
  case javascript, typescript

  /// Of source files.
  var suffix: String { self == .typescript ? ".ts" : ".js" }

  /// What only TypeScript says.
  func types(_ code: String) -> String { self == .typescript ? code : "" }
}

/// One source file: its comment, its imports and its body.
struct Module: Sendable {
  let dialect: Dialect
  var body = CodeWriter()
  private let comment: String
  private var imports: [Import] = []
  private var importPositions: [Imported: Int] = [:]

  private struct Import: Hashable, Sendable {
    var path: String
    var name: String
    var isType: Bool
  }

  private struct Imported: Hashable, Sendable {
    var path: String
    var name: String
  }

  init(_ comment: String, _ dialect: Dialect) {
    self.comment = comment
    self.dialect = dialect
  }

  /// Imports a name that runs. Relative paths have no suffix.
  mutating func use(_ name: String, from path: String) {
    if let index = importPositions[Imported(path: path, name: name)] {
      imports[index].isType = false
    } else {
      add(Import(path: path, name: name, isType: false))
    }
  }

  /// Imports a type, which JavaScript does not.
  mutating func useType(_ name: String, from path: String) {
    guard dialect == .typescript, importPositions[Imported(path: path, name: name)] == nil else { return }
    add(Import(path: path, name: name, isType: true))
  }

  private mutating func add(_ entry: Import) {
    importPositions[Imported(path: entry.path, name: entry.name)] = imports.count
    imports.append(entry)
  }

  /// `open`, content that may import, `close`.
  mutating func block(_ open: String, _ close: String = "}", _ content: (inout CodeWriter, inout Module) -> Void) {
    var writer = CodeWriter()
    writer.indented { content(&$0, &self) }
    body.line(open)
    body.append(writer)
    body.line(close)
  }

  /// The text of the file.
  func rendered() -> String {
    var writer = CodeWriter()
    if !comment.isEmpty { writer.prefixed("// ", CommentText(comment, width: 97).lines) }
    let names = imports.map { $0.name.split(separator: " ").last.map(String.init) ?? $0.name }
    let mentioned = Module.mentioned(Set(names), in: body.bytes)
    let imports = zip(imports, names).filter { mentioned.contains($0.1) }.map(\.0)
    let importsByPath = Dictionary(grouping: imports, by: \.path)
    let paths = importsByPath.keys.map { (key: Module.sortKey($0), path: $0) }.sorted { $0 < $1 }.map(\.path)
    for path in paths {
      let all = (importsByPath[path] ?? [])
        .sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
      let isRelative = path.hasPrefix(".")
      let from = " from " + StringLiteral(isRelative ? path + dialect.suffix : path).code + ";"
      // A namespace (`* as x`) and a default (`default x`) stand alone.
      for single in all where single.name.hasPrefix("* as ") {
        writer.line("import " + (single.isType ? "type " : "") + single.name + from)
      }
      let named = all.filter { !$0.name.hasPrefix("* as ") && !$0.name.hasPrefix("default ") }
      let only = named.allSatisfy(\.isType)
      let start = all.first { $0.name.hasPrefix("default ") }.map { "import " + $0.name.dropFirst(8) } ?? ""
      if named.isEmpty {
        if !start.isEmpty { writer.line(start + from) }
        continue
      }
      let open = start.isEmpty ? (only ? "import type {" : "import {") : start + ", {"
      writer.fitted(
        open, named.map { ($0.isType && (!only || !start.isEmpty) ? "type " : "") + $0.name }, "}" + from, padded: true)
    }
    if !paths.isEmpty { writer.blank() }
    writer.append(body)
    return writer.text
  }

  /// Those of some names that are words of a text.
  private static func mentioned(_ names: Set<String>, in text: [UInt8]) -> Set<String> {
    var wanted = WantedWords(names)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count, !wanted.isDone {
        guard isWord(text[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < text.count, isWord(text[index]) { index += 1 }
        wanted.see(text[start..<index])
      }
    }
    return wanted.found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
      || byte == 0x24
  }

  /// Packages first, then what is near, as the formatter sorts them.
  private static func sortKey(_ path: String) -> String {
    let rank = path.hasPrefix("../../") ? "1" : path.hasPrefix("../") ? "2" : path.hasPrefix("./") ? "3" : "0"
    return rank + path.lowercased()
  }
}

/// Columns of a line.
let lineWidth = 100

extension CodeWriter {
  /// A bracketed list on one line where it fits, else an item a line.
  mutating func fitted(_ open: String, _ items: [String], _ close: String, padded: Bool = false) {
    let pad = padded && !items.isEmpty ? " " : ""
    let single = open + pad + items.joined(separator: ", ") + pad + close
    if !single.contains("\n"), indentationWidth + single.count <= lineWidth || items.isEmpty { return line(single) }
    line(open)
    indented { writer in
      for item in items { writer.line(item + ",") }
    }
    line(close)
  }

  /// `if (condition) statement`, over three lines where it does not fit on one.
  mutating func guarded(_ condition: String, _ statement: String) {
    let single = "if (\(condition)) \(statement)"
    if indentationWidth + width(single) <= lineWidth { return line(single) }
    block("if (\(condition)) {") { $0.line(statement) }
  }

  /// A documentation comment; nothing where there is nothing to say.
  mutating func doc(_ text: String?, also extra: [String] = []) {
    let lines = (text.map { CommentText($0, width: lineWidth - indentationWidth - 7).lines } ?? []) + extra
    guard let first = lines.first else { return }
    if lines.count == 1 { return line("/** " + first + " */") }
    line("/**")
    prefixed(" * ", lines)
    line(" */")
  }
}
