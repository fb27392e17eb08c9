"""What the READMEs of the rooms say is what the code does; `pytest tests/documentation --update` writes them."""

import re
from pathlib import Path

import pytest
from pages import PAGES, page

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("room", PAGES)
def test_a_room_says_what_is_in_it(room: str, update: bool) -> None:
    path, written = ROOT / "grader" / room / "README.md", page(room)
    if update:
        path.write_text(written, "utf-8")
    assert path.read_text("utf-8") == written, "write it anew with: pytest tests/documentation --update"


@pytest.mark.parametrize("room", PAGES)
def test_every_entry_says_something(room: str) -> None:
    lines = page(room).splitlines()
    said = [line.strip("| ").split(" | ")[-1] for line in lines if line.startswith(("| `", "| [`"))]
    said += [below for line, below in zip(lines, lines[2:], strict=False) if line.startswith(("## ", "### "))]
    assert said
    assert all(len(one) > 5 for one in said)


def test_the_readme_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    linked = set(re.findall(r"\]\(grader/(\w+)/README\.md\)", text))
    assert linked == set(PAGES)
