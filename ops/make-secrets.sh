#!/bin/sh
# Makes the secrets that docker-compose.yml reads, each in a file of its own. One that is there already is kept.
set -eu
umask 077
cd "$(dirname "$0")/secrets"

random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$1" ] || { printf '%s' "$2" > "$1" && echo "ops/secrets/$1"; }; }

[ -s smtp_url ] || : "${SMTP_URL:?the mail server, such as smtp://compte:mot-de-passe@smtp.exemple.fr:587}"

keep postgres_password "$(random)"
keep database_url "postgresql://frise:$(cat postgres_password)@postgres:5432/frise"
keep auth_secret "$(random)"
keep smtp_url "${SMTP_URL:-}"

# Containers read them with accounts of their own; the folder stays closed to the others of this machine.
chmod 444 postgres_password database_url auth_secret smtp_url
chmod 700 .
