package app

import "accounts-service/internal/gen"

// Users answers the operations of Users. A method here replaces the generated one.
type Users struct {
	gen.DefaultUsers
}
