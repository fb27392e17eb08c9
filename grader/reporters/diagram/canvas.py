"""Signs in rows and columns, to draw on."""

from collections.abc import Iterator

from rich.text import Text

from grader.reporters.parts.tables import printed_width

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
#: What leaves a place in which directions, and the sign for it.
_SIGNS = {
    LEFT | RIGHT: "─",
    UP | DOWN: "│",
    DOWN | RIGHT: "┌",
    DOWN | LEFT: "┐",
    UP | RIGHT: "└",
    UP | LEFT: "┘",
    UP | DOWN | RIGHT: "├",
    UP | DOWN | LEFT: "┤",
    DOWN | LEFT | RIGHT: "┬",
    UP | LEFT | RIGHT: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}
_DASHED = {"─": "╌", "│": "╎"}
#: A line that crosses another one passes behind it.
_CROSSING = "┼"
_ASCII = {**dict.fromkeys("┌┐└┘├┤┬┴", "+"), _CROSSING: "|"}
#: Signs of ours, for which every screen has something.
_OURS = frozenset("─│┌┐└┘├┤┬┴┼╌╎◆→○…·⏎␍⇥�")


def plain(text: str) -> str:
    """For a screen that shows nothing but ASCII: letters of a stranger are as many question marks as they are wide.

    >>> plain("顧客 → e\u0301te")
    '???? → ete'
    """
    return "".join(sign if sign.isascii() or sign in _OURS else "?" * printed_width(sign) for sign in text)


class Canvas:
    def __init__(self, width: int, height: int, unicode: bool) -> None:
        self._unicode = unicode
        self._signs = [[" "] * width for _ in range(height)]
        self._styles = [[""] * width for _ in range(height)]
        #: Where lines run, and in which directions.
        self._ways: dict[tuple[int, int], int] = {}

    def write(self, row: int, column: int, text: str, style: str = "") -> None:
        """One sign after another; what takes two places leaves the second empty."""
        for sign in text if self._unicode else plain(text):
            width = printed_width(sign)
            if not width:
                self._signs[row][column - 1] += sign
                continue
            self._signs[row][column : column + width] = [sign, *[""] * (width - 1)]
            self._styles[row][column : column + width] = [style] * width
            column += width

    def box(self, row: int, column: int, width: int, height: int) -> None:
        """Its edge."""
        self.write(row, column, f"┌{'─' * (width - 2)}┐")
        for at in range(row + 1, row + height - 1):
            self.write(at, column, "│")
            self.write(at, column + width - 1, "│")
        self.write(row + height - 1, column, f"└{'─' * (width - 2)}┘")

    def meet(self, row: int, column: int, from_left: bool) -> None:
        """A line ends at a box's edge."""
        if self._signs[row][column] == "│":
            self.write(row, column, "┤" if from_left else "├")
        else:
            # Where the box is divided.
            self.write(row, column, "┼" if self._unicode else "+")

    def across(self, row: int, start: int, end: int, dashed: bool) -> None:
        """A line from the one column to the other, both included."""
        for column in range(start, end + 1):
            self._way(row, column, (LEFT if column > start else 0) | (RIGHT if column < end else 0), dashed)

    def along(self, column: int, start: int, end: int, dashed: bool) -> None:
        for row in range(start, end + 1):
            self._way(row, column, (UP if row > start else 0) | (DOWN if row < end else 0), dashed)

    def _way(self, row: int, column: int, ways: int, dashed: bool) -> None:
        there = self._ways.get((row, column), 0)
        self._ways[row, column] = there | ways
        sign = _SIGNS.get(there | ways, "─" if ways & (LEFT | RIGHT) else "│")
        sign = _DASHED.get(sign, sign) if dashed else sign
        self.write(row, column, sign if self._unicode else _ASCII.get(sign, sign), "dim")

    def lines(self) -> Iterator[Text]:
        for signs, styles in zip(self._signs, self._styles, strict=True):
            line = Text(no_wrap=True)
            for sign, style in zip(signs, styles, strict=True):
                line.append(sign, style)
            line.rstrip()
            yield line
