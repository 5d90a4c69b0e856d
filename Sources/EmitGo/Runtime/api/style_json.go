package api

import "service/internal/gen/wire"

// ErrorMediaType is that of every error.
const ErrorMediaType = "application/json"

// appendError writes an error as {"error": …, "code": …}.
func appendError(b []byte, e *Error) []byte {
	w := wire.Open(b)
	wire.Put(&w, "error", e.Message, wire.AppendString)
	wire.Put(&w, "code", e.Code, wire.AppendString)
	if len(e.Violations) > 0 {
		wire.Put(&w, "details", e.Violations, wire.AppendList(wire.AppendViolation))
	}
	if e.Data != nil {
		wire.Put(&w, "data", e.Data, appendRaw)
	}
	return w.Close()
}

func appendRaw(b []byte, raw []byte) []byte { return append(b, raw...) }
