package app

import "shop-service/internal/gen"

// Customers answers the operations of Customers. A method here replaces the generated one.
type Customers struct {
	gen.DefaultCustomers
}
