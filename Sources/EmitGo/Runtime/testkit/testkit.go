// Package testkit is what the tests of a service are written with: requests as bytes, answers, and what is expected.
package testkit

import (
	"bytes"
	"crypto/rand"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"service/internal/gen/want"
	"service/internal/gen/wire"
)

// Pairs are names with their values, in order.
type Pairs [][2]string

// Request is what a request has besides its method and path.
type Request struct {
	Query  Pairs
	Header Pairs
	// Body is sent as it is; nil is none.
	Body []byte
}

// Call is a whole request.
type Call struct {
	Method, Path string
	Request
}

// Client sends requests to one service.
type Client struct {
	t      testing.TB
	server *httptest.Server
}

// NewClient serves a handler until the test ends.
func NewClient(t testing.TB, handler http.Handler) *Client {
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	client := server.Client()
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	client.Transport.(*http.Transport).DisableCompression = true
	return &Client{t, server}
}

// Send is the answer to a request; what is not said is not sent.
func (c *Client) Send(method, path string, request Request) *Answer {
	c.t.Helper()
	answer, err := c.send(Call{method, path, request})
	if err != nil {
		c.t.Fatalf("%s %s: %v", method, path, err)
	}
	return answer
}

func (c *Client) send(call Call) (*Answer, error) {
	request, err := http.NewRequest(call.Method, c.server.URL, bytes.NewReader(call.Body))
	if err != nil {
		return nil, err
	}
	if call.Body == nil {
		request.Body, request.GetBody = nil, nil
	}
	// Opaque is sent as it is, whatever escapes it has.
	path, query, _ := strings.Cut(withQuery(call.Path, call.Query), "?")
	request.URL.Opaque = path
	request.URL.RawQuery = query
	request.Header.Set("User-Agent", "")
	for _, pair := range call.Header {
		if pair[0] == "Transfer-Encoding" {
			request.TransferEncoding = []string{pair[1]}
			continue
		}
		request.Header.Set(pair[0], pair[1])
	}
	response, err := c.server.Client().Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return &Answer{c.t, call.Method + " " + call.Path, response.StatusCode, response.Header, body}, err
}

// SendAtOnce is the answers to the same request, sent so many times at once: alike.
func (c *Client) SendAtOnce(count int, method, path string, request Request) []*Answer {
	c.t.Helper()
	answers := make([]*Answer, count)
	var group sync.WaitGroup
	for i := range count {
		group.Add(1)
		go func() {
			defer group.Done()
			var err error
			if answers[i], err = c.send(Call{method, path, request}); err != nil {
				c.t.Errorf("%s %s: %v", method, path, err)
			}
		}()
	}
	group.Wait()
	for _, answer := range answers {
		if answer == nil {
			c.t.FailNow()
		}
		if string(answer.body) != string(answers[0].body) {
			c.t.Errorf("%s: got %s, and %s", answer.title, answer.body, answers[0].body)
		}
	}
	return answers
}

// Race sends requests at once; the statuses of the answers, sorted, are as given.
func (c *Client) Race(statuses []int, calls ...Call) {
	c.t.Helper()
	got := make([]int, len(calls))
	var group sync.WaitGroup
	for i, call := range calls {
		group.Add(1)
		go func() {
			defer group.Done()
			if answer, err := c.send(call); err != nil {
				c.t.Errorf("%s %s: %v", call.Method, call.Path, err)
			} else {
				got[i] = answer.status
			}
		}()
	}
	group.Wait()
	slices.Sort(got)
	if !slices.Equal(got, statuses) {
		c.t.Errorf("got statuses %v, want %v", got, statuses)
	}
}

// Answer is what a service answered.
type Answer struct {
	t      testing.TB
	title  string
	status int
	header http.Header
	body   []byte
}

// HasStatus expects one of these statuses, and tells whether it is the first.
func (a *Answer) HasStatus(statuses ...int) bool {
	a.t.Helper()
	if !slices.Contains(statuses, a.status) {
		a.t.Fatalf("%s: got %d %s, want %v", a.title, a.status, a.body, statuses)
	}
	return a.status == statuses[0]
}

// Header is the value of a header.
func (a *Answer) Header(name string) string { return strings.Join(a.header.Values(name), ", ") }

// HasHeader expects a header with a value.
func (a *Answer) HasHeader(name, value string) {
	a.t.Helper()
	if got := a.Header(name); got != value {
		a.t.Errorf("%s: got %s %q, want %q", a.title, name, got, value)
	}
}

