package app

import (
	"context"

	"shop-service/internal/gen"
	"shop-service/internal/gen/api"
)

// Orders answers the operations of Orders. A method here replaces the generated one.
type Orders struct {
	gen.DefaultOrders
}

// Quote: What it would cost; written by hand.
func (h Orders) Quote(context.Context, gen.QuoteRequest2) (result gen.Quote, err error) {
	return result, api.NotImplemented()
}

// Revenue day by day; written by hand.
func (h Orders) Revenue(context.Context, gen.RevenueRequest) (result []gen.RevenueRow, err error) {
	return result, api.NotImplemented()
}
