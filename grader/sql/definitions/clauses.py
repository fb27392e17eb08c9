"""CREATE TABLE taken apart by its words: what lays a table out is told, and blanked out for the reader of the rest.

sqlglot reads some of these clauses wrongly, some not at all, and loses the columns that are named in them.
https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
https://docs.aws.amazon.com/athena/latest/ug/create-table.html
https://spark.apache.org/docs/latest/sql-ref-syntax-ddl-create-table-hiveformat.html
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlglot import Token, TokenType

from grader.sql.families import PRESTO, SPARK

_QUERY = frozenset({"select", "with", "from", "values", "table"})
_KINDS = frozenset(
    {"external", "global", "hybrid", "iceberg", "immutable", "local", "or", "replace", "temp", "temporary"}
    | {"transient", "unlogged", "volatile"}
)
#: Kinds of table that sqlglot need not know of.
_BLANKED_KINDS = frozenset({"external", "hybrid", "iceberg", "immutable", "transient", "unlogged", "volatile"})
_REDSHIFT = (
    "backup", "compound sortkey", "diststyle", "distkey", "encode", "interleaved sortkey", "sortkey",
)  # fmt: skip
_HIVE = (
    "clustered by", "cluster by", "collection items terminated by", "comment", "escaped by", "fields terminated by",
    "inputformat", "into", "lines terminated by", "location", "map keys terminated by", "null defined as", "options",
    "outputformat", "partitioned by", "row format delimited", "row format serde", "serdeproperties", "skewed by",
    "sorted by", "stored as inputformat", "stored as", "stored by", "table properties", "tblproperties", "using",
    "with serdeproperties",
)  # fmt: skip
_OTHERS = (
    "auto_increment", "change_tracking", "character set", "charset", "cluster by", "collate", "comment", "compress",
    "data_retention_time_in_days", "default character set", "default charset", "default collate", "engine", "initrans",
    "key_block_size", "logging", "nologging", "on commit", "on", "options", "organization", "partition by", "pctfree",
    "row_format", "segment creation", "storage", "strict", "tablespace", "textimage_on", "using", "with",
    "without rowid",
)  # fmt: skip
#: What is said behind a constraint of whether it is held to.
_UNENFORCED = frozenset({"disable", "enable", "norely", "novalidate", "rely"})


@dataclass(frozen=True, slots=True)
class Clause:
    """What follows a clause's words, up to the next clause."""

    words: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Parted:
    """A CREATE TABLE without what lays it out."""

    #: For the reader: places stay, up to the columns by which a table is partitioned, which end its list of columns.
    text: str
    clauses: tuple[Clause, ...] = ()
    #: What stands beside a column: the column, the clause's word, and its value.
    beside: tuple[tuple[str, str, str], ...] = ()
    kinds: frozenset[str] = frozenset()
    #: WITH NO DATA.
    is_empty: bool = False
    #: The first word that begins no known clause.
    stray: Token | None = None


