"""The installed command as a person sees it; not every system has such terminals."""

import os
import pty
import subprocess
from contextlib import suppress

from installed_command import GRADE, plain_environment


def at_a_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    """What a person sees, colours and all."""
    ours, theirs = pty.openpty()
    size = {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [GRADE, *arguments],
        stdout=theirs,
        stderr=theirs,
        stdin=theirs,
        env={**plain_environment(), **size, **environment},
    ):
        os.close(theirs)
        seen = b""
        # Linux tells the end of a terminal by an error.
        with suppress(OSError):
            while part := os.read(ours, 65536):
                seen += part
    os.close(ours)
    return seen.decode()
