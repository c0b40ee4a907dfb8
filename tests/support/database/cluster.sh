# $1: the folder of PostgreSQL's programs. Runs until its standard input ends.
set -eu
folder=$(mktemp -d "${TMPDIR:-/tmp}/survey-tests.XXXXXX")

stop() {
    "$1/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap 'stop "$1"' EXIT
trap 'exit 1' HUP INT TERM

fail() {
    cat "$folder/log" >&2
    exit 1
}
"$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --no-locale --no-sync >"$folder/log" 2>&1 || fail
# Syncs stay on, as tests are about what survives. A socket in a private folder needs neither a port nor a password.
"$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >/dev/null 2>&1 \
    -o "-c listen_addresses='' -k $folder -c max_connections=300 -c shared_buffers=32MB" || fail
echo "$folder"
cat >/dev/null
