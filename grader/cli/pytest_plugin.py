"""`pytest exercises/` tries the answers that authors wrote, a test each.

pytest loads this wherever the grader is installed, so it loads nothing more before it meets a pack.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grader.later import Later

if TYPE_CHECKING:
    from grader.cli.parts.answer_tests import exercise_folder, pack_folder
else:
    exercise_folder = Later("grader.cli.parts.answer_tests:exercise_folder")
    pack_folder = Later("grader.cli.parts.answer_tests:pack_folder")


@pytest.hookimpl(optionalhook=True)  # A pytest before 8 has none: it finds no packs, and works on.
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if _is_pack(path):
        return pack_folder(parent, path)
    # Who stands in an exercise sees nothing of the pack around it.
    if isinstance(parent, pytest.Session) and (path / "prompt.md").is_file() and _is_pack(path.parent):
        return exercise_folder(parent, path)
    return None


def _is_pack(path: Path) -> bool:
    """Other programs have a file of this name, too, but no exercises."""
    return (path / "pack.toml").is_file() and any(path.glob("*/prompt.md"))
