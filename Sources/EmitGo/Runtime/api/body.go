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
	// MediaTypes that are accepted, and ranges of them, such as image/*.
	MediaTypes []string
	// MaxBytes is how large it may be.
	MaxBytes int64
	// MaxDepth is how deep arrays and objects may nest.
	MaxDepth int
	// Forms are how the fields of a form become an object, by its media type.
	Forms map[string]wire.Form
	// Texts are how text becomes a value, by its media type; otherwise it stays text.
	Texts map[string]wire.Decode
}

// Content is a body that was read.
type Content struct {
	// Value is JSON, a form as an object, what text stands for, or bytes; nil where there is no body.
	Value     any
	IsThere   bool
	MediaType string
	// Bytes are as they were sent.
	Bytes []byte
}

// Read reads the body of a request: 415, 413 and 400, in that order.
func (b Body) Read(w http.ResponseWriter, r *http.Request) (Content, error) {
	// A length of -1 is that of a body in chunks, be it an empty one.
	if r.ContentLength == 0 && !b.isEmptyContent(r) {
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
	content := Content{MediaType: mediaType, IsThere: true, Bytes: data}
	switch {
	case isJSON(mediaType):
		if len(data) == 0 {
			return Content{MediaType: mediaType}, nil
		}
		if content.Value, err = wire.Parse(data, b.MaxDepth); err != nil {
			return Content{}, MalformedJSON(err)
		}
	case mediaType == "application/x-www-form-urlencoded":
		fields, err := wire.URLEncoded(data)
		if err != nil {
			return Content{}, MalformedRequest()
		}
		content.Value = b.Forms[mediaType].Object(fields)
	case mediaType == "multipart/form-data":
		fields, err := wire.Multipart(r.Header.Get("Content-Type"), data)
		if err != nil {
			return Content{}, MalformedRequest()
		}
		content.Value = b.Forms[mediaType].Object(fields)
	case strings.HasPrefix(mediaType, "text/"):
		if !wire.ValidText(data) {
			return Content{}, MalformedRequest()
		}
		text := strings.TrimPrefix(string(data), "\ufeff")
		content.Value = text
		if decode, ok := b.Texts[mediaType]; ok {
			content.Value = decode(text)
		}
	default:
		content.Value = data
	}
	return content, nil
}

// isEmptyContent is whether no bytes are content all the same: a form without a field, or an empty text.
func (b Body) isEmptyContent(r *http.Request) bool {
	sent, _, _ := strings.Cut(strings.ToLower(r.Header.Get("Content-Type")), ";")
	mediaType, ok := b.admitting(strings.TrimSpace(sent))
	return ok && !isJSON(mediaType) && mediaType != "multipart/form-data"
}

// admitting is the media type, or else the range of them, that admits a body's type; nothing admits a body without one.
func (b Body) admitting(mediaType string) (string, bool) {
	kind, _, _ := strings.Cut(mediaType, "/")
	if kind == "" {
		return "", false
	}
	for _, candidate := range []string{mediaType, kind + "/*", "*/*"} {
		if slices.Contains(b.MediaTypes, candidate) {
			return candidate, true
		}
	}
	return "", false
}

func isJSON(mediaType string) bool {
	return mediaType == "application/json" || mediaType == "text/json" || strings.HasSuffix(mediaType, "+json")
}

var utf8Charset = regexp.MustCompile(`^charset="?utf-?8"?$`)

// mediaType is what admits the body; 415 where nothing does, or it is not UTF-8, or compressed.
func (b Body) mediaType(r *http.Request) (string, error) {
	parts := strings.Split(strings.ToLower(r.Header.Get("Content-Type")), ";")
	mediaType, ok := b.admitting(strings.TrimSpace(parts[0]))
	encoding := r.Header.Get("Content-Encoding")
	if !ok || encoding != "" && encoding != "identity" {
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
