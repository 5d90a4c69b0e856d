package testkit

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	_ "crypto/sha256" // for crypto.Hash
	_ "crypto/sha512" // for crypto.Hash
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"strings"
	"sync"
	"time"

	"service/internal/gen/wire"
)

// Scheme is how the tokens of a scheme are made.
type Scheme struct {
	Algorithm string
	// Key is a secret, or a private key.
	Key              any
	Issuer, Audience string
	// Lifetime and Leeway are in seconds.
	Lifetime, Leeway int64
}

// Token is a token with these claims; made here by hand, so that the service is not tested with itself. The flaw may be
// expired, notYetValid, wrongSignature, unsigned, wrongIssuer, wrongAudience, garbage, missingSubject, missingExpiry,
// wrongAlgorithm or criticalExtension.
func (s Scheme) Token(claims *wire.Object, flaw string, scopes ...string) string {
	if flaw == "garbage" {
		return "garbage"
	}
	now, beyond := time.Now().Unix(), s.Leeway+60
	all := wire.NewObject(claims.Members()...)
	if len(scopes) > 0 {
		all.Set("scope", strings.Join(scopes, " "))
	}
	if s.Issuer != "" {
		all.Set("iss", s.Issuer)
	}
	if s.Audience != "" {
		all.Set("aud", s.Audience)
	}
	all.Set("iat", now)
	all.Set("exp", now+s.Lifetime)
	algorithm := s.Algorithm
	switch flaw {
	case "missingExpiry":
		all = all.Without("exp")
	case "wrongAlgorithm":
		algorithm = "HS512"
		if s.Algorithm == algorithm {
			algorithm = "HS256"
		}
	case "expired":
		all.Set("iat", now-s.Lifetime-beyond)
		all.Set("exp", now-beyond)
	case "notYetValid":
		all.Set("nbf", now+beyond)
	case "wrongIssuer":
		all.Set("iss", "https://issuer.invalid")
	case "wrongAudience":
		all.Set("aud", "nobody")
	case "missingSubject":
		all = all.Without("sub")
	case "unsigned":
		algorithm = "none"
	}
	header := Object("alg", algorithm, "typ", "JWT")
	if flaw == "criticalExtension" {
		header.Set("crit", Array("unknown"))
		header.Set("unknown", true)
	}
	signed := encode(JSON(header)) + "." + encode(JSON(all))
	if flaw == "unsigned" {
		return signed + "."
	}
	signature := s.signature(algorithm, []byte(signed))
	if flaw == "wrongSignature" {
		signature[0] ^= 0xff
	}
	return signed + "." + encode(signature)
}

func encode(data []byte) string { return base64.RawURLEncoding.EncodeToString(data) }

func (s Scheme) signature(algorithm string, text []byte) []byte {
	if key, ok := s.Key.(ed25519.PrivateKey); ok {
		return ed25519.Sign(key, text)
	}
	kind := map[string]crypto.Hash{"256": crypto.SHA256, "384": crypto.SHA384, "512": crypto.SHA512}[algorithm[2:]]
	if key, ok := s.Key.([]byte); ok {
		mac := hmac.New(kind.New, key)
		mac.Write(text)
		return mac.Sum(nil)
	}
	hash := kind.New()
	hash.Write(text)
	sum := hash.Sum(nil)
	switch key := s.Key.(type) {
	case *rsa.PrivateKey:
		if strings.HasPrefix(algorithm, "PS") {
			signature, _ := rsa.SignPSS(rand.Reader, key, kind, sum, &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash})
			return signature
		}
		signature, _ := rsa.SignPKCS1v15(rand.Reader, key, kind, sum)
		return signature
	case *ecdsa.PrivateKey:
		r, z, _ := ecdsa.Sign(rand.Reader, key, sum)
		size := (key.Params().BitSize + 7) / 8
		return append(r.FillBytes(make([]byte, size)), z.FillBytes(make([]byte, size))...)
	}
	panic("no key of this kind")
}

// KeyPair is a private key for an algorithm, and its public half in PEM.
func KeyPair(algorithm string) (private any, public string) {
	var signer crypto.Signer
	var err error
	switch algorithm {
	case "ES256":
		signer, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	case "ES384":
		signer, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	case "ES512":
		signer, err = ecdsa.GenerateKey(elliptic.P521(), rand.Reader)
	case "EdDSA":
		_, signer, err = ed25519.GenerateKey(rand.Reader)
	default:
		signer, err = rsa.GenerateKey(rand.Reader, 2048)
	}
	if err != nil {
		panic(err)
	}
	der, err := x509.MarshalPKIXPublicKey(signer.Public())
	if err != nil {
		panic(err)
	}
	return signer, string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}))
}

// Keys are credentials that a test has given out, and whose they are.
type Keys struct{ principals sync.Map }

// Mint is a new key of somebody.
func (k *Keys) Mint(principal any) string {
	var bytes [24]byte
	_, _ = rand.Read(bytes[:])
	key := hex.EncodeToString(bytes[:])
	k.principals.Store(key, principal)
	return key
}

// Find tells whose key it is.
func (k *Keys) Find(key string) (principal any, ok bool) { return k.principals.Load(key) }

// Basic is what Authorization: Basic carries (RFC 7617).
func Basic(user, password string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + password))
}
