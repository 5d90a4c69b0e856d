public import Foundation

/// Expected outputs, kept under `golden/` and compared byte for byte.
///
/// `CONTRACTC_UPDATE_GOLDENS=1` writes what is produced; never where `CI=true`. Every function returns what is wrong,
/// ready to be recorded as issues: nothing where all is well.
public enum Golden {
  /// The root of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  public static var isUpdating: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["CONTRACTC_UPDATE_GOLDENS"] == "1" && environment["CI"] != "true"
  }

  /// Compares one text with `golden/<path>`.
  public static func compare(_ actual: String, with path: String) -> [String] {
    compare([(path, actual)], in: "").problems
  }

  /// Compares whole files with `golden/<folder>`, where nothing else may be.
  public static func compare(tree: [String: String], with folder: String) -> [String] {
    let files = tree.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let (problems, present) = compare(files, in: folder)
    return problems + orphans(in: folder, expected: Set(tree.keys), present: present)
  }

  /// What is in `golden/<folder>` besides the expected files; removed where goldens are updated.
  public static func orphans(in folder: String, expected: Set<String>) -> [String] {
    orphans(in: folder, expected: expected, present: files(in: "golden/" + folder))
  }

  /// Paths below a folder of the package, sorted; none where there is no such folder.
  public static func files(in folder: String) -> [String] {
    let base = root.appending(path: folder)
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: base.path) else { return [] }
    return paths.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: base.appending(path: path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  private static func compare(_ files: [(String, String)], in folder: String) -> (problems: [String], present: [String])
  {
    var problems: [String] = []
    for (path, actual) in files {
      let name = "golden/" + (folder.isEmpty ? "" : folder + "/") + path
      let url = root.appending(path: name)
      let expected = try? Data(contentsOf: url)
      if expected == Data(actual.utf8) { continue }
      if isUpdating {
        do {
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(actual.utf8).write(to: url)
        } catch { problems.append("cannot write \(name): \(error)") }
      } else if let expected {
        problems.append(
          "\(name) differs\n" + unifiedDiff(String(decoding: expected, as: UTF8.self), actual, path: name))
      } else {
        problems.append(
          "\(name) is missing; CONTRACTC_UPDATE_GOLDENS=1 writes it\n" + unifiedDiff("", actual, path: name))
      }
    }
    return (problems, Golden.files(in: "golden/" + folder))
  }

  private static func orphans(in folder: String, expected: Set<String>, present: [String]) -> [String] {
    present.filter { !expected.contains($0) }.compactMap { path in
      let name = "golden/\(folder)/\(path)"
      guard isUpdating else { return "\(name) belongs to nothing; CONTRACTC_UPDATE_GOLDENS=1 removes it" }
      do { try FileManager.default.removeItem(at: root.appending(path: name)) } catch { return "\(name): \(error)" }
      return nil
    }
  }
}
