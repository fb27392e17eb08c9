"""Pictures of data models: golden files, and what holds of any model."""

import re
import unicodedata
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample_models import MODELS, hostile, link, star, table, twenty_tables, two_facts_and_a_bridge

from grader.reporters.diagram import diagram_lines
from grader.reporters.diagram.columns import distances, ties_of
from grader.reporters.diagram.figure import Box, Figure, Line, figure
from grader.reporters.diagram.svg import svg
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import printed_width
from grader.reporters.terminal import drawn
from grader.values.model import Entity, Field, Link, Model

GOLDEN = Path(__file__).with_name("golden") / "models"
SCREENS = {
    "": Screen(),
    "-narrow": Screen(width=60),
    "-wide": Screen(width=120),
    "-ascii": Screen(unicode=False),
}
_SVG = "{http://www.w3.org/2000/svg}"
_UNHEARD = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _text(model: Model, screen: Screen) -> str:
    return drawn(diagram_lines(model, screen), screen)


def _hold(path: Path, text: str, update: bool) -> None:
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", MODELS)
def test_golden_text(name: str, screen: str, update: bool) -> None:
    _hold(GOLDEN / f"{name}{screen}.txt", _text(MODELS[name](), SCREENS[screen]), update)


@pytest.mark.parametrize("name", MODELS)
def test_golden_svg(name: str, update: bool) -> None:
    _hold(GOLDEN / f"{name}.svg", svg(MODELS[name](), f"{name}: the tables of the answer"), update)


# Any model

_NAMES = st.one_of(
    st.sampled_from(["customer", "顧客", "a" * 60, "x_" * 40, "e\u0301", "\x1b[31m", "<b>&\"'", " ", "\ufffe"]),
    st.text(max_size=12),
)
_FIELDS = st.builds(Field, _NAMES, st.sampled_from(["INTEGER", "DECIMAL(38,10)", "\x07", "列"]), st.booleans())
_ENTITIES = st.builds(
    Entity,
    _NAMES,
    st.sampled_from(["fact", "bridge", "dimension", "outrigger", "alone"]),
    st.integers(0, 10**15),
    st.lists(_FIELDS, max_size=8).map(tuple),
    st.dictionaries(_NAMES, _NAMES, max_size=2),
)


@st.composite
def models(draw: st.DrawFn) -> Model:
    entities = draw(st.lists(_ENTITIES, max_size=7, unique_by=lambda entity: entity.name))
    names = [entity.name for entity in entities] + ["nowhere"]
    columns = [one.name for entity in entities for one in entity.fields] + ["gone"]
    several = st.lists(st.sampled_from(columns), min_size=1, max_size=2).map(tuple)
    one = st.sampled_from(names)
    cardinality = st.sampled_from(["one", "many"])
    links = st.builds(Link, one, several, one, several, st.booleans(), cardinality, st.booleans())
    return Model(tuple(entities), tuple(draw(st.lists(links, max_size=10))))


@given(models(), st.integers(60, 120), st.booleans())
@settings(deadline=None, max_examples=25)
@example(hostile(), 60, False)
def test_any_model_is_drawn_on_any_screen(model: Model, width: int, unicode: bool) -> None:
    text = _text(model, Screen(width, unicode=unicode))
    assert not [sign for sign in text if unicodedata.category(sign) in _UNHEARD and sign != "\n"]
    assert unicode or text.isascii()
    if not unicode:
        assert max(map(len, text.splitlines())) <= width
    assert max(map(printed_width, text.splitlines())) <= width


@given(models())
@settings(deadline=None, max_examples=25)
@example(twenty_tables())
@example(two_facts_and_a_bridge())
def test_a_picture_of_any_model_has_room_for_all(model: Model) -> None:
    made = figure(model, 520)
    assert len(made.boxes) == len(model.entities)
    assert len(made.lines) == len(ties_of(model))
    assert not [(one, two) for one, two in combinations(made.boxes, 2) if _overlap(one, two)]
    for line in made.lines:
        for box in made.boxes:
            assert not _runs_through(line, box)
        assert {line.start[0], line.end[0]} <= {x for box in made.boxes for x in (box.left, box.right)}
    _inside(made)


def _overlap(one: Box, two: Box) -> bool:
    return one.left < two.right and two.left < one.right and one.top < two.bottom and two.top < one.bottom


