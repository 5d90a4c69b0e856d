import ContractModel

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> (name: String, module: String)? {
    switch format {
    case .dateTime: ("isDateTime", "formats")
    case .date: ("isDate", "formats")
    case .time: ("isTime", "formats")
    case .localTime: ("isLocalTime", "formats")
    case .duration: ("isDuration", "formats")
    case .email: ("isEmail", "formats")
    case .uri: ("isUri", "formats")
    case .uuid: ("isUuid", "formats")
    case .byte: ("isBase64", "formats")
    case .idnEmail: ("isIdnEmail", "formats-more")
    case .hostname: ("isHostname", "formats")
    case .idnHostname: ("isIdnHostname", "formats-more")
    case .ipv4: ("isIpv4", "formats")
    case .ipv6: ("isIpv6", "formats")
    case .uriReference: ("isUriReference", "formats")
    case .iri: ("isIri", "formats-more")
    case .iriReference: ("isIriReference", "formats-more")
    case .uriTemplate: ("isUriTemplate", "formats-more")
    case .jsonPointer: ("isJsonPointer", "formats-more")
    case .relativeJSONPointer: ("isRelativeJsonPointer", "formats-more")
    case .regex: ("isRegex", "formats-more")
    case .binary: nil
    }
  }
}
