import EmitKit

/// One source file: its documentation, its imports and its parts, each a statement or a definition at the top.
struct Module: Sendable {
  private let comment: String
  private var imports: [Import] = []
  private var known: Set<Import> = []
  private var parts: [Part] = []
  /// Whether annotations are not evaluated where they stand.
  var wantsLazyAnnotations = false

  private struct Import: Hashable, Sendable {
    var path: String
    /// Empty: the module itself.
    var name: String
  }

  private struct Part: Sendable {
    var text: CodeWriter
    /// Classes and functions stand alone; what belongs together does not.
    var isDefinition: Bool
    var isBound: Bool
  }

  init(_ comment: String) { self.comment = comment }

  static var writer: CodeWriter { CodeWriter(indentation: "    ") }

  /// Imports a name, or a module where there is none.
  mutating func use(_ name: String = "", from path: String) {
    let entry = Import(path: path, name: name)
    if known.insert(entry).inserted { imports.append(entry) }
  }

  /// A class or a function.
  mutating func define(_ content: (inout CodeWriter, inout Module) -> Void) {
    var writer = Module.writer
    content(&writer, &self)
    define(writer)
  }

  /// A class or a function that was written before.
  mutating func define(_ writer: CodeWriter) {
    if !writer.isEmpty { parts.append(Part(text: writer, isDefinition: true, isBound: false)) }
  }

  /// Statements; bound ones follow the statements before them without an empty line.
  mutating func statement(bound: Bool = false, _ content: (inout CodeWriter, inout Module) -> Void) {
    var writer = Module.writer
    content(&writer, &self)
    if !writer.isEmpty { parts.append(Part(text: writer, isDefinition: false, isBound: bound)) }
  }

