"""What learners' files hold besides SQL: commands to the program they worked in. Blanked out, so that places stay."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

#: Schemas that mean the fixture's tables in a course on PostgreSQL or SQL Server, unless the fixture has them.
_HOME_SCHEMAS = ("public", "dbo")
_COMMENT_OR_TEXT = (
    r"""--[^\n]*|/\*(?:[^*/]|\*(?!/)|/(?!\*)|{nested})*+(?:\*/|\Z)|'(?:[^'{escape}]|''{escaped})*+(?:'|\Z)"""
)
_NESTED = r"/\*(?:[^*/]|\*(?!/)|/(?!\*))*+(?:\*/|\Z)"
_DOLLARS = r"\$(?P<tag>[^\W\d]\w*|)\$(?s:.*?)(?:\$(?P=tag)\$|\Z)"
_QUOTED_NAME = r"""|"(?:[^"]|"")*+(?:"|\Z)|`[^`]*(?:`|\Z)"""
#: A backslash hides a quote in their texts.
ESCAPING = frozenset({"bigquery", "databricks", "doris", "hive", "mysql", "spark", "spark2", "starrocks"})
HASH_COMMENTS = frozenset({"bigquery", "doris", "mysql", "starrocks"})

_FENCE = re.compile(r"^[ \t]*```[ \t]*\w*[ \t]*$", re.MULTILINE)
_PROMPT = re.compile(r"[ \t]*(?:mysql>|MariaDB \[[^\]\n]*\]>|sqlite>|SQL>|\w+[=(-][#>])[ \t]")
_CONTINUED = re.compile(r"^[ \t]*(?:->|\.\.\.>|\w*[-(][#>])[ \t]", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*\d+[ ]{2}", re.MULTILINE)
_GO = re.compile(r"^[ \t]*GO(?:[ \t]+\d+)?[ \t]*;?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_SLASH = re.compile(r"^[ \t]*/[ \t]*$", re.MULTILINE)
_BACKSLASH = re.compile(r"^[ \t]*\\[a-z?!][^\n]*$|\\(?:g|G|gx)[ \t]*;?(?=[ \t]*(?:\n|\Z))", re.MULTILINE)
_SETTINGS = (
    r"NOCOUNT|ANSI_\w+|QUOTED_IDENTIFIER|XACT_ABORT|ARITHABORT|STATISTICS|SHOWPLAN_\w+|search_path|NAMES|CHARSET|"
    r"client_\w+|SERVEROUTPUT|DEFINE|LINESIZE|PAGESIZE|ECHO|FEEDBACK|HEADING|TIMING|AUTOTRACE|PAGES|LINES|VERIFY|"
    r"TERMOUT|WRAP|standard_conforming_strings|FOREIGN_KEY_CHECKS|SQL_SAFE_UPDATES"
)
#: Whole commands at the beginning of a statement, to the end of the line or to a semicolon.
_COMMAND = re.compile(
    rf"(?:USE[ \t]+[^\n;]*|SET[ \t]+(?:SESSION[ \t]+|GLOBAL[ \t]+)?(?:{_SETTINGS})\b[^\n;]*|DELIMITER[ \t]+\S*|"
    r"(?:SPOOL|PROMPT|REM|REMARK)\b[^\n]*|(?:EXIT|QUIT)[ \t]*(?=;|\n|\Z)|\.[a-z]+[^\n]*)(?:;|(?=\n|\Z))",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\s;]*")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text of the same length, without what is not SQL."""

    text: str
    #: The commands left out and their lines.
    dropped: tuple[tuple[str, int], ...] = ()


class _Span(NamedTuple):
    start: int
    end: int
    instead: str = ""


def tidied(text: str, dialect: str, schemas: Set[str]) -> Tidied:
    """`schemas` are those of the fixture, lower-case.

    >>> tidied("USE shop;\\nGO\\nSELECT a\\nFROM dbo.t\\nGO\\n", "tsql", {"main"})
    Tidied(text='         \\n; \\nSELECT a\\nFROM     t\\n; \\n', dropped=(('USE shop;', 1), ('GO', 2), ('GO', 5)))
    """
    dropped: list[tuple[str, int]] = []
    before = None
    # Again, as long as a command hides another: a prompt the command typed behind it, a line's number the slash.
    while text != before:
        before = text
        fences = [_Span(*found.span()) for found in _FENCE.finditer(text)]
        inner = _without(text, fences)
        commands = sorted({*fences, *_commands(inner, masked(inner, dialect), dialect)})
        prefixes = _prefixes(masked(inner, dialect, names=True), schemas)
        dropped += _listed(text, commands)
        text = _without(text, [*commands, *prefixes])
    return Tidied(text, tuple(sorted(dropped, key=itemgetter(1))))


def _listed(text: str, commands: list[_Span]) -> Iterator[tuple[str, int]]:
    line, at = 1, 0
    for start, end, _ in commands:
        line += text.count("\n", at, start)
        at = start
        yield text[start:end].strip(), line


def masked(text: str, dialect: str, names: bool = False) -> str:
    """The text with blanks for comments, quoted text and, unless `names`, quoted names; line breaks stay.

    >>> masked("a /* b */ 'c' -- d", "duckdb")
    'a                 '
    """
    return _pattern(dialect, names).sub(lambda found: _blanks(found[0]), text)


def statements(code: str) -> list[int]:
    """Where the statements of a masked text begin."""
    starts, at = [], 0
    for part in code.split(";"):
        if part.strip():
            starts.append(at + len(part) - len(part.lstrip()))
        at += len(part) + 1
    return starts


def blank_outside(text: str, start: int, end: int) -> str:
    """The text with blanks for everything else, line breaks kept: places stay.

    >>> blank_outside("a; b\\nc", 3, 4)
    '   b\\n '
    """
    return _blanks(text[:start]) + text[start:end] + _blanks(text[end:])


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _pattern(dialect: str, names: bool) -> re.Pattern[str]:
    escaping = dialect in ESCAPING
    hidden = _COMMENT_OR_TEXT.format(
        nested=_NESTED, escape=r"\\" if escaping else "", escaped=r"|\\(?s:.)" if escaping else ""
    )
    hidden += "|" + _DOLLARS
    if dialect in HASH_COMMENTS:
        hidden += r"|#[^\n]*"
    if not names:
        hidden += _QUOTED_NAME + (r"|\[[^\]\n]*\]" if dialect == "tsql" else "")
    return re.compile(hidden)


def _without(text: str, spans: list[_Span]) -> str:
    """With blanks, or what is to stand instead, in place of the spans."""
    pieces, at = [], 0
    for start, end, instead in sorted(spans):
        if start < at:
            continue
        pieces += [text[at:start], instead, _blanks(text[start + len(instead) : end])]
        at = end
    return "".join([*pieces, text[at:]])


def _commands(text: str, code: str, dialect: str) -> list[_Span]:
    ends = sorted(_ends_of_statements(text, code, dialect))
    code = _without(code, ends)
    found = []
    at = _blank_until(code, 0)
    while at < len(code):
        prompt = _PROMPT.match(code, code.rfind("\n", 0, at) + 1)
        if prompt and prompt.end() > at:
            at = prompt.end()
            found += [_Span(*prompt.span()), *_continued(code, at, prompt[0])]
        command = _COMMAND.match(code, at)
        if command:
            found.append(_Span(*command.span()))
            at = command.end()
        else:
            end = code.find(";", at)
            at = len(code) if end < 0 else end
        at = _blank_until(code, at)
    return [*ends, *found]


def _blank_until(code: str, at: int) -> int:
    blank = _BLANK.match(code, at)
    return blank.end() if blank else at


def _continued(code: str, start: int, prompt: str) -> list[_Span]:
    """What the program wrote before the other lines of the statement."""
    end = code.find(";", start)
    pattern = _NUMBERED if "SQL>" in prompt else _CONTINUED
    return [_Span(*found.span()) for found in pattern.finditer(code, start, end if end >= 0 else len(code))]


def _ends_of_statements(text: str, code: str, dialect: str) -> Iterator[_Span]:
    """Commands that end a statement, wherever they stand."""
    beginning = len(code) - len(code.lstrip(" \t\n;"))
    for pattern in (_GO, _BACKSLASH, *([_SLASH] if dialect == "oracle" else [])):
        for found in pattern.finditer(code):
            start, end = _stripped(found)
            # A blank in the mask may be a name in quotes.
            if pattern is _BACKSLASH or text[slice(*found.span())] == found[0]:
                yield _Span(start, end, ";" if start > beginning else "")


def _stripped(found: re.Match[str]) -> tuple[int, int]:
    inner = found[0].strip()
    start = found.start() + found[0].index(inner)
    return start, start + len(inner)


def _prefixes(code: str, schemas: Set[str]) -> Iterator[_Span]:
    for schema in _HOME_SCHEMAS:
        if schema in schemas or re.search(rf"\b{schema}\b[\]\"`]?(?!\s*\.)(?![\]\"`])", code, re.IGNORECASE):
            # It is the fixture's own, or somebody's alias.
            continue
        pattern = rf"(?:[\[\"`]?\b\w+[\]\"`]?\s*\.\s*)?[\[\"`]?\b{schema}\b[\]\"`]?\s*\.\s*(?=[\w\[\"`])"
        yield from (_Span(*found.span()) for found in re.finditer(pattern, code, re.IGNORECASE))
