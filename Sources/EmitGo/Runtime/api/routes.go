package api

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// Exact keeps http.ServeMux from redirecting: a path is what the client sent, however many slashes or dots it has.
func Exact(mux *http.ServeMux, noRoute http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := r.URL.EscapedPath()
		if !strings.HasPrefix(path, "/") || strings.Contains(path, "//") {
			noRoute.ServeHTTP(w, r)
			return
		}
		if !strings.Contains(path, "/.") {
			mux.ServeHTTP(w, r)
			return
		}
		segments := strings.Split(path, "/")
		for i, segment := range segments {
			if segment == "." || segment == ".." {
				segments[i] = strings.ReplaceAll(segment, ".", "%2E")
			}
		}
		exact := new(http.Request)
		*exact = *r
		exact.URL = new(url.URL)
		*exact.URL = *r.URL
		exact.URL.RawPath = strings.Join(segments, "/")
		mux.ServeHTTP(w, exact)
	})
}

// PatternRoute is a path that no pattern of http.ServeMux expresses, or not beside the others.
type PatternRoute struct {
	// Path is matched against the escaped path; its groups are the parameters.
	Path       *regexp.Regexp
	Parameters []string
	Handler    http.Handler
}

// Patterns tries routes in order.
func Patterns(otherwise http.Handler, routes ...PatternRoute) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, route := range routes {
			match := route.Path.FindStringSubmatch(r.URL.EscapedPath())
			if match == nil {
				continue
			}
			for i, name := range route.Parameters {
				// The path was parsed, so its escapes are whole.
				value, _ := url.PathUnescape(match[i+1])
				r.SetPathValue(name, value)
			}
			route.Handler.ServeHTTP(w, r)
			return
		}
		otherwise.ServeHTTP(w, r)
	})
}
