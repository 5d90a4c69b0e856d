import ContractModel

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> (name: String, module: String)? {
    switch format {
    case .dateTime: ("is_date_time", "formats")
    case .date: ("is_date", "formats")
    case .time: ("is_time", "formats")
    case .localTime: ("is_local_time", "formats")
    case .duration: ("is_duration", "formats")
    case .email: ("is_email", "formats")
    case .uri: ("is_uri", "formats")
    case .uuid: ("is_uuid", "formats")
    case .byte: ("is_base64", "formats")
    case .idnEmail: ("is_idn_email", "formats_more")
    case .hostname: ("is_hostname", "formats_more")
    case .idnHostname: ("is_idn_hostname", "formats_more")
    case .ipv4: ("is_ipv4", "formats_more")
    case .ipv6: ("is_ipv6", "formats_more")
    case .uriReference: ("is_uri_reference", "formats")
    case .iri: ("is_iri", "formats_more")
    case .iriReference: ("is_iri_reference", "formats_more")
    case .uriTemplate: ("is_uri_template", "formats_more")
    case .jsonPointer: ("is_json_pointer", "formats_more")
    case .relativeJSONPointer: ("is_relative_json_pointer", "formats_more")
    case .regex: ("is_regex", "formats_regex")
    case .binary: nil
    }
  }
}
