package wire

import (
	"encoding/base64"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
)

// AppendString writes a string.
func AppendString[T ~string](b []byte, text T) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		b = append(b, text[start:i]...)
		start = i + 1
		b = append(b, '\\')
		switch c {
		case '"', '\\':
			b = append(b, c)
		case '\b':
			b = append(b, 'b')
		case '\f':
			b = append(b, 'f')
		case '\n':
			b = append(b, 'n')
		case '\r':
			b = append(b, 'r')
		case '\t':
			b = append(b, 't')
		default:
			const digits = "0123456789abcdef"
			b = append(b, 'u', '0', '0', digits[c>>4], digits[c&15])
		}
	}
	b = append(b, text[start:]...)
	return append(b, '"')
}

// AppendBool writes a boolean.
func AppendBool(b []byte, value bool) []byte { return strconv.AppendBool(b, value) }

// AppendInt writes an integer.
func AppendInt[T ~int | ~int64](b []byte, value T) []byte {
	return strconv.AppendInt(b, int64(value), 10)
}

// AppendFloat writes a number as ECMAScript does: the fewest digits that denote it, an exponent only beyond 21 of them.
func AppendFloat(b []byte, value float64) []byte {
	if math.IsInf(value, 0) || math.IsNaN(value) {
		return append(b, "null"...)
	}
	if value == 0 {
		return append(b, '0')
	}
	if size := math.Abs(value); size >= 1e-6 && size < 1e21 {
		return strconv.AppendFloat(b, value, 'f', -1, 64)
	}
	text := strconv.FormatFloat(value, 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(text, "e")
	b = append(b, mantissa...)
	b = append(b, 'e', exponent[0])
	return append(b, strings.TrimLeft(exponent[1:], "0")...)
}

// AppendTime writes a moment in UTC, with milliseconds.
func AppendTime(b []byte, value time.Time) []byte { return AppendString(b, FormatTime(value)) }

// AppendBytes writes bytes in base64.
func AppendBytes(b []byte, value []byte) []byte {
	b = append(b, '"')
	b = base64.StdEncoding.AppendEncode(b, value)
	return append(b, '"')
}

// AppendBinary writes bytes as the text that they are.
func AppendBinary(b []byte, value []byte) []byte { return AppendString(b, string(value)) }

// AppendDecimal writes a decimal with exactly scale digits after the point.
func AppendDecimal(scale int) func([]byte, string) []byte {
	return func(b []byte, value string) []byte { return AppendString(b, ToScale(value, scale)) }
}

// AppendList writes a list; nil is one without items.
func AppendList[T any](item func([]byte, T) []byte) func([]byte, []T) []byte {
	return func(b []byte, list []T) []byte {
		b = append(b, '[')
		for i, value := range list {
			if i > 0 {
				b = append(b, ',')
			}
			b = item(b, value)
		}
		return append(b, ']')
	}
}

// AppendMap writes a map.
func AppendMap[T any](item func([]byte, T) []byte) func([]byte, Map[T]) []byte {
	return func(b []byte, m Map[T]) []byte {
		w := Open(b)
		for _, entry := range m {
			Put(&w, entry.Name, entry.Value, item)
		}
		return w.Close()
	}
}

// OrNull writes what a pointer points to, or null.
func OrNull[T any](item func([]byte, T) []byte) func([]byte, *T) []byte {
	return func(b []byte, value *T) []byte {
		if value == nil {
			return append(b, "null"...)
		}
		return item(b, *value)
	}
}

// NilOrNull writes a list or a map, or null where it is nil.
func NilOrNull[S ~[]T, T any](items func([]byte, S) []byte) func([]byte, S) []byte {
	return func(b []byte, value S) []byte {
		if value == nil {
			return append(b, "null"...)
		}
		return items(b, value)
	}
}

// AppendValue writes a value of any shape.
func AppendValue(b []byte, value any) []byte {
	switch value := value.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return AppendBool(b, value)
	case string:
		return AppendString(b, value)
	case float64:
		return AppendFloat(b, value)
	case int:
		return AppendInt(b, value)
	case int64:
		return AppendInt(b, value)
	case *big.Int:
		return value.Append(b, 10)
	case []any:
		return AppendList(AppendValue)(b, value)
	case *Object:
		w := Open(b)
		for _, member := range value.members {
			Put(&w, member.Name, member.Value, AppendValue)
		}
		return w.Close()
	}
	return append(b, "null"...)
}

// Writer writes an object, member by member.
type Writer struct {
	b     []byte
	first bool
}

// Open begins an object.
func Open(b []byte) Writer { return Writer{append(b, '{'), true} }

// Close ends it.
func (w *Writer) Close() []byte { return append(w.b, '}') }

func (w *Writer) name(name string) {
	if !w.first {
		w.b = append(w.b, ',')
	}
	w.first = false
	w.b = append(AppendString(w.b, name), ':')
}

// Others writes members that an object has besides those that it declares.
func (w *Writer) Others(others *Object) {
	if others == nil {
		return
	}
	for _, member := range others.members {
		Put(w, member.Name, member.Value, AppendValue)
	}
}

// Put writes a member.
func Put[T any](w *Writer, name string, value T, write func([]byte, T) []byte) {
	w.name(name)
	w.b = write(w.b, value)
}

// PutMaybe writes a member unless it is absent.
func PutMaybe[T any](w *Writer, name string, value *T, write func([]byte, T) []byte) {
	if value != nil {
		Put(w, name, *value, write)
	}
}

// PutOpt writes a member, or null, unless it is absent.
func PutOpt[T any](w *Writer, name string, value Optional[T], write func([]byte, T) []byte) {
	if value.IsSet {
		Put(w, name, value.Value, OrNull(write))
	}
}
