# shellcheck shell=bash
# Debian packages: installed where they belong to the system, only unpacked where they do not.

[[ -n ${CONTRACTC_APT_SOURCED:-} ]] && return 0
CONTRACTC_APT_SOURCED=1
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Prints the command prefix that makes one root: nothing, or sudo. 1 when neither is possible.
_as_root() {
  if ((EUID == 0)); then
    return 0
  elif have sudo && sudo -n true 2>/dev/null; then
    printf 'sudo -n\n'
  elif have sudo && [[ -t 0 ]]; then
    printf 'sudo\n'
  else
    return 1
  fi
}

# At most once in a run, child scripts included: hence the exported variable.
apt_update_once() {
  [[ -n ${CONTRACTC_APT_UPDATED:-} ]] && return 0
  export CONTRACTC_APT_UPDATED=1
  local sudo
  sudo="$(_as_root)" || return 1
  # shellcheck disable=SC2086
  bounded 120 $sudo apt-get -qq -o DPkg::Lock::Timeout=60 update >/dev/null 2>&1 \
    || say "apt-get update failed; going on with the package lists there are"
}

apt_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# need_apt PACKAGE…: 0 when all of them are installed afterwards; 1, and says which are missing, when not.
need_apt() {
  have dpkg-query || { say "this is not a Debian system; install by hand: $*"; return 1; }
  local package missing=() sudo
  for package in "$@"; do apt_installed "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0
  if ! sudo="$(_as_root)"; then
    say "missing packages, and neither root nor sudo to install them: apt-get install ${missing[*]}"
    return 1
  fi
  apt_update_once
  say "installing ${missing[*]}"
  local log
  log="$(mktemp)"
  # RUNLEVEL=1: a database server that is installed for its programs must not be started as a service.
  # shellcheck disable=SC2086
  if ! $sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -q -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "${missing[@]}" </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "apt-get could not install: ${missing[*]}"
    return 1
  fi
  rm -f "$log"
}

# apt_unpack FOLDER PACKAGE…: downloads the packages and unpacks them into FOLDER; installs nothing, and needs
# no root where the package lists are fresh.
apt_unpack() {
  local into=$1 debs
  shift
  have apt-get && have dpkg-deb || return 1
  debs="$(mktemp -d)"
  chmod 755 "$debs"
  if ! (cd "$debs" && bounded 180 apt-get -qq download "$@" >/dev/null 2>&1); then
    apt_update_once || true
    if ! (cd "$debs" && bounded 180 apt-get -qq download "$@" >/dev/null 2>"$debs/.log"); then
      grep '^E:' "$debs/.log" >&2 || true
      rm -rf "$debs"
      return 1
    fi
  fi
  mkdir -p "$into"
  local deb
  for deb in "$debs"/*.deb; do dpkg-deb -x "$deb" "$into"; done
  rm -rf "$debs"
}

# The two system libraries the compiler links, and what finds them.
need_swift_libs() {
  if have apt-get; then
    need_apt libyaml-dev libxml2-dev pkg-config
  elif have brew; then
    brew list libyaml libxml2 pkg-config >/dev/null 2>&1 || brew install libyaml libxml2 pkg-config
  else
    pkg-config --exists yaml-0.1 libxml-2.0 2>/dev/null \
      || { say "install the development files of libyaml and libxml2, and pkg-config"; return 1; }
  fi
}
