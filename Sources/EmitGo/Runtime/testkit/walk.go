package testkit

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"service/internal/gen/want"
	"service/internal/gen/wire"
)

// Walk is what walking all pages of a list shows.
type Walk struct {
	Path    string
	Request Request
	// IsEnvelope is false where the next page is announced as Link.
	IsEnvelope bool
	Items      int
	PageSize   int
	Key        []string
	Order      []want.Order
	// Between is done after the first page.
	Between func()
	// Extra is how many items were made then, which may be seen too.
	Extra int
}

var nextLink = regexp.MustCompile(`^<([^>]+)>; rel="next"$`)

// Walk follows the next page from the first until there is none: every item once, in order.
func (c *Client) Walk(first *Answer, walk Walk) {
	c.t.Helper()
	var seen []*wire.Object
	answer := first
	for pages := 1; pages <= 1000; pages++ {
		list := answer.JSON()
		if walk.IsEnvelope {
			list = answer.At("/items")
		}
		items, _ := list.([]any)
		for _, item := range items {
			object, ok := item.(*wire.Object)
			if !ok {
				c.t.Fatalf("an item is no object: %s", JSON(item))
			}
			seen = append(seen, object)
		}
		if pages > 1 && len(items) == 0 {
			c.t.Fatal("an empty page was announced")
		}
		next := walk.next(answer)
		if next == "" {
			break
		}
		if got, expected := rest(next), rest(withQuery(walk.Path, walk.Request.Query)); !walk.IsEnvelope && got != expected {
			c.t.Errorf("the next page is announced at %s, want %s", got, expected)
		}
		if len(items) != walk.PageSize {
			c.t.Fatalf("got %d items on a page that is not the last, want %d", len(items), walk.PageSize)
		}
		if pages == 1 && walk.Between != nil {
			walk.Between()
		}
		answer = c.Send("GET", next, Request{Header: walk.Request.Header})
		answer.HasStatus(first.status)
	}
	keys := make(map[string]bool)
	for i, item := range seen {
		var key []any
		for _, name := range walk.Key {
			key = append(key, item.At(name))
		}
		if text := string(JSON(key)); keys[text] {
			c.t.Errorf("an item came twice: %s", text)
		} else {
			keys[text] = true
		}
		if i > 0 && !want.InOrder(seen[i-1], item, walk.Order) {
			c.t.Errorf("out of order: %s, %s", JSON(seen[i-1]), JSON(item))
		}
	}
	if len(keys) < walk.Items || len(keys) > walk.Items+walk.Extra {
		c.t.Errorf("got %d items, want %d", len(keys), walk.Items)
	}
}

func (w Walk) next(answer *Answer) string {
	if !w.IsEnvelope {
		if match := nextLink.FindStringSubmatch(answer.Header("Link")); match != nil {
			return match[1]
		}
		return ""
	}
	cursor, ok := answer.At("/nextCursor").(string)
	if !ok {
		return ""
	}
	query := slices.DeleteFunc(slices.Clone(w.Request.Query), func(pair [2]string) bool { return pair[0] == "cursor" })
	return withQuery(w.Path, append(query, [2]string{"cursor", cursor}))
}

// rest is what of an address is the same on every page.
func rest(address string) string {
	path, text, _ := strings.Cut(address, "?")
	var pairs []string
	for _, pair := range strings.Split(text, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if name != "" && name != "limit" && name != "cursor" {
			// Escapes may be written in more than one way.
			name, _ = url.QueryUnescape(name)
			value, _ = url.QueryUnescape(value)
			pairs = append(pairs, name+"="+value)
		}
	}
	slices.Sort(pairs)
	return path + "?" + strings.Join(pairs, "&")
}
