// Package app is your own part of the service: its handlers.
package app

import "accounts-service/internal/gen"

// Handlers gives each service its handlers.
func Handlers(services *gen.Services) gen.Handlers {
	return gen.Handlers{
		Users: Users{DefaultUsers: gen.DefaultUsers{Services: services}},
	}
}
