// Package wire has JSON and parameters as a client sends them, what is wrong with them, and how values are answered.
//
// JSON is read as RFC 8259 means it, strictly: no duplicate names, no lone surrogates, no U+0000 (which databases do not
// keep), bounded nesting, exact integers. A value is nil, a bool, a string, a float64, a *big.Int (an integer that a float64 does not hold), a []any or an *Object.
package wire

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxDepth is how deep arrays and objects may nest where nothing else is said.
const MaxDepth = 64

// ErrNotJSON is what Parse wraps.
var ErrNotJSON = errors.New("not valid JSON")

// Parse reads one JSON value whose arrays and objects nest at most maxDepth deep.
func Parse(data []byte, maxDepth int) (any, error) {
	p := parser{data: data, depth: maxDepth}
	p.space()
	value, err := p.value()
	if err != nil {
		return nil, err
	}
	p.space()
	if p.at != len(p.data) {
		return nil, p.fail("text after the value")
	}
	return value, nil
}

type parser struct {
	data  []byte
	at    int
	depth int
}

func (p *parser) fail(what string) error {
	return fmt.Errorf("%w: %s at byte %d", ErrNotJSON, what, p.at)
}

func (p *parser) space() {
	for p.at < len(p.data) {
		switch p.data[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return
		}
	}
}

// next skips white space, and the byte where it is the next one.
func (p *parser) next(b byte) bool {
	p.space()
	if p.at < len(p.data) && p.data[p.at] == b {
		p.at++
		return true
	}
	return false
}

func (p *parser) value() (any, error) {
	if p.at == len(p.data) {
		return nil, p.fail("no value")
	}
	switch b := p.data[p.at]; {
	case b == '{':
		return p.object()
	case b == '[':
		return p.array()
	case b == '"':
		return p.text()
	case b == '-' || b >= '0' && b <= '9':
		return p.number()
	}
	for text, value := range map[string]any{"null": nil, "true": true, "false": false} {
		if strings.HasPrefix(string(p.data[p.at:min(len(p.data), p.at+5)]), text) {
			p.at += len(text)
			return value, nil
		}
	}
	return nil, p.fail("no value")
}

func (p *parser) enter() error {
	p.at++
	if p.depth--; p.depth < 0 {
		return p.fail("nested too deeply")
	}
	return nil
}

func (p *parser) array() (any, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	list := []any{}
	if p.next(']') {
		p.depth++
		return list, nil
	}
	for {
		p.space()
		item, err := p.value()
		if err != nil {
			return nil, err
		}
		list = append(list, item)
		if p.next(']') {
			p.depth++
			return list, nil
		}
		if !p.next(',') {
			return nil, p.fail("no comma")
		}
	}
}

func (p *parser) object() (any, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	object := &Object{}
	if p.next('}') {
		p.depth++
		return object, nil
	}
	for {
		p.space()
		if p.at == len(p.data) || p.data[p.at] != '"' {
			return nil, p.fail("no name")
		}
		name, err := p.text()
		if err != nil {
			return nil, err
		}
		if !p.next(':') {
			return nil, p.fail("no colon")
		}
		p.space()
		value, err := p.value()
		if err != nil {
			return nil, err
		}
		if object.Has(name) {
			return nil, p.fail("a name comes twice")
		}
		object.Set(name, value)
		if p.next('}') {
			p.depth++
			return object, nil
		}
		if !p.next(',') {
			return nil, p.fail("no comma")
		}
	}
}

func (p *parser) text() (string, error) {
	start := p.at + 1
	var out []byte
	for i := start; i < len(p.data); {
		switch b := p.data[i]; {
		case b == '"':
			p.at = i + 1
			if out == nil {
				return string(p.data[start:i]), nil
			}
			return string(append(out, p.data[start:i]...)), nil
		case b == '\\':
			out = append(out, p.data[start:i]...)
			r, size := escaped(p.data[i:])
			if size == 0 {
				p.at = i
				return "", p.fail("no such escape")
			}
			out = utf8.AppendRune(out, r)
			i += size
			start = i
		case b < 0x20:
			p.at = i
			return "", p.fail("a control character")
		case b < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(p.data[i:])
			if r == utf8.RuneError && size == 1 {
				p.at = i
				return "", p.fail("no UTF-8")
			}
			i += size
		}
	}
	return "", p.fail("an unfinished string")
}

// escaped reads an escape and tells its size, 0 where it is none.
func escaped(data []byte) (rune, int) {
	if len(data) < 2 {
		return 0, 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, data[1]); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), 2
	}
	first, ok := hexEscape(data)
	if !ok || first == 0 {
		return 0, 0
	}
	if !utf16.IsSurrogate(first) {
		return first, 6
	}
	second, ok := hexEscape(data[6:])
	if r := utf16.DecodeRune(first, second); ok && r != utf8.RuneError {
		return r, 12
	}
	return 0, 0
}

func hexEscape(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	code, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	return rune(code), err == nil
}

func (p *parser) number() (any, error) {
	end := p.at
	for end < len(p.data) && strings.IndexByte("+-.0123456789Ee", p.data[end]) >= 0 {
		end++
	}
	text := string(p.data[p.at:end])
	if !isNumberText(text) {
		return nil, p.fail("no number")
	}
	p.at = end
	return numberOf(text), nil
}

// isNumberText tells whether a text is a number by JSON's grammar.
func isNumberText(text string) bool {
	i := 0
	digits := func() bool {
		start := i
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		return i > start
	}
	if i < len(text) && text[i] == '-' {
		i++
	}
	if i < len(text) && text[i] == '0' {
		i++
	} else if !digits() {
		return false
	}
	if i < len(text) && text[i] == '.' {
		i++
		if !digits() {
			return false
		}
	}
	if i < len(text) && (text[i] == 'e' || text[i] == 'E') {
		i++
		if i < len(text) && (text[i] == '+' || text[i] == '-') {
			i++
		}
		if !digits() {
			return false
		}
	}
	return i == len(text)
}

const maxSafe = 1<<53 - 1

// numberOf is the value of a number's text: exact where it is an integer of at most 20 digits, else the nearest float64.
func numberOf(text string) any {
	near, _ := strconv.ParseFloat(text, 64)
	if near == math.Trunc(near) && math.Abs(near) <= maxSafe {
		return near
	}
	if exact := integerOf(text); exact != nil {
		return exact
	}
	return near
}

// integerOf is the integer that a number's text denotes: 1.0 and 1e3 do, 1.5 does not.
func integerOf(text string) *big.Int {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	mantissa, negative := strings.CutPrefix(mantissa, "-")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	zeros := 0
	if exponent != "" {
		var err error
		if zeros, err = strconv.Atoi(exponent); err != nil {
			return nil
		}
	}
	zeros -= len(fraction)
	digits := whole + fraction
	for zeros < 0 && strings.HasSuffix(digits, "0") {
		digits = digits[:len(digits)-1]
		zeros++
	}
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return new(big.Int)
	}
	if zeros < 0 || len(digits)+zeros > 20 {
		return nil
	}
	exact, ok := new(big.Int).SetString(digits+strings.Repeat("0", zeros), 10)
	if ok && negative {
		exact.Neg(exact)
	}
	return exact
}
