#!/usr/bin/env bash
# A PostgreSQL server for the tests: tests/postgres.sh start FOLDER prints its address, tests/postgres.sh stop FOLDER ends it.
# It listens on a socket in FOLDER and nowhere else. PostgreSQL refuses to run as root: as root it runs as the user postgres
# of Debian's package, which is installed where it is missing. Where there is no server, one line says so and the exit code is 3.
set -euo pipefail

action=$1 folder=$2
export LC_ALL=C

find_programs() {
  local path
  for path in $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -rV) $(dirname "$(command -v pg_ctl || true)"); do
    if [[ -x $path/initdb && -x $path/pg_ctl ]]; then
      echo "$path"
      return
    fi
  done
}

install_server() {
  [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null || return 0
  {
    # The package would start a server of its own.
    mkdir -p /etc/postgresql-common
    [[ -f /etc/postgresql-common/createcluster.conf ]] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql ||
      { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; }
  } >"$folder.install.log" 2>&1 || true
  rm -f "$folder.install.log"
}

as_owner() {
  if [[ $EUID -eq 0 ]]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

programs=$(find_programs)
if [[ -z $programs && $action == start ]]; then
  install_server
  programs=$(find_programs)
fi
if [[ -z $programs ]]; then
  echo "no PostgreSQL server is installed" >&2
  exit 3
fi

case $action in
  start)
    mkdir -p "$folder"
    chmod 700 "$folder"
    [[ $EUID -ne 0 ]] || chown postgres "$folder"
    as_owner "$programs/initdb" --pgdata="$folder/data" --username=dragoman --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
    # What the tests keep need not outlive a loss of power.
    as_owner "$programs/pg_ctl" start --wait --silent --pgdata="$folder/data" --log="$folder/server.log" \
      --options="-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c shared_buffers=64MB" >"$folder/start.log" 2>&1
    echo "postgres://dragoman@/postgres?host=$folder"
    ;;
  stop)
    [[ ! -f $folder/data/postmaster.pid ]] || as_owner "$programs/pg_ctl" stop --wait --silent --mode=immediate --pgdata="$folder/data" >/dev/null
    rm -rf "$folder"
    ;;
  *)
    echo "usage: tests/postgres.sh start|stop FOLDER" >&2
    exit 2
    ;;
esac
