import ContractModel

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> (name: String, module: String)? {
    switch format {
    case .dateTime: ("isDateTime", "formats")
    case .date: ("isDate", "formats")
    case .time: ("isTime", "formats")
    case .duration: ("isDuration", "formats")
    case .email: ("isEmail", "formats")
    case .uri: ("isUri", "formats")
    case .uuid: ("isUuid", "formats")
    case .byte: ("isBase64", "formats")
    case .idnEmail: ("isIdnEmail", "formats-more")
    case .hostname: ("isHostname", "formats-more")
    case .idnHostname: ("isIdnHostname", "formats-more")
    case .ipv4: ("isIpv4", "formats-more")
    case .ipv6: ("isIpv6", "formats-more")
    case .uriReference: ("isUriReference", "formats-more")
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
