"""Reading below one folder: whatever is wrong with a file becomes a mistake, never a traceback."""

import os
from dataclasses import dataclass
from pathlib import Path

from grader.errors import Mistake
from grader.pack.disk import entries, is_dangling, is_file, is_folder, is_there, real
from grader.pack.text import read_text


@dataclass(frozen=True, slots=True)
class Files:
    #: Nothing outside is read, whatever symbolic links say: packs come from strangers.
    root: Path
    #: Shared by everything that reads one pack.
    mistakes: list[Mistake]

    def note(self, path: Path, problem: str, remedy: str = "", *, line: int = 0) -> None:
        self.mistakes.append(Mistake(path, line, "", problem, remedy))

    def names(self, folder: Path) -> tuple[str, ...]:
        """What lies in a folder; nothing where there is none, which only its reader can judge."""
        if not self.has_folder(folder):
            return ()
        if not os.access(folder, os.R_OK | os.X_OK):
            self.note(folder, "cannot be read: permission denied")
        return entries(folder)

    def text(self, path: Path) -> str | None:
        """None where there is nothing, which only its reader can judge, and where there is no text, which is noted."""
        if not is_there(path) or not self._is_inside(path):
            return None
        text = read_text(path)
        if isinstance(text, str):
            return text
        self.mistakes.append(text)
        return None

    def is_readable(self, path: Path) -> bool:
        """For files too large or too foreign to be read as text."""
        if not self._is_inside(path):
            return False
        if not is_file(path):
            self.note(path, "must be a file, not a folder" if is_folder(path) else "must be a file")
        elif not os.access(path, os.R_OK):
            self.note(path, "cannot be read: permission denied")
        else:
            return True
        return False

    def has_folder(self, path: Path) -> bool:
        """Whether a folder lies there; anything else in its place is a mistake."""
        if not is_there(path) or not self._is_inside(path):
            return False
        if not is_folder(path):
            self.note(path, "must be a folder")
        return is_folder(path)

    def _is_inside(self, path: Path) -> bool:
        if is_dangling(path):
            self.note(path, "is a symbolic link to nothing")
        elif not real(path).is_relative_to(real(self.root)):
            self.note(path, f"is a symbolic link that leaves `{self.root}`", "put a copy of what it points to here")
        else:
            return True
        return False
