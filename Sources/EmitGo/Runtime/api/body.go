package api

import (
	"errors"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"service/internal/gen/wire"
)

// Body is what an operation accepts as its body.
type Body struct {
	// MediaTypes that are accepted.
	MediaTypes []string
	// MaxBytes is how large it may be.
	MaxBytes int64
	// MaxDepth is how deep arrays and objects may nest.
	MaxDepth int
}

// Content is a body that was read.
type Content struct {
	// Value is JSON, a form's fields as an object, text, or bytes; nil where there is no body.
	Value     any
	IsThere   bool
	MediaType string
}

// Read reads the body of a request: 415, 413 and 400, in that order.
func (b Body) Read(w http.ResponseWriter, r *http.Request) (Content, error) {
	// A length of -1 is that of a body in chunks, be it an empty one.
	if r.ContentLength == 0 {
		return Content{}, nil
	}
	mediaType, err := b.mediaType(r)
	if err != nil {
		return Content{}, err
	}
	if r.ContentLength > b.MaxBytes {
		return Content{}, PayloadTooLarge()
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, b.MaxBytes))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return Content{}, PayloadTooLarge()
	case err != nil:
		return Content{}, MalformedRequest()
	}
	content := Content{MediaType: mediaType, IsThere: true}
	switch {
	case mediaType == "application/json" || strings.HasSuffix(mediaType, "+json"):
		if len(data) == 0 {
			return Content{MediaType: mediaType}, nil
		}
		if content.Value, err = wire.Parse(data, b.MaxDepth); err != nil {
			return Content{}, MalformedJSON(err)
		}
	case mediaType == "application/x-www-form-urlencoded":
		if content.Value, err = form(data); err != nil {
			return Content{}, MalformedRequest()
		}
	case strings.HasPrefix(mediaType, "text/"):
		if !wire.ValidText(data) {
			return Content{}, MalformedRequest()
		}
		content.Value = strings.TrimPrefix(string(data), "\ufeff")
	default:
		content.Value = data
	}
	return content, nil
}

// form is an object of a form's fields: one that comes once is a string; one that comes more often, a list.
func form(data []byte) (any, error) {
	fields, err := wire.Query(string(data))
	if err != nil {
		return nil, err
	}
	object := wire.NewObject()
	for _, name := range fields.Names() {
		values := fields.Values(name)
		if len(values) == 1 {
			object.Set(name, values[0])
			continue
		}
		list := make([]any, len(values))
		for i, value := range values {
			list[i] = value
		}
		object.Set(name, list)
	}
	return object, nil
}

var utf8Charset = regexp.MustCompile(`^charset="?utf-?8"?$`)

// mediaType is 415 unless the body is of one of the types that are accepted, in UTF-8 and not compressed.
func (b Body) mediaType(r *http.Request) (string, error) {
	parts := strings.Split(strings.ToLower(r.Header.Get("Content-Type")), ";")
	mediaType := strings.TrimSpace(parts[0])
	encoding := r.Header.Get("Content-Encoding")
	if !slices.Contains(b.MediaTypes, mediaType) || encoding != "" && encoding != "identity" {
		return "", UnsupportedMediaType()
	}
	for _, parameter := range parts[1:] {
		if parameter = strings.TrimSpace(parameter); strings.HasPrefix(parameter, "charset=") {
			if !utf8Charset.MatchString(parameter) {
				return "", UnsupportedMediaType()
			}
			break
		}
	}
	return mediaType, nil
}