// HasHeaderIn expects a header in a format.
func (a *Answer) HasHeaderIn(name, format string) {
	a.t.Helper()
	if err := want.Format(format)(a.Header(name), name); err != nil {
		a.t.Errorf("%s: %v", a.title, err)
	}
}

// MentionsHeader expects a header.
func (a *Answer) MentionsHeader(name string) {
	a.t.Helper()
	if len(a.header.Values(name)) == 0 {
		a.t.Errorf("%s: %s is missing", a.title, name)
	}
}

// LacksHeader expects no such header.
func (a *Answer) LacksHeader(name string) {
	a.t.Helper()
	if len(a.header.Values(name)) > 0 {
		a.t.Errorf("%s: got %s %q, want none", a.title, name, a.Header(name))
	}
}

// IsEmpty expects no body.
func (a *Answer) IsEmpty() {
	a.t.Helper()
	if len(a.body) > 0 {
		a.t.Errorf("%s: got the body %s, want none", a.title, a.body)
	}
}

// JSON is the body.
func (a *Answer) JSON() any {
	a.t.Helper()
	value, err := wire.Parse(a.body, 1000)
	if err != nil {
		a.t.Fatalf("%s: %v: %s", a.title, err, a.body)
	}
	return value
}

// Matches expects a JSON body.
func (a *Answer) Matches(matcher want.Matcher) {
	a.t.Helper()
	if err := matcher(a.JSON(), ""); err != nil {
		a.t.Errorf("%s: %v", a.title, err)
	}
}

// IsError expects exactly this error; its data is not looked at.
func (a *Answer) IsError(mediaType, body string) {
	a.t.Helper()
	a.HasHeader("Content-Type", mediaType)
	object, ok := a.JSON().(*wire.Object)
	if !ok {
		a.t.Fatalf("%s: got %s, want an error", a.title, a.body)
	}
	if got := string(wire.AppendValue(nil, object.Without("data"))); got != body {
		a.t.Errorf("%s:\n got %s\nwant %s", a.title, got, body)
	}
}

// ErrorBody is the body of an error with violations under a name.
func ErrorBody(body, name string, violations []wire.Violation) string {
	if len(violations) == 0 {
		return body
	}
	list := wire.AppendList(wire.AppendViolation)(nil, violations)
	return strings.TrimSuffix(body, "}") + `,"` + name + `":` + string(list) + "}"
}

// At is what a JSON Pointer points at.
func (a *Answer) At(pointer string) any {
	a.t.Helper()
	value := a.JSON()
	for _, segment := range strings.Split(pointer, "/")[1:] {
		object, ok := value.(*wire.Object)
		if !ok {
			a.t.Fatalf("%s: there is nothing at %s in %s", a.title, pointer, a.body)
		}
		value = object.At(strings.NewReplacer("~1", "/", "~0", "~").Replace(segment))
	}
	return value
}

// JSON is a value as the body of a request.
func JSON(value any) []byte { return wire.AppendValue(nil, value) }

// Object is an object of names and values, in turn.
func Object(members ...any) *wire.Object {
	object := wire.NewObject()
	for i := 0; i+1 < len(members); i += 2 {
		object.Set(members[i].(string), members[i+1])
	}
	return object
}

// Array is an array.
func Array(items ...any) []any { return items }

// Number is a number that Go has no literal for.
func Number(text string) any {
	value, _ := wire.Parse([]byte(text), 1)
	return value
}

// Text is a value as text.
func Text(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return string(wire.AppendValue(nil, value))
}

// Escape is a text as it stands in a path or a query.
func Escape(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

// withQuery is a path with parameters behind it.
func withQuery(path string, query Pairs) string {
	separator := "?"
	if strings.Contains(path, "?") {
		separator = "&"
	}
	for _, pair := range query {
		path += separator + Escape(pair[0]) + "=" + Escape(pair[1])
		separator = "&"
	}
	return path
}

// Tick waits until the clock, in milliseconds, shows another time.
func Tick() {
	for start := time.Now().UnixMilli(); time.Now().UnixMilli() == start; {
		time.Sleep(100 * time.Microsecond)
	}
}

// Fresh is so many hexadecimal digits, others each time.
func Fresh(length int) string {
	const characters = "0123456789abcdef"
	text := make([]byte, length)
	for i := range text {
		n, _ := rand.Int(rand.Reader, big.NewInt(int64(len(characters))))
		text[i] = characters[n.Int64()]
	}
	return string(text)
}

// Filler is a JSON string of so many bytes, its quotes included.
func Filler(size int) []byte { return []byte(`"` + strings.Repeat("a", max(0, size-2)) + `"`) }
