"""Loads that DuckDB has no statement for: rows that replace others, partitions, and merges of whole rows.

https://spark.apache.org/docs/latest/sql-ref-syntax-dml-insert-table.html
https://docs.delta.io/latest/delta-update.html#upsert-into-a-table-using-merge
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.definitions.built import CUT_OFF, Built, bare_name, table_name
from grader.sql.families import MYSQL, SPARK, SQL_SERVER
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import condition_rewritten, rewritten, value_rewritten
from grader.sql.types import annotate
from grader.values.names import folded, quoted
from grader.values.relation import Relation
from grader.values.run import Failure

_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")
_FRACTIONS = ("decimal", "double", "float")


def inserted(tree: exp.Insert, text: str, course: Course) -> Built | Failure:
    if not isinstance(tree.expression, exp.Query | exp.Values) and not tree.args.get("default"):
        return CUT_OFF
    partition = tree.this.args.get("partition") if isinstance(tree.this, exp.Table) else None
    partition = partition or tree.args.get("partition") or None
    where = tree.args.get("where")
    known = course.relation(bare_name(tree.this))
    if course.dialect in SQL_SERVER and known is not None and not isinstance(tree.this, exp.Schema):
        _without_identity(tree, known, course)
    _whole_numbers(tree, partition, course)
    if not (tree.args.get("overwrite") or partition or where):
        return _usual(tree, text, course)
    table = tree.this.this if isinstance(tree.this, exp.Schema) else tree.this
    relation = course.relation(bare_name(table))
    if tree.args.get("conflict") or not isinstance(table, exp.Table):
        return unsupported("INSERT OVERWRITE of this kind", tree)
    query = tree.expression.copy()
    if tree.args.get("with_") is not None and not query.args.get("with_"):
        query.set("with_", tree.args["with_"].copy())
    rows = rewritten(query, text, course)
    if isinstance(rows, Failure):
        return rows
    fixed = _fixed(partition, text, course) if partition else {}
    if isinstance(fixed, Failure):
        return fixed
    target = _Target(table_name(table), bare_name(table), relation)
    columns = [part.name for part in tree.this.expressions] if isinstance(tree.this, exp.Schema) else []
    if tree.args.get("overwrite"):
        removed: str | Failure | None = target.removal(fixed)
    elif where is not None:
        removed = condition_rewritten(where, exp.Table(this=table.this.copy()), text, course)
    else:
        removed = None
    if isinstance(removed, Failure):
        return removed
    return Built(target.loaded(rows, columns, fixed, removed, bool(tree.args.get("by_name"))))


def _whole_numbers(tree: exp.Insert, partition: exp.Expr | None, course: Course) -> None:
    """Into a column of whole numbers a fraction is cut off, as by CAST there; DuckDB would round it."""
    relation = course.relation(bare_name(tree.this))
    query = tree.expression
    if course.dialect not in SPARK | SQL_SERVER or relation is None or not isinstance(query, exp.Select):
        return
    listed = tree.this.expressions if isinstance(tree.this, exp.Schema) else []
    named = [part.name for part in listed] or [attribute.name for attribute in relation.writable]
    moved = (
        [part.this.name if isinstance(part, exp.EQ) else part.name for part in partition.expressions]
        if partition
        else []
    )
    names = [name for name in named if not _is_among(name, moved)]
    types = {folded(attribute.name): attribute.type for attribute in relation.attributes}
    annotate(tree, course)
    for item, name in zip(list(query.expressions), names, strict=False):
        if item.is_star:
            # What stands behind it cannot be told.
            return
        whole = types.get(folded(name), "")
        if whole in _WHOLE and item.unalias().is_type(*_FRACTIONS):
            value = item.unalias()
            value.replace(exp.Cast(this=value.copy(), to=exp.DataType.build(whole, dialect="duckdb")))


class _Target:
    """The table that rows go into."""

    def __init__(self, sql: str, name: str, relation: Relation | None) -> None:
        self.sql = sql
        self.rows = quoted(f"rows for {name}")
        self.columns = [attribute.name for attribute in relation.writable] if relation else []
        self.types = {folded(attribute.name): attribute.type for attribute in relation.attributes} if relation else {}

    def removal(self, fixed: dict[str, str | None]) -> str:
        """Which rows the new ones replace: all, or those in the partitions named, or found among the new rows."""
        conditions = [
            f"{quoted(column)} IS NOT DISTINCT FROM {value}" for column, value in fixed.items() if value is not None
        ]
        found = [column for column, value in fixed.items() if value is None]
        if found:
            listed = ", ".join(map(self._typed, found))
            pairs = " AND ".join(
                f"new.{quoted(column)} IS NOT DISTINCT FROM {self.sql}.{quoted(column)}" for column in found
            )
            conditions.append(f"EXISTS (SELECT 1 FROM (SELECT {listed} FROM {self.rows}) AS new WHERE {pairs})")
        return " AND ".join(conditions) or "true"

    def _typed(self, column: str) -> str:
        """A new row's value as the table will have it."""
        type_ = self.types.get(folded(column))
        return f"CAST({quoted(column)} AS {type_}) AS {quoted(column)}" if type_ else quoted(column)

    def loaded(
        self, rows: str, columns: list[str], fixed: dict[str, str | None], removed: str | None, by_name: bool
    ) -> tuple[str, ...]:
        """The rows are made first, as they may be made of those that they replace."""
        static = {column: value for column, value in fixed.items() if value is not None}
        names = columns or [name for name in self.columns if not _is_among(name, fixed)]
        names += [column for column in fixed if column not in static and not _is_among(column, names)]
        # Of a table that is not there the engine tells.
        names = names if self.columns or columns else []
        listed = ", ".join(map(quoted, names))
        kept = f"{self.rows}({listed})" if names and not by_name else self.rows
        values = ", ".join(f"{value} AS {quoted(column)}" for column, value in static.items())
        into = ", ".join(quoted(name) for name in [*names, *static])
        target = f"{self.sql} BY NAME" if by_name else f"{self.sql} ({into})" if names else self.sql
        return (
            f"CREATE OR REPLACE TEMP TABLE {kept} AS {rows}",
            *([f"DELETE FROM {self.sql} WHERE {removed}"] if removed is not None else []),
            f"INSERT INTO {target} SELECT *{', ' + values if values else ''} FROM {self.rows}",
            f"DROP TABLE {self.rows}",
        )


