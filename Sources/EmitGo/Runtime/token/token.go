// Package token issues and verifies access tokens, through golang-jwt.
package token

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"service/internal/gen/api"
	"service/internal/gen/wire"
)

// Options are how tokens are signed, and what they must say to be believed.
type Options struct {
	// Algorithms are the only ones that are believed, whatever a token's header says. The first one signs.
	Algorithms []string
	Issuer     string
	Audience   string
	// Lifetime is how long an issued token holds.
	Lifetime time.Duration
	// Leeway is how far clocks may differ.
	Leeway time.Duration
}

// Tokens issues and verifies the tokens of one scheme.
type Tokens struct {
	options Options
	key     keyFunc
	secret  []byte
}

type keyFunc func(header map[string]any) (any, error)

// New takes the key that an environment variable holds: a URL of a key set, a public key in PEM, or else a secret.
func New(environment api.Environment, name string, log *slog.Logger, options Options) (*Tokens, error) {
	given := environment(name)
	switch {
	case strings.HasPrefix(given, "https://"), strings.HasPrefix(given, "http://"):
		return &Tokens{options: options, key: newKeySet(given).key}, nil
	case strings.HasPrefix(given, "-----BEGIN"):
		block, _ := pem.Decode([]byte(given))
		if block == nil {
			return nil, fmt.Errorf("%s is no PEM", name)
		}
		key, err := x509.ParsePKIXPublicKey(block.Bytes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return &Tokens{options: options, key: func(map[string]any) (any, error) { return key, nil }}, nil
	}
	secret, err := api.Secret(environment, name, log)
	if err != nil {
		return nil, err
	}
	return &Tokens{options: options, secret: secret, key: func(map[string]any) (any, error) { return secret, nil }}, nil
}

// Issue is a token with these claims, in JSON.
func (t *Tokens) Issue(claims []byte) (string, error) {
	if t.secret == nil {
		return "", errors.New("tokens are issued by whoever has the private key")
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(claims, &given); err != nil {
		return "", err
	}
	now := time.Now()
	all := jwt.MapClaims{}
	for name, value := range given {
		all[name] = value
	}
	all["iat"] = now.Unix()
	all["exp"] = now.Add(t.options.Lifetime).Unix()
	if t.options.Issuer != "" {
		all["iss"] = t.options.Issuer
	}
	if t.options.Audience != "" {
		all["aud"] = t.options.Audience
	}
	return jwt.NewWithClaims(jwt.GetSigningMethod(t.options.Algorithms[0]), all).SignedString(t.secret)
}

// Verify is the claims of a token that holds; 401 otherwise.
func (t *Tokens) Verify(text string) (*wire.Object, error) {
	claims, err := t.verify(text)
	if err != nil {
		return nil, api.InvalidToken(err)
	}
	return claims, nil
}

func (t *Tokens) verify(text string) (*wire.Object, error) {
	// What the claims say is judged below, with the leeway.
	parser := jwt.NewParser(jwt.WithValidMethods(t.options.Algorithms), jwt.WithoutClaimsValidation())
	_, err := parser.Parse(text, func(token *jwt.Token) (any, error) {
		if _, ok := token.Header["crit"]; ok {
			return nil, errors.New("the token demands what is not understood (RFC 7515, section 4.1.11)")
		}
		return t.key(token.Header)
	})
	if err != nil {
		return nil, err
	}
	payload, err := base64.RawURLEncoding.DecodeString(strings.Split(text, ".")[1])
	if err != nil {
		return nil, err
	}
	value, err := wire.Parse(payload, wire.MaxDepth)
	claims, ok := value.(*wire.Object)
	if err != nil || !ok {
		return nil, errors.New("the claims are no object")
	}
	return claims, t.judge(claims)
}

func (t *Tokens) judge(claims *wire.Object) error {
	now, leeway := float64(time.Now().Unix()), t.options.Leeway.Seconds()
	for _, name := range []string{"exp", "nbf", "iat"} {
		if value, ok := claims.Get(name); ok && !wire.IsNumber(value) {
			return fmt.Errorf("%s is no number", name)
		}
	}
	switch {
	case !claims.Has("exp"):
		return errors.New("the token never expires")
	case wire.Float(claims.At("exp")) <= now-leeway:
		return errors.New("the token has expired")
	case claims.Has("nbf") && wire.Float(claims.At("nbf")) > now+leeway:
		return errors.New("the token does not hold yet")
	case t.options.Issuer != "" && claims.At("iss") != any(t.options.Issuer):
		return errors.New("the token is of another issuer")
	case t.options.Audience != "" && !isMeant(claims.At("aud"), t.options.Audience):
		return errors.New("the token is for another audience")
	}
	return nil
}

func isMeant(claim any, audience string) bool {
	if list, ok := claim.([]any); ok {
		return slices.Contains(list, any(audience))
	}
	return claim == any(audience)
}

var bearer = regexp.MustCompile(`^[A-Za-z0-9._~+/=-]+$`)

// Bearer is the token of Authorization: Bearer, where there is one.
func Bearer(r *http.Request) (string, bool, error) {
	text, ok := api.Token(r, "Bearer")
	if ok && !bearer.MatchString(text) {
		return "", false, api.InvalidToken(nil)
	}
	return text, ok, nil
}

// Scopes are those that a token grants (RFC 8693, section 4.2).
func Scopes(claims *wire.Object) []string {
	scope, _ := claims.At("scope").(string)
	return strings.FieldsFunc(scope, func(r rune) bool { return r == ' ' })
}
