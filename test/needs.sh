#!/bin/sh
# What the tests need from the system: a Chromium, and Debian's PostgreSQL beside the one that Cadre brings.
set -eu

# The packages of what is not there.
lacking() {
  command -v chromium > /dev/null 2>&1 || printf '%s ' chromium chromium-sandbox fonts-liberation
  set -- /usr/lib/postgresql/*/bin/postgres
  [ -x "$1" ] || printf '%s ' postgresql
}

missing=$(lacking)
missing=${missing% }
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
# A list that can't be renewed may still do; if not, the next step says so.
apt-get update -qq || echo 'apt-get could not renew its lists; going on with those at hand.' >&2
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing > /dev/null || {
  echo "apt-get could not install $missing: its own words stand above. Install them yourself, then run make test again." >&2
  exit 1
}
missing=$(lacking)
missing=${missing% }
[ -z "$missing" ] || {
  echo "apt-get installed its packages, and still missing are: $missing. The tests look for chromium on the PATH and for PostgreSQL under /usr/lib/postgresql." >&2
  exit 1
}
