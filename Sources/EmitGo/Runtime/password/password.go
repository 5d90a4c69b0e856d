// Package password hashes secrets in PHC or modular-crypt form, so that any other service can verify them.
package password

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/scrypt"
)

// Hasher hashes in one way.
type Hasher interface {
	Hash(password string) (string, error)
}

// Argon2id is what argon2id takes: memory in KiB, passes over it, lanes.
type Argon2id struct {
	Memory, Passes uint32
	Parallelism    uint8
}

// Scrypt is what scrypt takes: log2 of N, the block size, lanes.
type Scrypt struct{ LogN, R, P int }

// Bcrypt is what bcrypt takes: log2 of its rounds.
type Bcrypt struct{ Cost int }

const hashLength = 32

// Hash hashes a password with a new salt.
func (c Argon2id) Hash(password string) (string, error) {
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	hash := argon2.IDKey([]byte(password), salt, c.Passes, c.Memory, c.Parallelism, hashLength)
	return fmt.Sprintf("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", c.Memory, c.Passes, c.Parallelism, encode(salt), encode(hash)), nil
}

// Hash hashes a password with a new salt.
func (c Scrypt) Hash(password string) (string, error) {
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	hash, err := scrypt.Key([]byte(password), salt, 1<<c.LogN, c.R, c.P, hashLength)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$scrypt$ln=%d,r=%d,p=%d$%s$%s", c.LogN, c.R, c.P, encode(salt), encode(hash)), nil
}

// Hash hashes a password with a new salt; bcrypt looks at its first 72 bytes.
func (c Bcrypt) Hash(password string) (string, error) {
	hash, err := bcrypt.GenerateFromPassword(first72(password), c.Cost)
	return string(hash), err
}

func first72(password string) []byte { return []byte(password)[:min(72, len(password))] }

// Verify tells whether a password is the one that was hashed, in whichever way.
func Verify(password, stored string) (bool, error) {
	if strings.HasPrefix(stored, "$2") {
		err := bcrypt.CompareHashAndPassword([]byte(stored), first72(password))
		if errors.Is(err, bcrypt.ErrMismatchedHashAndPassword) {
			return false, nil
		}
		return err == nil, err
	}
	fields := strings.Split(stored, "$")
	if len(fields) < 5 {
		return false, errUnknown
	}
	salt, err := decode(fields[len(fields)-2])
	if err != nil {
		return false, err
	}
	expected, err := decode(fields[len(fields)-1])
	if err != nil {
		return false, err
	}
	var hash []byte
	switch cost := fields[len(fields)-3]; fields[1] {
	case "argon2id":
		var c Argon2id
		if _, err := fmt.Sscanf(cost, "m=%d,t=%d,p=%d", &c.Memory, &c.Passes, &c.Parallelism); err != nil {
			return false, errUnknown
		}
		hash = argon2.IDKey([]byte(password), salt, c.Passes, c.Memory, c.Parallelism, uint32(len(expected)))
	case "scrypt":
		var c Scrypt
		if _, err := fmt.Sscanf(cost, "ln=%d,r=%d,p=%d", &c.LogN, &c.R, &c.P); err != nil {
			return false, errUnknown
		}
		if hash, err = scrypt.Key([]byte(password), salt, 1<<c.LogN, c.R, c.P, len(expected)); err != nil {
			return false, err
		}
	default:
		return false, errUnknown
	}
	return subtle.ConstantTimeCompare(hash, expected) == 1, nil
}

var errUnknown = errors.New("the stored password hash is of an unknown kind")

func encode(data []byte) string { return base64.RawStdEncoding.EncodeToString(data) }

func decode(text string) ([]byte, error) {
	return base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
}
