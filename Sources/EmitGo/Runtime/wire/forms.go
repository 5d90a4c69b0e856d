package wire

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"regexp"
	"strings"
)

// Fields are the texts of a form's fields, in the order in which they were sent; nil for a file.
type Fields struct {
	names []string
	texts map[string][]*string
}

func (f *Fields) add(name string, text *string) {
	if f.texts == nil {
		f.texts = make(map[string][]*string)
	}
	if _, ok := f.texts[name]; !ok {
		f.names = append(f.names, name)
	}
	f.texts[name] = append(f.texts[name], text)
}

// URLEncoded reads the fields of an application/x-www-form-urlencoded body.
func URLEncoded(data []byte) (Fields, error) {
	pairs, err := Query(string(data))
	var fields Fields
	for _, name := range pairs.names {
		for _, text := range pairs.values[name] {
			fields.add(name, &text)
		}
	}
	return fields, err
}

var (
	formData         = regexp.MustCompile(`(?i)^[ \t]*form-data[ \t]*;`)
	fieldName        = regexp.MustCompile(`(?i);[ \t]*name=(?:"([^"]*)"|([^"; \t]+))`)
	fileName         = regexp.MustCompile(`(?i);[ \t]*filename\*?=`)
	fieldNameEscapes = strings.NewReplacer("%0A", "\n", "%0D", "\r", "%22", `"`)
)

// Multipart reads the parts of a multipart/form-data body (RFC 7578), all of which is UTF-8.
func Multipart(contentType string, data []byte) (Fields, error) {
	_, parameters, err := mime.ParseMediaType(contentType)
	boundary := parameters["boundary"]
	if err != nil || boundary == "" || !ValidText(data) {
		return Fields{}, ErrMalformed
	}
	var fields Fields
	reader := multipart.NewReader(bytes.NewReader(data), boundary)
	for {
		part, err := reader.NextRawPart()
		// Behind the last part it is this very value; it is wrapped where the body just ends.
		if err == io.EOF {
			return fields, nil
		}
		if err != nil {
			return Fields{}, ErrMalformed
		}
		disposition := part.Header.Get("Content-Disposition")
		name := fieldName.FindStringSubmatch(disposition)
		content, err := io.ReadAll(part)
		if err != nil || name == nil || !formData.MatchString(disposition) {
			return Fields{}, ErrMalformed
		}
		var text *string
		if !fileName.MatchString(disposition) {
			text = Ptr(strings.TrimPrefix(string(content), "\ufeff"))
		}
		fields.add(fieldNameEscapes.Replace(name[1]+name[2]), text)
	}
}

// Form is how the fields of a form become an object.
type Form struct {
	// Fields are those that are not just text.
	Fields map[string]Field
	// Others is how the rest is decoded.
	Others Field
}

// Field is how the fields of one name are decoded; as text where nothing is said.
type Field struct {
	Decode Decode
	// IsList is whether there may be several.
	IsList bool
}

// Object is an object of the fields. A single value that comes more often, and so is none, becomes a list of texts.
func (f Form) Object(fields Fields) *Object {
	object := NewObject()
	for _, name := range fields.names {
		field, ok := f.Fields[name]
		if !ok {
			field = f.Others
		}
		texts := fields.texts[name]
		switch {
		case field.IsList:
			object.Set(name, field.list(texts))
		case len(texts) == 1:
			object.Set(name, field.value(texts[0]))
		default:
			object.Set(name, Field{}.list(texts))
		}
	}
	return object
}

func (f Field) value(text *string) any {
	switch {
	case text == nil:
		return nil
	case f.Decode == nil:
		return *text
	}
	return f.Decode(*text)
}

func (f Field) list(texts []*string) []any {
	list := make([]any, len(texts))
	for i, text := range texts {
		list[i] = f.value(text)
	}
	return list
}
