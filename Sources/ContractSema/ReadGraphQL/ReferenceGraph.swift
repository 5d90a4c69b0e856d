/// Names that refer to each other, and the circles among them.
struct ReferenceGraph {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var edges: [[Int]] = []

  init() {}

  mutating func add(_ from: String, _ to: String) {
    let source = number(from)
    let target = number(to)
    edges[source].append(target)
  }

  private mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = names.count
    numbers[name] = number
    names.append(name)
    edges.append([])
    return number
  }

  /// The sets of names that lead back to each other, in the order in which their first members were added.
  func circles() -> [Set<String>] {
    stronglyConnected(edges).filter { component in
      component.count > 1 || component.contains { edges[$0].contains($0) }
    }
    .sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }.map { Set($0.map { names[$0] }) }
  }
}

/// The strongly connected components of a graph (R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972), without
/// recursion: contracts may be as deep as they like.
func stronglyConnected(_ edges: [[Int]]) -> [[Int]] {
  var order = [Int](repeating: -1, count: edges.count)
  var low = order
  var isOnStack = [Bool](repeating: false, count: edges.count)
  var stack: [Int] = []
  var components: [[Int]] = []
  var next = 0
  for root in edges.indices where order[root] < 0 {
    var path = [(node: root, edge: 0)]
    while let (node, edge) = path.last {
      if edge == 0 {
        order[node] = next
        low[node] = next
        next += 1
        stack.append(node)
        isOnStack[node] = true
      }
      if edge < edges[node].count {
        path[path.count - 1].edge += 1
        let target = edges[node][edge]
        if order[target] < 0 {
          path.append((target, 0))
        } else if isOnStack[target] {
          low[node] = min(low[node], order[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      guard low[node] == order[node] else { continue }
      var component: [Int] = []
      while let top = stack.popLast() {
        isOnStack[top] = false
        component.append(top)
        if top == node { break }
      }
      components.append(component)
    }
  }
  return components
}

/// The nodes of a graph from which every way ends; from some of them it is enough that one does.
func finiteNodes(_ edges: [[Int]], oneIsEnough: (Int) -> Bool) -> [Bool] {
  var dependents = [[Int]](repeating: [], count: edges.count)
  for (node, targets) in edges.enumerated() { for target in targets { dependents[target].append(node) } }
  var missing = edges.indices.map { oneIsEnough($0) ? min(1, edges[$0].count) : edges[$0].count }
  var isFinite = missing.map { $0 == 0 }
  var waiting = isFinite.indices.filter { isFinite[$0] }
  while let node = waiting.popLast() {
    for dependent in dependents[node] where !isFinite[dependent] {
      missing[dependent] -= 1
      if missing[dependent] == 0 {
        isFinite[dependent] = true
        waiting.append(dependent)
      }
    }
  }
  return isFinite
}