def _is_among(name: str, names: object) -> bool:
    return isinstance(names, dict | list) and folded(name) in {folded(one) for one in names}


def _fixed(partition: exp.Expr, text: str, course: Course) -> dict[str, str | None] | Failure:
    """The columns of a PARTITION clause, each with its value, or without one where the rows bring it."""
    found: dict[str, str | None] = {}
    for item in partition.expressions:
        if isinstance(item, exp.EQ) and isinstance(item.this, exp.Column):
            value = value_rewritten(item.expression, None, text, course)
            if isinstance(value, Failure):
                return value
            found[item.this.name] = value
        elif isinstance(item, exp.Column | exp.Identifier):
            found[item.name] = None
        else:
            return unsupported("this PARTITION", item)
    return found


def partition_condition(partition: exp.Expr, text: str, course: Course) -> str | Failure:
    fixed = _fixed(partition, text, course)
    if isinstance(fixed, Failure):
        return fixed
    if None in fixed.values():
        return unsupported("a PARTITION without a value", partition)
    return " AND ".join(f"{quoted(column)} IS NOT DISTINCT FROM {value}" for column, value in fixed.items())


def _usual(tree: exp.Insert, text: str, course: Course) -> Built | Failure:
    relation = course.relation(bare_name(tree.this))
    if course.dialect in MYSQL | {"sqlite"} and relation is not None and isinstance(tree.expression, exp.Values):
        _counted(tree, relation)
    if course.dialect in MYSQL and tree.args.get("ignore") and not tree.args.get("conflict"):
        tree.set("ignore", None)
        tree.set("conflict", exp.OnConflict(action=exp.var("DO NOTHING")))
    if tree.args.get("alternative") == "REPLACE" and not _is_whole(tree, relation):
        return unsupported("REPLACE of rows in part, or by several keys,", tree)
    conflict = tree.args.get("conflict")
    if conflict is not None and conflict.args.get("duplicate"):
        keys = _keys_given(tree, relation)
        if len(keys) != 1:
            return unsupported("ON DUPLICATE KEY where not one key decides", conflict)
        _on_conflict(conflict, keys[0], tree)
    sql = rewritten(tree, text, course)
    return sql if isinstance(sql, Failure) else Built((sql,))