@dataclass(slots=True)
class _Cut:
    text: str
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    def blank(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self.edits.append((token.start, token.end + 1, ""))

    def done(self) -> str:
        pieces, at = [], 0
        for start, end, instead in sorted(self.edits):
            pieces += [self.text[at:start], instead or " " * (end - start)]
            at = end
        return "".join([*pieces, self.text[at:]])


def is_create_table(tokens: Sequence[Token]) -> bool:
    return _place_of_table(tokens) is not None


def parted(text: str, tokens: Sequence[Token], dialect: str) -> Parted:
    """A text that `is_create_table`."""
    cut = _Cut(text)
    place = _place_of_table(tokens) or 0
    kinds = [token for token in tokens[1:place] if token.text.lower() in _BLANKED_KINDS]
    cut.blank(kinds)
    at = _behind_name(tokens, place + 1)
    beside: list[tuple[str, str, str]] = []
    close = None
    if _text(tokens, at) == "(" and _text(tokens, at + 1) not in _QUERY:
        end = closing(tokens, at)
        beside = list(_beside(tokens[at + 1 : end], dialect, cut))
        close, at = tokens[end] if end < len(tokens) else None, end + 1
    if _text(tokens, at) in ("like", "clone"):
        at = _behind_name(tokens, at + 1)
    until = _query(tokens, at)
    known = _known(dialect, any(token.text.lower() == "external" for token in kinds))
    clauses, stray = _clauses(tokens[at:until], known)
    if stray is None and says_all(dialect):
        stray = _superfluous(clauses)
    cut.blank(tokens[at:until])
    has_data = _has_data(tokens, until, cut)
    typed = _typed_partition(clauses)
    if typed and close is not None:
        inner = text[typed[1].start : typed[-2].end + 1]
        cut.edits.append((close.start, close.end + 1, f", {inner})"))
    return Parted(
        cut.done(), clauses, tuple(beside), frozenset(token.text.lower() for token in kinds), not has_data, stray
    )


def _place_of_table(tokens: Sequence[Token]) -> int | None:
    if _text(tokens, 0) != "create":
        return None
    place = 1
    while _text(tokens, place) in _KINDS:
        place += 1
    return place if _text(tokens, place) == "table" else None


def _text(tokens: Sequence[Token], place: int) -> str:
    """Empty for what is no word of the language: text, and names in quotes."""
    if place >= len(tokens) or tokens[place].token_type in (TokenType.STRING, TokenType.IDENTIFIER):
        return ""
    return " ".join(tokens[place].text.lower().split())


def _behind_name(tokens: Sequence[Token], at: int) -> int:
    if _text(tokens, at) == "if":
        at += 3
    at += 1 + (_text(tokens, at) == "#")
    while _text(tokens, at) == ".":
        at += 2
    return at


def closing(tokens: Sequence[Token], at: int) -> int:
    """The place of the bracket that closes the one here; behind the last token where none does."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += {"(": 1, ")": -1}.get(_text(tokens, place), 0)
        if depth == 0:
            return place
    return len(tokens)


def _query(tokens: Sequence[Token], at: int) -> int:
    """Where the query of a CTAS begins, with its AS; behind the last token where there is none."""
    place = at
    while place < len(tokens):
        text, following = _text(tokens, place), _text(tokens, place + 1)
        if text == "as" and (following in _QUERY or following == "("):
            return place
        is_named = text == "with" and following not in ("(", "serdeproperties")
        if text == "select" or (is_named and _text(tokens, place + 2) in ("as", "(")):
            return place
        if text == ";":
            return place
        place = closing(tokens, place) + 1 if text == "(" else place + 1
    return len(tokens)


def _has_data(tokens: Sequence[Token], until: int, cut: _Cut) -> bool:
    tail = [token for token in tokens[until:] if token.text != ";"][-3:]
    words = [_text([token], 0) for token in tail]
    for said in (["with", "no", "data"], ["with", "data"]):
        if words[-len(said) :] == said:
            cut.blank(tail[-len(said) :])
            return "no" not in said
    return True


def _beside(tokens: Sequence[Token], dialect: str, cut: _Cut) -> Iterator[tuple[str, str, str]]:
    for item in items(tokens):
        words = [_text(item, place) for place in range(len(item))]
        depth = 0
        for place, word in enumerate(words):
            depth += {"(": 1, ")": -1}.get(word, 0)
            if depth or place < 2:
                continue
            behind = words[place + 1] if place + 1 < len(words) else ""
            column = item[0].text.lower()
            if dialect == "redshift" and word == "encode" and behind:
                cut.blank(item[place : place + 2])
                yield column, word, behind
            elif dialect == "redshift" and word in ("distkey", "sortkey") and behind != "(":
                cut.blank([item[place]])
                yield column, word, column
            elif word in _UNENFORCED or (
                word in ("clustered", "nonclustered") and words[place - 1].endswith(("key", "unique"))
            ):
                cut.blank([item[place]])


def items(tokens: Sequence[Token]) -> list[list[Token]]:
    """What stands between the commas outside of brackets."""
    found: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        word = _text([token], 0)
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(word, 0)
        if word == "," and depth == 0:
            found.append([])
        else:
            found[-1].append(token)
    return [item for item in found if item]


def _known(dialect: str, is_external: bool) -> tuple[str, ...]:
    if dialect == "redshift":
        # Spectrum's tables are those of Hive.
        return _HIVE if is_external else _REDSHIFT
    if dialect in SPARK:
        return _HIVE
    return (*_HIVE, "with") if dialect in PRESTO else (*_OTHERS, "partitioned by", "location")


def says_all(dialect: str) -> bool:
    """Whether every clause of the dialect's is known here, so that another one is a mistake."""
    return dialect == "redshift" or dialect in SPARK or dialect in PRESTO


def _clauses(tokens: Sequence[Token], names: Sequence[str]) -> tuple[tuple[Clause, ...], Token | None]:
    known = sorted((tuple(words.split()) for words in names), key=len, reverse=True)
    found: list[tuple[str, list[Token]]] = []
    place, stray = 0, None
    while place < len(tokens):
        # What sqlglot takes for one token may be two words.
        flat = [word for token in tokens[place : place + 4] for word in _text([token], 0).split() or [""]]
        words = next((words for words in known if tuple(flat[: len(words)]) == words), None)
        if words is not None and not (found and found[-1][1] == [] and words == ("with",)):
            found.append((" ".join(words), []))
            taken = 0
            while taken < len(words):
                taken += len(tokens[place].text.split())
                place += 1
            continue
        if not found and tokens[place].text not in (",", ";"):
            stray = stray or tokens[place]
        end = closing(tokens, place) if _text(tokens, place) == "(" else place
        if found:
            found[-1][1].extend(tokens[place : end + 1])
        place = end + 1
    return tuple(Clause(words, tuple(inner)) for words, inner in found), stray


#: Clauses whose value is one word or a list in brackets: behind it a new one begins.
_SHORT = frozenset(_REDSHIFT) | frozenset(_HIVE) - {"into", "skewed by", "stored by", "using"}


def _superfluous(clauses: Sequence[Clause]) -> Token | None:
    for clause in clauses:
        end = closing(clause.tokens, 0) if _text(clause.tokens, 0) == "(" else 0
        if clause.words in _SHORT and len(clause.tokens) > end + 1:
            return clause.tokens[end + 1]
    return None


def _typed_partition(clauses: Sequence[Clause]) -> tuple[Token, ...]:
    """PARTITIONED BY with columns that it declares, not only names, in its brackets."""
    for clause in clauses:
        if clause.words == "partitioned by" and _text(clause.tokens, 0) == "(":
            listed = items(clause.tokens[1:-1])
            if any(len(item) > 1 and _text(item, 1) != "(" for item in listed):
                return clause.tokens
    return ()
