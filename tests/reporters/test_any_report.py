"""A law of every format: no report makes it crash, or ill-formed, or has the text of a learner obeyed."""

import csv
import importlib
import io
import json
import re
import unicodedata
from dataclasses import replace
from typing import get_args
from xml.etree import ElementTree

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # comes with rich
from sample_report import a_class, one_learner

from grader import reporters
from grader.reporters import canvas, github, markdown, moodle
from grader.reporters.parts.markup import plain, prose
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.sheet import read
from grader.values.insight import Insight, Likeness
from grader.values.report import (
    Counterexample,
    Finding,
    Heading,
    Outcome,
    Person,
    Place,
    Report,
    Reveal,
    RunFacts,
    Score,
    Submission,
    Table,
    Task,
    Verdict,
)
from grader.values.run import Status

#: What pages of Markdown are made of.
PARTS = {
    *("text", "text_special", "inline", "softbreak", "code_inline", "fence", "link_open", "link_close"),
    *(f"{name}_{end}" for end in ("open", "close") for name in ("heading", "paragraph", "em", "strong", "list_item")),
    *(f"{name}_{end}" for end in ("open", "close") for name in ("bullet_list", "table", "thead", "tbody", "tr", "th")),
    *("td_open", "td_close"),
}
HOSTILE = (
    "", " ", "=1+1", "+x", "-2", "@a", "＝1", "\t=1", "\r", "\r\n", "a\nb", "\x1b[31m", "\x07", "\u202e", "\u2028",
    "\ufeff", "\ufffe", "\uffff", "\0", "\x85", "]]>", "<b>&", "<!--", "-->", '"', '""', "'", ",", ";", "a,b;c\td",
    "::error::x", "\n::error::x", "##[error]x", "%0A::error::x", "%", "`", "``", "`a`b`", "|", "\\", "\\|", "# h",
    "[a](http://x.y)", "![a](x)", "https://x.y", "www.x.y", "@ada", "#1", "1. a", "- a", "---", "```\n</pre>", "~~~",
    "../../x", "CON", "nul.md", "index", "INDEX", "a" * 300, "ß" * 200, "顧客", "e\u0301", "EX", "N/A",
    "-- file: x.sql", "-- file: a\nx\n-- file: b\ny", "Points Possible", "Student, Test", "Good", "$x$", "*a*",
    "_a_", "{{ a }}", ":smile:", "a;=1",
)  # fmt: skip
texts = st.sampled_from(HOSTILE) | st.text(max_size=8) | st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join)
numbers = st.floats(0, 1000, allow_nan=False).map(lambda value: round(value, 3))
cells = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | texts
few = 2


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(st.builds(Heading, texts, st.sampled_from(["INTEGER", "VARCHAR", "?"])), max_size=3))
    rows = draw(st.lists(st.tuples(*[cells] * len(columns)), max_size=3))
    return Table(draw(texts), tuple(columns), tuple(rows), len(rows) + draw(st.integers(0, 2)))


places = st.builds(
    lambda line, column, more, wide: Place(line, column, line + more, column + wide),
    *(st.integers(1, 4), st.integers(1, 9), st.integers(0, 2), st.integers(1, 9)),
)
evidence = st.lists(tables(), max_size=1).map(tuple)
names = st.sampled_from(["missing-rows", "differs-on-world", "eq-null"])
findings = st.builds(
    Finding,
    names,
    st.sampled_from(["error", "warn", "info"]),
    texts,
    texts,
    st.none() | places,
    evidence,
    st.booleans(),
)
verdicts = st.builds(
    Verdict,
    *(
        st.sampled_from(["result", "style"]),
        st.sampled_from(["passed", "failed", "skipped", "broke"]),
        numbers,
        numbers,
    ),
    *(texts, st.lists(findings, max_size=few).map(tuple)),
)
found = st.builds(
    lambda shown, expected, actual, error: Counterexample(tuple(shown), expected, actual, error, ""),
    *(st.lists(tables(), max_size=few), tables(), st.none() | tables(), st.none() | texts),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    learners = draw(st.lists(texts, min_size=1, max_size=3, unique=True)) if draw(st.booleans()) else [None]
    titles = draw(st.dictionaries(texts, texts, min_size=1, max_size=few))
    levels = st.sampled_from(get_args(Reveal))
    tasks = [Task(pack, draw(texts), draw(texts), draw(numbers), draw(levels)) for pack in titles]
    outcomes = [
        Outcome(
            *(task.pack, learner, task.exercise, draw(st.sampled_from(get_args(Status))), draw(st.none() | numbers)),
            *(task.points, draw(numbers), 5, 1, draw(st.none() | st.builds(Submission, texts, texts, texts))),
            *(tuple(draw(st.lists(verdicts, max_size=few))), tuple(draw(st.lists(texts, max_size=1)))),
            *(draw(st.none() | found), draw(st.none() | texts), draw(st.none() | places), draw(st.none() | texts)),
        )
        for learner in learners
        for task in tasks
    ]
    people = tuple(Person(learner or "", *draw(st.tuples(texts, texts, texts))) for learner in learners)
    scores = tuple(Score(learner, draw(numbers), draw(numbers)) for learner in learners)
    alike = Insight(likenesses=(Likeness("p", draw(texts), tuple(draw(st.lists(texts, max_size=3))), 9),))
    facts = RunFacts("0.1", "2", "30", {"staff": draw(st.booleans())}, {})
    return Report(facts, tuple(outcomes), scores, titles, tuple(tasks), people, draw(st.none() | st.just(alike)))


def rendered(format_: str, report: Report) -> str:
    text = importlib.import_module(f"{reporters.__name__}.{format_}").render(report, Screen(verbose=True))
    assert isinstance(text, str)
    return text


def is_clean(text: str) -> bool:
    """Nothing in it that a terminal or an editor would obey."""
    return not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in text.replace("\n", ""))


@settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(reports())
@example(one_learner())
@example(a_class())
def test_any_report_in_any_format(report: Report) -> None:
    for format_ in ("terminal", "review"):
        assert is_clean(rendered(format_, report))
    json.loads(rendered("json", report))
    for format_ in ("gradescope", "sarif"):
        document = rendered(format_, report)
        assert is_clean(document)
        assert all(map(is_clean, _texts(json.loads(document))))
    junit = rendered("junit", report)
    assert is_clean(junit)
    assert len(ElementTree.fromstring(junit).findall(".//testcase")) == len(report.outcomes)
    _is_a_table(rendered("csv", report), report)
    _commands_only_what_it_means(rendered("github", report))
    for size in (0, 300, 5000):
        assert len(github.summary(report, size).encode()) <= size
    _is_markdown(github.summary(report, 2**20))
    _is_a_folder(report)
    _fills_nothing_but_grades(report)


def _texts(part: object) -> list[str]:
    if isinstance(part, dict):
        return [text for one in part.values() for text in _texts(one)]
    if isinstance(part, list):
        return [text for one in part for text in _texts(one)]
    return [part] if isinstance(part, str) else []


def _is_a_table(text: str, report: Report) -> None:
    assert text.startswith("\ufeff")
    assert is_clean(text[1:])
    rows = list(csv.reader(io.StringIO(text[1:]), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 + len({score.learner or "" for score in report.learners} | {p.learner for p in report.roster})
    begun = (part for row in rows for cell in row for part in cell.split(";"))
    assert not [part for part in begun if part.lstrip().startswith(tuple("=+-@＝＋－＠"))]


def _commands_only_what_it_means(text: str) -> None:
    assert is_clean(text)
    commands = [re.match(r"::(error|warning|notice) [^:]*::", line) for line in text.splitlines()]
    if None in commands:
        assert commands.index(None) == len(commands) - 1
        assert re.fullmatch(r"[\d,]+ more not shown here: .*", text.splitlines()[-1])
    kinds = [command[1] for command in commands if command]
    assert all(kinds.count(kind) <= 10 for kind in kinds)


def _is_markdown(text: str) -> None:
    """For who reads it as forges do, no sign of a learner's is more than itself."""
    assert is_clean(text)
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    tokens = [one for token in parsed for one in (token, *(token.children or ()))]
    assert {token.type for token in tokens} <= PARTS
    assert all(re.fullmatch(r"[^/\\]+\.md", str(token.attrs["href"])) for token in tokens if token.type == "link_open")


def test_forges_make_no_links_of_text() -> None:
    """Which they do beyond the standard, unless the signs that they look for are escaped."""
    assert plain("https://x.y www.x.y a@x.y @ada #1 :tada: $x$") == (
        r"https\://x.y www\.x.y a\@x.y \@ada \#1 \:tada: \$x\$"
    )
    assert prose("`a` `https://x.y` b|c `d|e`") == r"`a` `https://x.y` b\|c d\|e"


def _is_a_folder(report: Report) -> None:
    files = markdown.files(report, Screen())
    assert all(map(is_clean, files.values()))
    assert len({name.casefold() for name in files}) == len(files)
    assert all(re.fullmatch(r"[^\W_][\w.-]*\.md|_[\w.-]*\.md", name) and len(name.encode()) < 255 for name in files)
    for text in files.values():
        _is_markdown(text)


def _fills_nothing_but_grades(report: Report) -> None:
    if all(score.learner is None for score in report.learners):
        return
    report = replace(report, titles={**report.titles, "Good": "Good"})
    people = [(score.learner or "").replace('"', '""') for score in report.learners]
    rows = "".join(f'"{name}",{place},"{name}","x, y",A,3\r\n' for place, name in enumerate(people))
    export = f"Student,ID,SIS Login ID,SIS User ID,Section,Good (1)\r\n    Points Possible,,,,,9\r\n{rows}"
    done = canvas.filled(report, export)
    assert all(map(is_clean, done.notes))
    before, after = (read(text, ",", ["Student"]).rows for text in (export, done.text))
    assert [[one.value for one in row[:5]] for row in before] == [[one.value for one in row[:5]] for row in after]
    assert all(map(is_clean, moodle.filled(report, export.replace("SIS Login ID", "Username")).notes))
