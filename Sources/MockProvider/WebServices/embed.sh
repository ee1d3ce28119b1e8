#!/bin/sh
# Writes each description in Files/ into a Swift file, as the pages are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/../Pages/embed.sh" "$here"
