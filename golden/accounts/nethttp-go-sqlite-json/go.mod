module accounts-service

go 1.24

require (
	github.com/golang-jwt/jwt/v5 v5.2.2
	github.com/mattn/go-sqlite3 v1.14.24
	golang.org/x/crypto v0.31.0
)

require golang.org/x/sys v0.28.0 // indirect
