package wire

import (
	"encoding/base64"
	"regexp"
	"strconv"
	"strings"
)

// Page is one page of a list.
type Page[T any] struct {
	Items []T
	// NextCursor is where the next page starts; nil on the last one.
	NextCursor *string
}

// Paginate makes a page of at most limit items of one item more where there is one. The order values of the last item
// are what the next page starts after.
func Paginate[T any](items []T, limit int, order func(T) []any) Page[T] {
	if len(items) <= limit || limit < 1 {
		return Page[T]{Items: items}
	}
	values := order(items[limit-1])
	cursor := base64.RawURLEncoding.EncodeToString(AppendList(AppendValue)(nil, values))
	return Page[T]{items[:limit], &cursor}
}

// MapPage makes a page of other items.
func MapPage[T, U any](page Page[T], change func(T) U) Page[U] {
	items := make([]U, len(page.Items))
	for i, item := range page.Items {
		items[i] = change(item)
	}
	return Page[U]{items, page.NextCursor}
}

var cursorText = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// Position is the order values of a cursor; nil where the text is none of that many values.
func Position(cursor string, length int) []any {
	if !cursorText.MatchString(cursor) {
		return nil
	}
	// What is left of an incomplete group counts for nothing, as it does elsewhere.
	if len(cursor)%4 == 1 {
		cursor = cursor[:len(cursor)-1]
	}
	data, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return nil
	}
	value, err := Parse(data, MaxDepth)
	if values, ok := value.([]any); err == nil && ok && len(values) == length {
		return values
	}
	return nil
}

// NextLink is the Link header that announces the next page of the same request; empty where there is none.
func NextLink(path, query string, limit int, cursor *string) string {
	if cursor == nil {
		return ""
	}
	var pairs []string
	for _, pair := range strings.Split(query, "&") {
		if pair != "" && !strings.HasPrefix(pair, "limit=") && !strings.HasPrefix(pair, "cursor=") {
			pairs = append(pairs, pair)
		}
	}
	pairs = append(pairs, "limit="+strconv.Itoa(limit), "cursor="+*cursor)
	return "<" + path + "?" + strings.Join(pairs, "&") + `>; rel="next"`
}