def _without_identity(tree: exp.Insert, relation: Relation, course: Course) -> None:
    """Rows in the order of the columns leave out the one that SQL Server counts."""
    taken = {folded(name) for name in course.sequences}
    own = {one.name for one in relation.writable if folded(f"{relation.name}.{one.name}") in taken}
    if own and not tree.args.get("default"):
        names = [exp.to_identifier(one.name, quoted=True) for one in relation.writable if one.name not in own]
        tree.set("this", exp.Schema(this=tree.this.copy(), expressions=names))


def _is_whole(tree: exp.Insert, relation: Relation | None) -> bool:
    """Whether rows replace others in all columns: DuckDB would keep what they leave out."""
    listed = tree.this.expressions if isinstance(tree.this, exp.Schema) else None
    return relation is not None and len(relation.keys) == 1 and (not listed or len(listed) == len(relation.writable))


def _keys_given(tree: exp.Insert, relation: Relation | None) -> list[tuple[str, ...]]:
    """The table's keys of which the new rows bring all columns."""
    if relation is None:
        return []
    listed = tree.this.expressions if isinstance(tree.this, exp.Schema) else relation.writable
    given = {folded(one.name) for one in listed}
    return [key for key in relation.keys if all(folded(column) in given for column in key)]


def _on_conflict(conflict: exp.OnConflict, key: tuple[str, ...], tree: exp.Insert) -> None:
    """MySQL's ON DUPLICATE KEY UPDATE, where new values are `VALUES(b)`, or `new.b` of rows that were named."""
    alias = tree.expression.args.get("alias")
    for node in list(conflict.find_all(exp.Anonymous, exp.Column)):
        if isinstance(node, exp.Anonymous) and node.name.upper() == "VALUES" and len(node.expressions) == 1:
            node.replace(_column(node.expressions[0].name, "excluded"))
        elif isinstance(node, exp.Column) and alias is not None and folded(node.table) == folded(alias.name):
            node.set("table", exp.to_identifier("excluded"))
    if alias is not None:
        tree.expression.set("alias", None)
    conflict.set("duplicate", None)
    conflict.set("action", exp.var("DO UPDATE"))
    conflict.set("conflict_keys", [exp.to_identifier(column, quoted=True) for column in key])


def _counted(tree: exp.Insert, relation: Relation) -> None:
    """NULL for a number that the database gives is a word for it there."""
    listed = tree.this.expressions if isinstance(tree.this, exp.Schema) else relation.writable
    given = {folded(one.name) for one in relation.attributes if one.has_default and not one.nullable}
    places = [place for place, one in enumerate(listed) if folded(one.name) in given]
    for row in tree.expression.expressions:
        for place in places:
            if isinstance(row, exp.Tuple) and place < len(row.expressions):
                value = row.expressions[place]
                if isinstance(value, exp.Null):
                    value.replace(exp.Var(this="DEFAULT"))


