"""A text without what its author is free to choose: names of their own, layout, comments, case."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp

from grader.sql.client import tidied
from grader.sql.reading import trees_of

#: Letters above which a text is hardly anybody's own, and reading it takes long.
_LONGEST = 20_000
#: What stands between the words of a text, and words that may be left out.
_SKIPPED = re.compile(r"--[^\n]*|/\*.*?(?:\*/|\Z)|\b(?:AS|INNER|OUTER)\b|[\s(),;.\"`\[\]]+", re.DOTALL | re.IGNORECASE)
#: Quoted text, which is kept, or what makes no difference.
_LAYOUT = re.compile(r"""('(?:[^']|'')*+'|"(?:[^"]|"")*+")|(?:--[^\n]*|/\*.*?(?:\*/|\Z)|\s+|;\s*\Z)+""", re.DOTALL)
#: What a node begins with, when trees are spelt out.
_NODE = "{"
_PART = re.compile(r"'(?:[^']|'')*+'?|\w+|[^\w\s]")
#: Words that stay where they are however things are called.
_KEYWORD = re.compile(
    r"case|cross|distinct|else|except|exists|from|full|group|having|in|intersect|is|join|left|like|limit|not|null|order|"
    r"over|partition|qualify|right|select|then|union|values|when|where|with"
)


@dataclass(frozen=True, slots=True)
class Nameless:
    #: Equal for texts that are the same but for names.
    digest: str
    #: Nodes of its syntax tree.
    size: int


def nameless(text: str, dialect: str) -> Nameless | None:
    """None where a text cannot be read, or is very long.

    Names that it gives itself are numbered as they come: of tables, CTEs, columns, windows. One of its own that is
    also a column's of a table is not told from that; who looks at both texts will see it.

    >>> one = nameless("SELECT o.id AS n FROM orders AS o ORDER BY n", "duckdb")
    >>> one == nameless("select ORDERS.id x -- mine\\nfrom orders order by x", "duckdb")
    True
    >>> one == nameless("SELECT o.city AS n FROM orders AS o ORDER BY n", "duckdb")
    False
    """
    if len(text) > _LONGEST:
        return None
    trees = trees_of(tidied(text, dialect, frozenset()).text, dialect)
    if not trees:
        return None
    names, whole, size = _Names(), hashlib.sha256(), 0
    for tree in trees:
        _rename(tree, names)
        for part in _parts(tree):
            whole.update(f"{part}\0".encode(errors="replace"))
            size += part.endswith(_NODE)
    return Nameless(whole.hexdigest(), size)


def outline(text: str) -> str:
    """Found at once, and equal for almost all texts that are the same but for names, and for others.

    >>> outline("SELECT a AS x FROM t WHERE a > 1 -- mine")
    'select ? from ? where ? > 1'
    >>> outline("select b.a, c from (t) u where b.a>1;")
    'select ? from ? where ? > 1'
    """
    parts = [_outlined(part.casefold()) for part in _PART.findall(_SKIPPED.sub(" ", text))]
    return " ".join(part for place, part in enumerate(parts) if part != "?" or parts[place - 1 : place] != ["?"])


def without_layout(text: str) -> str:
    """
    >>> without_layout("select '--a'  -- mine\\n from /* my */ t\\n;\\n")
    "select '--a' from t"
    """
    return _LAYOUT.sub(lambda found: found[1] or " ", text).strip()


def _outlined(part: str) -> str:
    return "?" if (part[0].isalpha() or part[0] == "_") and not _KEYWORD.fullmatch(part) else part


class _Names:
    """The names that texts give, each with the one it is to have instead."""

    def __init__(self) -> None:
        #: CTEs and tables that are made here.
        self._tables = dict[str, str]()
        #: What the sources of a query are called.
        self._sources = dict[str, str]()
        #: Columns and windows.
        self._values = dict[str, str]()

    def learn(self, tree: exp.Expr) -> None:
        for node in tree.find_all(exp.CTE, exp.Create):
            self._note(self._tables, "t", _named(node.args["alias"] if isinstance(node, exp.CTE) else node.this))
        for node in tree.find_all(exp.Alias, exp.Window, exp.ColumnDef, exp.TableAlias):
            if isinstance(node, exp.TableAlias):
                given = node.args.get("columns") or []
            else:
                given = [node.this if isinstance(node, exp.ColumnDef) else node.args.get("alias")]
            for name in given:
                self._note(self._values, "v", _named(name))
        for source in tree.find_all(exp.Table, exp.Subquery):
            if isinstance(source, exp.Table):
                table = _folded(source.this)
                self._note(self._sources, f"{self._tables.get(table, table)}_", source.alias.casefold() or table)
            else:
                self._note(self._sources, "s", source.alias.casefold())

    def instead_of(self, name: exp.Identifier) -> str:
        above, folded = name.parent, name.name.casefold()
        if isinstance(above, exp.Table) and name.arg_key == "this":
            return self._tables.get(folded, folded)
        if isinstance(above, exp.TableAlias) and name.arg_key == "this":
            return (self._tables if isinstance(above.parent, exp.CTE) else self._sources).get(folded, folded)
        if isinstance(above, exp.Column) and name.arg_key == "table":
            return self._sources.get(folded, folded)
        return folded if _is_computed_from(name) else self._values.get(folded, folded)

    def _note(self, names: dict[str, str], kind: str, name: str) -> None:
        """Numbered among those of its kind."""
        if name and name not in names:
            names[name] = f"{kind}{sum(other.startswith(kind) for other in names.values())}"


def _parts(tree: exp.Expr) -> Iterator[str]:
    """A tree spelt out, each node begun by its class, without comments and places."""
    waiting: list[exp.Expr | list[object] | str] = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, list):
            waiting += ["]", *(_spelt(one) for one in reversed(part))]
        else:
            yield type(part).__name__ + _NODE
            waiting.append("}")
            for name, value in sorted(part.args.items(), reverse=True):
                if value not in (None, False, []):
                    called = value.casefold() if isinstance(part, exp.Anonymous) and isinstance(value, str) else value
                    waiting += [_spelt(called), f"{name}="]


def _spelt(value: object) -> exp.Expr | list[object] | str:
    return value if isinstance(value, exp.Expr | list) else repr(value)


def _rename(tree: exp.Expr, names: _Names) -> None:
    names.learn(tree)
    for table in tree.find_all(exp.Table):
        if not table.alias and isinstance(table.this, exp.Identifier) and not isinstance(table.parent, exp.Create):
            table.set("alias", exp.TableAlias(this=table.this.copy()))
    # What a name means depends on others, which must still be there.
    renamed = [(identifier, names.instead_of(identifier)) for identifier in tree.find_all(exp.Identifier)]
    for identifier, name in renamed:
        identifier.set("quoted", False)
        identifier.set("this", name)


def _named(node: object) -> str:
    while isinstance(node, exp.Schema | exp.Table | exp.TableAlias):
        node = node.this
    return _folded(node)


def _folded(node: object) -> str:
    return node.name.casefold() if isinstance(node, exp.Identifier) else ""


def _is_computed_from(name: exp.Identifier) -> bool:
    """In `sum(total) AS total` the first is another name than the second."""
    if not isinstance(name.parent, exp.Column):
        return False
    around = name.find_ancestor(exp.Alias, exp.Query)
    return isinstance(around, exp.Alias) and around.alias.casefold() == name.name.casefold()
