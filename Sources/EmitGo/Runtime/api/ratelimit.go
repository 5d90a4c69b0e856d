package api

import (
	"crypto/sha256"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// RateLimit admits so many requests of a caller in some time, counted in this process.
type RateLimit struct {
	requests int
	window   time.Duration
	mutex    sync.Mutex
	callers  map[string]*window
}

type window struct {
	ends  time.Time
	count int
}

// NewRateLimit admits so many requests in so many seconds.
func NewRateLimit(requests, seconds int) *RateLimit {
	return &RateLimit{requests: requests, window: time.Duration(seconds) * time.Second, callers: make(map[string]*window)}
}

// Admit counts a request by its credential, or by its address where there is none; a 429 beyond the limit.
func (l *RateLimit) Admit(r *http.Request) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := time.Now()
	caller := callerOf(r)
	current := l.callers[caller]
	if current == nil || !current.ends.After(now) {
		if len(l.callers) > 10_000 {
			for other, old := range l.callers {
				if !old.ends.After(now) {
					delete(l.callers, other)
				}
			}
		}
		current = &window{ends: now.Add(l.window)}
		l.callers[caller] = current
	}
	if current.count++; current.count > l.requests {
		left := current.ends.Sub(now)
		return TooManyRequests(int((left + time.Second - 1) / time.Second))
	}
	return nil
}

func callerOf(r *http.Request) string {
	for _, name := range []string{"Authorization", "Cookie"} {
		if values := r.Header.Values(name); len(values) > 0 {
			sum := sha256.Sum256([]byte(strings.Join(values, "; ")))
			return string(sum[:])
		}
	}
	host, _, _ := net.SplitHostPort(r.RemoteAddr)
	return host
}
