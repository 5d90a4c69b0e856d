# shellcheck shell=bash
# Counting what passed and what failed, over checks and whole test suites of several kinds.

[[ -n ${CONTRACTC_RESULTS_SOURCED:-} ]] && return 0
CONTRACTC_RESULTS_SOURCED=1
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

PASSED=0
FAILED=0
FAILURES=()

# section TEXT: a heading, with the time since the start.
section() { printf '\n── %s  [%d:%02d]\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }

# count NAME PASSED FAILED: the result of a suite. One that ran nothing proved nothing, and failed.
count() {
  local passed=$2 failed=$3
  if ((passed + failed == 0)); then failed=1; fi
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  if ((failed)); then
    FAILURES+=("$1: $failed failed")
    printf '  ✗ %-58s %5d passed %4d failed\n' "$1" "$passed" "$failed"
  else
    printf '  ✓ %-58s %5d passed\n' "$1" "$passed"
  fi
}

# expect NAME COMMAND…: one check; its output is shown where it fails.
expect() {
  local name=$1 log
  shift
  log="$(mktemp)"
  if "$@" >"$log" 2>&1; then
    PASSED=$((PASSED + 1))
    printf '  ✓ %s\n' "$name"
    rm -f "$log"
    return 0
  fi
  FAILED=$((FAILED + 1))
  FAILURES+=("$name")
  printf '  ✗ %s\n' "$name"
  show_log "$log"
  rm -f "$log"
  return 1
}

# show_log FILE [LINES]: the end of a log, indented.
show_log() {
  local most=${2:-60} all
  all="$(wc -l <"$1")"
  ((all <= most)) || printf '      … (%d lines before)\n' $((all - most))
  tail -n "$most" "$1" | sed 's/^/      /'
}

# Reads JUnit reports, for the two functions below. Names of cases may hold control characters, which XML cannot.
_junit() {
  python3 - "$@" <<'PY'
import html
import re
import sys
import xml.etree.ElementTree as tree

forbidden = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|&#(x[0-9a-f]+|[0-9]+);", re.I)

def replacement(match):
    reference = (match[1] or "0").lower()
    code = int(reference[1:], 16) if reference.startswith("x") else int(reference)
    return match[0] if code in (9, 10, 13) or code >= 0x20 else "\ufffd"

def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        text = forbidden.sub(replacement, file.read())
    return tree.fromstring(text.encode()).iter("testcase")

mode, most, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
passed = skipped = 0
failures = []
for case in (case for path in paths for case in read(path)):
    wrong = next((child for child in case if child.tag in ("failure", "error")), None)
    if wrong is not None:
        said = (wrong.get("message") or wrong.text or "").strip().splitlines()
        # Some reporters escape twice.
        failures.append((html.unescape(case.get("name")), [html.unescape(line) for line in said[:4]]))
    elif any(child.tag == "skipped" for child in case):
        skipped += 1
    else:
        passed += 1
if mode == "counts":
    print(passed, len(failures), skipped)
else:
    for name, said in failures[:most]:
        print(name)
        for line in said:
            print("    " + line[:300])
    if len(failures) > most:
        print(f"… and {len(failures) - most} more")
PY
}

# junit_counts FILE…: prints passed, failed and skipped of JUnit reports, by their test cases.
junit_counts() { _junit counts 0 "$@"; }

# junit_failures MOST FILE…: prints each failed case and what it says went wrong; MOST of them, and how many more there are.
junit_failures() { _junit failures "$@"; }

# The closing lines. The very last one is for machines: `N passed, N failed, N skipped`.
report_results() {
  printf '\n'
  if ((${#FAILURES[@]})); then
    printf 'Failed:\n'
    printf '  %s\n' "${FAILURES[@]}"
  fi
  skip_summary
  local skipped=$SKIPPED
  # Child scripts count into the file too.
  if [[ -n ${CONTRACTC_SKIPS:-} && -f ${CONTRACTC_SKIPS} ]]; then skipped="$(wc -l <"$CONTRACTC_SKIPS")"; fi
  printf '%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$skipped"
  ((FAILED == 0))
}
