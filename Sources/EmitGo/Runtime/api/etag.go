package api

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strings"
)

// EntityTag is the strong tag of a representation (RFC 9110, section 8.8.3), made from what is answered.
func EntityTag(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:])[:27] + `"`
}

// WriteTagged answers with JSON and its tag; 304 where the client has it already.
func WriteTagged(w http.ResponseWriter, r *http.Request, status int, mediaType string, body []byte) {
	tag := EntityTag(body)
	w.Header().Set("ETag", tag)
	known := r.Header.Values("If-None-Match")
	isRead := r.Method == http.MethodGet || r.Method == http.MethodHead
	if isRead && lists(strings.Join(known, ", "), tag, true) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	Write(w, status, mediaType, body)
}

// IfMatch is the If-Match of a request; nil where there is none.
func IfMatch(r *http.Request) *string {
	if values := r.Header.Values("If-Match"); len(values) > 0 {
		all := strings.Join(values, ", ")
		return &all
	}
	return nil
}

// RequireMatch is an error unless If-Match lists the tag of what there is.
func RequireMatch(header *string, current []byte, isRequired bool) error {
	switch {
	case header == nil && isRequired:
		return PreconditionRequired()
	case header != nil && !lists(*header, EntityTag(current), false):
		return PreconditionFailed()
	}
	return nil
}

func lists(header, tag string, isWeak bool) bool {
	for _, part := range strings.Split(header, ",") {
		part = strings.TrimSpace(part)
		if part == "*" || part == tag || isWeak && part == "W/"+tag {
			return true
		}
	}
	return false
}
