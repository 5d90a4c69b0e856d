package wire

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"regexp"
	"strings"
)

// Fields are a form's fields, in the order in which they were sent.
type Fields struct {
	names []string
	parts map[string][]part
}

// part is a field, or a file.
type part struct {
	content string
	isFile  bool
}

func (f *Fields) add(name string, added part) {
	if f.parts == nil {
		f.parts = make(map[string][]part)
	}
	if _, ok := f.parts[name]; !ok {
		f.names = append(f.names, name)
	}
	f.parts[name] = append(f.parts[name], added)
}

// URLEncoded reads the fields of an application/x-www-form-urlencoded body.
func URLEncoded(data []byte) (Fields, error) {
	pairs, err := Query(string(data))
	var fields Fields
	for _, name := range pairs.names {
		for _, text := range pairs.values[name] {
			fields.add(name, part{content: text})
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

// Multipart reads the parts of a multipart/form-data body (RFC 7578), all of whose texts are UTF-8.
func Multipart(contentType string, data []byte) (Fields, error) {
	_, parameters, err := mime.ParseMediaType(contentType)
	boundary := parameters["boundary"]
	if err != nil || boundary == "" {
		return Fields{}, ErrMalformed
	}
	var fields Fields
	reader := multipart.NewReader(bytes.NewReader(data), boundary)
	for {
		next, err := reader.NextRawPart()
		// Behind the last part it is this very value; it is wrapped where the body just ends.
		if err == io.EOF {
			return fields, nil
		}
		if err != nil {
			return Fields{}, ErrMalformed
		}
		disposition := next.Header.Get("Content-Disposition")
		name := fieldName.FindStringSubmatch(disposition)
		content, err := io.ReadAll(next)
		if err != nil || name == nil || !formData.MatchString(disposition) {
			return Fields{}, ErrMalformed
		}
		added := part{content: string(content), isFile: fileName.MatchString(disposition)}
		key := name[1] + name[2]
		if !ValidText([]byte(key)) || !added.isFile && !ValidText(content) {
			return Fields{}, ErrMalformed
		}
		if !added.isFile {
			added.content = strings.TrimPrefix(added.content, "\ufeff")
		}
		fields.add(fieldNameEscapes.Replace(key), added)
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
	// IsFile is whether it is bytes.
	IsFile bool
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
		parts := fields.parts[name]
		switch {
		case field.IsList:
			object.Set(name, field.list(parts))
		case len(parts) == 1:
			object.Set(name, field.value(parts[0]))
		default:
			object.Set(name, Field{}.list(parts))
		}
	}
	return object
}

// value is that of a field or a file; a file stands for no value but bytes.
func (f Field) value(sent part) any {
	switch {
	case f.IsFile:
		return []byte(sent.content)
	case sent.isFile:
		return nil
	case f.Decode == nil:
		return sent.content
	}
	return f.Decode(sent.content)
}

func (f Field) list(parts []part) []any {
	list := make([]any, len(parts))
	for i, sent := range parts {
		list[i] = f.value(sent)
	}
	return list
}
