import CLibXML2

/// Writes an XML document through libxml2, which escapes; characters that XML 1.0 (section 2.2) has no place for are
/// shown as ``visible(_:)`` shows them, since libxml2 would write them as they are.
struct XMLWriter {
  private let writer: xmlTextWriterPtr

  /// The document that a closure writes; empty where libxml2 has no memory for it.
  static func document(_ body: (XMLWriter) -> Void) -> String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else { return "" }
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterSetIndentString(writer, "  ")
    xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
    body(XMLWriter(writer: writer))
    xmlTextWriterEndDocument(writer)
    // Flushes into the buffer.
    xmlFreeTextWriter(writer)
    guard let content = xmlBufferContent(buffer) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))), as: UTF8.self)
  }

  func element(_ name: String, _ attributes: [(String, String)] = [], _ body: () -> Void) {
    xmlTextWriterStartElement(writer, name)
    for (name, value) in attributes {
      xmlTextWriterWriteAttribute(writer, name, visibleLines(value).joined(separator: " "))
    }
    body()
    xmlTextWriterEndElement(writer)
  }

  /// Lines of text; tabs become spaces.
  func text(_ text: String) {
    xmlTextWriterWriteString(writer, visibleLines(text).joined(separator: "\n"))
  }
}
