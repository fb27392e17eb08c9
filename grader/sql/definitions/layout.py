"""How a table is stored, by the clauses that said it: the same words for the same thing, whatever the dialect."""

from collections.abc import Iterator, Sequence

from sqlglot import Token, TokenType

from grader.sql.definitions.built import Storage
from grader.sql.definitions.clauses import Clause, Parted, items

_CALLED = {
    "bucket_count": "buckets",
    "bucketed_by": "clustered by",
    "compound sortkey": "sortkey",
    "external_location": "location",
    "interleaved sortkey": "sortkey",
    "into": "buckets",
    "partition by": "partitioned by",
    "partitioned_by": "partitioned by",
    "partitioning": "partitioned by",
    "row format serde": "serde",
    "sorted_by": "sorted by",
    "stored as": "format",
    "stored as inputformat": "inputformat",
    "using": "format",
}
#: What a class that reads a format has in its name.
_SIGNS = {"avro": "avro", "orc": "orc", "parquet": "parquet", "textfile": "textinput"}
#: Clauses that are lists of properties.
_LISTS = frozenset({"options", "serdeproperties", "table properties", "tblproperties", "with", "with serdeproperties"})


def storage(parted: Parted) -> Storage:
    told = dict.fromkeys(parted.kinds, "true")
    for clause in parted.clauses:
        told |= dict(_of_clause(clause))
    for column, word, value in parted.beside:
        told[f"encode {column}" if word == "encode" else word] = value
    if "distkey" in told:
        told.setdefault("diststyle", "key")
    read_by = told.get("inputformat", "").lower()
    for format_, sign in _SIGNS.items() if read_by else ():
        if sign in read_by:
            told.setdefault("format", format_)
    return told


def _of_clause(clause: Clause) -> Iterator[tuple[str, str]]:
    called = _CALLED.get(clause.words, clause.words)
    tokens = [token for token in clause.tokens if token.text != "="] if clause.words != "with" else clause.tokens
    inner = _unwrapped(tokens)
    if clause.words in _LISTS:
        for item in items(inner):
            yield _property(item)
        return
    if clause.words in ("compound sortkey", "interleaved sortkey"):
        yield "sortstyle", clause.words.split()[0]
    if called == "partitioned by" and clause.words != "partition by":
        # Of a column that is declared here the name is enough.
        names = [item[:1] if len(item) > 1 and item[1].text != "(" else item for item in items(inner)]
        yield called, ", ".join(map(value, names))
    elif called == "buckets":
        yield called, value(tokens[:1])
    else:
        yield called, value(inner) if inner else "true"


def _property(item: Sequence[Token]) -> tuple[str, str]:
    place = next((at for at, token in enumerate(item) if token.text == "="), None)
    if place is None:
        return value(item[:1]).lower(), value(item[1:])
    name = value(item[:place]).lower()
    said = list(item[place + 1 :])
    if len(said) > 2 and said[0].text.lower() == "array":
        listed = items(said[2:-1])
        return _CALLED.get(name, name), ", ".join(map(value, listed))
    return _CALLED.get(name, name), value(said)


def _unwrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    wrapped = len(tokens) > 1 and tokens[0].text == "(" and tokens[-1].text == ")"
    return tokens[1:-1] if wrapped else tokens


def value(tokens: Sequence[Token]) -> str:
    """Words in lower case, text as it is."""
    if len(tokens) == 1:
        return tokens[0].text if tokens[0].token_type is TokenType.STRING else tokens[0].text.lower()
    written = ""
    for token in tokens:
        word = f"'{token.text}'" if token.token_type is TokenType.STRING else token.text.lower()
        gap = "" if not written or word in ")],.(" or written[-1] in "([." else " "
        written += gap + word
    return written
