"""How the command is called: packs, exercises, slips of the keyboard, and what is said about them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from installed_command import grade, write_packs

from grader.cli.main import exit_code, group
from grader.cli.parts.choice import chosen


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


def said(capsys, monkeypatch, *arguments):
    """Without a process: for what ends before anything is graded."""
    monkeypatch.setattr("sys.argv", ["grade", *arguments])
    code = exit_code()
    captured = capsys.readouterr()
    assert captured.out == ""
    return code, captured.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "no such file or folder: `nowhere`\n"),
        (["packs/godo"], "no such file or folder: `packs/godo`\n    did you mean `packs/good`?\n"),
        (
            ["packs/good", "frist"],
            "no exercise `frist` in `packs/good`\n    did you mean `first`? exercises: first, second\n",
        ),
        (["packs", "zzz"], "no exercise `zzz` in `packs`\n    exercises: first, second, absent, right, wrong\n"),
        (["fixtures"], "`fixtures` is not a pack: there is no pack.toml in it or above it\n"),
        (
            ["packs/good/first/solution.sql"],
            "`packs/good/first/solution.sql` is not an answer\n    learners write `answer.sql`, beside the prompt\n",
        ),
        (["packs/good", "--submissions", "nowhere"], "nowhere: no such folder of submissions\n"),
        (["packs/good", "--output", "no/x.json"], "no/x.json: cannot be written: no such folder\n"),
    ],
)
def test_sentences_for_wrong_use(home, capsys, monkeypatch, arguments, told):
    assert said(capsys, monkeypatch, *arguments) == (2, told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rnu", "packs/good"], "no command and no pack `rnu`; did you mean `grade run`?"),
        (["run"], "Missing argument 'PACK'"),
        (["packs/good", "--jobs", "0"], "'--jobs': 0 is not in the range"),
        (["packs/good", "--worlds", "-1"], "'--worlds': -1 is not in the range 0<=x<=100000"),
        (["packs/good", "--worlds", "100001"], "'--worlds': 100001 is not in the range"),
        (["packs/good", "--min-score", "101"], "'--min-score': 101"),
        (["packs/good", "--format", "jsn"], "'jsn' is not one of"),
        (["packs/good", "--stuff"], "No such option '--stuff'"),
    ],
)
def test_clicks_own_sentences(home, capsys, monkeypatch, arguments, told):
    code, errors = said(capsys, monkeypatch, *arguments)
    assert code == 2
    assert told in errors
    assert errors.startswith(("Usage: grade run [OPTIONS] PACK [EXERCISE]...", "Usage: grade [OPTIONS] COMMAND"))


def test_control_characters_in_what_was_typed(home, capsys, monkeypatch):
    assert said(capsys, monkeypatch, "x\x1b[31m") == (2, "no such file or folder: `x�[31m`\n")


def test_no_arguments_give_the_help(home, capsys, monkeypatch):
    code, told = said(capsys, monkeypatch)
    assert code == 2
    assert told.startswith("Usage: grade [OPTIONS] COMMAND [ARGS]...")
    assert "run*" in told


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["packs/good", "--help"]])
def test_help_fits_eighty_columns(arguments):
    done = CliRunner().invoke(group, arguments, terminal_width=80)
    assert done.exit_code == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\b" not in done.stdout


def test_help_tells_every_option():
    shown = CliRunner().invoke(group, ["run", "--help"], terminal_width=80).stdout
    for option in (
        "--submissions PATH",
        "--roster FILE",
        "--format",
        "--output PATH",
        "--jobs N",
        "--worlds N",
        "--min-score PCT",
    ):
        assert option in shown
    assert "Small databases that each answer is tried on beside the data" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("path", "names", "meant"),
    [
        ("packs/good", [], {"good": ("first", "second")}),
        ("packs/good/", [], {"good": ("first", "second")}),
        ("packs/good/pack.toml", [], {"good": ("first", "second")}),
        ("packs/good/first", [], {"good": ("first",)}),
        ("packs/good/first/answer.sql", [], {"good": ("first",)}),
        ("packs/good", ["second"], {"good": ("second",)}),
        ("packs/good", ["second", "first"], {"good": ("first", "second")}),
        ("packs/good/first", ["second"], {"good": ("first", "second")}),
        ("packs", [], {"good": ("first", "second"), "mixed": ("absent", "right", "wrong")}),
        ("packs", ["right", "first"], {"good": ("first",), "mixed": ("right",)}),
        ("packs", ["right"], {"mixed": ("right",)}),
    ],
)
def test_what_is_meant(home, path, names, meant):
    assert {pack.name: exercises for pack, exercises in chosen(Path(path), names)} == meant


@pytest.mark.parametrize(("asked", "counts"), [(None, [7, 2000]), (0, [0, 0]), (300, [300, 300])])
def test_how_many_worlds(home, asked, counts):
    (home / "packs/good/first/exercise.toml").write_text("[worlds]\ncount = 7\nseed = 3\n")
    ((pack, _),) = chosen(Path("packs/good"), [], asked)
    assert [exercise.worlds.count for exercise in pack.exercises] == counts
    assert [exercise.worlds.seed for exercise in pack.exercises] == [3, 1]


def test_worlds_are_among_the_options_of_a_report(home):
    for arguments, told in (([], None), (["--worlds", "0"], 0)):
        done = grade("packs/good", "first", "--format", "json", *arguments)
        document = json.loads(done.stdout)
        assert document["run"]["options"]["worlds"] == told
        assert [outcome["exercise"] for outcome in document["outcomes"]] == ["first"]


def test_a_pack_may_name_what_answers_do_on_a_world(home):
    first = home / "packs/good/first"
    (first / "exercise.toml").write_text("[credit]\ndiffers-on-world = 0.5\nfails-on-world = 0.2\n")
    (first / "reject").mkdir()
    (first / "reject/by_chance.sql").write_text("-- expect: differs-on-world\nSELECT 'Ulm', 1\n")
    (first / "reject/two_rows.sql").write_text("-- expect: fails-on-world\nSELECT 'Ulm', 1\n")
    ((pack, _),) = chosen(Path("packs/good"), [])
    assert pack.exercises[0].credit == {"differs-on-world": 0.5, "fails-on-world": 0.2}
    assert [one.expect for one in pack.exercises[0].reject] == ["differs-on-world", "fails-on-world"]


def test_an_exercise_that_its_pack_does_not_list(home, capsys, monkeypatch):
    with (home / "packs/good/pack.toml").open("a") as settings:
        settings.write('exercises = ["second"]\n')
    assert said(capsys, monkeypatch, "packs/good/first") == (
        2,
        "no exercise `first` in `packs/good`\n    exercises: second\n",
    )


def test_a_pack_anywhere_and_graded_from_elsewhere(home, monkeypatch):
    strange = home / "Übungen (neu) [2]"
    (home / "packs").rename(strange)
    elsewhere = home / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    done = grade("../Übungen (neu) [2]/good", "first", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcomes"][0]["submission"]["path"] == "../Übungen (neu) [2]/good/first/answer.sql"
    assert list(elsewhere.iterdir()) == []
