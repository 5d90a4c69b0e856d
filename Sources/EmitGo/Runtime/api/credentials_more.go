package api

import (
	"encoding/base64"
	"net/http"
	"strings"

	"service/internal/gen/wire"
)

// HeaderKey is the key that a header has, where there is one.
func HeaderKey(r *http.Request, name string) (string, bool) { return wire.Header(r, name) }

// QueryKey is the key that the query has, where there is one.
func QueryKey(r *http.Request, name string) (string, bool) {
	query, err := wire.Query(r.URL.RawQuery)
	if err != nil {
		return "", false
	}
	return query.First(name)
}

// CookieKey is the key that a cookie has, where there is one.
func CookieKey(r *http.Request, name string) (string, bool) { return wire.Cookies(r).First(name) }

// BasicCredential is the user and the password of Authorization: Basic (RFC 7617), where there is one.
func BasicCredential(r *http.Request) (user, password string, ok bool, err error) {
	text, ok := Token(r, "Basic")
	if !ok {
		return "", "", false, nil
	}
	// With padding or without.
	data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
	user, password, found := strings.Cut(string(data), ":")
	if err != nil || !found {
		return "", "", false, InvalidToken(err)
	}
	return user, password, true, nil
}

// ClientCertificate is the client's certificate, as the proxy before the service tells it (RFC 9440).
func ClientCertificate(r *http.Request) (string, bool) { return wire.Header(r, "Client-Cert") }
