"""The page for a browser: golden files hold what it says, these tests hold what every such page must keep to."""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import HOSTILE, a_class, one_learner

from grader.reporters import page
from grader.reporters.html import render
from grader.reporters.page.grid import grid_of, held_against
from grader.reporters.page.listing import listing_of
from grader.reporters.page.spread import spread_of
from grader.reporters.page.tree import tree_of
from grader.reporters.parts.screen import Screen
from grader.values.plan import Operator, Plan
from grader.values.report import (
    Cell,
    Counterexample,
    Finding,
    Heading,
    Person,
    Place,
    Report,
    Score,
    Submission,
    Table,
)

REPORTS: dict[str, Callable[[], Report]] = {"one": one_learner, "class": a_class}
STYLE = (Path(page.__file__).with_name("templates") / "style.css").read_text("utf-8")
_VOID = {"meta", "br"}


@dataclass
class _Element:
    tag: str
    facts: dict[str, str]
    below: list["_Element"] = field(default_factory=list)
    text: str = ""


class _Reader(HTMLParser):
    """Elements in their order; every end closes what was begun last."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.all: list[_Element] = []
        self._open: list[_Element] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"<{tag}> says something twice"
        element = _Element(tag, {name: value or "" for name, value in attrs})
        if self._open:
            self._open[-1].below.append(element)
        self.all.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def named(self, *tags: str) -> list[_Element]:
        return [element for element in self.all if element.tag in tags]


@pytest.fixture(scope="module", params=REPORTS)
def text(request: pytest.FixtureRequest) -> str:
    return render(REPORTS[request.param](), Screen())


@pytest.fixture(scope="module")
def read(text: str) -> _Reader:
    return _Reader(text)


def test_a_page_asks_for_nothing_and_runs_nothing(text: str, read: _Reader) -> None:
    assert not read.named("script", "link", "img", "iframe", "object", "embed", "form", "input", "base", "image", "use")
    for element in read.all:
        assert not {"style", "src", "srcset", "action", "data", "poster"} & element.facts.keys()
        assert not [name for name in element.facts if name.startswith("on")]
        assert element.facts.get("href", "#").startswith("#")
    assert not re.search(r"url\(|@import|@font-face", STYLE)
    assert set(re.findall(r"https?://[^\"\s<]*", text)) <= {"http://www.w3.org/2000/svg"}, "a name, not an address"


def test_only_the_style_that_is_meant_is_obeyed(text: str, read: _Reader) -> None:
    (style,) = read.named("style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    (policy,) = [one.facts["content"] for one in read.named("meta") if "http-equiv" in one.facts]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_headings_leave_out_no_level(read: _Reader) -> None:
    levels = [int(one.tag[1]) for one in read.named("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert all(one.text.strip() for one in read.named("h1", "h2", "h3", "h4", "h5", "title", "summary"))


def test_every_link_leads_somewhere(read: _Reader) -> None:
    ids = [one.facts["id"] for one in read.all if "id" in one.facts]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[a-z]+(-[0-9]+)?", one) for one in ids), "no name of a stranger is one"
    links = read.named("a")
    assert links
    assert {one.facts["href"].removeprefix("#") for one in links} <= set(ids)
    assert all(one.text.strip() for one in links)


def test_whoever_does_not_see_is_told(read: _Reader) -> None:
    assert read.named("html")[0].facts["lang"] == "en"
    assert len(read.named("main")) == len(read.named("header")) == len(read.named("footer")) == 1
    for drawing in read.named("svg"):
        hidden = drawing.facts.get("aria-hidden") == "true"
        assert hidden or (drawing.facts["role"], drawing.below[0].tag, drawing.below[1].tag) == ("img", "title", "desc")
    for table in read.named("table"):
        assert table.below[0].tag == "caption" and table.below[0].text.strip()
    assert all(one.facts["scope"] in ("col", "row") for one in read.named("th"))
    for element in read.all:
        if element.facts.get("tabindex") == "0":
            assert element.facts["role"] == "region" and element.facts["aria-label"]
    assert all(one.below[0].tag == "summary" for one in read.named("details"))


def test_nothing_of_a_stranger_is_obeyed(text: str, read: _Reader) -> None:
    assert not set(text) & set("\x1b\x07\x08\r\u202e\x9b"), "hidden signs are spelt out"
    assert "‹U+001B›[31mred" in text and "‹U+202E›abc" in text
    assert HOSTILE not in text
    assert "&lt;b&gt; =1+1" in text and "<b> =1+1" not in text
    rows = read.named("tr")
    assert all(len(row.below) == len(rows[0].below) or row is not rows[1] for row in rows[:2])


def test_hostile_names_everywhere() -> None:
    name = """"><script>alert('x')</script><a href="javascript:x">{{ 7*7 }}&amp;\u2028</style></title>"""
    report = a_class()
    outcomes = [
        replace(one, learner=name, pack=name, exercise=f"{name}{place}") for place, one in enumerate(report.outcomes)
    ]
    hostile = replace(
        report,
        outcomes=tuple(outcomes),
        learners=(Score(name, 0, 10),),
        titles={name: name},
        tasks=(),
        roster=(replace(report.roster[0], learner=name, id=name, email=name, group=name),),
    )
    for one in (hostile, replace(hostile, roster=(), insight=None)):
        read = _Reader(render(one, Screen()))
        assert not read.named("script")
        assert not [link for link in read.named("a") if not link.facts["href"].startswith("#")]
        assert "49" not in read.named("h1")[0].text and "{{ 7*7 }}&amp;" in read.named("h1")[0].text


_TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("<>&\"'`{}%#\x00\u2028\u202e\ud800\t\n")), max_size=12)
_PLACES = st.builds(Place, *[st.integers(1, 4)] * 4)
_CELLS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), _TEXTS)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(st.builds(Heading, _TEXTS, _TEXTS), max_size=3))
    rows = draw(st.lists(st.tuples(*[_CELLS] * len(columns)), max_size=3))
    return Table(draw(_TEXTS), tuple(columns), tuple(rows), len(rows) + draw(st.integers(0, 2)))


_FINDINGS = st.builds(
    Finding, _TEXTS, st.sampled_from(["error", "warn", "info"]), _TEXTS, _TEXTS, _PLACES, st.tuples(_tables())
)
_WORLDS = st.builds(Counterexample, st.tuples(_tables()), _tables(), st.none() | _tables(), _TEXTS, _TEXTS)


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_no_text_breaks_a_page(data: st.DataObject) -> None:
    """Not one of them becomes an element, an attribute or a sign that is not seen."""
    ours = {element.tag for report in REPORTS.values() for element in _Reader(render(report(), Screen())).all}
    first = a_class().outcomes[2]
    outcome = replace(
        first,
        pack=data.draw(_TEXTS),
        exercise=data.draw(_TEXTS),
        learner=data.draw(_TEXTS),
        submission=Submission(data.draw(_TEXTS), "", data.draw(_TEXTS)),
        verdicts=(replace(first.verdicts[0], findings=tuple(data.draw(st.lists(_FINDINGS, max_size=3)))),),
        counterexample=data.draw(_WORLDS),
        behaves_like=data.draw(st.none() | _TEXTS),
        hints=(data.draw(_TEXTS),),
        plan=Plan(Operator("filter", data.draw(_TEXTS), 1, table=data.draw(_TEXTS), conditions=(data.draw(_TEXTS),))),
    )
    alone = replace(
        a_class(),
        outcomes=(outcome,),
        learners=(Score(outcome.learner, 0, 10),),
        titles={outcome.pack: data.draw(_TEXTS)},
        tasks=(),
        roster=(),
        insight=None,
    )
    for report in (alone, replace(alone, roster=(Person(outcome.learner or ""),))):
        text = render(report, Screen())
        text.encode()
        assert not [
            sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl") and sign not in "\n\t"
        ]
        assert {element.tag for element in _Reader(text).all} <= ours


