"""What the engine prints about a plan, as a `Plan`. EXPLAIN and EXPLAIN ANALYZE call the same things differently."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from grader.values.plan import Operator, OperatorKind, Plan

_KINDS: dict[str, OperatorKind] = {
    **dict.fromkeys(("TABLE_SCAN", "SEQ_SCAN", "INDEX_SCAN", "READ_PARQUET", "PARQUET_SCAN"), "scan"),
    **dict.fromkeys(("DUMMY_SCAN", "COLUMN_DATA_SCAN", "EXPRESSION_SCAN", "EMPTY_RESULT"), "values"),
    **dict.fromkeys(("NESTED_LOOP_JOIN", "BLOCKWISE_NL_JOIN"), "nested-loop join"),
    **dict.fromkeys(("PIECEWISE_MERGE_JOIN", "IE_JOIN"), "merge join"),
    **dict.fromkeys(
        ("HASH_GROUP_BY", "PERFECT_HASH_GROUP_BY", "UNGROUPED_AGGREGATE", "PARTITIONED_AGGREGATE", "SIMPLE_AGGREGATE"),
        "aggregate",
    ),
    **dict.fromkeys(("WINDOW", "STREAMING_WINDOW"), "window"),
    **dict.fromkeys(("LIMIT", "STREAMING_LIMIT", "LIMIT_PERCENT"), "limit"),
    **dict.fromkeys(("CTE_SCAN", "DELIM_SCAN", "RECURSIVE_CTE_SCAN", "REC_CTE_SCAN"), "step scan"),
    **dict.fromkeys(("RECURSIVE_CTE", "REC_CTE", "RECURSIVE_KEY_CTE"), "recursion"),
    **dict.fromkeys(("HASH_JOIN", "LEFT_DELIM_JOIN", "RIGHT_DELIM_JOIN"), "hash join"),
    "ASOF_JOIN": "as-of join",
    "POSITIONAL_JOIN": "positional join",
    "CROSS_PRODUCT": "cross product",
    "ORDER_BY": "sort",
    "TOP_N": "top n",
    "FILTER": "filter",
    "PROJECTION": "projection",
    "UNNEST": "unnest",
    "UNION": "union",
    "CTE": "step",
}
#: What stands around a plan that was carried out.
_AROUND = frozenset({"RESULT_COLLECTOR", "EXPLAIN_ANALYZE", "EXPLAIN", "QUERY"})
#: The engine narrows types and back again, which is none of the query's doing.
_OWN_FUNCTION = re.compile(r"\b__internal_\w+\(")
_CONDITIONS = ("Conditions", "Condition", "Filters", "File Filters", "Expression")
_EXPRESSIONS = ("CTE Name", "Groups", "Aggregates", "Order By", "Projections")
#: How steps are called that the engine makes of a subquery.
_ENGINES_OWN = "__"
_OPTIONAL = "optional:"
#: A column of the operator below, by its place.
_PLACE = re.compile(r"#(\d+)")


def plan_of(printed: Sequence[Mapping[str, Any]], tables: Sequence[str]) -> Plan | None:
    """`tables` are the names that answers may ask; None where nothing was planned."""
    roots = [operator for node in printed for operator in _operators(node, {name.lower(): name for name in tables})]
    return Plan(roots[0]) if len(roots) == 1 else None


def _operators(node: Mapping[str, Any], tables: Mapping[str, str]) -> Iterator[Operator]:
    """One operator, or those below what is none of the query's."""
    name = str(node.get("type") or node.get("name") or "").strip()
    children = tuple(below for child in node.get("children") or () for below in _operators(child, tables))
    facts: Mapping[str, Any] = node.get("extra_info") or {}
    if name in _AROUND or (name == "PROJECTION" and _OWN_FUNCTION.search(" ".join(_listed(facts, "Projections")))):
        yield from children
        return
    yield _operator(node, name, children, tables)


def _operator(
    node: Mapping[str, Any], name: str, children: tuple[Operator, ...], tables: Mapping[str, str]
) -> Operator:
    facts: Mapping[str, Any] = node.get("extra_info") or {}
    kind = _KINDS.get(name, "scan" if "rows_scanned" in node else "other")
    rows = int(node.get("intermediate_rows") or 0)
    if kind in ("union", "step") and children:
        # It counts nothing itself; what a step gives is what its reader, the last one below it, makes of it.
        rows = sum(child.rows for child in children) if kind == "union" else children[-1].rows
    columns = _columns(children[0]) if len(children) == 1 else ()
    return Operator(
        kind,
        name,
        rows,
        children,
        rows_scanned=int(node.get("rows_scanned") or 0),
        table=_table(facts, tables) if kind == "scan" else "",
        join_type=str(facts.get("Join Type", "")),
        conditions=tuple(text for key in _CONDITIONS for text in _listed(facts, key) if not text.startswith(_OPTIONAL)),
        expressions=tuple(
            _spelt(text, columns)
            for key in _EXPRESSIONS
            for text in _listed(facts, key)
            if not text.startswith(_ENGINES_OWN)
        ),
        uses_index=facts.get("Type") == "Index Scan",
        files_read=_number(facts, "Total Files Read"),
        files_there=_files_there(facts),
        row_groups_scanned=int(node.get("row_groups_scanned") or 0),
        row_groups_there=int(node.get("total_row_groups_to_scan") or 0),
    )


def _columns(operator: Operator) -> tuple[str, ...]:
    """What `#0`, `#1` … mean to the operator above; empty where it is not printed."""
    if operator.kind in ("scan", "projection"):
        return operator.expressions
    return _columns(operator.children[0]) if operator.kind in ("filter", "sort", "limit", "top n") else ()


def _spelt(text: str, columns: Sequence[str]) -> str:
    """
    >>> _spelt("sum(#1)", ["region", "amount"])
    'sum(amount)'
    """
    return _PLACE.sub(lambda found: columns[int(found[1])] if int(found[1]) < len(columns) else found[0], text)


def _listed(facts: Mapping[str, Any], key: str) -> list[str]:
    """A fact is text where there is one, and a list where there are more."""
    value = facts.get(key) or []
    return [value] if isinstance(value, str) else [str(one) for one in value]


def _table(facts: Mapping[str, Any], tables: Mapping[str, str]) -> str:
    """The last part of `memory.main.orders`, or a folder or file that is called like a table."""
    named = str(facts.get("Table", ""))
    if named:
        schema, _, name = named.removeprefix("memory.").rpartition(".")
        return name if schema in ("", "main") else f"{schema}.{name}"
    for path in _listed(facts, "Filename(s)"):
        for part in reversed(PurePosixPath(path.split(",")[0]).parts):
            found = tables.get(part.partition(".")[0].lower())
            if found:
                return found
    return ""


def _number(facts: Mapping[str, Any], key: str) -> int | None:
    text = str(facts.get(key, ""))
    return int(text) if text.isdigit() else None


def _files_there(facts: Mapping[str, Any]) -> int | None:
    _, _, there = str(facts.get("Scanning Files", "")).partition("/")
    return int(there) if there.isdigit() else None
