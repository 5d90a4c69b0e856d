// Package db runs statements and migrations, and reads columns.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"service/internal/gen/wire"
)

// Querier runs statements: a *DB, a *sql.Tx or a *sql.Conn.
type Querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// DB runs statements on connections of a pool, or in the transaction that their context is in.
type DB struct{ *sql.DB }

// ExecContext implements Querier.
func (d *DB) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return d.querier(ctx).ExecContext(ctx, query, args...)
}

// QueryContext implements Querier.
func (d *DB) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return d.querier(ctx).QueryContext(ctx, query, args...)
}

// QueryRowContext implements Querier.
func (d *DB) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	return d.querier(ctx).QueryRowContext(ctx, query, args...)
}

func (d *DB) querier(ctx context.Context) Querier {
	if tx := transactionOf(ctx); tx != nil {
		return tx
	}
	return d.DB
}

type contextKey int

const transactionKey contextKey = 0

func transactionOf(ctx context.Context) *sql.Tx {
	tx, _ := ctx.Value(transactionKey).(*sql.Tx)
	return tx
}

// InTransaction runs work in a transaction: committed where it returns no error, undone otherwise. Where the context is
// in a transaction already, that is also what becomes of the work as a part of it.
func InTransaction(ctx context.Context, pool *DB, work func(tx *sql.Tx) error) error {
	if tx := transactionOf(ctx); tx != nil {
		return nested(ctx, tx, work)
	}
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	// Without effect once the transaction is committed.
	defer func() { _ = tx.Rollback() }()
	if err := work(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func nested(ctx context.Context, tx *sql.Tx, work func(tx *sql.Tx) error) error {
	if _, err := tx.ExecContext(ctx, "SAVEPOINT nested"); err != nil {
		return err
	}
	if err := work(tx); err != nil {
		_, failed := tx.ExecContext(ctx, "ROLLBACK TO SAVEPOINT nested")
		return errors.Join(err, failed)
	}
	_, err := tx.ExecContext(ctx, "RELEASE SAVEPOINT nested")
	return err
}

// Statement is a statement whose values are not all known beforehand.
type Statement struct{ args []any }

// Arg binds a value, and is its placeholder.
func (s *Statement) Arg(value any) string {
	s.args = append(s.args, value)
	return placeholder(len(s.args))
}

// Args are the values that were bound, in order.
func (s *Statement) Args() []any { return s.args }

// Where joins conditions; empty where there are none.
func Where(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}

// All reads the rows of an answer.
func All[T any](rows *sql.Rows, err error, scan func(func(...any) error) (T, error)) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	items := []T{}
	for rows.Next() {
		item, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, rows.Err()
}

// ConstraintKind is what a constraint demands.
type ConstraintKind int

// The kinds of constraints.
const (
	Other ConstraintKind = iota
	Unique
	Reference
)

// ConstraintError is a constraint of the database that a statement would have broken.
type ConstraintError struct {
	Kind ConstraintKind
	// Constraint is its name or, with SQLite, its columns, such as users.email.
	Constraint string
	Cause      error
}

func (e *ConstraintError) Error() string { return e.Cause.Error() }

func (e *ConstraintError) Unwrap() error { return e.Cause }

// Bind is a value as it is bound, or nothing.
func Bind[T, U any](value *T, change func(T) U) any {
	if value == nil {
		return nil
	}
	return change(*value)
}

// BindBytes is bytes as they are bound: some drivers take a nil slice for an empty one.
func BindBytes(value []byte) any {
	if value == nil {
		return nil
	}
	return value
}

// Each changes the values of a list.
func Each[T, U any](values []T, change func(T) U) []U {
	changed := make([]U, len(values))
	for i, value := range values {
		changed[i] = change(value)
	}
	return changed
}

// ToJSON writes values as JSON text.
func ToJSON[T any](write func([]byte, T) []byte) func(T) string {
	return func(value T) string { return string(write(nil, value)) }
}

// ToScaled is a decimal as the integer of its smallest unit: 12.5 of scale 2 is 1250.
func ToScaled(scale int) func(string) int64 {
	return func(value string) int64 {
		whole, fraction, _ := strings.Cut(value, ".")
		// The value has been checked: it has at most 18 digits.
		units, _ := strconv.ParseInt(whole+fraction+strings.Repeat("0", scale-len(fraction)), 10, 64)
		return units
	}
}

// ToSortable is a decimal as text that sorts as its value does: p and all its digits, or n and their complements to nine.
func ToSortable(precision, scale int) func(string) string {
	return func(value string) string {
		isNegative := strings.HasPrefix(value, "-") && strings.ContainsAny(value, "123456789")
		whole, fraction, _ := strings.Cut(strings.TrimPrefix(value, "-"), ".")
		whole = strings.TrimLeft(whole, "0")
		text := strings.Repeat("0", precision-scale-len(whole)) + whole
		if scale > 0 {
			text += "." + fraction + strings.Repeat("0", scale-len(fraction))
		}
		if isNegative {
			return "n" + complement(text)
		}
		return "p" + text
	}
}

func complement(digits string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' {
			return r
		}
		return '0' + '9' - r
	}, digits)
}

