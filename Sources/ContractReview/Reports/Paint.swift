import ContractBase

/// Colours a text, or leaves it alone where nobody asked for colour.
struct Paint {
  enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case gutter = "1;34"
    case fix = "32"
  }

  var isOn: Bool

  /// `text` must be harmless already: see ``visible(_:)``.
  func callAsFunction(_ style: Style, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  var style: Paint.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
