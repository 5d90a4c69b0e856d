package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"service/internal/gen/wire"
)

// Repeatable is what makes two requests the same.
type Repeatable struct {
	Operation string
	// Caller is who asks: keys of different callers are different.
	Caller string
	Key    string
	// Fingerprint is of method, target and body.
	Fingerprint string
}

// Answer is what a request is answered with, the first time and whenever it is repeated.
type Answer struct {
	Status int
	Header map[string]string
	Body   []byte
}

// ErrKeyReused is that a key has been used for another request.
var ErrKeyReused = errors.New("the idempotency key was used for another request")

// Once is what work answers or, where the request is repeated, answered before. The answer is kept in the transaction of
// the work that it is about: neither is there without the other, and what fails is undone.
func Once(
	ctx context.Context, pool *DB, request Repeatable, lifetime time.Duration, work func(ctx context.Context) (Answer, error),
) (answer Answer, isRepeated bool, err error) {
	err = InTransaction(ctx, pool, func(tx *sql.Tx) error {
		isMine, err := request.claim(ctx, tx, lifetime)
		if err != nil {
			return err
		}
		if !isMine {
			isRepeated = true
			answer, err = request.kept(ctx, tx)
			return err
		}
		if answer, err = work(context.WithValue(ctx, transactionKey, tx)); err != nil {
			return err
		}
		return request.keep(ctx, tx, answer)
	})
	return answer, isRepeated, err
}

// claim is whether the request is the first with its key. Whoever has claimed the key before is waited for.
func (r Repeatable) claim(ctx context.Context, tx *sql.Tx, lifetime time.Duration) (bool, error) {
	now := time.Now()
	var s Statement
	rows, err := tx.QueryContext(ctx, `INSERT INTO contractc_idempotency_keys
  (operation, caller, idempotency_key, fingerprint, expires_at)
VALUES (`+s.Arg(r.Operation)+`, `+s.Arg(r.Caller)+`, `+s.Arg(r.Key)+`, `+s.Arg(r.Fingerprint)+`, `+s.Arg(wire.FormatTime(now.Add(lifetime)))+`)
ON CONFLICT (operation, caller, idempotency_key)
DO UPDATE SET fingerprint = excluded.fingerprint, expires_at = excluded.expires_at
WHERE contractc_idempotency_keys.expires_at <= `+s.Arg(wire.FormatTime(now))+`
RETURNING operation`, s.Args()...)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	isMine := rows.Next()
	return isMine, rows.Err()
}

func (r Repeatable) kept(ctx context.Context, tx *sql.Tx) (answer Answer, err error) {
	var s Statement
	var fingerprint string
	var header []byte
	err = tx.QueryRowContext(ctx, "SELECT fingerprint, status, headers, body FROM contractc_idempotency_keys"+r.where(&s), s.Args()...).
		Scan(&fingerprint, &answer.Status, &header, &answer.Body)
	switch {
	case err != nil:
		return answer, err
	case fingerprint != r.Fingerprint:
		return answer, ErrKeyReused
	}
	return answer, json.Unmarshal(header, &answer.Header)
}

func (r Repeatable) keep(ctx context.Context, tx *sql.Tx, answer Answer) error {
	header, err := json.Marshal(answer.Header)
	if err != nil {
		return err
	}
	var s Statement
	_, err = tx.ExecContext(ctx, "UPDATE contractc_idempotency_keys SET status = "+s.Arg(answer.Status)+", headers = "+s.Arg(string(header))+
		", body = "+s.Arg(BindBytes(answer.Body))+r.where(&s), s.Args()...)
	return err
}

func (r Repeatable) where(s *Statement) string {
	return Where([]string{
		"operation = " + s.Arg(r.Operation), "caller = " + s.Arg(r.Caller), "idempotency_key = " + s.Arg(r.Key),
	})
}

// ForgetAnswers deletes what has expired.
func ForgetAnswers(ctx context.Context, pool *DB) error {
	var s Statement
	_, err := pool.ExecContext(ctx, "DELETE FROM contractc_idempotency_keys WHERE expires_at <= "+s.Arg(wire.FormatTime(time.Now())), s.Args()...)
	return err
}
