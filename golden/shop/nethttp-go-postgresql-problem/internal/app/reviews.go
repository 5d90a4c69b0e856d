package app

import "shop-service/internal/gen"

// Reviews answers the operations of Reviews. A method here replaces the generated one.
type Reviews struct {
	gen.DefaultReviews
}