  /// The text of the file.
  func rendered() -> String {
    var writer = Module.writer
    writer.doc(comment)
    var text = writer.text
    // The words of the body decide which imports are needed.
    let local = imports.map(Module.local)
    let words = Module.mentioned(Set(local), in: parts.map(\.text.bytes))
    let used = zip(imports, local).filter { words.contains($1) }.map(\.0)
    let block = Module.block(of: used)
    if wantsLazyAnnotations {
      if !text.isEmpty { text += "\n" }
      text += "from __future__ import annotations\n"
    }
    if !block.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += block.text
    }
    var previous: Part?
    for part in parts {
      if let previous {
        let blanks = previous.isDefinition || part.isDefinition ? 2 : (part.isBound ? 0 : 1)
        text += String(repeating: "\n", count: blanks)
      } else if !text.isEmpty {
        text += part.isDefinition ? "\n\n" : "\n"
      }
      text += part.text.text
      previous = part
    }
    return text
  }

  private static func local(_ entry: Import) -> String {
    if entry.name.isEmpty { return entry.path.split(separator: ".").first.map(String.init) ?? entry.path }
    return entry.name.split(separator: " ").last.map(String.init) ?? entry.name
  }

  /// Those of some names that are identifiers of texts.
  private static func mentioned(_ names: Set<String>, in texts: [[UInt8]]) -> Set<String> {
    var wanted = WantedWords(names)
    for text in texts {
      text.withUnsafeBufferPointer { text in
        var index = 0
        while index < text.count, !wanted.isDone {
          if text[index] == quote || text[index] == UInt8(ascii: "'") {
            let isFormatted = index > 0 && text[index - 1] == UInt8(ascii: "f")
            let start = index
            skipString(text, &index)
            // What a formatted string holds between braces is code.
            if isFormatted { collect(text, start..<min(index, text.count), &wanted) }
            continue
          }
          if text[index] == UInt8(ascii: "#") {
            while index < text.count, text[index] != 0x0A { index += 1 }
            continue
          }
          guard isWord(text[index]) else {
            index += 1
            continue
          }
          let start = index
          while index < text.count, isWord(text[index]) { index += 1 }
          wanted.see(text[start..<index])
        }
      }
    }
    return wanted.found
  }

  /// The words between the braces of a formatted string.
  private static func collect(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ wanted: inout WantedWords) {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index += 1
      if text[start] == UInt8(ascii: "{") { depth += 1 }
      if text[start] == UInt8(ascii: "}") { depth -= 1 }
      guard depth > 0, isWord(text[start]) else { continue }
      while index < range.upperBound, isWord(text[index]) { index += 1 }
      wanted.see(text[start..<index])
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Goes behind a literal, of one line or of several.
  private static func skipString(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    let mark = text[index]
    let isLong = index + 2 < text.count && text[index + 1] == mark && text[index + 2] == mark
    index += isLong ? 3 : 1
    while index < text.count {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
      } else if text[index] == mark, !isLong || (index + 2 < text.count && text[index + 1] == mark && text[index + 2] == mark) {
        index += isLong ? 3 : 1
        return
      } else {
        index += 1
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
  }

  // MARK: - Imports

  /// Imports as isort orders them: the standard library, packages, the project's own; far ones before near ones.
  private static func block(of imports: [Import]) -> CodeWriter {
    var writer = Module.writer
    let sections = Dictionary(grouping: Set(imports), by: { section($0.path) })
    for section in sections.keys.sorted() {
      let entries = sections[section] ?? []
      writer.blank()
      for path in Set(entries.filter(\.name.isEmpty).map(\.path)).sorted(by: { precedes($0, $1) }) { writer.line("import " + path) }
      let named = Dictionary(grouping: entries.filter { !$0.name.isEmpty }, by: \.path)
      for path in named.keys.sorted(by: { key($0) == key($1) ? precedes($0, $1) : key($0) < key($1) }) {
        let names = (named[path] ?? []).map { (rank: rank($0.name), words: natural($0.name), name: $0.name) }.sorted { a, b in
          a.rank == b.rank ? precedes((a.words, a.name), (b.words, b.name)) : a.rank < b.rank
        }.map(\.name)
        let plain = names.filter { !$0.contains(" as ") }
        for name in names where name.contains(" as ") {
          let single = "from \(path) import \(name)"
          if writer.indentationWidth + single.count <= lineWidth {
            writer.line(single)
          } else {
            writer.block("from \(path) import (", ")") { $0.line(name + ",") }
          }
        }
        if plain.isEmpty { continue }
        let single = "from \(path) import " + plain.joined(separator: ", ")
        if writer.indentationWidth + single.count <= lineWidth {
          writer.line(single)
        } else {
          writer.block("from \(path) import (", ")") { writer in
            for name in plain { writer.line(name + ",") }
          }
        }
      }
    }
    return writer
  }

  private static func key(_ path: String) -> Int { path.hasPrefix(".") ? -path.prefix { $0 == "." }.count : 0 }

  /// Constants, classes, then the rest.
  private static func rank(_ name: String) -> Int {
    guard let first = name.first else { return 2 }
    if name.count > 1, name.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "_" }) { return 0 }
    return first.isUppercase ? 1 : 2
  }

  /// In natural order: numbers by their value.
  private static func precedes(_ a: String, _ b: String) -> Bool { precedes((natural(a), a), (natural(b), b)) }

  private static func precedes(_ a: (words: [String], name: String), _ b: (words: [String], name: String)) -> Bool {
    for (x, y) in zip(a.words, b.words) where x != y { return x < y }
    return a.words.count == b.words.count ? a.name < b.name : a.words.count < b.words.count
  }

  private static func natural(_ text: String) -> [String] {
    var parts: [String] = []
    var digits = ""
    func padded(_ digits: String) -> String { String(repeating: "0", count: max(0, 20 - digits.count)) + digits }
    for character in text.lowercased() {
      if character.isNumber {
        digits.append(character)
      } else {
        if !digits.isEmpty { parts.append(padded(digits)) }
        digits = ""
        parts.append(String(character))
      }
    }
    return digits.isEmpty ? parts : parts + [padded(digits)]
  }

  private static func section(_ path: String) -> Int {
    if path.hasPrefix(".") { return 3 }
    let root = path.split(separator: ".").first.map(String.init) ?? path
    if standard.contains(root) { return 0 }
    return root == "generated" || root == "app" ? 2 : 1
  }

  private static let standard: Set<String> = [
    "asyncio", "base64", "collections", "contextlib", "dataclasses", "datetime", "functools", "json", "os", "pathlib", "re", "secrets",
    "typing", "uuid",
  ]
}
