#!/bin/sh
# Draws the secrets of docker-compose.yml once, into a .env that only its owner can read.
set -eu
cd "$(dirname "$0")/.."
umask 077
if [ -e .env ]; then
    printf '.env is there already; the volumes of PostgreSQL know its password, so it stays as it is.\n' >&2
    exit 1
fi
hex() {
    head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}
secret=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')
[ ${#secret} -eq 43 ] || { printf 'cannot draw a key here: head, base64 or /dev/urandom is missing\n' >&2; exit 1; }
printf 'RATCHET_OWNER_KEY=rk_%s_%s\nPOSTGRES_PASSWORD=%s\nRATCHET_SESSION_KEY=%s\nRATCHET_REDACTION_KEY=%s\n' \
    "$(hex 4)" "$secret" "$(hex 20)" "$(hex 32)" "$(hex 32)" >.env
printf 'Wrote .env with the owner'\''s API key, the password of PostgreSQL and the keys of sessions and of redaction.\n'