// Scan reads a column that has to be changed.
func Scan[T any](into *T, change func(any) (T, error)) any {
	return scanner(func(value any) (err error) {
		*into, err = change(value)
		return err
	})
}

// ScanNull reads a column that has to be changed, or nothing.
func ScanNull[T any](into **T, change func(any) (T, error)) any {
	return scanner(func(value any) error {
		if value == nil {
			*into = nil
			return nil
		}
		made, err := change(value)
		*into = &made
		return err
	})
}

// ScanNil reads a column that has to be changed, or nil.
func ScanNil[T any](into *T, change func(any) (T, error)) any {
	return scanner(func(value any) (err error) {
		if value == nil {
			var none T
			*into = none
			return nil
		}
		*into, err = change(value)
		return err
	})
}

type scanner func(any) error

// Scan implements sql.Scanner.
func (s scanner) Scan(value any) error { return s(value) }

func textOf(value any) (string, error) {
	switch value := value.(type) {
	case string:
		return value, nil
	case []byte:
		return string(value), nil
	}
	return "", fmt.Errorf("a column holds %T, not text", value)
}

// FromTime reads a moment.
func FromTime(value any) (time.Time, error) {
	if moment, ok := value.(time.Time); ok {
		return moment.UTC(), nil
	}
	text, err := textOf(value)
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.RFC3339Nano, text)
}

// FromDate reads a day.
func FromDate(value any) (string, error) {
	if day, ok := value.(time.Time); ok {
		return day.Format(time.DateOnly), nil
	}
	return textOf(value)
}

// FromBytes reads bytes, which belong to the driver otherwise.
func FromBytes(value any) ([]byte, error) {
	text, err := textOf(value)
	return []byte(text), err
}

// FromJSON reads a column of JSON.
func FromJSON[T any](decode func(any) T) func(any) (T, error) {
	return func(value any) (made T, err error) {
		text, err := textOf(value)
		if err != nil {
			return made, err
		}
		json, err := wire.Parse([]byte(text), 1000)
		if err != nil {
			return made, err
		}
		return decode(json), nil
	}
}

// FromScaled reads a decimal that is stored as the integer of its smallest unit.
func FromScaled(scale int) func(any) (string, error) {
	return func(value any) (string, error) {
		units, ok := value.(int64)
		if !ok {
			return "", fmt.Errorf("a column holds %T, not an integer", value)
		}
		text := fmt.Sprintf("%0*d", scale+1, units)
		if units < 0 {
			text = fmt.Sprintf("%0*d", scale+2, units)
		}
		if scale == 0 {
			return text, nil
		}
		return text[:len(text)-scale] + "." + text[len(text)-scale:], nil
	}
}

// FromSortable reads a decimal that is stored as text that sorts.
func FromSortable(value any) (string, error) {
	text, err := textOf(value)
	if err != nil || text == "" {
		return "", err
	}
	sign, digits := "", text[1:]
	if text[0] == 'n' {
		sign, digits = "-", complement(digits)
	}
	digits = strings.TrimLeft(digits, "0")
	if digits == "" || digits[0] == '.' {
		digits = "0" + digits
	}
	return sign + digits, nil
}

// BindJSON is a value as JSON text, or nothing where it is null.
func BindJSON[T any](value T, write func([]byte, T) []byte) any {
	if text := string(write(nil, value)); text != "null" {
		return text
	}
	return nil
}
