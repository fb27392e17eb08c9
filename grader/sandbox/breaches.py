"""Which rule of a table a change breaks, and with which rows."""

import contextlib
import re
from collections.abc import Sequence

import duckdb

from grader.sandbox.complaint import failure
from grader.sandbox.reading import Reader, described, read
from grader.sandbox.tokens import tokens_of
from grader.values.names import quoted
from grader.values.relation import Reference, Relation
from grader.values.result import Result
from grader.values.run import Failure

_LOOSE = "copy without rules"
_SHOWN = 20
_DUPLICATE = re.compile(r'Duplicate key "(.*)" violates (primary key|unique) constraint', re.DOTALL)
_NOT_NULL = re.compile(r"NOT NULL constraint failed: (.+)\.([^.]+)$")
_CHECK = re.compile(r'CHECK constraint failed on table "(.+)" with expression CHECK\((.*)\)$', re.DOTALL)


def broken_reference(
    cursor: duckdb.DuckDBPyConnection, relations: Sequence[Relation], statement: str, span: tuple[int, int]
) -> Failure | None:
    """The first foreign key that rows no longer keep, after a statement at `span`."""
    # What a statement does not name it does not change.
    named = {token.text for token in tokens_of(statement)}
    for relation in relations:
        for reference in relation.references:
            if named.isdisjoint((relation.name.lower(), reference.table.lower())):
                continue
            orphans = _orphans(cursor, relation, reference)
            if orphans.rows:
                columns = ", ".join(f"`{name}`" for name in reference.columns)
                return Failure(
                    "error",
                    "constraint-violation",
                    f"`{relation.name}` would refer to rows of `{reference.table}` that are not there (by {columns})",
                    f"every row of `{relation.name}` needs its row in `{reference.table}`: mind the order of your "
                    "statements, or change both",
                    span,
                    echoes_data=True,
                    rows=orphans,
                )
    return None


def _orphans(cursor: duckdb.DuckDBPyConnection, relation: Relation, reference: Reference) -> Result:
    pairs = zip(reference.columns, reference.referred, strict=True)
    met = " AND ".join(f"parent.{quoted(theirs)} = child.{quoted(own)}" for own, theirs in pairs)
    given = " AND ".join(f"child.{quoted(name)} IS NOT NULL" for name in reference.columns)
    schema = quoted(relation.schema)
    return _result(
        cursor,
        f"SELECT child.* FROM {schema}.{quoted(relation.name)} AS child WHERE {given} "
        f"AND NOT EXISTS (FROM {schema}.{quoted(reference.table)} AS parent WHERE {met}) LIMIT {_SHOWN}",
    )


def broken_rule(
    cursor: duckdb.DuckDBPyConnection,
    error: duckdb.ConstraintException,
    relations: Sequence[Relation],
    statements: Sequence[duckdb.Statement],
    span: tuple[int, int],
) -> Failure:
    """The rule that the last of the statements breaks; the rows are found by running them where no rules hold."""
    message = failure(error, "").message
    message, help_, query = _told(message, _most_likely_first(relations, statements[-1].query))
    rows = _rows_without_rules(cursor, relations, statements, query) if query else None
    return Failure("error", "constraint-violation", message, help_, span, echoes_data=True, rows=rows)


def _told(message: str, relations: Sequence[Relation]) -> tuple[str, str, str]:
    """Message, help, and the query for the rows that break the rule."""
    if found := _NOT_NULL.search(message):
        table, column = found[1], found[2]
        query = f"FROM {_named(table, relations)} WHERE {quoted(column)} IS NULL"
        return f"`{table}.{column}` must not be NULL", f"give `{column}` a value in each of these rows", query
    if found := _CHECK.search(message):
        query = f"FROM {_named(found[1], relations)} WHERE NOT ({found[2]})"
        return f"`{found[1]}` takes no rows that break its rule {found[2]}", "what do these rows have in common?", query
    if found := _DUPLICATE.search(message):
        return _duplicates(found, relations)
    return message, "", ""


def _most_likely_first(relations: Sequence[Relation], statement: str) -> list[Relation]:
    """Those that the statement names, in the order in which it does: what it changes comes first."""
    text = statement.lower()
    places = {relation.name: text.find(relation.name.lower()) for relation in relations}
    return sorted(relations, key=lambda relation: (places[relation.name] < 0, places[relation.name]))


def _duplicates(found: re.Match[str], relations: Sequence[Relation]) -> tuple[str, str, str]:
    columns = [part.partition(":")[0].strip() for part in found[1].split(", ") if ":" in part]
    names = " and ".join(f"`{name}`" for name in columns)
    holders = [one for one in relations if {*columns} <= {attribute.name for attribute in one.attributes}]
    if found[2] == "primary key":
        holders = [one for one in holders if one.key == tuple(columns)]
    if not holders:
        return f"two rows would have the same {names}", "each value may be there only once", ""
    keys = ", ".join(map(quoted, columns))
    query = f"FROM {_named(holders[0].name, relations)} QUALIFY count(*) OVER (PARTITION BY {keys}) > 1 ORDER BY {keys}"
    rule = "the primary key" if found[2] == "primary key" else "unique"
    return (
        f"two rows of `{holders[0].name}` would have the same {names}, which is {rule}",
        "each value may be there only once: is the row there already?",
        query,
    )


def _named(table: str, relations: Sequence[Relation]) -> str:
    relation = next((one for one in relations if one.name == table), None)
    schema = relation.schema if relation is not None else "main"
    return f"{quoted(_LOOSE)}.{quoted(schema)}.{quoted(table)}"


def _rows_without_rules(
    cursor: duckdb.DuckDBPyConnection,
    relations: Sequence[Relation],
    statements: Sequence[duckdb.Statement],
    query: str,
) -> Result | None:
    """None where the statements do not run without the rules either, such as ON CONFLICT."""
    cursor.execute("ROLLBACK")
    with contextlib.suppress(duckdb.Error):
        cursor.execute(f"ATTACH ':memory:' AS {quoted(_LOOSE)}")
        for relation in relations:
            home = f"{quoted(relation.schema)}.{quoted(relation.name)}"
            cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(_LOOSE)}.{quoted(relation.schema)}")
            cursor.execute(f"CREATE TABLE {quoted(_LOOSE)}.{home} AS FROM {home}")
    found = None
    try:
        cursor.execute(f"USE {quoted(_LOOSE)}")
        for statement in statements:
            cursor.execute(statement).fetchall()
        found = _result(cursor, f"{query} LIMIT {_SHOWN}")
    except duckdb.Error:
        found = None
    cursor.execute("USE memory")
    cursor.execute(f"DETACH {quoted(_LOOSE)}")
    cursor.execute("BEGIN TRANSACTION")
    return found


def _result(cursor: duckdb.DuckDBPyConnection, sql: str) -> Result:
    cursor.execute(sql)
    return read(cursor, Reader(described(cursor)), _SHOWN)
