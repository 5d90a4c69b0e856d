package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/lib/pq"
)

// migrationLock is what migrations of any contract lock, so that one program at a time applies them.
const migrationLock = 7_234_918_302

// Open opens a pool of connections to the database of a URL.
func Open(url string) (*DB, error) {
	// Where the URL does not ask for TLS, none is demanded of the server.
	if !strings.Contains(url, "sslmode=") {
		separator := "?"
		if strings.Contains(url, "?") {
			separator = "&"
		}
		url += separator + "sslmode=disable"
	}
	pool, err := sql.Open("postgres", url)
	if err != nil {
		return nil, err
	}
	size, err := strconv.Atoi(os.Getenv("DATABASE_POOL_SIZE"))
	if err != nil || size < 1 {
		size = 10
	}
	pool.SetMaxOpenConns(size)
	pool.SetMaxIdleConns(size)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	return &DB{pool}, nil
}

func placeholder(number int) string { return "$" + strconv.Itoa(number) }

// List binds several values as one: an array.
func List[T any](values []T) any { return pq.Array(values) }

// lockMigrations has a connection that holds the lock until it is released.
func lockMigrations(ctx context.Context, pool *DB) (*sql.Conn, func(), error) {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, nil, err
	}
	// The lock ends with the connection, whatever state a failed migration left it in.
	release := func() {
		_ = conn.Raw(func(any) error { return driver.ErrBadConn })
		_ = conn.Close()
	}
	for {
		// Asked for again and again, since a statement that waits is one that CREATE INDEX CONCURRENTLY waits for.
		var locked bool
		if err := conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock($1)", migrationLock).Scan(&locked); err != nil {
			release()
			return nil, nil, err
		}
		if locked {
			return conn, release, nil
		}
		select {
		case <-ctx.Done():
			release()
			return nil, nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

var (
	paragraph = regexp.MustCompile(`\n[ \t]*\n`)
	comment   = regexp.MustCompile(`(?m)^\s*--.*$`)
)

func (m migration) apply(ctx context.Context, conn *sql.Conn) error {
	if !m.inTransaction {
		// Several statements sent at once are a transaction to PostgreSQL: here, each is a paragraph.
		for _, statement := range paragraph.Split(m.script, -1) {
			if strings.TrimSpace(comment.ReplaceAllString(statement, "")) == "" {
				continue
			}
			if _, err := conn.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		_, err := m.record(ctx, conn)
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, m.script); err != nil {
		return err
	}
	if _, err := m.record(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Translated is an error of the driver, as a *ConstraintError where it is one: SQLSTATE class 23, integrity constraint
// violation.
func Translated(err error) error {
	var failure *pq.Error
	if !errors.As(err, &failure) || failure.Code.Class() != "23" {
		return err
	}
	kinds := map[pq.ErrorCode]ConstraintKind{"23505": Unique, "23503": Reference}
	return &ConstraintError{kinds[failure.Code], failure.Constraint, err}
}
