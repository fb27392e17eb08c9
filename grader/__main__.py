"""The console script, and `python -m grader`: loads the command, which takes a moment, and runs it."""

import importlib
import signal


def main() -> None:
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:
        # Nothing has begun that must be put in order: Ctrl-C ends the process, and shows nobody how far loading was.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    command = importlib.import_module("grader.cli.main")
    signal.signal(signal.SIGINT, interrupted)
    command.main()


if __name__ == "__main__":
    main()
