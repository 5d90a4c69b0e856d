package api

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"service/internal/gen/wire"
)

// Endpoint answers a request, or tells why it cannot.
type Endpoint func(w http.ResponseWriter, r *http.Request) error

// Methods are the endpoints of a path.
func Methods(log *slog.Logger, allow string, endpoints map[string]Endpoint) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		endpoint, ok := endpoints[r.Method]
		if !ok && r.Method == http.MethodHead {
			endpoint, ok = endpoints[http.MethodGet]
		}
		switch {
		case !utf8.ValidString(r.URL.Path):
			WriteError(w, r, log, MalformedRequest())
		case ok:
			if err := endpoint(w, r); err != nil {
				WriteError(w, r, log, err)
			}
		case r.Method == http.MethodOptions:
			w.Header().Set("Allow", allow)
			w.WriteHeader(http.StatusNoContent)
		default:
			WriteError(w, r, log, MethodNotAllowed(allow))
		}
	})
}

// NoRoute answers what no path matches.
func NoRoute(log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { WriteError(w, r, log, NotFound()) })
}

// WriteError answers an error; what was not meant for the client is logged, and told as a bare 500.
func WriteError(w http.ResponseWriter, r *http.Request, log *slog.Logger, err error) {
	var answer *Error
	if errors.Is(err, wire.ErrMalformed) {
		answer = MalformedRequest()
	} else if !errors.As(err, &answer) {
		answer = Internal(err)
	}
	if answer.Status >= 500 {
		log.ErrorContext(r.Context(), answer.Message, "requestId", RequestID(r.Context()), "error", cmp.Or(answer.Cause, err))
	}
	for name, values := range answer.Header {
		w.Header()[name] = values
	}
	Write(w, answer.Status, ErrorMediaType, appendError(nil, answer))
}

// Write answers with a body.
func Write(w http.ResponseWriter, status int, mediaType string, body []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	// A client that went away is nobody to tell.
	_, _ = w.Write(body)
}

type contextKey int

const exchangeKey contextKey = 0

type exchange struct {
	id      string
	request *http.Request
	header  http.Header
}

// RequestID is the X-Request-Id of the request under way.
func RequestID(ctx context.Context) string {
	if under, ok := ctx.Value(exchangeKey).(exchange); ok {
		return under.id
	}
	return ""
}

// RequestFrom is the request under way, for what the contract does not say.
func RequestFrom(ctx context.Context) *http.Request {
	under, _ := ctx.Value(exchangeKey).(exchange)
	return under.request
}

// ResponseHeader is the header of the answer to come, for what the contract does not say.
func ResponseHeader(ctx context.Context) http.Header {
	under, _ := ctx.Value(exchangeKey).(exchange)
	return under.header
}

var usableID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,128}$`)

// Around stands around all routes: gives every answer an X-Request-Id, the client's own where it is harmless; logs
// every request when it has been answered, never its query, its headers or its body; and answers 400 where the target has
// U+0000 in it, and 500 where a handler panics.
func Around(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		id := r.Header.Get("X-Request-Id")
		if !usableID.MatchString(id) {
			id = NewUUID()
		}
		w.Header().Set("X-Request-Id", id)
		recorder := &recorder{ResponseWriter: w}
		r = r.WithContext(context.WithValue(r.Context(), exchangeKey, exchange{id, r, w.Header()}))
		defer func() {
			if cause := recover(); cause != nil {
				err := fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
				if recorder.status != 0 {
					log.ErrorContext(r.Context(), "panic after the answer began", "requestId", id, "error", err)
					panic(http.ErrAbortHandler)
				}
				WriteError(recorder, r, log, err)
			}
			log.InfoContext(r.Context(), "request", "requestId", id, "method", r.Method, "path", r.URL.Path,
				"status", recorder.status, "milliseconds", float64(time.Since(started).Microseconds()/100)/10)
		}()
		// Databases do not keep U+0000.
		if strings.Contains(r.RequestURI, "%00") {
			WriteError(recorder, r, log, MalformedRequest())
			return
		}
		next.ServeHTTP(recorder, r)
	})
}

type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(body []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	return r.ResponseWriter.Write(body)
}

func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// NewUUID is a random UUID (RFC 9562, version 4).
func NewUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6] = b[6]&0x0f | 0x40
	b[8] = b[8]&0x3f | 0x80
	text := hex.EncodeToString(b[:])
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

// Negotiate is a 406 where Accept does not admit a media type.
func Negotiate(r *http.Request, offer string) error {
	_, err := Choose(r, offer)
	return err
}

// Choose is the media type among those on offer that Accept likes best, or a 406 where it admits none.
func Choose(r *http.Request, offers ...string) (string, error) {
	accept := strings.Join(r.Header.Values("Accept"), ", ")
	if accept == "" || accept == "*/*" || accept == offers[0] {
		return offers[0], nil
	}
	ranges := make(map[string]float64)
	for _, text := range strings.Split(accept, ",") {
		name, quality := mediaRange(text)
		if _, ok := ranges[name]; !ok {
			ranges[name] = quality
		}
	}
	best, bestQuality := "", 0.0
	for _, offer := range offers {
		kind, _, _ := strings.Cut(offer, "/")
		for _, name := range []string{offer, kind + "/*", "*/*"} {
			if quality, ok := ranges[name]; ok {
				if quality > bestQuality {
					best, bestQuality = offer, quality
				}
				break
			}
		}
	}
	if best == "" {
		return "", NotAcceptable()
	}
	return best, nil
}

func mediaRange(text string) (string, float64) {
	parts := strings.Split(text, ";")
	for _, parameter := range parts[1:] {
		if value, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(parameter)), "q="); ok {
			quality, err := strconv.ParseFloat(value, 64)
			if err != nil {
				quality = 0
			}
			return strings.ToLower(strings.TrimSpace(parts[0])), quality
		}
	}
	return strings.ToLower(strings.TrimSpace(parts[0])), 1
}

// Segment is a value as a segment of a path, escaped as encodeURIComponent of ECMAScript does.
func Segment(value any) string {
	text := fmt.Sprint(value)
	if moment, ok := value.(time.Time); ok {
		text = wire.FormatTime(moment)
	}
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-_.!~*'()", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
