package wire

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"time"
)

// Object is a JSON object: its members in the order in which they were sent.
type Object struct {
	members []Member
	// index is made once a search would take long.
	index map[string]int
}

// Member is a member of an Object.
type Member struct {
	Name  string
	Value any
}

// NewObject makes an object of members.
func NewObject(members ...Member) *Object {
	object := &Object{}
	for _, member := range members {
		object.Set(member.Name, member.Value)
	}
	return object
}

func (o *Object) find(name string) int {
	if o.index != nil {
		if i, ok := o.index[name]; ok {
			return i
		}
		return -1
	}
	return slices.IndexFunc(o.members, func(member Member) bool { return member.Name == name })
}

// Get is the value of a member, and whether there is one.
func (o *Object) Get(name string) (any, bool) {
	if i := o.find(name); i >= 0 {
		return o.members[i].Value, true
	}
	return nil, false
}

// Has tells whether there is such a member.
func (o *Object) Has(name string) bool { return o.find(name) >= 0 }

// At is the value of a member that is there, or nil.
func (o *Object) At(name string) any {
	value, _ := o.Get(name)
	return value
}

// Or is the value of a member, or a default where there is none.
func (o *Object) Or(name string, standard any) any {
	if value, ok := o.Get(name); ok {
		return value
	}
	return standard
}

// Set gives a member its value, at the end where it is new.
func (o *Object) Set(name string, value any) {
	if i := o.find(name); i >= 0 {
		o.members[i].Value = value
		return
	}
	if o.index != nil {
		o.index[name] = len(o.members)
	}
	o.members = append(o.members, Member{name, value})
	if o.index == nil && len(o.members) > 16 {
		o.index = make(map[string]int, 2*len(o.members))
		for i, member := range o.members {
			o.index[member.Name] = i
		}
	}
}

// Members are the members, in order.
func (o *Object) Members() []Member { return o.members }

// Len is how many members there are.
func (o *Object) Len() int { return len(o.members) }

// Without is the object without some of its members.
func (o *Object) Without(names ...string) *Object {
	rest := &Object{}
	for _, member := range o.members {
		if !slices.Contains(names, member.Name) {
			rest.Set(member.Name, member.Value)
		}
	}
	return rest
}

// Optional is a property that may be absent, null or a value. Its zero value is absent.
type Optional[T any] struct {
	// IsSet is false where the property is absent.
	IsSet bool
	// Value is nil where the property is null.
	Value *T
}

// Some is a value.
func Some[T any](value T) Optional[T] { return Optional[T]{true, &value} }

// Null is null, which is not absent.
func Null[T any]() Optional[T] { return Optional[T]{IsSet: true} }

// Map is an object whose names are data, in the order in which they were sent.
type Map[T any] []Entry[T]

// Entry is a member of a Map.
type Entry[T any] struct {
	Name  string
	Value T
}

// Get is the value of a name, and whether there is one.
func (m Map[T]) Get(name string) (value T, ok bool) {
	for _, entry := range m {
		if entry.Name == name {
			return entry.Value, true
		}
	}
	return value, false
}

// Ptr points to a value.
func Ptr[T any](value T) *T { return &value }

// The functions below make Go values of JSON that has been checked. They panic where it has not.

// String is a string.
func String(value any) string { return value.(string) }

// Enum is a string of an enumeration.
func Enum[T ~string](value any) T { return T(value.(string)) }

// UUID is a UUID in lower case.
func UUID(value any) string { return strings.ToLower(value.(string)) }

// Bool is a boolean.
func Bool(value any) bool { return value.(bool) }

// Int is an integer that an int holds.
func Int(value any) int { return int(Int64(value)) }

// Int64 is an integer that an int64 holds.
func Int64(value any) int64 {
	if exact, ok := value.(*big.Int); ok {
		return exact.Int64()
	}
	return int64(value.(float64))
}

// Float is a number.
func Float(value any) float64 {
	if exact, ok := value.(*big.Int); ok {
		near, _ := new(big.Float).SetInt(exact).Float64()
		return near
	}
	return value.(float64)
}

// Time is a date-time in UTC, in milliseconds.
func Time(value any) time.Time {
	moment, _ := momentOf(value.(string))
	return moment
}

// Any is any value.
func Any(value any) any { return value }

// List makes a list of a JSON array.
func List[T any](decode func(any) T) func(any) []T {
	return func(value any) []T {
		items := value.([]any)
		list := make([]T, len(items))
		for i, item := range items {
			list[i] = decode(item)
		}
		return list
	}
}

// MapOf makes a map of a JSON object.
func MapOf[T any](decode func(any) T) func(any) Map[T] {
	return func(value any) Map[T] {
		m := Map[T]{}
		for _, member := range value.(*Object).members {
			m = append(m, Entry[T]{member.Name, decode(member.Value)})
		}
		return m
	}
}

// Nullable makes a pointer of a value that may be null.
func Nullable[T any](decode func(any) T) func(any) *T {
	return func(value any) *T {
		if value == nil {
			return nil
		}
		return Ptr(decode(value))
	}
}

// OrNil makes a value of what may be null, nil where it is.
func OrNil[T any](decode func(any) T) func(any) T {
	return func(value any) (made T) {
		if value == nil {
			return made
		}
		return decode(value)
	}
}

