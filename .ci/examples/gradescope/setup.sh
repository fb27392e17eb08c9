#!/usr/bin/env bash
# Gradescope runs this once, as root, when the autograder's image is built.
set -euo pipefail

home="${AUTOGRADER:-/autograder}"
export DEBIAN_FRONTEND=noninteractive
apt-get update
# Ubuntu's own Python where it is new enough, else the newer one beside it.
apt-get install -y python3 python3-venv util-linux
python=python3
if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    apt-get install -y python3.11 python3.11-venv
    python=python3.11
fi

"$python" -m venv "$home/venv"
"$home/venv/bin/pip" install --no-cache-dir "$home"/source/*.whl

# Answers run with this user's rights, which are to read.
chmod -R a+rX "$home/source"
id learner >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin learner