def test_exercises_of_several_packs_can_be_told_apart() -> None:
    """Room is scarce above a column: a pack's title stands there only where two exercises are called the same."""
    report = a_class()
    other = replace(report.tasks[0], pack="windows")
    whole = replace(report, titles={**report.titles, "windows": "Windows"}, tasks=(*report.tasks, other))
    page = _Reader(render(whole, Screen()))
    headings = [one.text for one in page.all if one.facts.get("class") == "task"]
    assert headings == ["Joins and groups: First", "Second", "By chance", "Windows: First"]


def test_an_empty_class_and_an_empty_page() -> None:
    empty = replace(one_learner(), outcomes=(), learners=(), tasks=())
    assert "0 of 0 points" in render(empty, Screen())
    assert "0 learners" in render(replace(a_class(), outcomes=(), learners=(), tasks=()), Screen())


def test_what_learners_may_not_see_is_marked_as_such() -> None:
    report = one_learner()
    staff = replace(report, run=replace(report.run, options={"staff": True}))
    assert "For staff" in render(staff, Screen()) and "For staff" not in render(report, Screen())


def test_what_several_gave_is_told_once() -> None:
    report = a_class()
    wrong = report.outcomes[2]
    names = ["ada", HOSTILE, "bo", "cy"]
    outcomes = tuple(replace(wrong, learner=name) for name in names)
    text = render(replace(report, outcomes=outcomes, learners=tuple(Score(name, 0, 10) for name in names)), Screen())
    assert [one.text for one in _Reader(text).named("summary") if "4 learners" in one.text]
    assert text.count('<td class="words">4 of 9 rows are missing</td>') == 4, "what is wrong, for each"
    assert text.count("<caption>rows that are missing") == 1, "what shows it, once"


# What is shown of values


def _finding(line: int, column: int, end_line: int, end_column: int, severity: str = "error") -> Finding:
    return Finding("name", severity, "message", "", Place(line, column, end_line, end_column))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "findings", "marked"),
    [
        ("select a", [_finding(1, 8, 1, 9)], ["select [a]"]),
        ("select a", [_finding(1, 9, 1, 9)], ["select a[ ]"]),
        ("a\n  b\nc", [_finding(1, 1, 3, 2)], ["[a]", "  [b]", "[c]"]),
        ("abc", [_finding(1, 1, 1, 4, "warn"), _finding(1, 2, 1, 3)], ["[a][b|2][c|1]"]),
        ("abc", [_finding(1, 1, 1, 2), _finding(1, 1, 1, 2)], ["[a]bc"]),
        ("abc", [_finding(7, 1, 7, 2)], ["abc"]),
        ("a\r\nb", [_finding(1, 1, 2, 9)], ["[a]", "[b]"]),
        ("", [_finding(1, 1, 1, 1)], ["[ ]"]),
    ],
)
def test_places_in_a_text(text: str, findings: list[Finding], marked: list[str]) -> None:
    lines = [
        "".join(
            f"[{one.text}{'|' + one.label if one.label else ''}]" if one.severity else one.text for one in line.pieces
        )
        for line in listing_of(text, findings).lines
    ]
    assert lines == marked


def test_of_a_long_text_what_matters_is_shown() -> None:
    listing = listing_of("\n".join(f"line {number}" for number in range(1, 1001)), [_finding(900, 1, 900, 5)])
    numbers = [line.number for line in listing.lines]
    assert numbers == [*range(1, 201), *range(897, 904)]
    assert [line.number for line in listing.lines if line.after_gap] == [897]
    assert listing.hidden == 793
    assert sum(len(line.pieces[0].text) for line in listing_of("x" * 100_000, []).lines) == 1000


def _rows(types: str, *rows: tuple[Cell, ...], names: str = "abc") -> Table:
    return Table(
        "rows", tuple(Heading(name, type_) for name, type_ in zip(names, types.split(), strict=False)), rows, 9
    )


