// Package api is what every operation does between the bytes of a request and those of its answer.
package api

import (
	"database/sql"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"service/internal/gen/wire"
)

// Error is an error that is meant for the client. Any other is answered with a bare 500.
type Error struct {
	Status  int
	Code    string
	Message string
	// Header is set on the answer.
	Header http.Header
	// Type is a URI that identifies the kind of problem (RFC 9457).
	Type       string
	Violations []wire.Violation
	// Data is the payload that the contract declares for the error, in JSON.
	Data []byte
	// Cause is logged, and never answered.
	Cause error
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() error { return e.Cause }

func newError(status int, code, message string) *Error {
	return &Error{Status: status, Code: code, Message: message}
}

func (e *Error) with(name, value string) *Error {
	e.Header = http.Header{name: {value}}
	return e
}

func (e *Error) because(cause error) *Error {
	e.Cause = cause
	return e
}

// MalformedRequest is a 400.
func MalformedRequest() *Error {
	return newError(http.StatusBadRequest, "malformed_request", "The request is malformed")
}

// MalformedJSON is a 400.
func MalformedJSON(cause error) *Error {
	return newError(http.StatusBadRequest, "malformed_json", "The request body is not valid JSON").because(cause)
}

// Invalid is a 400, or a 422 where the contract says so, with every violation; nil where there are none.
func Invalid(v wire.Violations, status int) error {
	if len(v.List) == 0 {
		return nil
	}
	invalid := newError(status, "validation_failed", "The request is invalid")
	invalid.Violations = v.List
	return invalid
}

// Unauthorized is a 401 without a credential.
func Unauthorized(challenge string) *Error {
	return newError(http.StatusUnauthorized, "unauthorized", "Authentication is required").with("WWW-Authenticate", challenge)
}

// InvalidToken is a 401 with a credential that does not hold.
func InvalidToken(cause error) *Error {
	return newError(http.StatusUnauthorized, "invalid_token", "The access token is invalid or has expired").
		with("WWW-Authenticate", `Bearer error="invalid_token"`).because(cause)
}

// InvalidCredentials is a 401 of signing in.
func InvalidCredentials() *Error {
	return newError(http.StatusUnauthorized, "invalid_credentials", "The credentials are wrong").with("WWW-Authenticate", "Bearer")
}

// Forbidden is a 403.
func Forbidden() *Error {
	return newError(http.StatusForbidden, "forbidden", "You are not allowed to do this")
}

// InsufficientScope is a 403 of a caller who lacks scopes.
func InsufficientScope(scopes ...string) *Error {
	return Forbidden().with("WWW-Authenticate", `Bearer error="insufficient_scope", scope="`+strings.Join(scopes, " ")+`"`)
}

// NotFound is a 404.
func NotFound() *Error { return newError(http.StatusNotFound, "not_found", "Not found") }

// MethodNotAllowed is a 405.
func MethodNotAllowed(allow string) *Error {
	return newError(http.StatusMethodNotAllowed, "method_not_allowed", "The method is not allowed here").with("Allow", allow)
}

// NotAcceptable is a 406.
func NotAcceptable() *Error {
	return newError(http.StatusNotAcceptable, "not_acceptable", "No acceptable media type")
}

// Conflict is a 409.
func Conflict() *Error {
	return newError(http.StatusConflict, "conflict", "The request conflicts with the current state")
}

// PreconditionFailed is a 412.
func PreconditionFailed() *Error {
	return newError(http.StatusPreconditionFailed, "precondition_failed", "The resource has changed")
}

// PayloadTooLarge is a 413, after which the connection is closed.
func PayloadTooLarge() *Error {
	return newError(http.StatusRequestEntityTooLarge, "payload_too_large", "The request body is too large").with("Connection", "close")
}

// UnsupportedMediaType is a 415.
func UnsupportedMediaType() *Error {
	return newError(http.StatusUnsupportedMediaType, "unsupported_media_type", "The media type is not supported")
}

// IdempotencyKeyReused is a 422.
func IdempotencyKeyReused() *Error {
	return newError(http.StatusUnprocessableEntity, "idempotency_key_reused", "The idempotency key was used for another request")
}

// PreconditionRequired is a 428.
func PreconditionRequired() *Error {
	return newError(http.StatusPreconditionRequired, "precondition_required", "If-Match is required")
}

// TooManyRequests is a 429.
func TooManyRequests(retryAfterSeconds int) *Error {
	return newError(http.StatusTooManyRequests, "too_many_requests", "Too many requests").
		with("Retry-After", strconv.Itoa(retryAfterSeconds))
}

// Internal is a 500.
func Internal(cause error) *Error {
	return newError(http.StatusInternalServerError, "internal_error", "Internal server error").because(cause)
}

// NotImplemented is a 501.
func NotImplemented() *Error {
	return newError(http.StatusNotImplemented, "not_implemented", "Not implemented")
}

// ServiceUnavailable is a 503.
func ServiceUnavailable(cause error) *Error {
	return newError(http.StatusServiceUnavailable, "service_unavailable", "The service is unavailable").because(cause)
}

// OrNotFound is a 404 where a row was not there, or the error itself.
func OrNotFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return NotFound()
	}
	return err
}