// Maybe makes a pointer of a member that may be absent.
func Maybe[T any](o *Object, name string, decode func(any) T) *T {
	if value, ok := o.Get(name); ok {
		return Ptr(decode(value))
	}
	return nil
}

// MaybeNil makes a value of a member that may be absent: where it is, nil, or what stands for nothing.
func MaybeNil[T any](o *Object, name string, decode func(any) T) (made T) {
	if value, ok := o.Get(name); ok {
		return decode(value)
	}
	return made
}

// Opt makes an Optional of a member.
func Opt[T any](o *Object, name string, decode func(any) T) Optional[T] {
	value, ok := o.Get(name)
	if !ok {
		return Optional[T]{}
	}
	if value == nil {
		return Null[T]()
	}
	return Some(decode(value))
}

// IsInteger tells whether a value is a number without fraction; 1e400, which a float64 cannot hold, is one beyond all bounds.
func IsInteger(value any) bool {
	switch value := value.(type) {
	case *big.Int:
		return true
	case float64:
		return value == math.Trunc(value)
	}
	return false
}

// IsIntegerWithin tells whether a value is an integer between two bounds, both included.
func IsIntegerWithin(value any, least, greatest string) bool {
	return IsInteger(value) && Compare(value, least) >= 0 && Compare(value, greatest) <= 0
}

// IsNumber tells whether a value is a number that a float64 holds: 1e400 is none.
func IsNumber(value any) bool {
	switch value := value.(type) {
	case *big.Int:
		return true
	case float64:
		return !math.IsInf(value, 0)
	}
	return false
}

// IsSingle tells whether a value is a number that a float32 holds.
func IsSingle(value any) bool {
	return IsNumber(value) && math.Abs(Float(value)) <= math.MaxFloat32
}

// IsOfKind tells whether a value is null, a boolean, an integer, a number, a string, an array or an object: one of these.
func IsOfKind(value any, kinds ...string) bool {
	switch value := value.(type) {
	case nil:
		return slices.Contains(kinds, "null")
	case bool:
		return slices.Contains(kinds, "boolean")
	case string:
		return slices.Contains(kinds, "string")
	case []any:
		return slices.Contains(kinds, "array")
	case *Object:
		return slices.Contains(kinds, "object")
	case float64:
		isWhole := value == math.Trunc(value) && !math.IsInf(value, 0)
		return slices.Contains(kinds, "number") || isWhole && slices.Contains(kinds, "integer")
	case *big.Int:
		return slices.Contains(kinds, "integer") || slices.Contains(kinds, "number")
	}
	return false
}

// AreUnique tells whether no two values are equal.
func AreUnique(values []any) bool {
	seen := make(map[string]bool, len(values))
	for _, value := range values {
		text := string(appendCanonical(nil, value))
		if seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

// IsOneOf tells whether a value equals one of some.
func IsOneOf(value any, permitted ...any) bool {
	text := string(appendCanonical(nil, value))
	return slices.ContainsFunc(permitted, func(other any) bool { return string(appendCanonical(nil, other)) == text })
}

// appendCanonical writes what equal values share, whatever the order of their members.
func appendCanonical(b []byte, value any) []byte {
	switch value := value.(type) {
	case []any:
		b = append(b, '[')
		for _, item := range value {
			b = append(appendCanonical(b, item), ',')
		}
		return append(b, ']')
	case *Object:
		members := slices.Clone(value.members)
		slices.SortFunc(members, func(a, b Member) int { return strings.Compare(a.Name, b.Name) })
		b = append(b, '{')
		for _, member := range members {
			b = append(AppendString(b, member.Name), ':')
			b = append(appendCanonical(b, member.Value), ',')
		}
		return append(b, '}')
	case float64:
		if math.IsInf(value, 0) {
			return append(b, "beyond"...)
		}
	}
	return AppendValue(b, value)
}

// Deref is what a pointer points to, or nothing.
func Deref[T any](pointer *T) (value T) {
	if pointer != nil {
		value = *pointer
	}
	return value
}

// Given is a value or null, which is not absent.
func Given[T any](pointer *T) Optional[T] { return Optional[T]{true, pointer} }

// Is tells whether there is a value, and it is this one.
func Is[T comparable](pointer *T, value T) bool { return pointer != nil && *pointer == value }

// Plain is a string of an enumeration as a string.
func Plain[T ~string](value T) string { return string(value) }

// Same is a value itself.
func Same[T any](value T) T { return value }

// Via is what is taken of a value, or nil where there is none.
func Via[T, U any](pointer *T, take func(T) U) *U {
	if pointer == nil {
		return nil
	}
	return Ptr(take(*pointer))
}

// IsText tells whether a value is a string that passes a test.
func IsText(value any, test func(string) bool) bool {
	text, ok := value.(string)
	return ok && test(text)
}

// RawBytes is bytes that were sent as they are.
func RawBytes(value any) []byte { return value.([]byte) }

// AsObject is a value as an object; an empty one where it is none.
func AsObject(value any) *Object {
	if object, ok := value.(*Object); ok {
		return object
	}
	return &Object{}
}

// Items is a value as an array; an empty one where it is none.
func Items(value any) []any {
	items, _ := value.([]any)
	return items
}