@pytest.mark.parametrize(
    ("expected", "actual", "only"),
    [
        (_rows("INTEGER", (1,), (2,)), _rows("INTEGER", (1,), (1,)), ([1], [1])),
        (_rows("INTEGER", (1,), (2,)), _rows("INTEGER", (2,), (1,)), ([], [])),
        (_rows("INTEGER", (1,)), _rows("INTEGER", (2,)), ([], [])),
        (_rows("INTEGER", (1,), (1,)), _rows("BIGINT", (1,)), ([], [])),
        (_rows("VARCHAR", (None,), ("NULL",)), _rows("VARCHAR", (None,), ("",)), ([1], [1])),
        (_rows("DOUBLE", (0.3,), (1.0,)), _rows("DOUBLE", (0.1 + 0.2,)), ([1], [])),
        (_rows("INTEGER", (1,), (2,)), _rows("INTEGER", names="abc"), ([], [])),
        (_rows("INTEGER INTEGER", (1, 1), (1, 2)), _rows("INTEGER INTEGER", (1, 1), (2, 1), names="bac"), ([], [])),
    ],
)
def test_rows_that_only_one_side_has(expected: Table, actual: Table, only: tuple[list[int], list[int]]) -> None:
    assert held_against(expected, actual) == only


def test_cells_that_look_alike_can_be_told_apart() -> None:
    shown = grid_of(_rows("VARCHAR INTEGER INTERVAL", (None, None, "1 day"), ("NULL", -1, ""), (" x", 0, None)), "rows")
    assert [[(cell.text, cell.classes) for cell in line.cells] for line in shown.lines] == [
        [("NULL", "null"), ("NULL", "number null"), ("1 day", "")],
        [("'NULL'", ""), ("-1", "number"), ("''", "")],
        [("' x'", ""), ("0", "number"), ("NULL", "null")],
    ]
    assert shown.more == "6 more rows not shown"


def test_boxes_of_a_plan_stand_apart() -> None:
    def scan(rows: int) -> Operator:
        return Operator("scan", "TABLE_SCAN", rows, table="t" * 50)

    union = Operator(
        "union", "UNION", 7, (scan(1), Operator("hash join", "HASH_JOIN", 6, (scan(0), scan(10**9))), scan(3))
    )
    tree = tree_of(Plan(Operator("projection", "PROJECTION", 7, (union,))))
    assert len(tree.boxes) == 6 and len(tree.streams) == 6
    for one in tree.boxes:
        assert one.x >= 0 and one.x + one.width <= tree.width and one.y + one.height <= tree.height
        for other in tree.boxes:
            apart = one.x + one.width < other.x or other.x + other.width < one.x
            assert one is other or apart or one.y + one.height < other.y or other.y + other.height < one.y
    widths = {stream.rows: stream.width for stream in tree.streams}
    assert widths["0 rows"] < widths["1 row"] < widths["1,000,000,000 rows"] < 24
    assert [one.is_heaviest for one in tree.boxes].count(True) == 1


def test_of_a_plan_that_nobody_could_follow_a_part_is_drawn() -> None:
    plan = Operator("scan", "TABLE_SCAN", 1, table="orders")
    for _ in range(300):
        plan = Operator("sort", "ORDER_BY", 1, (plan,))
    union = Operator("union", "UNION", 1, (Operator("scan", "TABLE_SCAN", 1),) * 500 + (plan,))
    report = one_learner()
    text = render(replace(report, outcomes=(replace(report.outcomes[0], plan=Plan(union)),)), Screen())
    assert text.count('class="step') == 2 + 12, "twelve branches, what they meet in, and the list in words"
    assert "489 branches below not shown" in text
    deep = render(replace(report, outcomes=(replace(report.outcomes[0], plan=Plan(plan)),)), Screen())
    assert "1 branch below not shown" in deep


def test_shares_of_the_points_are_counted_where_they_belong() -> None:
    spread = spread_of([0, 0.09, 0.1, 0.3, 0.1 + 0.2, 0.999, 1.0])
    assert [bar.learners for bar in spread.bars] == [2, 1, 0, 2, 0, 0, 0, 0, 0, 2]
    assert (spread.bars[0].label, spread.bars[-1].label) == ("0–9 %", "90–100 %")
