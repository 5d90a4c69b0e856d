package wire

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// IsRegex tells whether a text is a regular expression of ECMA-262 with the u flag (section 22.2.1).
func IsRegex(text string) bool {
	p := regexParser{text: text, names: make(map[string]bool)}
	if !p.alternatives() || p.at != len(text) || p.mostWanted > p.groups {
		return false
	}
	for _, name := range p.wanted {
		if !p.names[name] {
			return false
		}
	}
	return true
}

var (
	regexQuantifier = regexp.MustCompile(`\A(?:[*+?]|\{([0-9]+)(?:,([0-9]*))?\})\??`)
	regexGroupName  = regexp.MustCompile(`\A<([$_\p{L}\p{Nl}][$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\x{200C}\x{200D}]*)>`)
	regexProperty   = regexp.MustCompile(`\A\{[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?\}`)
	regexHex        = regexp.MustCompile(`\A(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{0*(?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4}\})`)
	regexDigits     = regexp.MustCompile(`\A[0-9]+`)
)

// regexParser reads an expression; each of its methods tells whether there was what it reads.
type regexParser struct {
	text       string
	at         int
	groups     int
	mostWanted int
	names      map[string]bool
	wanted     []string
}

func (p *regexParser) rest() string { return p.text[p.at:] }

func (p *regexParser) take(start string) bool {
	if !strings.HasPrefix(p.rest(), start) {
		return false
	}
	p.at += len(start)
	return true
}

func (p *regexParser) takeAny(starts ...string) bool {
	for _, start := range starts {
		if p.take(start) {
			return true
		}
	}
	return false
}

// match is what an expression finds here, with its groups; nil for nothing.
func (p *regexParser) match(expression *regexp.Regexp) []string {
	found := expression.FindStringSubmatch(p.rest())
	if found != nil {
		p.at += len(found[0])
	}
	return found
}

func (p *regexParser) alternatives() bool {
	for p.at < len(p.text) && p.text[p.at] != ')' {
		if !p.take("|") && !p.term() {
			return false
		}
	}
	return true
}

func (p *regexParser) term() bool {
	if p.takeAny("^", "$", `\b`, `\B`) {
		return true
	}
	if p.takeAny("(?=", "(?!", "(?<=", "(?<!") {
		return p.group()
	}
	if !p.atom() {
		return false
	}
	bounds := p.match(regexQuantifier)
	return bounds == nil || bounds[1] == "" || bounds[2] == "" || !isLess(bounds[2], bounds[1])
}

// isLess compares digits of any length.
func isLess(a, b string) bool {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	return len(a) < len(b) || len(a) == len(b) && a < b
}

func (p *regexParser) group() bool { return p.alternatives() && p.take(")") }

func (p *regexParser) atom() bool {
	switch {
	case p.take("(?:"):
		return p.group()
	case p.take("(?"):
		name := p.match(regexGroupName)
		if name == nil || p.names[name[1]] {
			return false
		}
		p.names[name[1]] = true
		p.groups++
		return p.group()
	case p.take("("):
		p.groups++
		return p.group()
	case p.take("["):
		return p.set()
	case p.take(`\`):
		_, ok := p.escape(false)
		return ok
	}
	character, size := utf8.DecodeRuneInString(p.rest())
	p.at += size
	return !strings.ContainsRune(`*+?{}[]()|\^$`, character)
}

// escape reads what is behind a backslash: the character that it stands for, or -1 where that is none, or several.
func (p *regexParser) escape(isInSet bool) (rune, bool) {
	if p.at == len(p.text) {
		return -1, false
	}
	character := p.text[p.at]
	switch {
	case strings.IndexByte("dDsSwW", character) >= 0:
		p.at++
		return -1, true
	case character == 'p' || character == 'P':
		p.at++
		return -1, p.match(regexProperty) != nil
	case character == 'k' && !isInSet:
		p.at++
		name := p.match(regexGroupName)
		if name != nil {
			p.wanted = append(p.wanted, name[1])
		}
		return -1, name != nil
	case character >= '1' && character <= '9' && !isInSet:
		number, err := strconv.Atoi(p.match(regexDigits)[0])
		p.mostWanted = max(p.mostWanted, number)
		return -1, err == nil
	}
	if code := p.match(regexHex); code != nil {
		value, err := strconv.ParseUint(strings.Trim(code[0][1:], "{}"), 16, 32)
		return rune(value), err == nil
	}
	p.at++
	following := byte(0)
	if p.at < len(p.text) {
		following = p.text[p.at]
	}
	switch {
	case character == 'c':
		p.at++
		return rune(following % 32), following|0x20 >= 'a' && following|0x20 <= 'z'
	case character == '0':
		return 0, following < '0' || following > '9'
	case character == 'b':
		return '\b', isInSet
	case character == '-':
		return '-', isInSet
	}
	if i := strings.IndexByte("fnrtv", character); i >= 0 {
		return rune("\f\n\r\t\v"[i]), true
	}
	return rune(character), strings.IndexByte(`^$\.*+?()[]{}|/`, character) >= 0
}

func (p *regexParser) set() bool {
	p.take("^")
	for !p.take("]") {
		low, ok := p.member()
		if !ok {
			return false
		}
		if !strings.HasPrefix(p.rest(), "-") || strings.HasPrefix(p.rest(), "-]") {
			continue
		}
		p.at++
		high, ok := p.member()
		if !ok || low < 0 || high < low {
			return false
		}
	}
	return true
}

func (p *regexParser) member() (rune, bool) {
	if p.at == len(p.text) {
		return -1, false
	}
	if p.take(`\`) {
		return p.escape(true)
	}
	character, size := utf8.DecodeRuneInString(p.rest())
	p.at += size
	return character, true
}
