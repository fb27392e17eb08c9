"""Which line of a TOML file holds which key: `tomllib` gives values without places, and complaints need both."""

import re
import tomllib
from bisect import bisect_right

#: Names of tables and keys, and positions in arrays, from the top of the file down.
Key = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_NAME = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'  # up to two quotes may stand before the closing three
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}#\n]+")


def lines_of(text: str) -> dict[Key, int]:
    """The 1-based line of every key, table and array item; `text` is what `tomllib` has accepted.

    >>> lines_of('[limits]\\nseconds = 5\\n')
    {('limits',): 1, ('limits', 'seconds'): 2}
    """
    scan = _Scan(text)
    table: Key = ()
    while scan.more():
        if scan.take("["):
            table = scan.header()
        else:
            scan.pair(table)
    return scan.lines


class _Scan:
    """A cursor over the text. It trusts the text to be TOML, but always moves on, so that no text can hold it."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Key, int] = {}
        self._text = text
        self._at = 0
        self._breaks = [match.start() for match in re.finditer("\n", text)]
        self._last_item: dict[Key, int] = {}

    def more(self) -> bool:
        self._match(_BLANK)
        return self._at < len(self._text)

    def take(self, mark: str) -> bool:
        found = self._text.startswith(mark, self._at)
        self._at += len(mark) if found else 0
        return found

    def header(self) -> Key:
        line = self._line()
        is_item = self.take("[")
        *above, last = self._names() or [""]
        table: Key = ()
        for name in above:
            table = (*table, name)
            self.lines.setdefault(table, line)
            if table in self._last_item:
                table = (*table, self._last_item[table])
        table = (*table, last)
        if is_item:
            self.lines.setdefault(table, line)
            self._last_item[table] = self._last_item.get(table, -1) + 1
            table = (*table, self._last_item[table])
        # A table that an earlier header only implied is placed where it is written.
        self.lines[table] = line
        self.take("]]" if is_item else "]")
        return table

    def pair(self, table: Key) -> None:
        line = self._line()
        key = table
        for name in self._names():
            key = (*key, name)
            self.lines.setdefault(key, line)
        self.take("=")
        self._match(_SPACE)
        self._value(key)

    def _value(self, key: Key) -> None:
        if self.take("["):
            self._items(key)
        elif self.take("{"):
            while self.more() and not self.take("}"):
                self.pair(key)
                self.more()
                self.take(",")
        elif not (self._match(_STRING) or self._match(_PLAIN)):
            self._at += 1

    def _items(self, key: Key) -> None:
        index = 0
        while self.more() and not self.take("]"):
            self.lines[(*key, index)] = self._line()
            self._value((*key, index))
            index += 1
            self.more()
            self.take(",")

    def _names(self) -> list[str]:
        names = []
        while self._match(_SPACE) is not None and (name := self._match(_NAME)):
            quoted = name[0] in "\"'"
            names.append(str(tomllib.loads(f"name = {name}")["name"]) if quoted else name)
            self._match(_SPACE)
            if not self.take("."):
                break
        return names

    def _match(self, pattern: re.Pattern[str]) -> str | None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return match[0] if match else None

    def _line(self) -> int:
        return bisect_right(self._breaks, self._at - 1) + 1
