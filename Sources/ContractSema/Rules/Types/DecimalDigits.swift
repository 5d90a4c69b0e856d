import ContractBase
import ContractModel

/// A decimal has 1 to 38 digits in all, and no more than those after the point: what every database stores exactly.
let decimalDigits = Rule("decimal-digits") { context, sink in
  for site in context.sites {
    guard case .decimal(let type) = site.use.type else { continue }
    guard !(1...38).contains(type.precision) || !(0...max(0, type.precision)).contains(type.scale) else { continue }
    sink.report(
      Diagnostic(
        .decimalDigits, at: site.place("decimal"),
        "\(site.subject) has \(type.precision) digits, of which \(type.scale) are after the point",
        hint: "1 to 38 digits in all, and no more than those after the point"))
  }
}
