"""A data model in boxes and lines, as wide as the screen; what is not drawn is said in words below."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from grader.reporters.diagram.band import Band, Box, band_of, boxed
from grader.reporters.diagram.boxes import BoxLine, reference, shortened, told, wrapped
from grader.reporters.diagram.canvas import Canvas, plain
from grader.reporters.diagram.columns import Tie, distances, in_order, ties_of, to_one_side
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, printed_width
from grader.values.model import Model

#: Tracks between two columns, from as few as look well to as many as a screen has room for.
_TRACKS = range(2, 13)
#: What a box takes with a line between, its edges and the mark of a column.
_BESIDE_NAMES = 7
#: A name that is longer is cut before a column of tables is put below instead of beside.
_LONG_NAME = 22
_LEAST, _WIDEST = 16, 46
#: Tables -> columns of each that are shown beside keys and references.
_OTHERS = ((4, 8), (8, 5), (14, 3), (30, 1))

_INDENT = "  "


def diagram_lines(model: Model, screen: Screen) -> list[Text]:
    """Facts at the left, what they refer to at their right, tables that nothing ties to another below."""
    if not model.entities:
        return [Text("no tables")]
    ties = ties_of(model)
    steps = distances(model, ties)
    columns = in_order(to_one_side(steps), ties, model)
    drawn: list[Tie] = []
    parts: list[list[Text]] = []
    for band in _bands(model, columns, ties, screen.width):
        parts.append(list(band.lines(screen)))
        drawn += band.drawn
    alone = [place for place in range(len(model.entities)) if place not in steps]
    parts += [list(lines) for lines in _alone(model, alone, screen)]
    untold = [tie for tie in ties if tie not in drawn]
    if untold:
        parts.append(_in_words(untold, bool(drawn), screen))
    if legend := _legend(model, drawn, screen):
        parts.append(legend)
    return [line for at, part in enumerate(parts) for line in ([Text(), *part] if at else part)]


def _bands(model: Model, columns: Sequence[Sequence[int]], ties: Sequence[Tie], width: int) -> Iterator[Band]:
    """As many columns beside each other as names have room for; the last of them stand again before the next."""
    if not columns:
        return
    across = _columns_across(model, columns, width)
    for first in range(0, max(1, len(columns) - 1), across - 1):
        shown = [list(column) for column in columns[first : first + across]]
        if first:
            tied = {end for tie in ties if set(tie.ends) & set(shown[1]) for end in tie.ends}
            shown[0] = [place for place in shown[0] if place in tied]
        yield _fitted(model, shown, ties, width, bool(first))


def _columns_across(model: Model, columns: Sequence[Sequence[int]], width: int) -> int:
    entities = [model.entities[place] for column in columns for place in column]
    names = [name for entity in entities for name in (entity.name, *(one.name for one in entity.fields))]
    needed = min(_LONG_NAME, max(printed_width(clean(name)) for name in names)) + _BESIDE_NAMES
    fitting = [count for count in range(2, len(columns) + 1) if _room(width, count, _TRACKS[0] + 4) >= needed]
    return max(fitting, default=2)


def _room(width: int, columns: int, gap: int) -> int:
    return min(_WIDEST, max(_LEAST, (width - (columns - 1) * gap) // columns))


def _fitted(model: Model, columns: Sequence[Sequence[int]], ties: Sequence[Tie], width: int, again: bool) -> Band:
    """With as few tracks as its lines can do with."""
    best: Band | None = None
    at = {place: column for column, places in enumerate(columns) for place in places}
    lines = sum(abs(at.get(tie.child, -9) - at.get(tie.parent, -9)) == 1 for tie in ties)
    for tracks in _TRACKS:
        room = _room(width, len(columns), tracks + 4)
        if best is not None and len(columns) * room + (len(columns) - 1) * (tracks + 4) > width:
            break
        boxes = {place: _box(model, place, room) for column in columns for place in column}
        if again:
            boxes |= {place: _reminder(model, place, room) for place in columns[0]}
        band = band_of(columns, ties, boxes, tracks)
        if best is None or len(band.drawn) > len(best.drawn):
            best = band
        if len(best.drawn) == lines:
            break
    assert best is not None
    return best


def _box(model: Model, place: int, width: int) -> Box:
    tables = len(model.entities)
    others = next((others for most, others in _OTHERS if tables <= most), 0)
    entity = model.entities[place]
    return boxed(entity, width, max(others, 3) if entity.role == "fact" else others)


def _reminder(model: Model, place: int, width: int) -> Box:
    """A table that stands above already."""
    lines = [BoxLine(shortened(clean(model.entities[place].name), width - 4), is_name=True), BoxLine("as above")]
    return Box(lines, 2, min(width, max(printed_width(line.text) for line in lines) + 4))


def _alone(model: Model, places: Sequence[int], screen: Screen) -> Iterator[Iterator[Text]]:
    """Beside each other as long as there is room."""
    boxes = [_box(model, place, min(screen.width, _WIDEST)) for place in places]
    while boxes:
        taken, left = 0, 0
        while taken < len(boxes) and left + boxes[taken].width <= screen.width:
            left += boxes[taken].width + 2
            taken += 1
        taken = max(1, taken)
        yield _beside(boxes[:taken], screen)
        boxes = boxes[taken:]


def _beside(boxes: Sequence[Box], screen: Screen) -> Iterator[Text]:
    canvas = Canvas(screen.width, max(box.height for box in boxes), screen.unicode)
    left = 0
    for box in boxes:
        box.draw(canvas, 0, left)
        left += box.width + 2
    return canvas.lines()


def _in_words(ties: Sequence[Tie], some_are_drawn: bool, screen: Screen) -> list[Text]:
    lines = [Text("not drawn:" if some_are_drawn else "references:", "dim")]
    for tie in ties:
        said = f"{reference(tie.link)}  ({told(tie.link)})"
        said = said if screen.unicode else plain(said)
        lines += (Text(f"{_INDENT}{line}") for line in wrapped(said.split(" "), screen.width - len(_INDENT)))
    return lines


def _legend(model: Model, drawn: Sequence[Tie], screen: Screen) -> list[Text]:
    """Only the marks that are there."""
    fields = [one for entity in model.entities for one in entity.fields]
    links = [tie.link for tie in drawn]
    marks: Mapping[str, bool] = {
        "◆ key": any(one.is_key for one in fields),
        "→ reference": any(one.is_reference for one in fields),
        ">── many to one": any(link.cardinality == "many" for link in links),
        "1── one to one": any(link.cardinality == "one" for link in links),
        "○ may be missing": any(link.optional for link in links),
        "╌╌ no foreign key": any(not link.declared for link in links),
    }
    shown = [mark for mark, is_there in marks.items() if is_there]
    return [Text(line, "dim") for line in wrapped(shown, screen.width, " " * 3)] if shown else []
