# shellcheck shell=bash
# Everything in this folder, for a script that wants it:
#
#   set -euo pipefail
#   source "$(dirname "${BASH_SOURCE[0]}")/lib/all.sh"
#   need_node || skip javascript "no Node 24"

# shellcheck source=postgres.sh
source "$(dirname "${BASH_SOURCE[0]}")/postgres.sh"
# shellcheck source=node.sh
source "$(dirname "${BASH_SOURCE[0]}")/node.sh"
# shellcheck source=python.sh
source "$(dirname "${BASH_SOURCE[0]}")/python.sh"
# shellcheck source=go.sh
source "$(dirname "${BASH_SOURCE[0]}")/go.sh"
