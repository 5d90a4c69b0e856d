// Package app is your own part of the service: its handlers.
package app

import "shop-service/internal/gen"

// Handlers gives each service its handlers.
func Handlers(services *gen.Services) gen.Handlers {
	return gen.Handlers{
		Customers: Customers{DefaultCustomers: gen.DefaultCustomers{Services: services}},
		Catalogue: Catalogue{DefaultCatalogue: gen.DefaultCatalogue{Services: services}},
		Reviews:   Reviews{DefaultReviews: gen.DefaultReviews{Services: services}},
		Orders:    Orders{DefaultOrders: gen.DefaultOrders{Services: services}},
	}
}