def _runs_through(line: Line, box: Box) -> bool:
    (x, y), (to_x, to_y), track = line.start, line.end, line.track
    across = [(min(x, track), max(x, track), y), (min(to_x, track), max(to_x, track), to_y)]
    through = [left < box.right and box.left < right and box.top < at < box.bottom for left, right, at in across]
    upright = box.left < track < box.right and min(y, to_y) < box.bottom and box.top < max(y, to_y)
    return any(through) or upright


def _inside(made: Figure) -> None:
    for box in made.boxes:
        assert box.left >= 0 and box.right <= made.width
        assert box.top >= 0 and box.bottom <= made.height
    for line in made.lines:
        assert 0 <= line.track <= made.width
        assert all(0 <= y <= made.height for _, y in (line.start, line.end))


@given(models(), st.text(max_size=20))
@settings(deadline=None, max_examples=25)
@example(hostile(), "\x00\ufffe\ud800")
def test_a_picture_of_any_model_is_xml_and_nothing_else(model: Model, title: str) -> None:
    text = svg(model, title)
    assert not [sign for sign in text if unicodedata.category(sign) in _UNHEARD and sign != "\n"]
    root = ElementTree.fromstring(text)
    assert {one.tag.removeprefix(_SVG) for one in root.iter()} <= {
        *("svg", "title", "desc", "g", "rect", "path", "circle", "text"),
    }
    assert not [one for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name]
    assert (root.get("role"), root[0].tag, root[1].tag) == ("img", f"{_SVG}title", f"{_SVG}desc")
    assert len(root.findall(f".//{_SVG}rect[@class='table']")) == len(model.entities)


# What is to be seen


def test_a_picture_says_in_words_what_it_shows() -> None:
    said = ElementTree.fromstring(svg(star(), "star"))[1].text or ""
    assert "order_lines: fact, 1,995 rows; order_id, line_no, day_key," in said
    assert "order_lines.product_key >○── product.product_key (many to one, may be missing, declared)." in said
    assert "order_lines.store_key >╌╌ store.store_key (many to one, no foreign key)." in said


def test_text_can_be_read_on_what_is_behind_it() -> None:
    """A contrast of 4.5 or more, of every colour of letters with every ground."""
    text = svg(two_facts_and_a_bridge(), "visits") + svg(twenty_tables(), "regattas")
    letters = {*re.findall(r'<text[^>]* fill="(#\w+)"', text), *re.findall(r'<svg[^>]* fill="(#\w+)"', text)}
    grounds = set(re.findall(r'<(?:rect|path)[^>]* fill="(#\w+)"', text))
    assert (len(letters), len(grounds)) == (2, 7)
    assert min(_contrast(one, two) for one in letters for two in grounds) >= 4.5


def _contrast(one: str, two: str) -> float:
    dark, light = sorted(_luminance(colour) for colour in (one, two))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_facts_stand_in_the_middle_and_what_dimensions_refer_to_outside() -> None:
    made = figure(MODELS["snowflake"](), 520)
    order = [box.entity.name for box in sorted(made.boxes, key=lambda box: box.left)]
    assert order in (names := ["country", "city", "customer", "sale", "product", "category", "department"], names[::-1])


def test_a_bridge_stands_between() -> None:
    model = two_facts_and_a_bridge()
    far = {model.entities[place].name: steps for place, steps in distances(model, ties_of(model)).items()}
    assert (far["visit"], far["diagnosis_group"], far["group_member"], far["diagnosis"]) == (0, 1, 2, 3)
    assert "load_log" not in far


def test_tables_in_a_circle_are_drawn_too() -> None:
    entities = tuple(table(name, "outrigger", 1, f"*{name}_key >{name}_next") for name in "abc")
    links = tuple(link(f"{one}.{one}_next", f"{two}.{two}_key") for one, two in zip("abc", "bca", strict=True))
    text = _text(Model(entities, links), Screen())
    assert (text.count("├>"), text.count("<┤")) == (1, 1)
    assert "not drawn:\n  b.b_next >── c.c_key  (many to one, declared)\n" in text


def test_no_tables() -> None:
    assert _text(Model((), ()), Screen()) == "no tables\n"
    assert ElementTree.fromstring(svg(Model((), ()), "nothing"))[1].text == "No tables."
