package db

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"log/slog"
	"regexp"
	"time"

	"service/internal/gen/wire"
)

// noTransaction is what a file says that cannot run in a transaction, such as one with CREATE INDEX CONCURRENTLY.
var noTransaction = regexp.MustCompile(`(?m)^-- contractc:no-transaction\b`)

// Migrate applies what is new of the files of a folder, in the order of their names, each once. Any number of processes
// may do so at once.
func Migrate(ctx context.Context, pool *DB, folder fs.FS, log *slog.Logger) error {
	names, err := fs.Glob(folder, "*.sql")
	if err != nil {
		return err
	}
	conn, release, err := lockMigrations(ctx, pool)
	if err != nil {
		return err
	}
	defer release()
	const table = `CREATE TABLE IF NOT EXISTS contractc_migrations (
		name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
	)`
	if _, err := conn.ExecContext(ctx, table); err != nil {
		return err
	}
	for _, name := range names {
		script, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(script)
		migration := migration{name, string(script), hex.EncodeToString(sum[:]), !noTransaction.Match(script)}
		var known string
		err = conn.QueryRowContext(ctx, "SELECT sha256 FROM contractc_migrations WHERE name = "+placeholder(1), name).Scan(&known)
		switch {
		case err == nil && known == migration.sha256:
			continue
		case err == nil:
			return fmt.Errorf("%s was changed after it had been applied; undo that, and add a new migration", name)
		case err != sql.ErrNoRows:
			return err
		}
		if err := migration.apply(ctx, conn); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		log.Info("migration applied", "name", name)
	}
	return nil
}

type migration struct {
	name, script, sha256 string
	inTransaction        bool
}

// record tells whether the migration was new.
func (m migration) record(ctx context.Context, q Querier) (bool, error) {
	result, err := q.ExecContext(ctx, "INSERT INTO contractc_migrations (name, sha256, applied_at) VALUES ("+
		placeholder(1)+", "+placeholder(2)+", "+placeholder(3)+") ON CONFLICT (name) DO NOTHING",
		m.name, m.sha256, wire.FormatTime(time.Now()))
	if err != nil {
		return false, err
	}
	rows, err := result.RowsAffected()
	return rows > 0, err
}
