// Package want says what is expected of a JSON value.
package want

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"service/internal/gen/wire"
)

// Matcher tells what is wrong with a value.
type Matcher func(value any, at string) error

func text(value any) string { return string(wire.AppendValue(nil, value)) }

// Any is any value.
func Any(any, string) error { return nil }

// Equal is a value.
func Equal(expected any) Matcher { return OneOf(expected) }

// OneOf is one of some values.
func OneOf(expected ...any) Matcher {
	return func(value any, at string) error {
		if wire.IsOneOf(value, expected...) {
			return nil
		}
		return fmt.Errorf("%s: got %s, want %s", at, text(value), text(expected))
	}
}

// Kind is a value of one of some kinds.
func Kind(kinds ...string) Matcher {
	return func(value any, at string) error {
		if wire.IsOfKind(value, kinds...) {
			return nil
		}
		return fmt.Errorf("%s: got %s, want %s", at, text(value), strings.Join(kinds, " or "))
	}
}

// Nullable is null, or what matches.
func Nullable(matcher Matcher) Matcher {
	return func(value any, at string) error {
		if value == nil {
			return nil
		}
		return matcher(value, at)
	}
}

var utc = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$`)

var formats = map[string]func(string) bool{
	"date-time":  func(text string) bool { return utc.MatchString(text) && wire.IsDateTime(text) },
	"date":       wire.IsDate,
	"time":       wire.IsTime,
	"time-local": wire.IsLocalTime,
	"duration":   wire.IsDuration,
	"email":      wire.IsEmail,
	"uri":        wire.IsURI,
	"uuid":       func(text string) bool { return wire.IsUUID(text) && text == strings.ToLower(text) },
	"byte":       wire.IsBase64,
}

// Format is a string in a format, in its normal form.
func Format(name string) Matcher {
	return func(value any, at string) error {
		text, ok := value.(string)
		if check := formats[name]; ok && (check == nil || check(text)) {
			return nil
		}
		return fmt.Errorf("%s: got %v, want a %s", at, value, name)
	}
}

// Decimal is a string that is a decimal with exactly so many digits after the point.
func Decimal(scale int) Matcher {
	pattern := `^-?[0-9]+`
	if scale > 0 {
		pattern += `\.[0-9]{` + strconv.Itoa(scale) + `}`
	}
	form := regexp.MustCompile(pattern + `$`)
	return func(value any, at string) error {
		if text, ok := value.(string); ok && form.MatchString(text) {
			return nil
		}
		return fmt.Errorf("%s: got %v, want a decimal of scale %d", at, value, scale)
	}
}

// Later is a date-time after another one.
func Later(than any) Matcher {
	return func(value any, at string) error {
		if err := Format("date-time")(value, at); err != nil {
			return err
		}
		if before, ok := than.(string); ok && value.(string) > before {
			return nil
		}
		return fmt.Errorf("%s: got %v, want one later than %v", at, value, than)
	}
}

// Token is a JWT that expires so many seconds after it was issued.
func Token(lifetime int) Matcher {
	return func(value any, at string) error {
		text, _ := value.(string)
		parts := strings.Split(text, ".")
		if len(parts) != 3 {
			return fmt.Errorf("%s: got %v, want a token", at, value)
		}
		payload, err := base64.RawURLEncoding.DecodeString(parts[1])
		if err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
		var claims struct{ Iat, Exp int }
		if err := json.Unmarshal(payload, &claims); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
		if got := claims.Exp - claims.Iat; got != lifetime {
			return fmt.Errorf("%s: the token holds for %d s, want %d", at, got, lifetime)
		}
		return nil
	}
}

// Property is a member of an object.
type Property struct {
	name       string
	matcher    Matcher
	isOptional bool
}

// Member is a member that is there.
func Member(name string, matcher Matcher) Property { return Property{name, matcher, false} }

// Optional is a member that may be absent.
func Optional(name string, matcher Matcher) Property { return Property{name, matcher, true} }

// Object is an object with exactly these members, in this order.
func Object(properties ...Property) Matcher {
	return func(value any, at string) error {
		object, ok := value.(*wire.Object)
		if !ok {
			return fmt.Errorf("%s: got %s, want an object", at, text(value))
		}
		var names, expected []string
		for _, member := range object.Members() {
			names = append(names, member.Name)
		}
		for _, property := range properties {
			if !property.isOptional || object.Has(property.name) {
				expected = append(expected, property.name)
			}
		}
		if !slices.Equal(names, expected) {
			return fmt.Errorf("%s: got members %q, want %q", at, names, expected)
		}
		for _, property := range properties {
			member, ok := object.Get(property.name)
			if !ok {
				continue
			}
			if err := property.matcher(member, wire.Pointer(at, property.name)); err != nil {
				return err
			}
		}
		return nil
	}
}

// List is at least so many elements, each of which matches.
func List(minimum int, matcher Matcher) Matcher {
	return func(value any, at string) error {
		items, ok := value.([]any)
		if !ok || len(items) < minimum {
			return fmt.Errorf("%s: got %s, want at least %d items", at, text(value), minimum)
		}
		for i, item := range items {
			if err := matcher(item, at+"/"+strconv.Itoa(i)); err != nil {
				return err
			}
		}
		return nil
	}
}

// Array is exactly these elements.
func Array(matchers ...Matcher) Matcher {
	return func(value any, at string) error {
		items, ok := value.([]any)
		if !ok || len(items) != len(matchers) {
			return fmt.Errorf("%s: got %s, want %d items", at, text(value), len(matchers))
		}
		for i, matcher := range matchers {
			if err := matcher(items[i], at+"/"+strconv.Itoa(i)); err != nil {
				return err
			}
		}
		return nil
	}
}

// Order is what consecutive items are in the order of.
type Order struct {
	Property     string
	IsDescending bool
	// By is text, number or boolean.
	By string
}

// InOrder tells whether of two items one may come before the other.
func InOrder(before, after *wire.Object, orders []Order) bool {
	for _, order := range orders {
		difference := compare(before.At(order.Property), after.At(order.Property), order.By)
		if order.IsDescending {
			difference = -difference
		}
		if difference != 0 {
			return difference < 0
		}
	}
	return true
}

// compare has null first.
func compare(a, b any, by string) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	case by == "number":
		if number, ok := b.(string); ok {
			return wire.Compare(a, number)
		}
		return wire.Compare(a, text(b))
	case by == "boolean":
		return bytes.Compare([]byte(text(a)), []byte(text(b)))
	}
	first, _ := a.(string)
	second, _ := b.(string)
	return strings.Compare(first, second)
}
