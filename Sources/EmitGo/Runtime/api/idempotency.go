package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"sync/atomic"
	"time"

	"service/internal/gen/db"
)

// sweepInterval is how often what has expired is deleted, at most.
const sweepInterval = time.Minute

// Idempotent keeps the answers of one operation in the database, for some time: a repeated request with the same
// Idempotency-Key gets the first answer again.
type Idempotent struct {
	pool      *db.DB
	operation string
	lifetime  time.Duration
	swept     atomic.Int64
}

// NewIdempotent keeps answers for so many seconds.
func NewIdempotent(pool *db.DB, operation string, seconds int) *Idempotent {
	return &Idempotent{pool: pool, operation: operation, lifetime: time.Duration(seconds) * time.Second}
}

// Repeatable is what makes two requests the same, besides their targets.
type Repeatable struct {
	// Key is nil where the request has none.
	Key *string
	// Caller is who asks: keys of different callers are different.
	Caller string
	// Body is as it was sent.
	Body []byte
}

// Answer answers what work answers, or answered to the same request before. What fails is undone, and not kept: work is
// in a transaction, as is everything that is done with its context.
func (i *Idempotent) Answer(
	w http.ResponseWriter, r *http.Request, same Repeatable, work func(ctx context.Context, w http.ResponseWriter) error,
) error {
	if same.Key == nil {
		return work(r.Context(), w)
	}
	if err := i.sweep(r.Context()); err != nil {
		return err
	}
	fingerprint := sha256.Sum256(append([]byte(r.Method+" "+r.RequestURI+"\n"), same.Body...))
	request := db.Repeatable{
		Operation: i.operation, Caller: same.Caller, Key: *same.Key, Fingerprint: base64.RawURLEncoding.EncodeToString(fingerprint[:]),
	}
	answer, isRepeated, err := db.Once(r.Context(), i.pool, request, i.lifetime, func(ctx context.Context) (db.Answer, error) {
		draft := &draft{header: http.Header{}}
		err := work(ctx, draft)
		return draft.answer(), err
	})
	switch {
	case errors.Is(err, db.ErrKeyReused):
		return IdempotencyKeyReused()
	case err != nil:
		return err
	}
	for name, value := range answer.Header {
		w.Header().Set(name, value)
	}
	if isRepeated {
		w.Header().Set("Idempotency-Replayed", "true")
	}
	w.WriteHeader(answer.Status)
	// A client that went away is nobody to tell.
	_, _ = w.Write(answer.Body)
	return nil
}

func (i *Idempotent) sweep(ctx context.Context) error {
	now := time.Now()
	last := i.swept.Load()
	if now.Sub(time.Unix(last, 0)) < sweepInterval || !i.swept.CompareAndSwap(last, now.Unix()) {
		return nil
	}
	return db.ForgetAnswers(ctx, i.pool)
}

// draft is an answer that is not sent yet.
type draft struct {
	status int
	header http.Header
	body   bytes.Buffer
}

func (d *draft) Header() http.Header { return d.header }

func (d *draft) WriteHeader(status int) { d.status = status }

func (d *draft) Write(body []byte) (int, error) { return d.body.Write(body) }

func (d *draft) answer() db.Answer {
	header := make(map[string]string, len(d.header))
	for name := range d.header {
		header[name] = d.header.Get(name)
	}
	return db.Answer{Status: d.status, Header: header, Body: d.body.Bytes()}
}
