package wire

import (
	"regexp"
	"strings"
	"unicode/utf16"
)

var label = regexp.MustCompile(`^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$`)

// IsHostname tells whether a text is a name of a host (RFC 1123).
func IsHostname(text string) bool { return isHost(text, label) }

var idnLabel = regexp.MustCompile(`^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$`)

// IsIDNHostname tells whether a text is a name of a host with letters and digits of any script (RFC 5890).
func IsIDNHostname(text string) bool { return isHost(text, idnLabel) }

func isHost(text string, label *regexp.Regexp) bool {
	if text == "" || units(text) > 253 {
		return false
	}
	for _, part := range strings.Split(text, ".") {
		if !label.MatchString(part) {
			return false
		}
	}
	return true
}

// units is the length of a text in UTF-16 code units, in which its bounds are told.
func units(text string) int { return len(utf16.Encode([]rune(text))) }

var idnLocal = regexp.MustCompile(`^(?:[^\t\n\v\f\r\p{Z}\x{feff}@"(),:;<>\[\\\]]+|"(?:[^\x00-\x1f\x7f"\\]|\\[^\x00-\x1f\x7f])*")$`)

// IsIDNEmail tells whether a text is an e-mail address with letters of any script (RFC 6531).
func IsIDNEmail(text string) bool {
	at := strings.LastIndexByte(text, '@')
	return at > 0 && units(text[:at]) <= 64 && units(text) <= 254 && idnLocal.MatchString(text[:at]) &&
		(IsIDNHostname(text[at+1:]) || isAddressLiteral(text[at+1:]))
}

var ipv4 = regexp.MustCompile(`^(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}$`)

// IsIPv4 tells whether a text is an address of IPv4 in dotted decimals.
func IsIPv4(text string) bool { return ipv4.MatchString(text) }

var hexGroup = regexp.MustCompile(`^[0-9a-fA-F]{1,4}$`)

// IsIPv6 tells whether a text is an address of IPv6 (RFC 4291, section 2.2) without a zone.
func IsIPv6(text string) bool {
	halves := strings.Split(text, "::")
	if len(halves) > 2 {
		return false
	}
	var groups []string
	for _, half := range halves {
		if half != "" {
			groups = append(groups, strings.Split(half, ":")...)
		}
	}
	size := len(groups)
	if size > 0 && strings.Contains(groups[size-1], ".") {
		if !IsIPv4(groups[size-1]) || strings.HasSuffix(text, "::") {
			return false
		}
		groups = groups[:size-1]
		size++
	}
	for _, group := range groups {
		if !hexGroup.MatchString(group) {
			return false
		}
	}
	return len(halves) == 2 && size < 8 || len(halves) == 1 && size == 8
}

// RFC 6570, section 2.
const (
	templateName     = `(?:\w|%[0-9a-fA-F]{2})(?:\.?(?:\w|%[0-9a-fA-F]{2}))*`
	templateVariable = templateName + `(?::[1-9][0-9]{0,3}|\*)?`
)

var (
	relative = regexp.MustCompile(`^(?://` + uriAuthority + `(?:/` + uriSegments + `)?|/?(?:[\w.~!$&'()*+,;=@-]|` + uriEscape + `)+(?:/` +
		uriSegments + `)?|/` + uriCharacter + uriSegments + `|/?)` + uriRest + `$`)
	onlyIRI     = regexp.MustCompile(`[\x{a0}-\x{d7ff}\x{f900}-\x{fdcf}\x{fdf0}-\x{ffef}\x{10000}-\x{efffd}]`)
	uriTemplate = regexp.MustCompile("^(?:[^\\x00-\\x20\"%<>\\\\^`{|}\\x7f-\\x{9f}]|%[0-9a-fA-F]{2}|\\{[+#./;?&=,!@|]?" +
		templateVariable + `(?:,` + templateVariable + `)*\})*$`)
	jsonPointer   = regexp.MustCompile(`^(?:/(?:[^~/]|~[01])*)*$`)
	relativePoint = regexp.MustCompile(`^(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~[01])*)*)$`)
)

// IsURIReference tells whether a text is a URI or a reference relative to one (RFC 3986).
func IsURIReference(text string) bool { return IsURI(text) || relative.MatchString(text) }

// asURI makes each character that only an IRI may hold one that a URI may, too (RFC 3987, section 3.1).
func asURI(text string) string { return onlyIRI.ReplaceAllString(text, "u") }

// IsIRI tells whether a text is an IRI (RFC 3987).
func IsIRI(text string) bool { return text != "" && text[0] < 0x80 && IsURI(asURI(text)) }

// IsIRIReference tells whether a text is an IRI or a reference relative to one (RFC 3987).
func IsIRIReference(text string) bool { return IsURIReference(asURI(text)) }

// IsURITemplate tells whether a text is a template of URIs (RFC 6570).
func IsURITemplate(text string) bool { return uriTemplate.MatchString(text) }

// IsJSONPointer tells whether a text is a JSON Pointer (RFC 6901).
func IsJSONPointer(text string) bool { return jsonPointer.MatchString(text) }

// IsRelativeJSONPointer tells whether a text is a JSON Pointer that begins with how far to go up.
func IsRelativeJSONPointer(text string) bool { return relativePoint.MatchString(text) }