def merged(tree: exp.Merge, text: str, course: Course) -> Built | Failure:
    """`UPDATE SET *` and `INSERT *` take columns by their names there, by their places in DuckDB."""
    relation = course.relation(bare_name(tree.this))
    source = tree.args["using"].alias_or_name
    for when in tree.args["whens"].expressions:
        then = when.args.get("then")
        if isinstance(then, exp.Insert) and isinstance(then.this, exp.Var):
            return unsupported("INSERT ROW", tree)
        if isinstance(then, exp.Insert) and isinstance(then.this, exp.Tuple):
            then.this.set("expressions", [exp.to_identifier(one.name, quoted=True) for one in then.this.expressions])
        whole_update = isinstance(then, exp.Update) and any(isinstance(one, exp.Star) for one in then.expressions)
        whole_insert = isinstance(then, exp.Insert) and isinstance(then.this, exp.Star)
        if not (whole_update or whole_insert):
            continue
        if relation is None or not source:
            return unsupported("a merge of whole rows into a table that is not there", tree)
        names = [attribute.name for attribute in relation.writable]
        if whole_insert:
            then.set("this", exp.Tuple(expressions=[_column(name) for name in names]))
            then.set("expression", exp.Tuple(expressions=[_column(name, source) for name in names]))
        else:
            fixed = _matched(tree.args.get("on"))
            pairs = [(name, _column(name, source)) for name in names if folded(name) not in fixed]
            then.set("expressions", [exp.EQ(this=_column(name), expression=value) for name, value in pairs])
    sql = rewritten(tree, text, course)
    return sql if isinstance(sql, Failure) else Built((sql,))


def _column(name: str, table: str | None = None) -> exp.Column:
    return exp.column(
        exp.to_identifier(name, quoted=True), table=exp.to_identifier(table, quoted=True) if table else None
    )


def _matched(on: exp.Expr | None) -> set[str]:
    """Columns that are equal on both sides already: DuckDB would not let a row go whose key others refer to."""
    found = set[str]()
    for one in on.flatten() if isinstance(on, exp.And) else [on]:
        one = one.unnest() if one is not None else None
        sides = [one.this, one.expression] if isinstance(one, exp.EQ) else []
        names = {folded(side.name) for side in sides if isinstance(side, exp.Column)}
        if len(names) == 1 and all(isinstance(side, exp.Column) for side in sides):
            found |= names
    return found


def truncated(tree: exp.TruncateTable, text: str, course: Course) -> Built | Failure:
    """As DELETE: DuckDB would not empty a table at once that others may refer to."""
    if str(tree.args.get("identity") or "").upper() == "RESTART":
        return unsupported("RESTART IDENTITY", tree)
    partition = tree.args.get("partition")
    where = partition_condition(partition, text, course) if partition else None
    if isinstance(where, Failure):
        return where
    tables = sorted(tree.expressions, key=lambda one: -_depth(bare_name(one), course, set()))
    rest = f" WHERE {where}" if where else ""
    return Built(tuple(f"DELETE FROM {table_name(one)}{rest}" for one in tables))


def _depth(name: str, course: Course, seen: set[str]) -> int:
    """How many tables stand above one: its rows go before theirs."""
    relation = course.relation(name)
    if relation is None or folded(name) in seen:
        return 0
    return max((1 + _depth(one.table, course, seen | {folded(name)}) for one in relation.references), default=0)


def selected(tree: exp.Select, text: str, course: Course) -> Built | Failure:
    """SELECT INTO makes a table."""
    into = tree.args.get("into")
    if into is not None:
        tree.set("into", None)
        table = into.this
    sql = rewritten(tree, text, course)
    if isinstance(sql, Failure):
        return sql
    if into is None:
        return Built((sql,))
    name = bare_name(table)
    temporary = "TEMP " if into.args.get("temporary") or name.startswith("#") else ""
    return Built((f"CREATE {temporary}TABLE {quoted(name)} AS {sql}",))
