import ContractModel

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> String? {
    switch format {
    case .dateTime: "IsDateTime"
    case .date: "IsDate"
    case .time: "IsTime"
    case .localTime: "IsLocalTime"
    case .duration: "IsDuration"
    case .email: "IsEmail"
    case .uri: "IsURI"
    case .uuid: "IsUUID"
    case .byte: "IsBase64"
    case .idnEmail: "IsIDNEmail"
    case .hostname: "IsHostname"
    case .idnHostname: "IsIDNHostname"
    case .ipv4: "IsIPv4"
    case .ipv6: "IsIPv6"
    case .uriReference: "IsURIReference"
    case .iri: "IsIRI"
    case .iriReference: "IsIRIReference"
    case .uriTemplate: "IsURITemplate"
    case .jsonPointer: "IsJSONPointer"
    case .relativeJSONPointer: "IsRelativeJSONPointer"
    case .regex: "IsRegex"
    case .binary: nil
    }
  }
}
