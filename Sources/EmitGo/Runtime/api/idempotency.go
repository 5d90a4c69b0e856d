package api

import (
	"crypto/sha256"
	"net/http"
	"sync"
	"time"

	"service/internal/gen/wire"
)

// Idempotent remembers what an operation returned, for some time, in this process: a repeated request with the same
// Idempotency-Key gets the first answer again.
type Idempotent[T any] struct {
	lifetime time.Duration
	mutex    sync.Mutex
	results  map[string]*remembered[T]
}

type remembered[T any] struct {
	request [sha256.Size]byte
	ends    time.Time
	done    chan struct{}
	result  T
	err     error
}

// NewIdempotent remembers for so many seconds.
func NewIdempotent[T any](seconds int) *Idempotent[T] {
	return &Idempotent[T]{lifetime: time.Duration(seconds) * time.Second, results: make(map[string]*remembered[T])}
}

// Repeatable is what makes two requests the same.
type Repeatable struct {
	// Key is nil where the request has none.
	Key *string
	// Caller is who asks: keys of different callers are different.
	Caller string
	Body   any
}

// Once is what work returns, or what it returned to the same request before. Failures are not remembered.
func (i *Idempotent[T]) Once(w http.ResponseWriter, r *http.Request, same Repeatable, work func() (T, error)) (T, error) {
	if same.Key == nil {
		return work()
	}
	key := same.Caller + "\n" + *same.Key
	request := sha256.Sum256(wire.AppendValue([]byte(r.RequestURI+"\n"), same.Body))
	entry, isKnown := i.entry(key, request)
	if isKnown {
		if entry.request != request {
			var none T
			return none, IdempotencyKeyReused()
		}
		w.Header().Set("Idempotency-Replayed", "true")
		<-entry.done
		return entry.result, entry.err
	}
	// A panic is a failure too.
	entry.err = Internal(nil)
	defer func() {
		if entry.err != nil {
			i.mutex.Lock()
			delete(i.results, key)
			i.mutex.Unlock()
		}
		close(entry.done)
	}()
	entry.result, entry.err = work()
	return entry.result, entry.err
}

// entry is the one of a key, and whether it was there before.
func (i *Idempotent[T]) entry(key string, request [sha256.Size]byte) (*remembered[T], bool) {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	now := time.Now()
	for old, entry := range i.results {
		if entry.ends.Before(now) {
			delete(i.results, old)
		}
	}
	if entry, ok := i.results[key]; ok {
		return entry, true
	}
	entry := &remembered[T]{request: request, ends: now.Add(i.lifetime), done: make(chan struct{})}
	i.results[key] = entry
	return entry, false
}
