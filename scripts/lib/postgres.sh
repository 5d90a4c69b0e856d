# shellcheck shell=bash
# A private PostgreSQL: its own data, its own free port on loopback, gone when the script ends.

[[ -n ${CONTRACTC_POSTGRES_SOURCED:-} ]] && return 0
CONTRACTC_POSTGRES_SOURCED=1
# shellcheck source=apt.sh
source "$(dirname "${BASH_SOURCE[0]}")/apt.sh"

PG_FOLDER=""
PG_PID=""

# Exports PG_BIN: the newest server installed, else Debian's.
need_postgres() {
  [[ -n ${PG_BIN:-} && -x ${PG_BIN:-}/initdb ]] && return 0
  PG_BIN="$(_find_postgres)" || {
    if have apt-get; then
      need_apt postgresql-15 || need_apt postgresql || return 1
    fi
    PG_BIN="$(_find_postgres)" || { say "no PostgreSQL server programs (initdb, pg_ctl)"; return 1; }
  }
  export PG_BIN
}

_find_postgres() {
  local initdb
  # Debian keeps the server's programs off PATH, a folder for each version.
  initdb="$(find /usr/lib/postgresql -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)"
  [[ -n $initdb ]] || initdb="$(command -v initdb)" || return 1
  dirname "$initdb"
}

# The server refuses to run as root, so as root it runs as the user its package made.
_as_postgres() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# start_postgres: exports DATABASE_URL (database postgres), DATABASE_URL_BASE (the same without a database name: append
# /NAME), PGHOST, PGPORT, PGUSER and PGDATABASE. Stopped when the calling shell ends, or by stop_postgres.
start_postgres() {
  [[ -n $PG_PID ]] && kill -0 "$PG_PID" 2>/dev/null && return 0
  need_postgres || return 1
  local attempt
  PG_FOLDER="$(mktemp -d "${TMPDIR:-/tmp}/contractc-pg.XXXXXX")"
  on_exit stop_postgres
  ((EUID == 0)) && chown postgres: "$PG_FOLDER"
  (
    cd "$PG_FOLDER"   # the caller's folder may be one the postgres user cannot enter
    _as_postgres "$PG_BIN/initdb" -D "$PG_FOLDER/data" -A trust -U postgres --no-sync -E UTF8 --locale=C.UTF-8 \
      >"$PG_FOLDER/initdb.log" 2>&1
  ) || { cat "$PG_FOLDER/initdb.log" >&2; stop_postgres; return 1; }
  for attempt in 1 2 3; do   # another process may take the port between its being found free and its use
    PGPORT="$(free_port)"
    if (
      cd "$PG_FOLDER"
      _as_postgres "$PG_BIN/pg_ctl" -D "$PG_FOLDER/data" -w -s -t 30 -l "$PG_FOLDER/log" -o "-c listen_addresses=127.0.0.1 -p $PGPORT \
-c unix_socket_directories=$PG_FOLDER -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c timezone=UTC" start
    ) >/dev/null 2>&1 </dev/null; then
      PG_PID="$(_as_postgres head -n 1 "$PG_FOLDER/data/postmaster.pid")"
      break
    fi
    ((attempt < 3)) || { tail -n 5 "$PG_FOLDER/log" >&2; stop_postgres; return 1; }
  done
  export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
  export DATABASE_URL_BASE="postgres://postgres@127.0.0.1:$PGPORT"
  export DATABASE_URL="$DATABASE_URL_BASE/postgres"
}

stop_postgres() {
  if [[ -n $PG_PID ]]; then stop_process "$PG_PID" QUIT; fi   # QUIT is the immediate shutdown: nothing here is kept
  PG_PID=""
  [[ -n $PG_FOLDER ]] && rm -rf "$PG_FOLDER"
  PG_FOLDER=""
  unset DATABASE_URL DATABASE_URL_BASE PGHOST PGPORT PGUSER PGDATABASE
}

# with_postgres COMMAND…: COMMAND (a function or a program) with a cluster running: the one there is, else one of its own that
# ends with it. COMMAND runs in a subshell, and its status is the answer.
with_postgres() {
  (
    start_postgres || exit 1
    "$@"
  )
}

# new_database NAME [TEMPLATE]: a fresh database of the running cluster; prints its URL. 50 ms, so one for each test is fine.
new_database() {
  "$PG_BIN/psql" -qX -d postgres -c "DROP DATABASE IF EXISTS \"$1\" WITH (FORCE)" \
    -c "CREATE DATABASE \"$1\" TEMPLATE \"${2:-template1}\"" >/dev/null 2>&1 \
    || { say "could not create the database $1"; return 1; }
  printf '%s/%s\n' "$DATABASE_URL_BASE" "$1"
}
