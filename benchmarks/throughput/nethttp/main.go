// Command people is people.contract, written by hand: what the throughput of the generated service is compared with.
package main

import (
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mattn/go-sqlite3"
)

const schema = `CREATE TABLE IF NOT EXISTS people (
	id TEXT PRIMARY KEY,
	email TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	age INTEGER,
	tags TEXT NOT NULL,
	created_at TEXT NOT NULL
) STRICT`

type personCreate struct {
	Email *string   `json:"email"`
	Name  *string   `json:"name"`
	Age   *int      `json:"age"`
	Tags  *[]string `json:"tags"`
}

type person struct {
	ID        string          `json:"id"`
	Email     string          `json:"email"`
	Name      string          `json:"name"`
	Age       *int            `json:"age"`
	Tags      json.RawMessage `json:"tags"`
	CreatedAt string          `json:"createdAt"`
}

type problem struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

var (
	isEmail = regexp.MustCompile("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$")
	isUUID  = regexp.MustCompile("^(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
)

func (p personCreate) problems() (problems []problem) {
	check := func(ok bool, field, message string) {
		if !ok {
			problems = append(problems, problem{field, message})
		}
	}
	check(p.Email != nil && isEmail.MatchString(*p.Email), "email", "must be an e-mail address")
	if p.Name == nil {
		check(false, "name", "is required")
	} else {
		length := utf8.RuneCountInString(*p.Name)
		check(length >= 1 && length <= 80, "name", "must have 1 to 80 characters")
	}
	check(p.Age == nil || *p.Age >= 0 && *p.Age <= 150, "age", "must be from 0 to 150")
	check(p.Tags != nil && len(*p.Tags) <= 8, "tags", "must be at most 8 strings")
	return problems
}

type service struct{ db *sql.DB }

func (s service) create(w http.ResponseWriter, r *http.Request) {
	var body personCreate
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&body); err != nil {
		write(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
		return
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		write(w, http.StatusBadRequest, map[string]string{"error": "text after the body"})
		return
	}
	if problems := body.problems(); problems != nil {
		write(w, http.StatusBadRequest, map[string]any{"error": "Validation failed", "problems": problems})
		return
	}
	tags, err := json.Marshal(*body.Tags)
	if err != nil {
		fail(w, err)
		return
	}
	made := person{
		ID: newUUID(), Email: *body.Email, Name: *body.Name, Age: body.Age, Tags: tags,
		CreatedAt: time.Now().UTC().Format("2006-01-02T15:04:05.000Z"),
	}
	_, err = s.db.ExecContext(r.Context(), "INSERT INTO people (id, email, name, age, tags, created_at) VALUES (?, ?, ?, ?, ?, ?)",
		made.ID, made.Email, made.Name, made.Age, string(made.Tags), made.CreatedAt)
	var failure sqlite3.Error
	switch {
	case errors.As(err, &failure) && failure.ExtendedCode == sqlite3.ErrConstraintUnique:
		write(w, http.StatusConflict, map[string]string{"error": "Email already registered"})
	case err != nil:
		fail(w, err)
	default:
		w.Header().Set("Location", "/people/"+made.ID)
		write(w, http.StatusCreated, made)
	}
}

func (s service) read(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if !isUUID.MatchString(id) {
		write(w, http.StatusBadRequest, map[string]string{"error": "The id must be a UUID"})
		return
	}
	var found person
	var tags string
	err := s.db.QueryRowContext(r.Context(), "SELECT id, email, name, age, tags, created_at FROM people WHERE id = ?", strings.ToLower(id)).
		Scan(&found.ID, &found.Email, &found.Name, &found.Age, &tags, &found.CreatedAt)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		write(w, http.StatusNotFound, map[string]string{"error": "Not found"})
	case err != nil:
		fail(w, err)
	default:
		found.Tags = json.RawMessage(tags)
		write(w, http.StatusOK, found)
	}
}

func write(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

func fail(w http.ResponseWriter, err error) {
	log.Print(err)
	http.Error(w, `{"error":"Internal server error"}`, http.StatusInternalServerError)
}

func newUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func requestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if id == "" {
			id = newUUID()
		}
		w.Header().Set("X-Request-Id", id)
		next.ServeHTTP(w, r)
	})
}

func main() {
	db, err := sql.Open("sqlite3", "file:"+os.Getenv("DATABASE_URL")+"?_busy_timeout=5000&_journal_mode=WAL&_synchronous=NORMAL&_txlock=immediate")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(schema); err != nil {
		log.Fatal(err)
	}
	s := service{db}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		write(w, http.StatusOK, map[string]string{"status": "ready"})
	})
	mux.HandleFunc("POST /people", s.create)
	mux.HandleFunc("GET /people/{id}", s.read)
	server := http.Server{
		Addr: net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")), Handler: requestID(mux), ReadHeaderTimeout: 10 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}
