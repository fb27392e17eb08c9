"""The `grade` command: finds its subcommands in this folder, and turns our errors into sentences and exit codes."""

import atexit
import contextlib
import importlib
import os
import pkgutil
import signal
import sys
import traceback
from difflib import get_close_matches
from pathlib import Path

import click
from click_default_group import DefaultGroup  # type: ignore[import-untyped]  # it has none

from grader import __version__
from grader.errors import GraderError
from grader.feedback.printable import printable
from grader.sandbox import nursery

#: 0 all passed · 1 some did not · 2 wrong use or a broken pack · 3 the grader broke.
WRONG_USE, BROKE = 2, 3
#: What shells say for a command that Ctrl-C ended.
STOPPED = 130
#: How others end one: a job that is cancelled, `timeout`, a terminal that is closed. Windows has only the first.
_ENDS = ("SIGTERM", "SIGHUP")
_NOT_COMMANDS = ("main", "pytest_plugin")
#: Commands that run a stranger's SQL: their workers' server loads while the command itself is loaded.
_WITH_WORKERS = ("accept", "check", "diff", "lint", "model", "new", "plan", "publish", "run")


class Commands(DefaultGroup):  # type: ignore[misc]  # the library has no types
    """One command per file of this folder; none is imported before it is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        folder = [str(Path(__file__).parent)]
        modules = (module.name for module in pkgutil.iter_modules(folder) if not module.ispkg)
        return sorted(name for name in modules if name not in _NOT_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        known = self.list_commands(context)
        if name not in known:
            # `grade PACK` means `grade run PACK`, unless PACK is nothing but a slip of the keyboard.
            close = get_close_matches(name, known, n=1, cutoff=0.6)
            if close and not Path(name).exists():
                raise click.UsageError(f"no command and no pack `{name}`; did you mean `grade {close[0]}`?", context)
            context.arg0 = name  # type: ignore[attr-defined]  # how DefaultGroup hands it on
            name = self.default_cmd_name
        if name in _WITH_WORKERS:
            nursery.prepare()
        # What interrupts a module while it is loaded may reach us as any exception, or get lost in a callback.
        with nursery.deaf_to_ctrl_c():
            command: click.Command = importlib.import_module(f"grader.cli.{name}").command
        return command


@click.group(cls=Commands, default="run", default_if_no_args=False)
@click.version_option(__version__, prog_name="grade")
def group() -> None:
    """Grade SQL exercises: `grade PACK` runs the answers of a pack and says what is wrong and why."""


def main() -> None:
    """What `sys.argv` asks for."""
    # Workers load the script that started them if they can find it; they need nothing of this one.
    vars(sys.modules["__main__"]).pop("__file__", None)
    _end_as_by_ctrl_c()
    code = exit_code()
    for stream in (sys.stdout, sys.stderr):
        # Closed by the caller, or full: the report is lost, and whoever reads it has noticed.
        with contextlib.suppress(AttributeError, OSError):
            stream.flush()
    # Python would now take the libraries apart object by object, for a tenth of a second that a learner waits.
    atexit._run_exitfuncs()
    os._exit(code)


def _end_as_by_ctrl_c() -> None:
    """Tidied up, and told how far it has come; what is ignored, as under `nohup`, stays so."""
    for name in _ENDS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def exit_code() -> int:
    """Of what `sys.argv` asks for, which is done, and told on the standard streams."""
    if not _is_somewhere():
        return _say("the folder that you are in is not there any more", WRONG_USE)
    try:
        code = group.main(prog_name="grade", standalone_mode=False)
    except GraderError as error:
        return _say(str(error), WRONG_USE)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt) as stopped:
        return _say(str(stopped) or "stopped", STOPPED)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
    except Exception:
        traceback.print_exc()
        return _say("the grader itself broke, which is a bug: please report it with the lines above", BROKE)
    return code if isinstance(code, int) else 0


def _is_somewhere() -> bool:
    try:
        Path.cwd()
    except OSError:
        return False
    return True


def _say(sentence: str, code: int) -> int:
    """Sentences quote files and folders, whose names may be anything."""
    click.echo(printable(sentence, keep="\n"), err=True)
    return code
