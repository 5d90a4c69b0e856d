// Command server runs Shop until it is told to stop.
package main

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"shop-service/internal/app"
	"shop-service/internal/gen"
	"shop-service/internal/gen/api"
	"shop-service/migrations"
)

func main() {
	if err := run(context.Background()); err != nil {
		slog.Error("the service ended", "error", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) (err error) {
	services, err := gen.NewServices(ctx, os.Getenv, migrations.Files)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, services.Close()) }()
	return api.Serve(gen.NewHandler(services, app.Handlers(services)), services.Log, os.Getenv)
}
