# shellcheck shell=bash
# uv, and the Python environments made with it.

[[ -n ${CONTRACTC_PYTHON_SOURCED:-} ]] && return 0
CONTRACTC_PYTHON_SOURCED=1
# shellcheck source=apt.sh
source "$(dirname "${BASH_SOURCE[0]}")/apt.sh"

# The interpreter every environment is made from: CONTRACTC_PYTHON, else the python3 on PATH, resolved, so that a
# version manager's shim does not decide anew in each folder.
_base_python() {
  "${CONTRACTC_PYTHON:-python3}" -c 'import sys; print(sys.executable)'
}

_install_uv() {
  [[ -x $DEPS/tools/bin/uv ]] && return 0
  local python
  python="$(_base_python)" || { say "no python3"; return 1; }
  rm -rf "$DEPS/tools"
  # Without ensurepip (Debian splits it off) venv stops half-way; look first.
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    need_apt python3-venv || return 1
  fi
  "$python" -m venv "$DEPS/tools" >/dev/null || return 1
  "$DEPS/tools/bin/pip" install --quiet --disable-pip-version-check uv || { rm -rf "$DEPS/tools"; return 1; }
}

# Exports UV: the one on PATH, or one of the project's own.
need_uv() {
  if [[ -n ${UV:-} && -x ${UV:-} ]]; then return 0; fi
  if [[ -x $DEPS/tools/bin/uv ]]; then
    UV="$DEPS/tools/bin/uv"
  elif have uv; then
    UV="$(command -v uv)"
  else
    locked tools _install_uv || { say "uv could not be installed"; return 1; }
    UV="$DEPS/tools/bin/uv"
  fi
  export UV
}

_make_env() {
  local dir=$1
  shift
  [[ -f $dir/.wanted && $(<"$dir/.wanted") == "$*" ]] && return 0
  # Not --clear on the environment in use: what is asked for now may be more than before, never less.
  [[ -x $dir/bin/python ]] || "$UV" venv --quiet --python "$(_base_python)" "$dir" || return 1
  VIRTUAL_ENV="$dir" bounded 300 "$UV" pip install --quiet "$@" || return 1
  printf '%s' "$*" >"$dir/.wanted"
}

# need_python_env NAME REQUIREMENT…: an environment in .deps/NAME with exactly these asked for. Quick when done.
need_python_env() {
  local name=$1
  shift
  if [[ -f $DEPS/$name/.wanted && $(<"$DEPS/$name/.wanted") == "$*" ]]; then return 0; fi
  need_uv || return 1
  locked "$name" _make_env "$DEPS/$name" "$@"
}

# What generated FastAPI services run, are tested, linted and type-checked with. Exports PYTHON_BIN, the folder of its programs.
need_python() {
  [[ -n ${PYTHON_BIN:-} && -x ${PYTHON_BIN:-}/python ]] && return 0
  need_python_env python fastapi uvicorn pydantic 'sqlalchemy[asyncio]' aiosqlite asyncpg pyjwt argon2-cffi bcrypt \
    cryptography pytest httpx mypy ruff || { say "no Python environment for FastAPI"; return 1; }
  export PYTHON_BIN="$DEPS/python/bin"
}

# env_site NAME: prints the environment's site-packages folder.
env_site() {
  local site
  for site in "$DEPS/$1"/lib/python3*/site-packages; do
    [[ -d $site ]] && { printf '%s\n' "$site"; return 0; }
  done
  return 1
}

# A Java to run jars with; exports JAVA.
need_java() {
  if have java && java -version >/dev/null 2>&1; then
    JAVA="$(command -v java)"
  else
    need_apt openjdk-17-jre-headless || need_apt default-jre-headless || return 1
    JAVA="$(command -v java)" || return 1
  fi
  export JAVA
}

# The generators the benchmarks run beside. Exports PEERS (its bin folder) and OPENAPI_GENERATOR_JAR.
need_peers() {
  need_python_env peers openapi-generator-cli fastapi-code-generator datamodel-code-generator squawk-cli || return 1
  export PEERS="$DEPS/peers/bin"
  local jar
  jar="$(find "$DEPS/peers/lib" -name 'openapi-generator*.jar' | head -n 1)"
  [[ -n $jar ]] || { say "the openapi-generator-cli package has no jar in it"; return 1; }
  export OPENAPI_GENERATOR_JAR="$jar"
}
