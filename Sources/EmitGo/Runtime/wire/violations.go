package wire

import (
	"slices"
	"strings"
)

// Violation is what is wrong with one value of a request.
type Violation struct {
	// In is path, query, header, cookie or body.
	In string
	// Pointer is a JSON Pointer (RFC 6901); a parameter is its first segment.
	Pointer string
	Code    string
	Detail  string
}

// AppendViolation writes a violation.
func AppendViolation(b []byte, violation Violation) []byte {
	w := Open(b)
	Put(&w, "in", violation.In, AppendString)
	Put(&w, "pointer", violation.Pointer, AppendString)
	Put(&w, "code", violation.Code, AppendString)
	Put(&w, "detail", violation.Detail, AppendString)
	return w.Close()
}

// Violations are what is wrong with a request, in the order of the contract.
type Violations struct {
	// Part is the part of the request that is being looked at; the body where it is empty.
	Part string
	List []Violation
}

// Add adds a violation of a value in the current part.
func (v *Violations) Add(pointer, code, detail string) {
	v.List = append(v.List, Violation{v.part(), pointer, code, detail})
}

func (v *Violations) part() string {
	if v.Part == "" {
		return "body"
	}
	return v.Part
}

// Missing reports a parameter that is required, unless something else is known to be wrong with it.
func (v *Violations) Missing(pointer, detail string) {
	if n := len(v.List); n > 0 && v.List[n-1].In == v.part() && v.List[n-1].Pointer == pointer {
		return
	}
	v.Add(pointer, "required", detail)
}

// Unknown reports the members of a closed object that it does not declare, in the order in which they were sent.
func (v *Violations) Unknown(object *Object, at string, known ...string) {
	v.Others(object, at, "unknown_property", "is not a known property", known...)
}

// Others reports the members that an object does not declare, in words of the contract.
func (v *Violations) Others(object *Object, at, code, detail string, known ...string) {
	for _, member := range object.members {
		if !slices.Contains(known, member.Name) {
			v.Add(Pointer(at, member.Name), code, detail)
		}
	}
}

// Check adds what is wrong with a value.
type Check func(value any, at string, v *Violations)

// Passes tells whether a value passes a check, which then leaves no trace.
func Passes(value any, check Check) bool {
	var v Violations
	check(value, "", &v)
	return len(v.List) == 0
}

// Fitting is how many of several checks a value passes.
func Fitting(value any, checks ...Check) int {
	count := 0
	for _, check := range checks {
		if Passes(value, check) {
			count++
		}
	}
	return count
}

// Matching is how many of several values pass a check.
func Matching(values []any, check Check) int {
	count := 0
	for _, value := range values {
		if Passes(value, check) {
			count++
		}
	}
	return count
}

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// Pointer is the JSON Pointer of a member.
func Pointer(at, name string) string { return at + "/" + pointerEscapes.Replace(name) }
