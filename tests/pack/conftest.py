"""Small packs on disk: a sound one, and as many changes to it as a test asks for."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.errors import PackError
from grader.pack import Vocabulary, load

_WORDS = Vocabulary(
    checks=frozenset({"result", "plan", "style"}),
    findings=frozenset({"missing-rows", "wrong-order"}),
    rules=frozenset({"select-star", "eq-null"}),
    plan_rules=frozenset({"cross-product"}),
    model_checks=frozenset({"loads", "lossless", "grain", "crash-safe"}),
    pipeline_checks=frozenset({"crash-safe"}),
)

_SOUND = {
    "fixtures/retail/schema.sql": "CREATE TABLE orders (id INTEGER PRIMARY KEY);\n",
    "fixtures/retail/orders.csv": "id\n1\n",
    "packs/joins/pack.toml": 'format = 1\ntitle = "Joins"\nfixture = "retail"\n',
    "packs/joins/first/prompt.md": "# The first\n\nList all orders.\n",
    "packs/joins/first/solution.sql": "SELECT id FROM orders\n",
}

#: What a file holds; None takes it away, a path makes it a symbolic link.
Files = Mapping[str, str | bytes | Path | None]
Build = Callable[[Files], Path]


@pytest.fixture
def words() -> Vocabulary:
    return _WORDS


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Writes the sound pack, changed, and gives back its folder."""

    def write(changes: Files) -> Path:
        for name, content in {**_SOUND, **changes}.items():
            path = tmp_path / name
            if content is None:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                path.symlink_to(content)
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / "packs/joins"

    return write


@pytest.fixture
def complaints(build: Build, tmp_path: Path) -> Callable[[Files], list[str]]:
    """The mistakes of the pack so changed, as told, with paths from the top of the tree."""

    def told(changes: Files) -> list[str]:
        folder = build(changes)
        with pytest.raises(PackError) as caught:
            load(folder, _WORDS)
        assert list(caught.value.mistakes) == sorted(caught.value.mistakes)
        return [str(mistake).replace(f"{tmp_path}/", "") for mistake in caught.value.mistakes]

    return told
