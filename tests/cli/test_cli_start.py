"""`grade start`: a file to begin with where there is none, and nothing that is there is touched."""

from pathlib import Path

import pytest
from installed_command import grade, write_packs

from grader.cli.parts.output import write_new

STARTER = "-- Begin here.\nSELECT city\nFROM orders;\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands; of `mixed`, `absent` has a starter and `bare` has none."""
    monkeypatch.chdir(write_packs(tmp_path))
    mixed = tmp_path / "packs/mixed"
    (mixed / "absent/starter.sql").write_text(STARTER)
    (mixed / "bare").mkdir()
    (mixed / "bare/prompt.md").write_text("# A */ title \x1b[31m -- of its own\n")
    (mixed / "bare/solution.sql").write_text("SELECT 1\n")
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_beside_the_exercises(home):
    before = contents(home)
    done = grade("start", "packs/mixed")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "absent  new, the starter     packs/mixed/absent/answer.sql\n"
        "bare    new, the title only  packs/mixed/bare/answer.sql\n"
        "right   kept                 packs/mixed/right/answer.sql\n"
        "wrong   kept                 packs/mixed/wrong/answer.sql\n"
    )
    written = {
        "packs/mixed/absent/answer.sql": STARTER,
        "packs/mixed/bare/answer.sql": "-- A */ title �[31m -- of its own\n\n",
    }
    assert contents(home) == before | written
    again = grade("start", "packs/mixed")
    assert again.returncode == 0
    assert again.stdout.count(" kept ") == 4
    assert contents(home) == before | written


def test_what_was_started_is_missing_still():
    grade("start", "packs/mixed", "absent", "bare")
    told = grade("packs/mixed", "absent", "bare").stdout
    assert told.count("not started") == 3, "two exercises, and the total"


def test_only_what_was_named(home):
    assert grade("start", "packs/mixed", "bare").stdout.split()[0] == "bare"
    assert grade("start", "packs/mixed/absent").stdout.split()[0] == "absent"
    assert not (home / "packs/good/absent").exists()


@pytest.mark.parametrize("name", ["Answer.SQL", "answer (1).sql", "answer.sql"])
def test_an_answer_whatever_it_is_called(home, name):
    (home / "packs/mixed/absent" / name).write_text("SELECT 2")
    done = grade("start", "packs/mixed", "absent")
    assert done.stdout == f"absent  kept  packs/mixed/absent/{name}\n"
    assert [path.name for path in (home / "packs/mixed/absent").glob("[Aa]nswer*")] == [name]


def test_links_are_not_followed(home):
    prey = home / "prey.sql"
    (home / "packs/mixed/absent/answer.sql").symlink_to(prey)
    (home / "packs/mixed/elsewhere").mkdir()
    (home / "packs/mixed/bare").rename(home / "packs/mixed/elsewhere/bare")
    (home / "packs/mixed/bare").symlink_to("elsewhere/bare")
    done = grade("start", "packs/mixed", "absent", "bare")
    assert done.stdout == "absent  kept  packs/mixed/absent/answer.sql\n"
    assert done.stderr == (
        "packs/mixed/bare/answer.sql: cannot be written: its folder is a symbolic link, which is not followed\n"
    )
    assert done.returncode == 2
    assert not prey.exists()
    assert names(home / "packs/mixed/elsewhere/bare") == ["prompt.md", "solution.sql"]


def test_a_folder_in_the_place_of_an_answer(home):
    (home / "packs/mixed/absent/answer.sql").mkdir()
    assert grade("start", "packs/mixed", "absent").stdout == "absent  kept  packs/mixed/absent/answer.sql\n"


class TestTo:
    def test_a_folder_that_is_made(self, home):
        done = grade("start", "packs/mixed", "--to", "mine/ada")
        assert (done.returncode, done.stderr) == (0, "")
        assert sorted(contents(home / "mine")) == [f"ada/{name}.sql" for name in ("absent", "bare", "right", "wrong")]
        assert grade("packs/mixed", "--submissions", "mine/ada").stdout.count("not started") == 5

    def test_what_is_there_stays(self, home):
        (home / "mine").mkdir()
        (home / "mine/Absent (1).sql").write_text("SELECT 2")
        (home / "mine/right.sql").symlink_to(home / "prey.sql")
        done = grade("start", "packs/mixed", "--to", "mine")
        assert [line.split()[:2] for line in done.stdout.splitlines()] == [
            ["absent", "kept"],
            ["bare", "new,"],
            ["right", "kept"],
            ["wrong", "new,"],
        ]
        assert names(home / "mine") == ["Absent (1).sql", "bare.sql", "right.sql", "wrong.sql"]
        assert not (home / "prey.sql").exists()

    def test_exercises_of_one_name(self, home):
        (home / "packs/mixed/absent").rename(home / "packs/mixed/first")
        grade("start", "packs", "first", "right", "--to", "mine")
        assert sorted(contents(home / "mine")) == ["good/first.sql", "mixed/first.sql", "right.sql"]
        graded = grade("packs", "first", "right", "--submissions", "mine")
        assert (graded.returncode, graded.stderr) == (1, "")

    def test_a_link_among_them(self, home):
        (home / "packs/mixed/absent").rename(home / "packs/mixed/first")
        (home / "mine").mkdir()
        (home / "elsewhere").mkdir()
        (home / "mine/good").symlink_to(home / "elsewhere")
        done = grade("start", "packs", "first", "--to", "mine")
        assert done.returncode == 2
        assert "mine/good/first.sql: cannot be written: its folder is a symbolic link" in done.stderr
        assert not list((home / "elsewhere").iterdir())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "no such file or folder: `nowhere`\n"),
        (["packs/mixed", "abset"], "no exercise `abset` in `packs/mixed`\n    did you mean `absent`?"),
        (["packs/mixed", "--to", "packs/mixed/pack.toml"], "'--to': Directory 'packs/mixed/pack.toml' is a file"),
        (["packs/mixed", "--to", "packs/mixed/pack.toml/x"], "pack.toml/x/absent.sql: cannot be written: not a dir"),
        ([], "Missing argument 'PACK'"),
    ],
)
def test_wrong_use(home, arguments, told):
    before = contents(home)
    done = grade("start", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert contents(home) == before


class TestWriting:
    def test_nothing_is_replaced(self, home):
        (home / "there").write_text("old")
        with pytest.raises(FileExistsError):
            write_new(home / "there", b"new")
        assert (home / "there").read_text() == "old"
        assert not list(home.glob(".there*"))

    @pytest.fixture
    def no_links(self, monkeypatch):
        def refuse(path, target):
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refuse)

    def test_a_disk_without_links(self, home, no_links):
        write_new(home / "new", b"all of it")
        assert (home / "new").read_bytes() == b"all of it"
        (home / "link").symlink_to(home / "prey")
        for there in ("new", "link"):
            with pytest.raises(FileExistsError):
                write_new(home / there, b"other")
        assert (home / "new").read_bytes() == b"all of it"
        assert not list(home.glob(".*"))
        assert not (home / "prey").exists()

    def test_a_full_disk(self, home, monkeypatch):
        real = Path.open

        class Full:
            def __init__(self, file):
                self.file = file

            def __enter__(self):
                return self

            def __exit__(self, *_):
                self.file.close()

            def write(self, data):
                self.file.write(data[:1])
                raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "open", lambda path, mode: Full(real(path, mode)))
        with pytest.raises(OSError, match="No space left"):
            write_new(home / "new", b"all of it")
        assert not list(home.glob("*new*"))
        assert not list(home.glob(".*"))
