import ContractBase

/// Findings that show everything a report can hold.
struct ReportFixture {
  var sources = SourceMap()
  var diagnostics: [Diagnostic] = []

  static let shadowed = DiagnosticDefinition(
    "CC9901", .error, "Two routes match the same requests",
    explanation: "Why.\n\n```graphql\nget \"/{a}\" a: Void!\n```\n\nMended:\n\n```graphql\nget \"/a\" a: Void!\n```\n")
  static let unused = DiagnosticDefinition("CC9902", .warning, "Nothing uses the type", explanation: "Why & <how>.\n")
  static let remark = DiagnosticDefinition("CC9903", .note, "Something to know", explanation: "Why.\n")

  static func ordinary() -> ReportFixture {
    var fixture = ReportFixture()
    let main = fixture.sources.add(
      path: "specs/a b.contract",
      text: """
        contract A
        service S {
        \tget "/{id}" one(id: UUID!): User!
          get "/名前/{name}" two(name: String!): Usr!

          get "/{name}" three(name: String!): User!
        }
        type Long { a: Int! b: Int! }

        """)
    let other = fixture.sources.add(
      path: "specs/other.contract", text: "type User { id: UUID! }\ntype Unused { a: Int }")
    fixture.sources.add(path: "specs/fine.contract", text: "")
    fixture.report(shadowed, "\"/{name}\"", in: main, "`GET /{name}` matches what `GET /{id}` matches", "never reached")
    {
      diagnostic, fixture in
      diagnostic.secondary = [
        DiagnosticLabel(fixture.span("\"/{id}\"", in: main), "`one` is first"),
        DiagnosticLabel(fixture.span("User", in: other), "answered here"),
      ]
      diagnostic.hint = "Give one of them a literal segment,\nor remove it."
    }
    fixture.report(shadowed, "Usr", in: main, "No type is called `Usr`", "") {
      diagnostic, fixture in
      diagnostic.secondary = [
        DiagnosticLabel(fixture.span("two", in: main), "by this operation"),
        DiagnosticLabel(fixture.span("名前", in: main), "wide"),
      ]
      diagnostic.hint = "Did you mean `User`?"
      diagnostic.fixIts = [
        FixIt(fixture.span("Usr", in: main), replacement: "User", .automatic),
        FixIt(Span(file: other, start: 0, end: 0), replacement: "scalar Usr\n\n"),
      ]
    }
    fixture.report(unused, "type Unused { a: Int }", in: other, "`Unused` is not used", "declared here")
    fixture.report(remark, "service S {\n\tget", in: main, "Several lines", "from here on")
    fixture.diagnostics.append(Diagnostic(remark, at: nil, "About the whole contract", hint: "Nothing to do."))
    return fixture
  }

  /// Every text that a contract can choose holds something that should not get out.
  static func hostile() -> ReportFixture {
    var fixture = ReportFixture()
    let evil = "\u{1B}[31m\u{9B}2J\u{0}\u{7}\u{8}\u{202E}\u{2066}\u{FEFF}\u{FFFE}\u{7F}]]>&<\"'%0A::error::"
    let id = fixture.sources.add(path: "a\(evil),b:c.contract", text: "a\tb \(evil)X")
    fixture.report(unused, "X", in: id, "message \(evil)\nsecond line\r::error::third", "label \(evil)") {
      diagnostic, fixture in
      diagnostic.hint = "hint \(evil)"
      diagnostic.secondary = [DiagnosticLabel(fixture.span("b", in: id), "secondary \(evil)")]
      diagnostic.fixIts = [FixIt(fixture.span("X", in: id), replacement: evil)]
    }
    fixture.diagnostics[0].severity = .error
    let broken = fixture.sources.add(path: "bytes", bytes: [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x0A])
    fixture.diagnostics.append(
      Diagnostic(remark, at: Span(file: broken, start: 1, end: 3), "Not UTF-8", label: "here"))
    let long = String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000)
    let wide = fixture.sources.add(path: "long.json", text: long)
    fixture.report(remark, "HERE", in: wide, "A long line", "cut")
    fixture.diagnostics.append(Diagnostic(remark, at: Span(file: wide, start: 99_999, end: 100_000), "Past the end"))
    fixture.diagnostics.append(
      Diagnostic(remark, at: Span(file: FileID(index: 77), start: 1, end: 3), "In no file", label: "nowhere"))
    return fixture
  }

  func span(_ text: String, in id: FileID) -> Span {
    let (bytes, wanted) = (sources[id]?.bytes ?? [], Array(text.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return Span(file: id, start: UInt32(start), end: UInt32(start + wanted.count))
  }

  private mutating func report(
    _ definition: DiagnosticDefinition, _ text: String, in id: FileID, _ message: String, _ label: String,
    _ more: (inout Diagnostic, ReportFixture) -> Void = { _, _ in }
  ) {
    var diagnostic = Diagnostic(definition, at: span(text, in: id), message, label: label)
    more(&diagnostic, self)
    diagnostics.append(diagnostic)
  }
}
