"""Offsets in a text as people tell places: by line and column."""

from grader.values.report import Place


def place_of(span: tuple[int, int], text: str) -> Place:
    """
    >>> place_of((9, 12), "select 1\\nfrom t")
    Place(line=2, column=1, end_line=2, end_column=4)
    """
    start, end = (min(offset, len(text)) for offset in span)
    lines = [1 + text.count("\n", 0, offset) for offset in (start, end)]
    columns = [offset - text.rfind("\n", 0, offset) for offset in (start, end)]
    return Place(lines[0], columns[0], lines[1], columns[1])


def span_of(place: Place, text: str) -> tuple[int, int]:
    """
    >>> span_of(Place(2, 1, 2, 4), "select 1\\nfrom t")
    (9, 12)
    """
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
