# shellcheck shell=bash
# Generated services: making them, checking them, running their suites, starting them.

[[ -n ${CONTRACTC_GENERATED_SOURCED:-} ]] && return 0
CONTRACTC_GENERATED_SOURCED=1
# shellcheck source=all.sh
source "$(dirname "${BASH_SOURCE[0]}")/all.sh"
# shellcheck source=results.sh
source "$(dirname "${BASH_SOURCE[0]}")/results.sh"

# The compiler; `swift build` has to have run. Exports CONTRACTC.
need_contractc() {
  [[ -n ${CONTRACTC:-} && -x ${CONTRACTC:-} ]] && return 0
  local bin
  bin="$(cd "$REPO_ROOT" && swift build --show-bin-path)" || return 1
  CONTRACTC="$bin/contractc"
  [[ -x $CONTRACTC ]] || { say "contractc is not built: run swift build"; return 1; }
  export CONTRACTC
}

# generate CONTRACT FOLDER LANGUAGE DATABASE ERROR_STYLE [PARTS [STUBS]]: a fresh service in FOLDER, from a path relative to
# the repository.
generate() {
  (
    cd "$REPO_ROOT" || exit 1
    "$CONTRACTC" build "$1" --output "$2" --language "$3" --database "$4" --error-style "$5" ${6:+--emit "$6"} ${7:+--stubs "$7"}
  )
}

# sources FOLDER SUFFIX: prints the files of a service with that suffix, in order.
sources() {
  find "$1" -name node_modules -prune -o -name "*$2" -type f -print | LC_ALL=C sort
}

# check_sources FOLDER LANGUAGE: every file parses or, in TypeScript, type-checks.
check_sources() {
  local file files=()
  if [[ $2 == python ]]; then
    # The cache is one for all services, and written by one at a time.
    locked mypy _mypy "$1"
  elif [[ $2 == typescript ]]; then
    mapfile -t files < <(sources "$1" .ts)
    ((${#files[@]})) || { printf 'there are no .ts files\n'; return 1; }
    check_types "${files[@]}"
  else
    mapfile -t files < <(sources "$1" .js)
    ((${#files[@]})) || { printf 'there are no .js files\n'; return 1; }
    for file in "${files[@]}"; do "$NODE" --check "$file" || return 1; done
  fi
}

_mypy() { cd "$1" && "$PYTHON_BIN/mypy" --cache-dir "$REPO_ROOT/.build/mypy"; }

# lint_sources FOLDER LANGUAGE: no name is used that is not there, and none is there that is not used. Node's own names are known.
lint_sources() {
  local findings
  if [[ $2 == python ]]; then
    (cd "$1" && "$PYTHON_BIN/ruff" check --no-cache .)
    return
  fi
  findings="$(NO_COLOR=1 "$DENO" lint --quiet --compact --rules-tags='' --rules-include=no-undef,no-unused-vars "$1" 2>&1 \
    | grep -E ': line [0-9]+' | grep -vE ' (Buffer|process) is not defined ')" || return 0
  printf '%s\n' "$findings"
  return 1
}

# check_format FOLDER LANGUAGE: the code is laid out as a formatter would.
check_format() {
  local suffix=js files
  if [[ $2 == python ]]; then
    (cd "$1" && "$PYTHON_BIN/ruff" format --no-cache --check .)
    return
  fi
  [[ $2 != typescript ]] || suffix=ts
  mapfile -t files < <(sources "$1" ".$suffix")
  env NO_COLOR=1 RUST_BACKTRACE=0 "$DENO" fmt --quiet --check --line-width 100 "${files[@]}"
}

# run_suite FOLDER DATABASE REPORT [SECONDS]: the service's own suite; JUnit goes to REPORT, everything else to REPORT.log.
# For postgresql a cluster has to be running. 0 when the suite ran, whatever its results.
run_suite() {
  local folder=$1 database=$2 report=$3 seconds=${4:-600} url=':memory:'
  rm -f "$report"
  if [[ -f $folder/pyproject.toml ]]; then
    run_pytest "$folder" "$database" "$report" "$seconds"
    return
  fi
  mapfile -t files < <(find "$folder/tests" \( -name '*.test.js' -o -name '*.test.ts' \) -type f | LC_ALL=C sort)
  ((${#files[@]})) || { say "the service has no tests"; return 1; }
  if [[ $database == postgresql ]]; then url="$(new_database "suite_${BASHPID}_$((RANDOM))")" || return 1; fi
  (
    cd "$folder" || exit 1
    DATABASE_URL="$url" NODE_ENV=test bounded "$seconds" "$NODE" --disable-warning=ExperimentalWarning --test \
      --test-reporter=junit --test-reporter-destination="$report" \
      --test-reporter=spec --test-reporter-destination=stdout "${files[@]#"$folder"/}"
  ) >"$report.log" 2>&1 </dev/null || true
  [[ -s $report ]]
}

# run_pytest FOLDER DATABASE REPORT SECONDS: the same for a suite of pytest's.
run_pytest() {
  local url=':memory:'
  if [[ $2 == postgresql ]]; then url="$(new_database "suite_${BASHPID}_$((RANDOM))")" || return 1; fi
  (
    cd "$1" || exit 1
    DATABASE_URL="$url" PYTHONDONTWRITEBYTECODE=1 bounded "$4" "$PYTHON_BIN/python" -m pytest -q -p no:cacheprovider \
      --junitxml="$3"
  ) >"$3.log" 2>&1 </dev/null || true
  [[ -s $3 ]]
}

# use_dependencies FOLDER LANGUAGE: gives a service the libraries that it asks for.
use_dependencies() {
  case "$2" in
    javascript | typescript) use_express "$1" ;;
    go) use_go_modules "$1" ;;
    python) need_python ;;
  esac
}

# start_service FOLDER LOG [VARIABLE=VALUE…]: starts it on a free port; sets SERVICE_PID and SERVICE_URL, and stops it when
# the script ends. SERVICE_SECONDS says how long it may take (30).
start_service() {
  local folder=$1 log=$2 entry port command=()
  shift 2
  if [[ -f $folder/go.mod ]]; then
    (cd "$folder" && "$GO" build -o server ./cmd/server) >"$log" 2>&1 || { show_log "$log"; return 1; }
    command=(./server)
  elif [[ -f $folder/pyproject.toml ]]; then
    command=("$PYTHON_BIN/python" -m app.main)
  else
    entry="$(find "$folder/src" -maxdepth 1 \( -name 'server.js' -o -name 'server.ts' \) | head -n 1)"
    [[ -n $entry ]] || { say "the service has no entry"; return 1; }
    command=("$NODE" --disable-warning=ExperimentalWarning "${entry#"$folder"/}")
  fi
  port="$(free_port)"
  (
    cd "$folder" || exit 1
    exec env PORT="$port" HOST=127.0.0.1 "$@" "${command[@]}"
  ) >"$log" 2>&1 </dev/null &
  SERVICE_PID=$!
  SERVICE_URL="http://127.0.0.1:$port"
  on_exit stop_process "$SERVICE_PID"
  wait_for_http "$SERVICE_URL/readyz" "${SERVICE_SECONDS:-30}" "$SERVICE_PID" || { tail -n 30 "$log" >&2; return 1; }
}
