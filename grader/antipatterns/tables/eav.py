from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import is_log, is_staging, own_id
from grader.sql.words import words

_ATTRIBUTES = frozenset({"attribute", "attr", "meta", "property", "prop", "field", "key", "name", "parameter", "param"})
_VALUES = frozenset({"value", "val"})
_MOST_COLUMNS = 4
#: Tables whose rows are settings, or words in several languages: nothing else has a column for each.
_SETTINGS = frozenset(
    words(
        "setting settings config configuration option options preference preferences translation translations label "
        "labels variable variables metadata meta header headers parameter parameters i18n tag tags lookup enum code "
        "codes"
    )
)


@rule(severity="warn")
def eav(script: Declared) -> Hits:
    """A table of names and values has no types and no rules.

    Each value is text, whatever it means: nothing says which attributes there are,
    which of them a row must have, or that a weight is a number. One thing becomes
    many rows, which each query turns back into columns.

    Avoid:

        CREATE TABLE cust_attr (cust_id INTEGER, attribute VARCHAR, value VARCHAR);

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY, birthday DATE, weight DOUBLE);
    """
    for table in script.tables:
        if is_staging(table) or is_log(table) or not _SETTINGS.isdisjoint(table.words) or not table.complete:
            continue
        value = _value(table)
        if value is not None:
            yield Hit(
                value.place,
                f"`{value.name}` is text for every attribute, so nothing checks what it holds or which there are",
                "give each attribute a column of its own, with its type",
            )


def _value(table: DeclaredTable) -> DeclaredColumn | None:
    mine = own_id(table)
    columns = [one for one in table.columns if one is not mine]
    if not 3 <= len(columns) <= _MOST_COLUMNS:
        return None
    value = next((one for one in columns if one.is_text and one.words[-1:] and one.words[-1] in _VALUES), None)
    rest = [one for one in columns if one is not value]
    attribute = next((one for one in rest if _is_attribute(one)), None)
    whose = any(
        one is not attribute and (table.reference_of(one.name) or one.words[-1:] in (("id",), ("key",))) for one in rest
    )
    return value if attribute is not None and whose else None


def _is_attribute(column: DeclaredColumn) -> bool:
    named = set(column.words)
    by_id = named & {"attribute", "attr", "property", "prop"} and named & {"id", "key", "code"}
    return bool(by_id) or (column.is_text and bool(named & _ATTRIBUTES) and named <= _ATTRIBUTES)
