"""A data model as a picture of its own: SVG without a script, a font or anything else from elsewhere."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from grader.reporters.diagram.boxes import BoxLine, counted, reference, role_of, told
from grader.reporters.diagram.columns import ties_of
from grader.reporters.diagram.figure import SIDE, SIGN, Box, Figure, Line, figure
from grader.reporters.parts.tables import clean
from grader.values.model import Model, Role

_MARGIN, _HEADING, _LEGEND = 24, 38, 30
_LEAST_WIDTH = 520
_PAPER, _BOX, _EDGE, _TEXT, _FAINT = "#f8fafc", "#ffffff", "#64748b", "#0f172a", "#475569"
_LINE, _UNDECLARED = "#334155", "#b45309"
#: Behind a table's name, light enough to read it.
_HEADS: dict[Role, str] = {
    "fact": "#bfdbfe",
    "bridge": "#ddd6fe",
    "dimension": "#bbf7d0",
    "outrigger": "#fde68a",
    "alone": "#e2e8f0",
}
_LETTERS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
#: Rounded corners, and signs at the ends of lines: how far they reach from the box, and to either side.
_ROUND, _FOOT, _SPREAD, _BAR = 5, 11, 4, 6


def svg(model: Model, title: str) -> str:
    """Tables with their columns, and lines for references: solid where a foreign key says so, dashed otherwise."""
    made = figure(model, _LEAST_WIDTH)
    width = max(made.width, _LEAST_WIDTH) + 2 * _MARGIN
    height = made.height + 2 * _MARGIN + _HEADING + _LEGEND
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-family="{_LETTERS}" font-size="12" fill="{_TEXT}">',
        f"<title>{_safe(title)}</title>",
        f"<desc>{_safe(' '.join(in_words(model)))}</desc>",
        f'<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>',
        _text(_MARGIN, _MARGIN + 12, clean(title), 'font-size="15" font-weight="bold"'),
        f'<g transform="translate({_MARGIN} {_MARGIN + _HEADING})">',
        *(part for line in made.lines for part in _line(line)),
        *(part for box in made.boxes for part in _box(box)),
        "</g>",
        f'<g transform="translate({_MARGIN} {height - _MARGIN})">',
        *_legend(made),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def in_words(model: Model) -> list[str]:
    """A sentence for each table and each reference, for whoever does not see the picture."""
    tables = [
        f"{clean(entity.name)}: {role_of(entity)}, {counted(entity.rows, 'row')}; "
        f"{', '.join(clean(one.name) for one in entity.fields) or 'no columns'}."
        for entity in model.entities
    ]
    links = [f"{reference(tie.link)} ({told(tie.link)})." for tie in ties_of(model)]
    return [*tables, *links] or ["No tables."]


def _safe(text: str) -> str:
    """What XML has no place for, though it is no control character, is replaced, too."""
    return escape(clean(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"), {'"': "&quot;"})


def _text(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" xml:space="preserve"{" " + more if more else ""}>{_safe(text)}</text>'


def _box(box: Box) -> Iterator[str]:
    place = f'x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}"'
    entity = box.entity
    yield f"<g><title>{_safe(entity.name)}</title>"
    yield f'<rect class="table" {place} height="{box.height:.1f}" rx="5" fill="{_BOX}"/>'
    bottom = box.divided_at if len(box.lines) > box.head else box.bottom
    # Rounded above, square where the columns begin.
    yield (
        f'<path d="M{box.left:.1f} {bottom:.1f}V{box.top + 5:.1f}q0 -5 5 -5H{box.right - 5:.1f}q5 0 5 5V{bottom:.1f}Z" '
        f'fill="{_HEADS[entity.role]}"/>'
    )
    if len(box.lines) > box.head:
        yield f'<path d="M{box.left:.1f} {bottom:.1f}H{box.right:.1f}" stroke="{_EDGE}"/>'
    yield f'<rect {place} height="{box.height:.1f}" rx="5" fill="none" stroke="{_EDGE}" stroke-width="1.2"/>'
    for at, line in enumerate(box.lines):
        yield from _box_line(box, at, line)
    yield "</g>"


def _box_line(box: Box, at: int, line: BoxLine) -> Iterator[str]:
    x, y = box.left + SIDE, box.middle_of(at) + 4
    if line.field is None:
        yield _text(x, y, line.text, 'font-weight="bold" font-size="13"' if line.is_name else f'fill="{_FAINT}"')
        return
    for place, sign in enumerate(line.text[:2]):
        if sign != " ":
            yield _text(x + place * SIGN * 1.1, y, sign)
    bold = ' font-weight="bold"' if line.text[0] != " " else ""
    yield _text(x + 3 * SIGN, y, line.text[3:], bold.strip())
    if line.type:
        yield _text(box.right - SIDE, y, line.type, f'text-anchor="end" fill="{_FAINT}"')


def _line(line: Line) -> Iterator[str]:
    link = line.tie.link
    colour = _LINE if link.declared else _UNDECLARED
    dashes = "" if link.declared else ' stroke-dasharray="6 4"'
    path = _path(line)
    # A line that crosses another one is seen to pass above it.
    yield f'<path d="{path}" fill="none" stroke="{_PAPER}" stroke-width="5"/>'
    yield (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.5"{dashes}>'
        f"<title>{_safe(f'{reference(link)} ({told(link)})')}</title></path>"
    )
    (x, y), out = line.start, _sign(line.track - line.start[0])
    yield _foot(x, y, out, colour) if link.cardinality == "many" else _bar(x, y, out, _BAR, colour)
    (x, y), out = line.end, _sign(line.track - line.end[0])
    yield _bar(x, y, out, _BAR, colour)
    yield _ring(x, y, out, colour) if link.optional else _bar(x, y, out, _BAR + 4, colour)


def _sign(number: float) -> int:
    return 1 if number > 0 else -1


def _path(line: Line) -> str:
    (x, y), (to_x, to_y), track = line.start, line.end, line.track
    if abs(to_y - y) < 0.5:
        return f"M{x:.1f} {y:.1f}H{to_x:.1f}"
    turn = min(_ROUND, abs(to_y - y) / 2)
    down, across, on = _sign(to_y - y), _sign(track - x), _sign(to_x - track)
    return (
        f"M{x:.1f} {y:.1f}H{track - across * turn:.1f}q{across * turn:.1f} 0 {across * turn:.1f} {down * turn:.1f}"
        f"V{to_y - down * turn:.1f}q0 {down * turn:.1f} {on * turn:.1f} {down * turn:.1f}H{to_x:.1f}"
    )


def _foot(x: float, y: float, out: int, colour: str) -> str:
    """Many."""
    tip = x + out * _FOOT
    toes = f"M{tip:.1f} {y:.1f}L{x:.1f} {y - _SPREAD:.1f}M{tip:.1f} {y:.1f}L{x:.1f} {y + _SPREAD:.1f}"
    return f'<path d="{toes}M{tip:.1f} {y:.1f}H{x:.1f}" stroke="{colour}" stroke-width="1.5" fill="none"/>'


def _bar(x: float, y: float, out: int, away: float, colour: str) -> str:
    """One."""
    return f'<path d="M{x + out * away:.1f} {y - _SPREAD:.1f}v{2 * _SPREAD}" stroke="{colour}" stroke-width="1.5"/>'


def _ring(x: float, y: float, out: int, colour: str) -> str:
    """Perhaps none."""
    centre = x + out * (_BAR + _SPREAD + 1)
    return (
        f'<circle cx="{centre:.1f}" cy="{y:.1f}" r="{_SPREAD}" fill="{_PAPER}" stroke="{colour}" stroke-width="1.5"/>'
    )


def _legend(made: Figure) -> Iterator[str]:
    """Only the marks that are there, one beside the other."""
    fields = [one for box in made.boxes for one in box.entity.fields]
    links = [line.tie.link for line in made.lines]
    x = 0.0
    for mark, words, is_there in (
        (_text(0, 0, "◆"), "key", any(one.is_key for one in fields)),
        (_text(0, 0, "→"), "reference", any(one.is_reference for one in fields)),
        (_sample(_foot(0, -4, 1, _LINE)), "many", any(link.cardinality == "many" for link in links)),
        (_sample(_bar(0, -4, 1, _BAR, _LINE) + _bar(0, -4, 1, _BAR + 4, _LINE)), "one", bool(links)),
        (_sample(_bar(0, -4, 1, _BAR, _LINE) + _ring(0, -4, 1, _LINE)), "one or none", any(o.optional for o in links)),
        (_sample("", declared=False), "no foreign key", not all(link.declared for link in links)),
    ):
        if is_there:
            room = 34 if "path" in mark else 16
            said = _text(room, 0, words, f'fill="{_FAINT}"')
            yield f'<g transform="translate({x:.1f} 0)">{mark}{said}</g>'
            x += room + len(words) * SIGN + 2 * SIDE


def _sample(mark: str, declared: bool = True) -> str:
    colour, dashes = (_LINE, "") if declared else (_UNDECLARED, ' stroke-dasharray="6 4"')
    return f'<path d="M0 -4H28" stroke="{colour}" stroke-width="1.5"{dashes}/>{mark}'
