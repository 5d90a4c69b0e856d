package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"

	"service/internal/gen/wire"
)

// Open opens the database of a path, of sqlite:path, or one in memory for :memory:.
func Open(url string) (*DB, error) {
	path := strings.TrimPrefix(strings.TrimPrefix(url, "sqlite:"), "file:")
	path = strings.TrimPrefix(path, "//")
	if path != ":memory:" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
	}
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	pool, err := sql.Open("sqlite3", "file:"+escaped+
		"?_busy_timeout=5000&_journal_mode=WAL&_synchronous=NORMAL&_foreign_keys=on&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	if path == ":memory:" {
		// Each connection would have a database of its own.
		pool.SetMaxOpenConns(1)
		pool.SetConnMaxIdleTime(0)
	} else {
		// A new connection reads the schema anew, and more writers than these would only wait for each other's locks.
		pool.SetMaxIdleConns(8)
		pool.SetMaxOpenConns(8)
	}
	return &DB{pool}, nil
}

func placeholder(int) string { return "?" }

// List binds several values as one: a JSON array.
func List[T any](values []T) any {
	return string(wire.AppendList(func(b []byte, value T) []byte {
		return wire.AppendValue(b, plain(value))
	})(nil, values))
}

func plain(value any) any {
	switch value := value.(type) {
	case int, int64, float64, bool, string:
		return value
	}
	return fmt.Sprint(value)
}

// lockMigrations has a connection to itself; each migration takes the lock of the database.
func lockMigrations(ctx context.Context, pool *DB) (*sql.Conn, func(), error) {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, nil, err
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 60000"); err != nil {
		_ = conn.Close()
		return nil, nil, err
	}
	return conn, func() {
		_, _ = conn.ExecContext(ctx, "PRAGMA busy_timeout = 5000")
		_ = conn.Close()
	}, nil
}

// apply records the migration first, under the lock, so that of two programs that start at once one goes no further. Outside
// a transaction it records it last, so that what is broken off is run again.
func (m migration) apply(ctx context.Context, conn *sql.Conn) (err error) {
	// A table is rebuilt by dropping it, which must not take the rows that refer to it along.
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	defer func() {
		_, failed := conn.ExecContext(ctx, "PRAGMA foreign_keys = ON")
		err = errors.Join(err, failed)
	}()
	if !m.inTransaction {
		if _, err := conn.ExecContext(ctx, m.script); err != nil {
			return err
		}
		_, err := m.record(ctx, conn)
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if isNew, err := m.record(ctx, tx); err != nil || !isNew {
		return err
	}
	if _, err := tx.ExecContext(ctx, m.script); err != nil {
		return err
	}
	var table, parent string
	var row, key any
	switch err := tx.QueryRowContext(ctx, "PRAGMA foreign_key_check").Scan(&table, &row, &parent, &key); err {
	case sql.ErrNoRows:
		return tx.Commit()
	case nil:
		return fmt.Errorf("rows of %s refer to rows of %s that are gone", table, parent)
	default:
		return err
	}
}

// Translated is an error of the driver, as a *ConstraintError where it is one. SQLite tells which columns were meant in
// its message alone.
func Translated(err error) error {
	var failure sqlite3.Error
	if !errors.As(err, &failure) || failure.Code != sqlite3.ErrConstraint {
		return err
	}
	kind, columns, _ := strings.Cut(failure.Error(), " constraint failed: ")
	kind = strings.TrimSuffix(kind, " constraint failed")
	kinds := map[string]ConstraintKind{"UNIQUE": Unique, "FOREIGN KEY": Reference}
	return &ConstraintError{kinds[kind], columns, err}
}
