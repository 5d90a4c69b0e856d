package api

import (
	"net"
	"net/http"
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

// Admit counts a request of a caller; a 429 beyond the limit.
func (l *RateLimit) Admit(caller string) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := time.Now()
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

// Address is who asks where nobody is known: a credential that was not checked would be another caller whenever it is
// changed.
func Address(r *http.Request) string {
	host, _, _ := net.SplitHostPort(r.RemoteAddr)
	return host
}
