package token

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"sync"
	"time"
)

// keySet is where public keys are published (RFC 7517); they are fetched again when one is not known.
type keySet struct {
	url     string
	client  http.Client
	mutex   sync.Mutex
	keys    map[string]any
	fetched time.Time
}

const (
	// keySetAge is how old keys may be.
	keySetAge = 10 * time.Minute
	// keySetPause is how long an unknown key is not asked for again.
	keySetPause = 30 * time.Second
)

func newKeySet(url string) *keySet {
	return &keySet{url: url, client: http.Client{Timeout: 5 * time.Second}}
}

func (s *keySet) key(header map[string]any) (any, error) {
	id, _ := header["kid"].(string)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	key, ok := s.find(id)
	age := time.Since(s.fetched)
	if age > keySetAge || !ok && age > keySetPause {
		if err := s.fetch(); err != nil {
			return nil, err
		}
		key, ok = s.find(id)
	}
	if !ok {
		return nil, fmt.Errorf("there is no key %q", id)
	}
	return key, nil
}

// find is the key of an id, or the only one there is.
func (s *keySet) find(id string) (any, bool) {
	if id == "" && len(s.keys) == 1 {
		for _, key := range s.keys {
			return key, true
		}
	}
	key, ok := s.keys[id]
	return key, ok
}

func (s *keySet) fetch() error {
	response, err := s.client.Get(s.url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answered %s", s.url, response.Status)
	}
	var set struct {
		Keys []publishedKey `json:"keys"`
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&set); err != nil {
		return err
	}
	s.keys = make(map[string]any, len(set.Keys))
	for _, published := range set.Keys {
		// Keys of other kinds are for others.
		if key, err := published.public(); err == nil {
			s.keys[published.ID] = key
		}
	}
	s.fetched = time.Now()
	return nil
}

// publishedKey is a JSON Web Key (RFC 7517, RFC 7518 section 6, RFC 8037).
type publishedKey struct {
	ID    string `json:"kid"`
	Type  string `json:"kty"`
	Use   string `json:"use"`
	Curve string `json:"crv"`
	X     string `json:"x"`
	Y     string `json:"y"`
	N     string `json:"n"`
	E     string `json:"e"`
}

func (k publishedKey) public() (any, error) {
	if k.Use != "" && k.Use != "sig" {
		return nil, errors.New("the key is for something else")
	}
	switch k.Type {
	case "RSA":
		n, err := integer(k.N)
		if err != nil {
			return nil, err
		}
		e, err := integer(k.E)
		if err != nil {
			return nil, err
		}
		return &rsa.PublicKey{N: n, E: int(e.Int64())}, nil
	case "EC":
		curves := map[string]elliptic.Curve{"P-256": elliptic.P256(), "P-384": elliptic.P384(), "P-521": elliptic.P521()}
		curve, ok := curves[k.Curve]
		if !ok {
			return nil, errors.New("the curve is not known")
		}
		x, err := integer(k.X)
		if err != nil {
			return nil, err
		}
		y, err := integer(k.Y)
		if err != nil {
			return nil, err
		}
		key := &ecdsa.PublicKey{Curve: curve, X: x, Y: y}
		_, err = key.ECDH()
		return key, err
	case "OKP":
		x, err := base64.RawURLEncoding.DecodeString(k.X)
		if err != nil || k.Curve != "Ed25519" || len(x) != ed25519.PublicKeySize {
			return nil, errors.New("the key is no Ed25519 key")
		}
		return ed25519.PublicKey(x), nil
	}
	return nil, errors.New("the kind of key is not known")
}

func integer(text string) (*big.Int, error) {
	data, err := base64.RawURLEncoding.DecodeString(text)
	return new(big.Int).SetBytes(data), err
}
