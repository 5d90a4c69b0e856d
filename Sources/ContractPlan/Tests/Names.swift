internal import ContractModel

/// Words and variables of cases.
enum TestNames {
  /// `orderItem` of `OrderItem`, `order-item` or `order_item`: ASCII letters and digits, a letter first.
  static func variable(_ parts: String...) -> String {
    var out = ""
    for part in parts {
      var upper = !out.isEmpty
      for scalar in part.unicodeScalars {
        let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        let isDigit = ("0"..."9").contains(scalar)
        guard isLetter || (isDigit && !out.isEmpty) else {
          upper = !out.isEmpty
          continue
        }
        if upper {
          out += String(scalar).uppercased()
        } else if out.isEmpty {
          out += String(scalar).lowercased()
        } else {
          out.unicodeScalars.append(scalar)
        }
        upper = false
      }
    }
    return out.isEmpty ? "value" : out
  }

  /// `order item` of `OrderItem`.
  static func words(_ name: String) -> String {
    var out = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      let isUpper = ("A"..."Z").contains(scalar)
      if scalar == "_" || scalar == "-" {
        out += " "
      } else {
        if isUpper, wasLower { out += " " }
        out += isUpper ? String(scalar).lowercased() : String(scalar)
      }
      wasLower = !isUpper && scalar != "_" && scalar != "-"
    }
    return out
  }

  /// `a user`, `an order`; `another user`, `a third order`.
  static func one(_ name: String, _ instance: Int = 0) -> String {
    let noun = words(name)
    switch instance {
    case 0:
      let isVowel = noun.utf8.first.map { [0x61, 0x65, 0x69, 0x6F].contains($0) } ?? false
      return (isVowel ? "an " : "a ") + noun
    case 1: return "another " + noun
    case 2: return "a third " + noun
    default: return "\(noun) number \(instance + 1)"
    }
  }

  /// Text of any length in a name: short, on one line.
  static func quoted(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(40) {
      if scalar.value < 0x20 || scalar.value == 0x7F { out += "." } else { out.unicodeScalars.append(scalar) }
    }
    return "\"" + out + (text.unicodeScalars.count > 40 ? "…" : "") + "\""
  }
}
