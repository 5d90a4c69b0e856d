# shellcheck shell=bash
# What every script here starts with: where things are, how things are said, and how things end.
# Source it (or lib/all.sh, which sources the rest too) from a script that has `set -euo pipefail`.

[[ -n ${CONTRACTC_COMMON_SOURCED:-} ]] && return 0
if ((BASH_VERSINFO[0] < 4)); then
  printf 'error: these scripts need bash 4 or later (macOS: brew install bash)\n' >&2
  exit 1
fi
CONTRACTC_COMMON_SOURCED=1   # not exported: a child shell has to source the functions again

SCRIPTS_LIB="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
REPO_ROOT="$(cd "$SCRIPTS_LIB/../.." && pwd -P)"
export REPO_ROOT

# Everything fetched lands in .deps. The worktrees of one clone share the main checkout's, because
# a toolchain is the same for every branch; CONTRACTC_DEPS overrides it.
_default_deps() {
  local common
  if common="$(git -C "$REPO_ROOT" rev-parse --path-format=absolute --git-common-dir 2>/dev/null)" \
    && [[ $(basename "$common") == .git ]]; then
    printf '%s/.deps\n' "$(dirname "$common")"
  else
    printf '%s/.deps\n' "$REPO_ROOT"
  fi
}
export CONTRACTC_DEPS="${CONTRACTC_DEPS:-$(_default_deps)}"
DEPS="$CONTRACTC_DEPS"
mkdir -p "$DEPS"

say() { printf '%s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Exports CONTRACTC: the compiler as it is shipped, static and optimized, built in a folder of its own so that neither a debug
# build nor a test run is disturbed. One that the caller names is taken as it is.
release_contractc() {
  [[ -n ${CONTRACTC:-} && -x ${CONTRACTC:-} ]] && return 0
  need_swift_libs || die "the compiler cannot be linked without libyaml and libxml2"
  local build=(swift build --package-path "$REPO_ROOT" --scratch-path "$REPO_ROOT/.build/shipped" -c release
    --static-swift-stdlib -Xlinker -s --product contractc)
  say "building contractc (release, static)"
  "${build[@]}" >&2 || die "the compiler does not build"
  CONTRACTC="$("${build[@]}" --show-bin-path)/contractc"
  export CONTRACTC
}

# ── Skips ────────────────────────────────────────────────────────────────────────────────────────
# A toolchain that cannot be had is never passed over in silence: it is said, counted, and listed
# again at the end by skip_summary. With CONTRACTC_SKIPS naming a file, child scripts count into it too.

SKIPPED=0
SKIPS=()

# skip NAME REASON
skip() {
  SKIPPED=$((SKIPPED + 1))
  SKIPS+=("$1: $2")
  [[ -n ${CONTRACTC_SKIPS:-} ]] && printf '%s\t%s\n' "$1" "$2" >>"$CONTRACTC_SKIPS"
  printf 'SKIP %s: %s\n' "$1" "$2" >&2
}

# Lists what was skipped, and how many; says nothing when nothing was.
skip_summary() {
  local lines=()
  if [[ -n ${CONTRACTC_SKIPS:-} && -s ${CONTRACTC_SKIPS} ]]; then
    local name reason
    while IFS=$'\t' read -r name reason; do lines+=("$name: $reason"); done <"$CONTRACTC_SKIPS"
  else
    lines=(${SKIPS[@]+"${SKIPS[@]}"})
  fi
  ((${#lines[@]})) || return 0
  printf '%d skipped:\n' "${#lines[@]}"
  printf '  %s\n' "${lines[@]}"
}

# ── Endings ──────────────────────────────────────────────────────────────────────────────────────

_EXIT_COMMANDS=()
_EXIT_OWNER=""

# on_exit COMMAND [ARGUMENT…]: runs when this shell ends, however it ends; last registered, first run.
on_exit() {
  if [[ $_EXIT_OWNER != "$BASHPID" ]]; then   # a subshell inherits the list, but not the duty
    _EXIT_COMMANDS=()
    _EXIT_OWNER=$BASHPID
    trap _run_exit_commands EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
  fi
  local quoted
  printf -v quoted '%q ' "$@"
  _EXIT_COMMANDS+=("$quoted")
}

_run_exit_commands() {
  local status=$? i
  trap - EXIT
  trap '' HUP INT TERM
  for ((i = ${#_EXIT_COMMANDS[@]} - 1; i >= 0; i--)); do eval "${_EXIT_COMMANDS[i]}" || true; done
  exit "$status"
}

# stop_process PID [SIGNAL]: asks, waits five seconds, insists. Only ever one process, by its id.
stop_process() {
  local pid=$1 signal=${2:-TERM} i
  kill -s "$signal" "$pid" 2>/dev/null || return 0
  for ((i = 0; i < 100; i++)); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.05
  done
  kill -s KILL "$pid" 2>/dev/null || true
}

# ── Locks and bounds ─────────────────────────────────────────────────────────────────────────────

# locked NAME COMMAND…: two scripts that want the same toolchain at once must not both build it.
# COMMAND runs in a subshell, so it cannot set variables; callers look at what is on disk afterwards.
locked() {
  local name=$1
  shift
  mkdir -p "$DEPS/.locks"
  if have flock; then
    (
      flock 9
      "$@" 9>&-
    ) 9>"$DEPS/.locks/$name"
  else
    ("$@")
  fi
}

# bounded SECONDS COMMAND…: a program (not a function), ended when it takes longer.
bounded() {
  local seconds=$1
  shift
  if have timeout; then
    timeout -k 5 "$seconds" "$@"
  elif have gtimeout; then
    gtimeout -k 5 "$seconds" "$@"
  else
    perl -e 'alarm shift; exec @ARGV' "$seconds" "$@"
  fi
}

# ── Ports and waiting ────────────────────────────────────────────────────────────────────────────

# Prints a port of the loopback interface that nobody listens on. A server that can, should bind port 0
# itself: between this answer and its use somebody else may take the port.
free_port() {
  python3 -c '
import socket
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    print(s.getsockname()[1])'
}

# wait_for_http URL SECONDS [PID]: until anything at all answers HTTP there, whatever the status.
# With PID it gives up at once when that process has ended. 1 when nothing answered in time.
wait_for_http() {
  local url=$1 seconds=$2 pid=${3:-} deadline
  have curl || die "curl is needed to wait for a server"
  deadline=$((SECONDS + seconds))
  while :; do
    if curl --silent --output /dev/null --noproxy '*' --max-time 2 "$url" 2>/dev/null; then return 0; fi
    if [[ -n $pid ]] && ! kill -0 "$pid" 2>/dev/null; then
      say "the server (process $pid) ended before $url answered"
      return 1
    fi
    if ((SECONDS >= deadline)); then
      say "nothing answered at $url within $seconds s"
      return 1
    fi
    sleep 0.05
  done
}
