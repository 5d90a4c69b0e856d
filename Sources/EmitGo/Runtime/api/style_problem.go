package api

import (
	"cmp"
	"net/http"

	"service/internal/gen/wire"
)

// ErrorMediaType is that of every error.
const ErrorMediaType = "application/problem+json"

// titles are where RFC 9110 has a newer phrase than net/http.
var titles = map[int]string{413: "Content Too Large", 422: "Unprocessable Content"}

// appendError writes an error as RFC 9457 problem details.
func appendError(b []byte, e *Error) []byte {
	w := wire.Open(b)
	wire.Put(&w, "type", cmp.Or(e.Type, "about:blank"), wire.AppendString)
	wire.Put(&w, "title", cmp.Or(titles[e.Status], http.StatusText(e.Status), "Error"), wire.AppendString)
	wire.Put(&w, "status", e.Status, wire.AppendInt)
	wire.Put(&w, "detail", e.Message, wire.AppendString)
	wire.Put(&w, "code", e.Code, wire.AppendString)
	if len(e.Violations) > 0 {
		wire.Put(&w, "errors", e.Violations, wire.AppendList(wire.AppendViolation))
	}
	if e.Data != nil {
		wire.Put(&w, "data", e.Data, appendRaw)
	}
	return w.Close()
}

func appendRaw(b []byte, raw []byte) []byte { return append(b, raw...) }
