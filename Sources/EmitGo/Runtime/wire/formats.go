package wire

import (
	"encoding/base64"
	"net/netip"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Length is the length of a string in Unicode code points, which is what a contract counts.
func Length(text string) int { return utf8.RuneCountInString(text) }

var uuid = regexp.MustCompile(`^(?i:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$`)

// IsUUID tells whether a text is a UUID (RFC 9562).
func IsUUID(text string) bool { return len(text) == 36 && uuid.MatchString(text) }

var (
	localPart = regexp.MustCompile("^(?:[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*" + `|"(?:[ !#-\[\]-~]|\\[ -~])*")$`)
	domain    = regexp.MustCompile(`^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$`)
)

// IsEmail tells whether a text is a Mailbox (RFC 5321, section 4.1.2).
func IsEmail(text string) bool {
	at := strings.LastIndex(text, "@")
	if at < 1 || at > 64 || len(text) > 254 || !localPart.MatchString(text[:at]) {
		return false
	}
	return isAddressLiteral(text[at+1:]) || len(text)-at-1 <= 253 && domain.MatchString(text[at+1:])
}

// isAddressLiteral tells whether a text is an address in brackets (RFC 5321, section 4.1.3).
func isAddressLiteral(text string) bool {
	if len(text) < 3 || text[0] != '[' || text[len(text)-1] != ']' {
		return false
	}
	text = text[1 : len(text)-1]
	if len(text) > 5 && strings.EqualFold(text[:5], "IPv6:") {
		address, err := netip.ParseAddr(text[5:])
		return err == nil && address.Is6() && address.Zone() == ""
	}
	address, err := netip.ParseAddr(text)
	return err == nil && address.Is4()
}

// RFC 3986, appendix A.
const (
	uriEscape    = `%[0-9a-fA-F]{2}`
	uriCharacter = `(?:[\w.~!$&'()*+,;=:@-]|` + uriEscape + `)`
	uriSegments  = `(?:[\w.~!$&'()*+,;=:@/-]|` + uriEscape + `)*`
	uriQuery     = `(?:[\w.~!$&'()*+,;=:@/?-]|` + uriEscape + `)*`
	uriHost      = `(?:\[(?:[0-9a-fA-F:.]+|v[0-9a-fA-F]+\.[\w.~!$&'()*+,;=:-]+)\]|(?:[\w.~!$&'()*+,;=-]|` + uriEscape + `)*)`
	uriAuthority = `(?:(?:[\w.~!$&'()*+,;=:-]|` + uriEscape + `)*@)?` + uriHost + `(?::[0-9]*)?`
	uriRest      = `(?:\?` + uriQuery + `)?(?:#` + uriQuery + `)?`
)

var uri = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]*:(?://` + uriAuthority + `(?:/` + uriSegments + `)?|/?` +
	uriCharacter + uriSegments + `|/?)` + uriRest + `$`)

// IsURI tells whether a text is an absolute URI.
func IsURI(text string) bool { return uri.MatchString(text) }

var decimalText = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?$`)

// IsDecimal tells whether a text is a decimal of at most so many digits in all, and so many after the point.
func IsDecimal(text string, precision, scale int) bool {
	match := decimalText.FindStringSubmatch(text)
	if match == nil {
		return false
	}
	whole := len(match[1])
	if match[1] == "0" {
		whole = 0
	}
	return whole <= precision-scale && len(match[2]) <= scale
}

var date = regexp.MustCompile(`^([0-9]{4})-([0-9]{2})-([0-9]{2})$`)

// IsDate tells whether a text is an RFC 3339 full-date, of a day that there is. No calendar of a database has a year 0.
func IsDate(text string) bool {
	match := date.FindStringSubmatch(text)
	return match != nil && isDay(match[1], match[2], match[3])
}

func isDay(year, month, day string) bool {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	moment := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return y >= 1 && m >= 1 && m <= 12 && d >= 1 && moment.Day() == d
}

var partialTime = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?$`)

// IsLocalTime tells whether a text is an RFC 3339 partial-time.
func IsLocalTime(text string) bool { return partialTime.MatchString(text) }

var fullTime = regexp.MustCompile(`^([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?` +
	`(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$`)

// IsTime tells whether a text is an RFC 3339 full-time. A leap second is the last of a day in UTC.
func IsTime(text string) bool {
	match := fullTime.FindStringSubmatch(text)
	if match == nil || match[3] != "60" {
		return match != nil
	}
	minutes := func(hour, minute string) int {
		h, _ := strconv.Atoi(hour)
		m, _ := strconv.Atoi(minute)
		return h*60 + m
	}
	offset := minutes(match[5], match[6])
	if match[4] == "-" {
		offset = -offset
	}
	return (minutes(match[1], match[2])-offset+1440)%1440 == 1439
}

// IsDateTime tells whether a text is an RFC 3339 date-time whose moment has a year from 1 to 9999 in UTC too.
func IsDateTime(text string) bool {
	moment, ok := momentOf(text)
	return ok && moment.Year() >= 1 && moment.Year() <= 9999
}

// momentOf reads a date-time; a leap second is the first of the next day.
func momentOf(text string) (time.Time, bool) {
	if len(text) < 20 || text[10]|0x20 != 't' || !IsDate(text[:10]) || !IsTime(text[11:]) {
		return time.Time{}, false
	}
	var leap time.Duration
	if text[17:19] == "60" {
		text, leap = text[:17]+"59"+text[19:], time.Second
	}
	moment, err := time.Parse(time.RFC3339Nano, strings.ToUpper(text))
	return moment.Add(leap).UTC().Truncate(time.Millisecond), err == nil
}

// FormatTime is a moment as it is answered: in UTC, with milliseconds.
func FormatTime(moment time.Time) string { return moment.UTC().Format("2006-01-02T15:04:05.000Z") }

// Now is the time, as exact as it is stored.
func Now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

var duration = regexp.MustCompile(`^P(?:[0-9]+W|(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?` +
	`(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)$`)

// IsDuration tells whether a text is a duration of RFC 3339, appendix A.
func IsDuration(text string) bool { return text != "P" && duration.MatchString(text) }

var base64Text = regexp.MustCompile(`^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`)

// IsBase64 tells whether a text is base64 with padding (RFC 4648, section 4).
func IsBase64(text string) bool { return base64Text.MatchString(text) }

// Bytes are those of a text in base64.
func Bytes(value any) []byte {
	bytes, _ := base64.StdEncoding.DecodeString(value.(string))
	return bytes
}

// IsBinary tells whether a value is the bytes of a file, or text in its place.
func IsBinary(value any) bool {
	switch value.(type) {
	case string, []byte:
		return true
	}
	return false
}

// Characters are those of a text, or one for each byte of a file.
func Characters(value any) string {
	file, ok := value.([]byte)
	if !ok {
		return value.(string)
	}
	characters := make([]rune, len(file))
	for i, b := range file {
		characters[i] = rune(b)
	}
	return string(characters)
}

// Binary are the bytes of a file, or of a text in its place.
func Binary(value any) []byte {
	if file, ok := value.([]byte); ok {
		return file
	}
	return []byte(value.(string))
}
