package wire

import "strings"

// Label is what a path has as .a,b, or with another separator as .a.b.
func Label(separator string, decode Decode) Decode {
	return func(text string) any {
		if rest, ok := strings.CutPrefix(text, "."); ok {
			return decode(strings.ReplaceAll(rest, separator, ","))
		}
		return text
	}
}

// Matrix is what a path has as ;name=a,b or ;name=a;name=b; without a name, an object as ;x=1;y=2.
func Matrix(name string, decode Decode) Decode {
	return func(text string) any {
		rest, ok := strings.CutPrefix(text, ";")
		if !ok {
			return text
		}
		parts := strings.Split(rest, ";")
		for i, part := range parts {
			if name == "" || part == name {
				parts[i] = strings.TrimPrefix(part, name)
				continue
			}
			value, ok := strings.CutPrefix(part, name+"=")
			if !ok {
				return text
			}
			parts[i] = value
		}
		return decode(strings.Join(parts, ","))
	}
}
