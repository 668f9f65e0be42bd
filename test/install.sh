#!/bin/sh
# Installs from package-lock.json, and fails if that changed the lock.
set -eu
cd "$(dirname "$0")/.."

node=$(command -v node) || { echo 'Node.js 20 or later is needed; it was not found.' >&2; exit 1; }
major=$("$node" -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "Node.js 20 or later is needed; this one is $major." >&2
  exit 1
fi

before=$(cksum < package-lock.json)
echo 'Installing the packages of package-lock.json ...'
npm install --no-save --no-audit --no-fund --loglevel=error
if [ "$before" != "$(cksum < package-lock.json)" ]; then
  echo 'npm changed package-lock.json: package.json and the lock do not agree. Commit a lock that does.' >&2
  exit 1
fi
if [ ! -x node_modules/.bin/node ]; then
  major=$("$node" -p 'process.versions.node.split(".")[0]')
  if [ "$major" -lt 24 ]; then
    echo 'There is no Node 24 package for this machine: install Node.js 24 or later yourself.' >&2
    exit 1
  fi
  ln -s "$node" node_modules/.bin/node
fi
touch node_modules/.package-lock.json
