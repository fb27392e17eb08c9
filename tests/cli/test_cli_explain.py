"""`grade explain`: every name of a report has a text that helps, and slips of the keyboard find it."""

from collections import Counter
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from installed_command import grade, write_packs

from grader import antipatterns
from grader.checks.result import _SENTENCES
from grader.cli.explain import _folded, _one, texts
from grader.compare import DIFFERENCES
from grader.compare.explanations import EXPLANATIONS
from grader.errors import UsageError
from grader.feedback import explanations
from grader.pack.json_schema import path_of
from grader.pack.meanings import MEANINGS
from grader.plans import RULES
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn
from grader.scoring import CHECKS
from grader.values.report import ABOUT_CONSTRUCTS, ON_A_WORLD
from grader.values.run import FAILURES, Status

TEXTS = {name: text for named in texts().values() for name, text in named.items()}


def test_no_finding_of_a_comparison_without_its_texts():
    assert tuple(EXPLANATIONS) == DIFFERENCES
    assert _SENTENCES.keys() == EXPLANATIONS.keys()


def test_every_name_of_a_report_is_explained():
    known = set(map(_folded, TEXTS))
    assert known >= {_folded(status) for status in get_args(Status)}
    assert known >= {*FAILURES, *DIFFERENCES, *ON_A_WORLD, *ABOUT_CONSTRUCTS, "not-analysed", *CHECKS, *RULES}
    assert known >= antipatterns.names()


def test_nothing_is_explained_that_cannot_happen():
    assert explanations.FAILURES.keys() <= FAILURES
    assert explanations.STATUSES.keys() <= set(get_args(Status))
    assert explanations.ON_A_WORLD.keys() == ON_A_WORLD


def test_a_name_means_one_thing():
    assert not [name for name, times in Counter(map(_folded, TEXTS)).items() if times > 1]


def test_a_text_is_short_and_fits_the_screen():
    for name, text in TEXTS.items():
        lines = text.strip().split("\n")
        assert 4 <= len(lines) <= (24 if name in antipatterns.names() else 15), name
        assert max(map(len, lines)) <= 80, name
        assert text.replace("\n", "").isprintable(), name


def test_the_first_sentence_stands_alone():
    told = explanations.STATUSES, explanations.FAILURES, explanations.ON_A_WORLD, explanations.STYLE
    for name in (*EXPLANATIONS, *chain.from_iterable(told), *RULES):
        first, second, *_ = TEXTS.get(name, TEXTS.get(name.replace("-", "_"), "")).split("\n")
        assert (first[-1], second) == (".", ""), name


@pytest.mark.parametrize("width", [40, 80])
def test_it_is_shown_whole(width):
    for name, text in TEXTS.items():
        shown = drawn(_one(name), Screen(width=width))
        assert shown.split() == [name, *text.split()]
        assert max(map(len, shown.splitlines())) <= width, name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("missing-rows", "missing-rows"), ("Missing_Rows", "missing-rows"), ("missing rows", "missing-rows"),
     ("differs on world", "differs-on-world"),
     ("too-large", "too_large"), ("TOO_LARGE", "too_large"), ("memory", "memory"), (" result ", "result")],
)  # fmt: skip
def test_a_name_however_it_is_written(typed, meant):
    assert drawn(_one(typed), Screen()).splitlines()[0] == meant


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("misisng-rows", "nothing is called `misisng-rows`\n    did you mean `missing-rows`? `grade explain` lists"),
        ("toolarge", "did you mean `too_large`?"),
        ("qqq", "nothing is called `qqq`\n    `grade explain` lists all names"),
        ("", "nothing is called ``"),
        ("\x1b[31m", "nothing is called `�[31m`"),
    ],
)
def test_a_name_that_there_is_not(typed, told):
    with pytest.raises(UsageError) as caught:
        list(_one(typed))
    assert told in str(caught.value)


def test_all_names_and_one_from_the_command(tmp_path, monkeypatch):
    monkeypatch.chdir(write_packs(tmp_path))
    listed = grade("explain")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert all(name in listed.stdout for name in TEXTS)
    assert max(map(len, listed.stdout.splitlines())) <= 80
    one = grade("explain", "out-of-bounds", PYTHONIOENCODING="ascii")
    assert one.returncode == 0
    assert one.stdout.isascii()
    unknown = grade("explain", "out-of-bonds")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "did you mean `out-of-bounds`?" in unknown.stderr


def test_what_a_report_names_is_explained(tmp_path, monkeypatch):
    monkeypatch.chdir(write_packs(tmp_path))
    told = grade("hidden", "-v").stdout
    names = [line.removeprefix("  grade explain ") for line in told.splitlines() if line.startswith("  grade explain")]
    assert set(names) >= {"conversion-error", "failed", "error"}
    assert all(name in TEXTS for name in names)


@pytest.mark.parametrize("file", MEANINGS)
def test_files_of_a_pack_are_told_key_by_key(file):
    told = grade("explain", file).stdout
    assert all(f"\n    {key}" in told for key in MEANINGS[file])
    schema = told.splitlines()[-1].removeprefix("#:schema file://")
    assert Path(schema).read_bytes() == path_of(file).read_bytes()
