"""What becomes of the command's processes when somebody stops it or no longer listens."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from installed_command import GRADE, grade, plain_environment, write_packs


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


SLOW = "SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c WHERE a.range + b.range > c.range"


def family(session: int) -> list[int]:
    """Processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def wait_until(condition, seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def started() -> "subprocess.Popen[bytes]":
    """In a session of its own, by which its family is known."""
    return subprocess.Popen(
        [GRADE, "packs/mixed"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=plain_environment(),
    )


def test_ctrl_c_leaves_nothing_running_and_no_traceback(home):
    (home / "packs/mixed/right/answer.sql").write_text(SLOW)
    settings = home / "packs/mixed/pack.toml"
    settings.write_text(settings.read_text().replace("seconds = 3", "seconds = 60"))
    command = started()
    # The server, its workers and Python's tracker of resources.
    assert wait_until(lambda: len(family(command.pid)) >= 4)
    time.sleep(1)
    os.killpg(command.pid, signal.SIGINT)
    out, errors = command.communicate(timeout=20)
    assert (command.returncode, out, errors) == (130, b"", b"\nstopped\n")
    assert wait_until(lambda: not family(command.pid))


def test_ctrl_c_while_the_workers_are_loaded_leaves_no_traceback(home):
    command = started()
    # Python's tracker of resources, and the server.
    assert wait_until(lambda: len(family(command.pid)) >= 3)
    os.killpg(command.pid, signal.SIGINT)
    out, errors = command.communicate(timeout=20)
    assert (command.returncode, out, errors) == (130, b"", b"\nstopped\n")


def test_ctrl_c_while_the_command_is_loaded_leaves_no_traceback(home):
    command = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "grader", "packs/mixed"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=plain_environment(),
    )
    assert any(line.endswith(" click.types\n") for line in command.stderr)
    command.send_signal(signal.SIGINT)
    assert "Traceback" not in command.communicate(timeout=20)[1]
    assert command.returncode == -signal.SIGINT


def test_nobody_listens_any_more(home):
    for format_ in ("terminal", "json"):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [GRADE, "packs/good", "--format", format_],
            stdout=writer,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env=plain_environment(),
        )
        os.close(writer)
        assert (done.returncode, done.stderr) == (1, "")


def test_nothing_is_written_beside_the_pack(home):
    before = sorted(home.rglob("*"))
    for folder in [home, *(path for path in before if path.is_dir())]:
        folder.chmod(0o555)
    try:
        done = grade("packs/good")
    finally:
        for folder in [home, *(path for path in before if path.is_dir())]:
            folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert sorted(home.rglob("*")) == before


def test_temporary_files_may_lie_deep(home):
    deep = home.joinpath(*["a folder of a system that likes long names"] * 3)
    deep.mkdir(parents=True)
    done = grade("packs/good", TMPDIR=str(deep))
    assert (done.returncode, done.stderr) == (0, "")
    assert list(deep.iterdir()) == []
