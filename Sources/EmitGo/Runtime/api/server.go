package api

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// Environment gives the value of a variable; empty where it is not set. os.Getenv is one.
type Environment func(name string) string

// shutdownTime is how long requests may take to finish once the process has been told to stop.
const shutdownTime = 10 * time.Second

// NewLogger writes one line of JSON an event on standard output, of everything from a level on: debug, info, warn, error
// or silent.
func NewLogger(level string) *slog.Logger {
	if level == "silent" {
		return slog.New(slog.DiscardHandler)
	}
	var from slog.Level
	if err := from.UnmarshalText([]byte(level)); err != nil {
		from = slog.LevelInfo
	}
	return slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{Level: from}))
}

// Secret is a secret of at least 32 bytes. Production does not start without; elsewhere one is made up for this run.
func Secret(environment Environment, name string, log *slog.Logger) ([]byte, error) {
	if secret := []byte(environment(name)); len(secret) > 0 {
		if len(secret) < 32 {
			return nil, fmt.Errorf("%s must be at least 32 bytes long", name)
		}
		return secret, nil
	}
	if environment("APP_ENV") == "production" {
		return nil, fmt.Errorf("%s must be set to a secret of at least 32 bytes", name)
	}
	log.Warn(name + " is not set: tokens are signed with a secret that ends with this process")
	secret := make([]byte, 32)
	_, err := rand.Read(secret)
	return secret, err
}

// Healthz answers that the process lives.
func Healthz(w http.ResponseWriter, _ *http.Request) error {
	Write(w, http.StatusOK, "application/json", []byte(`{"status":"ok"}`))
	return nil
}

// Readyz answers whether the database answers.
func Readyz(ping func(context.Context) error) Endpoint {
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := ping(r.Context()); err != nil {
			return ServiceUnavailable(err)
		}
		Write(w, http.StatusOK, "application/json", []byte(`{"status":"ready"}`))
		return nil
	}
}

// Serve answers requests at HOST and PORT until the process is told to stop, lets those under way finish, and returns.
func Serve(handler http.Handler, log *slog.Logger, environment Environment) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	port := environment("PORT")
	if port == "" {
		port = "3000"
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(environment("HOST"), port))
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 16,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	log.Info("listening", "port", listener.Addr().(*net.TCPAddr).Port)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping")
	// A second signal ends the process at once.
	stop()
	deadline, cancel := context.WithTimeout(context.Background(), shutdownTime)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}

// Token is what Authorization has of a scheme, where it has it.
func Token(r *http.Request, scheme string) (string, bool) {
	header := r.Header.Get("Authorization")
	if len(header) < len(scheme) || !strings.EqualFold(header[:len(scheme)], scheme) {
		return "", false
	}
	rest := header[len(scheme):]
	return strings.Trim(rest, " "), rest == "" || rest[0] == ' '
}
