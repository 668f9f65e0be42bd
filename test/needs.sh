#!/bin/sh
# What the tests need from the system: a Chromium, and Debian's PostgreSQL beside the one that Cadre brings.
set -eu

missing=''
command -v chromium > /dev/null 2>&1 || missing='chromium chromium-sandbox fonts-liberation'
set -- /usr/lib/postgresql/*/bin/postgres
[ -x "$1" ] || missing="$missing postgresql"
missing=${missing# }
[ -n "$missing" ] || exit 0

if ! command -v apt-get > /dev/null 2>&1; then
  echo "The tests need chromium and a PostgreSQL under /usr/lib/postgresql, as Debian has them. Missing: $missing" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "The tests need packages that only root can install. Run once: sudo apt-get install $missing" >&2
  exit 1
fi
echo "Installing $missing ..."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing > /dev/null
