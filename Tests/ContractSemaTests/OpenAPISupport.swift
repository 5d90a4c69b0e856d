import ContractBase
import ContractModel
import ContractSema

/// A document of one version around what a test is about.
func openAPI(_ version: String = "3.1.0", schemas: String = "", paths: String = "", rest: String = "") -> String {
  var text = "openapi: \(version)\ninfo: {title: Test, version: \"1\"}\n"
  text += paths.isEmpty ? "paths: {}\n" : "paths:\n" + indented(paths, by: 2)
  if !rest.isEmpty { text += rest + "\n" }
  if !schemas.isEmpty { text += "components:\n  schemas:\n" + indented(schemas, by: 4) }
  return text
}

private func indented(_ text: String, by count: Int) -> String {
  text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
}

func analyzeOpenAPI(_ text: String, others: [String: String] = [:]) -> Analysis {
  analyze(text: text, path: "api.yaml", others: others)
}

/// The findings of the OpenAPI reader, as `line:column CODE message` and the hint.
func openAPIFindings(_ text: String, isStrict: Bool = false, others: [String: String] = [:]) -> [String] {
  var map = SourceMap()
  let main = map.add(path: "api.yaml", text: text)
  let analysis = analyze(main, in: map, options: CheckOptions(isStrict: isStrict)) { path in
    others[path].map { .bytes(Array($0.utf8)) } ?? .missing
  }
  return openAPIFindings(analysis)
}

func openAPIFindings(_ analysis: Analysis) -> [String] {
  analysis.diagnostics.filter { $0.definition.code.hasPrefix("CC09") || $0.definition.code == "CC1004" }.map { diagnostic in
    var place = "-"
    if let span = diagnostic.primary, let file = analysis.sources[span.file] {
      let (line, column) = file.position(of: span.start)
      place = (file.path == "api.yaml" ? "" : file.path + ":") + "\(line):\(column)"
    }
    let severity = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue): "
    return "\(place) \(diagnostic.definition.code) \(severity)\(diagnostic.message)"
      + (diagnostic.hint.map { " | " + $0 } ?? "")
  }
}

/// The types of a contract by name, as the dump has them, without the name.
func types(of analysis: Analysis) -> [String: String] {
  guard let dump = analysis.contract?.textDump else { return [:] }
  var found: [String: String] = [:]
  for part in dump.split(separator: "\n\n") {
    guard part.hasPrefix("type "), let end = part.firstIndex(of: "\n") else { continue }
    let name = String(part[part.index(part.startIndex, offsetBy: 5)..<end])
    let lines = part[part.index(after: end)...].split(separator: "\n").map { $0.dropFirst(2) }
    found[name] = lines.joined(separator: "\n")
  }
  return found
}

/// The lines of an operation in the dump.
func operation(_ name: String, of analysis: Analysis) -> String {
  guard let dump = analysis.contract?.textDump else { return "" }
  var lines: [Substring] = []
  var isInside = false
  for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("  operation ") {
      isInside = line == "  operation \(name)"
    } else if !line.hasPrefix("    ") {
      isInside = false
    } else if isInside {
      lines.append(line.dropFirst(4))
    }
  }
  return lines.joined(separator: "\n")
}
