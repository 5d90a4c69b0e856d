/// Text with the places where it may be broken into lines (after Wadler, “A prettier printer”).
struct Layout: Sendable {
  indirect enum Node: Sendable {
    case text(String)
    /// A line break where the group around it is broken, the text where it is flat.
    case line(flat: String)
    /// Always a line break.
    case hardLine
    case concatenation([Layout])
    case indented(Layout)
    /// Flat where it fits the line, broken everywhere otherwise.
    case group(Layout)
    /// Only where the group around it is broken.
    case ifBroken(String)
    /// Put off to the end of the line.
    case lineSuffix(String)
  }

  let node: Node
  /// Whether a line break inside keeps every group around it from being flat.
  let isBroken: Bool

  private init(_ node: Node, isBroken: Bool = false) {
    self.node = node
    self.isBroken = isBroken
  }

  static let empty = Layout(.text(""))
  static let line = Layout(.line(flat: " "))
  static let softLine = Layout(.line(flat: ""))
  static let hardLine = Layout(.hardLine, isBroken: true)
  static func line(flat: String) -> Layout { Layout(.line(flat: flat)) }
  static func text(_ text: String) -> Layout { Layout(.text(text)) }
  static func ifBroken(_ text: String) -> Layout { Layout(.ifBroken(text)) }
  static func indented(_ layout: Layout) -> Layout { Layout(.indented(layout), isBroken: layout.isBroken) }
  static func group(_ layout: Layout) -> Layout { Layout(.group(layout), isBroken: layout.isBroken) }

  /// A comment at the end of the line; `breaks` keeps what follows off its line.
  static func lineSuffix(_ text: String, breaks: Bool) -> Layout { Layout(.lineSuffix(text), isBroken: breaks) }

  static func joined(_ layouts: [Layout]) -> Layout {
    Layout(.concatenation(layouts), isBroken: layouts.contains { $0.isBroken })
  }

  static func joined(_ layouts: [Layout], by separator: Layout) -> Layout {
    var all: [Layout] = []
    for (index, layout) in layouts.enumerated() {
      if index > 0 { all.append(separator) }
      all.append(layout)
    }
    return joined(all)
  }
}

/// Writes a layout out, with an explicit stack so that depth costs no recursion.
struct LayoutRenderer {
  private struct Item {
    var layout: Layout
    var indentation: Int
    var isFlat: Bool
  }

  let width: Int
  private var output = ""
  private var column = 0
  /// Indentation is only written before text, so that no line ends in blanks.
  private var pendingIndentation: Int?
  private var suffixes: [String] = []

  init(width: Int) { self.width = width }

  static func render(_ layout: Layout, width: Int = 100) -> String {
    var renderer = LayoutRenderer(width: width)
    renderer.run(layout)
    return renderer.output
  }

  private mutating func run(_ layout: Layout) {
    var stack = [Item(layout: layout, indentation: 0, isFlat: false)]
    while let item = stack.popLast() {
      switch item.layout.node {
      case .text(let text): write(text)
      case .line(let flat): if item.isFlat { write(flat) } else { breakLine(item.indentation) }
      case .hardLine: breakLine(item.indentation)
      case .ifBroken(let text): if !item.isFlat { write(text) }
      case .lineSuffix(let text): suffixes.append(text)
      case .concatenation(let layouts):
        for layout in layouts.reversed() {
          stack.append(Item(layout: layout, indentation: item.indentation, isFlat: item.isFlat))
        }
      case .indented(let layout):
        stack.append(Item(layout: layout, indentation: item.indentation + 2, isFlat: item.isFlat))
      case .group(let layout):
        let flat = Item(layout: layout, indentation: item.indentation, isFlat: true)
        let isFlat = item.isFlat || (!layout.isBroken && fits(flat, before: stack))
        stack.append(Item(layout: layout, indentation: item.indentation, isFlat: isFlat))
      }
    }
    flushSuffixes()
  }

  private mutating func write(_ text: String) {
    guard !text.isEmpty else { return }
    if let indentation = pendingIndentation {
      output += String(repeating: " ", count: indentation)
      pendingIndentation = nil
    }
    output += text
    column += text.unicodeScalars.count
  }

  private mutating func flushSuffixes() {
    for suffix in suffixes { write(suffix) }
    suffixes.removeAll()
  }

  private mutating func breakLine(_ indentation: Int) {
    flushSuffixes()
    output += "\n"
    column = indentation
    pendingIndentation = indentation
  }

  /// Whether an item fits the line when flat, together with what follows it up to the next possible line break.
  private func fits(_ item: Item, before rest: [Item]) -> Bool {
    var room = width - column
    var stack = [item]
    var next = rest.count
    while room >= 0 {
      let item: Item
      if let last = stack.popLast() {
        item = last
      } else {
        guard next > 0 else { return true }
        next -= 1
        item = rest[next]
      }
      switch item.layout.node {
      case .text(let text): room -= text.unicodeScalars.count
      case .line(let flat):
        if !item.isFlat { return true }
        room -= flat.unicodeScalars.count
      case .hardLine: return true
      case .ifBroken(let text): if !item.isFlat { room -= text.unicodeScalars.count }
      case .lineSuffix: break
      case .concatenation(let layouts):
        for layout in layouts.reversed() {
          stack.append(Item(layout: layout, indentation: item.indentation, isFlat: item.isFlat))
        }
      case .indented(let layout), .group(let layout):
        stack.append(Item(layout: layout, indentation: item.indentation, isFlat: item.isFlat))
      }
    }
    return false
  }
}
