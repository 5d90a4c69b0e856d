# shellcheck shell=bash
# Work side by side: about as many jobs at once as there are processors, told in the order in which they were given.
# shellcheck disable=SC2030,SC2031 # what a job counts is its own, and told through a file

[[ -n ${CONTRACTC_JOBS_SOURCED:-} ]] && return 0
CONTRACTC_JOBS_SOURCED=1
# shellcheck source=results.sh
source "$(dirname "${BASH_SOURCE[0]}")/results.sh"

# One more than processors, since suites wait for their servers and databases now and then.
JOBS_AT_ONCE="${CONTRACTC_JOBS:-$(($(nproc 2>/dev/null || sysctl -n hw.ncpu) + 1))}"
_JOBS=0
_JOBS_TOLD=0
_JOBS_FOLDER=""

# submit COMMAND…: a function that counts and expects, in a shell of its own; waits while all processors are busy. What it
# printed and counted is told when all that was submitted before has been.
submit() {
  if [[ -z $_JOBS_FOLDER ]]; then
    _JOBS_FOLDER="$(mktemp -d "${TMPDIR:-/tmp}/contractc-jobs.XXXXXX")"
    on_exit rm -rf "$_JOBS_FOLDER"
  fi
  while (($(jobs -pr | wc -l) >= JOBS_AT_ONCE)); do
    wait -n || true
    _tell_jobs
  done
  local job="$_JOBS_FOLDER/$((_JOBS++))" name="$*"
  printf '%s\n' "$name" >"$job.name"
  (
    PASSED=0 FAILED=0 FAILURES=()
    "$@"
    printf '%s\n' "$PASSED" "$FAILED" ${FAILURES[@]+"${FAILURES[@]}"} >"$job.unfinished"
    mv "$job.unfinished" "$job.counts"
  ) >"$job.log" 2>&1 </dev/null &
  printf '%s\n' "$!" >"$job.pid"
}

# finish_jobs: waits for everything that was submitted.
finish_jobs() {
  while ((_JOBS_TOLD < _JOBS)); do
    wait -n || true
    _tell_jobs
  done
}

_tell_jobs() {
  local job counts
  while ((_JOBS_TOLD < _JOBS)); do
    job="$_JOBS_FOLDER/$_JOBS_TOLD"
    if kill -0 "$(<"$job.pid")" 2>/dev/null; then return 0; fi
    cat "$job.log"
    if [[ -f $job.counts ]]; then
      mapfile -t counts <"$job.counts"
      PASSED=$((PASSED + counts[0]))
      FAILED=$((FAILED + counts[1]))
      FAILURES+=("${counts[@]:2}")
    else
      count "$(<"$job.name"): ended before it was done" 0 1
    fi
    _JOBS_TOLD=$((_JOBS_TOLD + 1))
  done
}
