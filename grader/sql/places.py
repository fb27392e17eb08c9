"""Offsets into a text as lines and columns."""

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
