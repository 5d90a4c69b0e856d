package wire

import (
	"bytes"
	"errors"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrMalformed is told of a query whose escapes are not UTF-8.
var ErrMalformed = errors.New("the request is malformed")

// Parameters are the values of each parameter, in the order in which they were sent.
type Parameters struct {
	names  []string
	values map[string][]string
}

func (p *Parameters) add(name, value string) {
	if p.values == nil {
		p.values = make(map[string][]string)
	}
	if _, ok := p.values[name]; !ok {
		p.names = append(p.names, name)
	}
	p.values[name] = append(p.values[name], value)
}

// First is the first value of a parameter, where there is one.
func (p Parameters) First(name string) (string, bool) {
	if values := p.values[name]; len(values) > 0 {
		return values[0], true
	}
	return "", false
}

// Query reads the pairs of name=value&…, in which + is a space.
func Query(text string) (Parameters, error) {
	var parameters Parameters
	for _, pair := range strings.Split(text, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name, ok := unescape(name)
		if !ok {
			return Parameters{}, ErrMalformed
		}
		if value, ok = unescape(value); !ok {
			return Parameters{}, ErrMalformed
		}
		parameters.add(name, value)
	}
	return parameters, nil
}

func unescape(text string) (string, bool) {
	if !strings.ContainsAny(text, "%+") {
		return text, utf8.ValidString(text) && strings.IndexByte(text, 0) < 0
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '+':
			out = append(out, ' ')
		case '%':
			if i+2 >= len(text) {
				return "", false
			}
			high, low := hexDigit(text[i+1]), hexDigit(text[i+2])
			if high < 0 || low < 0 {
				return "", false
			}
			out = append(out, byte(high<<4|low))
			i += 2
		default:
			out = append(out, text[i])
		}
	}
	return string(out), ValidText(out)
}

// ValidText tells whether bytes are UTF-8 without U+0000, which databases do not keep.
func ValidText(data []byte) bool { return utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 }

func hexDigit(b byte) int { return strings.IndexByte("0123456789abcdef", b|0x20) }

// Cookies reads the cookies of a request.
func Cookies(r *http.Request) Parameters {
	var cookies Parameters
	for _, pair := range strings.Split(strings.Join(r.Header.Values("Cookie"), "; "), ";") {
		name, value, ok := strings.Cut(pair, "=")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		if len(value) >= 2 && strings.HasPrefix(value, `"`) && strings.HasSuffix(value, `"`) {
			value = value[1 : len(value)-1]
		}
		cookies.add(strings.TrimSpace(name), latin1(value))
	}
	return cookies
}

// Header is the value of a header, where there is one.
func Header(r *http.Request, name string) (string, bool) {
	if strings.EqualFold(name, "Host") {
		return r.Host, r.Host != ""
	}
	values := r.Header.Values(name)
	return latin1(strings.Join(values, ", ")), len(values) > 0
}

// latin1 reads the bytes of a header as characters (RFC 9110, section 5.5).
func latin1(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return text
	}
	runes := make([]rune, len(text))
	for i := range len(text) {
		runes[i] = rune(text[i])
	}
	return string(runes)
}

// Decode makes a JSON value of text; text that is none stays text, and fails the check of its type.
type Decode func(text string) any

// Single is the one value of a parameter, where there is one; a violation where it was given more than once.
func Single(p Parameters, name string, v *Violations, decode Decode) (any, bool) {
	values := p.values[name]
	if len(values) > 1 {
		v.Add(Pointer("", name), "repeated", "must be given only once")
	}
	if len(values) != 1 {
		return nil, false
	}
	return decode(values[0]), true
}

// Repeated are all values of a parameter that may be given more than once.
func Repeated(p Parameters, name string, decode Decode) (any, bool) {
	values, ok := p.values[name]
	if !ok {
		return nil, false
	}
	return decodeAll(values, decode), true
}

func decodeAll(texts []string, decode Decode) []any {
	list := make([]any, len(texts))
	for i, text := range texts {
		list[i] = decode(text)
	}
	return list
}

// Property is how a property of an object is decoded.
type Property struct {
	Name   string
	Decode Decode
}

// Properties is an object whose properties are parameters of their own.
func Properties(p Parameters, shape ...Property) (any, bool) {
	object := &Object{}
	for _, property := range shape {
		if text, ok := p.First(property.Name); ok {
			object.Set(property.Name, property.Decode(text))
		}
	}
	return object, object.Len() > 0
}

// AllProperties is an object of all parameters.
func AllProperties(p Parameters, decode Decode) (any, bool) {
	object := &Object{}
	for _, name := range p.names {
		object.Set(name, decode(p.values[name][0]))
	}
	return object, object.Len() > 0
}

// Deep is an object as name[property]=value; rest decodes the properties that are not declared.
func Deep(p Parameters, name string, rest Decode, shape ...Property) (any, bool) {
	object := &Object{}
	for _, key := range p.names {
		property, ok := strings.CutPrefix(key, name+"[")
		if !ok || !strings.HasSuffix(property, "]") {
			continue
		}
		property = strings.TrimSuffix(property, "]")
		object.Set(property, decoder(shape, property, rest)(p.values[key][0]))
	}
	return object, object.Len() > 0
}

func decoder(shape []Property, name string, rest Decode) Decode {
	if i := slices.IndexFunc(shape, func(property Property) bool { return property.Name == name }); i >= 0 {
		return shape[i].Decode
	}
	return rest
}

// Pairs decodes an object as a,1,b,2, or as a=1,b=2; some styles have another mark than the comma.
func Pairs(separator string, shape ...Property) Decode {
	return func(text string) any {
		object := &Object{}
		if text == "" {
			return object
		}
		parts := strings.Split(text, separator)
		isAssigned := !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(part, "=") })
		for i := 0; i < len(parts); i++ {
			name, value, _ := strings.Cut(parts[i], "=")
			if !isAssigned {
				name, value = parts[i], ""
				if i++; i < len(parts) {
					value = parts[i]
				}
			}
			object.Set(name, decoder(shape, name, AsText)(value))
		}
		return object
	}
}

// ListOf decodes a list as a,b,c.
func ListOf(separator string, decode Decode) Decode {
	return func(text string) any {
		if text == "" {
			return []any{}
		}
		return decodeAll(strings.Split(text, separator), decode)
	}
}

// AsText leaves text as it is.
func AsText(text string) any { return text }

// AsNumber decodes a number by JSON's grammar.
func AsNumber(text string) any {
	if !isNumberText(text) {
		return text
	}
	return numberOf(text)
}

// AsBool decodes true or false.
func AsBool(text string) any {
	switch text {
	case "true":
		return true
	case "false":
		return false
	}
	return text
}

// AsScalar decodes a number, true or false, or else a string.
func AsScalar(text string) any {
	if isNumberText(text) {
		return numberOf(text)
	}
	return AsBool(text)
}

// AsJSON decodes a JSON text.
func AsJSON(text string) any {
	value, err := Parse([]byte(text), MaxDepth)
	if err != nil {
		return text
	}
	return value
}

// Or is a value that is there, or a default.
func Or(value any, isThere bool, standard any) any {
	if isThere {
		return value
	}
	return standard
}

// GivenOrNil is a value that is there, or nil.
func GivenOrNil[T any](value any, isThere bool, decode func(any) T) *T {
	if !isThere {
		return nil
	}
	return Ptr(decode(value))
}

// GivenNil is a value that is there, or nil.
func GivenNil[T any](value any, isThere bool, decode func(any) T) (made T) {
	if isThere {
		made = decode(value)
	}
	return made
}
